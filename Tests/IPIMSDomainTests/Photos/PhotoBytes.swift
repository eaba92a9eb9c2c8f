/// EXIF of three entries, the second of them the GPS directory, and the same without it.
struct TIFF {
  let isBigEndian: Bool

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return isBigEndian ? bytes.reversed() : bytes
  }

  private func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
    number(tag, 2) + number(type, 2) + number(count, 4) + number(value, 4)
  }

  private var header: [UInt8] {
    Array((isBigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4)
  }

  private var make: [UInt8] { entry(0x010F, 2, 4, 0x4142_4300) }

  private var other: [UInt8] { entry(0xC4A5, 7, 4, 0x0102_0304) }

  /// The directory fills bytes 8 to 49, the GPS directory 50 to 79, its values 80 to 103.
  var withGPS: [UInt8] {
    header + number(3, 2) + make + entry(0x8825, 4, 1, 50) + other + number(0, 4)
      + number(2, 2) + entry(2, 5, 3, 80) + entry(1, 2, 2, 0x4E00_0000) + number(0, 4)
      + Array("SECRETSECRETSECRETSECRET".utf8) + Array("behind".utf8)
  }

  var withoutGPS: [UInt8] {
    header + number(2, 2) + make + other + number(0, 4) + [UInt8](repeating: 0, count: 12)
      + [UInt8](repeating: 0, count: 30 + 24) + Array("behind".utf8)
  }
}

/// Small JPEG files with no image in them.
enum JPEG {
  /// A scan with a stuffed byte and a restart, and the end.
  static let end: [UInt8] = [0xFF, 0xDA, 0, 3, 0, 1, 0xFF, 0, 2, 0xFF, 0xD0, 3, 0xFF, 0xD9]

  static func segment(_ body: [UInt8]) -> [UInt8] {
    let length = body.count + 2
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
  }

  static func file(exif: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8] + segment(Array("Exif\u{0}\u{0}".utf8) + exif) + end
  }
}

/// Small PNG files with no image in them.
enum PNG {
  static func file(_ chunks: [[UInt8]]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunks.joined() + chunk("IEND", [])
  }

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    var remainder = UInt32.max
    for byte in body {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return bigEndian(UInt32(data.count)) + body + bigEndian(~remainder)
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

extension [UInt8] {
  func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }

  func holds(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }

  /// Whether an entry as EXIF has it, in either byte order, points at a GPS directory.
  var hasGPSEntry: Bool {
    holds([0x88, 0x25, 0, 4, 0, 0, 0, 1]) || holds([0x25, 0x88, 4, 0, 1, 0, 0, 0])
  }
}
