internal import RPCCore

/// What is counted of one call on its way.
struct CallRecord {
  /// Its route's place in the router; nil where there is none.
  var route: Int?
  /// When the turn that read its REQUEST began, by the loop's clock.
  let startTime: UInt64
  /// Data of its frames, headers left out.
  var bytesIn: Int
  var bytesOut = 0
  /// The handler let go of the loop at least once: the call was open for longer than its turn.
  fileprivate(set) var hasSuspended = false

  init(startTime: UInt64, bytesIn: Int) {
    self.startTime = startTime
    self.bytesIn = bytesIn
  }
}

/// Counters of the calls on one loop, by method. Confined to it: a call pays for no lock, no
/// atomic and, unless it suspends or is logged, no look at the clock.
final class CallStatistics: Flushable {
  /// When calls are logged.
  struct Logging {
    /// Calls that take longer are logged, whatever their outcome.
    var slowNanoseconds: UInt64
    /// One of so many calls that went well and fast; 0 is none.
    var sampleOf: Int
    /// Of one loop; what was unforeseen is logged beyond it.
    var linesPerSecondMax: Int
  }

  /// Where the counters of one method stand.
  enum Row {
    /// By status code, 0 to 16.
    static let statuses = 0
    /// By duration.
    static let buckets = statuses + StatusCode.allCases.count
    static let nanoseconds = buckets + Buckets.count
    static let bytesIn = nanoseconds + 1
    static let bytesOut = bytesIn + 1
    static let open = bytesOut + 1
    static let count = open + 1
  }

  /// Durations in powers of two of a microsecond: 1 µs, 2 µs, … 33.6 s, and longer.
  enum Buckets {
    static let count = 27

    static func index(_ nanoseconds: UInt64) -> Int {
      let microseconds = (nanoseconds + 999) / 1_000
      guard microseconds > 1 else { return 0 }
      return min(count - 1, UInt64.bitWidth - (microseconds - 1).leadingZeroBitCount)
    }

    /// The longest duration of a bucket; nil for the last, which has no end.
    static func microsecondsMax(_ index: Int) -> UInt64? {
      index == count - 1 ? nil : 1 << UInt64(index)
    }
  }

  /// Different reasons that are told apart; all others are counted together.
  static let reasonsMax = 64

