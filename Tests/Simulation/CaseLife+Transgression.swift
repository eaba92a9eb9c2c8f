internal import IPIMSClient
internal import ServiceHarness

/// What must not be done, and is tried on purpose. That it leaves no trace is for the recount to
/// find.
extension CaseLife {
  private enum Transgression: CaseIterable {
    case otherOffice, foreignFirm, wrongRole, closeEarly, askAgain, answerAgain, decideLate
    case answerLate, destroyFree, holdWithoutExtension, tooMany, officersStep, wrongPhoto
    case wrongCode, reusedID, firmBySeller, withdrawLate, foreignCase, changeItems
    case futureStep, confirmFiled, foreignItem, secureFakes
  }

  func transgress() async throws {
    for transgression in Transgression.allCases.shuffled(using: &dice) {
      if try await commit(transgression) { return }
    }
  }

  /// false where it would be no transgression now.
  private func commit(_ transgression: Transgression) async throws -> Bool {
    switch transgression {
    case .otherOffice, .wrongRole, .closeEarly, .decideLate, .destroyFree, .holdWithoutExtension,
      .withdrawLate, .futureStep, .foreignItem, .secureFakes, .askAgain, .changeItems:
      return try await overstep(transgression)
    case .foreignFirm, .answerAgain, .answerLate, .tooMany, .officersStep, .firmBySeller,
      .foreignCase, .confirmFiled:
      return try await intrude(transgression)
    case .wrongPhoto, .wrongCode, .reusedID: return try await err(transgression)
    }
  }

  // MARK: Officers

  private func overstep(_ transgression: Transgression) async throws -> Bool {
    let (officer, name) = (officer, name)
    let appraisal = officer.desk.appraisal
    let decision = Samples.decision(of: name, .infringing, goods: .unspecified)
    switch transgression {
    case .otherOffice:
      let other = dice.pick(cast.officers.filter { $0.office != office })
      try await refused("DecideCase", "OTHER_OFFICE") {
        try await other.desk.appraisal.decideCase(decision)
      }
    case .wrongRole:
      try await refused("DecideCase", "ROLE_NOT_ALLOWED") {
        try await cast.system.appraisal.decideCase(decision)
      }
    case .closeEarly:
      if isDecided || isOver { return false }
      try await refused("CloseCase", "CASE_STATE") {
        try await appraisal.closeCase(.init { $0.case = name })
      }
    case .decideLate:
      if !isOver { return false }
      try await refused("DecideCase", "CASE_STATE") { try await appraisal.decideCase(decision) }
    case .withdrawLate:
      if !isOver, !isDecided { return false }
      try await refused("WithdrawCase", "CASE_STATE") {
        try await appraisal.withdrawCase(
          .init {
            $0.case = name
            $0.reason = "Too late."
          })
      }
    case .destroyFree:
      guard !isOver, try await seen().items[0].goodsState == .free else { return false }
      try await refusedStep(.goodsDestroyed, "GOODS_STATE", by: officer.desk)
    case .holdWithoutExtension:
      if isOver { return false }
      if try await seen().clocks.contains(where: { $0.kind == .hold }) { return false }
      try await refusedStep(.extensionGranted, "HOLD_STATE", by: officer.desk)
    case .futureStep:
      if isOver { return false }
      let time = time(inSeconds: 86_400)
      try await refused("RecordProcedureStep", "INVALID_FIELDS") {
        try await appraisal.recordProcedureStep(
          .init {
            $0.case = name
            $0.kind = .importerNotified
            $0.actTime = time
          })
      }
    case .foreignItem:
      if isOver { return false }
      var wrong = decision
      wrong.items[0].item = "99"
      let sent = wrong
      try await refused("DecideCase", "INVALID_FIELDS") { try await appraisal.decideCase(sent) }
    case .secureFakes:
      guard !isOver, let item = try await held(areFakes: true) else { return false }
      let amount = security
      try await refused("RecordProcedureStep", "SECURITY_STATE") {
        try await appraisal.recordProcedureStep(
          .init {
            $0.case = name
            $0.kind = .counterSecurityGiven
            $0.items = [item.id]
            $0.amount = Money {
              $0.currency = "KRW"
              $0.minorUnits = amount
            }
          })
      }
    default: return try await askTwice(transgression, officer)
    }
    return true
  }

