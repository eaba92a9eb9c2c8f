// Made by SchemaCompiler from ipims/v1/account_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore
public import Messages

/// Who may call, and as whom.
public protocol AccountService: Sendable {
  /// Asks for access for a firm. Anyone may call, without a token; 60 a minute from one address, more
  /// is RESOURCE_EXHAUSTED.
  func signUp(
    _ request: SignUpRequest, context: RPCContext
  ) async throws(RPCError) -> SignUpResponse

  /// Answers where a sign-up stands. Anyone who has its claim secret, and administrators. NOT_FOUND
  /// for a wrong secret, too; after 60 of those in a minute from one address, RESOURCE_EXHAUSTED.
  func getSignUp(
    _ request: GetSignUpRequest, context: RPCContext
  ) async throws(RPCError) -> SignUp

  /// Answers the firm's first token, once. Anyone who has the claim secret. FAILED_PRECONDITION,
  /// SIGN_UP_NOT_APPROVED before customs approves; SECRET_ALREADY_SHOWN the second time. Wrong
  /// secrets are as in GetSignUp.
  func claimAccess(
    _ request: ClaimAccessRequest, context: RPCContext
  ) async throws(RPCError) -> ClaimAccessResponse

  /// Lists sign-ups, oldest first. Administrators.
  func listSignUps(
    _ request: ListSignUpsRequest, context: RPCContext
  ) async throws(RPCError) -> ListSignUpsResponse

  /// Approves or refuses a sign-up. Administrators.
  func reviewSignUp(
    _ request: ReviewSignUpRequest, context: RPCContext
  ) async throws(RPCError) -> SignUp

  /// Answers a firm. Administrators; right holders and representatives their own. NOT_FOUND for
  /// another's.
  func getOrganization(
    _ request: GetOrganizationRequest, context: RPCContext
  ) async throws(RPCError) -> Organization

  /// Lists firms, oldest first. Administrators all; right holders and representatives their own.
  func listOrganizations(
    _ request: ListOrganizationsRequest, context: RPCContext
  ) async throws(RPCError) -> ListOrganizationsResponse

  /// Changes a firm: whom customs reaches there, in which order, and its names. Administrators; right
  /// holders and representatives their own firm's contacts.
  func updateOrganization(
    _ request: UpdateOrganizationRequest, context: RPCContext
  ) async throws(RPCError) -> Organization

  /// Names an office, also one that so far was known by its officers' tokens alone. Administrators.
  /// ALREADY_EXISTS, OFFICE_EXISTS for one that is named.
  func createOffice(
    _ request: CreateOfficeRequest, context: RPCContext
  ) async throws(RPCError) -> Office

  /// Lists offices by name. Administrators.
  func listOffices(
    _ request: ListOfficesRequest, context: RPCContext
  ) async throws(RPCError) -> ListOfficesResponse

  /// Adds a member, who calls once it has a token. Administrators for everyone; right holders and
  /// representatives for their own firm. A firm has at most 1,000 members: RESOURCE_EXHAUSTED,
  /// TOO_MANY_MEMBERS.
  func addMember(
    _ request: AddMemberRequest, context: RPCContext
  ) async throws(RPCError) -> Member

  /// Lists members, oldest first. Administrators all; right holders and representatives their own.
  func listMembers(
    _ request: ListMembersRequest, context: RPCContext
  ) async throws(RPCError) -> ListMembersResponse

  /// Removes a member: its tokens end at once, and the streams opened with them. What it did stays.
  /// Administrators everyone; right holders and representatives their own. FAILED_PRECONDITION:
  /// SAME_MEMBER for the caller itself, MEMBER_STATE for one that was removed.
  func removeMember(
    _ request: RemoveMemberRequest, context: RPCContext
  ) async throws(RPCError) -> Member

  /// Makes a token. Administrators for everyone; right holders and representatives for their own firm.
  /// A firm has at most 1,000 valid ones: RESOURCE_EXHAUSTED, TOO_MANY_TOKENS. FAILED_PRECONDITION,
  /// MEMBER_STATE for a member that was removed. PERMISSION_DENIED: SCOPE_NOT_ALLOWED for a token that
  /// is wider than the one that makes it, TOKEN_TOO_LONG for one that ends later.
  func issueToken(
    _ request: IssueTokenRequest, context: RPCContext
  ) async throws(RPCError) -> IssueTokenResponse

  /// Lists tokens, oldest first, and never shows one. Administrators all; right holders and
  /// representatives their own.
  func listTokens(
    _ request: ListTokensRequest, context: RPCContext
  ) async throws(RPCError) -> ListTokensResponse

  /// Ends a token at once, and the streams opened with it. Administrators for everyone; right holders
  /// and representatives for their own firm.
  func revokeToken(
    _ request: RevokeTokenRequest, context: RPCContext
  ) async throws(RPCError) -> Empty

  /// Binds a token to this connection, for the calls that bring none. Anyone with a valid token.
  func authenticate(
    _ request: AuthenticateRequest, context: RPCContext
  ) async throws(RPCError) -> Identity

  /// Answers who the caller is. Everyone with a token.
  func whoAmI(
    _ request: WhoAmIRequest, context: RPCContext
  ) async throws(RPCError) -> Identity

