/// What `--help` prints. Everything of it comes from the schema's comments.
enum Help {
  static let general = """
    ipims calls the customs server that holds recordations, cases and verdicts.

    usage: ipims [--server HOST:PORT] [--ca FILE] [--token T | --certificate F --key F]
                 [--output table|json] SERVICE METHOD [--FIELD VALUE …]

      --server  HOST:PORT, plain:127.0.0.1:PORT or unix:PATH; or IPIMS_SERVER
      --ca      the certificate to trust, PEM; or IPIMS_CA
      --token   who calls; or IPIMS_TOKEN
      --certificate, --key
                who calls, by a client certificate and its key, PEM; or IPIMS_CERTIFICATE, IPIMS_KEY
      --output  table for people (the default), json for programs

    services: \(Command.services.joined(separator: ", "))
    and       watch: prints each new request for an appraisal, and goes on after a lost connection
              case:  what happened in a case, and whether its history is what it was
              recordations import: takes over those of another system
              stats: counts by HS code, mark, origin, route, office, holder, month

    ipims SERVICE --help lists its methods, ipims SERVICE METHOD --help its fields.
    example: ipims --output json appraisal list-cases --state open
    """

  static func service(_ name: String) -> String {
    let commands = Command.all.filter { $0.service == name }
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map { command in
      "  \(pad(command.name, width))  \(firstSentence(command.docs))"
    }
    let example = commands.first.map { "\nexample: ipims \(name) \($0.name) --help" } ?? ""
    return "usage: ipims \(name) METHOD [--FIELD VALUE …]\n\n" + lines.joined(separator: "\n")
      + "\n" + example
  }

  static func command(_ command: Command) -> String {
    let fields = RequestField.byMessage[command.request] ?? []
    var lines: [(flag: String, docs: String)] = []
    describe(fields, "", &lines)
    let width = min(34, lines.map(\.flag.count).max() ?? 0)
    let options = lines.map { line in
      let docs = line.docs.replacing("\n", with: "\n" + String(repeating: " ", count: width + 4))
      let separator =
        line.flag.count > width ? "\n" + String(repeating: " ", count: width + 4) : "  "
      return "  \(pad(line.flag, width))" + (docs.isEmpty ? "" : separator + docs)
    }
    return """
      \(command.docs)

      usage: ipims \(command.service) \(command.name) [--FIELD VALUE …]

      \(options.isEmpty ? "  It takes no fields." : options.joined(separator: "\n"))
        \(pad("--json FILE|-", width))  \(command.call.takesStream
          ? "the requests as proto3 JSON, one a line" : "the whole request as proto3 JSON")
        \(pad("--save FILE", width))  write the pieces of a download to a file

      example: ipims \(command.service) \(command.name)\(example(fields))
      """
  }

  private static func describe(
    _ fields: [RequestField], _ prefix: String, _ lines: inout [(flag: String, docs: String)]
  ) {
    for field in fields {
      let flag = prefix + field.flag
      if let inner = field.inner {
        describe(inner, flag + (field.isRepeated ? ".0." : "."), &lines)
        continue
      }
      var docs = field.docs
      if case .enumeration(let names) = field.kind {
        docs += (docs.isEmpty ? "" : "\n") + names.joined(separator: ", ")
      }
      if field.isRepeated { docs += (docs.isEmpty ? "" : "\n") + "May be given again." }
      lines.append(("--\(flag) \(placeholder(field))", docs))
    }
  }

  private static func placeholder(_ field: RequestField) -> String {
    switch field.kind {
    case .text: "TEXT"
    case .number: "N"
    case .bool: "true|false"
    case .bytes: "@FILE"
    case .enumeration: "NAME"
    case .message: "2026-11-24T09:00:00Z"
    }
  }

  /// The first few fields, with values of the right form.
  private static func example(_ fields: [RequestField]) -> String {
    var result = ""
    for field in fields.filter({ $0.name != "request_id" }).prefix(3) {
      if let inner = field.inner {
        let prefix = field.flag + (field.isRepeated ? ".0" : "")
        for field in inner.filter({ $0.name != "request_id" }).prefix(2) {
          result += " --\(prefix).\(field.flag) \(sample(field))"
        }
      } else {
        result += " --\(field.flag) \(sample(field))"
      }
    }
    return result
  }

  private static func sample(_ field: RequestField) -> String {
    switch (field.kind, field.name) {
    case (.enumeration(let names), _): names.first ?? "NAME"
    case (.text, "hs_code"), (.text, "hs_prefix"), (.text, "hs_codes"): "4202.21"
    case (.text, "case"): "cases/01…"
    case (.text, "request"): "requests/01…"
    case (.text, "name"), (.text, "recordation"), (.text, "sign_up"): "…/01…"
    case (.text, "mark"): "NIKE"
    case (.text, _): "…"
    case (.number, _): "1"
    case (.bool, _): "true"
    case (.bytes, _): "@photo.jpg"
    case (.message, _): "2026-12-31T00:00:00Z"
    }
  }

  private static func firstSentence(_ docs: String) -> String {
    let flat = docs.replacing("\n", with: " ")
    guard let end = flat.firstRange(of: ". ") else { return flat }
    return String(flat[..<end.lowerBound]) + "."
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
