internal import Glibc
public import RPCCore

/// Serves the methods of a router on any number of addresses.
///
/// A request travels through five files: `Listener` → `Connection` → `Router` → the generated
/// service → the RPC's own file.
public final class RPCServer: Sendable {
  /// The server's certificate chain and its key, files of PEM.
  public struct TLS: Sendable {
    public var certificateFile: String
    public var keyFile: String
    /// Certificates of authorities, PEM, with their CRLs where there are any. Where it is given,
    /// clients are asked for a certificate: one that does not verify fails the handshake, and none
    /// at all is no fault. What a certificate entitles to is the services' business.
    public var clientCAFile: String?

    public init(certificateFile: String, keyFile: String, clientCAFile: String? = nil) {
      self.certificateFile = certificateFile
      self.keyFile = keyFile
      self.clientCAFile = clientCAFile
    }
  }

  public struct Configuration: Sendable {
    public var listen: [ListenAddress]
    /// Needed for addresses with TLS.
    public var tls: TLS?
    public var limits = Limits()
    /// Event loops, each a thread.
    public var loops: Int
    /// Name and version of the program, for the peers' logs.
    public var agent = "ipims"
    /// Called on any thread; must not block. Errors and slow calls come always, of the others a
    /// sample.
    public var log: @Sendable (LogEvent) -> Void
    /// Calls that take as long are logged, and so are turns of a loop.
    public var slowCallSeconds = 1.0
    /// One of so many calls that went well and fast is logged; 0 is none.
    public var logSampleOf = 1_000
    /// Names who makes a call, for the log; never by a secret. Called for what is logged alone.
    public var callerName: @Sendable (RPCContext) -> String = { _ in "" }

    public init(
      listen: [ListenAddress], tls: TLS? = nil, limits: Limits = Limits(), loops: Int? = nil,
      log: @escaping @Sendable (LogEvent) -> Void = { _ in }
    ) {
      self.listen = listen
      self.tls = tls
      self.limits = limits
      self.loops = loops ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      self.log = log
    }
  }

  private enum Phase {
    /// → .running, by `start`.
    case fresh
    /// → .stopping, by `shutdown`.
    case running
    /// Calls drain; → .stopped.
    case stopping
    /// Final.
    case stopped
  }

  private struct State {
    var phase = Phase.fresh
    var listeners: [Listener] = []
    var shards: [ServerShard] = []
    var connections = 0
    /// Above `connectionsMax`, or while all buffers are full.
    var connectionsRefused: UInt64 = 0
    var nextShard = 0
    var stopWaiters: [UnsafeContinuation<Void, Never>] = []
  }

  private let router: Router
  private let configuration: Configuration
  private let state = Lock(State())
  private let buffers: BufferBudget
  private let tls = Lock<TLSContext?>(nil)

  public init(router: Router, configuration: Configuration) {
    self.router = router
    buffers = BufferBudget(bytesMax: configuration.limits.bufferedBytesMax)
    self.configuration = configuration
  }

  /// Binds every address, or none, and serves. Returns where it listens, with the ports that the
  /// system chose.
  ///
  /// Throws FAILED_PRECONDITION for an address in use or a certificate that cannot be read,
  /// INVALID_ARGUMENT for a plain address that is not the loopback.
  public func start() async throws(RPCError) -> [ListenAddress] {
    let context = try configuration.tls.map { files throws(RPCError) in
      try TLSContext.server(files)
    }
    tls.withLock { $0 = context }
    let count = max(1, configuration.loops)
    var shards: [ServerShard] = []
    for index in 0..<count {
      let loop = try EventLoop(
        name: "ipims-\(index)", jobsPerTurnMax: configuration.limits.jobsPerTurnMax)
      shards.append(
        ServerShard(
          loop: loop, router: router, configuration: configuration, index: index, of: count,
          buffers: buffers
        ) { [self] in connectionClosed() })
    }
    var listeners: [Listener] = []
    do throws(RPCError) {
      for address in configuration.listen {
        listeners.append(
          try Listener(address, loop: shards[0].loop, hasTLS: context != nil, server: self))
      }
    } catch {
      for listener in listeners { listener.abandon() }
      for shard in shards { shard.stop() }
      throw error
    }
    state.withLock { state in
      precondition(state.phase == .fresh, "a server starts once")
      state.phase = .running
      state.shards = shards
      state.listeners = listeners
    }
    for listener in listeners { shards[0].loop.execute { listener.start() } }
    return listeners.map(\.address)
  }

  /// Reads the certificates again: its own for connections to come, and those of the clients'
  /// authorities for all. No connection is dropped; calls by a certificate that is no longer
  /// trusted end with UNAUTHENTICATED.
  ///
  /// Throws FAILED_PRECONDITION where a file cannot be read, and goes on with what it had.
  public func reload() throws(RPCError) {
    guard let files = configuration.tls else { return }
    let context = try TLSContext.server(files)
    tls.withLock { $0 = context }
    guard files.clientCAFile != nil else { return }
    for shard in state.withLock({ $0.shards }) {
      shard.loop.execute { shard.recheckCertificates(context) }
    }
  }

