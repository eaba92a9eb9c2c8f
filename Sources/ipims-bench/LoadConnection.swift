internal import Glibc
internal import RPCCore

/// One connection of the load generator. Every answer is compared, byte for byte, with what it
/// should be.
final class LoadConnection {
  let inFlight: Int
  private let socket: LoadSocket
  private let call: EchoCall
  private(set) var unanswered = 0
  private var nextStream: UInt32 = 1

  private let input: UnsafeMutableRawBufferPointer
  private var inputBytes = 0
  /// Requests that are not sent yet: never more than `inFlight`.
  private let output: UnsafeMutableRawBufferPointer
  private var outputStart = 0
  private var outputEnd = 0

  init(socket: LoadSocket, inFlight: Int, call: EchoCall) {
    self.socket = socket
    self.call = call
    self.inFlight = inFlight
    input = .allocate(byteCount: 262_144 + call.answer.count, alignment: 16)
    output = .allocate(byteCount: inFlight * call.request.count, alignment: 16)
  }

  deinit {
    input.deallocate()
    output.deallocate()
  }

  var fd: Int32 { socket.fd }
  var hasUnsent: Bool { outputStart < outputEnd }

  func addRequests(_ count: Int) {
    unanswered += count
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
      let sent = try socket.send(
        UnsafeRawBufferPointer(rebasing: output[outputStart..<outputEnd]))
      if sent == 0 { return }
      outputStart += sent
    }
    outputStart = 0
    outputEnd = 0
  }

  /// Reads what is there and checks every whole answer; how many.
  func receive() throws -> Int {
    var answers = 0
    var mayHaveMore = true
    while mayHaveMore {
      let room = UnsafeMutableRawBufferPointer(rebasing: input[inputBytes...])
      let got = try socket.receive(into: room)
      inputBytes += got
      answers += try checkAnswers()
      mayHaveMore = got == room.count
    }
    unanswered -= answers
    return answers
  }

  private func checkAnswers() throws -> Int {
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
    return answers
  }
}
