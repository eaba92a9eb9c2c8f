internal import Glibc
internal import RPCCore

/// The server program. Exit status: 0, 1 for a failure, 2 for bad usage.
@main
struct Program {
  static let help = """
    ipimsd is the customs server: recordations, appraisals and what is shared on them.

    usage: ipimsd init --data DIR [--listen HOST:PORT] [--tls-certificate F --tls-key F]
                        [--config FILE]
           ipimsd serve --data DIR [--listen HOST:PORT] [--listen-plain 127.0.0.1:PORT|unix:PATH]
                        [--config FILE] [--tls-certificate F --tls-key F] [--client-ca F]
                        [--metrics 127.0.0.1:PORT]
           ipimsd demo [--once]

    init   makes the folder, a self-signed certificate where none is given, and the first
           administrator; prints the three lines that ipims needs. A database.url in the
           configuration has the database made on that PostgreSQL
    serve  serves until SIGTERM or SIGINT; SIGHUP reads the certificates again and opens the log
           file anew. --client-ca has clients asked for a certificate of that authority, whose URI
           ipims:tokens/ID names the token it stands for. --metrics answers GET /metrics for
           Prometheus. The log is JSON, a line an event, on standard error or in log.file
    demo   plays the story of one counterfeit on a server of its own; --once ends after it

    example: eval "$(ipimsd init --data ./customs)" && ipimsd serve --data ./customs
             ipimsd serve --data ./customs --client-ca firms-ca.crt --metrics 127.0.0.1:9464
    """

  static func main() async {
    // A peer or reader that goes away is an error of one write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    var arguments = CommandLine.arguments.dropFirst()
    let command = arguments.popFirst()
    do {
      switch command {
      case "init": try await Initialisation(Options(arguments)).run()
      case "serve": try await ServeCommand(Options(arguments)).run()
      case "demo": try await DemoCommand(Options(arguments)).run()
      case "--help", "-h", "help": print(help)
      default: throw UsageError("say init, serve or demo; ipimsd --help tells more")
      }
    } catch let error as UsageError {
      if error.message.isEmpty {
        print(help)
        exit(0)
      }
      fail(error.message, status: 2)
    } catch let error as RPCError {
      fail(error.message + (error.cause.isEmpty ? "" : " (\(error.cause))"), status: 1)
    } catch {
      fail("\(error)", status: 1)
    }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    writeError("ipimsd: \(message)")
    exit(status)
  }
}

/// Writes a line to standard error.
func writeError(_ line: String) {
  var text = line + "\n"
  text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The command line is wrong: exit status 2. An empty message asks for the help.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// What was asked for cannot be done: exit status 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
