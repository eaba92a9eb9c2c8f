internal import CCurl

/// Why a mail did not go out.
enum MailFailure: Error, Equatable {
  /// Another attempt may succeed.
  case temporary(String)
  /// Another attempt is in vain.
  case permanent(String)
  /// The task was cancelled before the message began to flow. It has not been sent.
  case cancelled
}

/// One connection to the SMTP server, made by the first `send` and kept for the next ones. Every
/// call of libcurl that can block is made on a thread of its own. One task uses it, and closes it.
final class MailTransport: Sendable {
  /// Times after which a send fails.
  struct Limits: Sendable {
    /// For name, TCP, TLS and greeting together.
    var connectSecondsMax = 15
    /// For the answer to one command.
    var replySecondsMax = 60
    /// For one mail from start to end.
    var totalSecondsMax = 120
  }

  private let server: SMTPServer
  private let limits: Limits
  private let handle: CurlHandle

  /// Throws when libcurl has no memory.
  init(_ server: SMTPServer, limits: Limits) throws(MailFailure) {
    guard CurlHandle.isReady, let handle = curl_easy_init() else {
      throw .temporary("libcurl does not start")
    }
    self.server = server
    self.limits = limits
    self.handle = CurlHandle(pointer: handle)
  }

  /// Sends one mail; returns once the server has taken it on. A cancelled task gives up while it
  /// connects, and lets a message that has begun to flow go to its end.
  func send(_ message: MailMessage) async throws(MailFailure) {
    let transfer = MailTransfer(message)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation {
        (continuation: CheckedContinuation<Result<Void, MailFailure>, Never>) in
        let isStarted = DetachedThread.start { [self] in
          continuation.resume(returning: perform(transfer))
        }
        if !isStarted { continuation.resume(returning: .failure(.temporary("no thread"))) }
      }
    } onCancel: {
      transfer.cancel()
    }
    try result.get()
  }

  /// Ends the connection, in the background: the server may be slow to answer the QUIT.
  func close() {
    let handle = handle
    let isStarted = DetachedThread.start { curl_easy_cleanup(handle.pointer) }
    if !isStarted { curl_easy_cleanup(handle.pointer) }
  }

  /// Blocks until the mail is sent or has failed.
  private func perform(_ transfer: MailTransfer) -> Result<Void, MailFailure> {
    let recipients = curl_slist_append(nil, transfer.message.recipient)
    defer { curl_slist_free_all(recipients) }
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    var code = configure(recipients, context, bytes: transfer.message.bytes.count)
    if code == CURLE_OK { code = curl_easy_perform(handle.pointer) }
    // The transfer goes, the handle stays, and must not call back for its last words.
    _ = ipims_curl_set_long(handle.pointer, CURLOPT_VERBOSE, 0)
    _ = ipims_curl_set_long(handle.pointer, CURLOPT_NOPROGRESS, 1)
    return withExtendedLifetime(transfer) { transfer.result(code, server: server) }
  }

  private func configure(
    _ recipients: UnsafeMutablePointer<curl_slist>?, _ context: UnsafeMutableRawPointer, bytes: Int
  ) -> CURLcode {
    let curl = handle.pointer
    guard recipients != nil else { return CURLE_OUT_OF_MEMORY }
    var code = ipims_curl_set_text(curl, CURLOPT_URL, server.url)
    func set(_ option: CURLoption, _ text: String?) {
      if code == CURLE_OK { code = ipims_curl_set_text(curl, option, text) }
    }
    func set(_ option: CURLoption, _ number: Int) {
      if code == CURLE_OK { code = ipims_curl_set_long(curl, option, number) }
    }
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // Without it, libcurl would take a proxy from the environment.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_USERNAME, server.user)
    set(CURLOPT_PASSWORD, server.password)
    set(CURLOPT_USE_SSL, Int((server.requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
    set(CURLOPT_MAIL_FROM, server.from)
    set(CURLOPT_UPLOAD, 1)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT, limits.connectSecondsMax)
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.replySecondsMax)
    set(CURLOPT_TIMEOUT, limits.totalSecondsMax)
    if code == CURLE_OK {
      code = ipims_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
    }
    if code == CURLE_OK {
      code = ipims_curl_set_offset(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes))
    }
    if code == CURLE_OK {
      code = ipims_curl_set_callbacks(
        curl, MailTransfer.read, MailTransfer.debug, MailTransfer.progress, context)
    }
    return code
  }
}

/// An easy handle of libcurl, which any one thread at a time may use.
private struct CurlHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer

  /// Whether libcurl is set up, which it is once for the process.
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
