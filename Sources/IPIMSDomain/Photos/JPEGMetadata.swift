/// Walks the segments of a JPEG file, and of further ones behind its end.
struct JPEGMetadata {
  private static let exifName = "Exif\u{0}"
  private static let xmpName = "http://ns.adobe.com/xap/1.0/\u{0}"
  private static let extendedName = "http://ns.adobe.com/xmp/extension/\u{0}"

  private let reader: ByteReader
  private var edits: [PhotoEdit] = []
  private var packets: [Range<Int>] = []
  private var extensions: [Range<Int>] = []

  /// What must change so that no position is left.
  static func edits(_ file: [UInt8]) -> [PhotoEdit] {
    var walk = JPEGMetadata(file)
    walk.readSegments()
    walk.readXMP()
    return walk.edits
  }

  private init(_ file: [UInt8]) {
    reader = ByteReader(bytes: file, isBigEndian: true)
  }

  private mutating func readSegments() {
    let file = reader.bytes
    var isWithin = true
    var at = 0
    while at + 1 < file.count {
      guard file[at] == 0xFF else {
        at += 1
        continue
      }
      guard isWithin else {
        isWithin = file[at + 1] == 0xD8 && at + 2 < file.count && file[at + 2] == 0xFF
        at += isWithin ? 2 : 1
        continue
      }
      switch file[at + 1] {
      case 0xFF: at += 1
      case 0x00, 0x01, 0xD0...0xD8: at += 2
      case 0xD9:
        isWithin = false
        at += 2
      case let marker:
        guard let length = reader.uint16(at: at + 2), length >= 2 else {
          at += 2
          continue
        }
        let end = at + 2 + length
        if marker == 0xE1 { readApplication((at + 4)..<min(end, file.count)) }
        at = end
      }
    }
  }

  /// One APP1 segment, without marker and length.
  private mutating func readApplication(_ segment: Range<Int>) {
    let start = segment.lowerBound
    func body(after length: Int) -> Range<Int>? {
      start + length <= segment.upperBound ? (start + length)..<segment.upperBound : nil
    }
    if reader.has(Self.exifName, at: start), let tiff = body(after: 6) {
      if let clean = EXIFPosition.cleaned(Array(reader.bytes[tiff])) {
        edits.append(PhotoEdit(offset: tiff.lowerBound, bytes: clean))
      }
    } else if reader.has(Self.xmpName, at: start),
      let packet = body(after: Self.xmpName.utf8.count)
    {
      packets.append(packet)
    } else if reader.has(Self.extendedName, at: start),
      let part = body(after: Self.extendedName.utf8.count + 40)
    {
      extensions.append(part)
    }
  }

  /// A long packet goes on in extensions, which a word may straddle: they are read as one.
  private mutating func readXMP() {
    let file = reader.bytes
    let parts = extensions.sorted { place($0) < place($1) }
    let isMentioned =
      packets.contains { XMPPosition.mentioned(in: file[$0]) }
      || XMPPosition.mentioned(in: parts.lazy.flatMap { file[$0] })
    guard isMentioned else { return }
    for packet in packets {
      let empty = XMPPosition.empty(packet.count)
      if !file[packet].elementsEqual(empty) {
        edits.append(PhotoEdit(offset: packet.lowerBound, bytes: empty))
      }
    }
    for part in extensions {
      edits.append(PhotoEdit(offset: part.lowerBound, bytes: XMPPosition.spaces(part.count)))
    }
  }

  /// Where in the whole an extension belongs; the number stands right before its text.
  private func place(_ part: Range<Int>) -> Int {
    reader.uint32(at: part.lowerBound - 4) ?? 0
  }
}
