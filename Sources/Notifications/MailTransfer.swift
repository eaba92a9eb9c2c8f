internal import CCurl

/// One mail on its way. The transfer's thread alone uses it, but for `cancel`.
final class MailTransfer: @unchecked Sendable {
  let message: MailMessage
  private var offset = 0
  private var dialogue = SMTPDialogue()
  private let isCancelled = Lock(false)

  init(_ message: MailMessage) {
    self.message = message
  }

  /// From any thread: gives up, unless the message has begun to flow.
  func cancel() {
    isCancelled.withLock { $0 = true }
  }

  /// What came of it, from libcurl's answer.
  func result(_ code: CURLcode, server: SMTPServer) -> Result<Void, MailFailure> {
    if code == CURLE_OK { return .success(()) }
    if code == CURLE_ABORTED_BY_CALLBACK { return .failure(.cancelled) }
    if let refusal = dialogue.refusal {
      let text = refusal.description
      return .failure(refusal.isPermanent ? .permanent(text) : .temporary(text))
    }
    let reason = String(cString: curl_easy_strerror(code))
    return .failure(.temporary("\(server): \(reason)"))
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> MailTransfer? {
    context.map { Unmanaged<MailTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Hands the next bytes of the message to libcurl.
  static let read: ipims_curl_read = { buffer, size, count, context in
    guard let buffer, let transfer = from(context) else { return Int(CURL_READFUNC_ABORT) }
    let bytes = transfer.message.bytes[transfer.offset...].prefix(size * count)
    bytes.withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(start: buffer, count: size * count).copyMemory(from: source)
    }
    transfer.offset += bytes.count
    return bytes.count
  }

  /// Follows the dialogue.
  static let debug: ipims_curl_debug = { _, type, data, size, context in
    guard let data, let transfer = from(context) else { return 0 }
    let line = UnsafeRawBufferPointer(start: data, count: size)
    switch type {
    case CURLINFO_HEADER_OUT: transfer.dialogue.sent(line)
    case CURLINFO_HEADER_IN: transfer.dialogue.received(line)
    default: break
    }
    return 0
  }

  /// Called about once a second: not 0 ends the transfer.
  static let progress: ipims_curl_progress = { context, _, _, _, _ in
    guard let transfer = from(context), transfer.offset == 0 else { return 0 }
    return transfer.isCancelled.withLock { $0 } ? 1 : 0
  }
}
