internal import Glibc
internal import IPIMSDomain
internal import IPIMSServices
internal import IPIMSStore
internal import Notifications
internal import RPCCore
internal import RPCNet

/// A running server: store, services, listeners and the delivery of notices.
struct CustomsServer: Sendable {
  static let drainSecondsDefault = 10.0

  let addresses: [ListenAddress]
  let database: SQLiteDatabase
  private let server: RPCServer
  private let delivery: Delivery?
  private let drain: Duration

  /// Opens the store and listens. Throws where either cannot be done.
  static func start(
    _ folder: DataFolder, listen: [ListenAddress], tls: RPCServer.TLS?,
    _ configuration: Configuration
  ) async throws -> CustomsServer {
    let regimes = try configuration.regimes()
    let regime = configuration.regime ?? "KR"
    guard regimes[regime] != nil else {
      throw Failure("regime \(regime) is not known; there are \(regimes.codes)")
    }
    let delivery = try configuration.smtp.map { smtp in
      try SMTPServer(
        url: smtp.url, from: smtp.from, requiresTLS: smtp.requireTLS ?? false)
    }
    try folder.lock()
    let database = try SQLiteDatabase.open(path: folder.database)
    let objects = try ObjectStore(folder: folder.objects)
    let environment = try await ServiceEnvironment(
      database: database, objects: objects, regimes: regimes, defaultRegime: regime,
      now: { wallClock() })
    let server = RPCServer(
      router: Router(environment.services),
      configuration: RPCServer.Configuration(
        listen: listen, tls: tls, limits: try configuration.engineLimits(), log: Self.log))
    return CustomsServer(
      addresses: try await server.start(), database: database, server: server,
      delivery: delivery.map { Delivery(database: database, server: $0, now: { wallClock() }) },
      drain: .seconds(configuration.drainSeconds ?? drainSecondsDefault))
  }

  /// Serves until `shutdown`, and closes the store when nothing uses it any more: a mail that is
  /// under way is finished and noted first.
  func run() async {
    await withDiscardingTaskGroup { group in
      if let delivery { group.addTask { await delivery.run() } }
      await server.run()
      group.cancelAll()
    }
    await database.close()
  }

  /// Finishes what runs, within the drain time; `run` then returns.
  func shutdown() async { await server.shutdown(drain: drain) }

  /// The log: one line an unforeseen error, on standard error.
  private static func log(_ event: LogEvent) {
    writeError(
      "ipimsd: \(event.kind) call_id=\(event.callID) method=\(event.method) peer=\(event.peer) "
        + "cause=\(event.cause)")
  }
}
