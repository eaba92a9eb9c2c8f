extension MarkIndex {
  /// The least score that ``search(_:limit:scoreMin:)`` answers by default.
  public static let searchScoreMin = 0.6
  /// The least score that ``find(in:limit:scoreMin:)`` answers by default: a slip in seven letters
  /// is more often another word (CARRIER, PHILIP), and so are words that sound like a mark.
  public static let findScoreMin = 0.86
  /// Marks compared for one reading of a text.
  static let candidatesMax = 256
  /// What of a text is read as a mark: more words only where they are of a letter or two.
  static let windowWordsMax = 4
  static let windowLettersMax = 40
  /// Fewer letters, spelled out one by one, are a mark only where no others stand beside them.
  static let spelledLettersMin = 4
  /// What the words of a mark, or of a search, count where others stand beside them.
  private static let shareOfPart = 0.6

  /// The marks that the text can be read as, the best first, one match an owner.
  ///
  /// A part of the text that is a mark matches, and so does the whole as a word of a mark; both
  /// score less the more is left over.
  public func search(
    _ text: String, limit: Int, scoreMin: Double = searchScoreMin
  ) -> [MarkMatch] {
    var reading = MarkReading(self, scoreMin)
    for form in Self.forms(text, lettersMax: Self.markLettersMax) where !form.letters.isEmpty {
      reading.match(form, form.whole, share: 1)
      reading.matchWords(form)
      for window in Self.windows(form) where window != form.whole {
        let count = form.words[window].reduce(0) { $0 + $1.count }
        let share = Self.share(count, of: form.letters.count)
        reading.match(form, window, share: share)
      }
    }
    return reading.matches(limit: limit)
  }

  /// The marks that stand in a description whole, the best first, one match an owner.
  public func find(
    in text: String, limit: Int, scoreMin: Double = findScoreMin
  ) -> [MarkMatch] {
    var reading = MarkReading(self, scoreMin)
    for form in Self.forms(text, lettersMax: Self.textLettersMax) {
      for window in Self.windows(form) { reading.match(form, window, share: 1) }
    }
    return reading.matches(limit: limit)
  }

  static func share(_ part: Int, of whole: Int) -> Double {
    shareOfPart + (1 - shareOfPart) * Double(part) / Double(whole)
  }

  /// The text, and in capitals where these look otherwise: Greek ν is no N, but Ν is.
  private static func forms(_ text: String, lettersMax: Int) -> [MarkForm] {
    let form = MarkForm(text, lettersMax: lettersMax)
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return [form] }
    let capitals = MarkForm(text.uppercased(), lettersMax: lettersMax)
    return capitals.letters.map(\.look) == form.letters.map(\.look) ? [form] : [form, capitals]
  }

  /// Runs of words that may be one mark.
  private static func windows(_ form: MarkForm) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for start in form.words.indices {
      var (letters, areShort) = (0, true)
      for end in start..<form.words.count {
        letters += form.words[end].count
        areShort = areShort && form.words[end].count < 3
        let isOneMark = areShort || end - start < windowWordsMax
        guard letters <= windowLettersMax, isOneMark else { break }
        if letters >= spelledLettersMin || !isWithinSpelling(start..<(end + 1), form) {
          windows.append(start..<(end + 1))
        }
      }
    }
    return windows
  }

  /// Whether the words are single letters, some of more: the L G of B U L G A R I.
  private static func isWithinSpelling(_ words: Range<Int>, _ form: MarkForm) -> Bool {
    func isLetter(_ word: Int) -> Bool {
      form.words.indices.contains(word) && form.words[word].count == 1
    }
    return words.allSatisfy(isLetter)
      && (isLetter(words.lowerBound - 1) || isLetter(words.upperBound))
  }
}
