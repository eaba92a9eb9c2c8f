/// Makes SQLite's text of a statement from the common one.
///
/// SQLite takes `$1` for a *name* and numbers names by first use, so `$2 … $1` would be bound the
/// wrong way round: parameters become `?1`, `?2`. Every other style of parameter is refused, as is
/// a statement that is not one of the four kinds bodies may use.
enum StatementText {
  /// The highest parameter.
  static let parameterMax = 999

  /// Rewrites a statement. Throws `.statement` for another style of parameter, a quotation that
  /// does not end, or another kind of statement.
  static func rewrite(_ sql: String) throws(StoreError) -> String {
    let text = [UInt8](sql.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let start = index
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index = try endOfQuotation(in: text, from: index)
        result += text[start..<index]
      case UInt8(ascii: "-") where next(text, index) == UInt8(ascii: "-"):
        while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "/") where next(text, index) == UInt8(ascii: "*"):
        index = try endOfComment(in: text, from: index)
        result.append(UInt8(ascii: " "))
      case UInt8(ascii: "$"):
        index = try endOfParameter(in: text, from: index)
        result.append(UInt8(ascii: "?"))
        result += text[start + 1..<index]
      case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "#"),
        UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: ";"):
        let character = Character(UnicodeScalar(text[index]))
        throw StoreError(.statement, "'\(character)' is not common to both engines: \(sql)")
      case let byte where isNamePart(byte):
        // A name is taken whole, so that the dollar of `a$1` is part of it and refused.
        while index < text.count, isNamePart(text[index]) { index += 1 }
        guard index == text.count || text[index] != UInt8(ascii: "$") else {
          throw StoreError(.statement, "a name with '$': \(sql)")
        }
        result += text[start..<index]
      default:
        result.append(text[index])
        index += 1
      }
    }
    try requireKnownKind(result, sql)
    return String(decoding: result, as: UTF8.self)
  }

  private static func next(_ text: [UInt8], _ index: Int) -> UInt8? {
    index + 1 < text.count ? text[index + 1] : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// A quotation mark inside is doubled, which reads as two quotations side by side.
  private static func endOfQuotation(
    in text: [UInt8], from start: Int
  ) throws(StoreError) -> Int {
    guard let end = text[(start + 1)...].firstIndex(of: text[start]) else {
      throw StoreError(.statement, "a quotation does not end")
    }
    return end + 1
  }

  private static func endOfComment(in text: [UInt8], from start: Int) throws(StoreError) -> Int {
    var index = start + 2
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    throw StoreError(.statement, "a comment does not end")
  }

  private static func endOfParameter(
    in text: [UInt8], from start: Int
  ) throws(StoreError) -> Int {
    var index = start + 1
    var number = 0
    while index < text.count, isDigit(text[index]), number <= parameterMax {
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    let ends = index == text.count || !isNamePart(text[index]) && text[index] != UInt8(ascii: "$")
    guard ends, (1...parameterMax).contains(number), text[start + 1] != UInt8(ascii: "0") else {
      throw StoreError(.statement, "a parameter is $1 to $\(parameterMax)")
    }
    return index
  }

  private static func requireKnownKind(
    _ text: [UInt8], _ sql: String
  ) throws(StoreError) {
    let word = text.drop { !isNamePart($0) }.prefix { isNamePart($0) }
    switch String(decoding: word, as: UTF8.self).uppercased() {
    case "SELECT", "WITH", "INSERT", "UPDATE", "DELETE": return
    default:
      // Above all BEGIN, COMMIT and ROLLBACK: they would end other callers' transactions.
      throw StoreError(.statement, "not a statement for a body: \(sql)")
    }
  }
}
