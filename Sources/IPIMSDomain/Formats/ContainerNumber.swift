/// A freight container: 3 letters of its owner, U, J, Z or R, 6 digits and a check digit (ISO 6346).
public struct ContainerNumber: TextFormat {
  public static let rule =
    "container number of ISO 6346: 3 letters, U, J, Z or R, 7 digits, the last a check digit, "
    + "e.g. CSQU3054383"

  /// Eleven characters in upper case.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: " -")
    guard bytes.count == 11, bytes[..<4].allSatisfy(ASCII.isUpper),
      bytes[4...].allSatisfy(ASCII.isDigit), [0x55, 0x4A, 0x5A, 0x52].contains(bytes[3])
    else { throw Self.error }
    var sum = 0
    for index in 0..<10 {
      sum += Self.value(bytes[index]) << index
    }
    guard sum % 11 % 10 == ASCII.digit(bytes[10]) else { throw Self.error }
    text = ASCII.text(bytes)
  }

  /// Letters count from 10 and leave out the multiples of 11.
  private static func value(_ byte: UInt8) -> Int {
    guard ASCII.isUpper(byte) else { return ASCII.digit(byte) }
    let position = Int(byte) - 0x41
    return 10 + position + (position + 9) / 10
  }
}
