import IPIMSDomain
import Testing

/// Cases told as transcripts: what happens on which day, and what follows from it.
@Suite struct ProceedingsTests {
  /// A case under a regime whose events happen at noon, local, of a day.
  struct Story {
    var regime: Regime
    var proceedings: Proceedings
    var actions: [ProceedingsAction] = []

    init(
      _ code: String, _ procedure: Procedure = .standard, _ right: RightKind = .tradeMark,
      recorded: Bool = true, items: [String] = ["1", "2"]
    ) throws {
      regime = try #require(Regimes.builtIn[code])
      proceedings = Proceedings(
        case: "cases/1", ClockSubject(procedure, rights: [right], isRecorded: recorded),
        goods: Dictionary(uniqueKeysWithValues: items.map { ($0, .free) }))
    }

    /// What an event led to, in words.
    @discardableResult
    mutating func on(_ day: String, _ event: ProceedingsEvent) throws -> [String] {
      actions = try proceedings.apply(
        event, at: try RegimesTests.noon(regime, day), under: regime)
      return actions.map(told)
    }

    /// A time-out at the very instant that is due.
    @discardableResult
    mutating func timeOut(_ kind: ClockKind, _ subject: String = "cases/1") throws -> [String] {
      let clock = try #require(proceedings.running(kind, subject))
      let due = clock.dueDate.due
      #expect(throws: TransitionError.self) {
        try proceedings.apply(
          .timedOut(kind, subject: subject), at: due.adding(seconds: -1), under: regime)
      }
      actions = try proceedings.apply(.timedOut(kind, subject: subject), at: due, under: regime)
      return actions.map(told)
    }

