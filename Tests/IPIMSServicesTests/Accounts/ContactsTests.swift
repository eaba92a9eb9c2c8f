import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

@testable import IPIMSServices

/// Which contact of a firm a notice goes to.
struct ContactsTests {
  private static func firm(_ contacts: OrganizationContact...) -> Organization {
    Organization { $0.contacts = contacts }
  }

  private static func verified(_ name: String, _ purposes: ContactPurpose...)
    -> OrganizationContact
  {
    OrganizationContact {
      $0.contact = Contact { $0.email = name }
      $0.purposes = purposes
      $0.verified = true
    }
  }

  private static func unverified(_ name: String, _ purposes: ContactPurpose...)
    -> OrganizationContact
  {
    OrganizationContact {
      $0.contact = Contact { $0.email = name }
      $0.purposes = purposes
    }
  }

  @Test func theFirstVerifiedOneThatServesThePurpose() {
    let firm = Self.firm(
      Self.unverified("a"), Self.verified("b", .sharing, .deadlines), Self.verified("c"),
      Self.verified("d", .recordations))
    #expect(firm.contact(for: .sharing)?.email == "b")
    #expect(firm.contact(for: .deadlines)?.email == "b")
    #expect(firm.contact(for: .recordations)?.email == "c")
    #expect(firm.contact(for: .appraisalRequests)?.email == "c")
  }

  @Test func withoutOneThatServesItTheFirstVerifiedOne() {
    let firm = Self.firm(
      Self.unverified("a", .deadlines), Self.verified("b", .sharing),
      Self.verified("c", .recordations))
    #expect(firm.contact(for: .deadlines)?.email == "b")
  }

  @Test func nobodyIsReachedAtAnAddressThatIsNotVerified() {
    #expect(Self.firm().contact(for: .sharing) == nil)
    #expect(Self.firm(Self.unverified("a")).contact(for: .sharing) == nil)
    let recordation = [Contact { $0.email = "a" }]
    #expect(
      Self.firm(Self.unverified("a")).contact(for: .sharing, preferring: recordation) == nil)
  }

  @Test func thosePreferredGoFirstWhereTheyAreVerified() {
    let firm = Self.firm(
      Self.verified("a", .appraisalRequests), Self.verified("b", .sharing), Self.unverified("c"))
    func told(_ names: String...) -> String? {
      let preferred = names.map { name in Contact { $0.email = name } }
      return firm.contact(for: .appraisalRequests, preferring: preferred)?.email
    }
    #expect(told("c", "x", "b", "a") == "b")
    #expect(told("c", "x") == "a")
  }

  /// By requests and deadlines of appraisals, and by what becomes of rights on record.
  @Test func noticesGoByPurposeAndInTheContactsLanguage() async throws {
    try await Customs.open { customs in
      let organizations = try await OrganizationScene(customs)
      let (firm, officer) = (organizations.firm, try await customs.officer())
      try await organizations.update(by: organizations.administrator, "contacts") {
        $0.contacts = [
          OrganizationScene.contact("requests@x.example", .appraisalRequests),
          OrganizationScene.contact("dates@x.example", .deadlines, language: "en"),
          OrganizationScene.contact("rights@x.example", .recordations, language: "en"),
        ]
      }
      let recordation = try await customs.record(firm) {
        $0.rightExpireTime = customs.time(inSeconds: 30 * 86_400)
      }
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      customs.clock.advance(seconds: 40 * 86_400)
      await customs.runClock()
      let notices = try await customs.notices(to: firm)
      func addresses(_ kind: String) -> Set<String> {
        Set(notices.filter { $0.kind == kind }.map(\.address))
      }
      #expect(addresses("APPRAISAL_REQUESTED") == ["requests@x.example"])
      #expect(addresses("APPRAISAL_REMINDER") == ["dates@x.example"])
      #expect(addresses("RECORDATION_EXPIRED") == ["rights@x.example"])
      for notice in notices {
        let isKorean = notice.subject.hasPrefix("[관세청]")
        #expect(isKorean == (notice.address == "requests@x.example"), "\(notice.subject)")
      }
    }
  }

  @Test func aRecordationsVerifiedContactIsAskedFirst() async throws {
    try await Customs.open { customs in
      let organizations = try await OrganizationScene(customs)
      let (firm, officer) = (organizations.firm, try await customs.officer())
      try await organizations.update(by: organizations.administrator, "contacts") {
        $0.contacts = [
          OrganizationScene.contact(), OrganizationScene.contact("bags@x.example", .sharing),
        ]
      }
      func told(_ contacts: String...) async throws -> String? {
        let recordation = try await customs.record(firm) { request in
          request.contacts = contacts.map { address in
            Contact {
              $0.name = "Bags"
              $0.email = address
            }
          }
        }
        let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
        let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
        return try await customs.notices(to: firm).last { $0.about == asked.requests[0].name }?
          .address
      }
      #expect(try await told() == "brand@hangang.example")
      #expect(try await told("stranger@x.example", "bags@x.example") == "bags@x.example")
      #expect(try await told("stranger@x.example") == "brand@hangang.example")
    }
  }
}
