// Made by SchemaCompiler from ipims/v1/clock.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What a time is given for.
public enum ClockKind: MessageEnum {
  case unspecified
  /// Customs decides on what was submitted for recordation.
  case filingDecision
  /// The recordation stands.
  case recordationTerm
  /// It can still be renewed after its end.
  case recordationGrace
  /// By when a renewal is asked for.
  case renewal
  /// Customs tells the importer.
  case firstNotice
  /// The holder asks for the hold.
  case holderAction
  /// The holder answers a request for an appraisal.
  case appraisalAnswer
  /// The holder is reminded of it.
  case appraisalReminder
  /// The importer answers.
  case importerAnswer
  /// Goods may be held.
  case hold
  /// The holder goes to court.
  case proceedings
  /// Personal data are kept.
  case retention
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "CLOCK_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "CLOCK_KIND_UNSPECIFIED"),
    (1, "CLOCK_KIND_FILING_DECISION"),
    (2, "CLOCK_KIND_RECORDATION_TERM"),
    (3, "CLOCK_KIND_RECORDATION_GRACE"),
    (4, "CLOCK_KIND_RENEWAL"),
    (5, "CLOCK_KIND_FIRST_NOTICE"),
    (6, "CLOCK_KIND_HOLDER_ACTION"),
    (7, "CLOCK_KIND_APPRAISAL_ANSWER"),
    (8, "CLOCK_KIND_APPRAISAL_REMINDER"),
    (9, "CLOCK_KIND_IMPORTER_ANSWER"),
    (10, "CLOCK_KIND_HOLD"),
    (11, "CLOCK_KIND_PROCEEDINGS"),
    (12, "CLOCK_KIND_RETENTION"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .filingDecision
      case 2: .recordationTerm
      case 3: .recordationGrace
      case 4: .renewal
      case 5: .firstNotice
      case 6: .holderAction
      case 7: .appraisalAnswer
      case 8: .appraisalReminder
      case 9: .importerAnswer
      case 10: .hold
      case 11: .proceedings
      case 12: .retention
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .filingDecision: 1
      case .recordationTerm: 2
      case .recordationGrace: 3
      case .renewal: 4
      case .firstNotice: 5
      case .holderAction: 6
      case .appraisalAnswer: 7
      case .appraisalReminder: 8
      case .importerAnswer: 9
      case .hold: 10
      case .proceedings: 11
      case .retention: 12
      case .unrecognized(let number): number
    }
  }
}

/// Whether a time still runs.
public enum ClockState: MessageEnum {
  case unspecified
  case running
  /// What it was given for was done, or is no longer needed.
  case stopped
  case runOut
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "CLOCK_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "CLOCK_STATE_UNSPECIFIED"),
    (1, "CLOCK_STATE_RUNNING"),
    (2, "CLOCK_STATE_STOPPED"),
    (3, "CLOCK_STATE_RUN_OUT"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .running
      case 2: .stopped
      case 3: .runOut
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .running: 1
      case .stopped: 2
      case .runOut: 3
      case .unrecognized(let number): number
    }
  }
}

/// What the end of a time brings about, as the regime's file says.
public enum TimeOut: MessageEnum {
  case unspecified
  /// Nothing: a target.
  case none
  case remind
  /// The request becomes UNANSWERED.
  case unanswered
  /// Held goods become RELEASED.
  case release
  /// Held goods become EXCLUDED.
  case exclude
  /// The officer is told to decide.
  case decide
  /// Silence counts as the importer's consent.
  case consent
  /// The recordation goes into GRACE.
  case grace
  /// The recordation becomes EXPIRED.
  case expire
  /// The key of the case's personal data is destroyed.
  case erase
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "TIME_OUT_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "TIME_OUT_UNSPECIFIED"),
    (1, "TIME_OUT_NONE"),
    (2, "TIME_OUT_REMIND"),
    (3, "TIME_OUT_UNANSWERED"),
    (4, "TIME_OUT_RELEASE"),
    (5, "TIME_OUT_EXCLUDE"),
    (6, "TIME_OUT_DECIDE"),
    (7, "TIME_OUT_CONSENT"),
    (8, "TIME_OUT_GRACE"),
    (9, "TIME_OUT_EXPIRE"),
    (10, "TIME_OUT_ERASE"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .none
      case 2: .remind
      case 3: .unanswered
      case 4: .release
      case 5: .exclude
      case 6: .decide
      case 7: .consent
      case 8: .grace
      case 9: .expire
      case 10: .erase
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .none: 1
      case .remind: 2
      case .unanswered: 3
      case .release: 4
      case .exclude: 5
      case .decide: 6
      case .consent: 7
      case .grace: 8
      case .expire: 9
      case .erase: 10
      case .unrecognized(let number): number
    }
  }
}

/// A time that runs, or ran.
public struct Clock: Message {
  public var kind: ClockKind = .unspecified
  /// What it is of: `cases/{id}`, `requests/{id}` or `recordations/{id}`.
  public var subject: String = ""
  public var dueTime: Timestamp?
  public var state: ClockState = .unspecified
  public var onTimeOut: TimeOut = .unspecified

  public init() {}

