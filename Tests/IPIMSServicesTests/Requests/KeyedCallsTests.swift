import IPIMSClient
import Testing

@testable import IPIMSServices

/// Many calls in one stream, without the service behind them.
@Suite(.timeLimit(.minutes(3)))
struct KeyedCallsTests {
  private struct Counts {
    var running = 0
    var runningMax = 0
    var answers: [SubmitAppraisalsResponse] = []
  }

  private static func calls(_ keys: [String]) -> RequestStream<SubmitAppraisalsRequest> {
    RequestStream(keys.map { key in SubmitAppraisalsRequest { $0.key = key } })
  }

  private static let keys = (0..<50).map { "row \($0)" }

  @Test func soManyAtOnceAndNoMore() async throws {
    let counts = Lock(Counts())
    let gate = Gate()
    let writer = ResponseWriter<SubmitAppraisalsResponse> { (response) async throws(RPCError) in
      counts.withLock { $0.answers.append(response) }
    }
    let body = { @Sendable (_: SubmitAppraisalsRequest) async throws(RPCError) -> Appraisal in
      let isFull = counts.withLock { counts in
        counts.running += 1
        counts.runningMax = max(counts.runningMax, counts.running)
        return counts.running == KeyedCalls.inFlightMax
      }
      // None ends before so many run: one more would be among them.
      if isFull { gate.open() }
      await gate.passed()
      counts.withLock { $0.running -= 1 }
      return Appraisal()
    }
    try await KeyedCalls.answer(Self.calls(Self.keys), to: writer, body) {}
    let result = counts.withLock { $0 }
    #expect(result.runningMax == KeyedCalls.inFlightMax)
    #expect(Set(result.answers.map(\.key)) == Set(Self.keys))
    #expect(result.answers.count == Self.keys.count)
  }

  @Test func aSlowOneHoldsUpNoOther() async throws {
    let counts = Lock(Counts())
    let gate = Gate()
    let writer = ResponseWriter<SubmitAppraisalsResponse> { (response) async throws(RPCError) in
      let answered = counts.withLock { counts in
        counts.answers.append(response)
        return counts.answers.count
      }
      if answered == Self.keys.count { gate.open() }
    }
    let body = { @Sendable (call: SubmitAppraisalsRequest) async throws(RPCError) -> Appraisal in
      if call.key == "slow" { await gate.passed() }
      return Appraisal()
    }
    try await KeyedCalls.answer(Self.calls(["slow"] + Self.keys), to: writer, body) {}
    #expect(counts.withLock { $0.answers.last?.key } == "slow")
  }

  /// The others are answered, and the log gets the cause with the stream's end.
  @Test func theServersOwnFaultIsToldToTheLog() async throws {
    let counts = Lock(Counts())
    let writer = ResponseWriter<SubmitAppraisalsResponse> { (response) async throws(RPCError) in
      counts.withLock { $0.answers.append(response) }
    }
    let body = { @Sendable (call: SubmitAppraisalsRequest) async throws(RPCError) -> Appraisal in
      if call.key == "row 3" {
        var fault = RPCError(.internal, "INTERNAL", "The server failed.")
        fault.cause = "a bug"
        throw fault
      }
      return Appraisal()
    }
    do {
      try await KeyedCalls.answer(Self.calls(Self.keys), to: writer, body) {}
      Issue.record("the fault is lost")
    } catch {
      #expect(error.code == .internal)
      #expect(error.cause == "a bug")
    }
    let answers = counts.withLock { $0.answers }
    #expect(Set(answers.map(\.key)) == Set(Self.keys))
    let failures = answers.filter { if case .error = $0.result { true } else { false } }
    #expect(failures.map(\.key) == ["row 3"])
  }

  @Test func whoeverLeavesEndsIt() async throws {
    let writer = ResponseWriter<SubmitAppraisalsResponse> { (_) async throws(RPCError) in
      throw RPCError(.cancelled, "CANCELLED", "The client has left.")
    }
    let body = { @Sendable (_: SubmitAppraisalsRequest) async throws(RPCError) -> Appraisal in
      Appraisal()
    }
    do {
      try await KeyedCalls.answer(Self.calls(Self.keys), to: writer, body) {}
      Issue.record("nobody reads the answers")
    } catch {
      #expect(error.code == .cancelled)
    }
  }
}

/// Holds up whoever comes until it is opened.
private final class Gate: Sendable {
  /// nil once it is open.
  private let waiting: Lock<[CheckedContinuation<Void, Never>]?> = Lock([])

  func open() {
    let waited = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting ?? []
    }
    for continuation in waited { continuation.resume() }
  }

  func passed() async {
    await withCheckedContinuation { continuation in
      let isOpen = waiting.withLock { waiting in
        waiting?.append(continuation)
        return waiting == nil
      }
      if isOpen { continuation.resume() }
    }
  }
}