    /// The error of an event that is refused, and that nothing changed.
    mutating func refusal(_ day: String, _ event: ProceedingsEvent) throws -> String {
      let before = proceedings
      let now = try RegimesTests.noon(regime, day)
      let error = #expect(throws: TransitionError.self) {
        try proceedings.apply(event, at: now, under: regime)
      }
      #expect(proceedings == before)
      return error.map { "\($0.machine) \($0.state)" } ?? ""
    }

    /// The clocks that run, with the last day of each.
    var clocks: [String] {
      proceedings.clocks.map { "\($0.clock.kind.rawValue) \($0.clock.dueDate.lastDay)" }.sorted()
    }

    private func told(_ action: ProceedingsAction) -> String {
      switch action {
      case .startClock(let clock, let subject):
        "start \(clock.kind.rawValue) \(subject) \(clock.dueDate.lastDay)"
      case .stopClock(let kind, let subject): "stop \(kind.rawValue) \(subject)"
      case .moveCase(let state): "case \(state.rawValue)"
      case .moveGoods(let item, let state): "item \(item) \(state.rawValue)"
      case .moveRequest(let name, let state, let isLate):
        "\(name) \(state.rawValue)\(isLate ? " late" : "")"
      case .recordStep(let kind, _, let isLate): "\(kind.rawValue)\(isLate ? " late" : "")"
      case .tell(let notice, let subject): "tell \(notice.rawValue) \(subject)"
      case .erasePersonalData: "erase"
      }
    }
  }

  @Test func koreaFromRequestToDestruction() throws {
    var story = try Story("KR")
    #expect(
      try story.on("2026-09-17", .requestSent("requests/1")) == [
        "requests/1 SENT", "start APPRAISAL_ANSWER requests/1 2026-09-28",
        "start APPRAISAL_REMINDER requests/1 2026-09-26",
        "start HOLDER_ACTION requests/1 2026-09-28",
      ])
    #expect(try story.on("2026-09-17", .requestOpened("requests/1")) == ["requests/1 OPENED"])
    #expect(
      try story.timeOut(.appraisalReminder, "requests/1") == [
        "tell APPRAISAL_REMINDER requests/1"
      ])
    #expect(
      try story.on("2026-09-28", .requestAnswered("requests/1", .init(fakes: ["1", "2"]))) == [
        "requests/1 ANSWERED", "stop APPRAISAL_ANSWER requests/1",
      ])
    #expect(
      try story.on("2026-09-28", .step(.holdRequested, request: "requests/1")) == [
        "HOLD_REQUESTED", "stop HOLDER_ACTION requests/1",
      ])
    #expect(try story.on("2026-09-28", .step(.securityGiven)) == ["SECURITY_GIVEN"])
    #expect(
      try story.on("2026-09-17", .step(.goodsHeld)) == [
        "GOODS_HELD", "item 1 HELD", "item 2 HELD", "start HOLD cases/1 2026-10-06",
      ])
    #expect(
      try story.on("2026-09-29", .step(.importerNotified)) == [
        "IMPORTER_NOTIFIED", "start IMPORTER_ANSWER cases/1 2026-10-06",
      ])
    #expect(
      try story.on("2026-10-01", .step(.extensionGranted)) == [
        "EXTENSION_GRANTED", "stop HOLD cases/1", "start HOLD cases/1 2026-10-21",
      ])
    #expect(try story.refusal("2026-10-01", .step(.extensionGranted)) == "hold EXTENDED")
    #expect(
      try story.on("2026-10-20", .step(.proceedingsFiled, request: "requests/1")) == [
        "PROCEEDINGS_FILED", "stop HOLD cases/1",
      ])
    #expect(try story.refusal("2026-10-20", .closed) == "case OPEN")
    #expect(
      try story.on("2026-10-21", .decided(["1": .init(.infringing, goods: .seized)])) == [
        "item 1 SEIZED"
      ])
    #expect(
      try story.on("2026-10-21", .decided(["2": .init(.infringing, goods: .destroyed)])) == [
        "item 2 SEIZED", "item 2 DESTROYED", "case DECIDED", "stop IMPORTER_ANSWER cases/1",
      ])
    #expect(
      try story.on("2026-10-22", .step(.goodsDonated, items: ["1"])) == [
        "GOODS_DONATED", "item 1 DONATED",
      ])
    #expect(
      try story.on("2026-10-23", .closed) == [
        "case CLOSED", "start RETENTION cases/1 2031-10-23",
      ])
    #expect(try story.refusal("2026-10-24", .step(.securityGiven)) == "case CLOSED")
    #expect(try story.timeOut(.retention) == ["erase"])
    #expect(story.clocks.isEmpty)
  }

  @Test func genuineGoodsWaitForNobody() throws {
    var story = try Story("KR")
    try story.on("2026-09-17", .step(.goodsHeld))
    try story.on("2026-09-17", .requestSent("requests/1"))
    try story.on("2026-09-17", .requestSent("requests/2"))
    #expect(
      try story.on("2026-09-18", .requestAnswered("requests/1", .init(genuine: ["1", "2"]))) == [
        "requests/1 ANSWERED", "stop APPRAISAL_ANSWER requests/1",
        "stop APPRAISAL_REMINDER requests/1",
      ])
    #expect(
      try story.on("2026-09-18", .requestAnswered("requests/2", .init(genuine: ["1"]))) == [
        "requests/2 ANSWERED", "item 1 RELEASED", "stop APPRAISAL_ANSWER requests/2",
        "stop APPRAISAL_REMINDER requests/2",
      ])
    #expect(
      try story.on("2026-09-21", .answerSuperseded("requests/2", .init(genuine: ["1", "2"])))
        == ["item 2 RELEASED", "stop HOLD cases/1"])
  }

  @Test func silenceOfTheHolderReleases() throws {
    var story = try Story("KR", recorded: false)
    try story.on("2026-09-17", .step(.goodsHeld))
    try story.on("2026-09-17", .requestSent("requests/1"))
    try story.on("2026-09-18", .requestSent("requests/2"))
    #expect(
      try story.timeOut(.holderAction, "requests/1") == ["tell HOLDER_DID_NOT_ACT requests/1"])
    #expect(
      try story.timeOut(.holderAction, "requests/2") == [
        "tell HOLDER_DID_NOT_ACT requests/2", "item 1 RELEASED", "item 2 RELEASED",
        "stop HOLD cases/1",
      ])
    #expect(
      try story.timeOut(.appraisalAnswer, "requests/1") == [
        "requests/1 UNANSWERED", "tell APPRAISAL_UNANSWERED requests/1",
        "stop APPRAISAL_REMINDER requests/1",
      ])
    #expect(
      try story.on("2026-10-30", .requestAnswered("requests/1", .init(fakes: ["1"]))) == [
        "requests/1 ANSWERED late"
      ])
    #expect(
      try story.on("2026-10-30", .step(.holdRequested, request: "requests/1")) == [
        "HOLD_REQUESTED late"
      ])
  }

  @Test func goodsCalledFakeAreNotReleasedBySilence() throws {
    var story = try Story("KR")
    try story.on("2026-09-17", .step(.goodsHeld))
    try story.on("2026-09-17", .requestSent("requests/1"))
    try story.on("2026-09-18", .requestAnswered("requests/1", .init(fakes: ["1"])))
    #expect(
      try story.timeOut(.holderAction, "requests/1") == [
        "tell HOLDER_DID_NOT_ACT requests/1", "item 2 RELEASED",
        "tell DECISION_NEEDED cases/1",
      ])
    #expect(story.clocks == ["HOLD 2026-10-06"])
    #expect(try story.timeOut(.hold) == ["item 1 RELEASED"], "the hold ends by the law")
  }

  @Test func answersAreLateFromTheDueInstantOn() throws {
    var story = try Story("KR")
    try story.on("2026-09-17", .requestSent("requests/1"))
    let due = try #require(story.proceedings.running(.appraisalAnswer, "requests/1")).dueDate.due
    for (now, isLate) in [(due.adding(seconds: -1), false), (due, true)] {
      var proceedings = story.proceedings
      let actions = try proceedings.apply(
        .requestAnswered("requests/1", .init()), at: now, under: story.regime)
      #expect(actions.first == .moveRequest("requests/1", to: .answered, isLate: isLate))
    }
  }

  @Test func theOfficerMaySetTheDueInstant() throws {
    var story = try Story("KR")
    let due = Instant(secondsSince1970: 1_790_000_000)
    try story.on("2026-09-17", .requestSent("requests/1", due: due))
    let date = try #require(story.proceedings.running(.appraisalAnswer, "requests/1")).dueDate
    #expect(date.due == due && date.rule == "set by the officer" && date.version == "2026-11-25")
    let reminder = try #require(story.proceedings.running(.appraisalReminder, "requests/1"))
    #expect(reminder.dueDate.lastDay == date.lastDay.adding(days: -2))
  }

  @Test func europeanSilenceIsConsent() throws {
    var story = try Story("EU")
    #expect(
      try story.on("2026-03-24", .step(.goodsHeld)) == [
        "GOODS_HELD", "item 1 HELD", "item 2 HELD", "start HOLD cases/1 2026-04-10",
        "start FIRST_NOTICE cases/1 2026-03-25",
      ])
    #expect(
      try story.on("2026-03-25", .step(.importerNotified)) == [
        "IMPORTER_NOTIFIED", "start IMPORTER_ANSWER cases/1 2026-04-13", "stop HOLD cases/1",
        "start HOLD cases/1 2026-04-13", "stop FIRST_NOTICE cases/1",
      ])
    try story.on("2026-03-25", .requestSent("requests/1"))
    #expect(
      try story.on("2026-04-01", .step(.destructionConsented, request: "requests/1")) == [
        "DESTRUCTION_CONSENTED", "stop HOLDER_ACTION requests/1",
      ])
    #expect(
      try story.refusal("2026-04-02", .step(.goodsDestroyed)) == "destruction NOT_AGREED")
    // Due at one instant: whichever fires first, the goods are not released.
    var other = story
    #expect(try other.timeOut(.hold) == [])
    #expect(
      try story.timeOut(.importerAnswer) == [
        "tell IMPORTER_SILENT cases/1", "stop HOLD cases/1",
      ])
    #expect(
      try story.on("2026-04-15", .step(.importerObjected)) == [
        "IMPORTER_OBJECTED late", "tell IMPORTER_OBJECTED cases/1",
        "tell DECISION_NEEDED cases/1",
      ])
    #expect(
      try story.on("2026-04-16", .step(.goodsDestroyed, items: ["2"])) == [
        "GOODS_DESTROYED", "item 2 SEIZED", "item 2 DESTROYED",
      ])
  }

  @Test func europeanPerishablesHaveNoExtension() throws {
    var story = try Story("EU", .perishable)
    try story.on("2026-03-31", .step(.goodsHeld))
    #expect(story.clocks == ["FIRST_NOTICE 2026-04-01", "HOLD 2026-04-08"])
    #expect(
      try story.refusal("2026-04-01", .step(.extensionGranted)) == "hold NOT_EXTENSIBLE")
    #expect(
      try story.timeOut(.hold) == [
        "item 1 RELEASED", "item 2 RELEASED", "stop FIRST_NOTICE cases/1",
      ])
  }

  @Test func europeanHoldersHearOfSmallConsignmentsOnObjection() throws {
    var story = try Story("EU", .smallConsignment)
    try story.on("2026-12-18", .step(.goodsHeld))
    #expect(
      try story.refusal("2026-12-18", .requestSent("requests/1")) == "procedure SMALL_CONSIGNMENT")
    try story.on("2026-12-18", .step(.importerNotified))
    var silent = story
    #expect(
      try silent.timeOut(.importerAnswer) == [
        "tell IMPORTER_SILENT cases/1", "stop HOLD cases/1",
      ])
    #expect(try silent.on("2027-01-20", .step(.goodsDestroyed)).last == "item 2 DESTROYED")
    #expect(
      try story.on("2026-12-21", .step(.importerObjected)) == [
        "IMPORTER_OBJECTED", "tell IMPORTER_OBJECTED cases/1",
        "start PROCEEDINGS cases/1 2027-01-13", "stop IMPORTER_ANSWER cases/1",
        "stop HOLD cases/1",
      ])
    #expect(
      try story.on("2026-12-21", .requestSent("requests/1")) == [
        "requests/1 SENT", "start APPRAISAL_ANSWER requests/1 2027-01-13",
        "start APPRAISAL_REMINDER requests/1 2027-01-11",
      ])
    #expect(try story.timeOut(.proceedings) == ["item 1 RELEASED", "item 2 RELEASED"])
    #expect(
      try story.on("2027-01-20", .step(.proceedingsFiled)) == ["PROCEEDINGS_FILED late"])
  }

  @Test func americanHoldsEndInExclusion() throws {
    var story = try Story("US")
    #expect(
      try story.on("2026-10-27", .step(.goodsHeld, items: ["1"])) == [
        "GOODS_HELD", "item 1 HELD", "start HOLD cases/1 2026-11-27",
        "start FIRST_NOTICE cases/1 2026-11-03",
      ])
    #expect(try story.timeOut(.firstNotice) == [])
    #expect(
      try story.on("2026-11-06", .step(.importerNotified)) == [
        "IMPORTER_NOTIFIED late", "start IMPORTER_ANSWER cases/1 2026-11-18",
      ])
    #expect(try story.timeOut(.importerAnswer) == ["tell DECISION_NEEDED cases/1"])
    #expect(try story.refusal("2026-11-20", .step(.extensionGranted)) == "hold NOT_EXTENSIBLE")
    #expect(try story.timeOut(.hold) == ["item 1 EXCLUDED"])
    #expect(
      try story.on("2026-12-01", .step(.goodsReturned, items: ["1"])) == [
        "GOODS_RETURNED", "item 1 RETURNED",
      ])
  }

  /// Security never frees what an answer or customs calls fake, nor where the regime has none.
  @Test func counterSecurity() throws {
    var korea = try Story("KR")
    try korea.on("2026-09-17", .step(.goodsHeld))
    #expect(
      try korea.refusal("2026-09-18", .step(.goodsReleasedSecured)) == "security NOT_GIVEN")
    try korea.on("2026-09-18", .requestSent("requests/1"))
    try korea.on("2026-09-21", .requestAnswered("requests/1", .init(fakes: ["1"])))
    #expect(
      try korea.refusal("2026-09-22", .step(.counterSecurityGiven)) == "security BARRED_FOR_FAKES")
    try korea.on("2026-09-22", .step(.counterSecurityGiven, items: ["2"]))
    #expect(
      try korea.refusal("2026-09-22", .step(.goodsReleasedSecured, items: ["1"]))
        == "security BARRED_FOR_FAKES")
    #expect(
      try korea.refusal(
        "2026-09-22", .decided(["1": .init(.undetermined, goods: .releasedSecured)]))
        == "security BARRED_FOR_FAKES")
    #expect(
      try korea.on("2026-09-22", .step(.goodsReleasedSecured, items: ["2"])) == [
        "GOODS_RELEASED_SECURED", "item 2 RELEASED_SECURED",
      ])
    var marks = try Story("EU")
    try marks.on("2026-09-17", .step(.goodsHeld))
    #expect(
      try marks.refusal("2026-09-18", .step(.counterSecurityGiven)) == "security NOT_PROVIDED")
    var designs = try Story("EU", .standard, .design)
    try designs.on("2026-09-17", .step(.goodsHeld))
    try designs.on("2026-09-18", .step(.counterSecurityGiven))
    #expect(try designs.on("2026-09-18", .step(.goodsReleasedSecured)).count == 5)
  }

  @Test func decisionsReleaseTheInnocentAndMaySupersede() throws {
    var story = try Story("KR")
    try story.on("2026-09-17", .step(.goodsHeld))
    #expect(
      try story.on("2026-09-18", .decided(["1": .init(.notInfringing)])) == [
        "item 1 RELEASED"
      ])
    #expect(
      try story.on("2026-09-18", .decided(["2": .init(.infringing)])) == [
        "case DECIDED", "stop HOLD cases/1",
      ])
    #expect(try story.refusal("2026-09-18", .closed) == "goods HELD")
    #expect(try story.refusal("2026-09-18", .requestSent("requests/1")) == "case DECIDED")
    #expect(try story.refusal("2026-09-18", .withdrawn) == "case DECIDED")
    #expect(
      try story.on("2026-09-21", .decided(["2": .init(.notInfringing)])) == ["item 2 RELEASED"])
    #expect(
      try story.refusal("2026-09-21", .decided(["2": .init(.infringing, goods: .seized)]))
        == "goods RELEASED")
    #expect(try story.refusal("2026-09-21", .decided(["3": .init(.infringing)])) == "goods UNKNOWN")
  }

  @Test func withdrawingEndsEverything() throws {
    var story = try Story("EU")
    try story.on("2026-09-17", .step(.goodsHeld, items: ["1"]))
    try story.on("2026-09-17", .step(.importerNotified))
    try story.on("2026-09-17", .requestSent("requests/1"))
    try story.on("2026-09-17", .requestOpened("requests/1"))
    try story.on("2026-09-17", .informationRequested("requests/1"))
    #expect(
      try story.on("2026-09-18", .withdrawn) == [
        "case WITHDRAWN", "item 1 RELEASED", "requests/1 CANCELLED",
        "start RETENTION cases/1 2027-03-22", "stop IMPORTER_ANSWER cases/1",
        "stop HOLD cases/1", "stop APPRAISAL_ANSWER requests/1",
        "stop APPRAISAL_REMINDER requests/1", "stop HOLDER_ACTION requests/1",
      ])
    #expect(try story.refusal("2026-09-21", .requestSent("requests/2")) == "case WITHDRAWN")
    #expect(
      try story.refusal("2026-09-21", .timedOut(.hold, subject: "cases/1")) == "clock NOT_RUNNING")
  }

  @Test func cancellingStopsOneRequestsClocks() throws {
    var story = try Story("KR")
    try story.on("2026-09-17", .requestSent("requests/1"))
    try story.on("2026-09-17", .requestSent("requests/2"))
    #expect(
      try story.on("2026-09-18", .requestCancelled("requests/1")) == [
        "requests/1 CANCELLED", "stop APPRAISAL_ANSWER requests/1",
        "stop APPRAISAL_REMINDER requests/1", "stop HOLDER_ACTION requests/1",
      ])
    #expect(story.proceedings.clocks.allSatisfy { $0.subject == "requests/2" })
    #expect(try story.refusal("2026-09-18", .requestSent("requests/1")) == "request CANCELLED")
    #expect(try story.refusal("2026-09-18", .requestOpened("requests/3")) == "request UNKNOWN")
  }

  /// By a file in which the hold asks the officer, and genuine and unanswered goods wait for it.
  @Test func aRegimeMayLeaveItToTheOfficer() throws {
    let file = RegimeFileTests.value(
      "hold", "\"value\": 3, \"unit\": \"working_days\", \"on_time_out\": \"DECIDE\"")
    var story = try Story("KR")
    story.regime = try #require(try Regimes(adding: [file])["KR"])
    try story.on("2026-03-02", .step(.goodsHeld, items: ["1"]))
    #expect(story.clocks == ["HOLD 2026-03-06"], "the 3rd is the file's holiday")
    try story.on("2026-03-02", .requestSent("requests/1"))
    #expect(
      try story.on("2026-03-02", .requestAnswered("requests/1", .init(genuine: ["1"]))) == [
        "requests/1 ANSWERED", "tell DECISION_NEEDED cases/1",
        "stop APPRAISAL_ANSWER requests/1",
      ])
    #expect(try story.timeOut(.hold) == ["tell DECISION_NEEDED cases/1"])
    #expect(story.proceedings.goods["1"] == .held)
    #expect(
      try story.on("2026-03-09", .step(.goodsHeld, items: ["2"])) == [
        "GOODS_HELD", "item 2 HELD", "start HOLD cases/1 2026-03-12",
      ])
  }

  @Test func findingsAreWhatTheVerdictsComeTo() {
    let findings = Proceedings.Findings([
      "1": [.counterfeit, .genuine], "2": [.genuine, .notOurRight], "3": [.piratedCopy],
      "4": [.genuineParallelImport], "5": [.genuine, .inconclusive], "6": [],
    ])
    #expect(findings == .init(fakes: ["1", "3"], genuine: ["2"]))
  }
}
