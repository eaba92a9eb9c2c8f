import IPIMSClient
import ServiceHarness

/// A firm that changes whom customs reaches.
struct OrganizationScene {
  let customs: Customs
  let firm: Desk
  let administrator: Desk

  init(_ customs: Customs, _ kind: OrganizationKind = .rightHolder) async throws {
    self.customs = customs
    firm = try await customs.firm(kind)
    administrator = try await customs.administrator()
  }

  func seen() async throws -> Organization {
    try await firm.account.getOrganization(.init { $0.name = firm.organization })
  }

  @discardableResult
  func update(
    by desk: Desk? = nil, _ mask: String..., change: (inout UpdateOrganizationRequest) -> Void
  ) async throws -> Organization {
    var request = UpdateOrganizationRequest {
      $0.requestID = RequestID.random()
      $0.organization = firm.organization
      $0.updateMask = mask
    }
    change(&request)
    return try await (desk ?? firm).account.updateOrganization(request)
  }

  /// `brand` is verified by the sign-up.
  static func contact(
    _ address: String = "brand@hangang.example", _ purposes: ContactPurpose...,
    language: String = "ko"
  ) -> OrganizationContact {
    OrganizationContact {
      $0.contact = Contact {
        $0.name = "Desk"
        $0.email = address
        $0.language = language
      }
      $0.purposes = purposes
    }
  }
}

extension Organization {
  var addresses: [String] { contacts.compactMap { $0.contact?.email } }
  var verifiedAddresses: [String] {
    contacts.filter(\.verified).compactMap { $0.contact?.email }
  }
}
