import IPIMSClient
import ServiceHarness

/// Those whose a case is, and what of them it bears.
struct AccessParties {
  var officer: Desk
  /// `members/{id}`.
  var officerMember: String
  var office: String
  var system: Desk
  var holder: Desk
  /// A program of the holder's, another member of its firm.
  var program: Desk
  var agent: Desk
  var recordation: Recordation
  /// A program's answer about it wants a member's confirmation.
  var confirmed: Recordation
  var papers: AccessPapers

  init(_ customs: Customs, office: String, papers: AccessPapers) async throws {
    self.office = office
    self.papers = papers
    officer = try await customs.officer(office: office)
    officerMember = try await officer.account.whoAmI(.init()).member
    system = try await customs.clearanceSystem()
    holder = try await customs.firm()
    program = try await customs.token(of: holder)
    agent = try await customs.firm(.representative)
    recordation = try await customs.record(holder, mark: papers.mark)
    confirmed = try await customs.record(holder, mark: papers.mark + " PRO") {
      $0.confirmProgramAppraisals = true
    }
  }
}

/// What a case is looked for by.
struct AccessPapers {
  var mark: String
  var declarationID: String
  var declarationNumber: String
  var billOfLading: String
  var mailItem: String
  var cargoManagementNumber: String
  var seller: String
  var importer: String

  static let own = AccessPapers(
    mark: "HANGANG", declarationID: "97061800", declarationNumber: "12345-26-123456M",
    billOfLading: "BL-OWN", mailItem: "RR123456785KR",
    cargoManagementNumber: "26ABCDE123I00010002", seller: "OWN SELLER", importer: "OWN IMPORTER")

  static let foreign = AccessPapers(
    mark: "SEINE", declarationID: "97061899", declarationNumber: "54321-26-654321M",
    billOfLading: "BL-FOREIGN", mailItem: "RR473124829GB",
    cargoManagementNumber: "26ZYXWV987I00030004", seller: "FOREIGN SELLER",
    importer: "FOREIGN IMPORTER")
}

/// What the RPCs name, at one stage; a name that is not there yet is one that nothing bears.
struct AccessScene {
  var name = missing("cases")
  var photo = missing("cases") + "/photos/01j0zv6c3m5k8n2p4q6r8s0t1v"
  var request = missing("requests")
  var appraisal = missing("appraisals")
  var upload = RequestID.random()
  var recordation = missing("recordations")
  var document = missing("documents")
  var article = missing("articles")
  var signUp = missing("signUps")
  var secret = "nothing"
  var tokenName = missing("tokens")
  var token = "ipims_nothing"
  var member = missing("members")
  var organization = missing("organizations")
  var representation = missing("representations")
  var heir = missing("organizations")

  static func missing(_ collection: String) -> String { collection + "/01j0zv6c3m5k8n2p4q6r8s0t1v" }
}
