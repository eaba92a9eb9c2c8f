public import Messages

/// `google.rpc.Status` and back.
extension RPCError {
  private static let domain = "ipims"
  private static let typePrefix = "type.googleapis.com/"

  /// The status that tells a peer of this error. Leaves `cause` out.
  public var status: Status {
    var status = Status()
    status.code = code.rawValue
    status.message = message
    var info = ErrorInfo()
    info.reason = reason
    info.domain = Self.domain
    info.metadata = metadata.sorted { $0.key < $1.key }.map { key, value in
      var entry = ErrorInfo.MetadataEntry()
      entry.key = key
      entry.value = value
      return entry
    }
    status.details = [Self.detail(info)]
    if !fields.isEmpty {
      var request = BadRequest()
      request.fieldViolations = fields.map { field in
        var violation = BadRequest.FieldViolation()
        violation.field = field.field
        violation.description = field.description
        return violation
      }
      status.details.append(Self.detail(request))
    }
    if let retryAfter {
      var delay = DurationMessage()
      delay.seconds = retryAfter.components.seconds
      delay.nanos = Int32(retryAfter.components.attoseconds / 1_000_000_000)
      var retry = RetryInfo()
      retry.retryDelay = delay
      status.details.append(Self.detail(retry))
    }
    if !callID.isEmpty {
      var request = RequestInfo()
      request.requestID = callID
      status.details.append(Self.detail(request))
    }
    return status
  }

  /// The same, packed.
  package var statusBytes: [UInt8] { status.encoded }

  /// The error that a status tells of. A code that is not canonical is UNKNOWN; details of other
  /// types, or that cannot be read, are ignored.
  public init(_ status: Status) {
    self.init(StatusCode(rawValue: status.code) ?? .unknown, "", status.message)
    for detail in status.details {
      if let info = Self.read(ErrorInfo.self, detail) {
        reason = info.reason
        for entry in info.metadata { metadata[entry.key] = entry.value }
      } else if let request = Self.read(BadRequest.self, detail) {
        fields += request.fieldViolations.map { FieldViolation($0.field, $0.description) }
      } else if let delay = Self.read(RetryInfo.self, detail)?.retryDelay {
        retryAfter = .seconds(delay.seconds) + .nanoseconds(delay.nanos)
      } else if let request = Self.read(RequestInfo.self, detail) {
        callID = request.requestID
      }
    }
  }

  /// The error in the bytes of a status; UNKNOWN where they are none.
  package init(statusBytes bytes: UnsafeRawBufferPointer) {
    do throws(MessageError) {
      self.init(try Status(decoding: bytes))
    } catch {
      self.init(.unknown, "MALFORMED_STATUS", "The peer sent a status that cannot be read.")
    }
  }

  /// The error of a message that cannot be read. INVALID_ARGUMENT, with the field where known.
  @usableFromInline
  package init(_ error: MessageError) {
    switch error {
    case .field(let path, let description):
      self.init(
        .invalidArgument, "MALFORMED_MESSAGE", "\(path): \(description)",
        fields: [FieldViolation(path, description)])
    case .tooLarge:
      self.init(.resourceExhausted, "MESSAGE_TOO_LARGE", error.description)
    case .malformed:
      self.init(.invalidArgument, "MALFORMED_MESSAGE", error.description)
    }
  }

  private static func detail(_ message: some Message) -> AnyMessage {
    var detail = AnyMessage()
    detail.typeURL = typePrefix + type(of: message).protoName
    detail.value = message.encoded
    return detail
  }

  private static func read<M: Message>(_ type: M.Type, _ detail: AnyMessage) -> M? {
    guard detail.typeURL == typePrefix + M.protoName else { return nil }
    return detail.value.withUnsafeBytes { try? M(decoding: $0) }
  }
}
