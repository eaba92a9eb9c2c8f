import IPIMSClient
import ServiceHarness

/// Who acts for whom.
extension AccessCall {
  func represent() async throws {
    switch block.rpc {
    case "GrantRepresentation":
      _ = try await desk.account.grantRepresentation(
        .init {
          $0.representative = parties.agent.organization
          $0.principal = scene.organization
        })
    default:
      _ = try await desk.account.revokeRepresentation(
        .init { $0.representation = scene.representation })
    }
  }

  func listsRepresentations() async throws -> Bool {
    try await desk.account.listRepresentations(.init { $0.pageSize = 1_000 }).representations
      .contains { $0.name == scene.representation }
  }
}
