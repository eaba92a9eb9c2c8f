internal import EchoAPI
internal import Glibc
internal import Messages
internal import RPCCore

/// Calls Echo over four plain connections with sixteen calls in flight each, and checks every
/// answer, on the thread that runs it.
final class HonestClient: @unchecked Sendable {
  private static let connections = 4
  private static let inFlight = 16
  /// The longest that an honest caller waits for anything.
  private static let silenceSecondsMax = 5

  private var sockets: [Int32] = []
  private let requests: [UInt8]
  private var answers: [UInt8]
  private let expected: [UInt8]

  init(port: UInt16) throws {
    let payload = EchoRequest { $0.payload = (0..<64).map { UInt8($0) } }.encoded
    var requests: [UInt8] = []
    var expected: [UInt8] = []
    for index in 0..<Self.inFlight {
      let stream = UInt32(index * 2 + 1)
      requests += Frames.request(stream, EchoServiceMethods.echo, payload)
      let size = ResponseEnvelope.byteCount(payloadBytes: payload.count)
      var data = [UInt8](repeating: 0, count: size)
      data.withUnsafeMutableBytes {
        guard let start = $0.baseAddress else { return }
        let place = ResponseEnvelope.write(payloadBytes: payload.count, to: start)
        place.copyMemory(from: payload, byteCount: payload.count)
      }
      expected += Frames.frame(.response, stream, data)
    }
    self.requests = requests
    self.expected = expected
    answers = [UInt8](repeating: 0, count: expected.count)
    for _ in 0..<Self.connections {
      let fd = try AttackSocket.connected(port: port)
      var limit = timeval(tv_sec: Self.silenceSecondsMax, tv_usec: 0)
      setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      var one: Int32 = 1
      setsockopt(fd, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
      sockets.append(fd)
    }
  }

  deinit { for fd in sockets { close(fd) } }

  /// Calls for that long; calls a second. Throws at the first call that fails.
  func run(seconds: Double) throws -> Double {
    let start = monotonicNanoseconds()
    let end = start + UInt64(seconds * 1e9)
    var calls = 0
    while monotonicNanoseconds() < end {
      for fd in sockets {
        guard send(fd, requests, requests.count, Int32(MSG_NOSIGNAL)) == requests.count else {
          throw Fault.last("an honest caller cannot send")
        }
      }
      for fd in sockets {
        guard recv(fd, &answers, answers.count, Int32(MSG_WAITALL)) == answers.count else {
          throw Fault.last("an honest call was not answered")
        }
        // Calls that do not wait are answered in their order.
        guard answers == expected else { throw Fault("an honest call got a wrong answer") }
        calls += Self.inFlight
      }
    }
    return Double(calls) / (Double(monotonicNanoseconds() - start) / 1e9)
  }
}
