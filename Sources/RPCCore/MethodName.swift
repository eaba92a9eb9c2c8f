/// Which sides of a call send more than one message.
public enum MethodKind: Sendable, Hashable {
  case unary
  case clientStream
  case serverStream
  case bidirectional
}

/// A method, as generated code names it: with literals, so that a copy costs no counting.
public struct MethodName: Sendable, Hashable {
  /// The full proto name, as `ipims.v1.SystemService`.
  public var service: String
  /// As `GetServerInfo`.
  public var name: String
  public var kind: MethodKind

  public init(service: String, name: String, kind: MethodKind) {
    self.service = service
    self.name = name
    self.kind = kind
  }
}
