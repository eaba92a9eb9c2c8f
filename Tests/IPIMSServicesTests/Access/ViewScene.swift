import IPIMSClient
import ServiceHarness

/// A case in which every field has a value, and those who look at it.
struct ViewScene {
  let customs: Customs
  let officer: Desk
  let officerMember: String
  let system: Desk
  /// The firm whose view is looked at, a program of its, and the agent that may answer for it.
  let firm: Desk
  let program: Desk
  let agent: Desk
  /// Another that answers, one whose request is taken back, one whose program's answer waits.
  let other: Desk
  let cancelled: Desk
  let waiting: Desk
  let rights: [String: Recordation]

  init(_ customs: Customs) async throws {
    self.customs = customs
    officer = try await customs.officer()
    officerMember = try await officer.account.whoAmI(.init()).member
    system = try await customs.clearanceSystem()
    (firm, other) = (try await customs.firm(), try await customs.firm())
    (cancelled, waiting) = (try await customs.firm(), try await customs.firm())
    (program, agent) = (try await customs.token(of: firm), try await customs.firm(.representative))
    var rights: [String: Recordation] = [:]
    for desk in [firm, other, cancelled, waiting] {
      rights[desk.organization] = try await customs.record(desk) {
        $0.confirmProgramAppraisals = true
      }
    }
    self.rights = rights
  }

  /// Marks what firms other than its own may never see.
  static let secret = "SECRET"

  // MARK: The officer's side

  /// A case at a stage of the table; `alone`, where nobody but the firm is asked.
  func open(_ regime: String, isAlone: Bool = false) async throws -> String {
    let opened = try await system.appraisal.openCase(
      inMailbag: request(regime, isAlone: isAlone), key: "1")
    let header = SamplePhoto.header(of: opened.name)
    let taken = try await officer.appraisal.uploadPhoto(caption(header), SamplePhoto.jpeg)
    var redacted = SamplePhoto.header(of: opened.name)
    redacted.redactedCopyOf = taken.name
    _ = try await officer.appraisal.uploadPhoto(caption(redacted), SamplePhoto.jpeg)
    _ = try await officer.appraisal.assignCase(
      .init {
        $0.case = opened.name
        $0.assignee = officerMember
      })
    return opened.name
  }

  private func caption(_ header: UploadPhotoHeader) -> UploadPhotoHeader {
    var header = header
    header.caption = "the front"
    return header
  }

  private func request(_ regime: String, isAlone: Bool) -> OpenCaseRequest {
    let suspected = isAlone ? [firm] : [firm, other, cancelled, waiting]
    var request = Samples.openCase(
      suspected.compactMap { rights[$0.organization]?.name }, items: [item, item])
    request.office = "offices/incheon"
    request.regime = regime
    request.procedure = .standard
    request.declarationLine = 2
    request.billOfLading = "BL-SECRET"
    request.mailItem = "RR123456785KR"
    request.cargoManagementNumber = "26ABCDE123I00010002"
    request.loadingPlace = "CNSHA"
    request.importer = person("IMPORTER")
    request.consignee = person("CONSIGNEE")
    request.exporter = business("EXPORTER")
    request.seller = business("SELLER-SECRET")
    return request
  }

  private var item: LineItem {
    var item = Samples.item()
    item.unit = "EA"
    item.netMassGrams = 777_002
    item.productIdentifiers = [
      ProductIdentifier {
        $0.kind = .gtin
        $0.value = "8801234567893"
      }
    ]
    return item
  }

  private func person(_ name: String) -> Party {
    Party {
      $0.name = name
      $0.country = "KR"
      $0.identifier = "P123456789012"
      $0.phone = "+82 10 7770 0031"
    }
  }

  private func business(_ name: String) -> Party {
    Party {
      $0.name = name
      $0.country = "KR"
      $0.identifier = "610-85-00065"
      $0.phone = "+82 10 7770 0032"
    }
  }

  func ask(_ desk: Desk, about name: String, dueInSeconds: Int64? = nil) async throws
    -> AppraisalRequest
  {
    try await officer.appraisal.requestAppraisal(
      .init {
        $0.case = name
        $0.recordations = [rights[desk.organization]?.name ?? ""]
        $0.dueTime = dueInSeconds.map { customs.time(inSeconds: $0) }
      }
    ).requests[0]
  }

