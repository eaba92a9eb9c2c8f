import Cryptography
import IPIMSDomain
import Testing

/// An export written by hand, as `ipims case verify` reads it from a file.
@Suite struct HistoryVerifierTests {
  static let salt = SHA256.hash("salt")

  static func event(
    _ sequence: Int64, after previous: Digest, _ facts: [(String, String)] = []
  ) -> EventProof {
    let fields =
      ([
        ("subject", "cases/1"), ("kind", "K"), ("time", "1"), ("actor", "members/1"),
      ] + facts).map { FieldProof.shown(name: $0.0, value: $0.1, salt: salt) }
    return EventProof(
      sequence: sequence,
      hash: HistoryHash.event(HistoryHash.fields(fields.map(\.hash)), after: previous),
      .fields(fields))
  }

  @Test func theFormulaIsTheDocumentedOne() {
    let name = ".items[0].hsCode"
    let expected = SHA256.hash(
      Self.salt.bytes + [0, 0, 0, UInt8(name.utf8.count)] + Array((name + "420221").utf8))
    #expect(HistoryHash.field(name, Array("420221".utf8), salt: Self.salt) == expected)
    #expect(FieldProof.shown(name: name, value: "420221", salt: Self.salt).hash == expected)
    #expect(FieldProof.hidden(expected).hash == expected)
    #expect(
      HistoryHash.fields([expected, Self.salt]) == SHA256.hash(expected.bytes + Self.salt.bytes))
    #expect(
      HistoryHash.event(expected, after: Self.salt)
        == SHA256.hash(Self.salt.bytes + expected.bytes))
    #expect(
      HistoryHash.firstForm([expected, Self.salt], after: .zero)
        == SHA256.hash(Digest.zero.bytes + expected.bytes + Self.salt.bytes))
  }

  static func fields(_ event: EventProof) -> [FieldProof] {
    if case .fields(let fields) = event.content { fields } else { [] }
  }

  static func hidden(_ event: EventProof) -> EventProof {
    let hash = HistoryHash.fields(fields(event).map(\.hash))
    return EventProof(sequence: event.sequence, hash: event.hash, .hidden(hash))
  }

  @Test func aChainHoldsAndFaultsHaveTheirPlace() {
    let first = Self.event(1, after: .zero)
    let second = Self.event(2, after: first.hash, [(".a", "x"), (".b", "y")])
    let third = Self.event(3, after: second.hash)
    func faults(_ change: (inout [FieldProof]) -> Void) -> [HistoryFault] {
      var (fields, changed) = (Self.fields(second), second)
      change(&fields)
      changed.content = .fields(fields)
      return HistoryVerifier.faults(
        in: HistoryExport(subject: "cases/1", events: [first, changed, third]))
    }
    #expect(faults { _ in } == [])
    #expect(faults { $0[5] = .hidden($0[5].hash) } == [])
    #expect(
      faults { $0[4] = .shown(name: ".a", value: "z", salt: Self.salt) }
        == [HistoryFault(.hash, at: 2)])
    #expect(
      faults { $0[4] = .shown(name: "a", value: "x", salt: Self.salt) }
        == [HistoryFault(.fields, at: 2)])
    #expect(faults { $0 = [] } == [HistoryFault(.fields, at: 2)])
    #expect("\(HistoryFault(.hash, at: 2))".hasPrefix("event 2 "))
  }

  /// What is shown before a hidden event is proved by what comes after it.
  @Test func theChainGoesOnThroughHiddenEvents() {
    let first = Self.event(1, after: .zero, [(".a", "x")])
    let second = Self.event(2, after: first.hash, [(".b", "y")])
    let third = Self.event(3, after: second.hash)
    func faults(_ events: EventProof...) -> [HistoryFault] {
      HistoryVerifier.faults(in: HistoryExport(subject: "cases/1", events: events))
    }
    let (hidden, alsoHidden) = (Self.hidden(first), Self.hidden(second))
    #expect(faults(first, alsoHidden, third) == [])
    #expect(faults(hidden, alsoHidden, Self.hidden(third)) == [])
    // Another first event, whole in itself, is not what the hidden one follows from.
    let other = Self.event(1, after: .zero, [(".a", "z")])
    #expect(faults(other, alsoHidden, third) == [HistoryFault(.hash, at: 2)])
    #expect(faults(Self.hidden(other), alsoHidden, third) == [HistoryFault(.hash, at: 2)])
    var changed = alsoHidden
    changed.content = .hidden(Self.salt)
    #expect(faults(first, changed, third) == [HistoryFault(.hash, at: 2)])
  }

  @Test func anEmptyHistoryIsNone() {
    let key = Ed25519PrivateKey()
    var head = SignedHead(
      subject: "cases/1", sequence: 0, hash: .zero, time: Instant(secondsSince1970: 1),
      keyID: SignedHead.keyID(of: key.publicKey), signature: [])
    head.signature = key.sign(Array(head.signedText.utf8))
    let export = HistoryExport(subject: "cases/1", events: [])
    #expect(
      HistoryVerifier(keys: [key.publicKey]).faults(in: export, head: head)
        == [HistoryFault(.sequence, at: 0)])
  }
}
