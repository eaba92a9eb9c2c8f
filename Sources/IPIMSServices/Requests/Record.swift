internal import Cryptography
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Appends to the history of `subject`, with the fields that `EventField.fields(of:)` makes of
  /// the facts.
  @discardableResult
  func record(
    _ kind: String, of subject: String, by actor: String, at time: Instant, _ facts: JSON
  ) throws(RPCError) -> AppendedEvent {
    try append(
      Event(
        subject: subject, kind: kind, time: time, actor: actor,
        fields: EventField.fields(of: facts)))
  }
}

extension EventField {
  /// Each leaf of `facts` becomes a field of its own, so that one may later be shown without the
  /// others. Of lists only line items are taken apart: of a list that is hidden, such as the
  /// recordations that a case suspects, the number of fields would tell a firm how many others are
  /// concerned.
  static func fields(of facts: JSON) -> [EventField] {
    var fields: [EventField] = []
    func isLineItems(_ elements: [JSON], _ path: String) -> Bool {
      guard path == "items" || path.hasSuffix(".items"), case .object? = elements.first else {
        return false
      }
      return true
    }
    func add(_ json: JSON, _ path: String) {
      switch json {
      case .object(let members):
        for member in members {
          add(member.value, path.isEmpty ? member.name : "\(path).\(member.name)")
        }
      case .array(let elements) where isLineItems(elements, path):
        for (index, element) in elements.enumerated() { add(element, "\(path)[\(index)]") }
      case .string(let text): fields.append(EventField(path, Array(text.utf8)))
      default: fields.append(EventField(path, Array(json.text.utf8)))
      }
    }
    add(facts, "")
    return fields
  }
}
