/// The procedure by which customs handles a case; some clocks differ by it.
public enum Procedure: String, Hashable, Sendable, CaseIterable {
  case standard = "STANDARD"
  /// Goods that spoil: shorter clocks.
  case perishable = "PERISHABLE"
  /// Few or light goods by mail or express; see ``SmallConsignment``.
  case smallConsignment = "SMALL_CONSIGNMENT"
}
