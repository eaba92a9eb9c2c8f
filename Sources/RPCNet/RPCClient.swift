internal import Glibc
public import Messages
public import RPCCore

/// Carries calls to one server, over one connection at a time. After a lost connection the next
/// call makes a new one; calls that were in flight have failed with UNAVAILABLE, CONNECTION_LOST.
public final class RPCClient: RPCCaller {
  /// How the server is known for what it says it is. It cannot be switched off.
  public enum TLS: Sendable, Hashable {
    /// Certificates of the file (PEM), and no others.
    case trust(caFile: String)
    /// What the system trusts.
    case system
    /// None: for `plain:` and `unix:` addresses.
    case plain
  }

  /// A certificate by which the server knows this client, and its key: files of PEM.
  public struct Identity: Sendable, Hashable {
    public var certificateFile: String
    public var keyFile: String

    public init(certificateFile: String, keyFile: String) {
      self.certificateFile = certificateFile
      self.keyFile = keyFile
    }
  }

  public struct Configuration: Sendable {
    public var limits = Limits()
    /// Name and version of the program, for the server's log.
    public var agent = "ipims-client"
    /// Shown to servers that ask for one; of no use without TLS.
    public var identity: Identity?
    /// Called on each new connection, with a caller for that connection alone, before any other
    /// call uses it. What it throws, those calls throw.
    public var onConnect: (@Sendable (any RPCCaller) async throws(RPCError) -> Void)?

    public init() {}
  }

  private enum State {
    /// No connection; → .connecting, .closed.
    case idle
    /// One task connects, others wait; → .connected, .idle, .closed.
    case connecting([UnsafeContinuation<Void, Never>])
    case connected(ClientConnection)
    /// Final.
    case closed
  }

  private let address: ListenAddress
  private let tls: TLSContext?
  private let configuration: Configuration
  private let loop: EventLoop
  private let state = Lock(State.idle)
  private let buffers: BufferBudget

  private init(
    _ address: ListenAddress, _ tls: TLSContext?, _ configuration: Configuration, _ loop: EventLoop
  ) {
    self.address = address
    self.tls = tls
    self.configuration = configuration
    self.loop = loop
    buffers = BufferBudget(bytesMax: configuration.limits.bufferedBytesMax)
  }

  /// Connects, and says HELLO.
  ///
  /// Throws UNAVAILABLE: NAME_NOT_FOUND, CONNECTION_REFUSED, CONNECTION_LOST,
  /// CERTIFICATE_NOT_TRUSTED; FAILED_PRECONDITION where a file of certificates cannot be read.
  public static func connect(
    to address: ListenAddress, tls: TLS, configuration: Configuration = Configuration(),
    on loop: EventLoop? = nil
  ) async throws(RPCError) -> RPCClient {
    let context: TLSContext?
    switch (address, tls) {
    case (.tls, .trust(let file)):
      context = try .client(caFile: file, identity: configuration.identity)
    case (.tls, .system): context = try .client(caFile: nil, identity: configuration.identity)
    case (.tls, .plain):
      throw RPCError(
        .invalidArgument, "ADDRESS_NEEDS_TLS", "\(address) is reached with TLS alone.")
    case (.plain, _), (.unix, _): context = nil
    }
    let client = RPCClient(address, context, configuration, loop ?? EventLoopGroup.shared.next())
    _ = try await client.connection()
    return client
  }

  /// Makes no more calls. Those that run go on to their end.
  public func close() {
    let (connection, waiters) = state.withLock { state in
      defer { state = .closed }
      switch state {
      case .connected(let connection):
        return (ClientConnection?.some(connection), [UnsafeContinuation<Void, Never>]())
      case .connecting(let waiters): return (nil, waiters)
      case .idle, .closed: return (nil, [])
      }
    }
    connection?.loop.run { connection?.retire() }
    for waiter in waiters { waiter.resume() }
  }

  deinit { close() }

  /// Counts what is open and what waits: asks the loop, so that calls need not count.
  public func counts() async -> ClientCounts {
    var result = ClientCounts()
    result.bufferedBytes = buffers.bytes
    let connection = state.withLock { state in
      if case .connected(let connection) = state { return ClientConnection?.some(connection) }
      return nil
    }
    guard let connection else { return result }
    (result.openStreams, result.queuedCalls) = await withUnsafeContinuation { continuation in
      connection.loop.execute { continuation.resume(returning: connection.callCounts) }
    }
    return result
  }

  // MARK: RPCCaller

