/// What is wrong with one field of a request, and what it should be.
public struct FieldViolation: Sendable, Hashable {
  /// The path of the field, as `items[0].hs_code`.
  public var field: String
  /// What the field should be, for people.
  public var description: String

  public init(_ field: String, _ description: String) {
    self.field = field
    self.description = description
  }
}

/// The one error of every call: a canonical code, a reason for programs and a text for people.
///
/// On the wire it is a `google.rpc.Status` with the details ErrorInfo, BadRequest, RetryInfo and
/// RequestInfo.
public struct RPCError: Error, Sendable, Hashable {
  public var code: StatusCode
  /// For programs, in UPPER_SNAKE.
  public var reason: String
  /// For people.
  public var message: String
  public var metadata: [String: String]
  /// For bad input: each field and what it should be.
  public var fields: [FieldViolation]
  /// For a refusal that may be tried again: how long to wait.
  public var retryAfter: Duration?
  /// The number of the call, as the server's log has it; empty where no server answered.
  public var callID: String
  /// For the log alone; never sent, so always empty at a client.
  public var cause: String = ""

  public init(
    _ code: StatusCode, _ reason: String, _ message: String,
    metadata: [String: String] = [:], fields: [FieldViolation] = [], retryAfter: Duration? = nil
  ) {
    self.code = code
    self.reason = reason
    self.message = message
    self.metadata = metadata
    self.fields = fields
    self.retryAfter = retryAfter
    self.callID = ""
  }

  /// What a handler did not foresee: INTERNAL to the caller, and the cause to the log alone.
  /// An `RPCError` stays what it is, a `CancellationError` becomes CANCELLED.
  public static func unforeseen(_ error: any Error) -> RPCError {
    if let error = error as? RPCError { return error }
    if error is CancellationError {
      return RPCError(.cancelled, "CANCELLED", "The call was cancelled.")
    }
    var result = RPCError(.internal, "INTERNAL", "The server failed; see its log for this call.")
    result.cause = String(reflecting: error)
    return result
  }
}

extension RPCError: CustomStringConvertible {
  public var description: String {
    let paths = fields.map { " \($0.field): \($0.description)" }.joined(separator: ";")
    return "\(code.name) \(reason): \(message)\(paths)"
  }
}
