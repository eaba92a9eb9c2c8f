/// A Korean cargo management number: the manifest, 11 letters or digits, then 4 digits of the master
/// bill and 4 of the house bill where there is one.
///
/// Lengths differ in the wild, so 4 to 8 digits may follow: 15 to 19 characters in all.
public struct CargoManagementNumber: TextFormat {
  public static let rule =
    "cargo management number: 11 letters or digits, then 4 to 8 digits, 15 to 19 in all, "
    + "e.g. 26KE0ABCD1E-0001-0002"

  /// Fifteen to nineteen characters in upper case, without hyphens.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: "-")
    guard (15...19).contains(bytes.count), bytes[..<11].allSatisfy(ASCII.isLetterOrDigit),
      bytes[11...].allSatisfy(ASCII.isDigit)
    else { throw Self.error }
    text = ASCII.text(bytes)
  }
}
