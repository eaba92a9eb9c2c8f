import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Two holders in one case, with a representative each, and with one for both.
struct SeveralFirmsTests {
  private struct Scene {
    var holders: [Desk]
    var representatives: [Desk]
    var officer: Desk
    var requests: [AppraisalRequest]

    init(_ customs: Customs) async throws {
      holders = [try await customs.firm(), try await customs.firm()]
      representatives = [
        try await customs.firm(.representative), try await customs.firm(.representative),
      ]
      officer = try await customs.officer()
      var rights: [String] = []
      for holder in holders { rights.append(try await customs.record(holder).name) }
      let opened = try await officer.appraisal.openCase(Samples.openCase(rights))
      requests = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests
    }

    func delegate(_ index: Int, to firm: Desk) async throws {
      _ = try await holders[index].appraisal.delegateRequest(
        FirmScene.delegation(of: requests[index], to: firm.organization))
    }
  }

  /// All that a firm can read, as one text.
  private static func everything(_ desk: Desk, _ scene: Scene, _ customs: Customs) async throws
    -> String
  {
    var texts = [
      try await desk.appraisal.listRequests(.init()).json.text,
      try await desk.appraisal.listOutcomes(.init()).json.text,
      try await desk.appraisal.listCases(.init()).json.text,
      try await desk.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" }).json.text,
    ]
    for request in try await desk.appraisal.listRequests(.init()).requests {
      texts.append(try await desk.appraisal.getRequest(.init { $0.name = request.name }).json.text)
    }
    texts += try await customs.notices(to: desk).map { $0.subject + $0.body + $0.about }
    return texts.joined(separator: "\n")
  }

