internal import Glibc
public import RPCCore

/// Where a server listens and a client connects: `HOST:PORT` with TLS, `plain:HOST:PORT` without
/// it on the loopback, `unix:PATH`. An IPv6 address stands in brackets. A port of 0 has the system
/// choose one.
public enum ListenAddress: Sendable, Hashable, CustomStringConvertible {
  case tls(host: String, port: UInt16)
  case plain(host: String, port: UInt16)
  case unix(path: String)

  /// Throws INVALID_ARGUMENT, saying what the address should be.
  public init(_ text: String) throws(RPCError) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      // What sockaddr_un has room for, with its terminating zero.
      guard !path.isEmpty, path.utf8.count < 108, !path.utf8.contains(0) else {
        throw Self.malformed(text)
      }
      self = .unix(path: path)
      return
    }
    let isPlain = text.hasPrefix("plain:")
    let rest = isPlain ? text.dropFirst(6) : text[...]
    guard let colon = rest.lastIndex(of: ":"),
      let port = UInt16(rest[rest.index(after: colon)...])
    else { throw Self.malformed(text) }
    var host = rest[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw Self.malformed(text)
    }
    guard !host.isEmpty else { throw Self.malformed(text) }
    self =
      isPlain
      ? .plain(host: String(host), port: port) : .tls(host: String(host), port: port)
  }

  public var description: String {
    switch self {
    case .tls(let host, let port): "\(Self.bracketed(host)):\(port)"
    case .plain(let host, let port): "plain:\(Self.bracketed(host)):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }

  /// The same with another port; a Unix socket has none.
  func with(port: UInt16) -> ListenAddress {
    switch self {
    case .tls(let host, _): .tls(host: host, port: port)
    case .plain(let host, _): .plain(host: host, port: port)
    case .unix: self
    }
  }

  private static func bracketed(_ host: String) -> String {
    host.contains(":") ? "[\(host)]" : host
  }

  private static func malformed(_ text: String) -> RPCError {
    RPCError(
      .invalidArgument, "ADDRESS_MALFORMED",
      "\(text) should be HOST:PORT, plain:HOST:PORT or unix:PATH.")
  }
}
