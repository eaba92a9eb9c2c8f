import RPCCore
import Testing

@Suite("Frames are cut from bytes however they arrive")
struct FrameDecoderTests {
  /// Every frame that these pieces hold, and what stopped the decoder.
  private func decode(
    _ pieces: [[UInt8]], frameBytesMax: Int = 1_024
  ) -> (frames: [FrameHeader: [UInt8]], order: [FrameHeader], tooLong: FrameHeader?) {
    var decoder = FrameDecoder(frameBytesMax: frameBytesMax)
    var frames: [FrameHeader: [UInt8]] = [:]
    var order: [FrameHeader] = []
    for piece in pieces {
      let tooLong = piece.withUnsafeBytes { bytes -> FrameHeader? in
        var input = bytes
        while true {
          switch decoder.next(&input) {
          case .frame(let frame):
            frames[frame.header] = [UInt8](frame.data)
            order.append(frame.header)
          case .needsMore:
            #expect(input.isEmpty)
            return nil
          case .tooLong(let header):
            return header
          }
        }
      }
      if let tooLong { return (frames, order, tooLong) }
    }
    return (frames, order, nil)
  }

  private let bytes =
    frame(.request, 1, data: Array(0..<40)) + frame(.data, 3, flags: [.remoteClosed, .noData])
    + frame(.response, 5, data: [7])

  @Test("split at every byte")
  func splitAnywhere() {
    for place in 0...bytes.count {
      let result = decode([Array(bytes[..<place]), Array(bytes[place...])])
      #expect(result.order.map(\.stream) == [1, 3, 5])
      #expect(result.frames[result.order[0]] == Array(0..<40))
      #expect(result.frames[result.order[1]] == [])
      #expect(result.frames[result.order[2]] == [7])
    }
  }

  @Test("byte by byte")
  func byteByByte() {
    let result = decode(bytes.map { [$0] })
    #expect(result.order.map(\.stream) == [1, 3, 5])
  }

  @Test("a frame above the limit is told from its header alone, at every split")
  func tooLong() {
    let long = frame(.request, 9, data: Array(repeating: 0, count: 1_025))
    for place in [0, 1, 9, 10, 11, 200] {
      let result = decode([bytes, Array(long[..<place]), Array(long[place..<500])])
      #expect(result.order.count == 3)
      #expect(result.tooLong?.stream == 9)
      #expect(result.tooLong?.dataBytes == 1_025)
    }
    #expect(decode([frame(.request, 9, data: Array(repeating: 0, count: 1_024))]).order.count == 1)
  }

  @Test("what is kept for a paused reader comes first afterwards")
  func keeps() {
    var decoder = FrameDecoder(frameBytesMax: 1_024)
    var streams: [UInt32] = []
    func drain(_ input: UnsafeRawBufferPointer) {
      var input = input
      while case .frame(let frame) = decoder.next(&input) { streams.append(frame.header.stream) }
    }
    bytes.withUnsafeBytes { whole in
      var input = whole
      guard case .frame(let first) = decoder.next(&input) else {
        Issue.record("no frame")
        return
      }
      streams.append(first.header.stream)
      decoder.keep(input)
    }
    #expect(decoder.keptBytes == bytes.count - 50)
    bytes.withUnsafeBytes { drain($0) }
    #expect(streams == [1, 3, 5, 1, 3, 5])
    #expect(decoder.keptBytes == 0)
  }

  @Test("random cuts give the same frames")
  func randomCuts() {
    var random = SeededRandom(seed: 7)
    let many = (0..<50).flatMap { index in
      frame(.data, UInt32(index) * 2 + 1, data: Array(repeating: 1, count: index * 13))
    }
    for _ in 0..<200 {
      var pieces: [[UInt8]] = []
      var rest = many[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...700, using: &random))
        pieces.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      let result = decode(pieces, frameBytesMax: 4_096)
      #expect(result.order.map(\.stream) == (0..<50).map { $0 * 2 + 1 })
    }
  }
}
