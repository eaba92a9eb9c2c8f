import IPIMSAPI
import IPIMSClient
import IPIMSDomain
import IPIMSStore
import Testing

@testable import IPIMSServices

/// Field × viewer × stage: what is shown, and that the history shows the same.
struct CaseViewTableTests {
  private static let own = "organizations/own"
  private static let other = "organizations/other"

  /// A viewer at a stage: a column of the table.
  private struct Column {
    var role = Role.rightHolder
    var state = IPIMSAPI.RequestState.sent
    var goods = IPIMSAPI.GoodsState.free
    var disclosure = CaseView.Disclosure(
      photosBeforeVerdict: .redacted, parties: .hold, declaration: .seizure)

    var view: CaseView {
      get throws {
        let caller = Caller(
          token: "tokens/t", member: "members/me",
          organization: Role.firms.contains(role) ? own : nil, role: role)
        let whole = CaseViewTableTests.whole(state, goods)
        return try #require(CaseView(caller, of: whole, whole.requests, disclosure))
      }
    }
  }

  private static let columns: [Column] = [
    Column(role: .officer), Column(role: .administrator), Column(role: .clearanceSystem),
    Column(), Column(role: .representative, state: .answered), Column(goods: .held),
    Column(state: .answered, goods: .held), Column(state: .answered, goods: .seized),
    Column(
      state: .answered, goods: .seized,
      disclosure: .init(photosBeforeVerdict: .all, parties: .never, declaration: .never)),
  ]

  // Officer, administrator, clearance system; a firm before its verdict, after it; with goods held
  // before it, after it; with goods seized; and the same under a regime that shows nothing.
  private static let expected = """
    name                     oacBAhHSN
    state                    oacBAhHSN
    office                   oacBAhHSN
    regime                   oacBAhHSN
    procedure                oacBAhHSN
    createTime               oacBAhHSN
    items.hsCode             oacBAhHSN
    items.description        oacBAhHSN
    items.markAsSeen         oacBAhHSN
    items.quantity           oacBAhHSN
    items.unit               oacBAhHSN
    items.origin             oacBAhHSN
    items.productIdentifiers oacBAhHSN
    items.value              oac----S-
    items.departure          oac----S-
    items.netMassGrams       oac----S-
    items.goodsState         oac-AhHSN
    items.decision           oac-A-HSN
    items.decisionTime       oac-A-HSN
    items.decisionReason     oac------
    seller                   oac----S-
    declarationId            oac----S-
    declarationLine          oac----S-
    declarationNumber        oac----S-
    billOfLading             oac----S-
    mailItem                 oac----S-
    cargoManagementNumber    oac----S-
    loadingPlace             oac----S-
    importer                 oac--hHS-
    exporter                 oac--hHS-
    consignee                oac--hHS-
    suspectedRecordations    oac------
    assignee                 oac------
    openedBy                 oac------
    withdrawReason           oac------
    updateTime               oac------
    etag                     oac------
    historyHead              oac------
    hasPersonalData          oac------
    requests                 oacBAhHSN
    appraisals               oacBAhHSN
    photos                   oa-BAhHSN
    """

  @Test func eachFieldIsShownToWhomTheTableSays() throws {
    for line in Self.expected.split(separator: "\n") {
      let words = line.split(separator: " ")
      let (path, letters) = (words[0], Array(words[1]))
      try #require(letters.count == Self.columns.count)
      for (column, letter) in zip(Self.columns, letters) {
        let shown = try column.view.shown(Self.whole(column.state, column.goods)).json
        let isShown = Self.leaves(of: shown).contains { Self.plain($0.name, under: path) }
        #expect(isShown == (letter != "-"), "\(path) for \(column)")
      }
    }
  }

