internal import IPIMSClient

/// `ipims watch`: every unanswered request, then each new one, for as long as it runs. A lost
/// connection is made anew, and nothing is shown twice or left out: the resume token sees to that.
struct WatchCommand {
  static let help = """
    Prints every unanswered request for an appraisal, then each new one as it is made, until Ctrl-C.
    After a lost connection it goes on where it was.

    usage: ipims [options] watch [--resume-token TOKEN]

      --resume-token TOKEN  go on after the answer that had this token

    example: ipims --output json watch
    """
  /// Between two tries to connect again.
  private static let retryDelay = Duration.seconds(1)

  private let invocation: Invocation
  private let output: Output
  private var resumeToken = ""

  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    output = try Output(invocation.output, saveFile: nil)
    var rest = invocation.requestArguments[...]
    while let argument = rest.popFirst() {
      guard argument == "--resume-token", let value = rest.popFirst() else {
        throw UsageError("watch takes --resume-token TOKEN alone")
      }
      resumeToken = value
    }
  }

  func run() async throws {
    let client = try await IPIMSClient.connect(
      to: invocation.server, ca: invocation.ca, token: invocation.token,
      certificate: invocation.identity)
    var resumeToken = resumeToken
    while true {
      do {
        let updates = client.appraisal.watchRequests(.init { $0.resumeToken = resumeToken })
        for try await update in updates {
          output.print(update.json)
          resumeToken = update.resumeToken
        }
      } catch {
        guard error.code == .unavailable else { throw error }
        writeError("ipims: \(error.message); trying again\n")
      }
      try await Task.sleep(for: Self.retryDelay)
    }
  }
}
