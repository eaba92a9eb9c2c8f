internal import CLinux
internal import COpenSSL
internal import Glibc

/// A connection to a port of the loopback, non-blocking once it stands, with TLS or without.
final class LoadSocket {
  private static let connectMillisecondsMax: Int32 = 5_000

  let fd: Int32
  private let session: OpaquePointer?

  init(port: UInt16, tls: LoadTLS?) throws {
    fd = clinux_stream_socket(AF_INET, 0)
    guard fd >= 0 else { throw BenchError.last("socket") }
    session = tls.flatMap { SSL_new($0.context) }
    guard tls == nil || session != nil else { throw BenchError("no memory for TLS") }
    try connect(port: port)
    if let session { try handshake(session) }
  }

  deinit {
    if let session { SSL_free(session) }
    if fd >= 0 { close(fd) }
  }

  private func connect(port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeBytes(of: &address) { bytes in
      Glibc.connect(fd, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), size)
    }
    if status != 0 {
      guard errno == EINPROGRESS else { throw BenchError.last("connect") }
      try wait(for: POLLOUT)
      var outcome: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      getsockopt(fd, SOL_SOCKET, SO_ERROR, &outcome, &size)
      guard outcome == 0 else { throw BenchError("connect: \(String(cString: strerror(outcome)))") }
    }
    var one: Int32 = 1
    setsockopt(
      fd, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  private func handshake(_ session: OpaquePointer) throws {
    guard SSL_set_fd(session, fd) == 1 else { throw BenchError("no memory for TLS") }
    while true {
      ERR_clear_error()
      let status = SSL_connect(session)
      if status == 1 { return }
      switch SSL_get_error(session, status) {
      case SSL_ERROR_WANT_READ: try wait(for: POLLIN)
      case SSL_ERROR_WANT_WRITE: try wait(for: POLLOUT)
      default: throw BenchError("the TLS handshake failed")
      }
    }
  }

  private func wait(for events: Int32) throws {
    var waiting = pollfd(fd: fd, events: Int16(events), revents: 0)
    guard poll(&waiting, 1, Self.connectMillisecondsMax) == 1 else {
      throw BenchError("no connection within \(Self.connectMillisecondsMax) ms")
    }
  }

  /// Sends what the socket takes; how much.
  func send(_ bytes: UnsafeRawBufferPointer) throws -> Int {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return 0 }
    if let session {
      ERR_clear_error()
      let sent = SSL_write(session, start, Int32(clamping: bytes.count))
      return sent > 0 ? Int(sent) : try nothing(session, sent, "send")
    }
    while true {
      let sent = Glibc.send(fd, start, bytes.count, Int32(MSG_NOSIGNAL))
      if sent >= 0 { return sent }
      if errno == EAGAIN { return 0 }
      guard errno == EINTR else { throw BenchError.last("send") }
    }
  }

  /// Reads what is there; 0 when nothing is. A buffer that comes back full may have left some,
  /// which with TLS no event tells of.
  func receive(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    if let session {
      var total = 0
      while total < buffer.count {
        ERR_clear_error()
        let got = SSL_read(session, start + total, Int32(clamping: buffer.count - total))
        if got <= 0 {
          _ = try nothing(session, got, "recv")
          break
        }
        total += Int(got)
      }
      return total
    }
    let got = recv(fd, start, buffer.count, 0)
    if got > 0 { return got }
    if got < 0, errno == EAGAIN || errno == EINTR { return 0 }
    throw got == 0 ? BenchError("the server closed the connection") : BenchError.last("recv")
  }

  private func nothing(_ session: OpaquePointer, _ status: Int32, _ what: String) throws -> Int {
    switch SSL_get_error(session, status) {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return 0
    case SSL_ERROR_ZERO_RETURN: throw BenchError("the server closed the connection")
    default: throw BenchError("\(what): TLS failed")
    }
  }
}

/// What the TLS connections of the load share. It trusts anyone: it calls servers that this
/// program has started, and checks every answer.
final class LoadTLS {
  private static let readBufferBytes = 65_536

  let context: OpaquePointer

  init() throws {
    guard let context = SSL_CTX_new(TLS_client_method()) else {
      throw BenchError("no memory for TLS")
    }
    self.context = context
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nil)
    copenssl_require_tls12(context)
    copenssl_set_modes(context)
    SSL_CTX_set_default_read_buffer_len(context, Self.readBufferBytes)
  }

  deinit { SSL_CTX_free(context) }
}
