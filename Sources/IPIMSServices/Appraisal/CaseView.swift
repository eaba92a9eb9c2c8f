internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// One caller's view of one case. Here, and nowhere else, things are left out, by
/// ``CaseViewTable``; what concerns none of a firm's own goods, and all that is another firm's, is
/// left out before the table is asked.
struct CaseView: Sendable {
  /// What a regime lets holders see, on one day.
  struct Disclosure: Sendable {
    var photosBeforeVerdict = PhotoDisclosure.redacted
    var parties = DisclosureStage.never
    var declaration = DisclosureStage.never
  }

  let caller: Caller
  private let viewer: CaseViewTable.Viewer
  /// The viewer that a firm would be, had the goods not been held.
  private let unheldViewer: CaseViewTable.Viewer
  private let wasSeized: Bool
  private let disclosure: Disclosure
  /// For a firm: its requests, the line items that they name, and for whom they are answered.
  let ownRequests: Set<String>
  let ownItems: Set<String>
  private let ownOrganizations: Set<String>

  /// nil where the caller may not know that there is a case.
  init?(
    _ caller: Caller, of stored: Case, _ requests: [AppraisalRequest], _ disclosure: Disclosure
  ) {
    let own = requests.filter { $0.isOf(caller) }
    if caller.isFirm, own.isEmpty { return nil }
    self.caller = caller
    self.disclosure = disclosure
    ownRequests = Set(own.map(\.name))
    ownItems = Set(own.flatMap { $0.items.map(\.id) })
    ownOrganizations = Set(own.flatMap { [$0.holder, $0.delegate] }).subtracting([""])
    let goods = stored.items.filter { [ownItems] in ownItems.contains($0.id) }.map(\.goodsState)
    wasSeized = goods.contains { $0.wasSeized }
    if caller.isFirm {
      // Who acts for several of the holders sees the case as the one that sees least.
      let ofHolders = Dictionary(grouping: own, by: \.holder).values
      let isAfter = ofHolders.allSatisfy { $0.contains { $0.state == .answered } }
      unheldViewer = isAfter ? .after : .before
      let isHeld = ofHolders.allSatisfy { requests in
        let items = Set(requests.flatMap { $0.items.map(\.id) })
        // Whose request was taken back is not told of what becomes of the goods later.
        return requests.contains { $0.state != .cancelled }
          && stored.items.contains { items.contains($0.id) && $0.goodsState.wasHeld }
      }
      viewer = isHeld ? .held : unheldViewer
    } else {
      viewer = caller.role == .clearanceSystem ? .clearanceSystem : .officer
      unheldViewer = viewer
    }
  }

  /// Whether the caller sees a group without asking for it.
  func shows(_ group: CaseViewTable.Group) -> Bool {
    switch CaseViewTable.cell(group, for: viewer) {
    case .yes: true
    case .no, .onRequest, .ownOnRequest: false
    case .asBefore: CaseViewTable.cell(group, for: unheldViewer) == .yes
    case .regime:
      switch group {
      case .photos: true
      case .declaration: isReached(disclosure.declaration)
      case .parties: isReached(disclosure.parties)
      default: preconditionFailure("no regime says who sees \(group)")
      }
    }
  }

  /// Whether the caller may ask for a case's personal data, which `member` has sent.
  func givesPersonalData(sentBy member: String) -> Bool {
    switch CaseViewTable.cell(.personal, for: viewer) {
    case .onRequest: true
    case .ownOnRequest: member == caller.member
    default: false
    }
  }

  /// The stage counts once goods were held.
  private func isReached(_ stage: DisclosureStage) -> Bool {
    switch stage {
    case .never: false
    case .hold: viewer == .held
    case .seizure: wasSeized
    }
  }

  private func isOwn(item: String) -> Bool { !caller.isFirm || ownItems.contains(item) }

  // MARK: A case

