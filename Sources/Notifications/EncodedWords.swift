/// The text of a header: as it is where it is short printable ASCII, else as encoded words
/// (RFC 2047) of UTF-8 in base 64, folded so that no line has more than 76 characters.
enum EncodedWords {
  private static let lineCharactersMax = 76
  private static let wordCharactersMax = 75
  private static let prefix = "=?utf-8?B?"
  private static let suffix = "?="

  /// The value of a header whose name, colon and space take `used` characters of the first line.
  static func encode(_ text: String, used: Int) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, used + text.utf8.count <= lineCharactersMax, text.first != " ", text.last != " ",
      !hasWordStart(text)
    {
      return text
    }
    var words: [String] = []
    var word: [UInt8] = []
    for piece in pieces(of: text, bytesMax: bytesMax(used: used)) {
      if word.count + piece.count > bytesMax(used: words.isEmpty ? used : 1) {
        words.append(prefix + String(decoding: Base64.encode(word), as: UTF8.self) + suffix)
        word = []
      }
      word += piece
    }
    words.append(prefix + String(decoding: Base64.encode(word), as: UTF8.self) + suffix)
    return words.joined(separator: "\r\n ")
  }

  /// Bytes of text that one word can hold on a line with `used` characters before it.
  private static func bytesMax(used: Int) -> Int {
    let characters = min(wordCharactersMax, lineCharactersMax - used)
    return (characters - prefix.utf8.count - suffix.utf8.count) / 4 * 3
  }

  /// What stays together: a character as readers see it, or, where its bytes would not fit into
  /// any word (marks without end on one letter), each of its scalars.
  private static func pieces(of text: String, bytesMax: Int) -> [[UInt8]] {
    text.flatMap { character in
      let bytes = Array(character.utf8)
      if bytes.count <= bytesMax { return [bytes] }
      return character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  /// Plain text that a reader would take for an encoded word.
  private static func hasWordStart(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst())
      .contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }
}
