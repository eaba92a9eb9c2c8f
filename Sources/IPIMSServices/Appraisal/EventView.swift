internal import IPIMSAPI
internal import IPIMSStore
internal import Messages

/// One caller's view of one event of a case's history, by the same table as the case itself.
struct EventView {
  private let view: CaseView
  private let event: Event
  private let facts: EventFacts
  private let concern: Concern

  /// Whose an event is.
  private enum Concern {
    /// The caller's own request's, or its own act.
    case own
    case photo
    /// A step that the caller may know of.
    case step
    /// Everybody's, by its facts.
    case common
  }

  /// nil for an event of which the caller may not know what it is: there is its hash alone.
  init?(_ event: Event, in view: CaseView) {
    let facts = EventFacts(event)
    guard let concern = Self.concern(of: event, facts, in: view) else { return nil }
    self.view = view
    self.event = event
    self.facts = facts
    self.concern = concern
    // What shows nothing has not happened, as far as the caller may know.
    if view.caller.isFirm, concern == .common, !Self.kindsThatMoveTheCase.contains(event.kind),
      !event.fields.contains(where: { isNews($0.name) })
    {
      return nil
    }
  }

  /// The state of the case is everybody's, whatever the facts say besides.
  private static let kindsThatMoveTheCase: Set<String> = ["CASE_CLOSED", "CASE_WITHDRAWN"]

  /// What firms do among themselves before a verdict is before customs.
  private static let kindsBeforeConfirmation: Set<String> = [
    "APPRAISAL_AWAITS_CONFIRMATION", "APPRAISAL_REJECTED",
  ]

  /// Whether the caller sees a field: `subject`, `kind`, `time`, `actor`, or a fact by its path with
  /// a dot in front, such as `.items[0].hsCode`.
  func shows(_ field: String) -> Bool {
    switch field {
    case "subject", "kind", "time": true
    case "actor": view.shows(.desk) || event.actor == view.caller.member
    default: shows(FactPath(field.dropFirst()))
    }
  }

  private func shows(_ path: FactPath) -> Bool {
    // One field each, so that their number tells nothing: they show whole or not at all.
    if path.names == ["consequences"] { return facts.consequences.allSatisfy(showsConsequence) }
    if view.caller.isFirm, path.names == ["items"], !facts.items.isSubset(of: view.ownItems) {
      return false
    }
    if view.caller.isFirm, let item = facts.item(at: path), !view.ownItems.contains(item) {
      return false
    }
    return switch concern {
    case .own: path.group.map { view.shows($0) } ?? true
    case .photo: view.shows(.photos)
    case .step: view.shows(.desk) || Self.factsOfSteps.contains(path.names[0])
    case .common: view.shows(path.group ?? .desk)
    }
  }

  /// What followed from an event is seen by whom it concerns, whosever the event is.
  private func showsConsequence(_ consequence: [String: String]) -> Bool {
    guard view.caller.isFirm else { return true }
    let subject = consequence["request"] ?? consequence["subject"] ?? ""
    if subject.hasPrefix("requests/") {
      return view.ownRequests.contains(subject) && view.shows(.request)
    }
    if let item = consequence["item"], let goods = consequence["goods"] {
      return view.ownItems.contains(item) && view.shows(goods == "HELD" ? .hold : .decision)
    }
    if let clock = consequence["startClock"] ?? consequence["stopClock"] {
      return view.shows(clock == "HOLD" || clock == "PROCEEDINGS" ? .hold : .desk)
    }
    return view.shows(consequence["case"] == nil ? .desk : .goods)
  }

  /// What a firm sees of a step that is not its own.
  private static let factsOfSteps: Set<Substring> = ["case", "kind", "items", "actTime", "late"]

  /// Whether a fact tells more than which thing is meant.
  private func isNews(_ name: String) -> Bool {
    if name == "consequences" { return facts.consequences.contains(where: showsConsequence) }
    let path = FactPath(name[...])
    return shows(path) && !FactPath.places.contains(path.names[path.names.count - 1])
  }

  private static func concern(of event: Event, _ facts: EventFacts, in view: CaseView) -> Concern? {
    if !view.caller.isFirm,
      facts.isBeforeConfirmation || kindsBeforeConfirmation.contains(event.kind)
    {
      return nil
    }
    if event.kind == "PHOTO_ADDED" { return view.shows(facts.photo) ? .photo : nil }
    guard view.caller.isFirm else { return .common }
    // By what an event names, whatever its kind: one that nobody thought of here is hidden, too. An
    // act on a request is its own firms' alone, also of those that answer for the holder no more.
    guard facts.requests.isSubset(of: view.ownRequests) else { return nil }
    // Its representative, too, one that acts for it no longer.
    if !facts.requests.isEmpty { return .own }
    guard facts.organizations.allSatisfy(view.isOwn) else { return nil }
    if !facts.organizations.isEmpty { return .own }
    if facts.namesAppraisal { return nil }
    guard let kind = facts.stepKind else { return .common }
    let concernsOwn = facts.items.isEmpty || !facts.items.isDisjoint(with: view.ownItems)
    return concernsOwn && view.isShown(kind, of: "") ? .step : nil
  }
}

