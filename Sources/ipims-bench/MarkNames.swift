/// Names as marks have them, the same in each run: words that can be said, in Latin and in Korean,
/// some with a common word beside them, some initials.
enum MarkNames {
  private static let onsets = [
    "", "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z",
    "st", "br", "tr", "ch", "sh", "pl", "gr",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"]
  private static let codas = ["", "", "", "n", "r", "s", "l", "m", "x", "ck", "nt", "rd"]
  private static let common = [
    "group", "tech", "pro", "sport", "home", "life", "lab", "gold", "star", "blue", "world", "new",
    "green", "power", "care",
  ]

  static func made(_ count: Int) -> [String] {
    var numbers = Numbers(seed: 20_261_125)
    return (0..<count).map { _ in
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0..<12: word(&numbers).uppercased()
      case 12..<15: word(&numbers) + " " + pick(common, &numbers)
      case 15..<17: word(&numbers) + " " + word(&numbers)
      case 17: initials(&numbers)
      default: korean(&numbers)
      }
    }
  }

  private static func pick(_ texts: [String], _ numbers: inout Numbers) -> String {
    texts[Int.random(in: texts.indices, using: &numbers)]
  }

  private static func word(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 2...3, using: &numbers)).reduce(into: "") { text, _ in
      text += pick(onsets, &numbers) + pick(vowels, &numbers) + pick(codas, &numbers)
    }
  }

  private static func initials(_ numbers: inout Numbers) -> String {
    String(
      decoding: (0..<3).map { _ in
        UInt8.random(in: UInt8(ascii: "A")...UInt8(ascii: "Z"), using: &numbers)
      }, as: UTF8.self)
  }

  private static func korean(_ numbers: inout Numbers) -> String {
    let syllables = (0..<Int.random(in: 2...4, using: &numbers)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0xAC00...0xD7A3, using: &numbers))
    }
    return String(String.UnicodeScalarView(syllables))
  }
}
