import IPIMSClient

/// The fields of a message, of those that it holds, and so on: `items.hs_code`.
enum MessagePaths {
  /// Every path that the schema knows; a message of google.protobuf is one field.
  static func known(_ type: any Message.Type) -> [String] {
    Mirror(reflecting: type.init()).children.flatMap { child -> [String] in
      let name = snakeCase(child.label ?? "")
      guard let held = Swift.type(of: child.value) as? any MessageHolder.Type,
        !held.message.protoName.hasPrefix("google.")
      else { return [name] }
      return known(held.message).map { "\(name).\($0)" }
    }
  }

  /// The paths that have a value in this message; in a list, that have one in any element.
  static func set(in message: some Message) -> Set<String> { set(in: message.json) }

  private static func set(in json: JSON) -> Set<String> {
    switch json {
    case .object(let members):
      Set(
        members.flatMap { member -> [String] in
          let name = snakeCase(member.name)
          let below = set(in: member.value)
          return below.isEmpty ? [name] : below.map { "\(name).\($0)" }
        })
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(set(in: $1)) }
    default: []
    }
  }

  /// `declarationID` and `declarationId` are `declaration_id`.
  static func snakeCase(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase, !wasUpper { result += "_" }
      result += character.lowercased()
      wasUpper = character.isUppercase
    }
    return result
  }
}

/// A field of a message that holds another, or several.
private protocol MessageHolder {
  static var message: any Message.Type { get }
}

extension Optional: MessageHolder where Wrapped: Message {
  fileprivate static var message: any Message.Type { Wrapped.self }
}

extension Array: MessageHolder where Element: Message {
  fileprivate static var message: any Message.Type { Element.self }
}
