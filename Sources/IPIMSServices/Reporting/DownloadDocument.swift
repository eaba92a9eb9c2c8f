internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  func downloadDocument(
    _ request: DownloadDocumentRequest, responses: ResponseWriter<DownloadDocumentResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.all)
    let token = try StreamToken(context, environment)
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .documents)
    if request.offsetBytes < 0 { validation.refuse("offset_bytes", "should be 0 or more") }
    try validation.finish()
    let shown = try await recordRead(of: name?.text ?? "", by: caller)
    let size = shown.document.sizeBytes
    try environment.requireOffset(request.offsetBytes, within: size, "document")
    var response = DownloadDocumentResponse { $0.document = shown.document }
    try await environment.send(
      shown.digest, sizeBytes: size, from: request.offsetBytes, by: token
    ) { chunk throws(RPCError) in
      response.chunk = chunk
      try await responses.send(response)
      response = DownloadDocumentResponse()
    }
  }

  /// Notes who reads what before a byte is sent: where it cannot be noted, nothing is given.
  private func recordRead(of name: String, by caller: Caller) async throws(RPCError)
    -> ShownDocument
  {
    let now = environment.now()
    let readID = environment.newID().text
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      let shown = try transaction.document(name, for: caller)
      try transaction.recordRead(of: name, in: "", by: caller, id: readID, at: now)
      return shown
    }
  }
}
