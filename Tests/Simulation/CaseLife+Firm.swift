internal import IPIMSClient
internal import ServiceHarness

/// What right holders, those who act for them, and their programs do about a request.
extension CaseLife {
  func look(_ index: Int) async throws {
    let (desk, name) = (requests[index].acting.member, requests[index].name)
    let seen = try await desk.appraisal.getRequest(.init { $0.name = name })
    countOpening(index, seen.state)
    guard let photo = seen.photos.first, dice.chance(70) else { return }
    let bytes = try await act("DownloadPhoto") {
      try await desk.appraisal.downloadPhoto(named: photo.name)
    }
    try require(SamplePhoto.digest(bytes) == photo.sha256, "\(photo.name) is another photo")
  }

  /// The first look makes a request OPENED, unless its time was over before.
  private func countOpening(_ index: Int, _ state: RequestState) {
    if requests[index].isOpened || state != .opened { return }
    requests[index].isOpened = true
    count("requests opened")
  }

  func delegate(_ index: Int) async throws {
    let asked = requests[index]
    guard asked.appraisal.isEmpty, asked.pending.isEmpty, !asked.isCancelled else { return }
    let delegate = dice.pick(cast.representatives)
    let stranger = cast.representatives.first { $0.organization != delegate.organization }
    _ = try await act("DelegateRequest") {
      try await asked.holder.member.appraisal.delegateRequest(
        .init {
          $0.request = asked.name
          $0.delegate = delegate.organization
        })
    }
    requests[index].acting = delegate
    guard let stranger else { return }
    try await refused("GetRequest", "NOT_FOUND") {
      try await stranger.member.appraisal.getRequest(.init { $0.name = asked.name })
    }
  }

  func inquire(_ index: Int) async throws {
    let (asked, desk) = (requests[index], requests[index].acting.member)
    guard asked.appraisal.isEmpty, !asked.isCancelled else { return }
    let seen = try await desk.appraisal.getRequest(.init { $0.name = asked.name })
    countOpening(index, seen.state)
    guard seen.state == .opened else { return }
    _ = try await act("RequestInformation") {
      try await desk.appraisal.requestInformation(
        .init {
          $0.request = asked.name
          $0.question = "Is there a photo of the label?"
        })
    }
    if dice.chance(80) { plan(.inform(index), in: dice.days(0.3...2)) }
  }

  func answer(_ index: Int) async throws {
    let asked = requests[index]
    guard asked.appraisal.isEmpty, asked.pending.isEmpty, !asked.isCancelled else { return }
    try await submit(index, byProgram: dice.chance(30))
  }

  private func submit(_ index: Int, byProgram: Bool) async throws {
    let asked = requests[index]
    let firm = asked.acting
    let desk = byProgram ? firm.program : firm.member
    let request = SubmitAppraisalRequest { submitted in
      submitted.requestID = RequestID.random()
      submitted.request = asked.name
      submitted.items = verdicts()
      submitted.pointsOfDistinction = dice.chance(40) ? ["Letters are riveted."] : []
      submitted.examiner = examiner(byProgram)
    }
    if dice.chance(15) {
      return try follow(try await stream(request, by: desk), index, byProgram)
    }
    let filed = try await act("SubmitAppraisal") {
      try await desk.appraisal.submitAppraisal(request)
    }
    if dice.chance(6) {
      let again = try await desk.appraisal.submitAppraisal(request)
      try require(again.name == filed.name, "\(again.name) was filed by a repeated call")
    }
    try follow(filed, index, byProgram)
  }

  /// What follows from an appraisal, as the server says it is.
  private func follow(_ appraisal: Appraisal, _ index: Int, _ byProgram: Bool) throws {
    let isKept = byProgram && requests[index].holder.mark?.isConfirmed == true
    try require(
      appraisal.state == (isKept ? .awaitingConfirmation : .filed),
      "\(appraisal.name) is \(appraisal.state)")
    if isKept {
      requests[index].pending = appraisal.name
      if dice.chance(88) { plan(.confirm(index), in: dice.days(0.2...2)) }
    } else {
      requests[index].appraisal = appraisal.name
      counts(index)
    }
  }

  /// What may follow once an appraisal counts.
  private func counts(_ index: Int) {
    if dice.chance(14) { plan(.supersede(index), in: dice.days(0.3...6)) }
    if dice.chance(35) { plan(.proceed(index), in: dice.days(0.1...5)) }
  }

  private func examiner(_ byProgram: Bool) -> Examiner? {
    guard byProgram else {
      return dice.chance(50) ? Examiner { $0.name = "김지수" } : nil
    }
    return Examiner {
      $0.program = "juror"
      $0.programVersion = "1.2"
      $0.confidence = Double(Int.random(in: 50...100, using: &dice)) / 100
    }
  }

