import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Every RPC by everyone, about their own and others' things, at every stage:
/// `Fixtures/access.txt`.
@Suite(.timeLimit(.minutes(10)))
struct AccessTests {
  private static let table = Result { try AccessTable() }

  /// The RPCs of the table, one after the other.
  private static var rpcs: [String] {
    (try? table.get().blocks.map(\.rpc)).map { names in
      names.enumerated().filter { !names.prefix($0.offset).contains($0.element) }.map(\.element)
    } ?? []
  }

  /// The table can be read, and the router has these methods and no others.
  @Test func theTableHasEveryRPC() async throws {
    let table = try Self.table.get()
    #expect(Set(table.blocks.map { [$0.title, $0.thing] }).count == table.blocks.count)
    try await Customs.open { customs in
      #expect(Set(customs.methods.map(\.name)) == Set(table.blocks.map(\.rpc)))
    }
  }

  /// Whoever never may call is told so before what is wrong with the request.
  @Test(arguments: Transport.allCases)
  func authorisationComesFirst(_ transport: Transport) async throws {
    let table = try Self.table.get()
    try await Customs.open(transport) { customs in
      let desks = [
        "admin": try await customs.administrator(), "officer": try await customs.officer(),
        "system": try await customs.clearanceSystem(), "holder": try await customs.firm(),
        "agent": try await customs.firm(.representative), "nobody": try await customs.anyone(),
      ]
      for method in customs.methods {
        let rows = table.blocks.filter { $0.rpc == method.name }.flatMap(\.rows)
        for (column, desk) in desks {
          guard let cell = rows.first?.cells[column], ["role", "token"].contains(cell),
            rows.allSatisfy({ $0.cells[column] == cell })
          else { continue }
          let found = await refusal { try await call(method, desk.caller) }
          #expect(
            found == (cell == "role" ? .roleNotAllowed : .tokenMissing),
            "\(method.name) by \(column)")
        }
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsNotThereIsUnimplemented(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let method = MethodName(service: "ipims.v1.AccountService", name: "Sing", kind: .unary)
      let service = MethodName(service: "ipims.v1.Account", name: "SignUp", kind: .unary)
      #expect(
        await refusal { try await call(method, anyone.caller) }
          == Refusal(.unimplemented, "UNKNOWN_METHOD"))
      #expect(
        await refusal { try await call(service, anyone.caller) }
          == Refusal(.unimplemented, "UNKNOWN_SERVICE"))
    }
  }

  /// With a request of no bytes: every field at its default.
  private func call(_ method: MethodName, _ caller: any RPCCaller) async throws {
    switch method.kind {
    case .unary:
      let _: Empty = try await caller.unary(method, Empty(), options: .init())
    case .clientStream:
      let _: Empty = try await caller.clientStream(method, options: .init()) {
        (_: RequestWriter<Empty>) in
      }
    case .serverStream:
      let answers: ResponseStream<Empty> = caller.serverStream(method, Empty(), options: .init())
      for try await _ in answers { break }
    case .bidirectional:
      let (requests, answers): (RequestWriter<Empty>, ResponseStream<Empty>) =
        caller.bidirectional(method, options: .init())
      try await requests.finish()
      for try await _ in answers { break }
    }
  }

  @Test(arguments: rpcs)
  func isAsTheTableSays(_ rpc: String) async throws {
    let table = try Self.table.get()
    try await Customs.open { customs in
      let world = try await AccessWorld(customs)
      var run = AccessRun(world: world, columns: table.columns)
      for block in table.blocks where block.rpc == rpc { try await run.run(block) }
      #expect(run.calls > 0)
      #expect(run.differences.isEmpty, "\(run.differences.joined(separator: "\n"))")
    }
  }
}

/// Runs blocks of the table and notes where the server differs from it.
private struct AccessRun {
  let world: AccessWorld
  let columns: [String]
  private(set) var differences: [String] = []
  private(set) var calls = 0
  /// By column, the first error that hid something: all others must be the same, byte by byte.
  private var hidden: [String: RPCError] = [:]

  init(world: AccessWorld, columns: [String]) {
    self.world = world
    self.columns = columns
  }

  mutating func run(_ block: AccessTable.Block) async throws {
    hidden = [:]
    if ["WatchCases", "WatchRequests", "WatchRecordations"].contains(block.rpc) {
      return try await watch(block)
    }
    for row in block.rows {
      for stage in row.stages { try await run(row, of: block, at: stage) }
    }
  }

