import Cryptography
import Testing

@Suite struct SecureRandomTests {
  @Test func asManyBytesAsAskedForAndNeverTheSame() {
    #expect(SecureRandom.bytes(0).isEmpty)
    #expect(SecureRandom.bytes(33).count == 33)
    #expect(Set((0..<100).map { _ in SecureRandom.bytes(16) }).count == 100)
  }

  @Test func comparisonInConstantTimeComparesAll() {
    let bytes = SecureRandom.bytes(32)
    var other = bytes
    #expect(ConstantTime.equal(bytes, other))
    other[31] ^= 1
    #expect(!ConstantTime.equal(bytes, other))
    #expect(!ConstantTime.equal(bytes, [UInt8](bytes.dropLast())))
    #expect(ConstantTime.equal([], []))
    #expect(ConstantTime.equal(SHA256.hash("a"), SHA256.hash("a")))
    #expect(!ConstantTime.equal(SHA256.hash("a"), SHA256.hash("b")))
  }
}
