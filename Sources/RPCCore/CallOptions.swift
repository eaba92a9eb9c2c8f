/// What a caller may set for one call.
public struct CallOptions: Sendable {
  /// After that long the call fails with DEADLINE_EXCEEDED; nil is never.
  public var timeout: Duration?
  public var metadata: Metadata

  public init(timeout: Duration? = nil, metadata: Metadata = Metadata()) {
    self.timeout = timeout
    self.metadata = metadata
  }
}
