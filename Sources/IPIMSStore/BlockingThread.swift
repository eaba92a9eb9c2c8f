internal import Glibc

/// A thread for work that blocks: the writer, the readers, file I/O.
// Unchecked: a pthread_t is a number that any thread may hold.
struct BlockingThread: @unchecked Sendable {
  private let thread: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts the thread. Stops the program, naming the thread, when the system has none to give:
  /// threads are started with the server alone.
  init(name: String, _ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    // A server without its writer or readers could answer nothing.
    guard result == 0 else { fatalError("no thread for \(name): \(result)") }
    self.thread = thread
  }

  /// Waits for the end of the thread: once, instead of `detach`, and never on a task's thread.
  func join() {
    pthread_join(thread, nil)
  }

  /// Lets the thread go: the system forgets it at its end. Once, instead of `join`.
  func detach() {
    pthread_detach(thread)
  }
}
