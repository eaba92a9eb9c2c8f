// Made by SchemaCompiler from ipims/v1/account_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore
public import Messages

/// Who may call, and as whom.
public struct AccountClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Asks for access for a firm. Anyone may call, without a token; 60 a minute from one address, more
  /// is RESOURCE_EXHAUSTED.
  public func signUp(
    _ request: SignUpRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SignUpResponse {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.signUp, request, options: options)
  }

  /// Answers where a sign-up stands. Anyone who has its claim secret, and administrators. NOT_FOUND
  /// for a wrong secret, too; after 60 of those in a minute from one address, RESOURCE_EXHAUSTED.
  public func getSignUp(
    _ request: GetSignUpRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SignUp {
    return try await caller.unary(AccountServiceMethods.getSignUp, request, options: options)
  }

  /// Answers the firm's first token, once. Anyone who has the claim secret. FAILED_PRECONDITION,
  /// SIGN_UP_NOT_APPROVED before customs approves; SECRET_ALREADY_SHOWN the second time. Wrong
  /// secrets are as in GetSignUp.
  public func claimAccess(
    _ request: ClaimAccessRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ClaimAccessResponse {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.claimAccess, request, options: options)
  }

  /// Lists sign-ups, oldest first. Administrators.
  public func listSignUps(
    _ request: ListSignUpsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListSignUpsResponse {
    return try await caller.unary(AccountServiceMethods.listSignUps, request, options: options)
  }

  /// Approves or refuses a sign-up. Administrators.
  public func reviewSignUp(
    _ request: ReviewSignUpRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SignUp {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.reviewSignUp, request, options: options)
  }

  /// Answers a firm. Administrators; right holders and representatives their own. NOT_FOUND for
  /// another's.
  public func getOrganization(
    _ request: GetOrganizationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Organization {
    return try await caller.unary(AccountServiceMethods.getOrganization, request, options: options)
  }

  /// Lists firms, oldest first. Administrators all; right holders and representatives their own.
  public func listOrganizations(
    _ request: ListOrganizationsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListOrganizationsResponse {
    return try await caller.unary(AccountServiceMethods.listOrganizations, request, options: options)
  }

  /// Changes a firm: whom customs reaches there, in which order, and its names. Administrators; right
  /// holders and representatives their own firm's contacts.
  public func updateOrganization(
    _ request: UpdateOrganizationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Organization {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.updateOrganization, request, options: options)
  }

  /// Names an office, also one that so far was known by its officers' tokens alone. Administrators.
  /// ALREADY_EXISTS, OFFICE_EXISTS for one that is named.
  public func createOffice(
    _ request: CreateOfficeRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Office {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.createOffice, request, options: options)
  }

  /// Lists offices by name. Administrators.
  public func listOffices(
    _ request: ListOfficesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListOfficesResponse {
    return try await caller.unary(AccountServiceMethods.listOffices, request, options: options)
  }

  /// Adds a member, who calls once it has a token. Administrators for everyone; right holders and
  /// representatives for their own firm. A firm has at most 1,000 members: RESOURCE_EXHAUSTED,
  /// TOO_MANY_MEMBERS.
  public func addMember(
    _ request: AddMemberRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Member {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.addMember, request, options: options)
  }

  /// Lists members, oldest first. Administrators all; right holders and representatives their own.
  public func listMembers(
    _ request: ListMembersRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListMembersResponse {
    return try await caller.unary(AccountServiceMethods.listMembers, request, options: options)
  }

  /// Removes a member: its tokens end at once, and the streams opened with them. What it did stays.
  /// Administrators everyone; right holders and representatives their own. FAILED_PRECONDITION:
  /// SAME_MEMBER for the caller itself, MEMBER_STATE for one that was removed.
  public func removeMember(
    _ request: RemoveMemberRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Member {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.removeMember, request, options: options)
  }

  /// Makes a token. Administrators for everyone; right holders and representatives for their own firm.
  /// A firm has at most 1,000 valid ones: RESOURCE_EXHAUSTED, TOO_MANY_TOKENS. FAILED_PRECONDITION,
  /// MEMBER_STATE for a member that was removed. PERMISSION_DENIED: SCOPE_NOT_ALLOWED for a token that
  /// is wider than the one that makes it, TOKEN_TOO_LONG for one that ends later.
  public func issueToken(
    _ request: IssueTokenRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> IssueTokenResponse {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.issueToken, request, options: options)
  }

  /// Lists tokens, oldest first, and never shows one. Administrators all; right holders and
  /// representatives their own.
  public func listTokens(
    _ request: ListTokensRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListTokensResponse {
    return try await caller.unary(AccountServiceMethods.listTokens, request, options: options)
  }

  /// Ends a token at once, and the streams opened with it. Administrators for everyone; right holders
  /// and representatives for their own firm.
  public func revokeToken(
    _ request: RevokeTokenRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Empty {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.revokeToken, request, options: options)
  }

  /// Binds a token to this connection, for the calls that bring none. Anyone with a valid token.
  public func authenticate(
    _ request: AuthenticateRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Identity {
    return try await caller.unary(AccountServiceMethods.authenticate, request, options: options)
  }

  /// Answers who the caller is. Everyone with a token.
  public func whoAmI(
    _ request: WhoAmIRequest = .init(), options: CallOptions = .init()
  ) async throws(RPCError) -> Identity {
    return try await caller.unary(AccountServiceMethods.whoAmI, request, options: options)
  }

  /// Lets a representative act for a right holder: for every RPC of the scopes the holder's affairs
  /// are then the representative's own, and what it does tells for whom. Takes the place of one in
  /// force between the same two. Right holders for themselves; administrators. NOT_FOUND for an
  /// organization that is no representative; FAILED_PRECONDITION, NOT_REPRESENTABLE for a principal
  /// that is one; RESOURCE_EXHAUSTED, PRINCIPALS_MAX beyond 1,000 principals of one representative.
  /// PERMISSION_DENIED, SCOPE_NOT_ALLOWED for more than the caller's token is for.
  public func grantRepresentation(
    _ request: GrantRepresentationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Representation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.grantRepresentation, request, options: options)
  }

  /// Ends a representation at once, and what the representative's open streams tell of the principal.
  /// Right holders and administrators; representatives lay down their own. FAILED_PRECONDITION,
  /// REPRESENTATION_STATE for one that has ended.
  public func revokeRepresentation(
    _ request: RevokeRepresentationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Representation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AccountServiceMethods.revokeRepresentation, request, options: options)
  }

  /// Lists representations, oldest first, ended ones too. Right holders and representatives those in
  /// which they are one of the two; administrators all.
  public func listRepresentations(
    _ request: ListRepresentationsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListRepresentationsResponse {
    return try await caller.unary(AccountServiceMethods.listRepresentations, request, options: options)
  }
}
