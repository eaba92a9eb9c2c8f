/// The reading of one text: what was compared so far, and the best match of each owner.
struct MarkReading {
  private struct Found {
    var score: Double
    var place: Int
    var form: MarkForm
    var words: Range<Int>
    var how: How
  }

  private enum How: Equatable {
    case letters
    case wordOfMark(Int)
    case sound
  }

  /// A match by sound alone scores at most this: for a search, too little to act on.
  private static let soundShare = 0.85
  private static let soundLikenessMin = 0.7

  private let index: MarkIndex
  private let scoreMin: Double
  private var best: [String: Found] = [:]

  init(_ index: MarkIndex, _ scoreMin: Double) {
    self.index = index
    self.scoreMin = scoreMin
  }

  /// Reads words of the text as a whole mark, by letters and by sound.
  mutating func match(_ form: MarkForm, _ words: Range<Int>, share: Double) {
    guard share >= scoreMin else { return }
    let readings = form.readings(words)
    for place in candidates(MarkKeys.ofReadings(readings)) {
      let mark = MarkIndex.form(index[place].mark)
      let score = MarkAlignment.best(readings, mark.readings(mark.whole)).score * share
      note(Found(score: score, place: place, form: form, words: words, how: .letters))
    }
    // By sound, words that are common and short would add up to marks.
    if words.count == 1 || words == form.whole { matchSound(form, words, share: share) }
  }

  /// Reads the whole text as a word of a mark.
  mutating func matchWords(_ form: MarkForm) {
    let letters = form.joined(form.whole)
    for place in candidates(MarkKeys.keys(.word, letters, withSlips: letters.count > 4)) {
      let mark = MarkIndex.form(index[place].mark)
      for word in mark.words.indices.prefix(MarkKeys.wordsMax) {
        let part = mark.joined(word..<(word + 1))
        let share = MarkIndex.share(mark.words[word].count, of: mark.letters.count)
        let score = MarkAlignment(letters, part).score * share
        note(
          Found(
            score: score, place: place, form: form, words: form.whole, how: .wordOfMark(word)))
      }
    }
  }

  private mutating func matchSound(_ form: MarkForm, _ words: Range<Int>, share: Double) {
    guard share * Self.soundShare >= scoreMin, let sound = MarkSound(form.joined(words)) else {
      return
    }
    // One syllable of a longer text sounds like too much.
    guard sound.syllables > 1 || words == form.whole else { return }
    let other: MarkSound.Script = sound.script == .latin ? .hangul : .latin
    let syllables = max(0, sound.syllables - 1)...(sound.syllables + 1)
    for place in candidates(MarkKeys.keys(sound, heardAs: other, syllables: syllables)) {
      guard let mark = MarkSound(MarkIndex.form(index[place].mark).letters) else { continue }
      let likeness = sound.likeness(mark)
      guard likeness >= Self.soundLikenessMin else { continue }
      let score = likeness * share * Self.soundShare
      note(Found(score: score, place: place, form: form, words: words, how: .sound))
    }
  }

  /// Entries under any of the keys, those of the first key before others.
  private func candidates(_ keys: [UInt64]) -> [Int] {
    var seen: Set<Int> = []
    var places: [Int] = []
    for key in keys where places.count < MarkIndex.candidatesMax {
      for place in index.postings.entries(of: key, max: MarkIndex.candidatesMax)
      where seen.insert(place).inserted {
        places.append(place)
      }
    }
    return places
  }

  private mutating func note(_ found: Found) {
    let id = index[found.place].id
    if found.score >= scoreMin, found.score > best[id]?.score ?? 0 { best[id] = found }
  }

  /// The best first; of equal ones the shorter mark, then by owner.
  func matches(limit: Int) -> [MarkMatch] {
    let ranked = best.map { id, found in (id: id, mark: index[found.place].mark, found: found) }
      .sorted {
        ($1.found.score, $0.mark.utf8.count, $0.id) < ($0.found.score, $1.mark.utf8.count, $1.id)
      }
    return ranked.prefix(limit).map { id, mark, found in
      MarkMatch(
        id: id, mark: mark, written: found.form.written(found.words), score: found.score,
        differences: differences(found, MarkIndex.form(mark)))
    }
  }

  private func differences(_ found: Found, _ mark: MarkForm) -> [MarkDifference] {
    switch found.how {
    case .letters:
      return MarkAlignment.best(
        found.form.readings(found.words), mark.readings(mark.whole)
      ).differences
    case .sound: return [.sound]
    case .wordOfMark(let word):
      let part = mark.joined(word..<(word + 1))
      return [.partOfMark(mark.written(word..<(word + 1)))]
        + MarkAlignment(found.form.joined(found.words), part).differences
    }
  }
}
