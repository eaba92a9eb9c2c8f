internal import IPIMSClient

/// `ipims case`: what is made of a case's history by hand.
struct CaseCommand {
  static let help = """
    What a case's history tells, and whether it is what it was.

    usage: ipims [options] case history CASE
           ipims [options] case verify [--key HEX|FILE] FILE…

      history  prints what happened in a case, as far as you may see it
      verify   checks, without a server, exported histories and the receipts that were kept

    ipims case history --help and ipims case verify --help tell more.
    example: ipims case history cases/01…
    """

  private static let historyHelp = """
    Prints what happened in a case, when and by whom, as far as you may see it.

    usage: ipims [options] case history CASE

    example: ipims case history cases/01…
    """

  private let invocation: Invocation
  private let method: String

  /// What `--help` prints for a method, or without one.
  static func help(_ method: String?) -> String {
    switch method {
    case "history": historyHelp
    case "verify": CaseVerification.help
    default: help
    }
  }

  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    method = invocation.method ?? ""
    guard method == "history" || method == "verify" else {
      throw UsageError("no method '\(method)' of case; there are history, verify")
    }
    guard invocation.jsonFile == nil, invocation.saveFile == nil else {
      throw UsageError("case \(method) takes neither --json nor --save")
    }
  }

  /// Whether it needs a server.
  var isOffline: Bool { method == "verify" }

  /// The exit status.
  func run() async throws -> Int32 {
    if method == "verify" {
      let verification = try CaseVerification(invocation.requestArguments)
      let report = try verification.run()
      print(invocation.output == .json ? report.json.text : report.text)
      return report.isVerified ? 0 : 1
    }
    guard invocation.requestArguments.count == 1 else {
      throw UsageError("case history takes the name of one case: cases/01…")
    }
    let name = invocation.requestArguments[0]
    let history = try await IPIMSClient.withClient(
      to: invocation.server, ca: invocation.ca, token: invocation.token,
      certificate: invocation.identity
    ) { client in
      try await client.appraisal.wholeHistory(of: name)
    }
    print(invocation.output == .json ? history.json.text : CaseStory(history: history).text)
    return 0
  }
}

extension AppraisalClient {
  /// All pages of a case's history as one.
  fileprivate func wholeHistory(of name: String) async throws -> CaseHistory {
    var whole = try await getCaseHistory(.init { $0.name = name })
    while !whole.nextPageToken.isEmpty {
      let token = whole.nextPageToken
      let page = try await getCaseHistory(
        .init {
          $0.name = name
          $0.pageToken = token
        })
      whole.events += page.events
      (whole.head, whole.key, whole.nextPageToken) = (page.head, page.key, page.nextPageToken)
    }
    return whole
  }
}
