/// Walks the chunks of a PNG file (W3C PNG, third edition).
struct PNGMetadata {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static let xmpKeyword = "XML:com.adobe.xmp"
  /// Keywords under which programs older than the eXIf chunk keep whole profiles.
  private static let profileKeywords = [
    xmpKeyword, "Raw profile type exif", "Raw profile type APP1", "Raw profile type xmp",
  ]

  /// What must change so that no position is left.
  static func edits(_ file: [UInt8]) -> [PhotoEdit] {
    let reader = ByteReader(bytes: file, isBigEndian: true)
    var edits: [PhotoEdit] = []
    var at = signature.count
    while let length = reader.uint32(at: at), at + 8 <= file.count {
      let end = min(at + 8 + length, file.count)
      let chunk = Array(file[(at + 4)..<end])
      if let clean = cleaned(chunk), clean != chunk {
        let checksum = CRC32.checksum(clean)
        let room = min(4, file.count - end)
        edits.append(PhotoEdit(offset: at + 4, bytes: clean + checksum.prefix(room)))
      }
      at = end + 4
    }
    return edits
  }

  /// A chunk, its type and data, without position; nil where there is none.
  private static func cleaned(_ chunk: [UInt8]) -> [UInt8]? {
    switch ASCII.text(chunk[..<4]) {
    case "eXIf":
      let reader = ByteReader(bytes: chunk, isBigEndian: true)
      let start = reader.has("Exif\u{0}\u{0}", at: 4) ? 10 : 4
      return EXIFPosition.cleaned(Array(chunk[start...])).map { Array(chunk[..<start]) + $0 }
    case "iTXt": return cleanedText(chunk)
    case "tEXt", "zTXt": return emptiedProfile(chunk)
    default: return nil
    }
  }

  /// International text: keyword, 0, compression flag and method, language, 0, translation, 0,
  /// text.
  private static func cleanedText(_ chunk: [UInt8]) -> [UInt8]? {
    guard ByteReader(bytes: chunk, isBigEndian: true).has(xmpKeyword + "\u{0}", at: 4) else {
      return nil
    }
    let flag = 4 + xmpKeyword.utf8.count + 1
    guard chunk.count >= flag + 2, let language = chunk[(flag + 2)...].firstIndex(of: 0),
      let translation = chunk[(language + 1)...].firstIndex(of: 0)
    else { return nil }
    let text = chunk[(translation + 1)...]
    guard chunk[flag] != 0 || XMPPosition.mentioned(in: text) else { return nil }
    var clean = Array(chunk[...translation])
    clean[flag] = 0
    return clean + XMPPosition.empty(text.count)
  }

  /// A profile as text becomes plain text of spaces.
  private static func emptiedProfile(_ chunk: [UInt8]) -> [UInt8]? {
    guard let end = chunk.firstIndex(of: 0),
      profileKeywords.contains(ASCII.text(chunk[4..<max(4, end)]))
    else { return nil }
    return Array("tEXt".utf8) + chunk[4...end] + XMPPosition.spaces(chunk.count - end - 1)
  }
}