  public func unary<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) async throws(RPCError) -> R {
    var options = options
    let deadline = options.timeout.map { Deadline.after($0) }
    var attempts = 0
    while true {
      do throws(RPCError) {
        return try await ConnectedCaller(connection()).unary(method, request, options: options)
      } catch {
        // No handler has seen it: as where a connection closes for idleness as the call is sent.
        attempts += 1
        guard error.reason == ClientCall.notAcceptedReason, error.callID.isEmpty,
          attempts < Self.attemptsMax
        else { throw error }
        options.timeout = deadline?.remaining
      }
    }
  }

  /// A call that no server accepted is sent so many times in all.
  private static let attemptsMax = 3

  public func serverStream<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) -> ResponseStream<R> {
    ResponseStream { () async throws(RPCError) in
      try await ConnectedCaller(self.connection()).openStream(method, request, options: options)
    }
  }

  public func clientStream<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions,
    _ body: (RequestWriter<Q>) async throws -> Void
  ) async throws(RPCError) -> R {
    try await ConnectedCaller(connection()).clientStream(method, options: options, body)
  }

  public func bidirectional<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions
  ) -> (requests: RequestWriter<Q>, responses: ResponseStream<R>) {
    let stream = SharedStream { () async throws(RPCError) in
      try await ConnectedCaller(self.connection()).openStream(method, Q?.none, options: options)
    }
    return (
      RequestWriter { () async throws(RPCError) in try await stream.lease() },
      ResponseStream { () async throws(RPCError) in try await stream.lease() }
    )
  }

  // MARK: The connection

  /// The connection, made where there is none.
  private func connection() async throws(RPCError) -> ClientConnection {
    while true {
      let (connection, mustConnect) = try state.withLock {
        state throws(RPCError) -> (ClientConnection?, Bool) in
        switch state {
        case .connected(let connection): return (connection, false)
        case .idle:
          state = .connecting([])
          return (nil, true)
        case .connecting: return (nil, false)
        case .closed:
          throw RPCError(.unavailable, "CLIENT_CLOSED", "The client was closed.")
        }
      }
      if let connection { return connection }
      if mustConnect { return try await connect() }
      await waitForOther()
    }
  }

  /// Waits until the task that connects is done, one way or the other.
  private func waitForOther() async {
    await withUnsafeContinuation { continuation in
      let waits = state.withLock { state -> Bool in
        guard case .connecting(let waiters) = state else { return false }
        state = .connecting(waiters + [continuation])
        return true
      }
      if !waits { continuation.resume() }
    }
  }

  private func connect() async throws(RPCError) -> ClientConnection {
    do throws(RPCError) {
      let connection = try await makeConnection()
      do throws(RPCError) {
        try await configuration.onConnect?(ConnectedCaller(connection))
      } catch {
        connection.loop.run { connection.retire() }
        throw error
      }
      let wasClosed = settle(.connected(connection))
      if wasClosed {
        connection.loop.run { connection.retire() }
        throw RPCError(.unavailable, "CLIENT_CLOSED", "The client was closed.")
      }
      // It may have been lost while it was not yet known here.
      connection.loop.run { [self] in if !connection.isWritable { forget(connection) } }
      return connection
    } catch {
      _ = settle(.idle)
      throw error
    }
  }

  /// Ends `.connecting`; true where the client was closed in the meantime.
  private func settle(_ next: State) -> Bool {
    let (waiters, wasClosed) = state.withLock { state in
      guard case .connecting(let waiters) = state else {
        return ([UnsafeContinuation<Void, Never>](), true)
      }
      state = next
      return (waiters, false)
    }
    for waiter in waiters { waiter.resume() }
    return wasClosed
  }

  private func makeConnection() async throws(RPCError) -> ClientConnection {
    let deadline = Deadline.after(.seconds(configuration.limits.connectSecondsMax))
    let address = address
    let fd = try await BlockingWork.run { () throws(RPCError) in
      try Self.openSocket(address, by: deadline)
    }
    let session: TLSSession?
    do throws(RPCError) {
      session = try makeSession(fd)
    } catch {
      Glibc.close(fd)
      throw error
    }
    let connection = ClientConnection(
      loop: loop, fd: fd, tls: session, limits: configuration.limits, buffers: buffers,
      agent: configuration.agent
    ) { [weak self] in self?.forget($0) }
    try await connection.ready()
    return connection
  }

  private func makeSession(_ fd: Int32) throws(RPCError) -> TLSSession? {
    guard let tls, case .tls(let host, _) = address else { return nil }
    return try TLSSession(tls, fd: fd, host: host)
  }

  private static func openSocket(
    _ address: ListenAddress, by deadline: Deadline
  ) throws(RPCError) -> Int32 {
    let targets: [Socket.Address]
    switch address {
    case .tls(let host, let port), .plain(let host, let port):
      targets = try Socket.resolve(host: host, port: port, passive: false)
      if case .plain = address, !targets.allSatisfy(\.isLoopback) {
        throw RPCError(
          .invalidArgument, "PLAIN_NEEDS_LOOPBACK",
          "\(address): without TLS a client connects to the loopback alone.")
      }
    case .unix(let path):
      targets = [Socket.unix(path: path)]
    }
    for target in targets {
      if let fd = Socket.connect(target, by: deadline) { return fd }
    }
    throw RPCError(
      .unavailable, "CONNECTION_REFUSED", "\(address): \(String(cString: strerror(errno))).")
  }

  /// A connection takes no more calls: the next call makes a new one.
  private func forget(_ connection: ClientConnection) {
    state.withLock { state in
      if case .connected(let current) = state, current === connection { state = .idle }
    }
  }
}