  /// A case with all that belongs to it, as the caller sees it.
  func shown(_ whole: Case) -> Case {
    Case { shown in
      shown.name = whole.name
      shown.state = whole.state
      shown.office = whole.office
      shown.regime = whole.regime
      shown.procedure = whole.procedure
      shown.createTime = whole.createTime
      shown.items = whole.items.filter { isOwn(item: $0.id) }.map { self.shown($0) }
      shown.photos = photos(whole.photos)
      shown.requests = requests(whole)
      shown.appraisals = whole.appraisals.filter { isShown($0) }
      shown.steps = whole.steps.compactMap { self.shown($0) }
      shown.clocks = whole.clocks.filter { isShown($0) }
      if shows(.declaration) { shown.copyDeclaration(of: whole) }
      if shows(.parties) {
        shown.importer = whole.importer
        shown.exporter = whole.exporter
        shown.consignee = whole.consignee
      }
      if shows(.others) { shown.suspectedRecordations = whole.suspectedRecordations }
      if shows(.desk) { shown.copyDesk(of: whole) }
    }
  }

  /// A line item as the caller sees it.
  func shown(_ item: LineItem) -> LineItem {
    LineItem { shown in
      shown.id = item.id
      shown.hsCode = item.hsCode
      shown.description = item.description
      shown.markAsSeen = item.markAsSeen
      shown.quantity = item.quantity
      shown.unit = item.unit
      shown.origin = item.origin
      shown.productIdentifiers = item.productIdentifiers
      if shows(.declaration) {
        shown.value = item.value
        shown.departure = item.departure
        shown.netMassGrams = item.netMassGrams
      }
      if shows(item.goodsState == .held ? .hold : .decision) { shown.goodsState = item.goodsState }
      if shows(.decision) {
        shown.decision = item.decision
        shown.decisionTime = item.decisionTime
      }
      if shows(.desk) { shown.decisionReason = item.decisionReason }
    }
  }

  /// A request of the case, one that the caller may see, with its goods and photos.
  func shown(_ request: AppraisalRequest, of whole: Case) -> AppraisalRequest {
    var shown = request
    shown.items = whole.items.filter { item in request.items.contains { $0.id == item.id } }
      .map { self.shown($0) }
    shown.photos = photos(whole.photos).filter { photo in
      photo.item.isEmpty || request.items.contains { $0.id == photo.item }
    }
    // What a firm has yet to confirm is not before customs.
    if !caller.isFirm { shown.pendingAppraisal = "" }
    return shown
  }

  private func requests(_ whole: Case) -> [AppraisalRequest] {
    whole.requests.filter { shows(.others) || ownRequests.contains($0.name) }.map { request in
      // The case itself has the photos.
      var shown = self.shown(request, of: whole)
      shown.photos = []
      return shown
    }
  }

  private func isShown(_ appraisal: Appraisal) -> Bool {
    caller.isFirm
      ? ownRequests.contains(appraisal.request)
      : appraisal.state != .awaitingConfirmation && appraisal.state != .rejected
  }

  func isShown(_ clock: IPIMSAPI.Clock) -> Bool {
    guard caller.isFirm else { return true }
    if ownRequests.contains(clock.subject) { return shows(.request) }
    // Of the case's own clocks those of the hold; others might run for another holder.
    return (clock.kind == .hold || clock.kind == .proceedings) && shows(.hold)
  }

  // MARK: Photos

  private func photos(_ photos: [Photo]) -> [Photo] {
    photos.filter { shows($0) }.map { photo in
      var shown = photo
      // The name of what the caller may not have is of no use to it.
      if showsRedactedCopiesAlone { shown.redactedCopyOf = "" }
      return shown
    }
  }

  func shows(_ photo: Photo) -> Bool {
    guard shows(.photos), photo.item.isEmpty || isOwn(item: photo.item) else { return false }
    return !showsRedactedCopiesAlone || !photo.redactedCopyOf.isEmpty
  }

  private var showsRedactedCopiesAlone: Bool {
    CaseViewTable.cell(.photos, for: viewer) == .regime
      && disclosure.photosBeforeVerdict == .redacted
  }

  // MARK: Steps