  private mutating func run(
    _ row: AccessTable.Row, of block: AccessTable.Block, at stage: String
  ) async throws {
    var scene: AccessScene?
    for column in columns {
      let named = try await Self.made(&scene) {
        try await world.scene(block, row.relation, stage)
      }
      let history = try await world.customs.history(of: named.name).entries.count
      let call = AccessCall(
        block: block, column: column, desk: world.desks[column]!, scene: named, own: world.own,
        parties: world.parties(row.relation))
      let found = await Self.outcome { try await call.run() }
      check(found, row, of: block, at: stage, by: column)
      let isSame = try await world.customs.history(of: named.name).entries.count == history
      if case .refused(let error) = found {
        if !isSame {
          note("is refused (\(error.reason)) and changes the case", row, block, stage, column)
        }
      } else if !Self.isReading(block.rpc) || !isSame {
        scene = nil
      }
    }
  }

  private static func made(
    _ scene: inout AccessScene?, _ make: () async throws -> AccessScene
  ) async throws -> AccessScene {
    if let scene { return scene }
    let made = try await make()
    scene = made
    return made
  }

  private static func isReading(_ rpc: String) -> Bool {
    ["Get", "List", "Search", "LookUp", "Explain", "Verify", "Download"].contains {
      rpc.hasPrefix($0)
    }
  }

  private mutating func watch(_ block: AccessTable.Block) async throws {
    for column in columns {
      guard let desk = world.desks[column] else { continue }
      var watched: (seen: Set<String>, scenes: [String: AccessScene])?
      let failure = await error {
        watched =
          switch block.rpc {
          case "WatchCases": try await world.casesWatched(by: desk)
          case "WatchRequests": try await world.requestsWatched(by: desk)
          default: try await world.recordationsWatched(by: desk)
          }
      }
      for row in block.rows {
        let scene = watched?.scenes[row.relation]
        let name =
          switch block.rpc {
          case "WatchCases": scene?.name
          case "WatchRequests": scene?.request
          default: scene?.recordation
          }
        let isSeen = watched?.seen.contains(name ?? "")
        let found = failure.map(Outcome.refused) ?? (isSeen == true ? .shown : .absent)
        check(found, row, of: block, at: "", by: column)
      }
    }
  }

  // MARK: What is expected

  private enum Outcome {
    case ok, shown, absent
    case refused(RPCError)
  }

  private static func outcome(_ call: () async throws -> Bool?) async -> Outcome {
    var isShown: Bool?
    let failure = await error { isShown = try await call() }
    if let failure { return .refused(failure) }
    return isShown.map { $0 ? .shown : .absent } ?? .ok
  }

  private mutating func check(
    _ outcome: Outcome, _ row: AccessTable.Row, of block: AccessTable.Block, at stage: String,
    by column: String
  ) {
    calls += 1
    let expected = row.cells[column] ?? ""
    let found = Self.cell(outcome)
    let meant = expected == "no" ? row.refusal : Self.refusals[expected] ?? expected
    if found != meant { note("should be \(meant), is \(found)", row, block, stage, column) }
    guard expected == "hidden", case .refused(let error) = outcome else { return }
    if let first = hidden[column], first != error {
      note("is hidden by other bytes: \(error), not \(first)", row, block, stage, column)
    }
    hidden[column] = hidden[column] ?? error
  }

  private static let refusals = [
    "role": "PERMISSION_DENIED ROLE_NOT_ALLOWED",
    "token": "UNAUTHENTICATED TOKEN_MISSING",
    "office": "PERMISSION_DENIED OTHER_OFFICE",
    "step": "PERMISSION_DENIED STEP_NOT_ALLOWED",
    "hidden": "NOT_FOUND NOT_FOUND",
  ]

  private static func cell(_ outcome: Outcome) -> String {
    switch outcome {
    case .ok: "ok"
    case .shown: "shown"
    case .absent: "absent"
    case .refused(let error):
      ([error.code.name, error.reason] + [error.metadata["state"]].compactMap { $0 }
        + error.fields.map(\.field)).joined(separator: " ")
    }
  }

  private mutating func note(
    _ what: String, _ row: AccessTable.Row, _ block: AccessTable.Block, _ stage: String,
    _ column: String
  ) {
    differences.append(
      "access.txt:\(row.line) \(block.title) \(row.relation) \(stage) by \(column) \(what)")
  }
}
