import IPIMSClient
import ServiceHarness

/// Builds each stage by calls, anew every time.
struct AccessStages {
  let customs: Customs
  /// To whom a right is given.
  let heir: Desk

  func scene(
    of thing: String, _ stage: String, _ parties: AccessParties
  ) async throws -> AccessScene {
    var scene = AccessScene()
    scene.recordation = parties.recordation.name
    scene.organization = parties.holder.organization
    scene.heir = heir.organization
    switch thing {
    case "recordation": scene.recordation = try await recordation(stage, parties)
    case "document": scene.document = try await document(stage, parties)
    case "article": scene.article = try await article(stage, parties)
    case "sign-up": try await signUp(stage, &scene)
    case "representation": scene.representation = try await representation(stage, parties)
    case "": try await token(parties, &scene)
    default: try await self.case(stage, parties, &scene)
    }
    return scene
  }

  // MARK: Cases

  private func `case`(
    _ stage: String, _ parties: AccessParties, _ scene: inout AccessScene
  ) async throws {
    try await open(parties, &scene)
    if stage == "open" { return }
    try await ask(stage, parties, &scene)
    switch stage {
    case "opened", "awaiting", "information", "held": try await look(stage, parties, &scene)
    case "answered": try await answer(parties, &scene)
    case "unanswered":
      customs.clock.advance(seconds: 61)
      _ = await customs.runClock()
    case "cancelled":
      _ = try await parties.officer.appraisal.cancelRequest(
        .init {
          $0.request = scene.request
          $0.reason = "Asked by mistake."
        })
    case "decided", "seized", "closed": try await decide(stage, parties, &scene)
    case "withdrawn":
      _ = try await parties.officer.appraisal.withdrawCase(
        .init {
          $0.case = scene.name
          $0.reason = "Opened by mistake."
        })
    case "asked": break
    default: throw AccessTable.SyntaxError(description: "no such stage: \(stage)")
    }
  }

  /// By the clearance system, and dealt with by the officer, who begins with a photo.
  private func open(_ parties: AccessParties, _ scene: inout AccessScene) async throws {
    scene.name = try await parties.system.appraisal.openCase(
      inMailbag: Self.openCase(parties), key: "1"
    ).name
    let header = SamplePhoto.header(of: scene.name)
    scene.upload = header.requestID
    scene.photo = try await parties.officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg).name
    _ = try await parties.officer.appraisal.assignCase(
      .init {
        $0.case = scene.name
        $0.assignee = parties.officerMember
      })
  }

  static func openCase(_ parties: AccessParties) -> OpenCaseRequest {
    let papers = parties.papers
    var request = Samples.openCase(
      [parties.recordation.name], items: [Samples.item(mark: papers.mark)],
      declaration: papers.declarationID)
    request.office = parties.office
    request.declarationNumber = papers.declarationNumber
    request.billOfLading = papers.billOfLading
    request.mailItem = papers.mailItem
    request.cargoManagementNumber = papers.cargoManagementNumber
    request.seller = Party { $0.name = papers.seller }
    request.importer = Party {
      $0.name = papers.importer
      $0.identifier = "P123456789012"
      $0.phone = "+82 10 1234 5678"
    }
    return request
  }

  private func ask(
    _ stage: String, _ parties: AccessParties, _ scene: inout AccessScene
  ) async throws {
    let right = stage == "awaiting" ? parties.confirmed : parties.recordation
    let asked = try await parties.officer.appraisal.requestAppraisal(
      .init {
        $0.case = scene.name
        $0.recordations = [right.name]
        if stage == "unanswered" { $0.dueTime = customs.time(inSeconds: 60) }
      })
    scene.request = asked.requests[0].name
    _ = try await parties.holder.appraisal.delegateRequest(
      .init {
        $0.request = scene.request
        $0.delegate = parties.agent.organization
      })
  }

  private func look(
    _ stage: String, _ parties: AccessParties, _ scene: inout AccessScene
  ) async throws {
    let request = try await parties.holder.appraisal.getRequest(.init { $0.name = scene.request })
    switch stage {
    case "information":
      _ = try await parties.holder.appraisal.requestInformation(
        .init {
          $0.request = scene.request
          $0.question = "Is there a label?"
        })
    case "held":
      _ = try await parties.officer.appraisal.recordProcedureStep(
        .init {
          $0.case = scene.name
          $0.kind = .goodsHeld
        })
    case "awaiting":
      var answer = Samples.appraisal(of: request)
      answer.examiner = Examiner {
        $0.program = "Seam"
        $0.programVersion = "1"
        $0.confidence = 0.9
      }
      scene.appraisal = try await parties.program.appraisal.submitAppraisal(answer).name
    default: break
    }
  }

  private func answer(_ parties: AccessParties, _ scene: inout AccessScene) async throws {
    let request = try await parties.holder.appraisal.getRequest(.init { $0.name = scene.request })
    scene.appraisal = try await parties.holder.appraisal.submitAppraisal(
      Samples.appraisal(of: request)
    ).name
  }

  private func decide(
    _ stage: String, _ parties: AccessParties, _ scene: inout AccessScene
  ) async throws {
    try await answer(parties, &scene)
    let goods: GoodsState = stage == "decided" ? .unspecified : .seized
    _ = try await parties.officer.appraisal.decideCase(
      Samples.decision(of: scene.name, goods: goods))
    if stage == "closed" {
      _ = try await parties.officer.appraisal.closeCase(.init { $0.case = scene.name })
    }
  }

  // MARK: Everything else

  private func recordation(_ stage: String, _ parties: AccessParties) async throws -> String {
    if ["active", "suspended", "withdrawn"].contains(stage) {
      return try await onRecord(stage, parties)
    }
    if stage == "grace" || stage == "expired" {
      let name = try await customs.record(parties.holder) {
        $0.regime = stage == "grace" ? "US" : "KR"
        $0.rightExpireTime = customs.time(inSeconds: 60)
      }.name
      customs.clock.advance(seconds: 61)
      _ = await customs.runClock()
      return name
    }
    let draft = try await parties.holder.reporting.createRecordation(Samples.recordation()).name
    if stage == "draft" { return draft }
    _ = try await parties.holder.reporting.submitRecordation(.init { $0.recordation = draft })
    if stage == "submitted" { return draft }
    _ = try await parties.officer.reporting.reviewRecordation(
      .init {
        $0.recordation = draft
        if stage == "returned" { $0.returnReasons = ["Illegible."] }
        if stage == "refused" { $0.refuseReason = "Not yours." }
      })
    return draft
  }

  private func onRecord(_ stage: String, _ parties: AccessParties) async throws -> String {
    let name = try await customs.record(parties.holder).name
    switch stage {
    case "suspended":
      _ = try await customs.administrator().reporting.suspendRecordation(
        .init {
          $0.recordation = name
          $0.reason = "Contested."
        })
    case "withdrawn":
      _ = try await parties.holder.reporting.withdrawRecordation(.init { $0.recordation = name })
    default: break
    }
    return name
  }

  private func article(_ stage: String, _ parties: AccessParties) async throws -> String {
    var article = Samples.article()
    article.recordation = parties.recordation.name
    switch stage {
    case "offices":
      article.audience = .offices
      article.offices = [parties.office]
    case "own_firm": article.audience = .ownFirm
    case "customs_holder": article.audience = .holder
    default: break
    }
    let author = stage.hasPrefix("customs") ? parties.officer : parties.holder
    let name = try await author.sharing.publishArticle(article).name
    if stage.hasSuffix("retired") {
      _ = try await author.sharing.retireArticle(.init { $0.article = name })
    }
    return name
  }

  /// The holder's agent acts for it from now on.
  private func representation(_ stage: String, _ parties: AccessParties) async throws -> String {
    let granted = try await parties.holder.account.grantRepresentation(
      .init {
        $0.representative = parties.agent.organization
        if stage == "expired" { $0.endTime = customs.time(inSeconds: 60) }
      })
    switch stage {
    case "revoked":
      _ = try await parties.holder.account.revokeRepresentation(
        .init { $0.representation = granted.name })
    case "expired": customs.clock.advance(seconds: 61)
    default: break
    }
    return granted.name
  }

  private func signUp(_ stage: String, _ scene: inout AccessScene) async throws {
    let anyone = try await customs.anyone()
    let made = try await anyone.account.signUp(Samples.signUp())
    scene.signUp = made.signUp?.name ?? ""
    scene.secret = made.claimSecret
    if stage == "pending" { return }
    _ = try await customs.administrator().account.reviewSignUp(
      .init {
        $0.signUp = scene.signUp
        $0.accept = stage != "refused"
        if stage == "refused" { $0.reason = "Unknown." }
      })
    if stage == "claimed" {
      _ = try await anyone.account.claimAccess(
        .init {
          $0.name = scene.signUp
          $0.claimSecret = scene.secret
        })
    }
  }

  private func token(_ parties: AccessParties, _ scene: inout AccessScene) async throws {
    let token = try await customs.token(of: parties.holder)
    scene.token = token.token
    scene.tokenName = token.tokenName
    scene.member = try await token.account.whoAmI(.init()).member
  }
}

