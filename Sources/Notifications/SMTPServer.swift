internal import CCurl
internal import IPIMSDomain

/// The server that takes our mail, and who we are to it. Its description has no secret.
public struct SMTPServer: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// Scheme, host, port and the name to greet with; neither user nor password.
  let url: String
  let user: String?
  let password: String?
  /// The address that mail is from.
  public let from: String
  /// Refuses to go on without TLS; otherwise STARTTLS is used when offered.
  public let requiresTLS: Bool

  /// Reads `smtp://[user:password@]host[:port][/name]` or `smtps://…`; user and password are
  /// percent-encoded, `name` is what the server is greeted with (EHLO) in place of the host's name.
  ///
  /// Throws ``MailError`` that says what is wrong and repeats nothing of the URL.
  public init(url: String, from: String, requiresTLS: Bool = false) throws(MailError) {
    self.from = try EmailAddress(from, role: "smtp.from").text
    self.requiresTLS = requiresTLS
    let parts = try URLParts(url)
    guard let scheme = parts.text(CURLUPART_SCHEME), ["smtp", "smtps"].contains(scheme) else {
      throw MailError("smtp.url: begins with neither smtp:// nor smtps://")
    }
    guard let host = parts.text(CURLUPART_HOST), !host.isEmpty else {
      throw MailError("smtp.url: no host")
    }
    guard parts.text(CURLUPART_QUERY) == nil, parts.text(CURLUPART_FRAGMENT) == nil,
      parts.text(CURLUPART_OPTIONS) == nil
    else { throw MailError("smtp.url: has options, a query or a fragment") }
    let name = (parts.text(CURLUPART_PATH) ?? "/").dropFirst()
    guard name.isEmpty || PlainName.accepts(name) else {
      throw MailError("smtp.url: what follows the host is not a host name to greet with")
    }
    user = try parts.secret(CURLUPART_USER)
    password = try parts.secret(CURLUPART_PASSWORD)
    guard (user == nil) == (password == nil) else {
      throw MailError("smtp.url: a user needs a password, and a password a user")
    }
    let port = parts.text(CURLUPART_PORT).map { ":\($0)" } ?? ""
    self.url = "\(scheme)://\(host)\(port)\(name.isEmpty ? "" : "/\(name)")"
  }

  public var description: String { url }

  public var customMirror: Mirror { Mirror(self, children: ["url": url, "from": from]) }
}

/// A URL as libcurl itself reads it.
private final class URLParts {
  private let handle: OpaquePointer

  init(_ url: String) throws(MailError) {
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw MailError("smtp.url: white space or a character that is not ASCII")
    }
    guard let handle = curl_url() else { throw MailError("smtp.url: no memory to read it") }
    self.handle = handle
    let code = curl_url_set(handle, CURLUPART_URL, url, 0)
    guard code == CURLUE_OK else {
      throw MailError("smtp.url: \(String(cString: curl_url_strerror(code)))")
    }
  }

  deinit { curl_url_cleanup(handle) }

  /// A part as written, nil where there is none.
  func text(_ part: CURLUPart) -> String? { self.part(part, flags: 0) }

  /// A part without its percent-encoding. Throws for a control character, which would end the
  /// command that it is sent in.
  func secret(_ part: CURLUPart) throws(MailError) -> String? {
    guard text(part) != nil else { return nil }
    guard let text = self.part(part, flags: UInt32(CURLU_URLDECODE)),
      text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw MailError("smtp.url: user or password with a control character") }
    return text
  }

  private func part(_ part: CURLUPart, flags: UInt32) -> String? {
    var pointer: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &pointer, flags) == CURLUE_OK, let pointer else { return nil }
    defer { curl_free(pointer) }
    return String(cString: pointer)
  }
}
