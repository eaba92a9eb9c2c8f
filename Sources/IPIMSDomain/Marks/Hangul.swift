/// Korean syllables and their jamo (Unicode Standard, 3.12).
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

  /// The letters of a syllable or jamo of any form as a person types them, one by one: 콱 is
  /// ㅋㅗㅏㄱ (U+3131–3163, none of two vowels or two finals). Empty where it is not modern Korean.
  static func letters(_ scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar.value {
    case 0xAC00...0xD7A3:
      let place = Int(scalar.value - 0xAC00)
      return [initials[place / 588]] + simple(0x314F + UInt32(place / 28 % 21))
        + finals[place % 28].flatMap(simple)
    case 0x1100...0x1112: return [initials[Int(scalar.value - 0x1100)]]
    case 0x1161...0x1175: return simple(0x314F + scalar.value - 0x1161)
    case 0x11A8...0x11C2: return finals[Int(scalar.value - 0x11A7)].flatMap(simple)
    case 0x3131...0x3163: return simple(scalar.value)
    case 0xFFA1...0xFFBE: return simple(scalar.value - 0xFFA1 + 0x3131)
    case 0xFFC2...0xFFC7: return simple(scalar.value - 0xFFC2 + 0x314F)
    case 0xFFCA...0xFFCF: return simple(scalar.value - 0xFFCA + 0x3155)
    case 0xFFD2...0xFFD7: return simple(scalar.value - 0xFFD2 + 0x315B)
    case 0xFFDA...0xFFDC: return simple(scalar.value - 0xFFDA + 0x3161)
    default: return []
    }
  }

  /// Whether it is one of ``letters(_:)``.
  static func isLetter(_ value: UInt32) -> Bool { (0x3131...0x3163).contains(value) }

  static func isVowel(_ value: UInt32) -> Bool { (0x314F...0x3163).contains(value) }

  private static let initials = values("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let finals: [[UInt32]] =
    [[]] + values("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ").map { [$0] }
  private static let typed: [UInt32: [UInt32]] = Dictionary(
    uniqueKeysWithValues: [
      "ㄳㄱㅅ", "ㄵㄴㅈ", "ㄶㄴㅎ", "ㄺㄹㄱ", "ㄻㄹㅁ", "ㄼㄹㅂ", "ㄽㄹㅅ", "ㄾㄹㅌ", "ㄿㄹㅍ", "ㅀㄹㅎ", "ㅄㅂㅅ",
      "ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ",
    ].map { (values($0)[0], Array(values($0)[1...])) })

  private static func simple(_ value: UInt32) -> [UInt32] { typed[value] ?? [value] }
  private static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
