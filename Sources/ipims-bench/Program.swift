internal import Glibc

/// What the command line asks for. Exit codes: 0 measured, 1 could not, 2 wrong usage.
enum Program {
  static let help = """
    Measures this build beside real programs and prints a table.

    usage: ipims-bench GROUP [--json] [--seconds N] [--only TEXT] [--peers DIR]

    Groups:
      rpc            the engine: beside gRPC C++, Go's ttrpc, a raw C epoll server, C++ Protobuf
      store          what is written, and answered from data at rest: appraisals, verdicts, marks

    Options:
      --json         an array of rows on standard output, and nothing else
      --seconds N    how long each side of a row is measured (default 3)
      --only TEXT    only rows with TEXT in their work or their peer; x is ×
      --peers DIR    where Tests/Peers/build put the peers (default .build/peers)
      --marks FILE   lines of mark, form and kind of form for the search of marks
                     (default Tests/IPIMSDomainTests/Fixtures/marks.tsv)
      --help         this text

    Of rpc every server runs in a process of its own. One load generator calls all that share our
    frames; gRPC has three servers and two clients, and the best counts. A figure is the best
    of \(RPCGroup.rounds) interleaved rounds. A ratio is ours / theirs, whether more is better or
    less. A bound with × is on the ratio, any other on our own figure, in the row's unit.
    past_floor and met tell whether the floor and the goal are reached.

    Example:
      Tests/Peers/build && swift run -c release ipims-bench rpc --only "8 x 64"

    """

  static func run(_ arguments: [String]) async -> Int32 {
    do {
      if arguments.first == "serve-echo" {
        try await EchoServer.serve(Array(arguments.dropFirst()))
        return 0
      }
      if arguments.first == "hold" {
        signal(SIGPIPE, SIG_IGN)
        try Holder.run(Array(arguments.dropFirst()))
        return 0
      }
      let options = try BenchOptions(arguments)
      if options.showsHelp {
        print(help, terminator: "")
        return 0
      }
      switch options.group {
      case "rpc":
        // A peer that ends shows as an error of the write.
        signal(SIGPIPE, SIG_IGN)
        let rows = try RPCGroup(options).measure()
        print(options.printsJSON ? Table.json(rows) : Table.text(rows))
      case "store":
        let rows = try await StoreGroup(options).measure()
        print(options.printsJSON ? Table.json(rows) : Table.text(rows))
      case let group?:
        throw UsageError("there is no group \(group); the groups are: rpc, store")
      case nil:
        throw UsageError("which group? The groups are: rpc, store")
      }
      return 0
    } catch let error as UsageError {
      say("\(error.text)\nipims-bench --help tells the usage")
      return 2
    } catch {
      say("\(error)")
      return 1
    }
  }

  /// Tells a person; standard output is the result's.
  static func say(_ text: String) {
    var line = "ipims-bench: \(text)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The command line is not one of ours.
struct UsageError: Error {
  let text: String
  init(_ text: String) { self.text = text }
}

/// Something could not be measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }

  /// With the words of errno.
  static func last(_ what: String) -> BenchError {
    BenchError("\(what): \(String(cString: strerror(errno)))")
  }
}
