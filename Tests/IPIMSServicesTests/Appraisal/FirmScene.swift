import IPIMSClient
import IPIMSStore
import ServiceHarness

/// A right holder with a right on record, a representative, and an officer who asks.
struct FirmScene {
  let customs: Customs
  var holder: Desk
  var representative: Desk
  var officer: Desk
  var recordation: Recordation

  /// `confirms`: a program's verdict waits for a member.
  init(_ customs: Customs, confirms: Bool = false) async throws {
    self.customs = customs
    holder = try await customs.firm()
    representative = try await customs.firm(.representative)
    officer = try await customs.officer()
    recordation = try await customs.record(holder) { $0.confirmProgramAppraisals = confirms }
  }

  func ask(
    _ items: [LineItem] = [Samples.item()], dueInSeconds seconds: Int64? = nil
  ) async throws -> AppraisalRequest {
    let open = Samples.openCase([recordation.name], items: items)
    var ask = Samples.ask(try await officer.appraisal.openCase(open).name)
    ask.dueTime = seconds.map { customs.time(inSeconds: $0) }
    return try await officer.appraisal.requestAppraisal(ask).requests[0]
  }

  @discardableResult
  func delegate(_ asked: AppraisalRequest, to firm: Desk?) async throws -> AppraisalRequest {
    try await holder.appraisal.delegateRequest(Self.delegation(of: asked, to: firm?.organization))
  }

  static func delegation(of asked: AppraisalRequest, to organization: String?)
    -> DelegateRequestRequest
  {
    DelegateRequestRequest {
      $0.requestID = RequestID.random()
      $0.request = asked.name
      $0.delegate = organization ?? ""
    }
  }

  /// What a program finds.
  static func program(
    of asked: AppraisalRequest, _ verdict: Verdict = .counterfeit
  ) -> SubmitAppraisalRequest {
    var request = Samples.appraisal(of: asked, verdict)
    request.examiner = eye
    return request
  }

  static let eye = Examiner {
    $0.program = "eye"
    $0.programVersion = "2"
    $0.confidence = 0.75
  }

  static func confirmation(of appraisal: Appraisal, accept: Bool = true) -> ConfirmAppraisalRequest
  {
    ConfirmAppraisalRequest {
      $0.requestID = RequestID.random()
      $0.appraisal = appraisal.name
      $0.accept = accept
      $0.reason = accept ? "" : "The photo shows another bag."
    }
  }

  static func successor(
    of appraisal: Appraisal, _ verdict: Verdict = .genuine
  ) -> SupersedeAppraisalRequest {
    SupersedeAppraisalRequest { request in
      request.requestID = RequestID.random()
      request.appraisal = appraisal.name
      request.items = appraisal.items.map { item in
        AppraisalItem {
          $0.item = item.item
          $0.verdict = verdict
        }
      }
      request.reason = "A second look."
    }
  }

  func get(_ name: String, by desk: Desk) async throws -> AppraisalRequest {
    try await desk.appraisal.getRequest(.init { $0.name = name })
  }

  func kinds(_ asked: AppraisalRequest) async throws -> [String] {
    try await customs.history(of: asked.case).entries.map(\.kind)
  }

  /// The database of verdicts, as customs sees it.
  func counts() async throws -> [Verdict: Int64] {
    let found = try await officer.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
    return Dictionary(uniqueKeysWithValues: found.counts.map { ($0.verdict, $0.count) })
  }
}

/// A name of the right form that nothing bears.
func missing(_ collection: String) -> String { "\(collection)/01j0zv6c3m5k8n2p4q6r8s0t1v" }
