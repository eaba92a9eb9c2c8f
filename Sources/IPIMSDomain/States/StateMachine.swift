/// A state that changes by events alone.
public protocol StateMachine: RawRepresentable, Hashable, Sendable, CaseIterable
where RawValue == String {
  /// What may happen.
  associatedtype Event: Hashable, Sendable

  /// The thing that has the state, as ``TransitionError/machine`` names it.
  static var machine: String { get }

  /// The state after an event; nil where the event is not allowed.
  func next(after event: Event) -> Self?
}

extension StateMachine {
  /// Moves to the state after an event. Throws ``TransitionError`` and stays where it is not
  /// allowed.
  public mutating func apply(_ event: Event) throws(TransitionError) {
    guard let next = next(after: event) else {
      throw TransitionError(machine: Self.machine, state: rawValue, event: "\(event)")
    }
    self = next
  }

  /// Whether an event is allowed now.
  public func allows(_ event: Event) -> Bool { next(after: event) != nil }
}
