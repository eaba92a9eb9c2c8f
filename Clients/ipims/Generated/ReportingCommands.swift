// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let reportingCommands: [Command] = [
    Command(
      service: "reporting",
      name: "create-recordation",
      docs: "Writes a draft. Right holders and representatives.",
      request: "ipims.v1.CreateRecordationRequest",
      call: .unary(CreateRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.createRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "submit-recordation",
      docs: "Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.",
      request: "ipims.v1.SubmitRecordationRequest",
      call: .unary(SubmitRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.submitRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "review-recordation",
      docs: "Accepts, returns with reasons, or refuses. Officers and administrators. FAILED_PRECONDITION,\nRIGHT_EXPIRED where the right has ended meanwhile.",
      request: "ipims.v1.ReviewRecordationRequest",
      call: .unary(ReviewRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.reviewRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "search-recordations",
      docs: "Finds recordations by a mark as it is written on goods, best first. Officers, administrators and\nclearance systems all; right holders and representatives their own, and the public part of\nothers' that are ACTIVE, SUSPENDED, in GRACE or EXPIRED.",
      request: "ipims.v1.SearchRecordationsRequest",
      call: .unary(SearchRecordationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.searchRecordations(request)
      }
    ),
    Command(
      service: "reporting",
      name: "get-recordation",
      docs: "Right holders and representatives their own; officers, administrators and clearance systems all.",
      request: "ipims.v1.GetRecordationRequest",
      call: .unary(GetRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.getRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "list-recordations",
      docs: "Lists recordations, oldest first. Right holders and representatives their own; officers,\nadministrators and clearance systems all.",
      request: "ipims.v1.ListRecordationsRequest",
      call: .unary(ListRecordationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.listRecordations(request)
      }
    ),
  ]
}
