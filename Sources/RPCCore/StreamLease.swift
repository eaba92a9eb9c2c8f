/// Cancels its call when the last user lets go of it.
package final class StreamLease: Sendable {
  package let stream: any ClientStream

  package init(_ stream: any ClientStream) { self.stream = stream }

  deinit { stream.cancel() }
}

/// A call that several users share and the first of them starts.
package final class SharedStream: Sendable {
  private typealias Outcome = Result<StreamLease, RPCError>

  private enum State {
    /// Nobody has used it; → .opening.
    case idle
    /// The first user starts it, the others wait; → .opened.
    case opening([UnsafeContinuation<Void, Never>])
    /// Started, or failed to. Final.
    case opened(Outcome)
  }

  private let open: @Sendable () async throws(RPCError) -> StreamLease
  private let state = Lock(State.idle)

  package init(_ open: @escaping @Sendable () async throws(RPCError) -> StreamLease) {
    self.open = open
  }

  /// The call, started where it was not. Throws why it could not be.
  package func lease() async throws(RPCError) -> StreamLease {
    let (isFirst, known) = state.withLock { state -> (Bool, Outcome?) in
      switch state {
      case .idle:
        state = .opening([])
        return (true, nil)
      case .opening: return (false, nil)
      case .opened(let outcome): return (false, outcome)
      }
    }
    if let known { return try known.get() }
    return isFirst ? try await start().get() : try await wait().get()
  }

  private func start() async -> Outcome {
    let outcome: Outcome
    do throws(RPCError) {
      outcome = .success(try await open())
    } catch {
      outcome = .failure(error)
    }
    let waiters = state.withLock { state in
      guard case .opening(let waiters) = state else { preconditionFailure("opened twice") }
      state = .opened(outcome)
      return waiters
    }
    for waiter in waiters { waiter.resume() }
    return outcome
  }

  /// The outcome is read under the lock, and not handed over by the continuation: what the runtime
  /// does when it is resumed before it is awaited, ThreadSanitizer does not see.
  private func wait() async -> Outcome {
    await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
      let isOpened = state.withLock { state in
        guard case .opening(let waiters) = state else { return true }
        state = .opening(waiters + [continuation])
        return false
      }
      if isOpened { continuation.resume() }
    }
    return state.withLock { state in
      guard case .opened(let outcome) = state else { preconditionFailure("woken too early") }
      return outcome
    }
  }
}
