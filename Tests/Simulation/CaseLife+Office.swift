internal import IPIMSClient
internal import ServiceHarness

/// What officers do in a case.
extension CaseLife {
  func assign() async throws {
    let (officer, name) = (officer, name)
    let assignee = self.officer
    _ = try await act("AssignCase") {
      try await officer.desk.appraisal.assignCase(
        .init {
          $0.case = name
          $0.assignee = assignee.member
        })
    }
    if dice.chance(12) { plan(.assign, in: dice.days(1...6)) }
    try await readPersonalData(by: assignee)
  }

  /// Whoever deals with the case looks at the importer's customs code; the look leaves an entry.
  private func readPersonalData(by officer: Officer) async throws {
    guard try await seen().hasPersonalData else { return }
    let name = name
    let whole = try await act("personal data read") {
      try await officer.desk.appraisal.getCase(
        .init {
          $0.name = name
          $0.includePersonalData = true
        })
    }
    try require(
      whole.importer?.identifier == Self.personalCode, "the importer's code is not there")
  }

  func photograph() async throws {
    let (officer, photo) = (officer, cast.photo)
    var header = SamplePhoto.header(of: name, photo)
    header.side = dice.pick(["front", "back", "label"])
    let sent = header
    _ = try await act("UploadPhoto") {
      try await officer.desk.appraisal.uploadPhoto(sent, photo)
    }
  }

  /// A seller that was misread, or a number that came later.
  func amend() async throws {
    if isDecided { return }
    let (officer, name) = (officer, name)
    let isOfSeller = dice.chance(50)
    let seller = dice.pick(cast.declarations).seller
    let before = try await seen()
    _ = try await act("UpdateCase") {
      try await officer.desk.appraisal.updateCase(
        .init { update in
          update.case = name
          update.etag = before.etag
          update.updateMask = [isOfSeller ? "seller" : "bill_of_lading"]
          update.seller = Party { $0.name = "Seller \(seller)" }
          update.billOfLading = "BL\(index)"
        })
    }
    try await refused("UpdateCase", "ETAG_STALE") {
      try await officer.desk.appraisal.updateCase(
        .init {
          $0.case = name
          $0.etag = before.etag
          $0.updateMask = ["bill_of_lading"]
          $0.billOfLading = "BL"
        })
    }
  }

  /// Records a step about these line items, or about all; a holder's is on a request.
  func step(
    _ kind: ProcedureStepKind, _ items: [String] = [], by desk: Desk,
    on request: String = "", amount: Int64 = 0
  ) async throws -> Case {
    let name = name
    return try await act("RecordProcedureStep") {
      try await desk.appraisal.recordProcedureStep(
        .init { step in
          step.case = name
          step.kind = kind
          step.items = items
          step.request = request
          if amount > 0 {
            step.amount = Money {
              $0.currency = "KRW"
              $0.minorUnits = amount
            }
          }
        })
    }
  }

  func hold() async throws {
    let free = try await seen().items.filter { $0.goodsState == .free }.map(\.id)
    guard !free.isEmpty else { return }
    _ = try await step(.goodsHeld, dice.chance(80) ? free : [dice.pick(free)], by: officer.desk)
    if dice.chance(60) { plan(.notifyImporter, in: dice.hours(2...40)) }
    if dice.chance(30) { plan(.extendHold, in: dice.days(4...9)) }
    if dice.chance(12) { plan(.counterSecure, in: dice.days(1...7)) }
  }

  func ask() async throws {
    let (officer, name) = (officer, name)
    guard !isDecided else { return }
    let answer = try await act("RequestAppraisal") {
      try await officer.desk.appraisal.requestAppraisal(.init { $0.case = name })
    }
    try require(
      answer.requests.map(\.holder) == suspects.map(\.organization),
      "asked \(answer.requests.map(\.holder))")
    for (index, request) in answer.requests.enumerated() {
      count("requests sent")
      requests.append(
        Asked(name: request.name, holder: suspects[index], acting: suspects[index]))
      foresee(index)
    }
  }

