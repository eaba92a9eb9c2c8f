/// How lots of genuine goods are numbered.
///
/// `A` stands for one of A to Z, `9` for a digit, `?` for either; a backslash takes the next
/// character as it is, and any other stands for itself. Letters of a lot are compared without
/// their case.
public struct LotPattern: TextFormat {
  /// Longest pattern, in characters.
  public static let charactersMax = 64

  public static let rule = "lot format of 1 to 64 printable ASCII characters, e.g. AA-999999"

  private enum Place: Hashable {
    case letter, digit, either
    case exactly(UInt8)
  }

  /// The pattern as given.
  public let text: String
  private let places: [Place]

  public init(parsing input: String) throws(FormatError) {
    let bytes = Array(input.utf8)
    guard (1...Self.charactersMax).contains(bytes.count),
      bytes.allSatisfy({ (0x20...0x7E).contains($0) }), bytes.first != 0x20, bytes.last != 0x20
    else { throw Self.error }
    var places: [Place] = []
    var isTaken = false
    for byte in bytes {
      switch byte {
      case _ where isTaken: places.append(.exactly(ASCII.upper(byte)))
      case UInt8(ascii: "\\"): break
      case UInt8(ascii: "A"): places.append(.letter)
      case UInt8(ascii: "9"): places.append(.digit)
      case UInt8(ascii: "?"): places.append(.either)
      default: places.append(.exactly(ASCII.upper(byte)))
      }
      isTaken = !isTaken && byte == UInt8(ascii: "\\")
    }
    // A backslash with nothing to take.
    guard !isTaken else { throw Self.error }
    self.places = places
    text = input
  }

  /// Whether a lot is numbered so.
  public func matches(_ lot: String) -> Bool {
    let bytes = lot.utf8.prefix(places.count + 1).map(ASCII.upper)
    return bytes.count == places.count
      && zip(places, bytes).allSatisfy { place, byte in
        switch place {
        case .letter: ASCII.isUpper(byte)
        case .digit: ASCII.isDigit(byte)
        case .either: ASCII.isUpper(byte) || ASCII.isDigit(byte)
        case .exactly(let other): byte == other
        }
      }
  }
}
