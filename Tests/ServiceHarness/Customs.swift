internal import Cryptography
internal import Foundation
public import IPIMSClient
public import IPIMSDomain
internal import IPIMSServices
public import IPIMSStore
internal import RPCNet

/// How a test's calls travel.
public enum Transport: String, Sendable, CaseIterable {
  case inProcess, tls
}

/// A customs server in a folder of its own, under a clock that stands still.
public final class Customs: Sendable {
  public let clock: TestClock
  public let database: SQLiteDatabase
  private let disk: FullDisk
  private let objects: ObjectStore
  private let folder: TemporaryFolder
  private let router: Router
  /// All methods that are served.
  public let methods: [MethodName]
  private let environment: ServiceEnvironment
  private let server: Server?
  private let worker: ClockWorker
  private let logged: Lock<[String]>
  private let administratorToken: String
  private let isClosed = Lock(false)

  private struct Server: Sendable {
    let server: RPCServer
    let address: ListenAddress
    let certificate: String
  }

  /// Runs `body` with a new server, and closes it. Its clock stands at `start`.
  public static func open(
    _ transport: Transport = .inProcess, at start: Instant = TestClock.usualStart,
    _ body: (Customs) async throws -> Void
  ) async throws {
    let customs = try await Customs(
      transport, TemporaryFolder(), TestClock(at: start), token: nil)
    do {
      try await body(customs)
    } catch {
      await customs.close()
      throw error
    }
    await customs.close()
  }

  /// Closes the server, opens another on the same folder, and runs `body` with it.
  public func reopen(_ body: (Customs) async throws -> Void) async throws {
    await close()
    let customs = try await Customs(
      server == nil ? .inProcess : .tls, folder, clock, token: administratorToken)
    do {
      try await body(customs)
    } catch {
      await customs.close()
      throw error
    }
    await customs.close()
  }

  private init(
    _ transport: Transport, _ folder: TemporaryFolder, _ clock: TestClock, token: String?
  ) async throws {
    self.folder = folder
    self.clock = clock
    database = try SQLiteDatabase.open(path: folder.path + "/ipims.sqlite3")
    objects = try ObjectStore(folder: folder.path + "/objects")
    if let token {
      administratorToken = token
    } else {
      administratorToken = try await FirstAdministrator.create(in: database, at: clock.now)
    }
    disk = FullDisk(database)
    environment = try await ServiceEnvironment(
      database: disk, objects: objects,
      keys: try CaseKeys(folder: folder.path + "/keys"),
      signer: try HistorySigner(folder: folder.path), regimes: .builtIn, defaultRegime: "KR",
      now: { clock.now })
    let logged = Lock<[String]>([])
    self.logged = logged
    worker = ClockWorker(environment) { line in logged.withLock { $0.append(line) } }
    let services = environment.services
    methods = services.flatMap { service in
      service.methods.map { MethodName(service: service.name, name: $0.name, kind: $0.kind) }
    }
    router = Router(services)
    server = transport == .tls ? try await Self.serve(router, folder.path) : nil
  }

  /// Times that no busy machine runs into.
  private static var patience: Limits {
    var limits = Limits()
    limits.handshakeSecondsMax = 300
    limits.connectSecondsMax = 300
    limits.silenceSecondsMax = 300
    limits.pongSecondsMax = 300
    return limits
  }

  private static func serve(_ router: Router, _ folder: String) async throws -> Server {
    let files = (certificate: folder + "/tls.pem", key: folder + "/tls.key")
    let now = Int64(Date().timeIntervalSince1970)
    let made = try SelfSignedCertificate.make(names: ["127.0.0.1"], days: 1, now: now)
    try Data(made.certificatePEM.utf8).write(to: URL(filePath: files.certificate))
    try Data(made.privateKeyPEM.utf8).write(to: URL(filePath: files.key))
    let server = RPCServer(
      router: router,
      configuration: .init(
        listen: [try ListenAddress("127.0.0.1:0")],
        tls: .init(certificateFile: files.certificate, keyFile: files.key), limits: patience,
        loops: 1))
    let address = try await server.start()[0]
    return Server(server: server, address: address, certificate: files.certificate)
  }

