/// A mark that a text, or a part of it, can be read as.
public struct MarkMatch: Sendable, Hashable {
  /// Whose mark it is, as given to ``MarkIndex/set(_:for:)``.
  public var id: String
  /// As it is recorded.
  public var mark: String
  /// The part of the text that is read as the mark, from its first letter to its last.
  public var written: String
  /// 1 for the mark letter by letter, less by what differs; above 0.
  public var score: Double
  /// In the order of the text; none of one kind twice. Empty for the mark letter by letter.
  public var differences: [MarkDifference]

  /// Why it is a match, in words: “GUCC1” for “GUCCI”: 1 taken for I.
  public var explanation: String {
    let reasons = differences.isEmpty ? ["the same letters"] : differences.map(\.text)
    return "“\(written)” for “\(mark)”: \(reasons.joined(separator: "; "))"
  }
}
