/// The command line, taken apart: global options stand before SERVICE, and after METHOD only
/// `--json`, `--save` and `--help` are not the request's.
struct Invocation {
  enum OutputFormat: String { case table, json }

  var server: String
  /// A file of certificates to trust; nil trusts the system's.
  var ca: String?
  var token: String?
  /// Files of PEM; both or neither.
  var certificate: String?
  var key: String?
  var output = OutputFormat.table
  var service: String?
  var method: String?
  /// A file, or `-` for standard input.
  var jsonFile: String?
  var saveFile: String?
  var wantsHelp = false
  var requestArguments: [String] = []

  init(_ arguments: [String], environment: [String: String]) throws(UsageError) {
    server = environment["IPIMS_SERVER"] ?? ""
    ca = environment["IPIMS_CA"]
    token = environment["IPIMS_TOKEN"]
    certificate = environment["IPIMS_CERTIFICATE"]
    key = environment["IPIMS_KEY"]
    var rest = arguments[...]
    try takeGlobalOptions(&rest)
    guard (certificate == nil) == (key == nil) else {
      throw UsageError(
        "--certificate and --key (or IPIMS_CERTIFICATE and IPIMS_KEY) are given together")
    }
    service = rest.popFirst()
    if let next = rest.first, !next.hasPrefix("-") { method = rest.popFirst() }
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": wantsHelp = true
      case "--json": jsonFile = try Self.value(of: argument, &rest)
      case "--save": saveFile = try Self.value(of: argument, &rest)
      default: requestArguments.append(argument)
      }
    }
  }

  private mutating func takeGlobalOptions(_ rest: inout ArraySlice<String>) throws(UsageError) {
    while let first = rest.first, first.hasPrefix("-") {
      rest.removeFirst()
      let parts = first.split(separator: "=", maxSplits: 1).map { String($0) }
      if parts.count == 2 { rest.insert(parts[1], at: rest.startIndex) }
      switch parts.first ?? "" {
      case "--server": server = try Self.value(of: first, &rest)
      case "--ca": ca = try Self.value(of: first, &rest)
      case "--certificate": certificate = try Self.value(of: first, &rest)
      case "--key": key = try Self.value(of: first, &rest)
      case "--token": token = try Self.value(of: first, &rest)
      case "--output":
        let name = try Self.value(of: first, &rest)
        guard let format = OutputFormat(rawValue: name) else {
          throw UsageError("--output is table or json, not '\(name)'")
        }
        output = format
      case "--help", "-h": wantsHelp = true
      default:
        throw UsageError("no option \(first) before SERVICE; see ipims --help")
      }
    }
  }

  /// Who calls by a certificate, where one is given.
  var identity: (file: String, key: String)? {
    guard let certificate, let key else { return nil }
    return (certificate, key)
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>)
    throws(UsageError) -> String
  {
    guard let value = rest.popFirst() else { throw UsageError("\(option) wants a value") }
    return value
  }
}
