/// The options of a group.
struct BenchOptions {
  private(set) var group: String?
  private(set) var printsJSON = false
  private(set) var showsHelp = false
  /// How long each side of a row is measured, in all its rounds.
  private(set) var seconds = 3.0
  private(set) var peersFolder = ".build/peers"
  /// Only rows that have it in their work or their peer; nil is all.
  private(set) var only: String?

  /// Throws `UsageError`.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": printsJSON = true
      case "--help", "-h": showsHelp = true
      case "--seconds":
        guard let value = rest.popFirst().flatMap(Double.init), value > 0, value <= 3_600 else {
          throw UsageError("--seconds wants a number above 0, at most 3600")
        }
        seconds = value
      case "--peers":
        guard let value = rest.popFirst() else { throw UsageError("--peers wants a folder") }
        peersFolder = value
      case "--only":
        guard let value = rest.popFirst() else { throw UsageError("--only wants a text") }
        only = value
      default:
        guard !argument.hasPrefix("-") else { throw UsageError("there is no option \(argument)") }
        guard group == nil else { throw UsageError("one group at a time; \(argument) is too much") }
        group = argument
      }
    }
  }
}
