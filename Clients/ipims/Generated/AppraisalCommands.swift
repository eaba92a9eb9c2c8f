// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let appraisalCommands: [Command] = [
    Command(
      service: "appraisal",
      name: "open-case",
      docs: "Opens a case. Officers, for their own office.",
      request: "ipims.v1.OpenCaseRequest",
      call: .unary(OpenCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.openCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "upload-photo",
      docs: "Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or\nmedia type that is not what came.",
      request: "ipims.v1.UploadPhotoRequest",
      call: .clientStream(UploadPhotoRequest.self) {
        (client, send) async throws(RPCError) in
        try await client.appraisal.uploadPhoto(send)
      }
    ),
    Command(
      service: "appraisal",
      name: "download-photo",
      docs: "Sends a photo's bytes, in pieces. Officers and administrators; right holders and representatives\nthose of their requests, without the place where it was taken. Every read is recorded.",
      request: "ipims.v1.DownloadPhotoRequest",
      call: .serverStream(DownloadPhotoRequest.self) { $0.appraisal.downloadPhoto($1) }
    ),
    Command(
      service: "appraisal",
      name: "request-appraisal",
      docs: "Asks the right holders concerned. Officers of the case's office.",
      request: "ipims.v1.RequestAppraisalRequest",
      call: .unary(RequestAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.requestAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "list-requests",
      docs: "Lists requests, oldest first. Right holders and representatives, their own.",
      request: "ipims.v1.ListRequestsRequest",
      call: .unary(ListRequestsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.listRequests(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "watch-requests",
      docs: "Sends every unanswered request, then each new one as it is made. Right holders and\nrepresentatives, their own.",
      request: "ipims.v1.WatchRequestsRequest",
      call: .serverStream(WatchRequestsRequest.self) { $0.appraisal.watchRequests($1) }
    ),
    Command(
      service: "appraisal",
      name: "submit-appraisal",
      docs: "Registers verdicts. Right holders and representatives, on their own requests.\nFAILED_PRECONDITION, ALREADY_APPRAISED for a second one.",
      request: "ipims.v1.SubmitAppraisalRequest",
      call: .unary(SubmitAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.submitAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "decide-case",
      docs: "Decides, line item by line item. Officers of the case's office.",
      request: "ipims.v1.DecideCaseRequest",
      call: .unary(DecideCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.decideCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "get-case",
      docs: "Officers, administrators and clearance systems; right holders and representatives what the law\nlets them see of cases in which they are asked.",
      request: "ipims.v1.GetCaseRequest",
      call: .unary(GetCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "list-cases",
      docs: "Lists cases, oldest first. As GetCase.",
      request: "ipims.v1.ListCasesRequest",
      call: .unary(ListCasesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.listCases(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "look-up-verdicts",
      docs: "Counts verdicts on the like: the database that every check uses. Officers, administrators and\nclearance systems all; right holders and representatives their own.",
      request: "ipims.v1.LookUpVerdictsRequest",
      call: .unary(LookUpVerdictsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.lookUpVerdicts(request)
      }
    ),
  ]
}
