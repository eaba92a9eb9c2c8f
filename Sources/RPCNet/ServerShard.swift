internal import Glibc
internal import RPCCore

/// A server's part on one loop: what its connections there share. Confined to the loop.
final class ServerShard: InputTaker, @unchecked Sendable {
  let loop: EventLoop
  let router: Router
  let limits: Limits
  let log: @Sendable (LogEvent) -> Void
  let callerName: @Sendable (RPCContext) -> String
  let statistics: CallStatistics
  let agent: String
  /// What waits on all connections of the server.
  let buffers: BufferBudget
  private(set) var isDraining = false
  private var checkTimer: LoopTimer?
  /// Connections that had said nothing when they came, oldest first.
  private var halfOpen: [ObjectIdentifier] = []
  /// What was read again after the start; nil before.
  private(set) var reloadedTLS: TLSContext?
  private var connections: [ObjectIdentifier: ServerConnection] = [:]
  @exclusivity(unchecked)
  private var nextCallID: UInt64
  private let callIDStride: UInt64
  private let connectionClosed: @Sendable () -> Void

  /// `connectionClosed` is called once for every connection that was started here.
  init(
    loop: EventLoop, router: Router, configuration: RPCServer.Configuration, index: Int,
    of count: Int, buffers: BufferBudget,
    connectionClosed: @escaping @Sendable () -> Void
  ) {
    self.loop = loop
    self.buffers = buffers
    self.router = router
    limits = configuration.limits
    log = configuration.log
    callerName = configuration.callerName
    statistics = CallStatistics(
      loop: loop, routeCount: router.names.count,
      logging: .init(
        slowNanoseconds: UInt64(configuration.slowCallSeconds * 1e9),
        sampleOf: configuration.logSampleOf,
        linesPerSecondMax: configuration.limits.logLinesPerSecondMax))
    agent = configuration.agent
    self.connectionClosed = connectionClosed
    // Sixty-four nanoseconds a call: numbers of a later start do not meet those of an earlier one.
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let start = UInt64(time.tv_sec) * 15_625_000 + UInt64(time.tv_nsec) / 64
    nextCallID = start / UInt64(count) * UInt64(count) + UInt64(index)
    callIDStride = UInt64(count)
    statistics.slowTurn = { [log] nanoseconds, routes in
      var event = LogEvent(kind: .slowTurn)
      event.microseconds = Int(nanoseconds / 1_000)
      event.cause = routes.prefix(8).map { $0 < router.names.count ? router.names[$0].name : "" }
        .joined(separator: " ")
      log(event)
    }
  }

  /// The number of the next call: unique in this server, and over its restarts.
  func takeCallID() -> UInt64 {
    defer { nextCallID += callIDStride }
    return nextCallID
  }

  // MARK: Input and unary calls

  /// What was read in this turn, in order.
  @exclusivity(unchecked)
  private var input: [(connection: ServerConnection, bytes: UnsafeRawBufferPointer)] = []
  /// Place in `input` of what is taken in now; -1 before.
  @exclusivity(unchecked)
  private var inputIndex = -1
  /// Handlers of unary calls run in tasks that are used again and again; these rest.
  private var resting: [HandlerTask] = []
  private var hasStopped = false

  /// Something was read; the turn goes on reading, and then takes in all of it.
  func arrived(_ bytes: UnsafeRawBufferPointer, at connection: ServerConnection) {
    loop.takeInLater(self, isFirst: input.isEmpty, keeping: bytes.count)
    input.append((connection, bytes))
  }

  /// Acts upon all that was read. A task runs the handlers, of one connection after another, for
  /// as long as none suspends; then the next task goes on.
  func takeIn() {
    while true {
      let task = resting.popLast() ?? HandlerTask(self)
      guard findsUnary(task.call) else {
        if !rests(task) { task.end() }
        return
      }
      task.run()
    }
  }

  /// Acts upon what was read until a frame begins a unary call, for which `call` then stands;
  /// false where none does.
  func findsUnary(_ call: Call) -> Bool {
    while true {
      if inputIndex >= 0 {
        let connection = input[inputIndex].connection
        if connection.findsUnary(call) { return true }
        connection.end()
      }
      inputIndex += 1
      guard inputIndex < input.count else { break }
      input[inputIndex].connection.begin(input[inputIndex].bytes)
    }
    input.removeAll(keepingCapacity: true)
    inputIndex = -1
    return false
  }

  /// Whether the task is to rest until it is run again; false where it is to end.
  func rests(_ task: HandlerTask) -> Bool {
    guard !hasStopped, resting.count < limits.restingTasksMax else { return false }
    resting.append(task)
    return true
  }

  /// Ends the tasks that rest, and the loop.
  func stop() {
    loop.execute { [self] in
      hasStopped = true
      for task in resting { task.end() }
      resting = []
    }
    loop.stop()
  }

  // MARK: Connections

  func start(_ connection: ServerConnection) {
    connections[ObjectIdentifier(connection)] = connection
    noteHalfOpen(connection)
    statistics.accepted()
    connection.start()
    if isDraining { connection.drain() }
    if checkTimer == nil { scheduleCheck() }
  }

  private func noteHalfOpen(_ connection: ServerConnection) {
    // Those that have said something since, or are gone, need no place.
    if halfOpen.count > 64 + 2 * connections.count {
      halfOpen.removeAll { connections[$0]?.isHalfOpen != true }
    }
    halfOpen.append(ObjectIdentifier(connection))
  }

  /// Makes room for a new connection: closes the one that has said nothing for longest. False
  /// where all have said something.
  func evictHalfOpen() -> Bool {
    var index = 0
    defer { halfOpen.removeFirst(index) }
    while index < halfOpen.count {
      let connection = connections[halfOpen[index]]
      index += 1
      guard let connection, connection.isHalfOpen else { continue }
      connection.evict()
      return true
    }
    return false
  }

  /// One clock for the connections of the loop, while there are any: limits of seconds need no
  /// timer each.
  private func scheduleCheck() {
    checkTimer = loop.schedule(seconds: limits.checkSeconds) { [weak self] in
      guard let self else { return }
      checkTimer = nil
      if connections.isEmpty { return }
      for connection in connections.values { connection.check() }
      scheduleCheck()
    }
  }

  /// What is open here, and what runs.
  func count(into counts: inout ServerCounts) {
    counts.connections += connections.count
    for connection in connections.values {
      counts.openStreams += connection.calls.count
      counts.runningHandlers += connection.running
    }
  }

  func closed(_ connection: ServerConnection) {
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    connectionClosed()
  }

  /// Streams end, new calls are refused, what runs goes on.
  func drain() {
    isDraining = true
    for connection in connections.values { connection.drain() }
  }

  /// What still runs is answered UNAVAILABLE.
  func endCalls() {
    for connection in connections.values { connection.endCalls() }
  }

  /// Client certificates are checked again, by what is trusted now.
  func recheckCertificates(_ tls: TLSContext) {
    reloadedTLS = tls
    for connection in connections.values { connection.recheckCertificate(tls) }
  }

  /// All that is counted here, as of now.
  var metrics: ServerMetrics {
    ServerMetrics(router.names, statistics, connections: connections.count)
  }

  /// What still stands is cut.
  func cut() {
    for connection in connections.values { connection.lost("the server is gone") }
  }
}
