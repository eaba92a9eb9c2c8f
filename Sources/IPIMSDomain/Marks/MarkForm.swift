/// A text as the letters that tell marks apart, and the words that they form.
struct MarkForm: Sendable {
  private(set) var letters: [MarkLetter] = []
  /// Where words begin and end in `letters`.
  private(set) var words: [Range<Int>] = []
  private let scalars: [Unicode.Scalar]

  /// The first `lettersMax` letters of a text.
  init(_ text: String, lettersMax: Int) {
    // A letter may carry accents; beyond, the text is cut before it is read.
    scalars = Array(text.unicodeScalars.prefix(lettersMax * 4))
    var isAfterBreak = true
    for place in scalars.indices where letters.count < lettersMax {
      let found = Self.letters(scalars[place], at: place)
      if !found.isEmpty {
        append(found, isAfterBreak)
        isAfterBreak = false
      } else if Self.standsForLetter(place, scalars) {
        append([MarkLetter(sign: scalars[place], at: place)], isAfterBreak)
        isAfterBreak = false
      } else if !Self.isLeftOut(scalars[place]) {
        isAfterBreak = true
      }
    }
    if letters.count > lettersMax { letters.removeLast(letters.count - lettersMax) }
    let starts = letters.indices.filter { letters[$0].opensWord }
    words = zip(starts, starts.dropFirst() + [letters.count]).map { $0..<$1 }
  }

  /// Words written together: letter by letter, and where it has pairs that look like one letter,
  /// with each of these as that letter.
  func readings(_ words: Range<Int>) -> [[MarkLetter]] {
    let letters = joined(words)
    let paired = MarkLetter.paired(letters)
    return paired.count == letters.count ? [letters] : [letters, paired]
  }

  /// Words written together.
  func joined(_ words: Range<Int>) -> [MarkLetter] {
    guard let first = words.first, let last = words.last else { return [] }
    return Array(letters[self.words[first].lowerBound..<self.words[last].upperBound])
  }

  /// The words as they stand in the text.
  func written(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let end = letters[self.words[last].upperBound - 1].place
    var written = String.UnicodeScalarView()
    written.append(contentsOf: scalars[letters[self.words[first].lowerBound].place...end])
    return String(written)
  }

  /// All words.
  var whole: Range<Int> { words.indices }

  private mutating func append(_ found: [MarkLetter], _ isAfterBreak: Bool) {
    let changesScript = letters.last.map { $0.isHangul != found[0].isHangul } ?? true
    letters += found
    letters[letters.count - found.count].opensWord = isAfterBreak || changesScript
  }

  /// Empty for white space, signs, accents and controls.
  private static func letters(_ scalar: Unicode.Scalar, at place: Int) -> [MarkLetter] {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return MarkLetter.read(scalar, at: place)
      default: return []
      }
    }
    let jamo = Hangul.letters(scalar)
    if !jamo.isEmpty {
      return jamo.map {
        MarkLetter(written: scalar, reading: $0, look: $0, place: place, opensWord: false)
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return MarkLetter.read(scalar, at: place)
    case .otherSymbol:
      // Letters in circles and squares; other symbols read as themselves.
      let reads = LookAlikes.unicode.reading(of: scalar)
      return reads.first == scalar.value ? [] : MarkLetter.read(scalar, at: place)
    default: return []
    }
  }

  /// A sign passes for a letter beside letters: GUCC|, but not $ 5.
  private static func standsForLetter(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard MarkLetter.isSignForLetter(scalars[place]) else { return false }
    let isBeforeLetter = place + 1 < scalars.count && scalars[place + 1].properties.isAlphabetic
    let isAfterLetter = place > 0 && scalars[place - 1].properties.isAlphabetic
    return scalars[place] == "!" ? isBeforeLetter && isAfterLetter : isBeforeLetter || isAfterLetter
  }

  /// What breaks no word: accents, controls that are not seen, apostrophes, notices as ™.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "`", "´", "®", "©": true
    default: !scalar.isASCII && LookAlikes.unicode.reading(of: scalar).isEmpty
    }
  }
}

extension MarkLetter {
  /// The letters that a scalar is read as, each with its look.
  fileprivate static func read(_ scalar: Unicode.Scalar, at place: Int) -> [MarkLetter] {
    let readings = LookAlikes.unicode.reading(of: scalar)
    guard let last = readings.last else { return [] }
    var looks = LookAlikes.unicode.look(of: scalar) ?? readings
    // Unicode takes m for rn; here rn is taken for m, so that one letter stays one.
    if looks.elementsEqual([0x72, 0x6E]) { looks = [0x6D] }
    return looks.enumerated().map { order, look in
      let reading = looks.count == readings.count ? readings[readings.startIndex + order] : last
      return MarkLetter(
        written: scalar, reading: reading, look: habit(look), place: place, opensWord: false)
    }
  }

  fileprivate init(sign: Unicode.Scalar, at place: Int) {
    let look = LookAlikes.unicode.look(of: sign)?.first ?? sign.value
    self.init(
      written: sign, reading: sign.value, look: Self.habit(look), place: place, opensWord: false)
  }
}
