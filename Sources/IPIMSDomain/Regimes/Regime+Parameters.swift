extension Regime {
  /// The security that someone gives, as of an instant; nil where the regime has none.
  public func security(
    _ kind: Security.Kind, for subject: ClockSubject, at instant: Instant
  ) -> EffectiveValue<Security>? {
    securities[kind]?.inForce(for: subject, on: zone.date(of: instant))
  }

  /// Whether the importer's security may free goods: the regime has one for the rights concerned,
  /// and the goods are no fakes, where it never frees these.
  public func allowsCounterSecurity(
    for subject: ClockSubject, areFakes: Bool, at instant: Instant
  ) -> Bool {
    guard let security = security(.counter, for: subject, at: instant)?.value else { return false }
    return !(areFakes && security.exceptsFakes)
  }

  /// The rule for small consignments; nil where the regime has no such procedure.
  public func smallConsignment(at instant: Instant) -> EffectiveValue<SmallConsignment>? {
    smallConsignments.inForce(for: ClockSubject(.smallConsignment), on: zone.date(of: instant))
  }

  /// Which photos a holder sees before its verdict; all of them where the regime is silent.
  public func photosBeforeVerdict(at instant: Instant) -> PhotoDisclosure {
    photosBeforeVerdict.inForce(for: ClockSubject(), on: zone.date(of: instant))?.value ?? .all
  }

  /// When a holder sees importer, exporter and consignee; never where the regime is silent.
  public func partiesDisclosed(at instant: Instant) -> DisclosureStage {
    partiesFrom.inForce(for: ClockSubject(), on: zone.date(of: instant))?.value ?? .never
  }

  /// When a holder sees declared value, seller and declaration number; never where the regime is
  /// silent.
  public func valueDisclosed(at instant: Instant) -> DisclosureStage {
    valueFrom.inForce(for: ClockSubject(), on: zone.date(of: instant))?.value ?? .never
  }

  /// What becomes of held goods that every holder asked found genuine: .release or .decide.
  func genuineGoods(for subject: ClockSubject, at instant: Instant) -> TimeOut {
    goodsFoundGenuine.inForce(for: subject, on: zone.date(of: instant))?.value ?? .decide
  }

  /// What becomes of held goods about which no holder answered: .release or .decide.
  func unansweredGoods(for subject: ClockSubject, at instant: Instant) -> TimeOut {
    goodsUnanswered.inForce(for: subject, on: zone.date(of: instant))?.value ?? .decide
  }
}
