public import IPIMSClient

/// Whoever calls: the stubs of all services on one caller.
public struct Desk: Sendable {
  public let caller: any RPCCaller
  /// `tokens/{id}`; empty for the first administrator and for those without a token.
  public var tokenName = ""
  public var token = ""
  /// `organizations/{id}`; empty for customs.
  public var organization = ""

  public var account: AccountClient { AccountClient(caller) }
  public var reporting: ReportingClient { ReportingClient(caller) }
  public var appraisal: AppraisalClient { AppraisalClient(caller) }
  public var sharing: SharingClient { SharingClient(caller) }
  public var system: SystemClient { SystemClient(caller) }
  public var health: HealthClient { HealthClient(caller) }

  init(_ caller: any RPCCaller) { self.caller = caller }
}

/// What a refusal says to a program.
public struct Refusal: Sendable, Hashable {
  public var code: StatusCode
  public var reason: String
  public var fields: [String]
  public var state: String?

  public init(_ code: StatusCode, _ reason: String, fields: [String] = [], state: String? = nil) {
    self.code = code
    self.reason = reason
    self.fields = fields
    self.state = state
  }

  /// INVALID_ARGUMENT at these fields and no others.
  public static func fields(_ fields: String...) -> Refusal {
    Refusal(.invalidArgument, "INVALID_FIELDS", fields: fields.sorted())
  }

  public static let notFound = Refusal(.notFound, "NOT_FOUND")
  public static let roleNotAllowed = Refusal(.permissionDenied, "ROLE_NOT_ALLOWED")
  public static let tokenMissing = Refusal(.unauthenticated, "TOKEN_MISSING")
  public static let tokenInvalid = Refusal(.unauthenticated, "TOKEN_INVALID")
  public static let requestIDReused = Refusal(.failedPrecondition, "REQUEST_ID_REUSED")
  public static let secretAlreadyShown = Refusal(.failedPrecondition, "SECRET_ALREADY_SHOWN")
}

/// How a call fails; nil where it does not.
public func error<T>(of body: () async throws -> T) async -> RPCError? {
  do {
    _ = try await body()
    return nil
  } catch {
    var error = RPCError.unforeseen(error)
    error.callID = ""
    return error
  }
}

/// What the refusal of a call says; nil where it is not refused.
public func refusal<T>(_ body: () async throws -> T) async -> Refusal? {
  guard let error = await error(of: body) else { return nil }
  return Refusal(
    error.code, error.reason, fields: error.fields.map(\.field).sorted(),
    state: error.metadata["state"])
}
