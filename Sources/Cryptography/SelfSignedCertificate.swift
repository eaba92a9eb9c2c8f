internal import COpenSSL
internal import Glibc

/// A certificate for a server that was given none: ECDSA P-256, signed by itself. It is marked as
/// an authority, so that a client can name the very file as its trusted CA.
public struct SelfSignedCertificate: Sendable {
  /// The certificate, PEM.
  public let certificatePEM: String
  /// Its private key, PKCS #8 in PEM, not encrypted: the file that holds it must be mode 0600.
  public let privateKeyPEM: String

  /// Makes a new key and a certificate for it.
  ///
  /// - Parameters:
  ///   - names: DNS names and IP addresses, at least one; they become the subjectAltName, and the
  ///     first the common name.
  ///   - days: how long it is valid from `now`, 1 to 36,500 days.
  ///   - now: seconds since 1970. Validity starts an hour earlier, for clocks that differ.
  /// - Throws: `.invalidName` for a name with any other character than those of DNS and IP.
  public static func make(
    names: [String], days: Int, now: Int64
  ) throws(CryptographyError) -> SelfSignedCertificate {
    precondition(!names.isEmpty && (1...36_500).contains(days))
    var alternatives: [String] = []
    for name in names { alternatives.append(try alternative(name)) }
    guard let key = ipims_generate_p256(), let certificate = X509_new() else {
      cryptographyUnavailable("make a certificate")
    }
    defer {
      X509_free(certificate)
      EVP_PKEY_free(key)
    }
    describe(certificate, commonName: names[0], days: days, now: now)
    guard X509_set_pubkey(certificate, key) == 1 else {
      cryptographyUnavailable("set a certificate's key")
    }
    add(NID_basic_constraints, "critical,CA:TRUE,pathlen:0", to: certificate)
    add(NID_key_usage, "critical,digitalSignature,keyCertSign", to: certificate)
    add(NID_ext_key_usage, "serverAuth", to: certificate)
    add(NID_subject_key_identifier, "hash", to: certificate)
    add(NID_subject_alt_name, alternatives.joined(separator: ","), to: certificate)
    guard X509_sign(certificate, key, EVP_sha256()) > 0 else {
      cryptographyUnavailable("sign a certificate")
    }
    return SelfSignedCertificate(
      certificatePEM: text { PEM_write_bio_X509($0, certificate) },
      privateKeyPEM: text { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) })
  }

  /// One entry of subjectAltName. OpenSSL parses it, so nothing but a plain name may pass.
  private static func alternative(_ name: String) throws(CryptographyError) -> String {
    var address = in6_addr()
    if inet_pton(AF_INET, name, &address) == 1 || inet_pton(AF_INET6, name, &address) == 1 {
      return "IP:\(name)"
    }
    let plain = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    // 64 is the upper bound of a common name (RFC 5280).
    guard plain, (1...64).contains(name.utf8.count) else { throw .invalidName(name) }
    return "DNS:\(name)"
  }

  private static func describe(
    _ certificate: OpaquePointer, commonName: String, days: Int, now: Int64
  ) {
    // Sixteen random bytes with the top bit clear: positive, and unique as browsers ask.
    var serial = SecureRandom.bytes(16)
    serial[0] = serial[0] & 0x7f | 0x40
    let number = BN_bin2bn(serial, Int32(serial.count), nil)
    defer { BN_free(number) }
    let hour: Int64 = 3_600
    let subject = X509_get_subject_name(certificate)
    guard X509_set_version(certificate, 2) == 1,
      BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nil,
      ASN1_TIME_set(X509_getm_notBefore(certificate), Int(now - hour)) != nil,
      ASN1_TIME_set(X509_getm_notAfter(certificate), Int(now + Int64(days) * 24 * hour)) != nil,
      X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, commonName, -1, -1, 0) == 1,
      X509_set_issuer_name(certificate, subject) == 1
    else { cryptographyUnavailable("describe a certificate") }
  }

  private static func add(_ nid: Int32, _ value: String, to certificate: OpaquePointer) {
    guard let entry = ipims_x509_extension(certificate, nid, value) else {
      cryptographyUnavailable("make a certificate's extension")
    }
    defer { X509_EXTENSION_free(entry) }
    guard X509_add_ext(certificate, entry, -1) == 1 else {
      cryptographyUnavailable("add a certificate's extension")
    }
  }

  private static func text(_ write: (OpaquePointer) -> Int32) -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { cryptographyUnavailable("write PEM") }
    defer { BIO_free(bio) }
    var data: UnsafeMutablePointer<CChar>?
    guard write(bio) == 1, case let count = ipims_bio_mem_data(bio, &data), let data else {
      cryptographyUnavailable("write PEM")
    }
    return String(
      decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
  }
}