  public static let protoName = "ipims.v1.Clock"
  public static let layout = MessageLayout(
    Ipims__V1__Clock.self, ipims__v1__clock__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Clock.self)
    self.kind = ClockKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.subject = try copyText(c.pointee.subject, "subject")
    try copyMessage(c.pointee.due_time, into: &self.dueTime, "due_time")
    self.state = ClockState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.onTimeOut = TimeOut(rawValue: .init(bitPattern: c.pointee.on_time_out.rawValue))
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Clock.self, capacity: 1)
    ipims__v1__clock__init(c)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.subject = arena.text(self.subject)
    if let value = self.dueTime { c.pointee.due_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.on_time_out = .init(rawValue: .init(bitPattern: self.onTimeOut.rawValue))
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.kind = try fields.read("kind", "kind", as: ClockKind.self) ?? .unspecified
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.dueTime = try fields.read("dueTime", "due_time", as: Timestamp.self)
    self.state = try fields.read("state", "state", as: ClockState.self) ?? .unspecified
    self.onTimeOut = try fields.read("onTimeOut", "on_time_out", as: TimeOut.self) ?? .unspecified
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("kind", self.kind)
    fields.write("subject", self.subject)
    fields.write("dueTime", self.dueTime)
    fields.write("state", self.state)
    fields.write("onTimeOut", self.onTimeOut)
    return fields.json
  }
}

/// Why a time ends when it does.
public struct DueDateExplanation: Message {
  public var clock: Clock?
  /// What set it going.
  public var startTime: Timestamp?
  /// The last local day on which it is in time: 2026-12-24.
  public var lastDay: String = ""
  public var regime: String = ""
  /// The rule in words, such as `appraisal_answer: 7 calendar days`.
  public var rule: String = ""
  /// Of the regime's file.
  public var version: String = ""
  /// Where the rule was read.
  public var source: String = ""
  /// No source confirms the rule; ask counsel.
  public var unconfirmed: Bool = false
  /// The first day on which the rule held: 2019-01-01.
  public var effectiveFrom: String = ""
  /// By which days were counted, such as `KR, Asia/Seoul`.
  public var calendar: String = ""
  /// Days that did not count, each with its reason, at most 400: `2026-12-25 Christmas Day`.
  public var daysSkipped: [String] = []
  /// The holidays of every year that was counted through are known.
  public var calendarComplete: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.DueDateExplanation"
  public static let layout = MessageLayout(
    Ipims__V1__DueDateExplanation.self, ipims__v1__due_date_explanation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DueDateExplanation.self)
    try copyMessage(c.pointee.clock, into: &self.clock, "clock")
    try copyMessage(c.pointee.start_time, into: &self.startTime, "start_time")
    self.lastDay = try copyText(c.pointee.last_day, "last_day")
    self.regime = try copyText(c.pointee.regime, "regime")
    self.rule = try copyText(c.pointee.rule, "rule")
    self.version = try copyText(c.pointee.version, "version")
    self.source = try copyText(c.pointee.source, "source")
    self.unconfirmed = c.pointee.unconfirmed != 0
    self.effectiveFrom = try copyText(c.pointee.effective_from, "effective_from")
    self.calendar = try copyText(c.pointee.calendar, "calendar")
    self.daysSkipped = try copyTexts(c.pointee.n_days_skipped, c.pointee.days_skipped, "days_skipped")
    self.calendarComplete = c.pointee.calendar_complete != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DueDateExplanation.self, capacity: 1)
    ipims__v1__due_date_explanation__init(c)
    if let value = self.clock { c.pointee.clock = arena.message(value, as: Ipims__V1__Clock.self) }
    if let value = self.startTime { c.pointee.start_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.last_day = arena.text(self.lastDay)
    c.pointee.regime = arena.text(self.regime)
    c.pointee.rule = arena.text(self.rule)
    c.pointee.version = arena.text(self.version)
    c.pointee.source = arena.text(self.source)
    c.pointee.unconfirmed = self.unconfirmed ? 1 : 0
    c.pointee.effective_from = arena.text(self.effectiveFrom)
    c.pointee.calendar = arena.text(self.calendar)
    c.pointee.n_days_skipped = self.daysSkipped.count
    c.pointee.days_skipped = arena.texts(self.daysSkipped)
    c.pointee.calendar_complete = self.calendarComplete ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.clock = try fields.read("clock", "clock", as: Clock.self)
    self.startTime = try fields.read("startTime", "start_time", as: Timestamp.self)
    self.lastDay = try fields.read("lastDay", "last_day", as: String.self) ?? ""
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.rule = try fields.read("rule", "rule", as: String.self) ?? ""
    self.version = try fields.read("version", "version", as: String.self) ?? ""
    self.source = try fields.read("source", "source", as: String.self) ?? ""
    self.unconfirmed = try fields.read("unconfirmed", "unconfirmed", as: Bool.self) ?? false
    self.effectiveFrom = try fields.read("effectiveFrom", "effective_from", as: String.self) ?? ""
    self.calendar = try fields.read("calendar", "calendar", as: String.self) ?? ""
    self.daysSkipped = try fields.readArray("daysSkipped", "days_skipped", as: String.self)
    self.calendarComplete = try fields.read("calendarComplete", "calendar_complete", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("clock", self.clock)
    fields.write("startTime", self.startTime)
    fields.write("lastDay", self.lastDay)
    fields.write("regime", self.regime)
    fields.write("rule", self.rule)
    fields.write("version", self.version)
    fields.write("source", self.source)
    fields.write("unconfirmed", self.unconfirmed)
    fields.write("effectiveFrom", self.effectiveFrom)
    fields.write("calendar", self.calendar)
    fields.write("daysSkipped", self.daysSkipped)
    fields.write("calendarComplete", self.calendarComplete)
    return fields.json
  }
}
