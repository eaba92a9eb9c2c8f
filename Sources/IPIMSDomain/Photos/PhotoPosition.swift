/// Takes the place where a photo was made out of its file.
///
/// Removed are the GPS directory of EXIF and any XMP that speaks of a position, in JPEG (also in
/// further images behind the first), PNG and WebP. All else stays: pixels, orientation, maker. The
/// copy is as long as the original, so no size, flag or offset of the container changes.
///
/// EXIF that cannot be read, and text profiles of PNG that are compressed, are emptied, since no
/// one can tell what they hold. A maker's own notes, a film appended to a photo and place names in
/// words are left as they are.
public enum PhotoPosition {
  /// Largest file, in bytes.
  public static let photoBytesMax = 32 << 20

  /// A copy of the file without the position; nil where there is none to remove.
  ///
  /// Never traps, whatever the bytes. Throws ``FormatError`` above ``photoBytesMax`` and where the
  /// file is no JPEG, PNG or WebP.
  public static func removing(from file: [UInt8]) throws(FormatError) -> [UInt8]? {
    guard file.count <= photoBytesMax, let type = MediaType.detect(file), type.isPicture
    else {
      throw FormatError("JPEG, PNG or WebP image of at most 32 MiB")
    }
    let edits: [PhotoEdit] =
      switch type {
      case .jpeg: JPEGMetadata.edits(file)
      case .png: PNGMetadata.edits(file)
      case .webp: WebPMetadata.edits(file)
      case .pdf: []
      }
    guard !edits.isEmpty else { return nil }
    var copy = file
    for edit in edits {
      let end = edit.offset + edit.bytes.count
      precondition(edit.offset >= 0 && end <= copy.count, "an edit stays within the file")
      copy.replaceSubrange(edit.offset..<end, with: edit.bytes)
    }
    return copy
  }
}
