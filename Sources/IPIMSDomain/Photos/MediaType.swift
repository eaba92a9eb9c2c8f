/// The kinds of file that are taken; the raw value is the media type.
public enum MediaType: String, Hashable, Sendable, CaseIterable {
  case jpeg = "image/jpeg"
  case png = "image/png"
  case webp = "image/webp"
  case pdf = "application/pdf"

  /// What photos are taken as.
  public static let pictures = allCases.filter(\.isPicture)

  public var isPicture: Bool { self != .pdf }

  /// Bytes of a file that are enough to tell its kind.
  public static let firstBytesNeeded = 12

  /// Tells the kind of a file by how it begins; nil where it is none of them.
  public static func detect(_ firstBytes: some Sequence<UInt8>) -> MediaType? {
    let start = Array(firstBytes.prefix(firstBytesNeeded))
    if start.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if start.starts(with: PNGMetadata.signature) { return .png }
    if start.starts(with: "%PDF-".utf8) { return .pdf }
    let isWebP = start.count == 12 && start.starts(with: "RIFF".utf8)
    return isWebP && start[8...].elementsEqual("WEBP".utf8) ? .webp : nil
  }
}
