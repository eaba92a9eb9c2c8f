/// A class of the Nice Classification: 1 to 45.
public struct NiceClass: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What a class looks like.
  public static let rule = "Nice class, 1 to 45, e.g. 18"

  /// The number of the class.
  public let number: Int

  /// Checks a number. Throws ``FormatError`` outside 1 to 45.
  public init(_ number: some BinaryInteger) throws(FormatError) {
    guard let number = Int(exactly: number), (1...45).contains(number) else {
      throw FormatError(Self.rule)
    }
    self.number = number
  }

  public var description: String { String(number) }

  public static func < (left: NiceClass, right: NiceClass) -> Bool { left.number < right.number }
}
