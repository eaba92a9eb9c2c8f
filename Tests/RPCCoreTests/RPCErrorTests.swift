import Messages
import RPCCore
import Testing

@Suite("Errors, metadata, contexts and routes")
struct RPCErrorTests {
  @Test("an error survives its status")
  func roundTrip() {
    var error = RPCError(
      .resourceExhausted, "TOO_MANY", "Later.", metadata: ["state": "SENT", "a": "b"],
      fields: [FieldViolation("items[0].hs_code", "six digits")],
      retryAfter: .milliseconds(1_500))
    error.callID = "77"
    #expect(RPCError(error.status) == error)
    #expect(error.status.details.count == 4)
    #expect(error.status.details[0].typeURL == "type.googleapis.com/google.rpc.ErrorInfo")
    #expect(RPCError(error.status).callID == "77")
  }

  @Test("details of other types are ignored, and an unknown code is UNKNOWN")
  func strange() {
    var status = Status()
    status.code = 99
    status.message = "hm"
    var detail = AnyMessage()
    detail.typeURL = "type.googleapis.com/google.rpc.Help"
    detail.value = [1, 2, 3]
    status.details = [detail]
    #expect(RPCError(status) == RPCError(.unknown, "", "hm"))
  }

  @Test("what nobody foresaw is INTERNAL, and its cause is not sent")
  func unforeseen() {
    struct Secret: Error { var password = "hunter2" }
    let error = RPCError.unforeseen(Secret())
    #expect(error.code == .internal)
    #expect(error.cause.contains("hunter2"))
    #expect(!String(decoding: error.status.encoded, as: UTF8.self).contains("hunter2"))
    #expect(RPCError.unforeseen(CancellationError()).code == .cancelled)
    #expect(RPCError.unforeseen(RPCError(.aborted, "A", "b")).code == .aborted)
  }

  @Test("codes have their canonical names")
  func names() {
    #expect(StatusCode.allCases.count == 17)
    #expect(StatusCode.invalidArgument.name == "INVALID_ARGUMENT")
    #expect(StatusCode(rawValue: 16) == .unauthenticated)
  }

  @Test("metadata compares keys without case and knows its size")
  func metadata() {
    var metadata = Metadata()
    metadata.add("Bearer a", for: "Authorization")
    metadata.add("Bearer b", for: "authorization")
    #expect(metadata["AUTHORIZATION"] == "Bearer a")
    #expect(metadata.values(for: "authorization").count == 2)
    #expect(metadata.byteCount == 42)
    metadata["authorization"] = "x"
    #expect(metadata.byteCount == 14)
    #expect(metadata["other"] == nil)
  }

  @Test("the call's token wins over the connection's; two are refused")
  func bearerToken() throws {
    let name = MethodName(service: "s", name: "m", kind: .unary)
    var context = RPCContext(peer: LocalPeer(), method: name)
    #expect(try context.bearerToken == nil)
    context.peer.bind(credential: "bound")
    #expect(try context.bearerToken == "bound")
    context.metadata.add("Bearer own", for: "authorization")
    #expect(try context.bearerToken == "own")
    context.metadata.add("Bearer other", for: "Authorization")
    #expect { try context.bearerToken } throws: { ($0 as? RPCError)?.code == .unauthenticated }
    context.metadata = Metadata()
    context.metadata.add("Basic x", for: "authorization")
    #expect { try context.bearerToken } throws: { ($0 as? RPCError)?.code == .unauthenticated }
  }

  @Test("a handler gives the time that is left and the trace on to its own calls")
  func callOptions() throws {
    let name = MethodName(service: "s", name: "m", kind: .unary)
    #expect(RPCContext(peer: LocalPeer(), method: name).callOptions.timeout == nil)
    var context = RPCContext(deadline: .after(.seconds(10)), peer: LocalPeer(), method: name)
    context.metadata.add("00-trace-span-01", for: "TraceParent")
    context.metadata.add("Bearer secret", for: "authorization")
    let options = context.callOptions
    let left = try #require(options.timeout)
    #expect(left > .seconds(9) && left <= .seconds(10))
    #expect(options.metadata["traceparent"] == "00-trace-span-01")
    #expect(options.metadata["authorization"] == nil)
  }