  /// What becomes of a request.
  private func foresee(_ index: Int) {
    if dice.chance(75) { plan(.look(index), in: dice.hours(0.5...20)) }
    if dice.chance(14) { plan(.delegate(index), in: dice.hours(0.5...24)) }
    if dice.chance(12) { plan(.inquire(index), in: dice.hours(12...48)) }
    if dice.chance(4) { plan(.cancel(index), in: dice.days(0.5...5)) }
    switch dice.pick(0..<100) {
    case 0..<12: break
    case 12..<26: plan(.answer(index), in: dice.days(7.2...12))
    default: plan(.answer(index), in: dice.days(0.2...6.8))
    }
  }

  func notifyImporter() async throws {
    _ = try await step(.importerNotified, by: officer.desk)
    if dice.chance(65) { plan(.hearImporter, in: dice.days(0.5...9)) }
  }

  func hearImporter() async throws {
    let consents = dice.chance(50)
    _ = try await step(consents ? .importerConsented : .importerObjected, by: officer.desk)
    guard consents else { return }
    let (officer, name) = (officer, name)
    try await refused("RecordProcedureStep", "IMPORTER_STATE") {
      try await officer.desk.appraisal.recordProcedureStep(
        .init {
          $0.case = name
          $0.kind = .importerObjected
        })
    }
  }

  func extendHold() async throws {
    let before = try await seen()
    let isExtended = before.steps.contains { $0.kind == .extensionGranted }
    guard !isExtended, before.clocks.contains(where: { $0.kind == .hold }) else { return }
    _ = try await step(.extensionGranted, by: officer.desk)
  }

  /// More than any regime asks for.
  var security: Int64 { declarations.reduce(1) { $0 + 2 * $1.price } }

  /// Held goods that somebody calls fake, or that nobody does.
  func held(areFakes: Bool) async throws -> LineItem? {
    let found = try await seen()
    let fakes = Set(
      found.appraisals.filter { $0.state == .filed }.flatMap(\.items)
        .filter { $0.verdict == .counterfeit || $0.verdict == .piratedCopy }.map(\.item))
    return found.items.first { item in
      item.goodsState == .held
        && (fakes.contains(item.id) || item.decision == .infringing) == areFakes
    }
  }

  /// Goods that nobody calls fake go against the importer's security.
  func counterSecure() async throws {
    guard let item = try await held(areFakes: false) else { return }
    _ = try await step(.counterSecurityGiven, [item.id], by: officer.desk, amount: security)
    _ = try await step(.goodsReleasedSecured, [item.id], by: officer.desk)
  }

  func inform(_ index: Int) async throws {
    let (officer, request) = (officer, requests[index].name)
    let state = try await seen().requests.first { $0.name == request }?.state
    guard state == .informationNeeded else { return }
    _ = try await act("AnswerInformationRequest") {
      try await officer.desk.appraisal.answerInformationRequest(
        .init {
          $0.request = request
          $0.answer = "두 장 더 올렸습니다."
        })
    }
  }

  func cancel(_ index: Int) async throws {
    let (officer, request) = (officer, requests[index].name)
    let state = try await seen().requests.first { $0.name == request }?.state
    guard state == .sent || state == .opened || state == .informationNeeded else { return }
    _ = try await act("CancelRequest") {
      try await officer.desk.appraisal.cancelRequest(
        .init {
          $0.request = request
          $0.reason = "The goods are another's."
        })
    }
    requests[index].isCancelled = true
  }

  func withdraw() async throws {
    let before = try await seen()
    guard before.state == .open, !before.items.contains(where: { $0.goodsState == .held })
    else { return }
    let (officer, name) = (officer, name)
    _ = try await act("WithdrawCase") {
      try await officer.desk.appraisal.withdrawCase(
        .init {
          $0.case = name
          $0.reason = "Opened twice."
        })
    }
    isOver = true
    plan(.transgress, in: dice.hours(1...10))
  }
}
