internal import Glibc

/// A file of text that was named on the command line; `-` is standard input.
struct TextFile: Sendable {
  static let bytesMax = 256 * 1024 * 1024
  static let lineBytesMax = 16 * 1024 * 1024
  private static let pieceBytes = 64 * 1024
  private static let pollMilliseconds = 20

  private let name: String
  private let option: String
  private let descriptor: Int32

  /// Throws where it cannot be opened; `option` names it in errors.
  init(_ name: String, option: String) throws(UsageError) {
    self.name = name
    self.option = option
    descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UsageError("\(option): cannot read \(name)") }
  }

  /// 0 where it is no regular file.
  var sizeBytes: Int {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return 0
    }
    return Int(information.st_size)
  }

  /// All of it, once. Throws for more than `bytesMax`.
  func text() throws(UsageError) -> String {
    var bytes: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= Self.bytesMax else {
        throw UsageError("\(option): \(name) is longer than \(Self.bytesMax) bytes")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives each line to `body` as soon as it is there: a program may write the next one after it
  /// has read an answer. Ends with the task, also while it waits.
  func forEachLine(_ body: (String) async throws -> Void) async throws {
    var line: [UInt8] = []
    while true {
      while !isReadable { try await Task.sleep(for: .milliseconds(Self.pollMilliseconds)) }
      let piece = try next()
      if piece.isEmpty { break }
      var rest = piece[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        rest = rest[(end + 1)...]
        try await body(String(decoding: line, as: UTF8.self))
        line = []
      }
      line += rest
      guard line.count <= Self.lineBytesMax else {
        throw UsageError("\(option): a line of \(name) has over \(Self.lineBytesMax) bytes")
      }
    }
    if !line.isEmpty { try await body(String(decoding: line, as: UTF8.self)) }
  }

  private var isReadable: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) != 0
  }

  /// Some bytes more; none at the end.
  private func next() throws(UsageError) -> [UInt8] {
    var isFailed = false
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      isFailed = got < 0
      count = max(0, got)
    }
    if isFailed { throw UsageError("\(option): cannot read \(name)") }
    return piece
  }
}
