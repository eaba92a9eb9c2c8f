// Made by SchemaCompiler from ipims/v1/account_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let accountCommands: [Command] = [
    Command(
      service: "account",
      name: "sign-up",
      docs: "Asks for access for a firm. Anyone may call, without a token; 60 a minute from one address, more\nis RESOURCE_EXHAUSTED.",
      request: "ipims.v1.SignUpRequest",
      call: .unary(SignUpRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.signUp(request)
      }
    ),
    Command(
      service: "account",
      name: "get-sign-up",
      docs: "Answers where a sign-up stands. Anyone who has its claim secret, and administrators. NOT_FOUND\nfor a wrong secret, too; after 60 of those in a minute from one address, RESOURCE_EXHAUSTED.",
      request: "ipims.v1.GetSignUpRequest",
      call: .unary(GetSignUpRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.getSignUp(request)
      }
    ),
    Command(
      service: "account",
      name: "claim-access",
      docs: "Answers the firm's first token, once. Anyone who has the claim secret. FAILED_PRECONDITION,\nSIGN_UP_NOT_APPROVED before customs approves; SECRET_ALREADY_SHOWN the second time. Wrong\nsecrets are as in GetSignUp.",
      request: "ipims.v1.ClaimAccessRequest",
      call: .unary(ClaimAccessRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.claimAccess(request)
      }
    ),
    Command(
      service: "account",
      name: "list-sign-ups",
      docs: "Lists sign-ups, oldest first. Administrators.",
      request: "ipims.v1.ListSignUpsRequest",
      call: .unary(ListSignUpsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listSignUps(request)
      }
    ),
    Command(
      service: "account",
      name: "review-sign-up",
      docs: "Approves or refuses a sign-up. Administrators.",
      request: "ipims.v1.ReviewSignUpRequest",
      call: .unary(ReviewSignUpRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.reviewSignUp(request)
      }
    ),
    Command(
      service: "account",
      name: "get-organization",
      docs: "Answers a firm. Administrators; right holders and representatives their own. NOT_FOUND for\nanother's.",
      request: "ipims.v1.GetOrganizationRequest",
      call: .unary(GetOrganizationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.getOrganization(request)
      }
    ),
    Command(
      service: "account",
      name: "list-organizations",
      docs: "Lists firms, oldest first. Administrators all; right holders and representatives their own.",
      request: "ipims.v1.ListOrganizationsRequest",
      call: .unary(ListOrganizationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listOrganizations(request)
      }
    ),
    Command(
      service: "account",
      name: "update-organization",
      docs: "Changes a firm: whom customs reaches there, in which order, and its names. Administrators; right\nholders and representatives their own firm's contacts.",
      request: "ipims.v1.UpdateOrganizationRequest",
      call: .unary(UpdateOrganizationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.updateOrganization(request)
      }
    ),
    Command(
      service: "account",
      name: "create-office",
      docs: "Names an office, also one that so far was known by its officers' tokens alone. Administrators.\nALREADY_EXISTS, OFFICE_EXISTS for one that is named.",
      request: "ipims.v1.CreateOfficeRequest",
      call: .unary(CreateOfficeRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.createOffice(request)
      }
    ),
    Command(
      service: "account",
      name: "list-offices",
      docs: "Lists offices by name. Administrators.",
      request: "ipims.v1.ListOfficesRequest",
      call: .unary(ListOfficesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listOffices(request)
      }
    ),
    Command(
      service: "account",
      name: "add-member",
      docs: "Adds a member, who calls once it has a token. Administrators for everyone; right holders and\nrepresentatives for their own firm. A firm has at most 1,000 members: RESOURCE_EXHAUSTED,\nTOO_MANY_MEMBERS.",
      request: "ipims.v1.AddMemberRequest",
      call: .unary(AddMemberRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.addMember(request)
      }
    ),
    Command(
      service: "account",
      name: "list-members",
      docs: "Lists members, oldest first. Administrators all; right holders and representatives their own.",
      request: "ipims.v1.ListMembersRequest",
      call: .unary(ListMembersRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listMembers(request)
      }
    ),
    Command(
      service: "account",
      name: "remove-member",
      docs: "Removes a member: its tokens end at once, and the streams opened with them. What it did stays.\nAdministrators everyone; right holders and representatives their own. FAILED_PRECONDITION:\nSAME_MEMBER for the caller itself, MEMBER_STATE for one that was removed.",
      request: "ipims.v1.RemoveMemberRequest",
      call: .unary(RemoveMemberRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.removeMember(request)
      }
    ),
    Command(
      service: "account",
      name: "issue-token",
      docs: "Makes a token. Administrators for everyone; right holders and representatives for their own firm.\nA firm has at most 1,000 valid ones: RESOURCE_EXHAUSTED, TOO_MANY_TOKENS. FAILED_PRECONDITION,\nMEMBER_STATE for a member that was removed. PERMISSION_DENIED: SCOPE_NOT_ALLOWED for a token that\nis wider than the one that makes it, TOKEN_TOO_LONG for one that ends later.",
      request: "ipims.v1.IssueTokenRequest",
      call: .unary(IssueTokenRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.issueToken(request)
      }
    ),
    Command(
      service: "account",
      name: "list-tokens",
      docs: "Lists tokens, oldest first, and never shows one. Administrators all; right holders and\nrepresentatives their own.",
      request: "ipims.v1.ListTokensRequest",
      call: .unary(ListTokensRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listTokens(request)
      }
    ),
    Command(
      service: "account",
      name: "revoke-token",
      docs: "Ends a token at once, and the streams opened with it. Administrators for everyone; right holders\nand representatives for their own firm.",
      request: "ipims.v1.RevokeTokenRequest",
      call: .unary(RevokeTokenRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.revokeToken(request)
      }
    ),
    Command(
      service: "account",
      name: "authenticate",
      docs: "Binds a token to this connection, for the calls that bring none. Anyone with a valid token.",
      request: "ipims.v1.AuthenticateRequest",
      call: .unary(AuthenticateRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.authenticate(request)
      }
    ),
    Command(
      service: "account",
      name: "who-am-i",
      docs: "Answers who the caller is. Everyone with a token.",
      request: "ipims.v1.WhoAmIRequest",
      call: .unary(WhoAmIRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.whoAmI(request)
      }
    ),
    Command(
      service: "account",
      name: "grant-representation",
      docs: "Lets a representative act for a right holder: for every RPC of the scopes the holder's affairs\nare then the representative's own, and what it does tells for whom. Takes the place of one in\nforce between the same two. Right holders for themselves; administrators. NOT_FOUND for an\norganization that is no representative; FAILED_PRECONDITION, NOT_REPRESENTABLE for a principal\nthat is one; RESOURCE_EXHAUSTED, PRINCIPALS_MAX beyond 1,000 principals of one representative.\nPERMISSION_DENIED, SCOPE_NOT_ALLOWED for more than the caller's token is for.",
      request: "ipims.v1.GrantRepresentationRequest",
      call: .unary(GrantRepresentationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.grantRepresentation(request)
      }
    ),
    Command(
      service: "account",
      name: "revoke-representation",
      docs: "Ends a representation at once, and what the representative's open streams tell of the principal.\nRight holders and administrators; representatives lay down their own. FAILED_PRECONDITION,\nREPRESENTATION_STATE for one that has ended.",
      request: "ipims.v1.RevokeRepresentationRequest",
      call: .unary(RevokeRepresentationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.revokeRepresentation(request)
      }
    ),
    Command(
      service: "account",
      name: "list-representations",
      docs: "Lists representations, oldest first, ended ones too. Right holders and representatives those in\nwhich they are one of the two; administrators all.",
      request: "ipims.v1.ListRepresentationsRequest",
      call: .unary(ListRepresentationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.account.listRepresentations(request)
      }
    ),
  ]
}
