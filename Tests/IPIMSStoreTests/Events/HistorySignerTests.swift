import Cryptography
import Foundation
import IPIMSDomain
import Testing

@testable import IPIMSStore

@Suite struct HistorySignerTests {
  let folder = TemporaryFolder()

  static let event = AppendedEvent(position: 9, sequence: 3, hash: SHA256.hash("event"))
  static let time = Instant(secondsSince1970: 1_800_000_000, nanoseconds: 123_456_789)

  @Test func theKeyIsMadeOnceAndStays() throws {
    let first = try HistorySigner(folder: folder.path)
    let second = try HistorySigner(folder: folder.path)
    #expect(first.publicKey == second.publicKey && first.keyID == second.keyID)
    #expect(first.keyID == SHA256.hash(first.publicKey.rawRepresentation).hex.prefix(16))
    #expect(folder.files() == ["history.key"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/history.key")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      first.sign(Self.event, of: "cases/1", at: Self.time)
        == second.sign(Self.event, of: "cases/1", at: Self.time))
  }

  @Test func aFileThatIsNoKeyIsRefused() async throws {
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.path + "/history.key"))
    await expect(code: .corrupt) { try HistorySigner(folder: folder.path) }
  }

  /// The text under the signature is a promise to receipts that exist.
  @Test func theSignedTextIsTheDocumentedOne() throws {
    let key = try Ed25519PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32))
    let head = HistorySigner(key: key).sign(Self.event, of: "cases/1", at: Self.time)
    let text =
      "ipims history head v1\ncases/1\n3\n\(SHA256.hash("event").hex)\n1800000000123\n"
      + SHA256.hash(key.publicKey.rawRepresentation).hex.prefix(16) + "\n"
    #expect(head.signedText == text)
    #expect(head.signature == key.sign(Array(text.utf8)))
    #expect(head.isSigned(by: key.publicKey))
  }

  @Test func aLineEndInANameIsNotTaken() throws {
    let signer = HistorySigner(key: Ed25519PrivateKey())
    var head = signer.sign(Self.event, of: "cases/1", at: Self.time)
    #expect(head.isSigned(by: signer.publicKey))
    head.subject = "cases/1\n3"
    #expect(!head.isSigned(by: signer.publicKey))
  }
}
