import COpenSSL
import Cryptography
import Testing

@Suite struct SelfSignedCertificateTests {
  static let names = ["localhost", "127.0.0.1", "::1"]

  @Test func aClientThatTrustsTheFileAcceptsItsNames() throws {
    let made = try SelfSignedCertificate.make(names: Self.names, days: 30, now: 1_800_000_000)
    let certificate = try #require(Self.parse(made.certificatePEM))
    defer { X509_free(certificate) }
    #expect(Self.verifies(certificate, trusting: certificate, at: 1_800_000_000))
    #expect(Self.verifies(certificate, trusting: certificate, at: 1_800_000_000 + 29 * 86_400))
    #expect(!Self.verifies(certificate, trusting: certificate, at: 1_800_000_000 + 31 * 86_400))
    #expect(X509_check_host(certificate, "localhost", 0, 0, nil) == 1)
    #expect(X509_check_host(certificate, "example.org", 0, 0, nil) == 0)
    #expect(X509_check_ip_asc(certificate, "127.0.0.1", 0) == 1)
    #expect(X509_check_ip_asc(certificate, "::1", 0) == 1)
    #expect(X509_check_ip_asc(certificate, "127.0.0.2", 0) == 0)
  }

  @Test func theKeyIsTheCertificates() throws {
    let made = try SelfSignedCertificate.make(names: Self.names, days: 1, now: 1_800_000_000)
    let certificate = try #require(Self.parse(made.certificatePEM))
    defer { X509_free(certificate) }
    let bio = Self.memory(made.privateKeyPEM)
    defer { BIO_free(bio) }
    let key = try #require(PEM_read_bio_PrivateKey(bio, nil, nil, nil))
    defer { EVP_PKEY_free(key) }
    #expect(X509_check_private_key(certificate, key) == 1)
  }

  @Test func anotherCertificateIsNotTrusted() throws {
    let one = try #require(
      Self.parse(
        SelfSignedCertificate.make(names: Self.names, days: 1, now: 1_800_000_000).certificatePEM))
    let other = try #require(
      Self.parse(
        SelfSignedCertificate.make(names: Self.names, days: 1, now: 1_800_000_000).certificatePEM))
    defer {
      X509_free(one)
      X509_free(other)
    }
    #expect(!Self.verifies(one, trusting: other, at: 1_800_000_000))
  }

  @Test(arguments: ["a,DNS:evil.example", "", "a b", "é.example"])
  func namesThatOpenSSLWouldParseAreRefused(_ name: String) {
    #expect(throws: CryptographyError.invalidName(name)) {
      try SelfSignedCertificate.make(names: [name], days: 1, now: 0)
    }
  }

  private static func memory(_ text: String) -> OpaquePointer? {
    let bio = BIO_new(BIO_s_mem())
    BIO_write(bio, text, Int32(text.utf8.count))
    return bio
  }

  private static func parse(_ pem: String) -> OpaquePointer? {
    let bio = memory(pem)
    defer { BIO_free(bio) }
    return PEM_read_bio_X509(bio, nil, nil, nil)
  }

  private static func verifies(
    _ certificate: OpaquePointer, trusting authority: OpaquePointer, at time: Int
  ) -> Bool {
    let store = X509_STORE_new()
    let context = X509_STORE_CTX_new()
    defer {
      X509_STORE_CTX_free(context)
      X509_STORE_free(store)
    }
    X509_STORE_add_cert(store, authority)
    X509_STORE_CTX_init(context, store, certificate, nil)
    let strict = UInt(X509_V_FLAG_X509_STRICT)
    X509_STORE_CTX_set_flags(context, strict)
    X509_STORE_CTX_set_time(context, 0, time)
    X509_STORE_CTX_set_purpose(context, X509_PURPOSE_SSL_SERVER)
    return X509_verify_cert(context) == 1
  }
}
