extension ProceedingsTurn {
  /// Decides line items; the case is decided once all of them are. A later decision supersedes.
  mutating func decide(_ rulings: [String: Proceedings.Ruling]) throws(TransitionError) {
    for (item, ruling) in rulings.sorted(by: { $0.key < $1.key }) {
      guard let old = proceedings.goods[item] else {
        throw refusal(GoodsState.machine, "UNKNOWN")
      }
      let earlier = proceedings.decisions.updateValue(ruling.decision, forKey: item)
      // What customs had found to infringe waited for nothing; in doubt, it is held no longer than
      // by a hold that starts now.
      holds = holds || old == .held && earlier == .infringing
      let isFreed = ruling.decision == .notInfringing && old == .held
      guard let target = ruling.goods ?? (isFreed ? .released : nil) else { continue }
      guard let path = old.events(to: target) else {
        throw TransitionError(
          machine: GoodsState.machine, state: old.rawValue,
          event: "to become \(target.rawValue)")
      }
      for event in path { try moveGoods(item, event) }
    }
    if proceedings.state == .decided {
      try moveCase(.supersedeDecision)
    } else if proceedings.goods.keys.allSatisfy({ proceedings.decisions[$0] != nil }) {
      try moveCase(.decide)
    }
  }

  /// Closes a decided case whose goods are no longer held; open requests end with it.
  mutating func close() throws(TransitionError) {
    try moveCase(.close)
    guard !proceedings.goods.values.contains(.held) else {
      throw refusal(GoodsState.machine, GoodsState.held.rawValue)
    }
    try end()
  }

  /// Takes an open case back: nothing holds its goods any more.
  mutating func withdraw() throws(TransitionError) {
    try moveCase(.withdraw)
    for item in proceedings.goods.keys.sorted() where proceedings.goods[item] == .held {
      try moveGoods(item, .release)
    }
    try end()
  }

  private mutating func end() throws(TransitionError) {
    for (name, request) in proceedings.requests.sorted(by: { $0.key < $1.key })
    where request.state.isPending {
      try moveRequest(name, .cancel)
    }
    start(.retention)
  }
}
