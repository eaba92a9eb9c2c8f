internal import CLinux
internal import Glibc
internal import RPCCore

/// One connection of the load generator. Every answer is compared, byte for byte, with what it
/// should be, and followed by the next request.
final class LoadConnection {
  let fd: Int32
  let inFlight: Int
  private let call: EchoCall
  private var nextStream: UInt32 = 1

  private let input: UnsafeMutableRawBufferPointer
  private var inputBytes = 0
  /// Requests that are not sent yet: never more than `inFlight`.
  private let output: UnsafeMutableRawBufferPointer
  private var outputStart = 0
  private var outputEnd = 0

  init(port: UInt16, inFlight: Int, call: EchoCall) throws {
    self.call = call
    self.inFlight = inFlight
    input = .allocate(byteCount: 262_144 + call.answer.count, alignment: 16)
    output = .allocate(byteCount: inFlight * call.request.count, alignment: 16)
    fd = clinux_stream_socket(AF_INET, 0)
    guard fd >= 0 else { throw BenchError.last("socket") }
    try connect(port: port)
  }

  deinit {
    if fd >= 0 { close(fd) }
    input.deallocate()
    output.deallocate()
  }

  private func connect(port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeBytes(of: &address) { bytes in
      Glibc.connect(fd, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), size)
    }
    if status != 0 {
      var waiting = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
      guard errno == EINPROGRESS, poll(&waiting, 1, 5_000) == 1,
        waiting.revents & Int16(POLLERR | POLLHUP) == 0
      else { throw BenchError.last("connect") }
    }
    var one: Int32 = 1
    setsockopt(
      fd, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  var hasUnsent: Bool { outputStart < outputEnd }

  func addRequests(_ count: Int) {
    let size = call.request.count
    if outputEnd + count * size > output.count {
      let rest = outputEnd - outputStart
      memmove(output.baseAddress!, output.baseAddress! + outputStart, rest)
      outputStart = 0
      outputEnd = rest
    }
    precondition(outputEnd + count * size <= output.count)
    call.request.withUnsafeBytes { request in
      for _ in 0..<count {
        let target = output.baseAddress! + outputEnd
        memcpy(target, request.baseAddress!, size)
        target.storeBytes(of: nextStream.bigEndian, toByteOffset: 4, as: UInt32.self)
        // Ids are 31 bits: they start again long before any call with the same one is open.
        nextStream = (nextStream &+ 2) & 0x7FFF_FFFF
        outputEnd += size
      }
    }
  }

  /// Sends what the socket takes.
  func send() throws {
    while outputStart < outputEnd {
      let sent = Glibc.send(
        fd, output.baseAddress! + outputStart, outputEnd - outputStart, Int32(MSG_NOSIGNAL))
      if sent < 0 {
        if errno == EAGAIN { return }
        if errno == EINTR { continue }
        throw BenchError.last("send")
      }
      outputStart += sent
    }
    outputStart = 0
    outputEnd = 0
  }

  /// Reads once, checks every whole answer and adds a request for each; how many.
  func receive() throws -> Int {
    let got = recv(fd, input.baseAddress! + inputBytes, input.count - inputBytes, 0)
    if got <= 0 {
      if got < 0, errno == EAGAIN || errno == EINTR { return 0 }
      throw got == 0 ? BenchError("the server closed the connection") : BenchError.last("recv")
    }
    inputBytes += got
    let size = FrameHeader.byteCount + call.answer.count
    var offset = 0
    var answers = 0
    while inputBytes - offset >= FrameHeader.byteCount {
      let start = input.baseAddress! + offset
      let header = FrameHeader(reading: start)
      guard header.type == .response, header.dataBytes == call.answer.count else {
        throw BenchError(
          "an answer is wrong: type \(header.type), \(header.dataBytes) bytes")
      }
      guard inputBytes - offset >= size else { break }
      let isRight = call.answer.withUnsafeBytes {
        memcmp(start + FrameHeader.byteCount, $0.baseAddress!, $0.count) == 0
      }
      guard isRight else { throw BenchError("an answer is not what was sent") }
      offset += size
      answers += 1
    }
    inputBytes -= offset
    if inputBytes > 0 { memmove(input.baseAddress!, input.baseAddress! + offset, inputBytes) }
    addRequests(answers)
    return answers
  }
}
