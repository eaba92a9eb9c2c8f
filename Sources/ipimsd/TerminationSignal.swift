internal import Dispatch
internal import Glibc

// Unchecked: the source is not touched after `init`.
/// SIGTERM and SIGINT: the first asks the program to end, the second ends it as ever.
///
/// A handler writes into a pipe, since a dispatch source for signals is armed some time after it is
/// made, and what comes before is lost.
struct TerminationSignal: @unchecked Sendable {
  /// Where the handler writes. Set before the handler is, and never again.
  // Unchecked: as told above.
  nonisolated(unsafe) private static var writingEnd: Int32 = -1

  private let stream: AsyncStream<Void>
  /// Held, lest the signal go unheard.
  private let source: any DispatchSourceRead

  /// From now on the first of them does not end the program. To be made once.
  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure("cannot make a pipe: \(DataFolder.lastError)") }
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.stream = stream
    source = DispatchSource.makeReadSource(fileDescriptor: ends[0], queue: .global())
    let readingEnd = ends[0]
    source.setEventHandler {
      var byte: UInt8 = 0
      if read(readingEnd, &byte, 1) == 1 { continuation.finish() }
    }
    source.activate()
    Self.writingEnd = ends[1]
    for number in [SIGTERM, SIGINT] {
      signal(number) { _ in
        for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
        var byte: UInt8 = 0
        _ = write(TerminationSignal.writingEnd, &byte, 1)
      }
    }
  }

  /// Returns once one of them has come.
  func wait() async {
    for await _ in stream {}
    source.cancel()
  }
}
