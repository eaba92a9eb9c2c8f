internal import Foundation
internal import IPIMSClient
internal import ServiceHarness

/// A right holder or a representative: two members and a program.
struct Firm: Sendable {
  let member, colleague, program: Desk
  /// A representative has neither.
  let recordations: [String]
  let mark: Mark?

  var organization: String { member.organization }
}

struct Officer: Sendable {
  let desk: Desk
  /// `members/{id}`.
  let member: String
  let office: String
}

/// Everyone who takes part in the month.
struct Cast: Sendable {
  static let offices = ["offices/incheon", "offices/busan", "offices/gimpo"]
  static let officersPerOffice = 3
  static let representativeCount = 2
  /// A real photograph, which stands in for those of goods.
  static let photoFile = "Sources/ipimsd/Demo/Resources/photos/grace_hopper.jpg"

  let administrator: Desk
  let system: Desk
  let officers: [Officer]
  let holders: [Firm]
  let representatives: [Firm]
  let photo: [UInt8]
  let declarations: [Declaration]

  init(_ customs: Customs) async throws {
    administrator = try await customs.administrator()
    system = try await customs.clearanceSystem()
    var officers: [Officer] = []
    for office in Self.offices {
      for _ in 0..<Self.officersPerOffice {
        let desk = try await customs.officer(office: office)
        let member = try await desk.account.whoAmI(.init()).member
        officers.append(Officer(desk: desk, member: member, office: office))
      }
    }
    self.officers = officers
    var holders: [Firm] = []
    for mark in Mark.all { holders.append(try await Self.holder(of: mark, customs)) }
    self.holders = holders
    var representatives: [Firm] = []
    for _ in 0..<Self.representativeCount {
      representatives.append(
        try await Self.firm(customs.firm(.representative), [], nil, customs))
    }
    self.representatives = representatives
    photo = Array(try Data(contentsOf: URL(filePath: Self.photoFile)))
    declarations = try Declaration.all()
  }

  private static func holder(of mark: Mark, _ customs: Customs) async throws -> Firm {
    let desk = try await customs.firm()
    var recordations: [String] = []
    for text in mark.texts {
      let recorded = try await customs.record(desk, mark: text) {
        $0.confirmProgramAppraisals = mark.isConfirmed
      }
      recordations.append(recorded.name)
    }
    return try await firm(desk, recordations, mark, customs)
  }

  private static func firm(
    _ desk: Desk, _ recordations: [String], _ mark: Mark?, _ customs: Customs
  ) async throws -> Firm {
    Firm(
      member: desk, colleague: try await customs.token(of: desk),
      program: try await customs.token(of: desk), recordations: recordations, mark: mark)
  }

  func officers(of office: String) -> [Officer] { officers.filter { $0.office == office } }

  var firms: [Firm] { holders + representatives }
}
