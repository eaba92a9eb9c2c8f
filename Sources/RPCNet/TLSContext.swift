internal import COpenSSL
internal import RPCCore

/// What the sessions of one server, or of one client, share.
final class TLSContext: @unchecked Sendable {
  /// An `SSL_CTX`, which OpenSSL counts and locks itself.
  let context: OpaquePointer
  let isServer: Bool

  private init(_ method: OpaquePointer?, isServer: Bool) throws(RPCError) {
    guard let context = SSL_CTX_new(method) else { throw Self.error("TLS") }
    self.context = context
    self.isServer = isServer
    copenssl_require_tls12(context)
    copenssl_set_modes(context)
    copenssl_set_options(context)
  }

  deinit { SSL_CTX_free(context) }

  /// Throws FAILED_PRECONDITION where the files do not hold a certificate chain and its key, PEM,
  /// or the CAs of clients.
  static func server(_ files: RPCServer.TLS) throws(RPCError) -> TLSContext {
    let result = try TLSContext(TLS_server_method(), isServer: true)
    try result.show(certificateFile: files.certificateFile, keyFile: files.keyFile)
    SSL_CTX_set_alpn_select_cb(result.context, selectProtocol, nil)
    if let file = files.clientCAFile {
      guard copenssl_ask_for_clients(result.context, file) == 1 else {
        throw error("client certificates' CA \(file)")
      }
    }
    return result
  }

  /// Takes the certificate that is shown to the other side.
  private func show(certificateFile: String, keyFile: String) throws(RPCError) {
    ERR_clear_error()
    guard SSL_CTX_use_certificate_chain_file(context, certificateFile) == 1 else {
      throw Self.error("certificate \(certificateFile)")
    }
    guard SSL_CTX_use_PrivateKey_file(context, keyFile, SSL_FILETYPE_PEM) == 1,
      SSL_CTX_check_private_key(context) == 1
    else {
      throw Self.error("key \(keyFile)")
    }
  }

  /// `caFile` is PEM; nil takes what the system trusts. Throws FAILED_PRECONDITION where it or the
  /// client's own certificate cannot be read.
  static func client(
    caFile: String?, identity: RPCClient.Identity? = nil
  ) throws(RPCError) -> TLSContext {
    let result = try TLSContext(TLS_client_method(), isServer: false)
    if let identity {
      try result.show(certificateFile: identity.certificateFile, keyFile: identity.keyFile)
    }
    SSL_CTX_set_verify(result.context, SSL_VERIFY_PEER, nil)
    if let caFile {
      guard SSL_CTX_load_verify_file(result.context, caFile) == 1 else {
        throw error("certificates \(caFile)")
      }
    } else {
      guard SSL_CTX_set_default_verify_paths(result.context) == 1 else {
        throw error("the system's certificates")
      }
    }
    let protocols = wireProtocols
    _ = SSL_CTX_set_alpn_protos(result.context, protocols, UInt32(protocols.count))
    return result
  }

  /// The ALPN list: one name, after its length.
  private static let wireProtocols: [UInt8] = [5] + Array("ipims".utf8)

  /// Takes `ipims` where it is offered, and goes on without where it is not: ALPN is optional.
  private static let selectProtocol: SSL_CTX_alpn_select_cb_func = {
    _, out, outLength, offered, offeredLength, _ in
    var offset = 0
    let name = Array("ipims".utf8)
    while let offered, offset < Int(offeredLength) {
      let length = Int(offered[offset])
      guard offset + 1 + length <= Int(offeredLength) else { break }
      let candidate = UnsafeBufferPointer(start: offered + offset + 1, count: length)
      if candidate.elementsEqual(name) {
        out?.pointee = candidate.baseAddress
        outLength?.pointee = UInt8(length)
        return SSL_TLSEXT_ERR_OK
      }
      offset += 1 + length
    }
    return SSL_TLSEXT_ERR_NOACK
  }

  private static func error(_ what: String) -> RPCError {
    RPCError(.failedPrecondition, "TLS_CONFIGURATION", "\(what): \(TLSSession.lastError())")
  }
}
