/// One thing that takes bytes of strangers, as the fuzzer and the replay call it.
public struct FuzzTarget: Sendable {
  /// Also the name of its folder below Corpus and FailCases.
  public let name: String
  /// Throws ``Broken`` where the outcome is wrong; a trap is wrong, too.
  public let run: @Sendable (UnsafeRawBufferPointer) throws -> Void

  public static let all = [
    FuzzTarget(name: "frames", run: frames),
    FuzzTarget(name: "envelopes", run: envelopes),
    FuzzTarget(name: "messages", run: messages),
    FuzzTarget(name: "json", run: json),
    FuzzTarget(name: "photos", run: photos),
    FuzzTarget(name: "states", run: states),
  ]
}

/// What should hold and does not.
public struct Broken: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Throws where the condition does not hold.
func hold(_ condition: Bool, _ text: @autoclosure () -> String) throws {
  if !condition { throw Broken(text()) }
}

extension UnsafeRawBufferPointer {
  /// The first byte, which steers the target, and the rest; nil where there is none.
  var steered: (by: UInt8, rest: UnsafeRawBufferPointer)? {
    guard let first else { return nil }
    return (first, UnsafeRawBufferPointer(rebasing: dropFirst()))
  }
}
