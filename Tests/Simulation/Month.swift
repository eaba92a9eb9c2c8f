internal import IPIMSClient
internal import IPIMSDomain
internal import ServiceHarness

/// A month at customs, in steps of half an hour: at each the clocks that are due run out, and then
/// all do what they meant to do, several cases at once.
struct Month {
  static let stepSeconds: Int64 = 1_800
  /// So many cases are dealt with at the same time.
  static let casesAtOnceMax = 16

  /// 2026-09-15 to 2026-10-15, 08:00 in Seoul: with Chuseok, National Foundation Day, the day off
  /// for it, and Hangul Day.
  static let time =
    Instant(secondsSince1970: 1_789_426_800)...Instant(secondsSince1970: 1_792_018_800)

  static var endText: String { time.upperBound.description }

  /// From 0.
  static func start(ofDay day: Int) -> Timestamp {
    Timestamp(seconds: time.lowerBound.secondsSince1970 + Int64(day) * 86_400, nanos: 0)
  }

  let customs: Customs
  let cast: Cast
  let lives: [CaseLife]
  private var calendar: [Int64: [Int]] = [:]
  private(set) var tally = Tally()

  init(_ customs: Customs, cases: Int, seed: UInt64) async throws {
    let cast = try await Cast(customs)
    self.customs = customs
    self.cast = cast
    lives = (0..<cases).map { CaseLife($0, cast, seed: seed, in: Self.time) }
    for (index, life) in lives.enumerated() { await note(index, life.nextTime) }
  }

  /// Lives the month; `progress` is told of each day that is over.
  mutating func live(_ progress: (_ day: Int) -> Void) async throws {
    let steps = (Self.time.upperBound.secondsSince1970 - first) / Self.stepSeconds
    for step in 0...steps {
      let time = Self.time.lowerBound.adding(seconds: step * Self.stepSeconds)
      customs.clock.advance(seconds: time.secondsSince1970 - customs.clock.now.secondsSince1970)
      await customs.runClock()
      try await live(calendar.removeValue(forKey: step) ?? [], at: time)
      if (step + 1) % 48 == 0 { progress(Int(step + 1) / 48) }
    }
    for life in lives { tally.add(await life.tally) }
  }

  private var first: Int64 { Self.time.lowerBound.secondsSince1970 }

  private mutating func note(_ index: Int, _ time: Instant?) {
    guard let time else { return }
    let seconds = time.secondsSince1970 - first
    calendar[(seconds + Self.stepSeconds - 1) / Self.stepSeconds, default: []].append(index)
  }

  private mutating func live(_ indexes: [Int], at time: Instant) async throws {
    var mailbag: [Int] = []
    var others: [Int] = []
    for index in indexes {
      let life = lives[index]
      if life.isOfMailbag, await life.name.isEmpty {
        mailbag.append(index)
      } else {
        others.append(index)
      }
    }
    try await open(mailbag, at: time)
    let nextTimes = try await Self.live(others, of: lives, at: time)
    for (index, next) in nextTimes.sorted(by: { $0.0 < $1.0 }) { note(index, next) }
  }

  private static func live(_ indexes: [Int], of lives: [CaseLife], at time: Instant)
    async throws -> [(Int, Instant?)]
  {
    try await withThrowingTaskGroup(of: (Int, Instant?).self) { group in
      var result: [(Int, Instant?)] = []
      for (place, index) in indexes.enumerated() {
        if place >= casesAtOnceMax, let done = try await group.next() { result.append(done) }
        group.addTask { (index, try await lives[index].live(at: time)) }
      }
      for try await done in group { result.append(done) }
      return result
    }
  }

  /// A mailbag of the clearance system's, with one declaration in it that is wrong.
  private mutating func open(_ indexes: [Int], at time: Instant) async throws {
    guard let first = indexes.first else { return }
    let (calls, answers) = cast.system.appraisal.openCases()
    var wrong = lives[first].request
    wrong.requestID = RequestID.random()
    wrong.items[0].quantity = 0
    let requests = [("wrong", wrong)] + indexes.map { (String($0), lives[$0].request) }
    async let sent: Void = Self.send(requests, to: calls)
    var left = Set(indexes)
    for try await answer in answers {
      switch (answer.key, answer.result) {
      case ("wrong", .error(let error)):
        tally.refusals["OpenCases \(error.reason)", default: 0] += 1
      case (let key, .case(let opened)):
        guard let index = Int(key), left.remove(index) != nil else {
          throw Mishap("the mailbag was answered by \(key)")
        }
        note(index, await lives[index].arrived(opened, at: time))
      case (let key, let result):
        throw Mishap("case \(key) of the mailbag: \(String(describing: result))")
      }
    }
    try await sent
    if !left.isEmpty { throw Mishap("\(left.count) cases of the mailbag were not answered") }
  }

  private static func send(
    _ requests: [(String, OpenCaseRequest)], to calls: RequestWriter<OpenCasesRequest>
  ) async throws {
    for (key, request) in requests {
      try await calls.send(
        .init {
          $0.key = key
          $0.case = request
        })
    }
    try await calls.finish()
  }
}
