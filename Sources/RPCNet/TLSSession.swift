internal import COpenSSL
internal import Glibc
internal import RPCCore

/// TLS 1.3 or 1.2 on one non-blocking socket. OpenSSL reads and writes the socket itself; SIGPIPE
/// is blocked on the threads of loops.
final class TLSSession {
  enum Outcome {
    /// Bytes moved; for the handshake, 0 says that it is done.
    case done(Int)
    /// The socket has nothing to read, or no room.
    case wouldBlock(wantsWrite: Bool)
    /// The other side has said its end.
    case ended
    /// The certificate of the other side is not to be trusted, and why.
    case untrusted(String)
    case failed(String)
  }

  private let session: OpaquePointer

  /// For a server. Throws RESOURCE_EXHAUSTED where there is no memory.
  init(_ context: TLSContext, fd: Int32) throws(RPCError) {
    guard let session = SSL_new(context.context), SSL_set_fd(session, fd) == 1 else {
      throw RPCError(.resourceExhausted, "TLS_MEMORY", "No memory for a TLS session.")
    }
    self.session = session
    if context.isServer { SSL_set_accept_state(session) } else { SSL_set_connect_state(session) }
  }

  /// For a client: the certificate must be for `host`, a name or an address.
  convenience init(_ context: TLSContext, fd: Int32, host: String) throws(RPCError) {
    try self.init(context, fd: fd)
    let parameters = SSL_get0_param(session)
    if X509_VERIFY_PARAM_set1_ip_asc(parameters, host) != 1 {
      _ = SSL_set1_host(session, host)
      _ = copenssl_set_server_name(session, host)
    }
  }

  deinit { SSL_free(session) }

  func handshake() -> Outcome {
    ERR_clear_error()
    let status = SSL_do_handshake(session)
    if status == 1 { return .done(0) }
    let outcome = outcome(status)
    if case .failed = outcome {
      let verified = SSL_get_verify_result(session)
      if verified != Int(X509_V_OK) {
        return .untrusted(
          "the certificate: " + String(cString: X509_verify_cert_error_string(verified)))
      }
    }
    return outcome
  }

  /// Reads until the buffer is full or the socket is empty. An end that follows bytes shows with
  /// the next read.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
    var total = 0
    while total < buffer.count {
      ERR_clear_error()
      let room = Int32(clamping: buffer.count - total)
      let count = SSL_read(session, buffer.baseAddress! + total, room)
      if count > 0 {
        total += Int(count)
      } else if total > 0 {
        return .done(total)
      } else {
        return outcome(count)
      }
    }
    return .done(total)
  }

  /// Writes what the socket takes.
  func write(_ buffer: UnsafeRawBufferPointer) -> Outcome {
    ERR_clear_error()
    let count = SSL_write(session, buffer.baseAddress!, Int32(clamping: buffer.count))
    return count > 0 ? .done(Int(count)) : outcome(count)
  }

  /// Says our end; best effort.
  func sayEnd() {
    ERR_clear_error()
    _ = SSL_shutdown(session)
  }

  private func outcome(_ status: Int32) -> Outcome {
    switch SSL_get_error(session, status) {
    case SSL_ERROR_WANT_READ: return .wouldBlock(wantsWrite: false)
    case SSL_ERROR_WANT_WRITE: return .wouldBlock(wantsWrite: true)
    case SSL_ERROR_ZERO_RETURN: return .ended
    case SSL_ERROR_SYSCALL where errno != 0: return .failed(String(cString: strerror(errno)))
    default:
      let isRefusal = Self.isCertificateAlert(ERR_peek_error())
      let reason = Self.lastError()
      return isRefusal
        ? .untrusted("the other side refuses the certificate, \(reason)") : .failed(reason)
    }
  }

  /// Whether the error is an alert by which the other side refuses our certificate. With TLS 1.3 a
  /// client hears of it after its handshake.
  private static func isCertificateAlert(_ error: UInt) -> Bool {
    guard ERR_GET_LIB(error) == ERR_LIB_SSL else { return false }
    switch ERR_GET_REASON(error) - SSL_AD_REASON_OFFSET {
    case SSL_AD_BAD_CERTIFICATE, SSL_AD_UNSUPPORTED_CERTIFICATE, SSL_AD_CERTIFICATE_REVOKED,
      SSL_AD_CERTIFICATE_EXPIRED, SSL_AD_CERTIFICATE_UNKNOWN, SSL_AD_UNKNOWN_CA,
      SSL_AD_CERTIFICATE_REQUIRED:
      return true
    default: return false
    }
  }

  // MARK: The other side's certificate

  /// URIs of a certificate that are looked at, and the bytes of one.
  private static let urisMax: Int32 = 16
  private static let uriBytesMax: Int32 = 512

  /// What the verified certificate of the other side says; nil where it showed none.
  var peerCertificate: PeerCertificate? {
    guard let certificate = SSL_get0_peer_certificate(session),
      SSL_get_verify_result(session) == Int(X509_V_OK)
    else { return nil }
    var end = tm()
    guard ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1 else { return nil }
    return PeerCertificate(uris: Self.uris(of: certificate), notAfterSeconds: Int64(timegm(&end)))
  }

  private static func uris(of certificate: OpaquePointer) -> [String] {
    guard let names = copenssl_alternative_names(certificate) else { return [] }
    defer { copenssl_free_names(names) }
    var uris: [String] = []
    for index in 0..<min(urisMax, copenssl_names_count(names)) {
      var count: Int32 = 0
      guard let bytes = copenssl_name_uri(names, index, &count), count <= uriBytesMax,
        let uri = String(
          validating: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
      else { continue }
      uris.append(uri)
    }
    return uris
  }

  /// Whether the other side's certificate would be accepted by another context.
  func peerIsTrusted(by context: TLSContext) -> Bool {
    ERR_clear_error()
    defer { ERR_clear_error() }
    return copenssl_peer_is_trusted(session, context.context) == 1
  }

  /// The newest entry of this thread's error queue, for the log.
  static func lastError() -> String {
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(ERR_get_error(), &text, text.count)
    ERR_clear_error()
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
