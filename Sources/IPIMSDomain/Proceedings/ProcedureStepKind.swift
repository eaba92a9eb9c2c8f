/// A step of the procedure that somebody records; the importer's are recorded by the officer.
public enum ProcedureStepKind: String, Hashable, Sendable, CaseIterable {
  case holdRequested = "HOLD_REQUESTED"
  case securityGiven = "SECURITY_GIVEN"
  case counterSecurityGiven = "COUNTER_SECURITY_GIVEN"
  case extensionGranted = "EXTENSION_GRANTED"
  case proceedingsFiled = "PROCEEDINGS_FILED"
  case importerNotified = "IMPORTER_NOTIFIED"
  case importerConsented = "IMPORTER_CONSENTED"
  case importerObjected = "IMPORTER_OBJECTED"
  /// The holder agrees to the destruction.
  case destructionConsented = "DESTRUCTION_CONSENTED"
  case goodsHeld = "GOODS_HELD"
  case goodsReleased = "GOODS_RELEASED"
  case goodsReleasedSecured = "GOODS_RELEASED_SECURED"
  case goodsExcluded = "GOODS_EXCLUDED"
  case goodsSeized = "GOODS_SEIZED"
  case goodsDestroyed = "GOODS_DESTROYED"
  case goodsReturned = "GOODS_RETURNED"
  case goodsDonated = "GOODS_DONATED"
  case goodsForfeited = "GOODS_FORFEITED"

  /// Whether it is an act of the holder, which the holder may record itself.
  public var isHolders: Bool {
    switch self {
    case .holdRequested, .securityGiven, .proceedingsFiled, .destructionConsented: true
    default: false
    }
  }

  /// What it does to goods; nil where it leaves them where they are.
  public var goodsEvent: GoodsState.Event? {
    switch self {
    case .goodsHeld: .hold
    case .goodsReleased: .release
    case .goodsReleasedSecured: .releaseSecured
    case .goodsExcluded: .exclude
    case .goodsSeized: .seize
    case .goodsDestroyed: .destroy
    case .goodsReturned: .giveBack
    case .goodsDonated: .donate
    case .goodsForfeited: .forfeit
    default: nil
    }
  }

  /// The clocks by which it is in time or late.
  var clocks: [ClockKind] {
    switch self {
    case .holdRequested: [.holderAction]
    case .importerNotified: [.firstNotice]
    case .importerConsented, .importerObjected: [.importerAnswer]
    case .proceedingsFiled: [.proceedings, .hold]
    case .destructionConsented: [.holderAction, .hold]
    default: []
    }
  }
}
