/// A command's options, `--name VALUE` or `--name`.
struct Options {
  private static let flags: Set<String> = ["--once"]
  private static let known: Set<String> = [
    "--data", "--listen", "--listen-plain", "--config", "--tls-certificate", "--tls-key",
    "--client-ca", "--metrics",
  ]

  private var values: [String: String] = [:]

  init(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" { throw UsageError("") }
      if Self.flags.contains(name) {
        values[name] = ""
      } else if Self.known.contains(name) {
        guard let value = rest.popFirst() else { throw UsageError("\(name) wants a value") }
        values[name] = value
      } else {
        throw UsageError("no option \(name); ipimsd --help lists them")
      }
    }
  }

  subscript(name: String) -> String? { values[name] }

  func required(_ name: String) throws(UsageError) -> String {
    guard let value = values[name] else { throw UsageError("\(name) is required") }
    return value
  }
}
