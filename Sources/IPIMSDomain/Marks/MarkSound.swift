/// Roughly how a Latin or Korean text sounds to a Korean ear: 구찌 and GUCCI are one.
///
/// Consonants that Korean does not tell apart, or writes for one another in foreign words, are one:
/// b, p, f and v; d and t; g, k and q; r and l; s, z, j and ch.
struct MarkSound: Sendable {
  enum Script: UInt32 { case latin, hangul }

  let script: Script
  /// a, e, i, o, u, and k, n, t, l, m, p, s, h; none twice in a row.
  let sounds: [UInt8]

  /// Nil where the letters are of another script, of two, or too few to tell by sound.
  init?(_ letters: [MarkLetter]) {
    guard let first = letters.first, letters.allSatisfy({ $0.isHangul == first.isHangul }) else {
      return nil
    }
    let readings = letters.map(\.reading)
    let heard: [UInt8]
    if first.isHangul {
      script = .hangul
      heard = Self.hangul(readings)
    } else {
      guard readings.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
      script = .latin
      heard = Self.latin(readings.map(UInt8.init))
    }
    sounds = heard.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    guard sounds.count >= 3, skeleton.count >= 2 else { return nil }
  }

  /// The consonants; what a transcription keeps.
  var skeleton: [UInt8] { sounds.filter { !Self.isVowel($0) } }

  /// How many vowels or runs of vowels there are.
  var syllables: Int {
    sounds.indices.count { place in
      Self.isVowel(sounds[place]) && (place == 0 || !Self.isVowel(sounds[place - 1]))
    }
  }

  /// From 0 to 1; vowels weigh a quarter of consonants.
  func likeness(_ other: MarkSound) -> Double {
    func weight(_ sound: UInt8) -> Double { Self.isVowel(sound) ? 0.25 : 1 }
    var row = other.sounds.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + weight($1)) }
    let longest = max(row[row.count - 1], sounds.reduce(0) { $0 + weight($1) })
    for sound in sounds {
      var diagonal = row[0]
      row[0] += weight(sound)
      for (column, heard) in other.sounds.enumerated() {
        let bothVowels = Self.isVowel(sound) && Self.isVowel(heard)
        let change = sound == heard ? 0 : bothVowels ? 0.2 : 1
        let best = min(
          diagonal + change, row[column] + weight(heard), row[column + 1] + weight(sound))
        diagonal = row[column + 1]
        row[column + 1] = best
      }
    }
    return max(0, 1 - row[row.count - 1] / longest)
  }

  private static func isVowel(_ sound: UInt8) -> Bool { vowels.contains(sound) }
  private static let vowels = Array("aeiou".utf8)

  private static func table(_ rows: [String: String]) -> [UInt32: UInt8] {
    rows.reduce(into: [:]) { table, row in
      for scalar in row.value.unicodeScalars { table[scalar.value] = row.key.utf8.first! }
    }
  }

  // ㅡ is left out: it stands where a foreign word has no vowel.
  private static let jamo = table([
    "k": "ㄱㄲㅋ", "n": "ㄴ", "t": "ㄷㄸㅌ", "l": "ㄹ", "m": "ㅁ", "p": "ㅂㅃㅍ", "s": "ㅅㅆㅈㅉㅊ", "h": "ㅎ",
    "a": "ㅏㅑ", "e": "ㅐㅔㅒㅖ", "o": "ㅓㅕㅗㅛ", "u": "ㅜㅠ", "i": "ㅣ",
  ])

  private static func hangul(_ jamo: [UInt32]) -> [UInt8] {
    jamo.enumerated().compactMap { place, letter in
      let opensSyllable = place + 1 < jamo.count && Hangul.isVowel(jamo[place + 1])
      let sound = Self.jamo[letter]
      // At the end of a syllable ㅅ and its like are heard as t, and ㅇ as ng; else it is mute.
      if letter == 0x3147 { return opensSyllable ? nil : UInt8(ascii: "n") }
      return sound == UInt8(ascii: "s") && !opensSyllable ? UInt8(ascii: "t") : sound
    }
  }

  /// By their first letter, longer ones first; eu is how ㅡ is romanised.
  private static let spellings: [[(letters: [UInt8], sounds: [UInt8])]] = {
    let all: [(letters: [UInt8], sounds: [UInt8])] = [
      ("cci", "si"), ("cce", "se"), ("sch", "s"), ("tch", "s"), ("yeo", "o"), ("eau", "o"),
      ("ya", "a"), ("ye", "e"), ("yo", "o"), ("yu", "u"), ("eo", "o"), ("eu", ""), ("ae", "e"),
      ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"),
      ("ph", "p"), ("sh", "s"), ("ch", "s"), ("th", "s"), ("ck", "k"), ("ce", "se"), ("ci", "si"),
      ("cy", "si"), ("x", "ks"), ("c", "k"), ("q", "k"), ("g", "k"), ("d", "t"), ("f", "p"),
      ("v", "p"), ("b", "p"), ("r", "l"), ("z", "s"), ("j", "s"), ("y", "i"), ("w", "u"),
    ].map { (Array($0.utf8), Array($1.utf8)) }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
      all.filter { $0.letters.first == letter }
    }
  }()

  private static func latin(_ letters: [UInt8]) -> [UInt8] {
    var heard: [UInt8] = []
    var rest = letters[...]
    while let letter = rest.first {
      let known = spellings[Int(letter - UInt8(ascii: "a"))]
      if let spelling = known.first(where: { rest.starts(with: $0.letters) }) {
        heard += spelling.sounds
        rest = rest.dropFirst(spelling.letters.count)
      } else {
        let next = rest.dropFirst().first
        let isVoiced = next.map { isVowel($0) || $0 == UInt8(ascii: "y") } ?? false
        let isMute = letter == UInt8(ascii: "h") && !isVoiced
        if !isMute { heard.append(letter) }
        rest = rest.dropFirst()
      }
      // ng is one sound but before a vowel.
      if heard.last == UInt8(ascii: "n"), rest.first == UInt8(ascii: "g"),
        !(rest.dropFirst().first.map(isVowel) ?? false)
      {
        rest = rest.dropFirst()
      }
    }
    return heard
  }
}
