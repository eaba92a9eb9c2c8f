/// Reads the parts of a POSIX time zone rule.
struct ZoneRuleReader {
  private var rest: ArraySlice<UInt8>

  init?(_ input: String) {
    guard input.utf8.count <= 64 else { return nil }
    rest = Array(input.utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  var isAtComma: Bool { rest.first == UInt8(ascii: ",") }

  /// A zone's abbreviation: three or more letters, or anything of the sort in angle brackets.
  mutating func skipName() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else {
        return false
      }
      rest = rest[(end + 1)...]
      return true
    }
    let name = rest.prefix(while: ASCII.isLetter)
    rest = rest[name.endIndex...]
    return name.count >= 3
  }

  /// An offset in seconds, positive to the west, after a name where `named` says so.
  mutating func offset(named: Bool = false) -> Int64? {
    guard !named || skipName() else { return nil }
    return seconds(hoursMax: 24)
  }

  /// `,Mm.w.d` with `/time`, or 02:00.
  mutating func change() -> ZoneRule.Change? {
    guard take(","), take("M"), let month = number(1...12), take("."),
      let week = number(1...5), take("."), let weekday = number(0...6)
    else { return nil }
    var second: Int64 = 7200
    if take("/") {
      guard let given = seconds(hoursMax: 167) else { return nil }
      second = given
    }
    return ZoneRule.Change(month: month, week: week, weekday: weekday, second: second)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func seconds(hoursMax: Int) -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(0...hoursMax) else { return nil }
    var total = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let value = number(0...59) else { return nil }
      total += value * unit
    }
    return Int64(isNegative ? -total : total)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(while: ASCII.isDigit)
    guard digits.count <= 3, let value = ASCII.number(digits), range.contains(value) else {
      return nil
    }
    rest = rest[digits.endIndex...]
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, byte == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