  /// Lets a representative act for a right holder: for every RPC of the scopes the holder's affairs
  /// are then the representative's own, and what it does tells for whom. Takes the place of one in
  /// force between the same two. Right holders for themselves; administrators. NOT_FOUND for an
  /// organization that is no representative; FAILED_PRECONDITION, NOT_REPRESENTABLE for a principal
  /// that is one; RESOURCE_EXHAUSTED, PRINCIPALS_MAX beyond 1,000 principals of one representative.
  /// PERMISSION_DENIED, SCOPE_NOT_ALLOWED for more than the caller's token is for.
  func grantRepresentation(
    _ request: GrantRepresentationRequest, context: RPCContext
  ) async throws(RPCError) -> Representation

  /// Ends a representation at once, and what the representative's open streams tell of the principal.
  /// Right holders and administrators; representatives lay down their own. FAILED_PRECONDITION,
  /// REPRESENTATION_STATE for one that has ended.
  func revokeRepresentation(
    _ request: RevokeRepresentationRequest, context: RPCContext
  ) async throws(RPCError) -> Representation

  /// Lists representations, oldest first, ended ones too. Right holders and representatives those in
  /// which they are one of the two; administrators all.
  func listRepresentations(
    _ request: ListRepresentationsRequest, context: RPCContext
  ) async throws(RPCError) -> ListRepresentationsResponse
}

extension AccountService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.v1.AccountService", methods: [
      .unary("SignUp") { calls in
        while let request: SignUpRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.signUp(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetSignUp") { calls in
        while let request: GetSignUpRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getSignUp(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ClaimAccess") { calls in
        while let request: ClaimAccessRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.claimAccess(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListSignUps") { calls in
        while let request: ListSignUpsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listSignUps(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ReviewSignUp") { calls in
        while let request: ReviewSignUpRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.reviewSignUp(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetOrganization") { calls in
        while let request: GetOrganizationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getOrganization(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListOrganizations") { calls in
        while let request: ListOrganizationsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listOrganizations(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("UpdateOrganization") { calls in
        while let request: UpdateOrganizationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.updateOrganization(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("CreateOffice") { calls in
        while let request: CreateOfficeRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.createOffice(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListOffices") { calls in
        while let request: ListOfficesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listOffices(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("AddMember") { calls in
        while let request: AddMemberRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.addMember(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListMembers") { calls in
        while let request: ListMembersRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listMembers(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RemoveMember") { calls in
        while let request: RemoveMemberRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.removeMember(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("IssueToken") { calls in
        while let request: IssueTokenRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.issueToken(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListTokens") { calls in
        while let request: ListTokensRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listTokens(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RevokeToken") { calls in
        while let request: RevokeTokenRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.revokeToken(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("Authenticate") { calls in
        while let request: AuthenticateRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.authenticate(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("WhoAmI") { calls in
        while let request: WhoAmIRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.whoAmI(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GrantRepresentation") { calls in
        while let request: GrantRepresentationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.grantRepresentation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RevokeRepresentation") { calls in
        while let request: RevokeRepresentationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.revokeRepresentation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListRepresentations") { calls in
        while let request: ListRepresentationsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listRepresentations(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
    ])
  }
}

/// The methods' names on the wire.
public enum AccountServiceMethods {
  public static let signUp = MethodName(
    service: "ipims.v1.AccountService", name: "SignUp", kind: .unary)
  public static let getSignUp = MethodName(
    service: "ipims.v1.AccountService", name: "GetSignUp", kind: .unary)
  public static let claimAccess = MethodName(
    service: "ipims.v1.AccountService", name: "ClaimAccess", kind: .unary)
  public static let listSignUps = MethodName(
    service: "ipims.v1.AccountService", name: "ListSignUps", kind: .unary)
  public static let reviewSignUp = MethodName(
    service: "ipims.v1.AccountService", name: "ReviewSignUp", kind: .unary)
  public static let getOrganization = MethodName(
    service: "ipims.v1.AccountService", name: "GetOrganization", kind: .unary)
  public static let listOrganizations = MethodName(
    service: "ipims.v1.AccountService", name: "ListOrganizations", kind: .unary)
  public static let updateOrganization = MethodName(
    service: "ipims.v1.AccountService", name: "UpdateOrganization", kind: .unary)
  public static let createOffice = MethodName(
    service: "ipims.v1.AccountService", name: "CreateOffice", kind: .unary)
  public static let listOffices = MethodName(
    service: "ipims.v1.AccountService", name: "ListOffices", kind: .unary)
  public static let addMember = MethodName(
    service: "ipims.v1.AccountService", name: "AddMember", kind: .unary)
  public static let listMembers = MethodName(
    service: "ipims.v1.AccountService", name: "ListMembers", kind: .unary)
  public static let removeMember = MethodName(
    service: "ipims.v1.AccountService", name: "RemoveMember", kind: .unary)
  public static let issueToken = MethodName(
    service: "ipims.v1.AccountService", name: "IssueToken", kind: .unary)
  public static let listTokens = MethodName(
    service: "ipims.v1.AccountService", name: "ListTokens", kind: .unary)
  public static let revokeToken = MethodName(
    service: "ipims.v1.AccountService", name: "RevokeToken", kind: .unary)
  public static let authenticate = MethodName(
    service: "ipims.v1.AccountService", name: "Authenticate", kind: .unary)
  public static let whoAmI = MethodName(
    service: "ipims.v1.AccountService", name: "WhoAmI", kind: .unary)
  public static let grantRepresentation = MethodName(
    service: "ipims.v1.AccountService", name: "GrantRepresentation", kind: .unary)
  public static let revokeRepresentation = MethodName(
    service: "ipims.v1.AccountService", name: "RevokeRepresentation", kind: .unary)
  public static let listRepresentations = MethodName(
    service: "ipims.v1.AccountService", name: "ListRepresentations", kind: .unary)
}
