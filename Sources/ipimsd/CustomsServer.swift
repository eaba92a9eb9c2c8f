internal import Glibc
internal import IPIMSDomain
internal import IPIMSServices
internal import IPIMSStore
internal import Notifications
internal import RPCCore
internal import RPCNet

/// A running server: store, services, listeners, the law's clocks and the delivery of notices.
struct CustomsServer: Sendable {
  static let drainSecondsDefault = 10.0

  let addresses: [ListenAddress]
  let database: any Database
  /// Where metrics are scraped; nil where they are not.
  var metricsAddress: String? { metrics?.address }
  private let server: RPCServer
  private let environment: ServiceEnvironment
  private let metrics: MetricsServer?
  private let log: Log
  private let delivery: Delivery?
  private let clock: ClockWorker
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
    let log = try Log(file: configuration.log?.file)
    try folder.lock()
    let database = try configuration.openDatabase(file: folder.database)
    let isInhabited = try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.exists("SELECT 1 FROM tokens")
    }
    guard isInhabited else {
      throw Failure(
        "the database has no administrator; ipimsd init makes it, with the same --config")
    }
    let objects = try ObjectStore(folder: folder.objects)
    let environment = try await ServiceEnvironment(
      database: database, objects: objects, keys: try CaseKeys(folder: folder.keys),
      signer: try HistorySigner(folder: folder.path), regimes: regimes, defaultRegime: regime,
      now: { wallClock() })
    var settings = RPCServer.Configuration(
      listen: listen, tls: tls, limits: try configuration.engineLimits()
    ) { log.write($0) }
    settings.logSampleOf = configuration.log?.sampleOf ?? settings.logSampleOf
    if let slow = configuration.log?.slowMilliseconds { settings.slowCallSeconds = slow / 1_000 }
    settings.callerName = { environment.callerName($0) }
    let server = RPCServer(router: Router(environment.services), configuration: settings)
    // Bound first: an address that cannot be had is told before anything is served.
    let metrics = try configuration.metrics.map { try MetricsServer($0.listen, of: server) }
    return CustomsServer(
      addresses: try await server.start(), database: database, server: server,
      environment: environment, metrics: metrics, log: log,
      delivery: delivery.map { Delivery(database: database, server: $0, now: { wallClock() }) },
      clock: ClockWorker(environment) { log.write(LogEvent(kind: .serverTrouble, cause: $0)) },
      drain: .seconds(configuration.drainSeconds ?? drainSecondsDefault))
  }

  /// Serves until `shutdown`, and closes the store when nothing uses it any more: a mail that is
  /// under way is finished and noted first.
  func run() async {
    await withDiscardingTaskGroup { group in
      group.addTask { await clock.run() }
      if let delivery { group.addTask { await delivery.run() } }
      await server.run()
      group.cancelAll()
    }
    metrics?.stop()
    await database.close()
    log.flush()
  }

  /// Finishes what runs, within the drain time; `run` then returns.
  func shutdown() async {
    await environment.drain()
    await server.shutdown(drain: drain)
  }

  /// Reads the certificates again and opens the log file anew. What cannot be read is logged, and
  /// what was there before goes on. The log first: it tells of the rest.
  func reload() {
    for (what, reload) in [("log file", log.reopen), ("certificates", server.reload)] {
      do throws(RPCError) {
        try reload()
        log.write(LogEvent(kind: .notice, cause: "\(what) read again"))
      } catch {
        log.write(LogEvent(kind: .serverTrouble, cause: "\(what) kept: \(error.message)"))
      }
    }
  }
}
