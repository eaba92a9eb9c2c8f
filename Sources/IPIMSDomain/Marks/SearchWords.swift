/// The words of a text, folded as marks are, so that they are found however they are written.
public enum SearchWords {
  /// What a word is cut to, in Unicode scalars.
  public static let scalarsMax = 64

  /// The words in their order, each once, at most `max`: runs of letters, numbers and accents.
  public static func of(_ text: String, max: Int) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    let runs = text.unicodeScalars.split { !$0.isOfWord }
    for run in runs where words.count < max {
      let folded = MarkText.folded(String(String.UnicodeScalarView(run)))
      let word = String(String.UnicodeScalarView(folded.unicodeScalars.prefix(scalarsMax)))
      if !word.isEmpty, seen.insert(word).inserted { words.append(word) }
    }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
