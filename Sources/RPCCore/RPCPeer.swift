/// The other end of a call: a connection, or a stand-in for one.
public protocol RPCPeer: AnyObject, Sendable {
  /// The token that Authenticate bound; nil before.
  var credential: String? { get }
  /// Binds a token until the connection closes; a later one takes the place of an earlier.
  func bind(credential: String)
  /// The certificate that the other end proved to hold, for as long as it is trusted; nil where it
  /// showed none.
  var certificate: PeerCertificate? { get }
  /// As `203.0.113.7:50123` or `unix`.
  var remoteAddress: String { get }
  /// Tells the log which request a call is, by the id that its caller gave it.
  func note(requestID: String, of callID: UInt64)
}

/// What a verified certificate says of its holder.
public struct PeerCertificate: Sendable, Hashable {
  /// URIs of its subjectAltName.
  public var uris: [String]
  /// The last second in which it is valid, since 1970.
  public var notAfterSeconds: Int64

  public init(uris: [String], notAfterSeconds: Int64) {
    self.uris = uris
    self.notAfterSeconds = notAfterSeconds
  }
}

/// A peer in the same process: for calls without a connection, as in tests of services.
public final class LocalPeer: RPCPeer {
  private struct Identity {
    var credential: String?
    var certificate: PeerCertificate?
  }

  private let identity: Lock<Identity>
  public let remoteAddress: String

  public init(
    credential: String? = nil, certificate: PeerCertificate? = nil,
    remoteAddress: String = "local"
  ) {
    self.remoteAddress = remoteAddress
    identity = Lock(Identity(credential: credential, certificate: certificate))
  }

  public var credential: String? { identity.withLock { $0.credential } }

  public func bind(credential: String) {
    identity.withLock { $0.credential = credential }
  }

  public var certificate: PeerCertificate? { identity.withLock { $0.certificate } }

  /// The certificate is no longer trusted.
  public func distrustCertificate() {
    identity.withLock { $0.certificate = nil }
  }

  /// Nothing is logged here.
  public func note(requestID: String, of callID: UInt64) {}
}
