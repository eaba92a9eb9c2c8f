/// Composition of Korean syllables from their jamo (Unicode Standard, 3.12).
enum Hangul {
  /// The scalars with conjoining jamo (U+1100 and on) joined into syllables.
  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in scalars {
      if let last = result.last, let joined = join(last.value, scalar.value) {
        result[result.count - 1] = joined
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  private static func join(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    }
    let isOpen = (0xAC00...0xD7A3).contains(first) && (first - 0xAC00).isMultiple(of: 28)
    guard isOpen, (0x11A8...0x11C2).contains(second) else { return nil }
    return Unicode.Scalar(first + second - 0x11A7)
  }
}
