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
      sequence: sequence, hash: HistoryHash.event(fields.map(\.hash), after: previous),
      fields: fields)
  }

  @Test func theFormulaIsTheDocumentedOne() {
    let name = ".items[0].hsCode"
    let expected = SHA256.hash(
      Self.salt.bytes + [0, 0, 0, UInt8(name.utf8.count)] + Array((name + "420221").utf8))
    #expect(HistoryHash.field(name, Array("420221".utf8), salt: Self.salt) == expected)
    #expect(FieldProof.shown(name: name, value: "420221", salt: Self.salt).hash == expected)
    #expect(FieldProof.hidden(expected).hash == expected)
    #expect(
      HistoryHash.event([expected, Self.salt], after: .zero)
        == SHA256.hash(Digest.zero.bytes + expected.bytes + Self.salt.bytes))
  }

  @Test func aChainHoldsAndFaultsHaveTheirPlace() throws {
    let first = Self.event(1, after: .zero)
    let second = Self.event(2, after: try #require(first.hash), [(".a", "x"), (".b", "y")])
    let third = Self.event(3, after: try #require(second.hash))
    var export = HistoryExport(subject: "cases/1", events: [first, second, third])
    #expect(HistoryVerifier.faults(in: export) == [])
    export.events[1].fields[5] = .hidden(second.fields[5].hash)
    #expect(HistoryVerifier.faults(in: export) == [])
    export.events[1].fields[4] = .shown(name: ".a", value: "z", salt: Self.salt)
    #expect(HistoryVerifier.faults(in: export) == [HistoryFault(.hash, at: 2)])
    export.events[1].fields[4] = .shown(name: "a", value: "x", salt: Self.salt)
    #expect(HistoryVerifier.faults(in: export) == [HistoryFault(.fields, at: 2)])
    export.events[1].fields = []
    #expect(HistoryVerifier.faults(in: export) == [])
    #expect("\(HistoryFault(.hash, at: 2))".hasPrefix("event 2 "))
  }

  @Test func whatNothingVouchesForIsLeftOut() throws {
    let first = Self.event(1, after: .zero)
    let second = Self.event(2, after: try #require(first.hash))
    let third = Self.event(3, after: try #require(second.hash))
    var export = HistoryExport(subject: "cases/1", events: [first, second, third])
    export.events[0].fields = []
    export.events[1].fields = []
    #expect(HistoryVerifier.faults(in: export) == [HistoryFault(.hashUnproven, at: 1)])
    export.dropUnprovableHashes()
    #expect(export.events.map { $0.hash == nil } == [true, false, false])
    #expect(HistoryVerifier.faults(in: export) == [])
    export.events[1].hash = nil
    #expect(HistoryVerifier.faults(in: export) == [HistoryFault(.hashMissing, at: 2)])
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
