internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages

extension Instant {
  /// Throws where RFC 3339 could not show it.
  init(_ timestamp: Timestamp) throws(FormatError) {
    try self.init(checkingSeconds: timestamp.seconds, nanoseconds: timestamp.nanos)
  }

  var timestamp: Timestamp { Timestamp(seconds: secondsSince1970, nanos: nanoseconds) }
}

extension MessageEnum {
  /// The value that the domain names so, such as `COUNTERFEIT`.
  init(named name: String) {
    let number = Self.names.first { $0.name == Self.prefix + name }?.number
    guard let number else { preconditionFailure("the schema has no \(Self.prefix)\(name)") }
    self.init(rawValue: number)
  }

  /// Whether the schema names it, and not as unspecified.
  var isGiven: Bool { rawValue != 0 && name != nil }
}

extension IPIMSDomain.StateMachine {
  /// The domain's state of the API's. Only for states that the server itself has stored.
  init(stored state: some MessageEnum) {
    guard let value = Self(rawValue: state.shortName) else {
      preconditionFailure("a stored state that the domain does not know: \(state)")
    }
    self = value
  }
}
