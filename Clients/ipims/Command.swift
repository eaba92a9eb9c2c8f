internal import IPIMSClient

/// One RPC as a command. The lists are generated, one a service.
struct Command: Sendable {
  let service: String
  let name: String
  let docs: String
  /// Full name of the request's message.
  let request: String
  let call: Call

  static let all: [Command] =
    accountCommands + reportingCommands + appraisalCommands + sharingCommands + systemCommands
    + healthCommands

  static var services: [String] {
    var result: [String] = []
    for command in all where !result.contains(command.service) { result.append(command.service) }
    return result
  }

  static func named(_ service: String, _ name: String) throws(UsageError) -> Command {
    if let command = all.first(where: { $0.service == service && $0.name == name }) {
      return command
    }
    guard services.contains(service) else {
      let names = (services + ["watch", "case", "recordations"]).joined(separator: ", ")
      throw UsageError("no service '\(service)'; there are \(names)")
    }
    let names = all.filter { $0.service == service }.map(\.name).joined(separator: ", ")
    throw UsageError("no method '\(name)' of \(service); there are \(names)")
  }

  /// Where the request keeps its `request_id`: for requests sent in pieces, or with a key of the
  /// caller's, in a message inside it.
  var requestIDPath: [String]? {
    let fields = RequestField.byMessage[request] ?? []
    func isID(_ field: RequestField) -> Bool { field.name == "request_id" }
    if fields.contains(where: isID) { return ["request_id"] }
    let outer = fields.first { !$0.isRepeated && $0.inner?.contains(where: isID) == true }
    return outer.map { [$0.name, "request_id"] }
  }
}
