internal import Foundation
internal import IPIMSClient
internal import ServiceHarness

/// What the server says at the end of the month, as the API's own JSON: a line for each history,
/// and one for each question with its answer, all pages of it.
struct Export {
  static let pageSize: Int32 = 1_000
  static let casesAtOnceMax = 16

  let month: Month
  let folder: String

  private var administrator: AppraisalClient { month.cast.administrator.appraisal }

  func write(seed: UInt64) async throws {
    var opened: [(name: String, firms: [Firm])] = []
    for life in month.lives where await !life.name.isEmpty {
      opened.append((await life.name, await life.firms))
    }
    try await write(histories(of: opened), to: "histories.jsonl")
    var answers = try await cases(opened.map(\.name))
    answers += try await searches()
    answers += try await firms()
    answers += try await lookUps()
    answers += try await statistics()
    try write(answers, to: "answers.jsonl")
    let counts = JSON.object([
      .init("seed", .string(String(seed))), .init("cases", .integer(Int64(opened.count))),
      .init("time", .string(Month.endText)), .init("tally", month.tally.json),
    ])
    try write([counts], to: "month.json")
  }

  private func write(_ lines: [JSON], to file: String) throws {
    let text = lines.map { $0.text + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + file))
  }

  /// A question and its answer; `by` is the firm that asks, where one does.
  func answered(
    _ rpc: String, by firm: String = "", _ request: JSON, _ answer: JSON
  ) -> JSON {
    .object([
      .init("rpc", .string(rpc)), .init("by", .string(firm)), .init("request", request),
      .init("answer", answer),
    ])
  }

  /// `body` of every element, several at a time, in their order.
  func each<Element: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> [JSON]
  ) async throws -> [JSON] {
    try await withThrowingTaskGroup(of: (Int, [JSON]).self) { group in
      var results: [Int: [JSON]] = [:]
      for (index, element) in elements.enumerated() {
        if index >= Self.casesAtOnceMax, let done = try await group.next() {
          results[done.0] = done.1
        }
        group.addTask { (index, try await body(element)) }
      }
      for try await done in group { results[done.0] = done.1 }
      return elements.indices.flatMap { results[$0] ?? [] }
    }
  }

  /// As customs sees them, and as each firm that is asked does.
  private func histories(of opened: [(name: String, firms: [Firm])]) async throws -> [JSON] {
    let administrator = administrator
    return try await each(opened) { opened in
      let name = opened.name
      let checked = try await administrator.verifyCaseHistory(.init { $0.name = name })
      guard checked.intact else { throw Mishap("\(name) is damaged: \(checked)") }
      var lines = [try await Self.history(of: name, to: administrator, "")]
      for firm in opened.firms {
        lines.append(
          try await Self.history(of: name, to: firm.member.appraisal, firm.organization))
      }
      return lines
    }
  }

  private static func history(of name: String, to caller: AppraisalClient, _ firm: String)
    async throws -> JSON
  {
    let history = try await caller.getCaseHistory(.init { $0.name = name })
    return .object([.init("by", .string(firm)), .init("history", history.json)])
  }

  private func cases(_ names: [String]) async throws -> [JSON] {
    let administrator = administrator
    return try await each(names) { name in
      let request = GetCaseRequest { $0.name = name }
      let clocks = ExplainDueDateRequest { $0.name = name }
      return [
        answered("GetCase", request.json, try await administrator.getCase(request).json),
        answered(
          "ExplainDueDate", clocks.json, try await administrator.explainDueDate(clocks).json),
      ]
    }
  }

  // MARK: Lists

  private func searches() async throws -> [JSON] {
    var requests: [SearchCasesRequest] = []
    func ask(_ fill: (inout SearchCasesRequest) -> Void) { requests.append(.init(fill)) }
    for state in CaseState.known { ask { $0.state = state } }
    for office in Cast.offices {
      ask { $0.office = office }
      for state in CaseState.known {
        ask {
          $0.office = office
          $0.state = state
        }
      }
    }
    for officer in month.cast.officers { ask { $0.assignee = officer.member } }
    for holder in month.cast.holders {
      ask { $0.holder = holder.organization }
      ask { $0.mark = holder.mark?.spellings.last ?? "" }
    }
    for prefix in chapters { ask { $0.hsPrefix = prefix } }
    for seller in sellers.prefix(40) { ask { $0.seller = seller } }
    for serial in 0..<12 { ask { $0.productIdentifier = CaseLife.gtin(serial) } }
    for day in 0..<30 {
      ask {
        $0.openedAfter = Month.start(ofDay: day)
        $0.openedBefore = Month.start(ofDay: day + 1)
      }
      ask { $0.dueBefore = Month.start(ofDay: day + 30) }
    }
    let administrator = administrator
    return try await each(requests) { request in
      var page = request
      page.pageSize = Self.pageSize
      var found: [JSON] = []
      repeat {
        let answer = try await administrator.searchCases(page)
        found += answer.cases.map { .string($0.name) }
        page.pageToken = answer.nextPageToken
      } while !page.pageToken.isEmpty
      return [answered("SearchCases", request.json, .array(found))]
    }
  }

  private func firms() async throws -> [JSON] {
    try await each(month.cast.firms) { firm in
      let states: [RequestState] = [.unspecified] + RequestState.known
      var lines: [JSON] = []
      for state in states {
        var page = ListRequestsRequest {
          $0.state = state
          $0.pageSize = Self.pageSize
        }
        var found: [JSON] = []
        repeat {
          let answer = try await firm.member.appraisal.listRequests(page)
          found += answer.requests.map(Self.facts)
          page.pageToken = answer.nextPageToken
        } while !page.pageToken.isEmpty
        let request = ListRequestsRequest { $0.state = state }
        lines.append(
          answered("ListRequests", by: firm.organization, request.json, .array(found)))
      }
      return try await lines + outcomes(of: firm)
    }
  }

  private static func facts(of request: AppraisalRequest) -> JSON {
    AppraisalRequest {
      $0.name = request.name
      $0.state = request.state
      $0.dueTime = request.dueTime
      $0.answerTime = request.answerTime
      $0.appraisal = request.appraisal
    }.json
  }

  private func outcomes(of firm: Firm) async throws -> [JSON] {
    var lines: [JSON] = []
    let decisions: [Decision] = [.unspecified] + Decision.known
    for decision in decisions {
      for isDecidedOnly in [false, true] {
        let request = ListOutcomesRequest {
          $0.decision = decision
          $0.decidedOnly = isDecidedOnly
        }
        var page = request
        page.pageSize = Self.pageSize
        var found: [JSON] = []
        repeat {
          let answer = try await firm.member.appraisal.listOutcomes(page)
          found += answer.outcomes.map(\.json)
          page.pageToken = answer.nextPageToken
        } while !page.pageToken.isEmpty
        lines.append(
          answered("ListOutcomes", by: firm.organization, request.json, .array(found)))
      }
    }
    return lines
  }

  // MARK: Verdicts

  private var chapters: [String] { prefixes(2) }

  private func prefixes(_ digits: Int) -> [String] {
    Set(month.cast.declarations.map { String($0.hsCode.prefix(digits)) }).sorted()
  }

  private var sellers: [String] {
    Set(month.cast.declarations.map(\.seller)).subtracting([""]).sorted().map { "Seller \($0)" }
  }

  /// Each mark with every HS chapter, heading and code that is declared, and with each filter.
  private func lookUps() async throws -> [JSON] {
    var requests: [LookUpVerdictsRequest] = []
    func ask(_ fill: (inout LookUpVerdictsRequest) -> Void) { requests.append(.init(fill)) }
    let all = [""] + prefixes(2) + prefixes(4) + prefixes(6)
    let origins = Set(month.cast.declarations.map(\.origin)).sorted()
    let routes =
      Set(month.cast.declarations.map(\.departure)).sorted()
      + ["CNSHA", "CNYTN", "USLAX", "ITGOA", "JPTYO", "VNSGN", "DEHAM"]
    for mark in Mark.all.map({ $0.spellings[0] }) + [""] {
      for prefix in all where !mark.isEmpty || !prefix.isEmpty {
        ask {
          $0.mark = mark
          $0.hsPrefix = prefix
        }
      }
      let prefixes = mark.isEmpty ? chapters : [""]
      for prefix in prefixes {
        func filtered(_ fill: (inout LookUpVerdictsRequest) -> Void) {
          ask {
            $0.mark = mark
            $0.hsPrefix = prefix
            fill(&$0)
          }
        }
        for origin in origins { filtered { $0.origin = origin } }
        for route in routes { filtered { $0.route = route } }
        for seller in sellers.prefix(30) { filtered { $0.seller = seller } }
        for serial in 0..<12 { filtered { $0.productIdentifier = CaseLife.gtin(serial) } }
      }
    }
    let administrator = administrator
    let ofCustoms = try await each(requests) { request in
      let answer = try await administrator.lookUpVerdicts(request)
      return [answered("LookUpVerdicts", request.json, answer.json)]
    }
    return try await ofCustoms + lookUpsOfFirms()
  }

  /// A firm's own verdicts alone.
  private func lookUpsOfFirms() async throws -> [JSON] {
    let marks = Mark.all.map { $0.spellings[0] }
    return try await each(month.cast.firms) { firm in
      var lines: [JSON] = []
      for mark in marks {
        let request = LookUpVerdictsRequest { $0.mark = mark }
        let answer = try await firm.member.appraisal.lookUpVerdicts(request)
        lines.append(
          answered("LookUpVerdicts", by: firm.organization, request.json, answer.json))
      }
      return lines
    }
  }
}

extension MessageEnum where RawValue == Int32 {
  /// Without UNSPECIFIED.
  static var known: [Self] {
    names.filter { $0.number != 0 }.compactMap { Self(rawValue: $0.number) }
  }
}
