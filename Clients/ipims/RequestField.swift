/// A field of a request, as flags and help need it. The tables are generated.
struct RequestField: Sendable {
  enum Kind: Sendable {
    case text, number, bool, bytes
    /// The names in kebab case.
    case enumeration([String])
    /// The message's full name.
    case message(String)
  }

  let name: String
  let kind: Kind
  let isRepeated: Bool
  let docs: String

  /// As a flag spells it.
  var flag: String { name.replacing("_", with: "-") }

  /// The fields below, where flags reach into the message. Times are written as one text.
  var inner: [RequestField]? {
    guard case .message(let name) = kind, name != "google.protobuf.Timestamp" else { return nil }
    return Self.byMessage[name]
  }
}
