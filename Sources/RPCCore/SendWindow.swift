/// What one side may still send on one stream: DATA goes while the window is positive, and may
/// take it below zero by that one frame. No I/O.
package struct SendWindow: Sendable, Hashable {
  /// What counts as a window until the peer's HELLO says otherwise.
  package static let bytesUntilHello = 65_536
  package static let bytesMax = Int(Int32.max)

  /// May be negative, by at most one frame, or by more where a HELLO lowers it.
  package private(set) var bytes: Int

  package init(bytes: Int = bytesUntilHello) { self.bytes = bytes }

  /// What a DATA frame costs: empty messages are not free.
  package static func cost(dataBytes: Int) -> Int { dataBytes + FrameHeader.byteCount }

  /// Whether a DATA frame may be sent now.
  package var isOpen: Bool { bytes > 0 }

  package mutating func sent(dataBytes: Int) {
    precondition(isOpen, "DATA without a window")
    bytes -= Self.cost(dataBytes: dataBytes)
  }

  /// A WINDOW of the peer. Throws WINDOW_OVERFLOW above 2^31 - 1.
  package mutating func granted(_ count: UInt32) throws(RPCError) {
    guard bytes + Int(count) <= Self.bytesMax else {
      throw RPCError(
        .invalidArgument, "WINDOW_OVERFLOW", "The window of a stream is at most 2^31 - 1 bytes.")
    }
    bytes += Int(count)
  }

  /// The peer's HELLO came after the stream was opened: the difference is added.
  package mutating func announced(_ windowBytes: Int, before: Int = bytesUntilHello) {
    bytes += windowBytes - before
  }
}

/// What the peer may still send on one stream, and when to grant it more. No I/O.
package struct ReceiveWindow: Sendable, Hashable {
  /// What was announced in our HELLO.
  private let windowBytes: Int
  /// What the peer may have been entitled to beyond the window, before it read our HELLO.
  private let slackBytes: Int
  private var bytes: Int
  /// Taken by the handler and not yet granted again.
  private var takenBytes = 0

  package init(windowBytes: Int) {
    self.windowBytes = windowBytes
    slackBytes = max(0, SendWindow.bytesUntilHello - windowBytes)
    bytes = windowBytes
  }

  /// A DATA frame came. False where the peer had no window left for it.
  package mutating func received(dataBytes: Int) -> Bool {
    guard bytes + slackBytes > 0 else { return false }
    bytes -= SendWindow.cost(dataBytes: dataBytes)
    return true
  }

  /// A message came that cost no window, as the payload of a REQUEST: it is not granted again.
  package mutating func receivedFree(dataBytes: Int) {
    takenBytes -= SendWindow.cost(dataBytes: dataBytes)
  }

  /// Messages of so much cost were taken. Returns what to grant in a WINDOW; nil while it is less
  /// than half a window, so that small messages do not cost a WINDOW each.
  package mutating func taken(_ cost: Int) -> UInt32? {
    takenBytes += cost
    guard takenBytes > 0, takenBytes * 2 >= windowBytes else { return nil }
    defer { takenBytes = 0 }
    bytes += takenBytes
    return UInt32(takenBytes)
  }

  /// The error of a stream whose peer sent past its window.
  package static let overrun = RPCError(
    .resourceExhausted, "WINDOW_OVERRUN", "DATA came without a window for it.")
}
