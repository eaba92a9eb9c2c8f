internal import IPIMSAPI
internal import Messages

extension Recordation {
  /// States in which anybody may know of it: it is on record, or was. One that was withdrawn may
  /// never have been.
  private static let publicStates: Set<RecordationState> = [.active, .suspended, .grace, .expired]

  /// Whether all of it is the caller's to see.
  func isOwn(to caller: Caller) -> Bool {
    !caller.isFirm || caller.acts(for: holder, in: .recordations)
  }

  /// As `caller` sees it: customs and its own firm all of it, other firms the public part; nil where
  /// they may not know of it.
  func shown(to caller: Caller) -> Recordation? {
    if isOwn(to: caller) { return self }
    return Self.publicStates.contains(state) ? publicPart : nil
  }

  /// Named field by field, so that one that is new is not shown. What the holder tells customs is
  /// left out: contacts, representative, lawful routes (traders, countries and sites of production,
  /// parallel imports), known infringers, how genuine goods are told, what is asked of customs and
  /// its reasons; and what changes with them: etag, version and update_time.
  private var publicPart: Recordation {
    Recordation {
      $0.name = name
      $0.state = state
      $0.holder = holder
      $0.rightKind = rightKind
      $0.registrationNumber = registrationNumber
      $0.applicationNumber = applicationNumber
      $0.markTexts = markTexts
      $0.title = title
      $0.author = author
      $0.varietyDenomination = varietyDenomination
      $0.botanicalTaxon = botanicalTaxon
      $0.geographicalArea = geographicalArea
      $0.originCountry = originCountry
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
