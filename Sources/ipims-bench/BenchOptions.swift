/// The options of a group.
struct BenchOptions {
  private(set) var group: String?
  private(set) var printsJSON = false
  private(set) var showsHelp = false
  /// How long each side of a row is measured, in all its rounds.
  private(set) var seconds = 3.0
  private(set) var peersFolder = ".build/peers"
  /// Marks and the forms in which they are written.
  private(set) var marksFile = "Tests/IPIMSDomainTests/Fixtures/marks.tsv"
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
      case "--marks":
        guard let value = rest.popFirst() else { throw UsageError("--marks wants a file") }
        marksFile = value
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

  /// Whether `--only` leaves a row of this work, against this peer.
  func wants(_ work: String, _ peer: String?) -> Bool {
    guard let only = only.map(Self.typed) else { return true }
    return Self.typed(work).contains(only) || Self.typed(peer ?? "").contains(only)
  }

  /// As one types it: keyboards have no ×.
  private static func typed(_ text: String) -> String {
    String(text.lowercased().map { $0 == "×" ? "x" : $0 })
  }
}
