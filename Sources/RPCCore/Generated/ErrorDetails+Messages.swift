// Made by SchemaCompiler from google/rpc/error_details.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// Why, for programs.
public struct ErrorInfo: Message {
  /// UPPER_SNAKE_CASE.
  public var reason: String = ""
  /// Always `ipims`.
  public var domain: String = ""
  /// More, such as the state that forbids an action.
  public var metadata: [ErrorInfo.MetadataEntry] = []

  public init() {}

  public static let protoName = "google.rpc.ErrorInfo"
  public static let layout = MessageLayout(
    Google__Rpc__ErrorInfo.self, google__rpc__error_info__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Google__Rpc__ErrorInfo.self)
    self.reason = try copyText(c.pointee.reason, "reason")
    self.domain = try copyText(c.pointee.domain, "domain")
    self.metadata = try copyMessages(ErrorInfo.MetadataEntry.self, c.pointee.n_metadata, c.pointee.metadata, "metadata")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Rpc__ErrorInfo.self, capacity: 1)
    google__rpc__error_info__init(c)
    c.pointee.reason = arena.text(self.reason)
    c.pointee.domain = arena.text(self.domain)
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = arena.messages(self.metadata, as: Google__Rpc__ErrorInfo__MetadataEntry.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    self.domain = try fields.read("domain", "domain", as: String.self) ?? ""
    self.metadata = try fields.readArray("metadata", "metadata", as: ErrorInfo.MetadataEntry.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("reason", self.reason)
    fields.write("domain", self.domain)
    fields.write("metadata", self.metadata)
    return fields.json
  }

  public struct MetadataEntry: Message {
    public var key: String = ""
    public var value: String = ""

    public init() {}

    public static let protoName = "google.rpc.ErrorInfo.MetadataEntry"
    public static let layout = MessageLayout(
      Google__Rpc__ErrorInfo__MetadataEntry.self, google__rpc__error_info__metadata_entry__init)

    public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
      let c = pointer.assumingMemoryBound(to: Google__Rpc__ErrorInfo__MetadataEntry.self)
      self.key = try copyText(c.pointee.key, "key")
      self.value = try copyText(c.pointee.value, "value")
    }

    public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
      let c = pointer.bindMemory(to: Google__Rpc__ErrorInfo__MetadataEntry.self, capacity: 1)
      google__rpc__error_info__metadata_entry__init(c)
      c.pointee.key = arena.text(self.key)
      c.pointee.value = arena.text(self.value)
    }

    public init(json: JSON) throws(MessageError) {
      var fields = try JSONFields(json, of: Self.protoName)
      self.key = try fields.read("key", "key", as: String.self) ?? ""
      self.value = try fields.read("value", "value", as: String.self) ?? ""
      try fields.finish()
    }

    public var json: JSON {
      var fields = JSONFields()
      fields.write("key", self.key)
      fields.write("value", self.value)
      return fields.json
    }
  }
}

/// When to try again.
public struct RetryInfo: Message {
  public var retryDelay: DurationMessage?

  public init() {}

  public static let protoName = "google.rpc.RetryInfo"
  public static let layout = MessageLayout(
    Google__Rpc__RetryInfo.self, google__rpc__retry_info__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Google__Rpc__RetryInfo.self)
    try copyMessage(c.pointee.retry_delay, into: &self.retryDelay, "retry_delay")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Rpc__RetryInfo.self, capacity: 1)
    google__rpc__retry_info__init(c)
    if let value = self.retryDelay { c.pointee.retry_delay = arena.message(value, as: Google__Protobuf__Duration.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.retryDelay = try fields.read("retryDelay", "retry_delay", as: DurationMessage.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("retryDelay", self.retryDelay)
    return fields.json
  }
}

/// Which fields of a request are wrong.
public struct BadRequest: Message {
  public var fieldViolations: [BadRequest.FieldViolation] = []

  public init() {}

  public static let protoName = "google.rpc.BadRequest"
  public static let layout = MessageLayout(
    Google__Rpc__BadRequest.self, google__rpc__bad_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Google__Rpc__BadRequest.self)
    self.fieldViolations = try copyMessages(BadRequest.FieldViolation.self, c.pointee.n_field_violations, c.pointee.field_violations, "field_violations")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Rpc__BadRequest.self, capacity: 1)
    google__rpc__bad_request__init(c)
    c.pointee.n_field_violations = self.fieldViolations.count
    c.pointee.field_violations = arena.messages(self.fieldViolations, as: Google__Rpc__BadRequest__FieldViolation.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.fieldViolations = try fields.readArray("fieldViolations", "field_violations", as: BadRequest.FieldViolation.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("fieldViolations", self.fieldViolations)
    return fields.json
  }

  public struct FieldViolation: Message {
    /// A path such as `items[0].hs_code`.
    public var field: String = ""
    /// What the field should be.
    public var description: String = ""

    public init() {}

    public static let protoName = "google.rpc.BadRequest.FieldViolation"
    public static let layout = MessageLayout(
      Google__Rpc__BadRequest__FieldViolation.self, google__rpc__bad_request__field_violation__init)

    public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
      let c = pointer.assumingMemoryBound(to: Google__Rpc__BadRequest__FieldViolation.self)
      self.field = try copyText(c.pointee.field, "field")
      self.description = try copyText(c.pointee.description, "description")
    }

    public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
      let c = pointer.bindMemory(to: Google__Rpc__BadRequest__FieldViolation.self, capacity: 1)
      google__rpc__bad_request__field_violation__init(c)
      c.pointee.field = arena.text(self.field)
      c.pointee.description = arena.text(self.description)
    }

    public init(json: JSON) throws(MessageError) {
      var fields = try JSONFields(json, of: Self.protoName)
      self.field = try fields.read("field", "field", as: String.self) ?? ""
      self.description = try fields.read("description", "description", as: String.self) ?? ""
      try fields.finish()
    }

    public var json: JSON {
      var fields = JSONFields()
      fields.write("field", self.field)
      fields.write("description", self.description)
      return fields.json
    }
  }
}

/// Which call it was, as the server's log names it.
public struct RequestInfo: Message {
  public var requestID: String = ""
  public var servingData: String = ""

  public init() {}

  public static let protoName = "google.rpc.RequestInfo"
  public static let layout = MessageLayout(
    Google__Rpc__RequestInfo.self, google__rpc__request_info__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Google__Rpc__RequestInfo.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.servingData = try copyText(c.pointee.serving_data, "serving_data")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Rpc__RequestInfo.self, capacity: 1)
    google__rpc__request_info__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.serving_data = arena.text(self.servingData)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.servingData = try fields.read("servingData", "serving_data", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("servingData", self.servingData)
    return fields.json
  }
}
