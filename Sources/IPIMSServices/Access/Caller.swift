internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// Who calls, by a token that is valid now.
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

  /// A firm: sees its own alone.
  var isFirm: Bool { role == .rightHolder || role == .representative }

  var identity: Identity {
    Identity { identity in
      identity.member = member
      identity.organization = organization ?? ""
      identity.role = role
      identity.office = office ?? ""
      identity.expireTime = expireTime?.timestamp
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
  /// PERMISSION_DENIED, ROLE_NOT_ALLOWED for a role that never may.
  func authorize(_ context: RPCContext, _ roles: Set<Role>) throws(RPCError) -> Caller {
    guard let token = try context.bearerToken else {
      throw RPCError(.unauthenticated, "TOKEN_MISSING", "This call needs a token.")
    }
    let caller = try authenticate(token)
    guard roles.contains(caller.role) else {
      throw RPCError(
        .permissionDenied, "ROLE_NOT_ALLOWED",
        "\(context.method.name) is not for the role \(caller.role.shortName).")
    }
    return caller
  }

  /// Throws UNAUTHENTICATED for a token that is unknown, expired or revoked: which, is not told.
  func authenticate(_ token: String) throws(RPCError) -> Caller {
    guard let caller = tokens.caller(by: token, at: now()) else {
      throw RPCError(
        .unauthenticated, "TOKEN_INVALID", "The token is unknown, expired or revoked.")
    }
    return caller
  }
}

/// The token by which a stream was opened. The stream ends with it, whatever the connection is
/// bound to by then.
struct StreamToken: Sendable {
  private let token: String
  private let environment: ServiceEnvironment

  /// Of a call that has been authorised.
  init(_ context: RPCContext, _ environment: ServiceEnvironment) throws(RPCError) {
    token = try context.bearerToken ?? ""
    self.environment = environment
  }

  /// Throws UNAUTHENTICATED once it has expired or was revoked.
  func requireValid() throws(RPCError) { _ = try environment.authenticate(token) }
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
