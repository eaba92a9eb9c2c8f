/// A value that is written as text of one known form, checked when it enters.
public protocol TextFormat: Hashable, Sendable, CustomStringConvertible {
  /// What a value of this form looks like, with an example; the text of its ``FormatError``.
  static var rule: String { get }

  /// The canonical text: what is stored, compared and sent.
  var text: String { get }

  /// Reads a value as people write it. Throws ``FormatError`` where the form is not kept.
  init(parsing input: String) throws(FormatError)
}

extension TextFormat {
  /// The canonical text.
  public var description: String { text }

  /// Whether `input` is a value of this form.
  public static func accepts(_ input: String) -> Bool {
    do {
      _ = try Self(parsing: input)
      return true
    } catch {
      return false
    }
  }

  static var error: FormatError { FormatError(rule) }
}
