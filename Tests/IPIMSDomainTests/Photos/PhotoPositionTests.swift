import IPIMSDomain
import Testing

@Suite struct PhotoPositionTests {
  struct Photo: Sendable, CustomTestStringConvertible {
    let name: String
    let hasPosition: Bool
    let file: [UInt8]

    var testDescription: String { "\(name), \(hasPosition ? "position" : "none")" }
  }

  static func photos() throws -> [Photo] {
    try Fixture.rows("photos.tsv").map { row in
      let digits = Array(row[2])
      let file = try stride(from: 0, to: digits.count, by: 2).map {
        try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
      }
      return Photo(name: row[0], hasPosition: row[1] == "position", file: file)
    }
  }

  @Test(arguments: try photos())
  func takesThePositionAlone(_ photo: Photo) throws {
    let copy = try PhotoPosition.removing(from: photo.file)
    guard photo.hasPosition else {
      #expect(copy == nil)
      return
    }
    let clean = try #require(copy)
    #expect(clean.count == photo.file.count && clean != photo.file)
    #expect(MediaType.detect(clean) == MediaType.detect(photo.file))
    #expect(!clean.holds("GPSLatitude"))
    #expect(photo.file.holds("GPSLatitude") || photo.file.hasGPSEntry)
    #expect(!clean.hasGPSEntry)
    #expect(clean.holds("Maker of cameras") == photo.file.holds("Maker of cameras"))
    #expect(clean.holds("2026:11:24 12:00:00") == photo.file.holds("2026:11:24 12:00:00"))
    #expect(try PhotoPosition.removing(from: clean) == nil)
  }

  @Test(arguments: [false, true])
  func editsBothByteOrders(_ isBigEndian: Bool) throws {
    let tiff = TIFF(isBigEndian: isBigEndian)
    let clean = try #require(try PhotoPosition.removing(from: JPEG.file(exif: tiff.withGPS)))
    #expect(clean == JPEG.file(exif: tiff.withoutGPS))
  }

  @Test func editsImagesBehindTheFirst() throws {
    let tiff = TIFF(isBigEndian: true)
    let plain = JPEG.file(exif: tiff.withoutGPS)
    let file = plain + [0, 0, 0xFF, 0xE1] + JPEG.file(exif: tiff.withGPS)
    let clean = try #require(try PhotoPosition.removing(from: file))
    #expect(clean == plain + [0, 0, 0xFF, 0xE1] + plain)
  }

  @Test func emptiesEXIFThatNobodyCanRead() throws {
    let tiff = TIFF(isBigEndian: true).withGPS
    for broken in [[0x4D] + tiff, Array(tiff[..<6]), Array("??".utf8) + tiff[2...]] {
      let clean = try #require(try PhotoPosition.removing(from: JPEG.file(exif: broken)))
      #expect(!clean.hasGPSEntry && !clean.holds("SECRET"))
      #expect(try PhotoPosition.removing(from: clean) == nil)
    }
  }

  @Test func readsXMPExtensionsAsOne() throws {
    let name = "http://ns.adobe.com/xmp/extension/\u{0}" + String(repeating: "A", count: 36)
    func part(_ offset: UInt8, _ text: String) -> [UInt8] {
      JPEG.segment(Array(name.utf8) + [0, 0, 0, offset] + text.utf8)
    }
    func file(_ parts: [UInt8]) -> [UInt8] { [0xFF, 0xD8] + parts + JPEG.end }
    let straddling = file(part(9, "SLatitude=SECRET") + part(0, "<exif:GP"))
    let clean = try #require(try PhotoPosition.removing(from: straddling))
    #expect(!clean.holds("SECRET") && clean.count == straddling.count)
    #expect(try PhotoPosition.removing(from: file(part(0, "nothing") + part(7, "here"))) == nil)
  }

  @Test func readsXMPInUTF16() throws {
    let text: [UInt8] = "drone:GpsLongitude".utf8.flatMap { [0, $0] as [UInt8] }
    let xmp = Array("http://ns.adobe.com/xap/1.0/\u{0}".utf8) + text
    let file = [0xFF, 0xD8] + JPEG.segment(xmp) + JPEG.end
    let clean = try #require(try PhotoPosition.removing(from: file))
    #expect(!clean.filter { $0 != 0 }.holds("GpsLongitude"))
  }

  @Test func emptiesPNGProfilesKeptAsText() throws {
    let file = PNG.file([PNG.chunk("zTXt", Array("Raw profile type exif\u{0}\u{0}SECRET".utf8))])
    let clean = try #require(try PhotoPosition.removing(from: file))
    let text = Array("Raw profile type exif\u{0}".utf8) + [UInt8](repeating: 0x20, count: 7)
    #expect(clean == PNG.file([PNG.chunk("tEXt", text)]))
    let compressed = Array("XML:com.adobe.xmp\u{0}\u{1}\u{0}\u{0}\u{0}SECRET".utf8)
    let file2 = PNG.file([PNG.chunk("iTXt", compressed)])
    let clean2 = try #require(try PhotoPosition.removing(from: file2))
    #expect(!clean2.holds("SECRET"))
    #expect(try PhotoPosition.removing(from: PNG.file([])) == nil)
  }

  @Test func keepsPNGChecksumsRight() throws {
    let tiff = TIFF(isBigEndian: false)
    let file = PNG.file([PNG.chunk("eXIf", tiff.withGPS)])
    #expect(
      try PhotoPosition.removing(from: file) == PNG.file([PNG.chunk("eXIf", tiff.withoutGPS)]))
  }

  @Test func refusesWhatIsNoPhoto() {
    for file in [[], Array("GIF89a".utf8), [0xFF, 0xD8], Array("RIFF0000WEBX".utf8)] {
      #expect(throws: FormatError.self) { try PhotoPosition.removing(from: file) }
    }
    let large = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: PhotoPosition.photoBytesMax)
    #expect(throws: FormatError.self) { try PhotoPosition.removing(from: large) }
  }

  @Test func survivesMutations() throws {
    var random = SeededGenerator(state: 11)
    var files = try Self.photos().map(\.file)
    for isBigEndian in [false, true] {
      let tiff = TIFF(isBigEndian: isBigEndian).withGPS
      files += [JPEG.file(exif: tiff), PNG.file([PNG.chunk("eXIf", tiff)])]
    }
    for round in 0..<4000 {
      var file = files[round % files.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let value = [0, 0xFF, 0x7F, 8, UInt8.random(in: 0...255, using: &random)]
        file[Int.random(in: 12..<file.count, using: &random)] = value[Int(random.next() % 5)]
      }
      if round.isMultiple(of: 5) {
        file = Array(file[..<Int.random(in: 12...file.count, using: &random)])
      }
      guard let clean = try PhotoPosition.removing(from: file) else { continue }
      #expect(clean.count == file.count, "round \(round)")
      #expect(try PhotoPosition.removing(from: clean) == nil, "round \(round)")
    }
  }
}
