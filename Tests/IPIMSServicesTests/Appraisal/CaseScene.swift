import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A firm with a right on record, an officer, and what the two of them do in many tests.
struct CaseScene {
  let customs: Customs
  let firm: Desk
  let officer: Desk
  let recordation: Recordation

  init(_ customs: Customs) async throws {
    self.customs = customs
    firm = try await customs.firm()
    officer = try await customs.officer()
    recordation = try await customs.record(firm)
  }

  func open(_ change: (inout OpenCaseRequest) -> Void = { _ in }) async throws -> Case {
    var request = Samples.openCase([recordation.name])
    change(&request)
    return try await officer.appraisal.openCase(request)
  }

  /// Under another regime than Korea's, whose declaration numbers are its own.
  func open(_ regime: String, _ change: (inout OpenCaseRequest) -> Void = { _ in })
    async throws -> Case
  {
    try await open { request in
      request.regime = regime
      request.declarationNumber = ""
      change(&request)
    }
  }

  func ask(_ name: String) async throws -> AppraisalRequest {
    try await officer.appraisal.requestAppraisal(Samples.ask(name)).requests[0]
  }

  @discardableResult
  func record(
    _ kind: ProcedureStepKind, in name: String, by desk: Desk? = nil,
    _ change: (inout RecordProcedureStepRequest) -> Void = { _ in }
  ) async throws -> Case {
    var request = Samples.step(kind, in: name)
    change(&request)
    return try await (desk ?? officer).appraisal.recordProcedureStep(request)
  }

  func seen(_ name: String) async throws -> Case {
    try await officer.appraisal.getCase(.init { $0.name = name })
  }

  func events(of name: String) async throws -> [Event] {
    let history = try await customs.history(of: name)
    #expect(history.isIntact)
    return try history.entries.map { try Event(decoding: $0.body) }
  }

  func kinds(of name: String) async throws -> [String] { try await events(of: name).map(\.kind) }

  /// The kinds of mail that a firm was sent.
  func mails(to firm: Desk) async throws -> [String] {
    try await customs.notices(to: firm).map(\.kind)
  }
}

/// That of a case's own state.
func caseState(_ state: String) -> Refusal {
  Refusal(.failedPrecondition, "CASE_STATE", state: state)
}

func goodsState(_ state: String) -> Refusal {
  Refusal(.failedPrecondition, "GOODS_STATE", state: state)
}

extension Refusal {
  static let otherOffice = Refusal(.permissionDenied, "OTHER_OFFICE")
}

/// Names that are right and name nothing.
enum Nowhere {
  static let `case` = "cases/01j0zv6c3m5k8n2p4q6r8s0t1v"
  static let request = "requests/01j0zv6c3m5k8n2p4q6r8s0t1v"
}
