import COpenSSL
import Testing

@testable import Cryptography

@Suite struct AuthenticatedCipherTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    var number: Int
    var key: String
    var nonce: String
    var plaintext: String
    var associatedData: String
    var ciphertext: String
    var tag: String

    var testDescription: String { "test case \(number)" }
  }

  /// The cases with 256-bit keys and 96-bit nonces of McGrew and Viega, The Galois/Counter Mode of
  /// Operation, appendix B, which NIST took over.
  static let vectors: [Vector] = {
    let zeroKey = String(repeating: "00", count: 32)
    let zeroNonce = String(repeating: "00", count: 12)
    let key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
    let nonce = "cafebabefacedbaddecaf888"
    let plaintext =
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
      + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    let ciphertext =
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
      + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    return [
      Vector(
        number: 13, key: zeroKey, nonce: zeroNonce, plaintext: "", associatedData: "",
        ciphertext: "", tag: "530f8afbc74536b9a963b4f1c4cb738b"),
      Vector(
        number: 14, key: zeroKey, nonce: zeroNonce,
        plaintext: String(repeating: "00", count: 16), associatedData: "",
        ciphertext: "cea7403d4d606b6e074ec5d3baf39d18", tag: "d0d1c8a799996bf0265b98b5d48ab919"),
      Vector(
        number: 15, key: key, nonce: nonce, plaintext: plaintext + "1aafd255",
        associatedData: "", ciphertext: ciphertext + "898015ad",
        tag: "b094dac5d93471bdec1a502270e3cc6c"),
      Vector(
        number: 16, key: key, nonce: nonce, plaintext: plaintext,
        associatedData: "feedfacedeadbeeffeedfacedeadbeefabaddad2", ciphertext: ciphertext,
        tag: "76fc6ece0f4e1768cddf8853bb2d551b"),
    ]
  }()

  static func bytes(_ hex: String) throws -> [UInt8] { try #require(Hexadecimal.decode(hex)) }

  @Test(arguments: vectors) func publishedVectors(_ vector: Vector) throws {
    let cipher = try AuthenticatedCipher(key: Self.bytes(vector.key))
    let data = try Self.bytes(vector.associatedData)
    let sealed = cipher.seal(
      try Self.bytes(vector.plaintext), for: data, nonce: try Self.bytes(vector.nonce))
    #expect(Hexadecimal.encode(sealed) == vector.nonce + vector.ciphertext + vector.tag)
    #expect(cipher.open(sealed, for: data) == (try Self.bytes(vector.plaintext)))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 1_000, 100_000])
  func whatWasSealedOpens(count: Int) throws {
    let cipher = try AuthenticatedCipher(key: SecureRandom.bytes(32))
    let plaintext = SecureRandom.bytes(count)
    let sealed = cipher.seal(plaintext, for: [1, 2, 3])
    #expect(sealed.count == count + AuthenticatedCipher.overheadByteCount)
    #expect(cipher.open(sealed, for: [1, 2, 3]) == plaintext)
    #expect(cipher.seal(plaintext, for: [1, 2, 3]) != sealed, "a new nonce each time")
  }

  @Test func anyFlippedBitIsFound() throws {
    let cipher = try AuthenticatedCipher(key: SecureRandom.bytes(32))
    let data = Array("cases/1".utf8)
    let sealed = cipher.seal(Array("P123456789012".utf8), for: data)
    for index in sealed.indices {
      for bit in 0..<8 {
        var changed = sealed
        changed[index] ^= 1 << UInt8(bit)
        #expect(cipher.open(changed, for: data) == nil, "byte \(index), bit \(bit)")
      }
    }
    for count in sealed.indices {
      #expect(cipher.open(Array(sealed.prefix(count)), for: data) == nil)
    }
    #expect(cipher.open(sealed + [0], for: data) == nil)
    #expect(cipher.open(sealed, for: Array("cases/2".utf8)) == nil)
    #expect(cipher.open(sealed) == nil)
    #expect(try AuthenticatedCipher(key: SecureRandom.bytes(32)).open(sealed, for: data) == nil)
    #expect(cipher.open(sealed, for: data) == Array("P123456789012".utf8))
  }

  @Test func aRefusalLeavesNoErrorForTLSToFind() throws {
    let cipher = try AuthenticatedCipher(key: SecureRandom.bytes(32))
    ERR_clear_error()
    #expect(cipher.open([UInt8](repeating: 0, count: 64)) == nil)
    #expect(ERR_peek_error() == 0)
  }

  @Test(arguments: [0, 16, 31, 33]) func keysOfAnotherLengthAreRefused(count: Int) {
    #expect(throws: CryptographyError.invalidKey) {
      try AuthenticatedCipher(key: [UInt8](repeating: 0, count: count))
    }
  }
}
