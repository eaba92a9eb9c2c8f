/// Takes the GPS directory out of EXIF, which is a TIFF file (CIPA DC-008, 4.6.3).
struct EXIFPosition {
  private enum Search {
    case none
    case unreadable
    case entry(directory: Int, index: Int)
  }

  private enum Tag {
    static let subdirectories = 0x014A
    static let exif = 0x8769
    static let gps = 0x8825
    static let interoperability = 0xA005
  }

  private static let directoriesMax = 32
  private static let passesMax = 8
  /// The standard defines 32 tags.
  private static let gpsEntriesMax = 64

  private var bytes: [UInt8]
  private let isBigEndian: Bool

  /// As many bytes without the position; nil where there is none.
  ///
  /// EXIF that cannot be read, or resists, becomes an empty TIFF file.
  static func cleaned(_ tiff: [UInt8]) -> [UInt8]? {
    guard var exif = EXIFPosition(tiff) else { return emptied(tiff) }
    for _ in 0..<passesMax {
      switch exif.search() {
      case .none:
        if exif.bytes == tiff { return nil }
        // Directories may overlap the header, and what was cleared lay in them.
        let isReadable = EXIFPosition(exif.bytes)?.isBigEndian == exif.isBigEndian
        return isReadable ? exif.bytes : emptied(tiff)
      case .unreadable:
        return emptied(tiff)
      case .entry(let directory, let index):
        guard exif.remove(index, in: directory) else { return emptied(tiff) }
      }
    }
    return emptied(tiff)
  }

  private init?(_ tiff: [UInt8]) {
    bytes = tiff
    isBigEndian = tiff.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
    guard isBigEndian || tiff.starts(with: [0x49, 0x49, 0x2A, 0x00]) else { return nil }
  }

  private static func emptied(_ tiff: [UInt8]) -> [UInt8]? {
    var empty = [UInt8](repeating: 0, count: tiff.count)
    let header: [UInt8] = [0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    if tiff.count >= header.count { empty.replaceSubrange(..<header.count, with: header) }
    return empty == tiff ? nil : empty
  }

  private var reader: ByteReader { ByteReader(bytes: bytes, isBigEndian: isBigEndian) }

  /// Entries of a directory that lie within the file.
  private func entryCount(_ directory: Int) -> Int? {
    guard let count = reader.uint16(at: directory) else { return nil }
    return min(count, (bytes.count - directory - 2) / 12)
  }

  private func search() -> Search {
    let reader = reader
    guard let first = reader.uint32(at: 4), first == 0 || entryCount(first) != nil else {
      return .unreadable
    }
    var waiting = [first]
    var seen: Set<Int> = [0]
    while let directory = waiting.popLast() {
      guard let count = entryCount(directory), seen.insert(directory).inserted else { continue }
      guard seen.count <= Self.directoriesMax else { return .unreadable }
      for index in 0..<count {
        let entry = directory + 2 + 12 * index
        guard let tag = reader.uint16(at: entry), let value = reader.uint32(at: entry + 8) else {
          continue
        }
        switch tag {
        case Tag.gps: return .entry(directory: directory, index: index)
        case Tag.exif, Tag.interoperability: waiting.append(value)
        case Tag.subdirectories: waiting += pointers(entry, value)
        default: break
        }
        guard waiting.count <= Self.directoriesMax else { return .unreadable }
      }
      if let next = reader.uint32(at: directory + 2 + 12 * count) { waiting.append(next) }
    }
    return .none
  }

  private func pointers(_ entry: Int, _ value: Int) -> [Int] {
    let count = reader.uint32(at: entry + 4) ?? 0
    guard count > 1 else { return [value] }
    let offsets = (0..<min(count, Self.directoriesMax + 1)).map { value + 4 * $0 }
    return offsets.compactMap { reader.uint32(at: $0) }
  }

  /// Clears the GPS directory that an entry points at and takes the entry out of its own; false
  /// where they are not as they should be.
  private mutating func remove(_ index: Int, in directory: Int) -> Bool {
    let entry = directory + 2 + 12 * index
    guard let gps = reader.uint32(at: entry + 8), clear(gps) else { return false }
    guard let count = reader.uint16(at: directory), count > index else { return false }
    let end = min(directory + 2 + 12 * count + 4, bytes.count)
    guard entry + 12 <= end else { return false }
    let rest = Array(bytes[(entry + 12)..<end])
    bytes.replaceSubrange(entry..<(entry + rest.count), with: rest)
    zero(entry + rest.count, 12)
    let less = UInt16(count - 1)
    let halves = [UInt8(less >> 8), UInt8(less & 0xFF)]
    bytes[directory] = isBigEndian ? halves[0] : halves[1]
    bytes[directory + 1] = isBigEndian ? halves[1] : halves[0]
    return true
  }

  private mutating func clear(_ gps: Int) -> Bool {
    let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
    guard let count = entryCount(gps) else { return true }
    guard count <= Self.gpsEntriesMax else { return false }
    let reader = reader
    for index in 0..<count {
      let entry = gps + 2 + 12 * index
      guard let type = reader.uint16(at: entry + 2), type < sizes.count,
        let values = reader.uint32(at: entry + 4), let offset = reader.uint32(at: entry + 8)
      else { continue }
      let size = sizes[type] * values
      if size > 4 { zero(offset, size) }
    }
    zero(gps, 2 + 12 * count)
    return true
  }

  private mutating func zero(_ offset: Int, _ size: Int) {
    guard offset < bytes.count else { return }
    for index in offset..<min(offset + size, bytes.count) { bytes[index] = 0 }
  }
}
