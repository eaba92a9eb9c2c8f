internal import Dispatch
internal import Glibc
public import RPCCore

/// Writes the log: one JSON object a line, into a file or to standard error. Whoever logs never
/// waits for a disk: a queue of its own writes, and what it cannot keep up with is dropped and
/// counted.
public final class Log: Sendable {
  /// Events that wait to be written.
  static let eventsWaitingMax = 10_000
  static let closeSecondsMax = 2

  private struct Event {
    var event: LogEvent
    var time: timespec
  }

  private struct State {
    var waiting: [Event] = []
    var isWriting = false
    /// Since the last one that was written.
    var dropped = 0
  }

  /// Used on the queue alone.
  private final class Output: @unchecked Sendable {
    var descriptor: Int32
    /// A line was cut short, as by a full disk.
    var isWithinLine = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }
  }

  private let file: String?
  private let output: Output
  private let state = Lock(State())
  private let queue = DispatchQueue(label: "ipims-log")

  /// Appends to a file that its owner alone may read; nil is standard error. Throws
  /// FAILED_PRECONDITION where the file cannot be opened.
  public init(file: String? = nil) throws(RPCError) {
    self.file = file
    output = Output(try file.map { name throws(RPCError) in try Self.open(name) } ?? STDERR_FILENO)
  }

  deinit {
    if file != nil { close(output.descriptor) }
  }

  /// Notes an event with the time of now. Any thread; does not block.
  public func write(_ event: LogEvent) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let mustStart = state.withLock { state in
      guard state.waiting.count < Self.eventsWaitingMax else {
        state.dropped += 1
        return false
      }
      state.waiting.append(Event(event: event, time: time))
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if mustStart { queue.async { [self] in writeWaiting() } }
  }

  /// Opens the file anew, after another program has renamed it. Throws FAILED_PRECONDITION where
  /// that cannot be done, and goes on with the old one.
  public func reopen() throws(RPCError) {
    guard let file else { return }
    let descriptor = try Self.open(file)
    queue.async { [output] in
      close(output.descriptor)
      output.descriptor = descriptor
      output.isWithinLine = false
    }
  }

  /// Returns when what was noted is written, or the time for it is over.
  public func flush() {
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    _ = done.wait(timeout: .now() + .seconds(Self.closeSecondsMax))
  }

  private static func open(_ file: String) throws(RPCError) -> Int32 {
    let descriptor = Glibc.open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw RPCError(
        .failedPrecondition, "LOG_FILE", "cannot open \(file): \(String(cString: strerror(errno)))")
    }
    return descriptor
  }

  private func writeWaiting() {
    while true {
      let (events, dropped) = state.withLock { state in
        if state.waiting.isEmpty { state.isWriting = false }
        defer {
          state.waiting = []
          state.dropped = 0
        }
        return (state.waiting, state.dropped)
      }
      if events.isEmpty { return }
      var text = ""
      for event in events {
        text += event.event.line(
          seconds: Int64(event.time.tv_sec), nanoseconds: event.time.tv_nsec)
      }
      if dropped > 0, let last = events.last {
        let lost = LogEvent(kind: .serverTrouble, cause: "\(dropped) lines of the log were dropped")
        text += lost.line(seconds: Int64(last.time.tv_sec), nanoseconds: last.time.tv_nsec)
      }
      put(text)
    }
  }

  /// Writes what the file takes: a log that cannot be written must not stop the server.
  private func put(_ text: String) {
    var text = output.isWithinLine ? "\n" + text : text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(output.descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno == EAGAIN {
          // Standard error may be shared with a program that made it non-blocking.
          var poller = pollfd(fd: output.descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&poller, 1, -1)
        } else if errno != EINTR {
          break
        }
      }
      let written = bytes.count - rest.count
      if written > 0 { output.isWithinLine = bytes[written - 1] != UInt8(ascii: "\n") }
    }
  }
}
