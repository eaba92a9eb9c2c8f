import IPIMSClient
import ServiceHarness

/// Firms, their members and tokens, and offices.
extension AccessCall {
  func keepAccounts() async throws {
    switch block.rpc {
    case "GetOrganization":
      _ = try await desk.account.getOrganization(.init { $0.name = scene.organization })
    case "UpdateOrganization":
      _ = try await desk.account.updateOrganization(organizationUpdate)
    case "CreateOffice":
      _ = try await desk.account.createOffice(
        .init {
          $0.officeID = "ulsan"
          $0.displayName = "Ulsan"
        })
    case "AddMember":
      _ = try await desk.account.addMember(
        .init {
          $0.displayName = "somebody"
          if block.variant == "role" {
            $0.role = .officer
            $0.office = own.office
          } else {
            $0.organization = scene.organization
          }
        })
    default: _ = try await desk.account.removeMember(.init { $0.member = scene.member })
    }
  }

  private var organizationUpdate: UpdateOrganizationRequest {
    UpdateOrganizationRequest {
      $0.organization = scene.organization
      $0.updateMask = ["contacts"]
      $0.contacts = [OrganizationContact { $0.contact = Samples.contact }]
      switch block.variant {
      case "etag": $0.etag = String(repeating: "0", count: 64)
      case "display_name":
        $0.updateMask = ["display_name"]
        $0.displayName = "Hangang Bags"
      default: break
      }
    }
  }

  func listsAccounts() async throws -> Bool {
    switch block.rpc {
    case "ListOrganizations":
      return try await desk.account.listOrganizations(.init { $0.pageSize = 1_000 }).organizations
        .contains { $0.name == scene.organization }
    case "ListOffices":
      return try await desk.account.listOffices(.init { $0.pageSize = 1_000 }).offices
        .contains { $0.name == parties.office }
    case "ListMembers":
      return try await desk.account.listMembers(.init { $0.pageSize = 1_000 }).members
        .contains { $0.name == scene.member }
    default:
      return try await desk.account.listTokens(.init { $0.pageSize = 1_000 }).tokens
        .contains { $0.name == scene.tokenName }
    }
  }
}