  private func close() async {
    let wasClosed = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return isClosed
    }
    if wasClosed { return }
    await server?.server.shutdown(drain: .zero)
    await database.close()
  }

  /// Fires every clock that is due by now, and tells how many those were.
  @discardableResult
  public func runClock() async -> Int { await worker.runDue() }

  /// Fires as a server does, until the task is cancelled.
  public func runClockUntilCancelled() async { await worker.run() }

  /// Starts the clocks of what is older than them.
  public func startMissingClocks() async { await worker.startMissing() }

  /// What the clock told the log.
  public var clockLog: [String] { logged.withLock { $0 } }

  /// So many seconds from now by the server's clock.
  public func time(inSeconds seconds: Int64) -> Timestamp {
    Timestamp(seconds: clock.now.secondsSince1970 + seconds, nanos: 0)
  }

  // MARK: Those who call

  /// Someone with this token, or without one.
  public func desk(token: String?) async throws -> Desk {
    var desk = Desk(try await caller(token))
    desk.token = token ?? ""
    return desk
  }

  /// In process from an address of its own.
  public func desk(from address: String) -> Desk {
    Desk(LocalCaller(router: router, peer: LocalPeer(remoteAddress: address)))
  }

  /// In process, from a peer of the test's own.
  public func desk(_ peer: LocalPeer) -> Desk { Desk(LocalCaller(router: router, peer: peer)) }

  /// Has health say that the server drains.
  public func drain() async { await environment.drain() }

  private func caller(_ token: String?) async throws -> any RPCCaller {
    guard let server else {
      let peer = LocalPeer(credential: token, remoteAddress: "203.0.113.7:50123")
      return LocalCaller(router: router, peer: peer)
    }
    var configuration = RPCClient.Configuration()
    configuration.limits = Self.patience
    if let token {
      configuration.onConnect = { caller async throws(RPCError) in
        _ = try await AccountClient(caller).authenticate(.init { $0.token = token })
      }
    }
    return try await RPCClient.connect(
      to: server.address, tls: .trust(caFile: server.certificate), configuration: configuration)
  }

  /// For a client of its own: address and trusted certificate; nil in process.
  public var endpoint: (address: String, certificate: String)? {
    server.map { ($0.address.description, $0.certificate) }
  }

  public func anyone() async throws -> Desk { try await desk(token: nil) }

  public func administrator() async throws -> Desk { try await desk(token: administratorToken) }

  public func officer(office: String = "offices/incheon") async throws -> Desk {
    try await customs(role: .officer, office: office)
  }

  public func clearanceSystem() async throws -> Desk { try await customs(role: .clearanceSystem) }

  private func customs(role: Role, office: String = "") async throws -> Desk {
    let issued = try await administrator().account.issueToken(
      .init {
        $0.role = role
        $0.office = office
        $0.displayName = "somebody"
      })
    var desk = try await desk(token: issued.token)
    desk.tokenName = issued.name
    return desk
  }

  /// A firm that customs has approved, with its first token.
  public func firm(_ kind: OrganizationKind = .rightHolder) async throws -> Desk {
    let anyone = try await anyone()
    let asked = try await anyone.account.signUp(Samples.signUp(kind))
    let name = asked.signUp?.name ?? ""
    _ = try await administrator().account.reviewSignUp(
      .init {
        $0.signUp = name
        $0.accept = true
      })
    let access = try await anyone.account.claimAccess(
      .init {
        $0.name = name
        $0.claimSecret = asked.claimSecret
      })
    var desk = try await desk(token: access.token)
    desk.tokenName = access.name
    desk.organization = access.organization
    return desk
  }

  /// Another token of a desk's firm, for a new member or for one that there is.
  public func token(
    of firm: Desk, member: String = "", scopes: [Scope] = [], readOnly: Bool = false,
    expiresInSeconds seconds: Int64? = nil
  ) async throws -> Desk {
    let issued = try await firm.account.issueToken(
      .init {
        $0.member = member
        $0.displayName = "a program"
        $0.scopes = scopes
        $0.readOnly = readOnly
        $0.expireTime = seconds.map { time(inSeconds: $0) }
      })
    var desk = try await desk(token: issued.token)
    desk.tokenName = issued.name
    desk.organization = firm.organization
    return desk
  }

  // MARK: What they have done before a test

  /// A trade mark on record.
  public func record(
    _ firm: Desk, mark: String = "HANGANG",
    _ change: (inout CreateRecordationRequest) -> Void = { _ in }
  ) async throws -> Recordation {
    var request = Samples.recordation(mark: mark)
    change(&request)
    let draft = try await firm.reporting.createRecordation(request)
    _ = try await firm.reporting.submitRecordation(.init { $0.recordation = draft.name })
    return try await officer().reporting.reviewRecordation(
      .init {
        $0.recordation = draft.name
        $0.accept = true
      })
  }

  /// Gives a firm so many members, or tokens of one member more, past its own calls.
  public func fill(members: Int = 0, tokens: Int = 0, of firm: Desk) async throws {
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      func name(_ collection: String, _ number: Int) -> String {
        "\(collection)/7\(String(repeating: "z", count: 21))\(1_000 + number)"
      }
      for number in 0..<members {
        try tx.run(
          """
          INSERT INTO members(id, organization, role, display_name, created_time)
          VALUES ($1, $2, 'RIGHT_HOLDER', 'x', 0)
          """, .text(name("members", number)), .text(firm.organization))
      }
      for number in 0..<tokens {
        try tx.run(
          """
          INSERT INTO tokens(id, hash, member, organization, role, display_name, created_time)
          VALUES ($1, $2, 'members/1', $3, 'RIGHT_HOLDER', 'x', 0)
          """, .text(name("tokens", number)), .digest(SHA256.hash("token \(number)")),
          .text(firm.organization))
      }
    }
  }

  /// Fills the disk of the database, or gives it room.
  public func fillDisk(_ value: Bool = true) { disk.fill(value) }

  /// What was mailed to a firm, oldest first.
  public func notices(to firm: Desk) async throws -> [Notice] {
    try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.notices(to: firm.organization, limit: 100)
    }
  }

  /// Has the key of a case's personal data destroyed.
  public func erasePersonalData(of name: String) async throws {
    try await environment.erasePersonalData(of: name)
  }

  /// Whether any file of the server, keys aside, holds the text as it is.
  public func stores(_ text: String) throws -> Bool {
    let files = FileManager.default.enumerator(atPath: folder.path)
    let needle = Data(text.utf8)
    while let name = files?.nextObject() as? String {
      guard let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) else {
        continue
      }
      if bytes.range(of: needle) != nil { return true }
    }
    return false
  }

  /// Who read what of a case, oldest first.
  public func reads(of name: String) async throws -> [(what: String, member: String)] {
    try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.rows(
        "SELECT what, member FROM data_reads WHERE case_id = $1 ORDER BY id", .text(name)
      ) { row in (row.text(0), row.text(1)) }
    }
  }

  public func history(of name: String) async throws -> History {
    try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.history(of: name)
    }
  }

  /// What each event of a kind tells of an act, field by field, oldest first; not what followed.
  public func facts(_ kind: String, of name: String) async throws -> [[String: String]] {
    try await history(of: name).entries.filter { $0.kind == kind }.map { entry in
      let fields = try Event(decoding: entry.body).fields
        .filter { $0.name != "consequences" }
      return Dictionary(
        uniqueKeysWithValues: fields.map { ($0.name, String(decoding: $0.value, as: UTF8.self)) })
    }
  }
}

/// A folder that goes with the value.
private final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
