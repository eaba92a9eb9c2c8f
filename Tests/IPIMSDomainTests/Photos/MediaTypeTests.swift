import IPIMSDomain
import Testing

@Suite struct MediaTypeTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
      (Array("RIFF1234WEBPVP8 ".utf8), .webp), (Array("RIFF1234WAVE".utf8), nil),
      (Array("RIFF1234WEB".utf8), nil), ([0xFF, 0xD8], nil), ([], nil), (Array("GIF89a".utf8), nil),
      (Array("%PDF-1.7".utf8), .pdf), (Array(" %PDF-1.7".utf8), nil), (Array("<svg/>".utf8), nil),
    ] as [([UInt8], MediaType?)])
  func tellsByContent(_ start: [UInt8], _ type: MediaType?) {
    #expect(MediaType.detect(start) == type)
  }

  @Test func namesMediaTypes() {
    #expect(MediaType(rawValue: "image/png") == .png)
    #expect(MediaType(rawValue: "image/gif") == nil)
  }
}
