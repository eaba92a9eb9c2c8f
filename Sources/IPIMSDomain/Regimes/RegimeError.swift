/// A regime's file that cannot be used.
public struct RegimeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and where, e.g. "KR: values.appraisal_answer[0]: effective_from: date as …".
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
