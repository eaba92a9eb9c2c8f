import IPIMSClient
import ServiceHarness

/// Firms, their members and tokens, and offices.
extension AccessCall {
  func keepAccounts() async throws {
    switch block.rpc {
    case "GetOrganization":
      _ = try await desk.account.getOrganization(.init { $0.name = scene.organization })
    default: _ = try await desk.account.updateOrganization(organizationUpdate)
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
    try await desk.account.listOrganizations(.init { $0.pageSize = 1_000 }).organizations
      .contains { $0.name == scene.organization }
  }
}
