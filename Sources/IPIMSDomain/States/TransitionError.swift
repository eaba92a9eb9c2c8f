/// An event that the present state does not allow; the caller sees FAILED_PRECONDITION.
public struct TransitionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What has the state: "recordation", "case", "request" or "goods"; of a case's proceedings also
  /// "clock", "hold", "importer", "security", "destruction" or "procedure".
  public let machine: String

  /// The present state as the API names it, e.g. "INFORMATION_NEEDED".
  public let state: String

  /// The event that was refused, e.g. "submit".
  public let event: String

  /// Makes an error; ``StateMachine`` does so itself.
  public init(machine: String, state: String, event: String) {
    self.machine = machine
    self.state = state
    self.event = event
  }

  /// Says what was refused and where things stand.
  public var description: String { "\(machine) is \(state): \(event) is not possible" }
}
