/// An amount of money: a currency and a whole number of its minor units, never below zero.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// What an amount looks like.
  public static let rule = "amount of 0 or more minor units"

  public let currency: CurrencyCode

  /// Minor units: won for KRW, cents for USD.
  public let minorUnits: Int64

  /// Checks an amount. Throws ``FormatError`` below zero.
  public init(currency: CurrencyCode, minorUnits: Int64) throws(FormatError) {
    guard minorUnits >= 0 else { throw FormatError(Self.rule) }
    self.currency = currency
    self.minorUnits = minorUnits
  }

  public var description: String { "\(currency) \(minorUnits)" }
}
