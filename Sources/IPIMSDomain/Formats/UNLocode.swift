/// A place: UN/LOCODE, a country and three of A–Z and 2–9.
///
/// A space may stand after the country on input. XZ is the code for places in no country.
public struct UNLocode: TextFormat {
  public static let rule =
    "UN/LOCODE: country, ISO 3166-1 alpha-2, and 3 of A–Z and 2–9, e.g. KRPUS"

  /// Five characters in upper case, e.g. "KRPUS".
  public let text: String

  /// The country part.
  public var country: Substring { text.prefix(2) }

  public init(parsing input: String) throws(FormatError) {
    var bytes = ASCII.compact(input)
    if bytes.count == 6, bytes[2] == UInt8(ascii: " ") { bytes.remove(at: 2) }
    guard bytes.count == 5 else { throw Self.error }
    let country = ASCII.text(bytes[..<2])
    guard country == "XZ" || CountryCode.assigned.contains(country),
      bytes[2...].allSatisfy({ ASCII.isUpper($0) || (0x32...0x39).contains($0) })
    else { throw Self.error }
    text = ASCII.text(bytes)
  }
}
