internal import CLinux
internal import EchoAPI
internal import Glibc
internal import Messages
internal import RPCCore

/// Calls Echo over plain sockets, so many connections with so many calls in flight each, as fast
/// as one thread can. It knows frames and nothing of who serves them: the same for every peer.
final class LoadGenerator {
  struct Result {
    var calls: Int
    var seconds: Double
    /// From one answer to the next, ascending, where there is one call at a time.
    var nanoseconds: [UInt64] = []

    var callsPerSecond: Double { Double(calls) / seconds }
    var medianMicroseconds: Double { quantile(0.5) }
    var p99Microseconds: Double { quantile(0.99) }

    private func quantile(_ share: Double) -> Double {
      guard let last = nanoseconds.indices.last else { return .infinity }
      return Double(nanoseconds[Int((Double(last) * share).rounded())]) / 1e3
    }
  }

  /// No answer for so long is an error.
  private static let silenceMillisecondsMax: Int32 = 5_000

  private let epoll: Int32
  private let connections: [LoadConnection]
  /// One call at a time: each answer's time is that of its call.
  private let timesCalls: Bool
  private var isEnding = false
  private var events = [clinux_event](
    repeating: clinux_event(), count: Int(CLINUX_EVENTS_MAX))

  /// Connects to a port of the loopback; every call echoes `payloadBytes`.
  init(
    port: UInt16, tls: LoadTLS?, connections count: Int, inFlight: Int, payloadBytes: Int
  ) throws {
    let call = EchoCall(payloadBytes: payloadBytes)
    connections = try (0..<count).map { _ in
      LoadConnection(
        socket: try LoadSocket(port: port, tls: tls), inFlight: inFlight, call: call)
    }
    timesCalls = count == 1 && inFlight == 1
    epoll = clinux_epoll_create()
    guard epoll >= 0 else { throw BenchError.last("epoll") }
    for (index, connection) in connections.enumerated() {
      let status = clinux_epoll_add(
        epoll, connection.fd, UInt32(CLINUX_IN), UInt64(index))
      guard status == 0 else { throw BenchError.last("epoll_ctl") }
    }
  }

  deinit {
    if epoll >= 0 { close(epoll) }
  }

  /// Fills every connection with calls; they go on at the next `run`.
  func start() throws {
    for connection in connections {
      connection.addRequests(connection.inFlight)
      try connection.send()
    }
    try watchUnsent()
  }

  /// Keeps the calls in flight for that long and counts the answers.
  func run(seconds: Double) throws -> Result {
    let start = Self.now()
    let end = start + UInt64(seconds * 1e9)
    var calls = 0
    var now = start
    var nanoseconds: [UInt64] = []
    var lastAnswer = start
    repeat {
      let answers = try turn()
      calls += answers
      now = Self.now()
      if timesCalls, answers == 1 {
        nanoseconds.append(now - lastAnswer)
        lastAnswer = now
      }
    } while now < end
    return Result(
      calls: calls, seconds: Double(now - start) / 1e9, nanoseconds: nanoseconds.sorted())
  }

  /// Takes the answers that are still to come: a connection closed before would trouble its server.
  func finish() throws {
    isEnding = true
    while connections.contains(where: { $0.unanswered > 0 }) { _ = try turn() }
  }

  /// One wait and what it brought; the number of answers.
  private func turn() throws -> Int {
    let count = clinux_epoll_wait(epoll, &events, Self.silenceMillisecondsMax)
    if count < 0, errno == EINTR { return 0 }
    guard count > 0 else { throw BenchError("no answer within 5 s") }
    var answers = 0
    for event in events.prefix(Int(count)) {
      let connection = connections[Int(event.data)]
      let hadUnsent = connection.hasUnsent
      if event.events & ~UInt32(CLINUX_OUT) != 0 {
        let count = try connection.receive()
        // Each answer is followed by the next request.
        if !isEnding { connection.addRequests(count) }
        answers += count
      }
      try connection.send()
      if connection.hasUnsent != hadUnsent { try watch(connection, Int(event.data)) }
    }
    return answers
  }

  private func watchUnsent() throws {
    for (index, connection) in connections.enumerated() where connection.hasUnsent {
      try watch(connection, index)
    }
  }

  private func watch(_ connection: LoadConnection, _ index: Int) throws {
    let output = connection.hasUnsent ? UInt32(CLINUX_OUT) : 0
    let status = clinux_epoll_change(
      epoll, connection.fd, UInt32(CLINUX_IN) | output, UInt64(index))
    guard status == 0 else { throw BenchError.last("epoll_ctl") }
  }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// The bytes of one call, made once: only the stream's id differs from call to call.
struct EchoCall {
  /// The encoded EchoRequest; an EchoResponse with the same payload is the same bytes.
  let message: [UInt8]
  /// A whole REQUEST frame.
  let request: [UInt8]
  /// The data of the RESPONSE that answers it.
  let answer: [UInt8]

  init(payloadBytes: Int) {
    var request = EchoRequest()
    request.payload = (0..<payloadBytes).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
    let encoded = request.encoded
    message = encoded
    let envelope = Self.envelope(EchoServiceMethods.echo, encoded)
    var frame = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    frame.withUnsafeMutableBytes {
      FrameHeader(.request, stream: 0, dataBytes: envelope.count).write(to: $0.baseAddress!)
    }
    frame += envelope
    self.request = frame

    var answer = [UInt8](
      repeating: 0, count: ResponseEnvelope.byteCount(payloadBytes: encoded.count))
    answer.withUnsafeMutableBytes { target in
      let place = ResponseEnvelope.write(payloadBytes: encoded.count, to: target.baseAddress!)
      encoded.withUnsafeBytes { place.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    }
    self.answer = answer
  }

  /// The data of a REQUEST.
  static func envelope(_ method: MethodName, _ message: [UInt8]) -> [UInt8] {
    var envelopeBytes = 0
    let envelope = UnsafeMutableRawBufferPointer.allocate(
      byteCount: message.count + 256, alignment: 16)
    defer { envelope.deallocate() }
    let place = RequestEnvelope.write(
      method, payloadBytes: message.count, timeoutNanoseconds: 0, metadata: Metadata()
    ) { size in
      precondition(size <= envelope.count)
      envelopeBytes = size
      return envelope.baseAddress!
    }
    message.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
    }
    return Array(envelope.prefix(envelopeBytes))
  }
}
