internal import IPIMSDomain

/// Why settings or a notice cannot become mail. The message holds no secret and may be shown.
public struct MailError: Error, Equatable, Sendable, CustomStringConvertible {
  /// For the operator.
  public let message: String

  init(_ message: String) {
    self.message = message
  }

  public var description: String { message }
}

extension EmailAddress {
  /// Throws ``MailError``, which names the address by its role and does not repeat it.
  init(_ text: String, role: String) throws(MailError) {
    do throws(FormatError) {
      try self.init(parsing: text)
    } catch {
      throw MailError("\(role): not an \(Self.rule)")
    }
  }

  /// What follows the `@`.
  var domain: Substring { text[(text.lastIndex(of: "@") ?? text.startIndex)...].dropFirst() }
}

/// Names that need no quotes in a Message-ID or a greeting.
enum PlainName {
  /// Whether it has 1 to 64 letters, digits, hyphens and single inner dots, in ASCII.
  static func accepts(_ name: Substring) -> Bool {
    name.utf8.count <= 64
      && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { word in !word.isEmpty && word.allSatisfy(isPlain) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default:
      false
    }
  }
}
