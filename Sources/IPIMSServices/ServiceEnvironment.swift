internal import Cryptography
internal import IPIMSAPI
public import IPIMSDomain
public import IPIMSStore
public import RPCCore

/// What all services share: the store, the clock, the regimes, and who may call.
public struct ServiceEnvironment: Sendable {
  public static let version = "0.1.0"
  public static let schemaVersion = "ipims.v1"

  public let database: any Database
  public let objects: ObjectStore
  /// Of the heads of histories.
  public let signer: HistorySigner
  /// Of the cases' personal data.
  public let keys: CaseKeys
  /// The wall clock.
  public let now: @Sendable () -> Instant
  public let regimes: Regimes
  /// Of those who name none.
  public let defaultRegime: String
  let tokens: TokenDirectory
  let representations: RepresentationDirectory
  let marks: MarkDirectory
  var feed: Feed { database.feed }
  let runningUploads = RunningUploads()
  let health: HealthState
  let signUpRate: RateLimit
  /// Of those who are wrong about the secret of a sign-up.
  let wrongSecretRate: RateLimit
  let ids: Lock<ULIDGenerator>
  let startTime: Instant

  /// Loads who may call and the marks on record from the database, after what an earlier program stored is brought up to
  /// this one.
  public init(
    database: any Database, objects: ObjectStore, keys: CaseKeys, signer: HistorySigner,
    regimes: Regimes,
    defaultRegime: String, now: @escaping @Sendable () -> Instant
  ) async throws(RPCError) {
    self.database = database
    self.objects = objects
    self.signer = signer
    self.keys = keys
    self.regimes = regimes
    self.defaultRegime = defaultRegime
    self.now = now
    try await Refill.run(database)
    tokens = TokenDirectory(try await TokenDirectory.load(from: database))
    representations = try await RepresentationDirectory(loading: database, at: now())
    marks = try await MarkDirectory(loading: database)
    health = HealthState(database)
    signUpRate = RateLimit(callsPerMinute: 60)
    wrongSecretRate = RateLimit(callsPerMinute: 60)
    ids = Lock(ULIDGenerator())
    startTime = now()
    try await removeForgottenUploads()
  }

  /// Has health say NOT_SERVING, before the server shuts down; returns when watchers were told.
  public func drain() async { await health.drain() }

  /// Every service, for a router.
  public var services: [ServiceDescription] {
    [
      Accounts(environment: self).serviceDescription,
      Reporting(environment: self).serviceDescription,
      Appraisals(environment: self).serviceDescription,
      Sharing(environment: self).serviceDescription,
      SystemInformation(environment: self).serviceDescription,
      HealthChecks(environment: self).serviceDescription,
    ]
  }

  /// A new id; ids only grow, so that sorting by them sorts by time.
  func newID() -> ULID {
    let now = now()
    return ids.withLock { $0.next(at: now) { .random(in: .min ... .max) } }
  }
}
