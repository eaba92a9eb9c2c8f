extension Timestamp {
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, what RFC 3339 can show.
  static let secondsAllowed: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  public init(seconds: Int64, nanos: Int32 = 0) {
    self.init()
    self.seconds = seconds
    self.nanos = nanos
  }

  /// RFC 3339 in UTC, with 0, 3, 6 or 9 digits after the second.
  public var text: String {
    let days = (seconds - Self.floorModulo(seconds, 86_400)) / 86_400
    let second = Self.floorModulo(seconds, 86_400)
    let (year, month, day) = Self.civil(fromDays: days)
    let date = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
    let time =
      "\(Self.pad(second / 3600, 2)):\(Self.pad(second / 60 % 60, 2)):\(Self.pad(second % 60, 2))"
    return "\(date)T\(time)\(Self.fraction(nanos))Z"
  }

  /// Reads RFC 3339 with any offset, such as `2026-11-24T09:00:00+09:00`; nil for anything else.
  public init?(_ text: String) {
    var reader = Digits(Substring(text))
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), reader.take("T") || reader.take("t"),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second < 60,
      let nanos = reader.fraction(), let offset = reader.offsetSeconds(), reader.isAtEnd
    else { return nil }
    let days = Self.days(fromYear: year, month: month, day: day)
    self.init(
      seconds: days * 86_400 + hour * 3600 + minute * 60 + second - offset, nanos: nanos)
    guard Self.secondsAllowed.contains(seconds) else { return nil }
  }

  // MARK: The calendar, after Howard Hinnant's chrono-compatible date algorithms

  private static func days(fromYear year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func days(in month: Int64, of year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }

  // MARK: Digits

  private static func pad(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func fraction(_ nanos: Int32) -> String {
    if nanos == 0 { return "" }
    let digits = pad(Int64(nanos), 9)
    if nanos % 1_000_000 == 0 { return "." + digits.prefix(3) }
    if nanos % 1_000 == 0 { return "." + digits.prefix(6) }
    return "." + digits
  }
}

/// Reads numbers of fixed width.
struct Digits {
  private var rest: Substring.UTF8View

  init(_ text: Substring) { rest = text.utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Character) -> Bool {
    guard let first = rest.first, first == character.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number(_ width: Int) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<width {
      guard let digit = rest.first, (48...57).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 48)
      rest = rest.dropFirst()
    }
    return value
  }

  /// `.` and 1 to 9 digits, as nanoseconds; 0 where there is no dot.
  mutating func fraction() -> Int32? {
    guard take(".") else { return 0 }
    var nanos: Int32 = 0
    var count = 0
    while count < 9, let digit = number(1) {
      nanos = nanos * 10 + Int32(digit)
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { nanos *= 10 }
    return nanos
  }

  /// `Z`, or `+09:00`.
  mutating func offsetSeconds() -> Int64? {
    if take("Z") || take("z") { return 0 }
    let sign: Int64
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

extension Timestamp {
  public init(json: JSON) throws(MessageError) {
    guard case .string(let text) = json, let value = Timestamp(text) else {
      throw Self.expected("a time such as 2026-11-24T09:00:00Z")
    }
    self = value
  }

  public var json: JSON { .string(text) }
}

extension DurationMessage {
  public init(json: JSON) throws(MessageError) {
    let isNegative: Bool
    var seconds: Int64 = 0
    guard case .string(let text) = json, text.last == "s" else { throw Self.expectedText }
    var digits = Digits(text.dropLast())
    isNegative = digits.take("-")
    var count = 0
    while count < 12, let digit = digits.number(1) {
      seconds = seconds * 10 + digit
      count += 1
    }
    guard count > 0, let nanos = digits.fraction(), digits.isAtEnd else { throw Self.expectedText }
    self.init()
    self.seconds = isNegative ? -seconds : seconds
    self.nanos = isNegative ? -nanos : nanos
  }

  private static var expectedText: MessageError { expected("a time span such as 1.5s") }

  public var json: JSON {
    let sign = seconds < 0 || nanos < 0 ? "-" : ""
    return .string("\(sign)\(seconds.magnitude)\(Timestamp.fraction(abs(nanos)))s")
  }
}
