internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  static let readsMax = 1_000
  /// Events of one answer; large ones make it shorter.
  static let historyEventsMax = 1_000

  func getCaseHistory(_ request: GetCaseHistoryRequest, context: RPCContext)
    async throws(RPCError) -> CaseHistory
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .cases)
    if request.pageSize < 0 { validation.refuse("page_size", "should be 0 to 1,000") }
    let tokens = PageTokens(of: "GetCaseHistory", request, environment.keys)
    // The event after which the page begins.
    let after = tokens.start(&validation).map { Int64(bitPattern: UInt64(bytes: $0)) } ?? 0
    try validation.finish()
    let asked = request.pageSize == 0 ? Self.historyEventsMax : Int(request.pageSize)
    let size = min(asked, Self.historyEventsMax)
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let view = try reading.caseView(named: request.name, for: caller, environment)
      let history = try reading.history(of: request.name, after: after, limit: size + 1)
      let export = history.exported { event in
        let shown = EventView(event, in: view)
        return { shown?.shows($0) ?? false }
      }
      var room = PageRoom()
      let events = export.events.prefix(size).map { HistoryEvent($0) }.prefix { room.takes($0) }
      let head = try reading.historyHead(of: request.name)
      let showsReads = caller.readsAll && after == 0
      let reads = showsReads ? try reading.dataReads(ofCase: request.name) : []
      return CaseHistory {
        $0.case = request.name
        $0.events = Array(events)
        $0.head = head.map { environment.receipt($0, of: request.name) }
        $0.key = environment.historyKey
        $0.reads = reads
        if events.count < export.events.count, let last = events.last {
          $0.nextPageToken = tokens.text(UInt64(bitPattern: last.sequence).bytes)
        }
      }
    }
  }
}

extension Caller {
  /// Sees who looked at what.
  fileprivate var readsAll: Bool { role == .officer || role == .administrator }
}

extension Reading where Failure == RPCError {
  /// How the caller sees a case. Throws NOT_FOUND where it may not know that there is one.
  func caseView(named name: String, for caller: Caller, _ environment: ServiceEnvironment)
    throws(RPCError) -> CaseView
  {
    guard let stored = try storedCase(name),
      let view = try caseView(of: stored, for: caller, environment)
    else { throw .notFound("case") }
    return view
  }

  /// Who looked at a case's photos and personal data, newest first.
  fileprivate func dataReads(ofCase name: String) throws(RPCError) -> [DataRead] {
    try rows(
      """
      SELECT what, member, organization, time FROM data_reads WHERE case_id = $1
      ORDER BY id DESC LIMIT $2
      """,
      .text(name), .int(Appraisals.readsMax)
    ) { row in
      DataRead {
        $0.what = row.text(0)
        $0.member = row.text(1)
        $0.organization = row.textOrNil(2) ?? ""
        $0.time = Instant(millisecondsSince1970: row.int(3)).timestamp
      }
    }
  }
}

extension HistoryEvent {
  fileprivate init(_ event: EventProof) {
    self.init {
      $0.sequence = event.sequence
      $0.hash = event.hash.hex
      switch event.content {
      case .fields(let fields): $0.fields = fields.map { HistoryField($0) }
      case .hidden(let hash): $0.fieldsHash = hash.hex
      }
    }
  }
}

extension HistoryField {
  fileprivate init(_ field: FieldProof) {
    self.init {
      switch field {
      case .shown(let name, let value, let salt):
        $0.name = name
        $0.value = value
        $0.salt = salt.hex
      case .hidden(let hash): $0.hash = hash.hex
      }
    }
  }
}
