import Cryptography
import Testing

/// FIPS 180-4 examples, as NIST publishes them.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownAnswers(_ message: String, _ expected: String) {
    #expect(SHA256.hash(message).hex == expected)
    #expect(SHA256.hash([UInt8](message.utf8)).hex == expected)
  }

  @Test func aMillionTimesA() {
    var hasher = SHA256()
    for _ in 0..<1_000 { hasher.update([UInt8](repeating: 0x61, count: 1_000)) }
    #expect(
      hasher.finalize().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func aHasherStartsAfreshAfterEachDigest() {
    var hasher = SHA256()
    hasher.update("ab")
    hasher.update("c")
    #expect(hasher.finalize() == SHA256.hash("abc"))
    hasher.update("abc")
    #expect(hasher.finalize() == SHA256.hash("abc"))
  }

  @Test func digestsReadWhatTheyWrite() {
    let digest = SHA256.hash("abc")
    #expect(Digest(digest.bytes) == digest)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
    #expect(Digest(hex: "ab") == nil)
    #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(Digest([1, 2, 3]) == nil)
    #expect(Digest.zero.bytes == [UInt8](repeating: 0, count: 32))
  }
}
