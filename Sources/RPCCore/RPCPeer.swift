/// The other end of a call: a connection, or a stand-in for one.
public protocol RPCPeer: AnyObject, Sendable {
  /// The token that Authenticate bound; nil before.
  var credential: String? { get }
  /// Binds a token until the connection closes; a later one takes the place of an earlier.
  func bind(credential: String)
  /// As `203.0.113.7:50123` or `unix`.
  var remoteAddress: String { get }
}

/// A peer in the same process: for calls without a connection, as in tests of services.
public final class LocalPeer: RPCPeer {
  private let bound = Lock<String?>(nil)
  public let remoteAddress: String

  public init(credential: String? = nil, remoteAddress: String = "local") {
    self.remoteAddress = remoteAddress
    if let credential { bind(credential: credential) }
  }

  public var credential: String? { bound.withLock { $0 } }

  public func bind(credential: String) {
    bound.withLock { $0 = credential }
  }
}