  /// What has been counted since the start, and stands now. Nothing after the server has stopped.
  public func metrics() async -> ServerMetrics {
    var sum = ServerMetrics(methods: router.names)
    for shard in state.withLock({ $0.shards }) {
      let part = await withUnsafeContinuation {
        (continuation: UnsafeContinuation<ServerMetrics?, Never>) in
        let runs = shard.loop.execute { continuation.resume(returning: shard.metrics) }
        if !runs { continuation.resume(returning: nil) }
      }
      if let part { sum.add(part) }
    }
    sum.connectionsRefused = state.withLock { $0.connectionsRefused }
    return sum
  }

  /// Returns when the server has shut down.
  public func run() async {
    await withUnsafeContinuation { continuation in
      let hasStopped = state.withLock { state in
        if state.phase == .stopped { return true }
        state.stopWaiters.append(continuation)
        return false
      }
      if hasStopped { continuation.resume() }
    }
  }

  /// Shuts down and returns when all is closed. Listeners close and streams of answers end at
  /// once, with UNAVAILABLE and RetryInfo; new calls are refused; what runs is finished within
  /// `drain`, and is answered UNAVAILABLE after it. No accepted request goes without an answer.
  public func shutdown(drain: Duration) async {
    let (shards, listeners) = state.withLock { state -> ([ServerShard], [Listener]) in
      guard state.phase == .running else { return ([], []) }
      state.phase = .stopping
      return (state.shards, state.listeners)
    }
    guard let first = shards.first else {
      if state.withLock({ $0.phase == .fresh }) { return }
      return await run()
    }
    let drainSeconds = drain / .seconds(1)
    // Twice the time to discard: once for our last bytes, once for the peer's.
    let cutSeconds = drainSeconds + configuration.limits.discardSecondsMax * 2
    // The listeners count as one connection, or all could seem closed before they are.
    state.withLock { $0.connections += 1 }
    first.loop.execute { [self] in
      for listener in listeners { listener.stop() }
      for shard in shards { shard.loop.execute { shard.drain() } }
      connectionClosed()
      _ = first.loop.schedule(seconds: drainSeconds) {
        for shard in shards { shard.loop.execute { shard.endCalls() } }
      }
      _ = first.loop.schedule(seconds: cutSeconds) {
        for shard in shards { shard.loop.execute { shard.cut() } }
      }
    }
    await run()
  }

  /// Bytes that wait in queues, output and frames that are not yet whole. Any thread.
  public var bufferedBytes: Int { buffers.bytes }

  /// Counts what is open and what runs: asks every loop, so that calls need not count.
  public func counts() async -> ServerCounts {
    var result = ServerCounts()
    result.bufferedBytes = buffers.bytes
    for shard in state.withLock({ $0.shards }) {
      result = await withUnsafeContinuation { continuation in
        let runs = shard.loop.execute { [result] in
          var counts = result
          shard.count(into: &counts)
          continuation.resume(returning: counts)
        }
        if !runs { continuation.resume(returning: result) }
      }
    }
    return result
  }

  // MARK: For the listeners and shards

  /// Gives a new connection to the next loop in turn. Above `connectionsMax` it takes the place of
  /// one that has said nothing yet, or is closed; while all buffers are full, it is closed.
  func deal(_ fd: Int32, _ tls: TLSSession?) {
    if buffers.isFull {
      close(fd)
      state.withLock { $0.connectionsRefused += 1 }
      return trouble("BUFFERS_FULL: \(BufferBudget.full.message)")
    }
    let (shard, isFull) = state.withLock { state in
      state.connections += 1
      defer { state.nextShard = (state.nextShard + 1) % state.shards.count }
      let isFull = state.connections > configuration.limits.connectionsMax
      return (state.shards[state.nextShard], isFull)
    }
    let connection = ServerConnection(
      shard: shard, fd: fd, tls: tls, remoteAddress: Socket.peer(fd).text)
    shard.loop.run { [self] in
      if !isFull || shard.evictHalfOpen() { return shard.start(connection) }
      // Never started: it closes when it goes.
      state.withLock { $0.connectionsRefused += 1 }
      connectionClosed()
      trouble("TOO_MANY_CONNECTIONS: \(configuration.limits.connectionsMax) (connectionsMax)")
    }
  }

  func trouble(_ cause: String) {
    configuration.log(LogEvent(kind: .serverTrouble, cause: cause))
  }

  /// For a new connection.
  var tlsContext: TLSContext? { tls.withLock { $0 } }

  private func connectionClosed() {
    let (shards, waiters) = state.withLock { state in
      state.connections -= 1
      guard state.connections == 0, state.phase == .stopping else {
        return ([ServerShard](), [UnsafeContinuation<Void, Never>]())
      }
      state.phase = .stopped
      defer {
        // Each of these holds the server.
        state.listeners = []
        state.shards = []
        state.stopWaiters = []
      }
      return (state.shards, state.stopWaiters)
    }
    for shard in shards { shard.stop() }
    for waiter in waiters { waiter.resume() }
  }
}
