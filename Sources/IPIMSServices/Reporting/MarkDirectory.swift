internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// The mark texts of all recordations, in memory, for search. The database is the truth; whoever
/// stores a recordation tells the directory after the commit. States and holders are not here:
/// what is found is read from the database, which says what it is now and who may see it.
final class MarkDirectory: Sendable {
  /// Texts that one search finds; a recordation has some, and a text many recordations.
  static let textsFoundMax = 1_000

  /// A recordation with a mark text that the text of a search can be read as.
  struct Candidate {
    var place: SearchPlace
    var match: MarkMatch
  }

  private struct State {
    /// By text, not by recordation: one that is recorded a thousand times crowds out no other.
    var index = MarkIndex()
    var recordations: [String: Set<String>] = [:]
    var texts: [String: Set<String>] = [:]
    /// The texts by their folded form.
    var forms: [String: Set<String>] = [:]

    mutating func set(_ new: Set<String>, for recordation: String) {
      let old = texts[recordation] ?? []
      if new == old { return }
      texts[recordation] = new.isEmpty ? nil : new
      for text in old.subtracting(new) {
        recordations[text]?.remove(recordation)
        guard recordations[text]?.isEmpty ?? true else { continue }
        recordations[text] = nil
        index.remove(text)
        let form = MarkText.folded(text)
        forms[form]?.remove(text)
        if forms[form]?.isEmpty ?? false { forms[form] = nil }
      }
      for text in new.subtracting(old) {
        if recordations[text] == nil {
          index.set([text], for: text)
          forms[MarkText.folded(text), default: []].insert(text)
        }
        recordations[text, default: []].insert(recordation)
      }
    }
  }

  private let state = Lock(State())

  /// Reads the mark texts of all recordations.
  init(loading database: any Database) async throws(RPCError) {
    let state = state
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.forEach("SELECT id, body FROM recordations") { row throws(RPCError) in
        let (name, texts) = (row.text(0), try Recordation(stored: row.blob(1)).markTexts)
        state.withLock { $0.set(Set(texts), for: name) }
        return true
      }
    }
  }

  /// Puts `texts` in the place of those that the recordation had.
  func set(_ texts: [String], for recordation: String) {
    state.withLock { $0.set(Set(texts), for: recordation) }
  }

  /// Recordations that have the mark as one of their texts, but for case, width, accents and signs;
  /// the oldest first, at most `max`.
  func recordations(marked mark: String, max: Int) -> [String] {
    let form = MarkText.folded(mark)
    let names = state.withLock { state in
      (state.forms[form] ?? []).reduce(into: Set<String>()) {
        $0.formUnion(state.recordations[$1] ?? [])
      }
    }
    return Array(names.sorted().prefix(max))
  }

  /// The recordations that the text can be read as, each once, the best first, of equal ones the
  /// oldest.
  func candidates(_ text: String) -> [Candidate] {
    let index = state.withLock { $0.index }
    let matches = index.search(text, limit: Self.textsFoundMax)
    let named = state.withLock { state in matches.map { state.recordations[$0.id] ?? [] } }
    var seen: Set<String> = []
    var candidates: [Candidate] = []
    for (match, recordations) in zip(matches, named) {
      for name in recordations where seen.insert(name).inserted {
        let place = SearchPlace(score: match.score, name: name)
        candidates.append(Candidate(place: place, match: match))
      }
    }
    return candidates.sorted { $0.place < $1.place }
  }
}

extension Transaction where Failure == RPCError {
  /// Has search find a recordation by its mark texts once it is stored. Called wherever these are
  /// new or changed.
  func index(_ recordation: Recordation, in marks: MarkDirectory) {
    let (texts, name) = (recordation.markTexts, recordation.name)
    afterCommit { marks.set(texts, for: name) }
  }
}
