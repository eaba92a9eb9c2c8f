public import IPIMSDomain
public import IPIMSStore

/// Delivers what the outbox holds, one mail after the other, until its task is cancelled.
///
/// Each notice goes out at least once: it is marked sent after the server has taken it on, so a
/// crash between the two repeats it, with the same Message-ID. One process delivers from one
/// outbox.
///
/// ```swift
/// let delivery = Delivery(database: database, server: server, now: { clock.now })
/// group.addTask { await delivery.run() }
/// ```
public final class Delivery: Sendable {
  private let worker: DeliveryWorker
  private let pollMilliseconds: Int
  private let wakes: AsyncStream<Void>
  private let waking: AsyncStream<Void>.Continuation

  /// Prepares a delivery; `log` is told what an operator must know and no row holds: the store's
  /// own failures, and notices given up. Its lines hold no address and no secret.
  public convenience init(
    database: any Database, server: SMTPServer, now: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(
      DeliveryWorker(database: database, server: server, now: now, log: log),
      pollMilliseconds: 1000)
  }

  init(_ worker: DeliveryWorker, pollMilliseconds: Int) {
    self.worker = worker
    self.pollMilliseconds = pollMilliseconds
    (wakes, waking) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Looks into the outbox at once, and not only at the next second: after a commit that put
  /// something there. From any thread; cheap.
  public func wake() {
    waking.yield()
  }

  /// Delivers until the task is cancelled; to be called once. Returns at once where nothing is
  /// being sent, else when the mail that is being taken on is marked.
  public func run() async {
    var worker = worker
    await withDiscardingTaskGroup { group in
      group.addTask { [self] in
        while !Task.isCancelled {
          wake()
          try? await Task.sleep(for: .milliseconds(pollMilliseconds))
        }
      }
      for await _ in wakes where !Task.isCancelled {
        await worker.deliver()
      }
      group.cancelAll()
    }
  }
}
