/// A value from outside that does not have the form it should have.
///
/// The description says what the value should be, in words fit for a field violation. It never
/// repeats the value, which may be personal data.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the value should be, e.g. "Nice class, 1 to 45".
  public let description: String

  /// Makes an error from the rule that was broken.
  public init(_ rule: String) {
    description = rule
  }
}