  func decide(_ name: String, _ decision: Decision, _ goods: GoodsState) async throws {
    var request = Samples.decision(of: name, decision, goods: goods)
    request.items[0].reason = "REASON-SECRET"
    _ = try await officer.appraisal.decideCase(request)
  }

  func step(
    _ desk: Desk, _ kind: ProcedureStepKind, in name: String, _ words: String
  ) async throws {
    _ = try await desk.appraisal.recordProcedureStep(
      .init {
        $0.case = name
        $0.kind = kind
        $0.items = ["1"]
        $0.actor = words
        $0.document = words
        $0.note = words
        if kind == .securityGiven {
          $0.amount = Money {
            $0.currency = "KRW"
            $0.minorUnits = 1_000_000
          }
        }
      })
  }

  func cancel(_ request: AppraisalRequest) async throws {
    _ = try await officer.appraisal.cancelRequest(
      .init {
        $0.request = request.name
        $0.reason = "Asked by mistake."
      })
  }

  // MARK: The firms' side

  /// Everyone else is asked, and does what it does.
  func playOthers(in name: String) async throws {
    let asked = try await ask(other, about: name)
    _ = try await other.appraisal.getRequest(.init { $0.name = asked.name })
    _ = try await other.appraisal.submitAppraisal(
      answer(asked, .genuine, isProgram: false, "OTHER-SECRET"))
    try await step(other, .securityGiven, in: name, "OTHER-SECRET")
    try await cancel(ask(cancelled, about: name))
    let waited = try await ask(waiting, about: name)
    _ = try await waiting.appraisal.submitAppraisal(answer(waited, isProgram: true, "WAIT-SECRET"))
  }

  /// The firm is asked, asks back, and does not answer in time; its program does, unconfirmed.
  func playFirm(in name: String) async throws -> (request: String, pending: Appraisal) {
    let asked = try await ask(firm, about: name, dueInSeconds: 60)
    _ = try await firm.appraisal.delegateRequest(
      .init {
        $0.request = asked.name
        $0.delegate = agent.organization
      })
    _ = try await firm.appraisal.requestInformation(
      .init {
        $0.request = asked.name
        $0.question = "Is there a label?"
      })
    _ = try await officer.appraisal.answerInformationRequest(
      .init {
        $0.request = asked.name
        $0.answer = "There is none."
      })
    try await step(firm, .securityGiven, in: name, "the firm")
    let photos = try await firm.appraisal.getCase(.init { $0.name = name }).photos
    _ = try await firm.appraisal.downloadPhoto(named: photos.last?.name ?? "")
    customs.clock.advance(seconds: 61)
    _ = await customs.runClock()
    let pending = try await program.appraisal.submitAppraisal(
      answer(asked, isProgram: true, "the firm"))
    return (asked.name, pending)
  }

  /// The firm confirms what its program answered, and its agent answers another way.
  func answer(_ pending: Appraisal) async throws -> Appraisal {
    _ = try await firm.appraisal.confirmAppraisal(
      .init {
        $0.appraisal = pending.name
        $0.accept = true
      })
    return try await agent.appraisal.supersedeAppraisal(
      .init {
        $0.appraisal = pending.name
        $0.items = pending.items
        $0.pointsOfDistinction = pending.pointsOfDistinction
        $0.examiner = Examiner { $0.name = "the agent" }
        $0.reason = "A second look."
      })
  }

  private func answer(
    _ request: AppraisalRequest, _ verdict: Verdict = .counterfeit, isProgram: Bool,
    _ words: String
  ) -> SubmitAppraisalRequest {
    var answer = Samples.appraisal(of: request, verdict)
    for index in answer.items.indices {
      answer.items[index].quantity = 10
      answer.items[index].grounds = [.stitching]
      answer.items[index].comment = words
    }
    answer.pointsOfDistinction = [words]
    answer.examiner = Examiner {
      $0.name = words
      if isProgram {
        $0.program = words
        $0.programVersion = "1"
        $0.confidence = 0.9
      }
    }
    return answer
  }
}
