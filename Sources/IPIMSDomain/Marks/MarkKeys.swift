/// Keys under which the index finds a mark: hashes of its letters by their looks, doubled letters
/// as one, whole and with each letter left out in turn, so that one slip on either side still meets.
enum MarkKeys {
  /// Letters beyond do not count for keys.
  static let lettersMax = 31
  /// Shorter marks are found without a slip alone.
  static let slipLettersMin = 4
  /// Of a mark of several words.
  static let wordsMax = 6

  enum Kind: UInt64 { case whole = 1, word, sound }

  /// All keys of a mark; at most ``MarkIndex/keysMax``.
  static func ofMark(_ form: MarkForm) -> Set<UInt64> {
    var keys = Set(ofReadings(form.readings(0..<form.words.count)))
    if form.words.count > 1 {
      for (place, word) in form.words.enumerated().prefix(wordsMax) where word.count > 2 {
        let letters = form.joined(place..<(place + 1))
        keys.formUnion(Self.keys(.word, letters, withSlips: letters.count > 5))
      }
    }
    if let sound = MarkSound(form.letters) {
      keys.formUnion(
        Self.keys(sound, heardAs: sound.script, syllables: sound.syllables...sound.syllables))
    }
    return keys
  }

  /// The keys of a whole mark, or of what may be one, in each of its readings.
  static func ofReadings(_ readings: [[MarkLetter]]) -> [UInt64] {
    readings.flatMap { keys(.whole, $0, withSlips: true) }
  }

  /// The keys of letters by their looks, the one without a slip first.
  static func keys(_ kind: Kind, _ letters: [MarkLetter], withSlips: Bool) -> [UInt64] {
    let looks = letters.reduce(into: [] as [UInt32]) {
      if $0.last != $1.look { $0.append($1.look) }
    }
    .prefix(lettersMax + 1)
    guard !looks.isEmpty else { return [] }
    var keys = [hash(kind.rawValue, looks.prefix(lettersMax), without: nil)]
    if withSlips, looks.count >= slipLettersMin {
      for place in looks.indices { keys.append(hash(kind.rawValue, looks, without: place)) }
    }
    return keys
  }

  /// Keys under which marks of a script that sound so are found, one consonant more or less.
  static func keys(
    _ sound: MarkSound, heardAs script: MarkSound.Script, syllables: ClosedRange<Int>
  ) -> [UInt64] {
    let skeleton = sound.skeleton.prefix(lettersMax).map(UInt32.init)
    let places: [Int?] = [nil] + (skeleton.count > 3 ? skeleton.indices.map { $0 } : [])
    return syllables.flatMap { syllables in
      let salt = Kind.sound.rawValue | UInt64(script.rawValue) << 8 | UInt64(syllables) << 16
      return places.map { hash(salt, skeleton[...], without: $0) }
    }
  }

  /// FNV-1a by letters, alike ones in a row as one; mixed, as its upper bits choose the shard.
  private static func hash(
    _ salt: UInt64, _ letters: ArraySlice<UInt32>, without place: Int?
  ) -> UInt64 {
    var hash = (0xCBF2_9CE4_8422_2325 ^ salt) &* 0x100_0000_01B3
    var last: UInt32 = 0
    for (index, letter) in letters.enumerated() where index != place && letter != last {
      last = letter
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }
}
