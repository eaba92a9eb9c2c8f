/// Cuts a stream of bytes into frames; pure, no I/O.
///
/// Whole frames are handed on where they lie in the input. Only the rest that is not yet a whole
/// frame is copied and kept.
package struct FrameDecoder: ~Copyable {
  package enum Step {
    /// A whole frame; its data lives until the next call or until the input goes.
    case frame(Frame)
    /// The input is used up.
    case needsMore
    /// A frame that announces more than `frameBytesMax`. Nothing after it can be read.
    case tooLong(FrameHeader)
  }

  private let frameBytesMax: Int
  private var kept = ByteBuffer()
  /// Bytes of `kept` that belong to the frame handed on last.
  private var handedOn = 0

  package init(frameBytesMax: Int) {
    self.frameBytesMax = frameBytesMax
  }

  /// Bytes that wait for the rest of their frame, or for the reader to go on.
  package var keptBytes: Int { kept.count - handedOn }

  /// The next frame. Takes from the front of `input` what it uses.
  package mutating func next(_ input: inout UnsafeRawBufferPointer) -> Step {
    if handedOn > 0 {
      kept.removeFirst(handedOn)
      handedOn = 0
    }
    if kept.isEmpty { return nextInPlace(&input) }
    fill(to: FrameHeader.byteCount, from: &input)
    guard kept.count >= FrameHeader.byteCount else { return .needsMore }
    let header = FrameHeader(reading: kept.readable.baseAddress!)
    guard header.dataBytes <= frameBytesMax else { return .tooLong(header) }
    let total = FrameHeader.byteCount + header.dataBytes
    fill(to: total, from: &input)
    guard kept.count >= total else { return .needsMore }
    handedOn = total
    return .frame(
      Frame(
        header: header,
        data: UnsafeRawBufferPointer(rebasing: kept.readable[FrameHeader.byteCount..<total])))
  }

  /// Keeps input that the reader does not want yet; later calls of `next` begin with it.
  package mutating func keep(_ input: UnsafeRawBufferPointer) {
    if handedOn > 0 {
      kept.removeFirst(handedOn)
      handedOn = 0
    }
    kept.append(input)
  }

  private mutating func nextInPlace(_ input: inout UnsafeRawBufferPointer) -> Step {
    guard input.count >= FrameHeader.byteCount else {
      kept.append(input)
      input = UnsafeRawBufferPointer(start: nil, count: 0)
      return .needsMore
    }
    let header = FrameHeader(reading: input.baseAddress!)
    guard header.dataBytes <= frameBytesMax else { return .tooLong(header) }
    let total = FrameHeader.byteCount + header.dataBytes
    guard input.count >= total else {
      // Pages of a frame that never comes are never touched, so they cost nothing.
      kept.reserve(total)
      kept.append(input)
      input = UnsafeRawBufferPointer(start: nil, count: 0)
      return .needsMore
    }
    let data = UnsafeRawBufferPointer(rebasing: input[FrameHeader.byteCount..<total])
    input = UnsafeRawBufferPointer(rebasing: input[total...])
    return .frame(Frame(header: header, data: data))
  }

  private mutating func fill(to count: Int, from input: inout UnsafeRawBufferPointer) {
    let missing = min(count - kept.count, input.count)
    guard missing > 0 else { return }
    kept.reserve(count)
    kept.append(UnsafeRawBufferPointer(rebasing: input[..<missing]))
    input = UnsafeRawBufferPointer(rebasing: input[missing...])
  }
}
