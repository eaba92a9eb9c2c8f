internal import Glibc
internal import RPCCore

/// A socket that never blocks, over which a peer does as it likes.
final class AttackSocket {
  private(set) var fd: Int32
  private var unsent: ArraySlice<UInt8> = []
  private(set) var isOpen = true

  init(port: UInt16) throws {
    fd = try Self.connected(port: port)
    _ = fcntl(fd, F_SETFL, O_NONBLOCK)
  }

  deinit { if isOpen { close(fd) } }

  static func connected(port: UInt16) throws -> Int32 {
    let fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard fd >= 0 else { throw Fault.last("socket") }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafeBytes(of: &name) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        connect(fd, $0.baseAddress!, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(fd)
      throw Fault.last("connect")
    }
    return fd
  }

  /// Whether all that was to be sent before is sent.
  var isIdle: Bool { unsent.isEmpty }

  /// Sends what the socket takes; the rest goes first the next time, and nothing is added to it.
  func send(_ bytes: [UInt8]) {
    guard isOpen else { return }
    if unsent.isEmpty { unsent = bytes[...] }
    while !unsent.isEmpty {
      let count = unsent.withUnsafeBytes {
        Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 {
        if errno != EAGAIN { shut() }
        return
      }
      unsent = unsent.dropFirst(count)
    }
  }

  /// Throws away what came, up to a bound; notices the end.
  func drain() {
    guard isOpen else { return }
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { scratch in
      for _ in 0..<4 {
        let count = recv(fd, scratch.baseAddress, scratch.count, 0)
        if count > 0 { continue }
        if count == 0 || errno != EAGAIN { shut() }
        return
      }
    }
  }

  private func shut() {
    isOpen = false
    close(fd)
  }
}

/// Frames made by hand.
enum Frames {
  static func frame(
    _ type: FrameType, _ stream: UInt32, flags: FrameFlags = [], _ data: [UInt8] = []
  ) -> [UInt8] {
    header(type, stream, flags: flags, announcing: data.count) + data
  }

  /// A header alone, whatever it announces.
  static func header(
    _ type: FrameType, _ stream: UInt32, flags: FrameFlags = [], announcing count: Int
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    bytes.withUnsafeMutableBytes {
      FrameHeader(type, stream: stream, flags: flags, dataBytes: count).write(to: $0.baseAddress!)
    }
    return bytes
  }

  static func request(
    _ stream: UInt32, _ method: MethodName, _ payload: [UInt8], flags: FrameFlags = []
  ) -> [UInt8] {
    var data: [UInt8] = []
    let place = RequestEnvelope.write(
      method, payloadBytes: payload.count, timeoutNanoseconds: 0, metadata: Metadata()
    ) { count in
      data = [UInt8](repeating: 0, count: count)
      return data.withUnsafeMutableBytes { $0.baseAddress! }
    }
    place.copyMemory(from: payload, byteCount: payload.count)
    return frame(.request, stream, flags: flags, data)
  }
}