  /// Nothing is left out of the table above.
  @Test func theTableNamesEveryField() {
    let named = Self.expected.split(separator: "\n").map { $0.split(separator: " ")[0] }
    let later = ["items.id", "steps", "clocks"]
    for leaf in Self.leaves(of: Self.whole(.sent, .free).json) {
      let isNamed =
        named.contains { Self.plain(leaf.name, under: $0) }
        || later.contains { Self.plain(leaf.name, under: Substring($0)) }
      #expect(isNamed, "\(leaf.name)")
    }
  }

  /// What the history says of a case's own fields is what the case says.
  @Test func theHistoryShowsWhatTheCaseShows() throws {
    for column in Self.columns {
      var whole = Self.whole(column.state, column.goods)
      // Each has events of its own.
      (whole.requests, whole.appraisals, whole.photos) = ([], [], [])
      (whole.steps, whole.clocks) = ([], [])
      let view = try column.view
      let event = Self.event("CASE_UPDATED", whole.json)
      let shown = Set(EventField.fields(of: view.shown(whole).json).map(\.name))
      let eventView = try #require(EventView(event, in: view))
      for field in event.fields where !field.name.hasPrefix("items[1]") {
        // Where goods are: the event does not tell a hold from what comes after.
        if field.name.hasSuffix("goodsState"), column.goods == .held { continue }
        #expect(
          eventView.shows("." + field.name) == shown.contains(field.name),
          "\(field.name) for \(column)")
      }
    }
  }

  @Test func nothingOfAnotherFirmIsSeen() throws {
    for column in Self.columns where Role.firms.contains(column.role) {
      let view = try column.view
      let whole = Self.whole(column.state, column.goods)
      let text = view.shown(whole).json.text
      for secret in [Self.other, "requests/other", "appraisals/other", "other's goods"] {
        #expect(!text.contains(secret), "\(secret) for \(column)")
      }
      let hidden: [Event] = [
        Self.event("APPRAISED", whole.appraisals[1].json),
        Self.event("REQUEST_OPENED", .object([.init("request", .string("requests/other"))])),
        Self.event("SOMETHING_NEW", .object([.init("firm", .string(Self.other))])),
        Self.event("SOMETHING_NEW", .object([.init("appraisal", .string("appraisals/other"))])),
        Self.event("CASE_ASSIGNED", .object([.init("assignee", .string("members/x"))])),
        Self.event("PHOTO_ADDED", whole.photos[2].json),
        Self.event("STEP_RECORDED", whole.steps[1].json),
        Self.event("STEP_RECORDED", whole.steps[2].json),
      ]
      for event in hidden { #expect(EventView(event, in: view) == nil, "\(event.kind)") }
      let own = try #require(
        EventView(Self.event("APPRAISED", whole.appraisals[0].json), in: view))
      #expect(own.shows(".items[0].verdict") && own.shows(".holder") && !own.shows("actor"))
    }
  }

  /// What follows from an event is one field, lest the number of fields tell a firm of others: it
  /// shows where all of it concerns the firm.
  @Test func consequencesAreForWhomTheyConcern() throws {
    func consequence(_ members: [(String, String)]) -> JSON {
      .object(members.map { .init($0.0, .string($0.1)) })
    }
    let own = consequence([("request", "requests/own"), ("state", "CANCELLED")])
    for (others, shown) in [
      ([], ["case", "consequences"]),
      ([consequence([("request", "requests/other"), ("state", "CANCELLED")])], ["case"]),
      ([consequence([("stopClock", "HOLDER_ACTION"), ("subject", "requests/other")])], ["case"]),
      ([consequence([("item", "2"), ("goods", "RELEASED")])], ["case"]),
    ] {
      let facts = JSON.object([
        .init("case", .string("cases/1")), .init("reason", .string("a secret")),
        .init("consequences", .array([own] + others)),
      ])
      let event = Self.event("CASE_WITHDRAWN", facts)
      #expect(event.fields.map(\.name) == ["case", "reason", "consequences"])
      let firm = try #require(EventView(event, in: try Column().view))
      #expect(event.fields.map(\.name).filter { firm.shows("." + $0) } == shown)
      let officer = try #require(EventView(event, in: try Column(role: .officer).view))
      #expect(event.fields.allSatisfy { officer.shows("." + $0.name) })
    }
  }

  @Test func whatIsNotConfirmedIsNotBeforeCustoms() throws {
    var whole = Self.whole(.sent, .free)
    whole.appraisals[0].state = .awaitingConfirmation
    whole.requests[0].pendingAppraisal = "appraisals/own"
    let event = Self.event("APPRAISED", whole.appraisals[0].json)
    let officer = try Column(role: .officer).view
    #expect(officer.shown(whole).appraisals.map(\.name) == ["appraisals/other"])
    #expect(officer.shown(whole).requests[0].pendingAppraisal == "")
    #expect(EventView(event, in: officer) == nil)
    let firm = try Column().view
    #expect(firm.shown(whole).appraisals.map(\.name) == ["appraisals/own"])
    #expect(firm.shown(whole).requests[0].pendingAppraisal == "appraisals/own")
    #expect(EventView(event, in: firm) != nil)
  }

  @Test func photosClocksAndStepsByStage() throws {
    func shown(_ column: Column) throws -> Case {
      try column.view.shown(Self.whole(column.state, column.goods))
    }
    let before = try shown(Column())
    #expect(before.photos.map(\.name) == ["cases/1/photos/copy"])
    #expect(before.photos[0].redactedCopyOf == "")
    #expect(before.clocks.map(\.subject) == ["requests/own"])
    #expect(before.steps.map(\.kind) == [.securityGiven])
    let held = try shown(Column(goods: .held))
    #expect(held.photos.map(\.name) == ["cases/1/photos/original", "cases/1/photos/copy"])
    #expect(held.clocks.map(\.kind) == [.appraisalAnswer, .hold])
    #expect(held.steps.map(\.kind) == [.securityGiven, .goodsHeld, .importerObjected])
    #expect(held.steps[1].recordedBy == "" && held.steps[1].note == "")
    #expect(held.items[0].goodsState == .held && held.items[0].decision == .unspecified)
    let seized = try shown(Column(goods: .seized))
    // That goods are seized tells the decision.
    #expect(seized.items[0].goodsState == .unspecified)
    let all = CaseView.Disclosure(photosBeforeVerdict: .all, parties: .never, declaration: .never)
    #expect(try shown(Column(disclosure: all)).photos.count == 2)
    #expect(try shown(Column(role: .officer)).photos.count == 3)
  }

  // MARK: A case with everything in it

  private static func whole(
    _ state: IPIMSAPI.RequestState, _ goods: IPIMSAPI.GoodsState
  ) -> Case {
    let time = Timestamp(seconds: 1, nanos: 0)
    func party(_ name: String) -> Party { Party { $0.name = name } }
    return Case {
      $0.name = "cases/1"
      $0.state = .open
      $0.items = [item("1", "goods", goods), item("2", "other's goods", .free)]
      $0.photos = photos
      $0.requests = [request("own", own, "1", state), request("other", other, "2", .answered)]
      $0.appraisals = [appraisal("own", own, "1"), appraisal("other", other, "2")]
      $0.steps = steps
      $0.clocks = clocks
      $0.office = "offices/incheon"
      $0.regime = "EU"
      $0.procedure = .standard
      $0.declarationID = "1"
      $0.declarationLine = 1
      $0.declarationNumber = "2"
      $0.billOfLading = "3"
      $0.mailItem = "4"
      $0.cargoManagementNumber = "5"
      $0.loadingPlace = "CNSHA"
      ($0.importer, $0.exporter) = (party("importer"), party("exporter"))
      ($0.seller, $0.consignee) = (party("seller"), party("consignee"))
      $0.suspectedRecordations = ["recordations/1"]
      ($0.createTime, $0.updateTime) = (time, time)
      ($0.etag, $0.historyHead) = ("e", "h")
      ($0.assignee, $0.openedBy) = ("members/a", "members/o")
      $0.withdrawReason = "w"
      $0.hasPersonalData = true
    }
  }

  private static func item(
    _ id: String, _ description: String, _ goods: IPIMSAPI.GoodsState
  ) -> LineItem {
    LineItem {
      $0.id = id
      $0.hsCode = "420221"
      $0.description = description
      $0.markAsSeen = "MARK"
      $0.quantity = 1
      $0.unit = "EA"
      $0.value = Money { $0.minorUnits = 777_001 }
      ($0.origin, $0.departure) = ("CN", "VN")
      $0.netMassGrams = 1
      $0.goodsState = goods
      $0.decision = .infringing
      $0.decisionReason = "r"
      $0.productIdentifiers = [ProductIdentifier { $0.value = "v" }]
      $0.decisionTime = Timestamp(seconds: 1, nanos: 0)
    }
  }

  private static var photos: [Photo] {
    func photo(_ id: String, _ item: String, copyOf original: String = "") -> Photo {
      Photo {
        $0.name = "cases/1/photos/" + id
        $0.item = item
        $0.redactedCopyOf = original
      }
    }
    return [
      photo("original", "1"), photo("copy", "1", copyOf: "cases/1/photos/original"),
      photo("of another", "2", copyOf: "cases/1/photos/x"),
    ]
  }

  private static func request(
    _ id: String, _ holder: String, _ item: String, _ state: IPIMSAPI.RequestState
  ) -> AppraisalRequest {
    AppraisalRequest {
      $0.name = "requests/" + id
      $0.holder = holder
      $0.state = state
      $0.items = [LineItem { $0.id = item }]
    }
  }

  private static func appraisal(_ id: String, _ holder: String, _ item: String) -> Appraisal {
    Appraisal {
      $0.name = "appraisals/" + id
      $0.request = "requests/" + id
      $0.holder = holder
      $0.state = .filed
      $0.items = [
        AppraisalItem {
          $0.item = item
          $0.verdict = .counterfeit
        }
      ]
    }
  }

  private static var steps: [ProcedureStep] {
    func step(_ kind: IPIMSAPI.ProcedureStepKind, _ item: String, of firm: String = "")
      -> ProcedureStep
    {
      ProcedureStep {
        $0.kind = kind
        $0.items = [item]
        $0.organization = firm
        $0.recordedBy = "members/x"
        $0.note = "n"
      }
    }
    return [
      step(.securityGiven, "1", of: own), step(.securityGiven, "1", of: other),
      step(.holdRequested, "1"), step(.goodsHeld, "1"), step(.goodsHeld, "2"),
      step(.importerObjected, "1"),
    ]
  }

  private static var clocks: [IPIMSAPI.Clock] {
    func clock(_ kind: IPIMSAPI.ClockKind, _ subject: String) -> IPIMSAPI.Clock {
      IPIMSAPI.Clock {
        $0.kind = kind
        $0.subject = subject
      }
    }
    return [
      clock(.appraisalAnswer, "requests/own"), clock(.appraisalAnswer, "requests/other"),
      clock(.hold, "cases/1"), clock(.holderAction, "cases/1"), clock(.retention, "cases/1"),
    ]
  }

  // MARK: Events

  private static func event(_ kind: String, _ facts: JSON) -> Event {
    Event(
      subject: "cases/1", kind: kind, time: Instant(secondsSince1970: 1), actor: "members/x",
      fields: EventField.fields(of: facts))
  }

  private static func leaves(of json: JSON, at path: String = "") -> [(name: String, value: String)]
  {
    switch json {
    case .object(let members):
      members.flatMap { leaves(of: $0.value, at: path.isEmpty ? $0.name : "\(path).\($0.name)") }
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $0.element, at: "\(path)[\($0.offset)]") }
    case .string(let text): [(path, text)]
    default: [(path, json.text)]
    }
  }

  /// Whether a path without its numbers is, or is under, another.
  private static func plain(_ name: String, under path: Substring) -> Bool {
    let plain = name.replacing(/\[\d+\]/, with: "")
    return plain == path || plain.hasPrefix(path + ".")
  }
}
