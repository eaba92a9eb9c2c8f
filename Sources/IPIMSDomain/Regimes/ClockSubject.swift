/// What a clock's length depends on, besides the day.
public struct ClockSubject: Hashable, Sendable {
  public var procedure: Procedure

  /// The kinds of right concerned. A value for some kinds holds where all of these are among them.
  public var rights: Set<RightKind>

  /// Whether the right is on record with customs, or customs acts of its own motion.
  public var isRecorded: Bool

  /// When the right itself ends; for the clocks of a recordation alone.
  public var rightExpires: Instant?

  public init(
    _ procedure: Procedure = .standard, rights: Set<RightKind> = [], isRecorded: Bool = true,
    rightExpires: Instant? = nil
  ) {
    self.procedure = procedure
    self.rights = rights
    self.isRecorded = isRecorded
    self.rightExpires = rightExpires
  }
}
