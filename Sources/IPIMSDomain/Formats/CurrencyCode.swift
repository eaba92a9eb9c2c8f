/// A currency: ISO 4217, three letters, with the number of its minor digits.
///
/// Metals, units of account and test codes, which have no minor unit, are left out.
public struct CurrencyCode: TextFormat {
  public static let rule = "currency, ISO 4217, e.g. KRW"

  /// Three letters in upper case.
  public let code: String

  /// Decimal digits of the minor unit: KRW 0, USD 2, KWD 3.
  public let minorDigits: Int

  public var text: String { code }

  public init(parsing input: String) throws(FormatError) {
    let code = ASCII.text(ASCII.compact(input))
    guard let digits = Self.minorDigits[code] else { throw Self.error }
    self.code = code
    minorDigits = digits
  }

  /// The codes in force in 2026 by the digits of their minor unit.
  private static let minorDigits: [String: Int] = {
    let byDigits = [
      0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
      2: """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
      CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
      GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
      LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
      PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
      SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW
      ZWG
      """,
      3: "BHD IQD JOD KWD LYD OMR TND",
      4: "CLF UYW",
    ]
    var table: [String: Int] = [:]
    for (digits, codes) in byDigits {
      for code in codes.split(whereSeparator: \.isWhitespace) { table[String(code)] = digits }
    }
    return table
  }()
}
