import Glibc
import Messages
import RPCCore
import RPCNet
import Testing

/// A peer that speaks in bytes: a socket, and frames made by hand. Waiting does not hold a thread
/// of the pool, which handlers may need.
final class RawPeer {
  struct Received: Hashable, CustomStringConvertible {
    var type: FrameType
    var stream: UInt32
    var flags: FrameFlags
    var data: [UInt8]

    var description: String {
      "\(type.rawValue)/\(stream)/\(flags.rawValue) \(data.prefix(40))"
    }

    /// The error of a RESPONSE, or nil where it is an answer.
    var error: RPCError? {
      get throws {
        try data.withUnsafeBytes { bytes in
          try ResponseEnvelope(reading: bytes).status.map { RPCError(statusBytes: $0) }
        }
      }
    }

    /// The payload of a RESPONSE.
    var payload: [UInt8] {
      get throws {
        try data.withUnsafeBytes { [UInt8](try ResponseEnvelope(reading: $0).payload) }
      }
    }
  }

  enum Failure: Error {
    case connect(Int32)
    case timedOut
  }

  private let fd: Int32
  private var received: [UInt8] = []

  init(_ address: ListenAddress, receiveBufferBytes: Int32? = nil) throws {
    guard case .plain(_, let port) = address else { preconditionFailure("a plain address") }
    fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = receiveBufferBytes {
      setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, 4)
    }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(fd, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure.connect(errno) }
  }

  /// The server's side of a connection.
  init(accepted fd: Int32) { self.fd = fd }

  deinit { close(fd) }

  /// Sends all of it, or what the server takes before it is gone.
  func send(_ bytes: [UInt8]) async throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          fd, $0.baseAddress! + offset, bytes.count - offset, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count > 0 {
        offset += count
      } else if errno == EAGAIN {
        try await Task.sleep(for: .milliseconds(1))
      } else {
        return
      }
    }
  }

  /// The next frame; nil at the end.
  func receive() async throws -> Received? {
    guard let head = try await take(FrameHeader.byteCount) else { return nil }
    let header = head.withUnsafeBytes { FrameHeader(reading: $0.baseAddress!) }
    guard let data = try await take(header.dataBytes) else { return nil }
    return Received(
      type: header.type, stream: header.stream, flags: header.flags, data: data)
  }

  /// Whether the server has closed, after whatever it still said.
  func isAtEnd() async throws -> Bool { try await receive() == nil }

  /// Says the end of what this side sends.
  func finish() { shutdown(fd, Int32(SHUT_WR)) }

  /// Takes a little of what has come, and forgets it; false at the end.
  func takeSome() async throws -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1_000)
    let count = recv(fd, &chunk, chunk.count, Int32(MSG_DONTWAIT))
    return count > 0 || (count < 0 && errno == EAGAIN)
  }

  private func take(_ count: Int) async throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var waits = 0
    while received.count < count {
      let got = recv(fd, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      if got > 0 {
        received += chunk.prefix(got)
        continue
      }
      if got == 0 || errno == ECONNRESET { return nil }
      waits += 1
      guard waits < 10_000 else { throw Failure.timedOut }
      try await Task.sleep(for: .milliseconds(1))
    }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }
}

/// A listening socket on the loopback, whose connections are served by hand.
final class RawServer {
  private let fd: Int32
  let address: ListenAddress

  init() throws {
    fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (fd, length) = (fd, size)
    let status = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(fd, $0, length) | listen(fd, 8) | getsockname(fd, $0, &size)
      }
    }
    guard status == 0 else { throw RawPeer.Failure.connect(errno) }
    address = .plain(host: "127.0.0.1", port: UInt16(bigEndian: name.sin_port))
  }

  deinit { close(fd) }

  /// The next client, greeted: it has said HELLO and been answered.
  func greeted(_ hello: Hello) async throws -> RawPeer {
    var waiting = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    var waits = 0
    while poll(&waiting, 1, 0) == 0 {
      waits += 1
      guard waits < 5_000 else { throw RawPeer.Failure.timedOut }
      try await Task.sleep(for: .milliseconds(1))
    }
    let peer = RawPeer(accepted: accept(fd, nil, nil))
    #expect(try await peer.receive()?.type == .hello)
    try await peer.send(frame(.hello, 0, hello.encoded))
    return peer
  }
}

/// The four bytes of a number on the wire.
func bigEndian(_ value: UInt32) -> [UInt8] {
  withUnsafeBytes(of: value.bigEndian) { [UInt8]($0) }
}

extension RawPeer {
  /// A peer that has said HELLO and heard the server's.
  static func greeted(
    _ address: ListenAddress, frameBytesMax: UInt32 = 0, windowBytes: UInt32 = 0,
    receiveBufferBytes: Int32? = nil
  ) async throws -> RawPeer {
    let peer = try RawPeer(address, receiveBufferBytes: receiveBufferBytes)
    let hello = Hello {
      $0.version = 1
      $0.frameBytesMax = frameBytesMax
      $0.streamWindowBytes = windowBytes
    }
    try await peer.send(frame(.hello, 0, hello.encoded))
    #expect(try await peer.receive()?.type == .hello)
    return peer
  }

  /// The GOAWAY that comes, after whatever comes before it; nil where there is none.
  func goAway() async throws -> (last: UInt32, error: RPCError)? {
    while let received = try await receive() {
      guard received.type == .goAway else { continue }
      return received.data.withUnsafeBytes { bytes in
        (
          UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)),
          RPCError(statusBytes: UnsafeRawBufferPointer(rebasing: bytes[4...]))
        )
      }
    }
    return nil
  }

  /// Asks with a PING, and gives all that came before its PONG, but for PINGs: on a busy machine the
  /// other side may have asked, too.
  func receivedSoFar() async throws -> [Received] {
    try await send(frame(.ping, 0, [7, 7, 7, 7, 7, 7, 7, 7]))
    var result: [Received] = []
    while let received = try await receive(), received.type != .pong {
      if received.type != .ping { result.append(received) }
    }
    return result
  }
}

/// The bytes of a frame.
func frame(
  _ type: FrameType, _ stream: UInt32, flags: FrameFlags = [], _ data: [UInt8] = []
) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
  let header = FrameHeader(type, stream: stream, flags: flags, dataBytes: data.count)
  bytes.withUnsafeMutableBytes { header.write(to: $0.baseAddress!) }
  return bytes + data
}

/// The bytes of a REQUEST.
func request(
  _ stream: UInt32, _ method: MethodName, _ payload: [UInt8] = [], flags: FrameFlags = [],
  timeout: Int64 = 0, metadata: Metadata = Metadata()
) -> [UInt8] {
  var data: [UInt8] = []
  let place = RequestEnvelope.write(
    method, payloadBytes: payload.count, timeoutNanoseconds: timeout, metadata: metadata
  ) { count in
    data = [UInt8](repeating: 0, count: count)
    return data.withUnsafeMutableBytes { $0.baseAddress! }
  }
  payload.withUnsafeBytes {
    if let source = $0.baseAddress { place.copyMemory(from: source, byteCount: $0.count) }
  }
  return frame(.request, stream, flags: flags, data)
}