  @Test func neitherHolderNorItsRepresentativeLearnsOfTheOther() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      for index in 0..<2 { try await scene.delegate(index, to: scene.representatives[index]) }
      var appraisals: [Appraisal] = []
      for index in 0..<2 {
        appraisals.append(
          try await scene.representatives[index].appraisal.submitAppraisal(
            Samples.appraisal(of: scene.requests[index], index == 0 ? .counterfeit : .genuine)))
      }
      for index in 0..<2 {
        let other = 1 - index
        let foreign = [
          scene.holders[other].organization, scene.representatives[other].organization,
          scene.requests[other].name, appraisals[other].name,
        ]
        for desk in [scene.holders[index], scene.representatives[index]] {
          let text = try await Self.everything(desk, scene, customs)
          #expect(text.contains(appraisals[index].name))
          for name in foreign { #expect(!text.contains(name)) }
          let nothing = await error {
            try await desk.appraisal.getRequest(.init { $0.name = missing("requests") })
          }
          #expect(
            await error {
              try await desk.appraisal.getRequest(.init { $0.name = scene.requests[other].name })
            } == nothing)
          let successor = FirmScene.successor(of: appraisals[other])
          #expect(
            await refusal { try await desk.appraisal.supersedeAppraisal(successor) } == .notFound)
        }
      }
      let found = try await scene.officer.appraisal.getCase(
        .init { $0.name = scene.requests[0].case })
      #expect(found.appraisals.map(\.holder) == scene.holders.map(\.organization))
      #expect(found.appraisals.map(\.actedBy) == scene.representatives.map(\.organization))
    }
  }

  /// A representative of both says for whom it acts, and it is on record.
  @Test func aStepIsOfOneHolderAndSaysWhoActed() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let agent = scene.representatives[0]
      for index in 0..<2 { try await scene.delegate(index, to: agent) }
      var step = Samples.step(.holdRequested, in: scene.requests[0].case)
      step.request = scene.requests[1].name
      let named = step
      _ = try await agent.appraisal.recordProcedureStep(named)
      let ofCustoms = try await scene.officer.appraisal.getCase(.init { $0.name = named.case })
      #expect(ofCustoms.steps.map(\.organization) == [scene.holders[1].organization])
      #expect(ofCustoms.steps.map(\.actedBy) == [agent.organization])
      for index in 0..<2 {
        let found = try await scene.holders[index].appraisal.getCase(.init { $0.name = named.case })
        #expect(found.steps.count == index)
      }
    }
  }

  /// Once its request is taken back, a firm is not told what becomes of the goods.
  @Test func whoseRequestWasTakenBackSeesNoMore() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let name = scene.requests[0].case
      _ = try await scene.officer.appraisal.cancelRequest(
        .init {
          $0.requestID = RequestID.random()
          $0.request = scene.requests[0].name
          $0.reason = "asked by mistake"
        })
      _ = try await scene.officer.appraisal.recordProcedureStep(Samples.step(.goodsHeld, in: name))
      for index in 0..<2 {
        let found = try await scene.holders[index].appraisal.getCase(.init { $0.name = name })
        #expect(found.steps.isEmpty == (index == 0))
      }
    }
  }

  /// It knows of both, and acts for each apart; they do not learn of each other by it.
  @Test func oneRepresentativeForBoth() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let shared = scene.representatives[0]
      for index in 0..<2 { try await scene.delegate(index, to: shared) }
      let listed = try await shared.appraisal.listRequests(.init()).requests
      #expect(listed.map(\.name) == scene.requests.map(\.name))
      _ = try await shared.appraisal.getRequest(.init { $0.name = scene.requests[0].name })
      // A look at the one is none at the other.
      let states = try await shared.appraisal.listRequests(.init()).requests.map(\.state)
      #expect(states == [.opened, .sent])
      var appraisals: [Appraisal] = []
      for index in 0..<2 {
        appraisals.append(
          try await shared.appraisal.submitAppraisal(
            Samples.appraisal(of: scene.requests[index], index == 0 ? .counterfeit : .genuine)))
      }
      #expect(appraisals.map(\.holder) == scene.holders.map(\.organization))
      for index in 0..<2 {
        let other = 1 - index
        let text = try await Self.everything(scene.holders[index], scene, customs)
        #expect(text.contains(appraisals[index].name))
        #expect(text.contains(shared.organization))
        for name in [
          scene.holders[other].organization, scene.requests[other].name, appraisals[other].name,
        ] { #expect(!text.contains(name)) }
      }
      let outcomes = try await shared.appraisal.listOutcomes(.init()).outcomes
      #expect(outcomes.map(\.appraisal) == appraisals.map(\.name))
      for facts in try await customs.facts("APPRAISED", of: scene.requests[0].case) {
        #expect(facts["actedBy"] == shared.organization)
      }
    }
  }

  /// Whose act a step is, is said where several might be meant: one taken for another's would tell
  /// that holder of it, and stop its clock.
  @Test func aStepIsOfTheHolderWhoseActItIs() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let shared = scene.representatives[0]
      for index in 0..<2 { try await scene.delegate(index, to: shared) }
      let name = scene.requests[0].case
      for desk in [shared, scene.officer] {
        func refused(_ change: (inout RecordProcedureStepRequest) -> Void) async -> Refusal? {
          var step = Samples.step(.holdRequested, in: name)
          change(&step)
          let sent = step
          return await refusal { try await desk.appraisal.recordProcedureStep(sent) }
        }
        #expect(await refused { _ in } == .fields("request"))
        #expect(await refused { $0.request = "x" } == .fields("request"))
        #expect(await refused { $0.request = missing("requests") } == .notFound)
        var step = Samples.step(.holdRequested, in: name)
        step.request = scene.requests[1].name
        step.note = "STEP-SECRET"
        _ = try await desk.appraisal.recordProcedureStep(step)
      }
      var foreign = Samples.step(.holdRequested, in: name)
      foreign.request = scene.requests[1].name
      let sent = foreign
      #expect(
        await refusal { try await scene.holders[0].appraisal.recordProcedureStep(sent) }
          == .notFound)
      var customsOwn = Samples.step(.goodsHeld, in: name)
      customsOwn.request = scene.requests[1].name
      let held = customsOwn
      #expect(
        await refusal { try await scene.officer.appraisal.recordProcedureStep(held) }
          == .fields("request"))
      for (holder, stepCount) in zip(scene.holders, [0, 2]) {
        let seen = try await holder.appraisal.getCase(.init { $0.name = name })
        #expect(seen.steps.count == stepCount)
        #expect(seen.clocks.contains { $0.kind == .holderAction } == (stepCount == 0))
      }
      let texts = try await Self.everything(scene.holders[0], scene, customs)
      #expect(!texts.contains("STEP-SECRET"))
    }
  }
}
