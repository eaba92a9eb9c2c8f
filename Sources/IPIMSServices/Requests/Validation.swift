internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// Collects what is wrong with a request, so that one answer names every field.
struct Validation {
  /// More are not told: an answer has bounds.
  static let violationsMax = 100

  private var violations: [FieldViolation] = []

  mutating func refuse(_ field: String, _ description: String) {
    guard violations.count < Self.violationsMax else { return }
    violations.append(FieldViolation(field, description))
  }

  /// The value of `body`; nil, and a violation that says what it should be, where it throws.
  mutating func check<Value>(_ field: String, _ body: () throws(FormatError) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      refuse(field, "should be a \(error)".fixingArticle)
      return nil
    }
  }

  /// Ends the validation: throws INVALID_ARGUMENT with all that was found.
  func finish() throws(RPCError) {
    guard !violations.isEmpty else { return }
    let names = violations.prefix(3).map(\.field).joined(separator: ", ")
    throw RPCError(
      .invalidArgument, "INVALID_FIELDS",
      "The request is wrong at \(names)\(violations.count > 3 ? " and more" : "").",
      fields: violations)
  }

  // MARK: What many requests hold

  mutating func requestID(_ id: String, _ field: String = "request_id") {
    _ = check(field) { () throws(FormatError) in try IPIMSDomain.RequestID(parsing: id) }
  }

  mutating func name(_ name: String, _ field: String, in collection: ResourceCollection)
    -> ResourceName?
  {
    check(field) { () throws(FormatError) in try ResourceName(parsing: name, in: collection) }
  }

  /// nil for an empty name.
  mutating func optionalName(_ name: String, _ field: String, in collection: ResourceCollection)
    -> ResourceName?
  {
    name.isEmpty ? nil : self.name(name, field, in: collection)
  }

  mutating func text(
    _ text: String, _ field: String, max: Int, required: Bool = false, multiline: Bool = false
  ) {
    let rule = TextRule(charactersMax: max, required: required, multiline: multiline)
    _ = check(field) { () throws(FormatError) in try rule.check(text) }
  }

  /// A value of a schema's enum that is named and not the unspecified one.
  mutating func given<Value: MessageEnum>(_ value: Value, _ field: String) {
    if !value.isGiven { refuseEnum(Value.self, field) }
  }

  /// The same, or unspecified.
  mutating func optional<Value: MessageEnum>(_ value: Value, _ field: String) {
    if value.name == nil { refuseEnum(Value.self, field) }
  }

  private mutating func refuseEnum<Value: MessageEnum>(_ type: Value.Type, _ field: String) {
    let names = Value.names.filter { $0.number != 0 }.map { $0.name.dropFirst(Value.prefix.count) }
    refuse(field, "should be one of \(names.joined(separator: ", "))")
  }

  mutating func count(_ count: Int, _ field: String, _ range: ClosedRange<Int>) {
    if !range.contains(count) {
      refuse(field, "should hold \(range.lowerBound) to \(range.upperBound), not \(count)")
    }
  }

  /// The canonical text of a format; nil for a wrong one, and for an empty one.
  mutating func optional<Format: TextFormat>(_ text: String, _ field: String, _ type: Format.Type)
    -> String?
  {
    if text.isEmpty { return nil }
    return check(field) { () throws(FormatError) in try Format(parsing: text).text }
  }

  mutating func required<Format: TextFormat>(_ text: String, _ field: String, _ type: Format.Type)
    -> String?
  {
    check(field) { () throws(FormatError) in try Format(parsing: text).text }
  }

  mutating func instant(_ time: Timestamp?, _ field: String) -> Instant? {
    guard let time else { return nil }
    return check(field) { () throws(FormatError) in try Instant(time) }
  }

  /// For a time that has to come. In the body of a mutation, not before it: the same request again
  /// gets its first answer, also once the time has passed. Throws INVALID_ARGUMENT.
  static func requireFuture(_ time: Instant?, _ field: String, _ now: Instant) throws(RPCError) {
    guard let time, time <= now else { return }
    var validation = Validation()
    validation.refuse(field, "should be in the future")
    try validation.finish()
  }

  mutating func contact(_ contact: Contact, _ field: String) -> Contact {
    var result = contact
    text(contact.name, "\(field).name", max: 200, required: true)
    result.email = required(contact.email, "\(field).email", EmailAddress.self) ?? ""
    result.phone = optional(contact.phone, "\(field).phone", PhoneNumber.self) ?? ""
    if !["", "ko", "en"].contains(contact.language) {
      refuse("\(field).language", "should be ko or en")
    }
    if result.language.isEmpty { result.language = "ko" }
    return result
  }
}

extension String {
  /// "a e-mail address" → "an e-mail address".
  fileprivate var fixingArticle: String {
    guard hasPrefix("should be a "), let first = dropFirst(12).first?.lowercased() else {
      return self
    }
    if first.first?.isNumber == true { return "should be " + dropFirst(12) }
    return "aeiou".contains(first) ? "should be an " + dropFirst(12) : self
  }
}
