internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func createOffice(_ request: CreateOfficeRequest, context: RPCContext) async throws(RPCError)
    -> Office
  {
    let caller = try environment.authorize(context, [.administrator])
    var office = try Self.validate(request)
    let now = environment.now()
    office.createTime = now.timestamp
    let new = office
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      try transaction.keepOffice(new.name, at: now)
      let isNamed = try transaction.exists(
        "SELECT 1 FROM offices WHERE id = $1 AND body IS NOT NULL", .text(new.name))
      guard !isNamed else {
        throw RPCError(.alreadyExists, "OFFICE_EXISTS", "There is an office of this id already.")
      }
      try transaction.run(
        "UPDATE offices SET body = $2 WHERE id = $1", .text(new.name), .blob(new.encoded))
      try transaction.record(
        "OFFICE_CREATED", of: new.name, by: caller.member, at: now, new.json)
      return new
    }
  }

  private static func validate(_ request: CreateOfficeRequest) throws(RPCError) -> Office {
    var validation = Validation()
    validation.requestID(request.requestID)
    let id = validation.required(request.officeID, "office_id", OfficeID.self)
    validation.text(request.displayName, "display_name", max: 200, required: true)
    let contact = request.contact.map { validation.contact($0, "contact") }
    try validation.finish()
    return Office {
      $0.name = "offices/\(id ?? "")"
      $0.displayName = request.displayName
      $0.contact = contact
    }
  }
}
