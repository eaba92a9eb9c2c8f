internal import RPCCore

/// Those who wait for room in the output of a connection, and what it holds of memory and time.
extension Connection {
  /// Output has room again: senders go on, and then the reader.
  func makeProgress() {
    guard out.count <= limits.outboundBytesMax / 2 else { return }
    while !senders.isEmpty, out.count < limits.outboundBytesMax {
      let sender = senders.removeFirst()
      sender.stopTimer(loop)
      // Another sender of the stream may have used up its window.
      if sender.flow.canSend || !isWritable {
        sender.resume(sender.write())
      } else {
        sender.flow.enqueue(sender)
      }
    }
    outputHasRoom()
  }

  /// Whether a message of a stream may be written at once.
  var hasRoom: Bool { out.count < limits.outboundBytesMax && senders.isEmpty }

  /// Lets the sender write now or when there is room. The stream of a plain peer fails when nothing
  /// at all went out for `streamStallSecondsMax`; that of a HELLO peer waits for its deadline.
  func enqueue(_ sender: WaitingSender) {
    loop.assertCurrent()
    if sender.isCancelled { return sender.resume(WaitingSender.cancelled) }
    if hasRoom || !isWritable { return sender.resume(sender.write()) }
    senders.append(sender)
    if !sender.flow.hasWindows { watchStall(sender) }
  }

  private func watchStall(_ sender: WaitingSender) {
    let seconds = limits.streamStallSecondsMax
    sender.timer = loop.schedule(seconds: seconds) { [unowned self, unowned sender] in
      sender.timer = nil
      if loop.now - min(lastProgress, loop.now) >= UInt64(seconds * 1e9) {
        sender.flow.outputStalled()
      } else {
        watchStall(sender)
      }
    }
  }

  /// The task of a sender was cancelled.
  func cancel(_ sender: WaitingSender) {
    sender.isCancelled = true
    guard let index = senders.firstIndex(where: { $0 === sender }) else { return }
    senders.remove(at: index)
    sender.stopTimer(loop)
    sender.resume(WaitingSender.cancelled)
  }

  /// The stream of these senders has ended.
  func endSenders(of flow: StreamFlow, _ error: RPCError) {
    guard senders.contains(where: { $0.flow === flow }) else { return }
    let ended = senders.filter { $0.flow === flow }
    senders.removeAll { $0.flow === flow }
    for sender in ended {
      sender.stopTimer(loop)
      sender.resume(error)
    }
  }

  // MARK: Frames that wait for room

  /// The next of the frames that waited for room, where there is room.
  func nextHeld() -> Frame? {
    guard pauses.isEmpty, out.count <= limits.outboundBytesMax else { return nil }
    var nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    if case .frame(let frame) = held.next(&nothing) { return frame }
    isHolding = false
    return nil
  }

  func hold(_ frame: Frame) {
    withUnsafeTemporaryAllocation(byteCount: FrameHeader.byteCount, alignment: 1) { header in
      frame.header.write(to: header.baseAddress.unsafelyUnwrapped)
      held.keep(UnsafeRawBufferPointer(header))
    }
    held.keep(frame.data)
    if held.keptBytes > limits.outboundBytesMax { pause(.outbound) }
  }

  /// The output has room again: what waited for it goes on.
  func outputHasRoom() {
    if pauses.contains(.outbound) { return resume(.outbound) }
    guard isHolding else { return }
    // Later: the caller may be a handler, in the middle of a frame.
    loop.execute { [self] in
      if case .open = phase { arrived(UnsafeRawBufferPointer(start: nil, count: 0)) }
    }
  }

  // MARK: Clocks and buffers

  /// The queue of a stream is full: input waits until `queueHasRoom`.
  func queueIsFull() {
    fullQueues += 1
    pause(.inbound)
  }

  func queueHasRoom() {
    precondition(fullQueues > 0)
    fullQueues -= 1
    if fullQueues == 0 { resume(.inbound) }
  }

  /// A frame that never gets whole holds memory.
  func checkFrame() {
    let limit = UInt64(limits.frameSecondsMax * 1e9)
    guard isWritable, frameBegan != 0, loop.now > frameBegan, loop.now - frameBegan >= limit
    else { return }
    violated(
      RPCError(
        .resourceExhausted, "FRAME_TOO_SLOW",
        "A frame is to be whole within \(limits.frameSecondsMax) s (frameSecondsMax)."))
  }

  /// Tells the process-wide budget of what changed, in steps. What grows past it closes.
  func reportBuffers() {
    let difference = heldBytes - reportedBytes
    guard difference != 0 else { return }
    let isLast = heldBytes == 0
    guard difference.magnitude >= BufferBudget.stepBytes || isLast, !isClosed else { return }
    reportedBytes += difference
    buffers.add(difference)
    if difference > 0, buffers.bytes > buffers.bytesMax { violated(BufferBudget.full) }
  }

  /// The connection is closed.
  func forgetBuffers() {
    if reportedBytes != 0 { buffers.add(-reportedBytes) }
    reportedBytes = 0
  }

  private var isClosed: Bool {
    if case .closed = phase { return true }
    return false
  }
}
