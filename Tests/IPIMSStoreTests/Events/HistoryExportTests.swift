import Cryptography
import IPIMSDomain
import Messages
import Testing

@testable import IPIMSStore

@Suite struct HistoryExportTests {
  static let signer = HistorySigner(key: Ed25519PrivateKey())
  static let verifier = HistoryVerifier(keys: [signer.publicKey])
  static let time = Instant(millisecondsSince1970: 1_800_000_000_123)

  /// A history as the store would hold it, without one.
  static func history(of facts: [[String]], subject: String = "cases/1") -> History {
    var history = History(subject: subject, entries: [])
    var previous = Digest.zero
    for (index, facts) in facts.enumerated() {
      let event = Event(
        subject: subject, kind: "KIND_\(index)", time: time, actor: "members/\(index % 3)",
        fields: facts.enumerated().map { EventField("f[\($0.offset)]", Array($0.element.utf8)) })
      previous = event.hash(after: previous)
      history.entries.append(
        History.Entry(
          position: Int64(index) + 1, sequence: Int64(index) + 1, kind: event.kind,
          body: event.encoded, hash: previous))
    }
    return history
  }

  static func head(of history: History, at sequence: Int) -> SignedHead {
    let entry = history.entries[sequence - 1]
    return signer.sign(
      AppendedEvent(position: entry.position, sequence: entry.sequence, hash: entry.hash),
      of: history.subject, at: time)
  }

  static func random(_ random: inout SeededGenerator) -> History {
    let facts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Character(UnicodeScalar(UInt8.random(in: 33...125, using: &random)))
          })
      }
    }
    return history(of: facts)
  }

  /// Shows each event wholly, in part or not at all.
  static func redacted(_ history: History, _ random: inout SeededGenerator) -> HistoryExport {
    var ways: [String: Int] = [:]
    for entry in history.entries { ways[entry.kind] = Int.random(in: 0...2, using: &random) }
    var generator = random
    defer { random = generator }
    return history.exported { event in
      { _ in
        switch ways[event.kind] {
        case 0: false
        case 1: true
        default: Bool.random(using: &generator)
        }
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everyRedactionVerifiesAndNoFlippedByteDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = Self.random(&random)
    try #require(history.isIntact)
    let head = Self.head(of: history, at: history.entries.count)
    let whole = history.exported { _ in { _ in true } }
    #expect(Self.verifier.faults(in: whole, head: head) == [])
    for _ in 0..<5 {
      let export = Self.redacted(history, &random)
      #expect(Self.verifier.faults(in: export, head: head) == [], "seed \(seed)")
      for _ in 0..<40 {
        var changed = Exported(export: export, head: head)
        let what = changed.flip(&random)
        #expect(
          !Self.verifier.faults(in: changed.export, head: changed.head).isEmpty,
          "seed \(seed): \(what)")
      }
    }
  }

  @Test func hiddenFieldsAndEventsTellNothing() throws {
    let history = Self.history(of: [["secret"], ["a", "b"], ["c"], ["shown", "secret"]])
    let export = history.exported { event in
      { field in event.kind == "KIND_3" && field != ".f[1]" }
    }
    #expect(export.events.map(\.shownFields.isEmpty) == [true, true, true, false])
    #expect(export.events.map(\.hash) == history.entries.map(\.hash))
    let fields = export.events[3].shownFields
    guard case .shown("subject", "cases/1", _) = fields[0],
      case .shown(".f[0]", "shown", _) = fields[4], case .hidden = fields[5]
    else {
      Issue.record("not the fields of \(export.events[3])")
      return
    }
    #expect(Self.verifier.faults(in: export, head: Self.head(of: history, at: 4)) == [])
  }

  /// A field that is shown gives away its own salt, from which no other can be guessed.
  @Test func saltsAreOfOneFieldEach() throws {
    let export = Self.history(of: [["same", "same"]]).exported { _ in { _ in true } }
    let salts = export.events[0].shownFields.compactMap { field in
      if case .shown(_, _, let salt) = field { salt } else { nil }
    }
    #expect(Set(salts).count == 6)
  }

  @Test func receiptsProveWhatWasThen() throws {
    let history = Self.history(of: [["a"], ["b"], ["c"]])
    let export = history.exported { event in { _ in event.kind == "KIND_1" } }
    let head = Self.head(of: history, at: 3)
    let receipt = Self.head(of: history, at: 2)
    #expect(Self.verifier.faults(in: export, head: head, receipts: [receipt]) == [])
    // Written anew from the second event on, and signed by the very same server.
    let rewritten = Self.history(of: [["a"], ["x"], ["c"]])
    #expect(
      Self.verifier.faults(
        in: rewritten.exported { _ in { _ in true } }, head: Self.head(of: rewritten, at: 3),
        receipts: [receipt]) == [HistoryFault(.head, at: 2)])
    let other = Self.head(of: Self.history(of: [["a"]], subject: "cases/2"), at: 1)
    #expect(
      Self.verifier.faults(in: export, head: head, receipts: [other])
        == [HistoryFault(.subject, at: 1)])
    let hidden = history.exported { event in { _ in event.kind == "KIND_2" } }
    #expect(
      Self.verifier.faults(in: hidden, head: head, receipts: [Self.head(of: history, at: 1)]) == [])
    let stranger = HistoryVerifier(keys: [Ed25519PrivateKey().publicKey])
    #expect(stranger.faults(in: export, head: head) == [HistoryFault(.signature, at: 3)])
  }

  @Test func missingMovedAndAddedEventsAreFound() throws {
    let history = Self.history(of: [["a"], ["b"], ["c"], ["d"]])
    let export = history.exported { _ in { _ in true } }
    let head = Self.head(of: history, at: 4)
    func kinds(_ change: (inout HistoryExport) -> Void) -> Set<HistoryFault.Kind> {
      var changed = export
      change(&changed)
      return Set(Self.verifier.faults(in: changed, head: head).map(\.kind))
    }
    #expect(kinds { _ in } == [])
    #expect(kinds { $0.events.removeLast() } == [.sequence])
    #expect(kinds { $0.events.remove(at: 1) } == [.sequence, .hash])
    #expect(kinds { $0.events.swapAt(1, 2) }.isSuperset(of: [.sequence, .hash]))
    #expect(kinds { $0.subject = "cases/2" } == [.subject])
    #expect(kinds { $0.events[1].shownFields.removeSubrange(1...) } == [.fields])
    #expect(kinds { $0.events[1].shownFields.swapAt(1, 2) } == [.fields])
    #expect(kinds { $0.events[1].shownFields.append($0.events[2].shownFields[4]) } == [.hash])
    #expect(kinds { $0.events[1].content = .hidden(.zero) } == [.hash])
    #expect(kinds { $0.events = [] } == [.sequence])
  }

  @Test func theFirstDamagedEventIsNamed() throws {
    let history = Self.history(of: [["a"], ["b"], ["c"]])
    #expect(history.firstDamagedSequence == nil)
    for place in history.entries.indices {
      var changed = history
      changed.entries[place].body[20] ^= 1
      #expect(changed.firstDamagedSequence == Int64(place) + 1)
    }
    var shortened = history
    shortened.entries.remove(at: 1)
    #expect(shortened.firstDamagedSequence == 2)
  }
}

