import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

@testable import ipims

/// What `ipims case verify` says of histories that came about by calls.
struct CaseVerificationTests {
  private static func report(_ texts: String..., trusted: [TrustedKey]?) -> VerificationReport {
    let files = texts.enumerated().map { (file: "file\($0.offset)", text: $0.element) }
    return CaseVerification.report(files, trusted: trusted)
  }

  /// Whole for whoever may see all, redacted for all others: each with the receipts of the firm.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whateverHappenedVerifiesForEveryone(_ seed: UInt64) async throws {
    try await Customs.open { customs in
      var random = Seeded(seed)
      var course = try await Course(customs)
      try await course.run(steps: 30, &random)
      let trusted = try await course.trusted()
      for desk in course.onlookers + course.firms + [course.representative] {
        guard let export = try await course.export(by: desk) else {
          #expect(course.kept[desk.organization] == nil, "seed \(seed): asked, and sees nothing")
          continue
        }
        let kept = course.kept[desk.organization, default: []].map(\.text)
        let report = Self.report(
          export.json.text, kept.joined(separator: "\n"), trusted: trusted)
        let failed = report.findings.filter { $0.outcome == .failed }.map(\.what)
        #expect(
          failed == (kept.isEmpty ? ["holds neither a history nor a receipt"] : []),
          "seed \(seed): \(report.text)")
        let answer = try await desk.appraisal.verifyCaseHistory(.init { $0.name = course.name })
        #expect(answer.intact && answer.events == Int64(export.events.count))
        try check(export, of: course, by: desk)
        if desk.organization != course.firms[1].organization { continue }
        flipSome(of: export, trusted, &random)
      }
    }
  }

  /// What a firm's export must not tell.
  private func check(_ export: CaseHistory, of course: Course, by desk: Desk) throws {
    guard !desk.organization.isEmpty else {
      // Photos are not the clearance system's.
      let isWhole = export.events.allSatisfy { !$0.fields.isEmpty }
      #expect(isWhole || desk.tokenName == course.onlookers[3].tokenName)
      return
    }
    let text = export.json.text
    for secret in ["IMPORTER-SECRET", "EXPORTER-SECRET", "SELLER-SECRET", "12345-26-123456M"] {
      #expect(!text.contains(secret))
    }
    #expect(export.reads.isEmpty)
    guard desk.organization != course.representative.organization else { return }
    for other in course.firms where other.organization != desk.organization {
      #expect(!text.contains(other.organization))
    }
  }

  /// In the text, as a file has it.
  private func flipSome(
    of export: CaseHistory, _ trusted: [TrustedKey], _ random: inout Seeded
  ) {
    let bytes = Array(export.json.text.utf8)
    for _ in 0..<10 {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      var changed = bytes
      changed[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let text = String(decoding: changed, as: UTF8.self)
      guard Self.report(text, trusted: trusted).isVerified else { continue }
      let isSame = Self.isSame(try? CaseHistory(json: JSON(parsing: text)), export)
      #expect(isSame, "byte \(index)")
    }
  }

  /// Reads aside: nothing vouches for them, and the report says so. A changed space, or another
  /// spelling of a time, leaves a message as it was.
  private static func isSame(_ read: CaseHistory?, _ original: CaseHistory) -> Bool {
    var (read, original) = (read, original)
    read?.reads = []
    original.reads = []
    return read == original
  }

  /// Each byte of the message, in a history with hidden events between shown ones.
  @Test func aFlippedByteNeverVerifies() async throws {
    try await Customs.open { customs in
      let course = try await Course(customs)
      let officer = course.officer.appraisal
      let asked = try await officer.requestAppraisal(Samples.ask(course.name)).requests
      _ = try await course.firms[1].appraisal.submitAppraisal(Samples.appraisal(of: asked[1]))
      _ = try await officer.uploadPhoto(SamplePhoto.header(of: course.name), SamplePhoto.jpeg)
      let export = try #require(try await course.export(by: course.firms[0]))
      let hidden = export.events.map(\.fields.isEmpty)
      #expect(hidden.contains(true) && hidden.contains(false))
      let trusted = try await course.trusted()
      #expect(Self.verifies(export, trusted))
      let bytes = export.encoded
      var random = Seeded(7)
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        guard let read = try? CaseHistory(decoding: changed), Self.verifies(read, trusted) else {
          continue
        }
        let isSame = Self.isSame(read, export)
        #expect(isSame, "byte \(index)")
      }
    }
  }

  private static func verifies(_ history: CaseHistory, _ trusted: [TrustedKey]) -> Bool {
    var report = VerificationReport()
    ExportedHistory(history, in: "file", &report)?.verify(trusted: trusted, &report)
    return report.isVerified
  }

  /// A chain that is made anew after a change has another head: the receipts tell.
  @Test func receiptsAreOfWhatWasNotRewritten() async throws {
    try await Customs.open { customs in
      let course = try await Course(customs)
      let officer = course.officer.appraisal
      let asked = try await officer.requestAppraisal(Samples.ask(course.name)).requests[0]
      let firm = course.firms[0].appraisal
      let appraisal = try await firm.submitAppraisal(Samples.appraisal(of: asked))
      let history = try await firm.getCaseHistory(.init { $0.name = course.name }).json.text
      let trusted = try await course.trusted()
      for receipt in [asked.json.text, appraisal.json.text, appraisal.receipt?.json.text ?? ""] {
        #expect(Self.report(history, receipt, trusted: trusted).isVerified)
        #expect(Self.report(history, receipt, trusted: trusted).text.hasSuffix("\nverified"))
        let ownKey = Self.report(history, receipt, trusted: nil)
        #expect(ownKey.isVerified && !ownKey.isSignerKnown && !ownKey.text.hasSuffix("\nverified"))
        #expect(Self.report(receipt, trusted: trusted).isVerified)
        #expect(!Self.report(receipt, trusted: nil).isVerified)
      }
      try await Customs.open { others in
        // Another server's history of a case of the same name, and its key.
        let other = try await Course(others)
        let foreign = try await other.trusted()
        #expect(!Self.report(history, trusted: foreign).isVerified)
        #expect(!Self.report(appraisal.json.text, trusted: foreign).isVerified)
        let anotherCase = try await other.export(by: other.officer)?.json.text ?? ""
        #expect(!Self.report(anotherCase, appraisal.json.text, trusted: nil).isVerified)
      }
      var moved = appraisal
      moved.receipt?.sequence -= 1
      #expect(!Self.report(history, moved.json.text, trusted: trusted).isVerified)
      var swapped = appraisal
      swapped.receipt = asked.receipt
      #expect(!Self.report(history, swapped.json.text, trusted: trusted).isVerified)
    }
  }

  /// The end of a history cannot be cut off: a receipt is of more than is left, and so is the head.
  @Test func whatIsCutOffIsMissed() async throws {
    try await Customs.open { customs in
      let course = try await Course(customs)
      let officer = course.officer.appraisal
      let early = try #require(try await course.export(by: course.officer))
      let asked = try await officer.requestAppraisal(Samples.ask(course.name)).requests[0]
      let trusted = try await course.trusted()
      let report = Self.report(early.json.text, asked.json.text, trusted: trusted)
      #expect(!report.isVerified)
      #expect(report.findings.last?.what.contains("ends with 1") == true)
      var cut = try #require(try await course.export(by: course.officer))
      cut.events.removeLast()
      #expect(!Self.report(cut.json.text, trusted: trusted).isVerified)
    }
  }

  @Test func theTextOfAMailIsAReceipt() async throws {
    try await Customs.open { customs in
      let course = try await Course(customs)
      _ = try await course.officer.appraisal.requestAppraisal(Samples.ask(course.name))
      let mail = try #require(try await customs.notices(to: course.firms[0]).last).body
      let history = try await course.export(by: course.firms[0])?.json.text ?? ""
      let trusted = try await course.trusted()
      let report = Self.report(history, mail, trusted: trusted)
      #expect(report.isVerified, "\(report.text)")
      #expect(report.findings.contains { $0.file == "file1" && $0.outcome == .verified })
      let forged = mail.replacing("sequence: 2", with: "sequence: 1")
      #expect(forged != mail)
      #expect(!Self.report(history, forged, trusted: trusted).isVerified)
    }
  }

  @Test func aLineThatBrokeOffIsNotPassedOver() async throws {
    try await Customs.open { customs in
      let course = try await Course(customs)
      let asked = try await course.officer.appraisal.requestAppraisal(Samples.ask(course.name))
      let history = try await course.export(by: course.officer)?.json.text ?? ""
      let trusted = try await course.trusted()
      let receipt = try #require(asked.requests.first).json.text
      let whole = Self.report(history, "\(receipt)\n\(receipt)\n", trusted: trusted)
      #expect(whole.isVerified, "\(whole.text)")
      let broken = Self.report(history, "\(receipt)\n\(receipt.dropLast())\n", trusted: trusted)
      #expect(!broken.isVerified, "\(broken.text)")
    }
  }

  @Test(arguments: ["", "{}", "nonsense", "[1, 2]", #"{"events": 3}"#, #"{"signature": ""}"#])
  func whatIsNoEvidenceIsNotVerified(_ text: String) {
    #expect(!Self.report(text, trusted: nil).isVerified)
  }
}
