internal import IPIMSAPI
internal import Messages

extension Recordation {
  /// States in which anybody may know of it: it is on record, or was. One that was withdrawn may
  /// never have been.
  private static let publicStates: Set<RecordationState> = [.active, .suspended, .grace, .expired]

  /// As `caller` sees it: customs and its own firm all of it, other firms the public part; nil where
  /// they may not know of it.
  func shown(to caller: Caller) -> Recordation? {
    if !caller.isFirm || holder == caller.organization { return self }
    return Self.publicStates.contains(state) ? publicPart : nil
  }

  /// Named field by field, so that one that is new is not shown. What the holder tells customs is
  /// left out: contacts, lawful routes (traders and countries of production), reasons; and what
  /// changes with it: etag and update_time.
  private var publicPart: Recordation {
    Recordation {
      $0.name = name
      $0.state = state
      $0.holder = holder
      $0.rightKind = rightKind
      $0.registrationNumber = registrationNumber
      $0.markTexts = markTexts
      $0.niceClasses = niceClasses
      $0.hsCodes = hsCodes
      $0.designatedGoods = designatedGoods
      $0.rightExpireTime = rightExpireTime
      $0.regime = regime
      $0.expireTime = expireTime
      $0.createTime = createTime
    }
  }
}
