/// A clock that a regime sets: what it measures, when and why it is due, and what then happens.
public struct Clock: Hashable, Sendable {
  public let kind: ClockKind
  public let dueDate: DueDate
  public let onTimeOut: TimeOut

  public init(_ kind: ClockKind, _ dueDate: DueDate, onTimeOut: TimeOut) {
    self.kind = kind
    self.dueDate = dueDate
    self.onTimeOut = onTimeOut
  }
}
