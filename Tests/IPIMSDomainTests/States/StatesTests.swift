import IPIMSDomain
import Testing

@Suite struct StatesTests {
  /// Every transition that the machine has, as "FROM event TO".
  static func transitions<Machine: StateMachine>(
    _ machine: Machine.Type
  ) -> Set<String> where Machine.Event: CaseIterable {
    var result: Set<String> = []
    for state in Machine.allCases {
      for event in Machine.Event.allCases {
        if let next = state.next(after: event) {
          result.insert("\(state.rawValue) \(event) \(next.rawValue)")
        }
      }
    }
    return result
  }

  @Test func recordation() {
    var expected: Set<String> = [
      "DRAFT submit SUBMITTED", "RETURNED submit SUBMITTED", "SUBMITTED accept ACTIVE",
      "SUBMITTED returnWithReasons RETURNED", "SUBMITTED refuse REFUSED",
      "ACTIVE suspend SUSPENDED", "SUSPENDED reinstate ACTIVE", "ACTIVE renew ACTIVE",
      "GRACE renew ACTIVE", "ACTIVE enterGrace GRACE", "ACTIVE expire EXPIRED",
      "GRACE expire EXPIRED", "SUSPENDED expire EXPIRED",
    ]
    for state in RecordationState.allCases where state != .withdrawn {
      expected.insert("\(state.rawValue) withdraw WITHDRAWN")
    }
    #expect(Self.transitions(RecordationState.self) == expected)
  }

  @Test func termsEndRecordations() {
    #expect(RecordationState.active.event(on: .grace) == .enterGrace)
    #expect(RecordationState.active.event(on: .expire) == .expire)
    #expect(RecordationState.grace.event(on: .expire) == .expire)
    #expect(RecordationState.suspended.event(on: .grace) == .expire)
    for state in [RecordationState.draft, .refused, .expired, .withdrawn] {
      #expect(state.event(on: .grace) == nil && state.event(on: .expire) == nil)
    }
    #expect(RecordationState.active.event(on: .remind) == nil)
  }

  @Test func caseOfGoods() {
    #expect(
      Self.transitions(CaseState.self) == [
        "OPEN decide DECIDED", "DECIDED supersedeDecision DECIDED", "DECIDED close CLOSED",
        "OPEN withdraw WITHDRAWN",
      ])
    #expect(CaseState.allCases.filter(\.takesAnswers) == [.open, .decided])
  }

  @Test func request() {
    #expect(
      Self.transitions(RequestState.self) == [
        "SENT open OPENED", "INFORMATION_NEEDED giveInformation OPENED",
        "OPENED requestInformation INFORMATION_NEEDED", "SENT answer ANSWERED",
        "OPENED answer ANSWERED", "INFORMATION_NEEDED answer ANSWERED",
        "UNANSWERED answer ANSWERED", "SENT timeOut UNANSWERED", "OPENED timeOut UNANSWERED",
        "INFORMATION_NEEDED timeOut UNANSWERED", "SENT cancel CANCELLED",
        "OPENED cancel CANCELLED", "INFORMATION_NEEDED cancel CANCELLED",
      ])
    #expect(RequestState.allCases.filter(\.answersLate) == [.unanswered])
    #expect(RequestState.allCases.filter(\.isPending) == [.sent, .opened, .informationNeeded])
  }

  @Test func goods() {
    #expect(
      Self.transitions(GoodsState.self) == [
        "FREE hold HELD", "HELD release RELEASED", "HELD releaseSecured RELEASED_SECURED",
        "HELD exclude EXCLUDED", "HELD seize SEIZED", "SEIZED destroy DESTROYED",
        "SEIZED giveBack RETURNED", "SEIZED donate DONATED", "SEIZED forfeit FORFEITED",
        "EXCLUDED destroy DESTROYED", "EXCLUDED giveBack RETURNED",
      ])
  }

  @Test(
    arguments: [
      (GoodsState.free, GoodsState.seized, [.hold, .seize]), (.held, .held, []),
      (.free, .destroyed, [.hold, .seize, .destroy]), (.released, .held, nil),
      (.seized, .free, nil),
    ] as [(GoodsState, GoodsState, [GoodsState.Event]?)])
  func goodsFindTheirWay(_ from: GoodsState, _ to: GoodsState, _ events: [GoodsState.Event]?) {
    #expect(from.events(to: to) == events)
  }

  @Test func refusalNamesTheState() throws {
    var state = RequestState.sent
    try state.apply(.answer)
    let error = #expect(throws: TransitionError.self) { try state.apply(.answer) }
    #expect(error == TransitionError(machine: "request", state: "ANSWERED", event: "answer"))
    #expect(error?.description == "request is ANSWERED: answer is not possible")
    #expect(state == .answered)
    #expect(!state.allows(.cancel))
  }
}