  /// In a stream, with a row that is wrong and one that comes a second time.
  private func stream(_ request: SubmitAppraisalRequest, by desk: Desk) async throws -> Appraisal {
    var wrong = request
    wrong.requestID = RequestID.random()
    wrong.items[0].quantity = -1
    var second = request
    second.requestID = RequestID.random()
    let (calls, answers) = desk.appraisal.submitAppraisals()
    let rows = [("wrong", wrong), ("right", request)]
    for (key, appraisal) in rows {
      try await calls.send(
        .init {
          $0.key = key
          $0.appraisal = appraisal
        })
    }
    var filed: Appraisal?
    for try await answer in answers {
      switch (answer.key, answer.result) {
      case ("right", .appraisal(let appraisal)):
        filed = appraisal
        count("SubmitAppraisal")
        let isKept = appraisal.state == .awaitingConfirmation
        try await calls.send(
          .init {
            $0.key = isKept ? "APPRAISAL_PENDING" : "ALREADY_APPRAISED"
            $0.appraisal = second
          })
        try await calls.finish()
      case ("wrong", .error(let error)):
        countRefusal("SubmitAppraisals", error.reason)
      case (let key, .error(let error)) where key == error.reason:
        countRefusal("SubmitAppraisals", error.reason)
      case (let key, let result):
        throw Mishap("\(key) was answered by \(String(describing: result))")
      }
    }
    guard let filed else { throw Mishap("a stream ended without its answer") }
    return filed
  }

  func confirm(_ index: Int) async throws {
    let asked = requests[index]
    let (firm, pending) = (asked.acting, asked.pending)
    guard !pending.isEmpty, !asked.isCancelled else { return }
    if dice.chance(30) {
      try await refused("ConfirmAppraisal", "SAME_MEMBER") {
        try await firm.program.appraisal.confirmAppraisal(
          .init {
            $0.appraisal = pending
            $0.accept = true
          })
      }
    }
    let isAccepted = dice.chance(75)
    let answer = try await act(isAccepted ? "ConfirmAppraisal" : "reject") {
      try await firm.colleague.appraisal.confirmAppraisal(
        .init {
          $0.appraisal = pending
          $0.accept = isAccepted
          $0.reason = isAccepted ? "" : "The lining is genuine."
        })
    }
    requests[index].pending = ""
    if isAccepted {
      try require(answer.state == .filed, "\(pending) is \(answer.state)")
      requests[index].appraisal = pending
      counts(index)
    } else if asked.appraisal.isEmpty {
      plan(.answer(index), in: dice.days(0.1...2))
    }
  }

  func supersede(_ index: Int) async throws {
    let asked = requests[index]
    guard asked.pending.isEmpty, !asked.appraisal.isEmpty else { return }
    let byProgram = dice.chance(20)
    let desk = byProgram ? asked.acting.program : asked.acting.member
    let request = SupersedeAppraisalRequest { superseding in
      superseding.requestID = RequestID.random()
      superseding.appraisal = asked.appraisal
      superseding.items = verdicts()
      superseding.examiner = examiner(byProgram)
      superseding.reason = "A sample was examined."
    }
    let filed = try await act("SupersedeAppraisal") {
      try await desk.appraisal.supersedeAppraisal(request)
    }
    try follow(filed, index, byProgram)
    guard filed.state == .filed else { return }
    try await refused("SupersedeAppraisal", "APPRAISAL_STATE") {
      try await desk.appraisal.supersedeAppraisal(
        .init {
          $0.appraisal = asked.appraisal
          $0.items = request.items
          $0.reason = "Once more."
        })
    }
  }

  /// What a holder does about goods that infringe.
  func proceed(_ index: Int) async throws {
    let (desk, request) = (requests[index].acting.member, requests[index].name)
    switch dice.pick(0..<100) {
    case 0..<45:
      _ = try await step(.holdRequested, by: desk, on: request)
      if dice.chance(60) {
        _ = try await step(.securityGiven, by: desk, on: request, amount: security)
      }
    case 45..<65: _ = try await step(.proceedingsFiled, by: desk, on: request)
    default: _ = try await step(.destructionConsented, by: desk, on: request)
    }
  }

  /// On every line item; two where a part of the goods is of another kind.
  func verdicts() -> [AppraisalItem] {
    request.items.enumerated().flatMap { position, item in
      let isFake = declarations[position].isFraud || dice.chance(20)
      let first = AppraisalItem {
        $0.item = String(position + 1)
        $0.verdict =
          isFake
          ? dice.pick([
            .counterfeit, .counterfeit, .counterfeit, .counterfeit, .counterfeit,
            .confusinglySimilar, .piratedCopy, .licensedOverrun, .inconclusive,
          ])
          : dice.pick([
            .genuine, .genuine, .genuine, .genuine, .genuineParallelImport, .notOurRight,
            .inconclusive,
          ])
        $0.grounds = isFake ? [dice.pick([.logo, .stitching, .label, .packaging])] : []
      }
      guard item.quantity > 1, dice.chance(15) else { return [first] }
      var part = first
      part.quantity = Int64.random(in: 1..<item.quantity, using: &dice)
      return [
        part,
        AppraisalItem {
          $0.item = first.item
          $0.verdict = dice.pick([.genuine, .counterfeit, .inconclusive])
        },
      ]
    }
  }
}
