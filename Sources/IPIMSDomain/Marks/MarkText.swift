/// The text of a trade mark, folded so that spellings of one mark compare as equal.
public enum MarkText {
  /// Folds a mark: full and half width alike, letters in lower case and without accents, Korean
  /// composed, white space, hyphens, punctuation and symbols dropped.
  ///
  /// A mark of signs alone folds to the signs themselves, so that it does not equal every other.
  public static func folded(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(\.widthFolded)
    let lowered = scalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    let composed = Hangul.composed(lowered)
    let letters = composed.filter(\.isOfMark).map(\.withoutAccent)
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: letters.isEmpty ? composed : letters)
    return String(folded)
  }
}

extension Unicode.Scalar {
  /// The plain forms of U+FF01–FF5E, U+3000 and the half-width jamo; itself otherwise.
  fileprivate var widthFolded: Unicode.Scalar {
    let plain: UInt32? =
      switch value {
      case 0xFF01...0xFF5E: value - 0xFEE0
      case 0x3000: 0x20
      case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
      case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
      case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
      case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
      case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
      default: nil
      }
    return plain.flatMap(Unicode.Scalar.init) ?? self
  }

  /// Whether the scalar tells marks apart: a letter or a number.
  fileprivate var isOfMark: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// The base of a Latin letter with an accent, from its name: "LATIN SMALL LETTER E WITH ACUTE".
  fileprivate var withoutAccent: Unicode.Scalar {
    let prefix = "LATIN SMALL LETTER "
    guard value > 0x7F, let name = properties.name, name.hasPrefix(prefix) else { return self }
    let letter = name.dropFirst(prefix.count)
    guard letter.dropFirst().hasPrefix(" WITH "), let base = letter.unicodeScalars.first else {
      return self
    }
    return base.properties.lowercaseMapping.unicodeScalars.first ?? self
  }
}