  @Test("routes are found by bytes, and what is missing is named")
  func router() {
    let echo = Method.unary("Echo") { (request: Request, _) async throws(RPCError) in request }
    let other = Method.unary("Other") { (request: Request, _) async throws(RPCError) in request }
    let router = Router([
      ServiceDescription(name: "a.B", methods: [echo, other]),
      ServiceDescription(name: "a.C", methods: [echo]),
    ])
    func find(_ service: String, _ method: String) -> (MethodName?, RPCError) {
      Array(service.utf8).withUnsafeBytes { service in
        Array(method.utf8).withUnsafeBytes { method in
          (router.find(service, method)?.pointee.name, router.missing(service, method))
        }
      }
    }
    #expect(find("a.B", "Echo").0 == MethodName(service: "a.B", name: "Echo", kind: .unary))
    #expect(find("a.C", "Echo").0?.service == "a.C")
    #expect(find("a.C", "Other").0 == nil)
    #expect(find("a.C", "Other").1.reason == "UNKNOWN_METHOD")
    #expect(find("", "").0 == nil)
    #expect(find("a.D", "Echo").1.reason == "UNKNOWN_SERVICE")
    #expect(find("a.D", "Echo").1.code == .unimplemented)
  }

  @Test("deadlines: none, passed, ahead")
  func deadlines() throws {
    #expect(Deadline.none.remaining == nil)
    #expect(!Deadline.none.hasPassed)
    #expect(Deadline.after(.seconds(-1)).hasPassed)
    let left = try #require(Deadline.after(.seconds(10)).remaining)
    #expect(left > .seconds(9) && left <= .seconds(10))
    #expect(Deadline.after(.seconds(Int64.max)).isNone)
  }
}

@Suite("The queue between a connection and a handler")
struct InboundQueueTests {
  private func push(_ queue: InboundQueue, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { queue.push($0) }
  }

  @Test("messages keep their order, then the end")
  func order() async throws {
    let queue = InboundQueue(byteCountMax: 1_000_000) {}
    for index in 0..<200 { #expect(push(queue, [UInt8(index)])) }
    queue.finish(nil)
    for index in 0..<200 { #expect(try await queue.next() == [UInt8(index)]) }
    #expect(try await queue.next() == nil)
    #expect(queue.byteCount == 0)
  }

  @Test("a full queue says so, and tells when it has room and what was taken")
  func bounded() async throws {
    let rooms = Lock(0)
    let queue = InboundQueue(byteCountMax: 100) { rooms.withLock { $0 += 1 } }
    #expect(push(queue, Array(repeating: 0, count: 40)))
    #expect(!push(queue, Array(repeating: 0, count: 40)))
    _ = try await queue.next()
    #expect(rooms.withLock { $0 } == 1)
    #expect(queue.takeTakenBytes() == 50)
    _ = try await queue.next()
    // It was not full; but half of what it holds was taken.
    #expect(rooms.withLock { $0 } == 2)
    #expect(queue.takeTakenBytes() == 50)
    #expect(queue.takeTakenBytes() == 0)
  }

  @Test("a taker that waits is woken by a message, the end, an error, its cancellation")
  func wakes() async throws {
    let queue = InboundQueue(byteCountMax: 100) {}
    async let first = queue.next()
    try await Task.sleep(for: .milliseconds(5))
    #expect(push(queue, [1]))
    let message = try await first
    #expect(message == [1])

    let waiting = Task { try await queue.next() }
    try await Task.sleep(for: .milliseconds(5))
    waiting.cancel()
    await #expect(throws: RPCError.self) { try await waiting.value }

    async let last = queue.next()
    try await Task.sleep(for: .milliseconds(5))
    queue.finish(RPCError(.cancelled, "X", ""))
    do {
      _ = try await last
      Issue.record("no error")
    } catch {
      #expect((error as? RPCError)?.reason == "X")
    }
  }
}
