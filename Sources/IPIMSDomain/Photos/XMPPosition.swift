/// Finds out whether XMP speaks of a position, and makes a packet that speaks of nothing.
enum XMPPosition {
  private static let words = ["gps", "latitude", "longitude"].map { Array($0.utf8) }

  /// Whether a word of positions occurs, in any case, also in UTF-16 and UTF-32.
  static func mentioned(in xmp: some Sequence<UInt8>) -> Bool {
    let text = xmp.lazy.filter { $0 != 0 }.map { ASCII.isUpper($0) ? $0 + 0x20 : $0 }
    let letters = Array(text)
    for start in letters.indices where letters[start] == 0x67 || letters[start] == 0x6C {
      if words.contains(where: { letters[start...].starts(with: $0) }) { return true }
    }
    return false
  }

  /// An empty packet padded with spaces, as the format provides; spaces alone where it is too
  /// short for one (ISO 16684-1, 7.3).
  static func empty(_ size: Int) -> [UInt8] {
    let start = Array(
      """
      <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>
      """.utf8)
    let end = Array("<?xpacket end=\"w\"?>".utf8)
    guard size >= start.count + end.count else { return spaces(size) }
    return start + spaces(size - start.count - end.count) + end
  }

  static func spaces(_ size: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: size) }
}
