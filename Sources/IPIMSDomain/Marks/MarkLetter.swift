/// One letter of a text: as it is written, as it reads, and what it looks like.
struct MarkLetter: Sendable {
  /// In the text; the first of two where two look like one.
  var written: Unicode.Scalar
  /// Case, width and accents folded. Beyond Unicode for a pair that looks like one
  /// letter: see ``paired(_:)``.
  var reading: UInt32
  /// The same for all that can be taken for each other: I, l and 1; O and 0; m and rn.
  var look: UInt32
  /// Where in the scalars of the text it is written.
  var place: Int
  /// Whether white space, a sign or a change of script stands before it.
  var opensWord: Bool
}

extension MarkLetter {
  /// Pairs that look like one letter, by their looks. cl is a pair where it reads so: I is no l.
  private static let pairs: [(first: UInt32, second: UInt32, look: UInt32)] = [
    ("r", "n", "m"), ("v", "v", "w"), ("c", "l", "d"),
  ].map { (scalar($0), scalar($1), scalar($2)) }

  /// Digits and signs that stand for a letter by habit, which UTS #39 does not list: those that it
  /// has (0 and O, 1 and l, | and l) come from its data.
  private static let habits: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: [
      ("i", "l"), ("!", "l"), ("2", "z"), ("3", "e"), ("4", "a"), ("5", "s"), ("6", "g"),
      ("7", "t"), ("8", "b"), ("9", "g"), ("$", "s"), ("@", "a"), ("€", "e"),
    ].map { (scalar($0), scalar($1)) })

  private static func scalar(_ text: String) -> UInt32 { text.unicodeScalars.first!.value }

  /// What a look is taken for by habit.
  static func habit(_ look: UInt32) -> UInt32 { habits[look] ?? look }

  /// Whether the sign can stand for a letter.
  static func isSignForLetter(_ scalar: Unicode.Scalar) -> Bool {
    habits[scalar.value] != nil || LookAlikes.unicode.look(of: scalar) != nil
  }

  /// The letters with each pair that looks like one letter as that letter: rn as m, cl as d.
  static func paired(_ letters: [MarkLetter]) -> [MarkLetter] {
    var result: [MarkLetter] = []
    result.reserveCapacity(letters.count)
    for letter in letters {
      if let last = result.last, !last.isPair,
        let pair = pairs.firstIndex(where: { $0.first == last.look && $0.second == letter.look }),
        letter.look == letter.reading || letter.reading > 0x7F
      {
        result[result.count - 1].look = pairs[pair].look
        result[result.count - 1].reading = 0x110000 + UInt32(pair)
      } else {
        result.append(letter)
      }
    }
    return result
  }

  /// The pair that is written; nil for one letter.
  var pairText: String? {
    guard isPair else { return nil }
    let pair = Self.pairs[Int(reading - 0x110000)]
    return [pair.first, pair.second].compactMap(Unicode.Scalar.init).map { String($0) }.joined()
  }

  var isPair: Bool { reading > 0x10FFFF }
  var isHangul: Bool { Hangul.isLetter(reading) }
}
