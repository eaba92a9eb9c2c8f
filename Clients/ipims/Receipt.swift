internal import IPIMSClient
internal import IPIMSDomain

/// A signed head that a firm has kept.
struct Receipt {
  private let file: String
  private let kept: Evidence.SignedReceipt

  init(_ kept: Evidence.SignedReceipt, in file: String) {
    self.kept = kept
    self.file = file
  }

  private var name: String { kept.bearer.isEmpty ? "the receipt" : "the receipt of \(kept.bearer)" }

  func verify(
    in histories: [ExportedHistory], trusted: [TrustedKey]?, _ report: inout VerificationReport
  ) {
    let head: IPIMSDomain.SignedHead
    do throws(MalformedExport) {
      guard kept.caseName.isEmpty || kept.caseName == kept.head.subject else {
        throw MalformedExport(field: ".subject", problem: "is not \(kept.bearer)'s own case")
      }
      guard kept.historyHead.isEmpty || kept.historyHead == kept.head.hash else {
        throw MalformedExport(field: ".hash", problem: "is not \(kept.bearer)'s own historyHead")
      }
      head = try IPIMSDomain.SignedHead(kept.head)
    } catch {
      return report.add(.failed, file, error.problem, field: "receipt\(error.field)")
    }
    let concerned = histories.filter { $0.subject == head.subject }
    for history in concerned {
      if let fault = history.fault(of: head, trusted: trusted) {
        report.add(.failed, file, "\(name) \(fault)", sequence: head.sequence)
      } else {
        report.add(
          .verified, file, "\(name), signed \(head.time), stands in \(history.file)",
          sequence: head.sequence)
      }
    }
    if concerned.isEmpty { verifyAlone(head, trusted, &report) }
  }

  private func verifyAlone(
    _ head: IPIMSDomain.SignedHead, _ trusted: [TrustedKey]?, _ report: inout VerificationReport
  ) {
    guard let trusted else {
      return report.add(
        .failed, file,
        "\(name) cannot be verified without --key or the history of \(head.subject)",
        sequence: head.sequence)
    }
    guard trusted.contains(where: { head.isSigned(by: $0.key) }) else {
      return report.add(
        .failed, file, "\(name) is not signed by a key that is trusted", sequence: head.sequence)
    }
    report.add(
      .verified, file, "\(name) of \(head.subject), signed \(head.time) by key \(head.keyID)",
      sequence: head.sequence)
    report.add(
      .unknown, file, "no history of \(head.subject) was given that it could stand in",
      sequence: head.sequence)
  }
}
