internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
public import RPCCore

/// Who calls, by a token that is valid now, or by a certificate that stands for one.
struct Caller: Sendable, Hashable {
  /// `tokens/{id}`.
  var token: String
  /// `members/{id}`.
  var member: String
  /// `organizations/{id}`; nil for customs.
  var organization: String?
  var role: Role
  /// `offices/{id}`.
  var office: String?
  var expireTime: Instant?
  /// What the token is for; empty is everything.
  var scopes: Set<Scope> = []
  /// Whether the token changes nothing.
  var isReadOnly = false
  /// For whom a representative acts now, besides its own firm.
  var principals: [Principal] = []

  /// A firm: sees its own alone.
  var isFirm: Bool { role == .rightHolder || role == .representative }

  /// The firms whose affairs of one scope are the caller's own, its own firm first; none for
  /// customs.
  func organizations(in scope: Scope) -> [String] {
    guard let organization else { return [] }
    return [organization]
      + principals.filter { $0.scopes.contains(scope) }.map(\.organization)
  }

  /// Whether a firm's affairs of one scope are the caller's own.
  func acts(for organization: String, in scope: Scope) -> Bool {
    self.organization == organization
      || principals.contains { $0.organization == organization && $0.scopes.contains(scope) }
  }

  /// `organizations/{id}` of the representative that the caller acts as; empty where it is the
  /// holder itself, and for customs.
  func representative(for holder: String) -> String {
    organization == holder ? "" : organization ?? ""
  }

  var identity: Identity {
    Identity { identity in
      identity.member = member
      identity.organization = organization ?? ""
      identity.role = role
      identity.office = office ?? ""
      identity.expireTime = expireTime?.timestamp
      identity.scopes = scopes.inOrder
      identity.readOnly = isReadOnly
    }
  }
}

extension Role {
  /// Customs and the firms: everyone with a token.
  static let all: Set<Role> = [
    .administrator, .officer, .clearanceSystem, .rightHolder, .representative,
  ]
  /// Those for whom firms' data are open.
  static let customs: Set<Role> = [.administrator, .officer, .clearanceSystem]
  static let firms: Set<Role> = [.rightHolder, .representative]
}

extension ServiceEnvironment {
  /// The first step of every RPC. Throws UNAUTHENTICATED without a valid token, and
  /// PERMISSION_DENIED: ROLE_NOT_ALLOWED for a role that never may, SCOPE_NOT_ALLOWED and
  /// TOKEN_READ_ONLY for a token that is not for this.
  func authorize(_ context: RPCContext, _ roles: Set<Role>) throws(RPCError) -> Caller {
    guard let credential = try Credential(of: context) else {
      throw RPCError(.unauthenticated, "TOKEN_MISSING", "This call needs a token.")
    }
    let caller = try authenticate(credential)
    guard roles.contains(caller.role) else {
      throw RPCError(
        .permissionDenied, "ROLE_NOT_ALLOWED",
        "\(context.method.name) is not for the role \(caller.role.shortName).")
    }
    try caller.requireScope(of: context.method)
    return caller
  }

  /// Throws UNAUTHENTICATED for a token that is unknown, expired or revoked: which, is not told.
  func authenticate(_ token: String) throws(RPCError) -> Caller {
    let now = now()
    guard let caller = tokens.caller(by: token, at: now) else {
      throw RPCError(
        .unauthenticated, "TOKEN_INVALID", "The token is unknown, expired or revoked.")
    }
    return withPrincipals(caller, at: now)
  }

  /// The same by a token or a certificate.
  func authenticate(_ credential: Credential) throws(RPCError) -> Caller {
    switch credential {
    case .token(let token): return try authenticate(token)
    case .certificate(let certificate, let peer):
      let now = now()
      guard let caller = tokens.caller(by: certificate, at: now),
        peer.certificate == certificate
      else {
        throw RPCError(
          .unauthenticated, "CERTIFICATE_INVALID",
          "The certificate, or the token it stands for, is unknown, expired or revoked.")
      }
      return withPrincipals(caller, at: now)
    }
  }

