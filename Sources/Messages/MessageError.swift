/// Why bytes or JSON could not be read as a message. `description` names the field and what it
/// should be; it never repeats the value.
public enum MessageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are not a Protobuf message of this type.
  case malformed(message: String)
  /// Reading would take more memory than `Arena.bytesMax(forPayload:)` grants.
  case tooLarge(message: String)
  /// A field has a value that its type does not allow, for instance bytes that are not UTF-8.
  case field(path: String, description: String)

  public var description: String {
    switch self {
    case .malformed(let message): "these bytes are not a message of type \(message)"
    case .tooLarge(let message): "a \(message) that takes this much memory is not accepted"
    case .field(let path, let description): "\(path): \(description)"
    }
  }

  /// The same error, seen from the message that holds the one with the error in its field `name`.
  public func inside(_ name: String) -> MessageError {
    guard case .field(let path, let description) = self else {
      return .field(path: name, description: description)
    }
    return .field(path: path.isEmpty ? name : "\(name).\(path)", description: description)
  }
}
