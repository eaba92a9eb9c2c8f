internal import FoundationEssentials

/// A type of field that proto3 JSON can show: https://protobuf.dev/programming-guides/json/.
public protocol JSONConvertible {
  /// Throws `.field` whose path is relative to this value.
  init(json: JSON) throws(MessageError)
  var json: JSON { get }
  /// Whether proto3 leaves the field out.
  var isDefault: Bool { get }
}

extension JSONConvertible {
  /// A message that is there is written, even an empty one.
  public var isDefault: Bool { false }

  static func expected(_ what: String) -> MessageError {
    .field(path: "", description: "should be \(what)")
  }
}

extension String: JSONConvertible {
  public init(json: JSON) throws(MessageError) {
    guard case .string(let value) = json else { throw Self.expected("a text in quotes") }
    self = value
  }
  public var json: JSON { .string(self) }
  public var isDefault: Bool { isEmpty }
}

extension Bool: JSONConvertible {
  public init(json: JSON) throws(MessageError) {
    guard case .bool(let value) = json else { throw Self.expected("true or false") }
    self = value
  }
  public var json: JSON { .bool(self) }
  public var isDefault: Bool { !self }
}

/// Integers: JSON numbers or, since JavaScript loses digits above 2⁵³, texts.
extension JSONConvertible where Self: FixedWidthInteger {
  public init(json: JSON) throws(MessageError) {
    let value: Self? =
      switch json {
      case .integer(let value): Self(exactly: value)
      case .number(let value): Self(exactly: value)
      case .string(let text): Self(text)
      default: nil
      }
    guard let value else {
      throw Self.expected("a whole number from \(Self.min) to \(Self.max)")
    }
    self = value
  }
  public var json: JSON {
    Self.bitWidth > 32 ? .string(String(self)) : .integer(Int64(truncatingIfNeeded: self))
  }
  public var isDefault: Bool { self == 0 }
}

extension Int32: JSONConvertible {}
extension Int64: JSONConvertible {}
extension UInt32: JSONConvertible {}
extension UInt64: JSONConvertible {}

extension JSONConvertible where Self: BinaryFloatingPoint & LosslessStringConvertible {
  public init(json: JSON) throws(MessageError) {
    switch json {
    case .integer(let value): self = Self(value)
    case .number(let value): self = Self(value)
    case .string("NaN"): self = .nan
    case .string("Infinity"): self = .infinity
    case .string("-Infinity"): self = -.infinity
    case .string(let text):
      guard let value = Self(text), value.isFinite else { throw Self.expected("a number") }
      self = value
    default: throw Self.expected("a number")
    }
  }
  public var json: JSON { .number(Double(self)) }
  // -0 is written: it is not proto3's default.
  public var isDefault: Bool { isZero && sign == .plus }
}

extension Float: JSONConvertible {}
extension Double: JSONConvertible {}

/// A generated enum. Open, as proto3's are: a number without a name is kept.
public protocol MessageEnum: Sendable, Hashable, RawRepresentable, JSONConvertible
where RawValue == Int32 {
  init(rawValue: Int32)
  /// Number and full name, such as `VERDICT_COUNTERFEIT`, in the schema's order.
  static var names: [(number: Int32, name: String)] { get }
  /// What each name begins with, such as `VERDICT_`; may be left out on input.
  static var prefix: String { get }
}

extension MessageEnum {
  /// The full name, such as `VERDICT_COUNTERFEIT`; nil for a number that the schema does not name.
  public var name: String? { Self.names.first { $0.number == rawValue }?.name }
  /// The name without its prefix, such as `COUNTERFEIT`; the number where there is no name.
  public var shortName: String {
    guard let name else { return String(rawValue) }
    return name.hasPrefix(Self.prefix) ? String(name.dropFirst(Self.prefix.count)) : name
  }

  public init(json: JSON) throws(MessageError) {
    switch json {
    case .string(let text):
      guard
        let known = Self.names.first(where: { $0.name == text || $0.name == Self.prefix + text })
      else { throw Self.expectedName }
      self.init(rawValue: known.number)
    case .integer(let value):
      guard let number = Int32(exactly: value) else { throw Self.expectedName }
      self.init(rawValue: number)
    default: throw Self.expectedName
    }
  }
  public var json: JSON { name.map { .string($0) } ?? .integer(Int64(rawValue)) }
  public var isDefault: Bool { rawValue == 0 }

  private static var expectedName: MessageError {
    let known = names.filter { $0.number != 0 }.map { $0.name.dropFirst(prefix.count) }
    return expected("one of \(known.joined(separator: ", "))")
  }
}

/// `bytes`: base64, standard or URL-safe, with or without padding on input.
struct Base64: JSONConvertible {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(json: JSON) throws(MessageError) {
    guard case .string(let text) = json else { throw Self.expected("base64 in quotes") }
    var standard = text.replacing("-", with: "+").replacing("_", with: "/")
    while standard.utf8.count % 4 != 0 { standard += "=" }
    guard let data = Data(base64Encoded: standard) else { throw Self.expected("base64") }
    bytes = [UInt8](data)
  }
  var json: JSON { .string(Data(bytes).base64EncodedString()) }
}
