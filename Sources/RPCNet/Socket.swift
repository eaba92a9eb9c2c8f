internal import CLinux
internal import Glibc
internal import RPCCore

/// Sockets as file descriptors: names resolved, bound, connected.
enum Socket {
  /// One address of a name.
  struct Address {
    var family: Int32
    var storage: [UInt8]

    /// 127.0.0.0/8, ::1, or a Unix socket.
    var isLoopback: Bool {
      switch family {
      case AF_UNIX: true
      // sockaddr_in: the address stands at byte 4; sockaddr_in6: at byte 8.
      case AF_INET: storage[4] == 127
      case AF_INET6: storage[8..<23].allSatisfy { $0 == 0 } && storage[23] == 1
      default: false
      }
    }

    func withSocketAddress<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
      storage.withUnsafeBytes {
        body($0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
      }
    }

    /// As `127.0.0.1:7443`, `[::1]:7443` or `unix`.
    var text: String {
      guard family != AF_UNIX else { return "unix" }
      var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let status = withSocketAddress {
        getnameinfo($0, $1, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
      }
      guard status == 0 else { return "unknown" }
      let name = String(
        decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return family == AF_INET6 ? "[\(name)]:\(port)" : "\(name):\(port)"
    }

    /// Both families have it in bytes 2 and 3.
    var port: UInt16 { UInt16(storage[2]) << 8 | UInt16(storage[3]) }
  }

  /// The addresses of a name; blocks. Throws UNAVAILABLE, NAME_NOT_FOUND.
  static func resolve(host: String, port: UInt16, passive: Bool) throws(RPCError) -> [Address] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = passive ? AI_PASSIVE : AI_ADDRCONFIG
    var list: UnsafeMutablePointer<addrinfo>?
    var status = getaddrinfo(host, String(port), &hints, &list)
    if status == EAI_NONAME {
      // AI_ADDRCONFIG hides the loopback of a machine that has no other address.
      hints.ai_flags = passive ? AI_PASSIVE : 0
      status = getaddrinfo(host, String(port), &hints, &list)
    }
    guard status == 0 else {
      throw RPCError(
        .unavailable, "NAME_NOT_FOUND", "\(host): \(String(cString: gai_strerror(status)))")
    }
    defer { freeaddrinfo(list) }
    var result: [Address] = []
    var next = list
    while let entry = next {
      let bytes = UnsafeRawBufferPointer(
        start: entry.pointee.ai_addr, count: Int(entry.pointee.ai_addrlen))
      result.append(Address(family: entry.pointee.ai_family, storage: [UInt8](bytes)))
      next = entry.pointee.ai_next
    }
    return result
  }

  static func unix(path: String) -> Address {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return Address(family: AF_UNIX, storage: withUnsafeBytes(of: address) { [UInt8]($0) })
  }

  /// A listening socket. Throws FAILED_PRECONDITION, ADDRESS_IN_USE, or what the system says.
  static func listen(_ address: Address, name: String) throws(RPCError) -> Int32 {
    let fd = clinux_stream_socket(address.family, 0)
    guard fd >= 0 else { throw SystemError.last("socket") }
    var one: Int32 = 1
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    if address.withSocketAddress({ bind(fd, $0, $1) }) == 0, Glibc.listen(fd, 1_024) == 0 {
      return fd
    }
    let isInUse = errno == EADDRINUSE
    let error = SystemError.last(name)
    close(fd)
    if isInUse {
      throw RPCError(.failedPrecondition, "ADDRESS_IN_USE", "\(name) is in use.")
    }
    throw error
  }

  /// A connected, non-blocking socket; blocks up to the deadline. Nil, with errno set, on failure.
  static func connect(_ address: Address, by deadline: Deadline) -> Int32? {
    let fd = clinux_stream_socket(address.family, 0)
    guard fd >= 0 else { return nil }
    if address.withSocketAddress({ Glibc.connect(fd, $0, $1) }) != 0 {
      var outcome = errno
      if outcome == EINPROGRESS { outcome = waitUntilConnected(fd, by: deadline) }
      guard outcome == 0 else {
        close(fd)
        errno = outcome
        return nil
      }
    }
    sendAtOnce(fd)
    return fd
  }

  private static func waitUntilConnected(_ fd: Int32, by deadline: Deadline) -> Int32 {
    while true {
      let left = (deadline.remaining ?? .seconds(3_600)) / .milliseconds(1)
      guard left > 0 else { return ETIMEDOUT }
      var poller = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
      let count = poll(&poller, 1, Int32(left.rounded(.up)))
      if count == 0 { return ETIMEDOUT }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      var outcome: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      getsockopt(fd, SOL_SOCKET, SO_ERROR, &outcome, &size)
      return outcome
    }
  }

  /// TCP_NODELAY: a turn's output leaves at once. Does nothing on a Unix socket.
  static func sendAtOnce(_ fd: Int32) {
    var one: Int32 = 1
    setsockopt(fd, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  /// The address that a socket is bound to.
  static func bound(_ fd: Int32) -> Address { address(fd, getsockname) }

  /// The address of the other side.
  static func peer(_ fd: Int32) -> Address { address(fd, getpeername) }

  private static func address(
    _ fd: Int32,
    _ ask: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> Address {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let status = withUnsafeMutableBytes(of: &storage) { bytes in
      ask(fd, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), &size)
    }
    guard status == 0, storage.ss_family != sa_family_t(AF_UNSPEC) else {
      return Address(family: AF_UNIX, storage: [])
    }
    let bytes = withUnsafeBytes(of: storage) { [UInt8]($0.prefix(Int(size))) }
    return Address(family: Int32(storage.ss_family), storage: bytes)
  }
}
