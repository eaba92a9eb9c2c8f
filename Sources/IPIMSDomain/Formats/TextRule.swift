/// What free text of one field must keep to.
///
/// Control characters, U+0000 among them, are refused; text of several lines may hold line feeds
/// (also after a carriage return) and tabs. Characters are Unicode scalars.
public struct TextRule: Hashable, Sendable {
  /// Longest text, in Unicode scalars.
  public let charactersMax: Int

  /// Longest text, in bytes of UTF-8.
  public let bytesMax: Int

  /// Whether the text must hold more than white space.
  public let isRequired: Bool

  /// Whether line feeds and tabs are allowed.
  public let isMultiline: Bool

  /// Makes a rule; `bytesMax` is four bytes a character where it is not given.
  public init(
    charactersMax: Int, bytesMax: Int? = nil, required: Bool = true, multiline: Bool = false
  ) {
    precondition(charactersMax > 0 && bytesMax ?? 1 > 0)
    self.charactersMax = charactersMax
    self.bytesMax = bytesMax ?? charactersMax * 4
    isRequired = required
    isMultiline = multiline
  }

  /// Returns the text unchanged. Throws ``FormatError`` where the rule is broken.
  @discardableResult
  public func check(_ text: String) throws(FormatError) -> String {
    guard text.utf8.count <= bytesMax else { throw error }
    var count = 0
    var hasContent = false
    var afterReturn = false
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= charactersMax, !afterReturn || scalar == "\n", allows(scalar) else {
        throw error
      }
      afterReturn = scalar == "\r"
      hasContent = hasContent || !scalar.properties.isWhitespace
    }
    guard !afterReturn, hasContent || !isRequired else { throw error }
    return text
  }

  private func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\t": isMultiline
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": false
    case "\u{2028}", "\u{2029}": isMultiline
    default: true
    }
  }

  private var error: FormatError {
    let least = isRequired ? "1 to " : "at most "
    let bytes = bytesMax < charactersMax * 4 ? " and \(bytesMax) bytes" : ""
    let controls = isMultiline ? "no control characters but line feed and tab" : "on one line"
    return FormatError("text of \(least)\(charactersMax) characters\(bytes), \(controls)")
  }
}
