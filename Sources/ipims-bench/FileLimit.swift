internal import Glibc

/// Open files: as many as the system lets this process have.
enum FileLimit {
  static func raise() throws {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      throw BenchError.last("getrlimit")
    }
    limit.rlim_cur = limit.rlim_max
    guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      throw BenchError.last("setrlimit")
    }
  }

  /// Throws where `count` more than a few files are too many.
  static func require(_ count: Int) throws {
    try raise()
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let needed = UInt64(count) + 64
    guard UInt64(limit.rlim_cur) >= needed else {
      throw BenchError(
        "\(needed) open files are needed; the limit (ulimit -n) is \(limit.rlim_max)")
    }
  }
}
