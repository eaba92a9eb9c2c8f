/// Walks the chunks of a WebP file (RFC 9649).
enum WebPMetadata {
  /// What must change so that no position is left.
  static func edits(_ file: [UInt8]) -> [PhotoEdit] {
    let reader = ByteReader(bytes: file, isBigEndian: false)
    var edits: [PhotoEdit] = []
    var at = 12
    while let size = reader.uint32(at: at + 4) {
      let start = at + 8
      let end = min(start + size, file.count)
      if reader.has("EXIF", at: at) {
        let tiff = reader.has("Exif\u{0}\u{0}", at: start) && size >= 6 ? start + 6 : start
        if let clean = EXIFPosition.cleaned(Array(file[min(tiff, end)..<end])) {
          edits.append(PhotoEdit(offset: tiff, bytes: clean))
        }
      } else if reader.has("XMP ", at: at), XMPPosition.mentioned(in: file[start..<end]) {
        edits.append(PhotoEdit(offset: start, bytes: XMPPosition.empty(end - start)))
      }
      at = start + size + size % 2
    }
    return edits
  }
}