extension AppraisalClient {
  /// Opens a case in a stream of its own. Throws the error that its answer bears.
  func openCase(inMailbag request: OpenCaseRequest, key: String) async throws -> Case {
    let (requests, responses) = openCases()
    async let answers = responses.all()
    try await requests.send(
      .init {
        $0.key = key
        $0.case = request
      })
    try await requests.finish()
    switch try await answers.first?.result {
    case .case(let opened): return opened
    case .error(let error): throw error.asRPCError
    case nil: throw RPCError(.internal, "NO_ANSWER", "")
    }
  }

  /// Answers a request in a stream of its own. Throws the error that its answer bears.
  func submitAppraisal(inStream request: SubmitAppraisalRequest, key: String) async throws
    -> Appraisal
  {
    let (requests, responses) = submitAppraisals()
    async let answers = responses.all()
    try await requests.send(
      .init {
        $0.key = key
        $0.appraisal = request
      })
    try await requests.finish()
    switch try await answers.first?.result {
    case .appraisal(let appraisal): return appraisal
    case .error(let error): throw error.asRPCError
    case nil: throw RPCError(.internal, "NO_ANSWER", "")
    }
  }
}

extension AppraisalClient {
  /// Where a stream of cases goes on from. It tells so with the first thing that happens once it is
  /// open: so things happen until it has.
  func firstTokenOfCases(
    _ happen: @escaping @Sendable () async throws -> Void
  ) async throws -> String {
    try await withThrowingTaskGroup(of: String.self) { group in
      group.addTask {
        for try await answer in watchCases(.init()) { return answer.resumeToken }
        throw RPCError(.internal, "STREAM_ENDED", "")
      }
      group.addTask {
        while !Task.isCancelled { try await happen() }
        throw CancellationError()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? ""
    }
  }
}

extension ResponseStream {
  fileprivate func all() async throws -> [Element] {
    var result: [Element] = []
    for try await element in self { result.append(element) }
    return result
  }
}

extension CallError {
  /// A code that is none fails the test.
  fileprivate var asRPCError: RPCError {
    let known = StatusCode.allCases.first { $0.name == code }
    return RPCError(
      known ?? .internal, reason, message,
      fields: fields.map { FieldViolation($0.field, $0.description) })
  }
}
