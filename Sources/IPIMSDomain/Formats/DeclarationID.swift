/// A clearance system's own name for a declaration: opaque, 1 to 64 printable characters.
///
/// The same rule holds for declaration numbers and registration numbers outside Korea. Characters
/// are Unicode scalars; letter case and inner spaces count; no space at either end.
public struct DeclarationID: TextFormat {
  /// Longest identifier, in Unicode scalars.
  public static let charactersMax = 64

  public static let rule = "1 to 64 printable characters, no space at either end, e.g. 97061800"

  /// The text as given.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let scalars = input.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, input.utf8.count <= 256,
      scalars.count <= Self.charactersMax, scalars.allSatisfy(\.isPrintable),
      !first.properties.isWhitespace, !last.properties.isWhitespace
    else { throw Self.error }
    text = input
  }
}