/// What an event names, by the values of its facts.
private struct EventFacts {
  private(set) var requests: Set<String> = []
  private(set) var organizations: Set<String> = []
  private(set) var namesAppraisal = false
  /// Line items of a step.
  private(set) var items: Set<String> = []
  private(set) var stepKind: ProcedureStepKind?
  /// Of an appraisal that its firm has yet to confirm, or has given up.
  private(set) var isBeforeConfirmation = false
  /// Each with its facts by name.
  private(set) var consequences: [[String: String]] = []
  /// As far as it matters to who sees it.
  private(set) var photo = Photo()
  /// Ids of line items by their place in the facts.
  private var itemIDs: [Substring: String] = [:]

  init(_ event: Event) {
    for fact in event.fields {
      let text = String(decoding: fact.value, as: UTF8.self)
      let path = FactPath(fact.name[...])
      if fact.name == "consequences" {
        consequences = Self.consequences(text)
        continue
      }
      let texts = Self.texts(in: text)
      requests.formUnion(texts.filter { $0.hasPrefix("requests/") })
      // Who acted for the one that the event is about.
      if fact.name == "actedBy" { continue }
      organizations.formUnion(texts.filter { $0.hasPrefix("organizations/") })
      if texts.contains(where: { $0.hasPrefix("appraisals/") }) { namesAppraisal = true }
      switch fact.name {
      case "items": items.formUnion(texts)
      case "kind": stepKind = Self.stepKind(text)
      case "item": photo.item = text
      case "redactedCopyOf": photo.redactedCopyOf = text
      case "state":
        let state = text.replacing(AppraisalState.prefix, with: "")
        isBeforeConfirmation = state == "AWAITING_CONFIRMATION" || state == "REJECTED"
      default: add(path, text)
      }
    }
  }

  private mutating func add(_ path: FactPath, _ text: String) {
    guard let place = path.itemPlace, path.names.count > 1 else { return }
    if ["id", "item"].contains(path.names[1]) { itemIDs[place] = text }
  }

  /// A list is one fact.
  private static func texts(in text: String) -> [String] {
    guard text.hasPrefix("["), case .array(let elements)? = try? JSON(parsing: text) else {
      return [text]
    }
    return elements.flatMap { element -> [String] in
      switch element {
      case .string(let text): [text]
      case .object(let members): members.flatMap { texts(in: $0.value.plainText) }
      default: []
      }
    }
  }

  private static func consequences(_ text: String) -> [[String: String]] {
    guard case .array(let elements)? = try? JSON(parsing: text) else { return [] }
    return elements.map { element in
      guard case .object(let members) = element else { return [:] }
      return Dictionary(members.map { ($0.name, $0.value.plainText) }) { first, _ in first }
    }
  }

  /// The id of the line item that a fact is of; nil for none.
  func item(at path: FactPath) -> String? { path.itemPlace.flatMap { itemIDs[$0] } }

  private static func stepKind(_ text: String) -> ProcedureStepKind? {
    let prefix = ProcedureStepKind.prefix
    let name = text.hasPrefix(prefix) ? text : prefix + text
    return ProcedureStepKind.names.first { $0.name == name && $0.number != 0 }
      .map { ProcedureStepKind(rawValue: $0.number) }
  }
}

extension JSON {
  fileprivate var plainText: String {
    if case .string(let text) = self { return text }
    return text
  }
}

/// Where a fact stands, such as `items[0].value.minorUnits`.
private struct FactPath {
  /// Without the numbers.
  let names: [Substring]
  /// The number of the line item.
  let itemPlace: Substring?

  init(_ path: Substring) {
    names = path.split(separator: ".").map { name in name.prefix { $0 != "[" } }
    itemPlace = Self.place(in: path, after: "items[")
    precondition(!names.isEmpty, "a fact has a name")
  }

  private static func place(in path: Substring, after prefix: String) -> Substring? {
    path.hasPrefix(prefix) ? path.dropFirst(prefix.count).prefix { $0.isNumber } : nil
  }

  /// Names that tell which thing is meant, and nothing of it.
  static let places: Set<Substring> = ["id", "item", "name", "case", "requestId"]

  /// By the outermost name that is known; nil where none is.
  var group: CaseViewTable.Group? { names.lazy.compactMap { Self.groups[$0] }.first }

  private static let groups: [Substring: CaseViewTable.Group] = {
    var groups: [Substring: CaseViewTable.Group] = [:]
    for (group, names) in namesByGroup {
      for name in names.split(separator: " ") { groups[name] = group }
    }
    return groups
  }()

  /// The fields of a case and of its parts, as JSON has them.
  private static let namesByGroup: [(CaseViewTable.Group, String)] = [
    (.goods, "name id item case state office regime procedure createTime"),
    (.goods, "hsCode description markAsSeen quantity unit origin productIdentifiers"),
    (.declaration, "seller value departure netMassGrams declarationId declarationLine"),
    (.declaration, "declarationNumber billOfLading mailItem cargoManagementNumber loadingPlace"),
    (.parties, "importer exporter consignee"),
    (.personal, "personalData"),
    (.decision, "decision decisionTime goodsState"),
    (.others, "suspectedRecordations"),
    (.desk, "assignee openedBy recordedBy withdrawReason decisionReason"),
    (.desk, "updateTime etag historyHead hasPersonalData"),
  ]
}