  private func askTwice(_ transgression: Transgression, _ officer: Officer) async throws -> Bool {
    let (appraisal, name) = (officer.desk.appraisal, name)
    guard !isOver, !isDecided, requests.contains(where: { !$0.isCancelled }) else { return false }
    if transgression == .askAgain {
      guard requests.allSatisfy({ !$0.isCancelled }) else { return false }
      try await refused("RequestAppraisal", "ALREADY_REQUESTED") {
        try await appraisal.requestAppraisal(.init { $0.case = name })
      }
    } else {
      let items = request.items
      try await refused("UpdateCase", "ALREADY_REQUESTED") {
        try await appraisal.updateCase(
          .init {
            $0.case = name
            $0.updateMask = ["items"]
            $0.items = items
          })
      }
    }
    return true
  }

  private func refusedStep(
    _ kind: ProcedureStepKind, _ reason: String, by desk: Desk
  ) async throws {
    let name = name
    try await refused("RecordProcedureStep", reason) {
      try await desk.appraisal.recordProcedureStep(
        .init {
          $0.case = name
          $0.kind = kind
        })
    }
  }

  // MARK: Firms

  private func intrude(_ transgression: Transgression) async throws -> Bool {
    guard let asked = requests.first else { return false }
    let (name, desk) = (name, asked.acting.member)
    let own = Set(requests.flatMap { [$0.holder.organization, $0.acting.organization] })
    let stranger = dice.pick(cast.firms.filter { !own.contains($0.organization) }).member
    let answer = SubmitAppraisalRequest {
      $0.request = asked.name
      $0.items = verdicts()
    }
    switch transgression {
    case .foreignFirm:
      try await refused("SubmitAppraisal", "NOT_FOUND") {
        try await stranger.appraisal.submitAppraisal(answer)
      }
    case .foreignCase:
      try await refused("GetCase", "NOT_FOUND") {
        try await stranger.appraisal.getCase(.init { $0.name = name })
      }
    case .answerAgain:
      if asked.appraisal.isEmpty { return false }
      try await refused("SubmitAppraisal", "ALREADY_APPRAISED") {
        try await desk.appraisal.submitAppraisal(answer)
      }
    case .answerLate:
      guard isOver, asked.appraisal.isEmpty, asked.pending.isEmpty else { return false }
      try await refused("SubmitAppraisal", "CASE_STATE") {
        try await desk.appraisal.submitAppraisal(answer)
      }
    case .tooMany:
      guard asked.appraisal.isEmpty, asked.pending.isEmpty, !isOver else { return false }
      var wrong = answer
      wrong.items[0].quantity = 1_000
      let sent = wrong
      try await refused("SubmitAppraisal", "INVALID_FIELDS") {
        try await desk.appraisal.submitAppraisal(sent)
      }
    case .officersStep:
      if isOver || asked.isCancelled { return false }
      try await refusedStep(.goodsReleased, "STEP_NOT_ALLOWED", by: desk)
    case .firmBySeller:
      try await refused("LookUpVerdicts", "FILTER_NOT_ALLOWED") {
        try await desk.appraisal.lookUpVerdicts(
          .init {
            $0.mark = "HANGANG"
            $0.seller = "Seller"
          })
      }
    case .confirmFiled:
      if asked.appraisal.isEmpty || !asked.pending.isEmpty { return false }
      try await refused("ConfirmAppraisal", "APPRAISAL_STATE") {
        try await asked.acting.colleague.appraisal.confirmAppraisal(
          .init {
            $0.appraisal = asked.appraisal
            $0.accept = true
          })
      }
    default: preconditionFailure("\(transgression) is not a firm's")
    }
    return true
  }

  // MARK: Mistakes

  private func err(_ transgression: Transgression) async throws -> Bool {
    let (officer, name, photo) = (officer, name, cast.photo)
    switch transgression {
    case .wrongPhoto:
      if isOver { return false }
      var header = SamplePhoto.header(of: name, photo)
      header.sha256 = SamplePhoto.digest([1])
      let sent = header
      try await refused("UploadPhoto", "INVALID_FIELDS") {
        try await officer.desk.appraisal.uploadPhoto(sent, photo)
      }
    case .wrongCode:
      var wrong = request
      wrong.requestID = RequestID.random()
      wrong.office = ""
      wrong.items[0].hsCode = "7701"
      let sent = wrong
      try await refused("OpenCase", "INVALID_FIELDS") {
        try await officer.desk.appraisal.openCase(sent)
      }
    case .reusedID:
      if isOfMailbag { return false }
      var other = request
      other.declarationID += "-2"
      let sent = other
      // Whoever opened the case used the id; an officer who did not would open another.
      guard let opener = cast.officers.first(where: { $0.member == openedBy }) else { return false }
      try await refused("OpenCase", "REQUEST_ID_REUSED") {
        try await opener.desk.appraisal.openCase(sent)
      }
    default: preconditionFailure("\(transgression) is no mistake")
    }
    return true
  }
}
