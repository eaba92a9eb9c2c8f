internal import Glibc
internal import IPIMSClient

/// `ipims recordations import`: the recordations of another system, a row a line.
struct ImportCommand {
  static let help = """
    Imports recordations of another system; one that is there already is updated or left as it is.

    usage: ipims [options] recordations import FILE [--source NAME] [--errors FILE]

      FILE           one recordation a line, as proto3 JSON; - for standard input
      --source NAME  the system that rows are from which name none
      --errors FILE  where rows are written that were refused, each with its error: mend them there,
                     and import that file

    A row has the fields of ImportedRecordation: external_id, holder, recordation (the fields of
    reporting create-recordation), state, expire_time, record_time, source, such as
      {"externalId": "R-1", "holder": {"displayName": "Seine SA", "country": "FR"},
       "recordation": {"rightKind": "TRADE_MARK", "registrationNumber": "40-2017-0013723",
       "markTexts": ["SEINE"], "hsCodes": ["4202.21"]}, "expireTime": "2033-01-31T15:00:00Z"}
    in one line. Clearance systems and administrators. After Ctrl-C or a lost connection, run it
    again: rows that are there already cost little, and nothing doubles. Exit status: 0, 1 where a
    row was refused or the call failed, 2 for bad usage, 130 after Ctrl-C.

    example: ipims recordations import rows.jsonl --source unipass --errors refused.jsonl
    """

  static let interruptedStatus: Int32 = 130

  private let invocation: Invocation
  private var file = ""
  private var source: String?
  private var errorsFile: String?

  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    guard invocation.method == "import" else {
      throw UsageError("no method '\(invocation.method ?? "")' of recordations; there is import")
    }
    guard invocation.jsonFile == nil, invocation.saveFile == nil else {
      throw UsageError("recordations import takes neither --json nor --save")
    }
    var rest = invocation.requestArguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--source": source = try Self.value(of: argument, &rest)
      case "--errors": errorsFile = try Self.value(of: argument, &rest)
      default:
        guard file.isEmpty, argument == "-" || !argument.hasPrefix("-") else {
          throw UsageError("recordations import takes one FILE, --source NAME and --errors FILE")
        }
        file = argument
      }
    }
    guard !file.isEmpty else { throw UsageError("recordations import wants a FILE, or -") }
    // It would be emptied before a row of it is read.
    guard errorsFile.map({ !Self.isOneFile($0, file) }) ?? true else {
      throw UsageError("--errors should name another file than the one that is imported")
    }
  }

  private static func isOneFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>)
    throws(UsageError) -> String
  {
    guard let value = rest.popFirst() else { throw UsageError("\(option) wants a value") }
    return value
  }

  /// The exit status.
  func run() async throws -> Int32 {
    let text = try TextFile(file, option: "recordations import")
    let refused = try errorsFile.map { path throws(UsageError) in try RefusedRows(path) }
    let run = ImportRun(
      ImportProgress(file, bytesTotal: text.sizeBytes), refused, source: source)
    Interrupt.watch()
    var failure: (any Error)?
    do {
      try await IPIMSClient.withClient(
        to: invocation.server, ca: invocation.ca, token: invocation.token,
        certificate: invocation.identity
      ) { client in
        try await run.run(client, text)
      }
    } catch {
      failure = error
    }
    let counts = run.finish()
    try refused?.close()
    print(invocation.output == .json ? counts.json.text : counts.text)
    if counts.unanswered > 0 {
      writeError("\(counts.unanswered) rows were sent and not answered: import the file again\n")
    }
    if Interrupt.isSeen { return Self.interruptedStatus }
    if let failure { throw failure }
    return counts.refused > 0 ? 1 : 0
  }
}

/// Whether Ctrl-C was pressed. The second time it ends the program, as ever.
enum Interrupt {
  // Written by the handler alone, where no lock can be taken; read to poll.
  nonisolated(unsafe) private static var seen: sig_atomic_t = 0

  static var isSeen: Bool { seen != 0 }

  static func watch() {
    signal(SIGINT) { _ in
      Interrupt.seen = 1
      signal(SIGINT, SIG_DFL)
    }
  }
}