  /// A step of the procedure as the caller sees it; nil where it may not know of it.
  func shown(_ step: ProcedureStep) -> ProcedureStep? {
    guard caller.isFirm else { return step }
    if ownOrganizations.contains(step.organization) { return step }
    guard isShown(step.kind, of: step.organization) else { return nil }
    let items = step.items.filter { ownItems.contains($0) }
    guard step.items.isEmpty || !items.isEmpty else { return nil }
    return ProcedureStep { shown in
      shown.kind = step.kind
      shown.items = items
      shown.actTime = step.actTime
      shown.late = step.late
    }
  }

  /// Whether a firm sees such a step at all.
  func isShown(_ kind: IPIMSAPI.ProcedureStepKind, of organization: String) -> Bool {
    guard caller.isFirm else { return true }
    if !organization.isEmpty { return ownOrganizations.contains(organization) && shows(.request) }
    return switch kind {
    case .holdRequested, .securityGiven, .proceedingsFiled, .destructionConsented, .unspecified:
      // A holder's act that customs has recorded: nothing says whose.
      shows(.others)
    case .counterSecurityGiven, .importerNotified, .importerConsented, .importerObjected:
      shows(.importer)
    case .goodsHeld, .extensionGranted: shows(.hold)
    default: shows(.decision)
    }
  }

  /// Whether a firm, or nobody, is one of those for whom the caller acts.
  func isOwn(organization: String) -> Bool {
    !caller.isFirm || ownOrganizations.contains(organization)
  }

  // MARK: Line items outside a case

  /// A line item of goods that were not held, as a firm sees it before and after its verdict.
  static func shown(_ item: LineItem, afterVerdict: Bool) -> LineItem {
    CaseView(firm: afterVerdict ? .after : .before).shown(item)
  }

  private init(firm viewer: CaseViewTable.Viewer) {
    caller = Caller(token: "", member: "", organization: "", role: .rightHolder)
    self.viewer = viewer
    unheldViewer = viewer
    wasSeized = false
    disclosure = Disclosure()
    ownRequests = []
    ownItems = []
    ownOrganizations = []
  }
}

extension CaseView.Disclosure {
  /// What the case's regime says today; the least where the server has lost it.
  fileprivate init(of stored: Case, _ environment: ServiceEnvironment) {
    guard let regime = environment.regimes[stored.regime] else { return }
    let now = environment.now()
    photosBeforeVerdict = regime.photosBeforeVerdict(at: now)
    parties = regime.partiesDisclosed(at: now)
    declaration = regime.valueDisclosed(at: now)
  }
}

extension Case {
  fileprivate mutating func copyDeclaration(of whole: Case) {
    seller = whole.seller
    declarationID = whole.declarationID
    declarationLine = whole.declarationLine
    declarationNumber = whole.declarationNumber
    billOfLading = whole.billOfLading
    mailItem = whole.mailItem
    cargoManagementNumber = whole.cargoManagementNumber
    loadingPlace = whole.loadingPlace
  }

  fileprivate mutating func copyDesk(of whole: Case) {
    assignee = whole.assignee
    openedBy = whole.openedBy
    withdrawReason = whole.withdrawReason
    updateTime = whole.updateTime
    etag = whole.etag
    historyHead = whole.historyHead
    hasPersonalData = whole.hasPersonalData
  }
}

extension IPIMSAPI.GoodsState {
  /// Goods are held before anything else becomes of them.
  var wasHeld: Bool { self != .free && self != .unspecified }

  fileprivate var wasSeized: Bool {
    switch self {
    case .seized, .destroyed, .returned, .donated, .forfeited: true
    default: false
    }
  }
}

extension Reading where Failure == RPCError {
  /// How the caller sees a case; nil where it may not know that there is one.
  func caseView(of stored: Case, for caller: Caller, _ environment: ServiceEnvironment)
    throws(RPCError) -> CaseView?
  {
    CaseView(
      caller, of: stored, try requests(of: stored.name), .init(of: stored, environment))
  }

  /// A stored case with all that belongs to it, as the caller sees it; nil where it may not know
  /// that there is one.
  func shownCase(_ stored: Case, for caller: Caller, _ environment: ServiceEnvironment)
    throws(RPCError) -> Case?
  {
    let whole = try wholeCase(stored, for: caller)
    return CaseView(caller, of: whole, whole.requests, .init(of: whole, environment))?.shown(whole)
  }
}
