import Foundation
import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

@testable import IPIMSServices

/// A token is for what it was made for.
struct TokenScopesTests {
  private static let scopeNotAllowed = Refusal(.permissionDenied, "SCOPE_NOT_ALLOWED")
  private static let readOnly = Refusal(.permissionDenied, "TOKEN_READ_ONLY")

  /// A call of each scope that changes nothing.
  private static let calls: [(scope: Scope, call: @Sendable (Desk) async throws -> Void)] = [
    (.accounts, { desk in _ = try await desk.account.listTokens(.init()) }),
    (.recordations, { desk in _ = try await desk.reporting.listRecordations(.init()) }),
    (.appraisals, { desk in _ = try await desk.appraisal.listRequests(.init()) }),
    (.sharing, { desk in _ = try await desk.sharing.listArticles(.init()) }),
  ]

  @Test(arguments: Transport.allCases)
  func aUnaryCallIsOfItsScope(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      for allowed in Self.calls {
        let desk = try await customs.token(of: firm, scopes: [allowed.scope])
        for called in Self.calls {
          let found = await refusal { try await called.call(desk) }
          #expect(
            found == (called.scope == allowed.scope ? nil : Self.scopeNotAllowed),
            "\(allowed.scope) \(called.scope)")
        }
        let identity = try await desk.account.whoAmI(.init())
        #expect(identity.scopes == [allowed.scope])
        _ = try await desk.system.getServerInfo(.init())
      }
      let both = try await customs.token(of: firm, scopes: [.sharing, .recordations])
      #expect(try await both.account.whoAmI(.init()).scopes == [.recordations, .sharing])
      for called in Self.calls {
        let found = await refusal { try await called.call(both) }
        let isAllowed = [.sharing, .recordations].contains(called.scope)
        #expect(found == (isAllowed ? nil : Self.scopeNotAllowed), "\(called.scope)")
      }
      try await customs.reopen { customs in
        let later = try await customs.desk(token: both.token)
        let found = await refusal { try await later.appraisal.listRequests(.init()) }
        #expect(found == Self.scopeNotAllowed)
        #expect(try await later.account.whoAmI(.init()).scopes == [.recordations, .sharing])
      }
    }
  }

  /// Of each kind, by a token and by a certificate that stands for one.
  @Test func aStreamIsOfItsScope() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let administrator = try await customs.administrator()
      let right = try await customs.record(firm)
      let opened = try await officer.appraisal.openCase(Samples.openCase([right.name]))
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      let member = try await officer.account.whoAmI(.init()).member
      func desks(_ scope: Scope) async throws -> [(firm: Desk, officer: Desk)] {
        let byFirm = try await customs.token(of: firm, scopes: [scope])
        let byOfficer = try await customs.token(
          of: administrator, member: member, scopes: [scope])
        func byCertificate(_ desk: Desk) -> Desk {
          customs.desk(
            LocalPeer(
              certificate: PeerCertificate(
                uris: ["ipims:\(desk.tokenName)"],
                notAfterSeconds: customs.time(inSeconds: 3_600).seconds)))
        }
        return [(byFirm, byOfficer), (byCertificate(byFirm), byCertificate(byOfficer))]
      }
      func watches(_ desk: Desk) async -> Refusal? {
        await refusal { for try await _ in desk.appraisal.watchRequests(.init()) { break } }
      }
      func uploads(_ desk: Desk) async -> Refusal? {
        await refusal {
          try await desk.appraisal.uploadPhoto(
            SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
        }
      }
      func opens(_ desk: Desk, _ key: String) async -> Refusal? {
        await refusal {
          try await desk.appraisal.openCase(inMailbag: Samples.openCase([right.name]), key: key)
        }
      }
      for desk in try await desks(.recordations) {
        #expect(await watches(desk.firm) == Self.scopeNotAllowed)
        #expect(await uploads(desk.officer) == Self.scopeNotAllowed)
        #expect(await opens(desk.officer, "1") == Self.scopeNotAllowed)
      }
      for desk in try await desks(.appraisals) {
        #expect(await watches(desk.firm) == nil)
        #expect(await uploads(desk.officer) == nil)
        #expect(await opens(desk.officer, "1") == nil)
      }
      #expect(asked.requests.count == 1)
    }
  }

  @Test func aTokenMakesNoneThatIsWider() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let accounts = try await customs.token(of: firm, scopes: [.accounts])
      let two = try await customs.token(of: firm, scopes: [.accounts, .sharing])
      func issue(_ desk: Desk, _ scopes: Scope...) async -> Refusal? {
        await refusal { try await customs.token(of: desk, scopes: scopes) }
      }
      #expect(await issue(accounts, .accounts) == nil)
      #expect(await issue(accounts) == Self.scopeNotAllowed)
      #expect(await issue(accounts, .sharing) == Self.scopeNotAllowed)
      #expect(await issue(accounts, .accounts, .sharing) == Self.scopeNotAllowed)
      #expect(await issue(two, .sharing) == nil)
      #expect(await issue(two, .accounts, .sharing) == nil)
      #expect(await issue(two, .recordations) == Self.scopeNotAllowed)
      #expect(await issue(firm, .accounts, .recordations, .appraisals, .sharing) == nil)
      #expect(await issue(firm, .unspecified) == .fields("scopes[0]"))
      #expect(await issue(firm, .sharing, .sharing) == .fields("scopes"))
      #expect(await issue(firm, .init(rawValue: 99)) == .fields("scopes[0]"))
    }
  }

  @Test func aTokenThatReadsChangesNothing() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let reader = try await customs.token(of: firm, readOnly: true)
      #expect(try await reader.account.whoAmI(.init()).readOnly)
      for called in Self.calls {
        #expect(await refusal { try await called.call(reader) } == nil, "\(called.scope)")
      }
      let writes: [@Sendable () async throws -> Void] = [
        { _ = try await reader.reporting.createRecordation(Samples.recordation()) },
        { _ = try await reader.account.addMember(.init { $0.displayName = "x" }) },
        { _ = try await customs.token(of: reader, readOnly: true) },
        { _ = try await reader.sharing.publishArticle(Samples.article()) },
        {
          _ = try await reader.appraisal.submitAppraisal(
            inStream: SubmitAppraisalRequest { $0.requestID = RequestID.random() }, key: "1")
        },
      ]
      for (index, write) in writes.enumerated() {
        #expect(await refusal { try await write() } == Self.readOnly, "\(index)")
      }
      let narrow = try await customs.token(of: firm, scopes: [.sharing], readOnly: true)
      #expect(
        await refusal { try await narrow.sharing.publishArticle(Samples.article()) }
          == Self.readOnly)
      #expect(
        await refusal { try await narrow.reporting.createRecordation(Samples.recordation()) }
          == Self.scopeNotAllowed)
    }
  }

  /// So that a service that is added is not forgotten.
  @Test func everyMethodHasAScope() async throws {
    try await Customs.open { customs in
      let whole = customs.methods.filter { $0.scope == .whole }
      #expect(whole == [])
      let any = customs.methods.filter { $0.scope == .any && $0.service.hasPrefix("ipims.") }
      #expect(any.map(\.name).contains("WhoAmI"))
      #expect(!any.contains { $0.name == "IssueToken" })
    }
  }

  /// What changes something has a request_id in its request, or in a part of it.
  @Test func whatReadsIsKnownByItsName() async throws {
    let schema = try Schema()
    try await Customs.open { customs in
      for method in customs.methods where method.service.hasPrefix("ipims.") {
        // A token is bound, and nothing is changed.
        let request = try #require(schema.requests[method.name], "\(method.name)")
        #expect(method.isReading == !schema.hasRequestID(request), "\(method.name)")
      }
    }
  }

  /// The requests of the methods, and the types of messages' fields, from the schema's files.
  private struct Schema {
    var requests: [String: String] = [:]
    var fields: [String: [(type: String, name: String)]] = [:]

    init() throws {
      let file = #filePath
      let root = file.prefix(upTo: file.range(of: "/Tests/")?.lowerBound ?? file.startIndex)
      let folder = "\(root)/Protos/ipims/v1"
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        read(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
      }
    }

    private static let modifiers: Set<String> = ["repeated", "optional", "stream"]

    private static func isSeparator(_ letter: Character) -> Bool { " (){;".contains(letter) }

    private mutating func read(_ text: String) {
      var message = ""
      for line in text.split(separator: "\n") {
        var words: [String] = []
        for part in line.split(whereSeparator: Self.isSeparator) {
          let word = String(part)
          if !Self.modifiers.contains(word) { words.append(word) }
        }
        if words.first == "message", words.count > 1 { message = words[1] }
        if words.first == "rpc", words.count > 2 { requests[words[1]] = words[2] }
        if words.count > 2, words[2] == "=" {
          fields[message, default: []].append((type: words[0], name: words[1]))
        }
      }
    }

    func hasRequestID(_ message: String) -> Bool {
      for field in fields[message] ?? [] {
        if field.name == "request_id" || field.type.hasSuffix("Header") { return true }
        if field.type.hasSuffix("Request"), hasRequestID(field.type) { return true }
      }
      return false
    }
  }
}
