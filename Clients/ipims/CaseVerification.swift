internal import Cryptography
internal import IPIMSClient
internal import IPIMSDomain

/// `ipims case verify`: checks exported histories, and the receipts that a firm has kept, without a
/// server.
struct CaseVerification {
  static let help = """
    Checks, without a server, that an exported history is whole and what the server signed, and that
    each receipt that was kept stands in it. Prints what was verified, what not and where.
    Exit status: 0 verified, 1 not, 2 bad usage.

    usage: ipims [--output table|json] case verify [--key HEX|FILE] FILE…

      FILE       JSON as ipims prints it: a history (appraisal get-case-history), and any answer
                 with receipts in it (an appraisal, a request, a list of them); or the text of a
                 notice's mail; - is standard input
      --key      the server's key as you know it: 64 hexadecimal digits, or a saved answer of
                 system get-server-info. Without it, the key that the history names is taken:
                 it then proves that nothing was changed since, and not who signed it

    example: ipims --output json system get-server-info > server.json
             ipims --output json appraisal get-case-history --name cases/01… > history.json
             ipims case verify --key server.json history.json appraisal.json
    """

  private let files: [String]
  private let keyArguments: [String]

  init(_ arguments: [String]) throws(UsageError) {
    var files: [String] = []
    var keys: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--key" {
        guard let key = rest.popFirst() else { throw UsageError("--key wants a value") }
        keys.append(key)
      } else if argument.hasPrefix("-"), argument != "-" {
        throw UsageError("no option \(argument); case verify takes --key")
      } else {
        files.append(argument)
      }
    }
    guard !files.isEmpty else {
      throw UsageError("case verify takes files to check; see ipims case verify --help")
    }
    self.files = files
    keyArguments = keys
  }

  /// Throws for files that cannot be read; what they hold is for the report.
  func run() throws(UsageError) -> VerificationReport {
    var trusted: [TrustedKey] = []
    for argument in keyArguments { trusted += try TrustedKey.keys(argument) }
    var texts: [(file: String, text: String)] = []
    for file in files { texts.append((file, try TextFile(file, option: "case verify").text())) }
    return Self.report(texts, trusted: keyArguments.isEmpty ? nil : trusted)
  }

  /// `trusted` is nil where no key is given.
  static func report(_ texts: [(file: String, text: String)], trusted: [TrustedKey]?)
    -> VerificationReport
  {
    var report = VerificationReport()
    var histories: [ExportedHistory] = []
    var receipts: [Receipt] = []
    for (file, text) in texts {
      let evidence = Evidence(text)
      if let problem = evidence.problem { report.add(.failed, file, problem) }
      for json in evidence.histories {
        if let history = ExportedHistory(json, in: file, &report) { histories.append(history) }
      }
      receipts += evidence.receipts.map { Receipt($0, in: file) }
    }
    for history in histories { history.verify(trusted: trusted, &report) }
    for receipt in receipts { receipt.verify(in: histories, trusted: trusted, &report) }
    return report
  }
}

/// A key by which heads are trusted to be the server's.
struct TrustedKey: Sendable {
  let key: Ed25519PublicKey

  /// From 64 hexadecimal digits, or a file with the answer of GetServerInfo.
  static func keys(_ argument: String) throws(UsageError) -> [TrustedKey] {
    if let key = TrustedKey(hex: argument) { return [key] }
    let text = try TextFile(argument, option: "--key").text()
    let keys: [TrustedKey]
    do {
      keys = try ServerInfo(json: JSON(parsing: text)).historyKeys.compactMap {
        TrustedKey(hex: $0.publicKey)
      }
    } catch {
      throw UsageError("--key: \(argument) is no answer of system get-server-info: \(error)")
    }
    guard !keys.isEmpty else { throw UsageError("--key: \(argument) names no key") }
    return keys
  }

  init?(hex: String) {
    guard let bytes = Hexadecimal.decode(hex), Hexadecimal.encode(bytes) == hex,
      let key = try? Ed25519PublicKey(rawRepresentation: bytes)
    else { return nil }
    self.key = key
  }
}
