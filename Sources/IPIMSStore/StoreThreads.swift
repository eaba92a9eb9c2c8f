/// A database's threads, and how they end.
final class StoreThreads: Sendable {
  private enum State {
    /// Serve; may become `.closing`.
    case open
    /// Finish what waits; these callers wait for it. May become `.closed`.
    case closing([CheckedContinuation<Void, Never>])
    case closed
  }

  private let threads: [BlockingThread]
  private let state = Lock(State.open)

  init(_ threads: [BlockingThread]) {
    self.threads = threads
  }

  /// Has the threads told to end, once, waits for them and then has `finish` done. Every caller
  /// waits until that is over.
  func close(
    _ stop: @Sendable () -> Void, then finish: @escaping @Sendable () -> Void
  ) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let isFirst = state.withLock { state in
        switch state {
        case .open:
          state = .closing([continuation])
          return true
        case .closing(let waiting):
          state = .closing(waiting + [continuation])
        case .closed:
          continuation.resume()
        }
        return false
      }
      guard isFirst else { return }
      stop()
      // Waiting for threads blocks, so a thread does it, which ends right after.
      let waiter = BlockingThread(name: "store-close") { [self] in
        for thread in threads { thread.join() }
        finish()
        let waiting = state.withLock { state in
          defer { state = .closed }
          if case .closing(let waiting) = state { return waiting }
          return []
        }
        for continuation in waiting { continuation.resume() }
      }
      waiter.detach()
    }
  }
}

extension BlockingQueue where Element == ReadJob {
  /// Hands a body to the readers and waits for its result.
  func result<T: Sendable, Failure: StoreFailure>(
    of body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<T, Failure>, Never>) in
      let job = BodyReadJob(body, continuation)
      if let refusal = push(job) { job.refuse(refusal) }
    }
    return try result.get()
  }
}

extension BlockingQueue where Element == WriteJob {
  /// Hands a body to the writer and waits for its result.
  func result<T: Sendable, Failure: StoreFailure>(
    of body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<T, Failure>, Never>) in
      let job = BodyWriteJob(body, continuation)
      if let refusal = push(job) {
        job.refuse(refusal)
        job.finish()
      }
    }
    return try result.get()
  }
}
