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
    Command(
      service: "reporting",
      name: "upload-document",
      docs: "Keeps a document, so that a recordation, an article or a message can name it. Right holders and\nrepresentatives for their firm; officers, administrators and clearance systems for customs.\nINVALID_ARGUMENT for a size, digest or media type that is not what came.",
      request: "ipims.v1.UploadDocumentRequest",
      call: .clientStream(UploadDocumentRequest.self) {
        (client, send) async throws(RPCError) in
        try await client.reporting.uploadDocument(send)
      }
    ),
    Command(
      service: "reporting",
      name: "get-document",
      docs: "What a document is. Whoever may download it.",
      request: "ipims.v1.GetDocumentRequest",
      call: .unary(GetDocumentRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.getDocument(request)
      }
    ),
    Command(
      service: "reporting",
      name: "download-document",
      docs: "Sends a document's bytes, in pieces. The firm that it is from, or of customs the member who\nuploaded it and administrators; and whoever may see a recordation, an article or a message that\nnames it, or a recordation that did. Every download is recorded.",
      request: "ipims.v1.DownloadDocumentRequest",
      call: .serverStream(DownloadDocumentRequest.self) { $0.reporting.downloadDocument($1) }
    ),
  ]
}
