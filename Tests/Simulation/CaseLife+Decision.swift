internal import IPIMSClient
internal import ServiceHarness

/// What customs decides, and what becomes of the goods.
extension CaseLife {
  func decide() async throws {
    let before = try await seen()
    var open = before.items.filter { $0.decision == .unspecified }
    if open.count > 1, dice.chance(25) { open.removeLast() }
    if open.isEmpty { return }
    let decisions = open.map { decision(on: $0, in: before) }
    isDecided = try await decide(decisions).state == .decided
    guard isDecided else { return plan(.decide, in: dice.days(0.5...3)) }
    if dice.chance(10) { plan(.decideAgain, in: dice.days(0.5...5)) }
    plan(.dispose, in: dice.days(0.5...4))
    if dice.chance(70) { plan(.close, in: dice.days(1...9)) }
  }

  private func decide(_ decisions: [DecisionItem]) async throws -> Case {
    let (officer, name) = (officer, name)
    return try await act("DecideCase") {
      try await officer.desk.appraisal.decideCase(
        .init {
          $0.case = name
          $0.items = decisions
        })
    }
  }

  /// Mostly as the holder says.
  private func decision(on item: LineItem, in found: Case) -> DecisionItem {
    let verdicts = found.appraisals.filter { $0.state == .filed }.flatMap(\.items)
      .filter { $0.item == item.id }.map(\.verdict)
    let infringes = verdicts.contains {
      [.counterfeit, .piratedCopy, .confusinglySimilar].contains($0)
    }
    return DecisionItem {
      $0.item = item.id
      switch dice.pick(0..<100) {
      case 0..<8: $0.decision = .undetermined
      case 8..<18: $0.decision = infringes ? .notInfringing : .infringing
      default: $0.decision = infringes ? .infringing : .notInfringing
      }
      let canBeSeized = item.goodsState == .free || item.goodsState == .held
      if $0.decision == .infringing, canBeSeized, dice.chance(80) { $0.goodsState = .seized }
      if $0.decision == .notInfringing, item.goodsState == .held, dice.chance(50) {
        $0.goodsState = .released
      }
      $0.reason = "after examination"
    }
  }

  /// A decision that takes the place of the earlier one, the other way round.
  func decideAgain() async throws {
    let item = dice.pick(try await seen().items)
    let isFound = try await decide([
      DecisionItem {
        $0.item = item.id
        $0.decision = item.decision == .infringing ? .notInfringing : .infringing
        $0.reason = "on objection"
      }
    ])
    try require(isFound.state == .decided, "the case is \(isFound.state)")
  }

  /// What is seized goes one way or another; what is held is let go or kept out.
  func dispose() async throws {
    let before = try await seen()
    for item in before.items where dice.chance(80) {
      switch item.goodsState {
      case .seized:
        let kind: ProcedureStepKind = dice.pick([
          .goodsDestroyed, .goodsDestroyed, .goodsDestroyed, .goodsDonated, .goodsForfeited,
          .goodsReturned,
        ])
        _ = try await step(kind, [item.id], by: officer.desk)
      case .held:
        _ = try await step(
          dice.chance(70) ? .goodsReleased : .goodsExcluded, [item.id], by: officer.desk)
      default: break
      }
    }
  }

  func close() async throws {
    let before = try await seen()
    let (officer, name) = (officer, name)
    if before.items.contains(where: { $0.goodsState == .held }) {
      try await refused("CloseCase", "GOODS_STATE") {
        try await officer.desk.appraisal.closeCase(.init { $0.case = name })
      }
      return plan(.close, in: dice.days(1...3))
    }
    _ = try await act("CloseCase") {
      try await officer.desk.appraisal.closeCase(.init { $0.case = name })
    }
    isOver = true
    if dice.chance(30) { plan(.transgress, in: dice.hours(1...40)) }
  }
}
