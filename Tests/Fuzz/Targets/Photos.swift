internal import IPIMSDomain

extension FuzzTarget {
  /// A photo without its position is as long, of the same kind, and has no position to remove.
  static func photos(_ bytes: UnsafeRawBufferPointer) throws {
    let file = [UInt8](bytes)
    let type = MediaType.detect(file)
    let copy: [UInt8]?
    do {
      copy = try PhotoPosition.removing(from: file)
    } catch {
      return try hold(type == nil, "a \(String(describing: type)) is refused: \(error)")
    }
    guard let copy else { return }
    try hold(copy.count == file.count, "the copy is not as long")
    try hold(MediaType.detect(copy) == type, "the copy is of another kind")
    try hold(copy != file, "a copy for nothing")
    try hold(try PhotoPosition.removing(from: copy) == nil, "a position is left")
  }
}
