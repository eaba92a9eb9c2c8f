internal import Glibc
internal import RPCCore

/// Errors of the operating system as `RPCError`s.
enum SystemError {
  /// From errno. RESOURCE_EXHAUSTED where descriptors or memory are used up, else UNAVAILABLE.
  static func last(_ what: String) -> RPCError {
    let number = errno
    let text = String(cString: strerror(number))
    switch number {
    case EMFILE, ENFILE, ENOMEM, ENOBUFS:
      return RPCError(.resourceExhausted, "SYSTEM_LIMIT", "\(what): \(text)")
    default:
      return RPCError(.unavailable, "SYSTEM_ERROR", "\(what): \(text)")
    }
  }
}
