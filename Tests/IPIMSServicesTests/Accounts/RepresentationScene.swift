import IPIMSClient
import ServiceHarness

/// A right holder, a law firm and what the second does for the first.
struct RepresentationScene {
  let customs: Customs
  let holder: Desk
  let agent: Desk
  let administrator: Desk
  let officer: Desk

  init(_ customs: Customs) async throws {
    self.customs = customs
    holder = try await customs.firm()
    agent = try await customs.firm(.representative)
    administrator = try await customs.administrator()
    officer = try await customs.officer()
  }

  @discardableResult
  func grant(
    to agent: Desk? = nil, by desk: Desk? = nil,
    change: (inout GrantRepresentationRequest) -> Void = { _ in }
  ) async throws -> Representation {
    var request = GrantRepresentationRequest {
      $0.representative = (agent ?? self.agent).organization
    }
    change(&request)
    return try await (desk ?? holder).account.grantRepresentation(request)
  }

  @discardableResult
  func revoke(_ representation: Representation, by desk: Desk? = nil) async throws
    -> Representation
  {
    try await (desk ?? holder).account.revokeRepresentation(
      .init {
        $0.representation = representation.name
        $0.reason = "Another firm does it now."
      })
  }

  /// A case about the holder's right, and the request to it.
  func ask(_ right: Recordation) async throws -> AppraisalRequest {
    let opened = try await officer.appraisal.openCase(Samples.openCase([right.name]))
    _ = try await officer.appraisal.uploadPhoto(
      SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
    return try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
  }

  func list(_ desk: Desk, change: (inout ListRepresentationsRequest) -> Void = { _ in })
    async throws -> [Representation]
  {
    var request = ListRepresentationsRequest()
    change(&request)
    return try await desk.account.listRepresentations(request).representations
  }
}
