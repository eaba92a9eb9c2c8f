/// Whether the other side is still there: asked after a silence, and given up on where it does not
/// answer. No I/O.
///
/// Transitions: `.heard` → `.asked`, by a silence; `.asked` → `.heard`, by the PONG.
package enum Liveness: Sendable, Hashable {
  case heard
  /// A PING is out since then; its PONG is owed.
  case asked(since: UInt64)

  package enum Action: Sendable, Hashable {
    case nothing
    case ping
    /// The PONG did not come in time.
    case gone
  }

  /// Looks at the clock; in nanoseconds. `lastHeard` is when anything last came.
  package mutating func check(now: UInt64, lastHeard: UInt64, limits: Limits) -> Action {
    switch self {
    case .heard:
      guard now > lastHeard,
        now - lastHeard >= UInt64(limits.silenceSecondsMax * 1e9)
      else { return .nothing }
      self = .asked(since: now)
      return .ping
    case .asked(let since):
      return now > since && now - since >= UInt64(limits.pongSecondsMax * 1e9) ? .gone : .nothing
    }
  }

  /// The eight bytes of the PING that is out.
  package var payload: [UInt8] {
    guard case .asked(let since) = self else { return [] }
    return withUnsafeBytes(of: since.bigEndian) { [UInt8]($0) }
  }

  /// A PONG; one that answers no PING of ours counts for nothing, and is told with false.
  package mutating func receivedPong(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard payload.elementsEqual(bytes), !bytes.isEmpty else { return false }
    self = .heard
    return true
  }
}
