/// The fields of one message in JSON, read and written one after the other by generated code.
public struct JSONFields {
  private let message: String
  private var members: [JSON.Member]
  private var known: [String] = []

  // MARK: Reading

  /// Throws when `json` is not an object.
  public init(_ json: JSON, of message: String) throws(MessageError) {
    guard case .object(let members) = json else {
      throw .field(path: "", description: "should be an object {…} of type \(message)")
    }
    self.message = message
    self.members = members
  }

  /// Takes a field out by either of its names; null is absent.
  private mutating func take(_ jsonName: String, _ protoName: String) -> JSON? {
    known.append(protoName)
    guard let index = members.firstIndex(where: { $0.name == jsonName || $0.name == protoName })
    else { return nil }
    let value = members.remove(at: index).value
    return value == .null ? nil : value
  }

  private static func at<Value>(
    _ name: String, _ body: () throws(MessageError) -> Value
  ) throws(MessageError) -> Value {
    do {
      return try body()
    } catch {
      throw error.inside(name)
    }
  }

  /// nil where the field is absent.
  public mutating func read<Value: JSONConvertible>(
    _ jsonName: String, _ protoName: String, as type: Value.Type
  ) throws(MessageError) -> Value? {
    guard let json = take(jsonName, protoName) else { return nil }
    return try Self.at(protoName) { () throws(MessageError) in try Value(json: json) }
  }

  public mutating func readArray<Value: JSONConvertible>(
    _ jsonName: String, _ protoName: String, as type: Value.Type
  ) throws(MessageError) -> [Value] {
    guard let json = take(jsonName, protoName) else { return [] }
    guard case .array(let elements) = json else {
      throw .field(path: protoName, description: "should be an array […]")
    }
    var result: [Value] = []
    result.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      result.append(
        try Self.at("\(protoName)[\(index)]") { () throws(MessageError) in
          try Value(json: element)
        })
    }
    return result
  }

  public mutating func readBytes(_ jsonName: String, _ protoName: String) throws(MessageError)
    -> [UInt8]?
  {
    try read(jsonName, protoName, as: Base64.self)?.bytes
  }

  /// Throws for a field that the message does not have, so that a misspelt name is not lost.
  public func finish() throws(MessageError) {
    guard let unknown = members.first else { return }
    throw .field(
      path: unknown.name,
      description: "\(message) has no such field; it has \(known.joined(separator: ", "))")
  }

  // MARK: Writing

  public init() {
    message = ""
    members = []
  }

  public var json: JSON { .object(members) }

  /// Leaves out what is at its default.
  public mutating func write(_ name: String, _ value: some JSONConvertible) {
    if !value.isDefault { members.append(.init(name, value.json)) }
  }

  /// A field with presence: written whenever it is there.
  public mutating func write(_ name: String, _ value: (some JSONConvertible)?) {
    if let value { members.append(.init(name, value.json)) }
  }

  public mutating func write(_ name: String, _ values: [some JSONConvertible]) {
    if !values.isEmpty { members.append(.init(name, .array(values.map(\.json)))) }
  }

  public mutating func writeBytes(_ name: String, _ bytes: [UInt8]?) {
    if let bytes { members.append(.init(name, Base64(bytes).json)) }
  }
}