  private let loop: EventLoop
  private let logging: Logging
  private let routeCount: Int
  private let counters: UnsafeMutablePointer<UInt64>
  /// Calls of this turn that did not suspend, by route: their answers leave when it ends.
  private let turn: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked)
  private var turnRoutes: [Int] = []
  @exclusivity(unchecked)
  private var untilSample: Int
  @exclusivity(unchecked)
  private var logSecond: UInt64 = 0
  @exclusivity(unchecked)
  private var logLines = 0
  private(set) var linesDropped: UInt64 = 0
  /// Calls refused because of a limit, by reason.
  private(set) var rejects: [String: UInt64] = [:]
  /// Connections closed because of what the peer did, by reason.
  private(set) var closings: [String: UInt64] = [:]
  private(set) var connectionsAccepted: UInt64 = 0
  /// Told of a turn that took as long as a slow call, with the routes of its calls.
  var slowTurn: (_ nanoseconds: UInt64, _ routes: [Int]) -> Void = { _, _ in }

  init(loop: EventLoop, routeCount: Int, logging: Logging) {
    self.loop = loop
    self.logging = logging
    self.routeCount = routeCount
    let rows = routeCount + 1
    counters = .allocate(capacity: rows * Row.count)
    counters.initialize(repeating: 0, count: rows * Row.count)
    turn = .allocate(capacity: rows)
    turn.initialize(repeating: 0, count: rows)
    untilSample = logging.sampleOf > 0 ? logging.sampleOf : .max
  }

  deinit {
    counters.deallocate()
    turn.deallocate()
  }

  // MARK: Calls

  /// The record of a call whose REQUEST has just been read, and whose route is not yet known.
  func began(bytesIn: Int) -> CallRecord {
    CallRecord(startTime: loop.now, bytesIn: bytesIn)
  }

  /// The handler has let go of the loop for the first time.
  func suspended(_ record: inout CallRecord) {
    record.hasSuspended = true
    counters[(record.route ?? routeCount) * Row.count + Row.open] += 1
  }

  /// The stream of a call has ended; once a call. Returns what to log of it: nil is nothing.
  func ended(_ record: CallRecord, _ code: StatusCode) -> Logged? {
    let route = record.route ?? routeCount
    let row = counters + route * Row.count
    row[Row.statuses + Int(code.rawValue)] &+= 1
    row[Row.bytesIn] &+= UInt64(record.bytesIn)
    row[Row.bytesOut] &+= UInt64(record.bytesOut)
    var isSlow = false
    if record.hasSuspended {
      let nanoseconds = elapsed(record)
      row[Row.open] -= 1
      observe(row, nanoseconds, calls: 1)
      isSlow = nanoseconds >= logging.slowNanoseconds
    } else {
      endsWithTurn(route)
    }
    untilSample -= 1
    if code == .ok, !isSlow, untilSample != 0 { return nil }
    return logged(record, code, isSlow: isSlow)
  }

  /// What the log tells of a call beside what the call itself knows.
  struct Logged {
    var microseconds: Int
    var isSlow: Bool
  }

  private func logged(_ record: CallRecord, _ code: StatusCode, isSlow: Bool) -> Logged? {
    if untilSample == 0 { untilSample = logging.sampleOf }
    if !code.isUnforeseen, !mayLog() { return nil }
    return Logged(microseconds: Int(elapsed(record) / 1_000), isSlow: isSlow)
  }

  private func elapsed(_ record: CallRecord) -> UInt64 {
    let now = monotonicNanoseconds()
    return now > record.startTime ? now - record.startTime : 0
  }

  /// Whether another line may be logged in this second.
  func mayLog() -> Bool {
    let second = loop.now / 1_000_000_000
    if second != logSecond {
      logSecond = second
      logLines = 0
    }
    guard logLines < logging.linesPerSecondMax else {
      linesDropped &+= 1
      return false
    }
    logLines += 1
    return true
  }

  private func observe(_ row: UnsafeMutablePointer<UInt64>, _ nanoseconds: UInt64, calls: UInt64) {
    row[Row.buckets + Buckets.index(nanoseconds)] &+= calls
    row[Row.nanoseconds] &+= nanoseconds &* calls
  }

  // MARK: Calls that end in the turn they came in

  private func endsWithTurn(_ route: Int) {
    if turn[route] == 0 {
      if turnRoutes.isEmpty { loop.flushLater(self) }
      turnRoutes.append(route)
    }
    turn[route] += 1
  }

  /// The turn ends: one look at the clock for all its calls.
  func flush() {
    let now = monotonicNanoseconds()
    let nanoseconds = now > loop.now ? now - loop.now : 0
    for route in turnRoutes {
      observe(counters + route * Row.count, nanoseconds, calls: UInt64(turn[route]))
      turn[route] = 0
    }
    if nanoseconds >= logging.slowNanoseconds, mayLog() { slowTurn(nanoseconds, turnRoutes) }
    turnRoutes.removeAll(keepingCapacity: true)
  }

  // MARK: Limits

  func accepted() { connectionsAccepted &+= 1 }

  /// A call was refused because of the limit that the reason names.
  func rejected(_ reason: String) { Self.count(reason, in: &rejects) }

  /// A connection is closed because of what its peer did.
  func closing(_ reason: String) { Self.count(reason, in: &closings) }

  private static func count(_ reason: String, in counts: inout [String: UInt64]) {
    let isKnown = counts[reason] != nil || counts.count < reasonsMax
    counts[isKnown ? reason : "OTHER", default: 0] &+= 1
  }

  /// A copy of all counters, row by row.
  var rows: [UInt64] {
    Array(UnsafeBufferPointer(start: counters, count: (routeCount + 1) * Row.count))
  }
}

extension StatusCode {
  /// Nobody foresaw it: an error of ours, always logged.
  var isUnforeseen: Bool { self == .internal || self == .unknown || self == .dataLoss }
}