  private func withPrincipals(_ caller: Caller, at now: Instant) -> Caller {
    guard caller.role == .representative, let organization = caller.organization else {
      return caller
    }
    var caller = caller
    caller.principals = representations.principals(of: organization, at: now)
    return caller
  }

  /// Who makes a call, for the log: the member and its organization; empty where nobody is known.
  public func callerName(_ context: RPCContext) -> String {
    guard let credential = try? Credential(of: context),
      let caller = try? authenticate(credential)
    else { return "" }
    return caller.organization.map { "\(caller.member) of \($0)" } ?? caller.member
  }
}

/// What a call is made by. In this order: the token in the call's own metadata, the token that
/// Authenticate bound to the connection, the connection's certificate.
enum Credential: Sendable {
  case token(String)
  /// It counts for as long as its connection trusts it.
  case certificate(PeerCertificate, any RPCPeer)

  /// nil where there is none. Throws UNAUTHENTICATED for an authorization that cannot be read.
  init?(of context: RPCContext) throws(RPCError) {
    if let token = try context.bearerToken {
      self = .token(token)
    } else if let certificate = context.peer.certificate, certificate.namesSomeone {
      self = .certificate(certificate, context.peer)
    } else {
      return nil
    }
  }
}

/// A client's certificate stands for one of the server's tokens, by its name: a URI
/// `ipims:tokens/{id}` in its subjectAltName. The authority vouches for who holds the key; whom the
/// token is for, in which role, until when and whether it is revoked, the database says on each
/// call. So RevokeToken ends a certificate, too, and an authority cannot hand out roles.
extension PeerCertificate {
  static let uriPrefix = "ipims:"

  /// Whether it is meant for this server; others say nothing here.
  var namesSomeone: Bool { uris.contains { $0.hasPrefix(Self.uriPrefix) } }

  /// `tokens/{id}`; nil where the certificate names none, or several.
  var tokenName: String? {
    let names = uris.filter { $0.hasPrefix(Self.uriPrefix) }
    guard names.count == 1, let name = names.first?.dropFirst(Self.uriPrefix.count) else {
      return nil
    }
    return String(name)
  }
}

/// What a stream was opened by. The stream ends with it, whatever the connection is bound to by
/// then.
struct StreamToken: Sendable {
  private let credential: Credential?
  private let environment: ServiceEnvironment
  private let principals: [Principal]

  /// Of a call that has been authorised.
  init(_ context: RPCContext, _ environment: ServiceEnvironment) throws(RPCError) {
    credential = try Credential(of: context)
    self.environment = environment
    principals =
      try credential.map { credential throws(RPCError) in
        try environment.authenticate(credential).principals
      } ?? []
  }

  /// Throws UNAUTHENTICATED once it has expired or was revoked; UNAVAILABLE, REPRESENTATION_ENDED
  /// once its bearer acts no more for all for whom it did.
  func requireValid() throws(RPCError) {
    let now = try caller().principals
    guard now != principals, !Set(principals).isSubset(of: now) else { return }
    throw RPCError(
      .unavailable, "REPRESENTATION_ENDED",
      "A representation has ended since the stream was opened; open it again for the others.")
  }

  /// Who it is now: a representative's principals may have changed. Throws UNAUTHENTICATED once the
  /// token has expired or was revoked.
  func caller() throws(RPCError) -> Caller {
    guard let credential else { preconditionFailure("a stream that was not authorised") }
    return try environment.authenticate(credential)
  }
}

extension RPCError {
  /// What does not exist, and what is another's: the same bytes for both.
  static func notFound(_ what: String) -> RPCError {
    RPCError(.notFound, "NOT_FOUND", "There is no such \(what), or it is not yours to see.")
  }

  /// Not in this state.
  init(_ error: TransitionError) {
    self.init(
      .failedPrecondition, "\(error.machine.uppercased())_STATE", "The \(error).",
      metadata: ["state": error.state])
  }
}