extension EventProof {
  /// None of an event that is hidden.
  fileprivate var shownFields: [FieldProof] {
    get { if case .fields(let fields) = content { fields } else { [] } }
    set { content = .fields(newValue) }
  }
}

/// An export in which one byte is flipped.
private struct Exported {
  var export: HistoryExport
  var head: SignedHead

  static func flip(_ digest: inout Digest, _ random: inout SeededGenerator) {
    var bytes = digest.bytes
    flip(&bytes, &random)
    if let flipped = Digest(bytes) { digest = flipped }
  }

  static func flip(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    bytes[Int.random(in: bytes.indices, using: &random)] ^=
      1
      << UInt8.random(
        in: 0...7, using: &random)
  }

  static func flip(_ text: inout String, _ random: inout SeededGenerator) {
    var bytes = Array(text.utf8)
    // The lowest bits: what is one byte in UTF-8 stays one.
    bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...3, using: &random)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Flips a byte anywhere and tells where.
  mutating func flip(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: export.events.indices, using: &random)
    switch Int.random(in: 0...9, using: &random) {
    case 0: Self.flip(&head.hash, &random)
    case 1: Self.flip(&head.signature, &random)
    case 2: Self.flip(&head.subject, &random)
    case 3: Self.flip(&head.keyID, &random)
    case 4:
      Self.flip(&export.events[index].hash, &random)
      return "hash of event \(index + 1)"
    case 5...9:
      if case .hidden(var hash) = export.events[index].content {
        Self.flip(&hash, &random)
        export.events[index].content = .hidden(hash)
        return "hash over the fields of event \(index + 1)"
      }
      var fields = export.events[index].shownFields
      let place = Int.random(in: fields.indices, using: &random)
      fields[place] = Self.flipped(fields[place], &random)
      export.events[index].shownFields = fields
      return "field \(place) of event \(index + 1)"
    default: head.time = Instant(millisecondsSince1970: head.time.millisecondsSince1970 ^ 1)
    }
    return "head"
  }

  private static func flipped(
    _ field: FieldProof, _ random: inout SeededGenerator
  ) -> FieldProof {
    switch field {
    case .hidden(var hash):
      flip(&hash, &random)
      return .hidden(hash)
    case .shown(var name, var value, var salt):
      switch Int.random(in: 0...2, using: &random) {
      case 0: flip(&name, &random)
      case 1 where !value.isEmpty: flip(&value, &random)
      default: flip(&salt, &random)
      }
      return .shown(name: name, value: value, salt: salt)
    }
  }
}
