internal import IPIMSClient

/// What a verification found, file by file.
struct VerificationReport {
  enum Outcome: String {
    case verified = "VERIFIED"
    case failed = "FAILED"
    /// Cannot be told, or is not covered by what is signed.
    case unknown = "NOT_COVERED"
  }

  struct Finding {
    var file: String
    var outcome: Outcome
    var what: String
    /// Of the event where something is wrong; 0 elsewhere.
    var sequence: Int64 = 0
    /// Such as `events[3].fields[2].salt`; empty elsewhere.
    var field = ""
  }

  private(set) var findings: [Finding] = []
  /// Whether the key is known to be the server's, and not only named by what is checked.
  private(set) var isSignerKnown = true

  mutating func add(
    _ outcome: Outcome, _ file: String, _ what: String, sequence: Int64 = 0, field: String = ""
  ) {
    findings.append(
      Finding(file: file, outcome: outcome, what: what, sequence: sequence, field: field))
  }

  /// A history names its own key: whoever wrote it anew would name another.
  mutating func addUnknownSigner(_ file: String) {
    isSignerKnown = false
    add(
      .unknown, file,
      "the key is the one that the history names: --key says which one is the server's")
  }

  /// Something was verified, and nothing failed.
  var isVerified: Bool {
    findings.contains { $0.outcome == .verified } && !findings.contains { $0.outcome == .failed }
  }

  var text: String {
    let lines = findings.map { finding in
      let mark =
        switch finding.outcome {
        case .verified: "ok  "
        case .failed: "NOT "
        case .unknown: "--  "
        }
      let place = finding.sequence == 0 ? "" : "event \(finding.sequence): "
      let field = finding.field.isEmpty ? "" : "\(finding.field): "
      return "\(mark) \(finding.file): \(place)\(field)\(finding.what)"
    }
    let summary =
      switch (isVerified, isSignerKnown) {
      case (false, _): "NOT VERIFIED"
      case (true, false): "whole as it is signed; who signed it is not known without --key"
      case (true, true): "verified"
      }
    return (lines + [summary]).joined(separator: "\n")
  }

  var json: JSON {
    let findings = findings.map { finding in
      var members: [JSON.Member] = [
        .init("file", .string(finding.file)), .init("outcome", .string(finding.outcome.rawValue)),
        .init("description", .string(finding.what)),
      ]
      if finding.sequence != 0 { members.append(.init("sequence", .integer(finding.sequence))) }
      if !finding.field.isEmpty { members.append(.init("field", .string(finding.field))) }
      return JSON.object(members)
    }
    return .object([
      .init("verified", .bool(isVerified)), .init("signerKnown", .bool(isSignerKnown)),
      .init("findings", .array(findings)),
    ])
  }
}
