internal import Messages

extension FuzzTarget {
  /// What reads as a message writes and reads the same, as bytes and as JSON.
  static func messages(_ bytes: UnsafeRawBufferPointer) throws {
    guard let (type, packed) = bytes.steered, Int(type) < messageTypes.count else { return }
    try messageTypes[Int(type)].fuzzBytes(packed)
  }

  /// What reads as JSON of a message writes and reads the same.
  static func json(_ bytes: UnsafeRawBufferPointer) throws {
    guard let (type, content) = bytes.steered, Int(type) < messageTypes.count,
      let text = String(validating: content, as: UTF8.self), let json = try? JSON(parsing: text)
    else { return }
    let again = try JSON(parsing: json.text)
    try hold(again.normal.text == json.normal.text, "JSON changes: \(json.text)")
    try messageTypes[Int(type)].fuzzJSON(json)
  }
}

extension JSON {
  /// The same with the members of every object by their names, since parsing keeps no order, and
  /// with all numbers as doubles, since 5e3 is written like that and read as 5000.
  fileprivate var normal: JSON {
    switch self {
    case .array(let elements): .array(elements.map(\.normal))
    case .integer(let value): .number(Double(value))
    case .object(let members):
      .object(members.map { Member($0.name, $0.value.normal) }.sorted { $0.name < $1.name })
    default: self
    }
  }
}

extension Message {
  fileprivate static func fuzzBytes(_ packed: UnsafeRawBufferPointer) throws {
    guard let first = try? Self(decoding: packed) else { return }
    let bytes = first.encoded
    let second: Self
    do throws(MessageError) {
      second = try Self(decoding: bytes)
    } catch {
      // The memory granted goes by the bytes, and a peer may use more of them than we do.
      return try hold(
        error == .tooLarge(message: protoName), "\(protoName) refuses itself: \(error)")
    }
    // Not `==`, which NaN never is.
    try hold(second.encoded == bytes, "\(protoName) changes when it is read again")
    try throughJSON(first)
  }

  fileprivate static func fuzzJSON(_ json: JSON) throws {
    guard let first = try? Self(json: json) else { return }
    try throughJSON(first)
    let second = try Self(decoding: first.encoded)
    try hold(second.json.text == first.json.text, "\(protoName) changes from JSON to bytes")
  }

  /// A message of strangers may hold a time that JSON cannot show; what it can show stays.
  private static func throughJSON(_ first: Self) throws {
    let text = first.json.text
    let parsed: JSON
    do throws(MessageError) {
      parsed = try JSON(parsing: text)
    } catch {
      throw Broken("\(protoName) writes what is not JSON: \(text): \(error)")
    }
    guard let second = try? Self(json: parsed) else { return }
    try hold(second.json.text == text, "\(protoName) changes as JSON: \(text)")
  }
}
