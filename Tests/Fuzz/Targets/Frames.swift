internal import RPCCore

private let frameBytesMax = 600

/// What came of a stream of bytes.
private struct Transcript: Equatable {
  var frames: [FrameHeader] = []
  var data: [UInt8] = []
  var tooLong: FrameHeader?
  /// Bytes that wait for the rest of their frame; none are counted after one that is too long.
  var waiting = 0
}

extension FuzzTarget {
  /// A stream reads the same in one piece as in many, and with pauses between the frames.
  static func frames(_ bytes: UnsafeRawBufferPointer) throws {
    guard let (seed, stream) = bytes.steered else { return }
    let whole = transcript([stream], pausing: nil)
    var seeds = Seeds(seed)
    let pieces = cut(stream, &seeds)
    try hold(transcript(pieces, pausing: nil) == whole, "in pieces the stream reads otherwise")
    try hold(transcript(pieces, pausing: seeds) == whole, "with pauses the stream reads otherwise")
    try hold(transcript([stream], pausing: seeds) == whole, "paused, the stream reads otherwise")
  }

  private static func cut(
    _ stream: UnsafeRawBufferPointer, _ seeds: inout Seeds
  ) -> [UnsafeRawBufferPointer] {
    var pieces: [UnsafeRawBufferPointer] = []
    var rest = stream
    while rest.count > 0 {
      let count = min(rest.count, [1, 2, 9, 10, 11, 64, 700][seeds.next(below: 7)])
      pieces.append(UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return pieces
  }

  private static func transcript(
    _ pieces: [UnsafeRawBufferPointer], pausing seeds: Seeds?
  ) -> Transcript {
    var decoder = FrameDecoder(frameBytesMax: frameBytesMax)
    var result = Transcript()
    var seeds = seeds
    for piece in pieces {
      var input = piece
      reading: while true {
        switch decoder.next(&input) {
        case .frame(let frame):
          result.frames.append(frame.header)
          result.data += frame.data
          if let pauses = seeds?.next(below: 3), pauses == 0 {
            decoder.keep(input)
            input = UnsafeRawBufferPointer(start: nil, count: 0)
          }
        case .needsMore:
          break reading
        case .tooLong(let header):
          result.tooLong = header
          return result
        }
      }
    }
    result.waiting = decoder.keptBytes
    return result
  }
}

/// Numbers that follow from one byte.
struct Seeds {
  private var state: UInt32

  init(_ seed: UInt8) { state = UInt32(seed) &* 2_654_435_761 | 1 }

  mutating func next(below bound: UInt32) -> Int {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return Int(state % bound)
  }
}
