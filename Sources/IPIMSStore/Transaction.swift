/// A transaction, lent to the body of `Database.write`. It reads its own writes and, since
/// callers share a commit, those of the bodies before it; all become durable together.
public final class Transaction<Failure: StoreFailure>: Reading<Failure> {
  /// Runs a statement without an answer and tells how many rows it changed.
  ///
  /// An error ends the body: later statements throw it again, and nothing of the body stays. What
  /// may already be there is written with `ON CONFLICT DO NOTHING` and found out by the count.
  @discardableResult
  public func run(_ sql: StaticString, _ arguments: Value...) throws(Failure) -> Int {
    do throws(StoreError) {
      return try engine.run(sql, arguments)
    } catch {
      throw Failure(error)
    }
  }

  /// Registers what is to happen once the transaction is durable, before the caller goes on. It
  /// runs on the writer's thread, so it must only signal: no I/O, no waiting.
  public func afterCommit(_ act: @escaping @Sendable () -> Void) {
    engine.afterCommit(act)
  }

  /// Wakes the streams that wait for a topic once the transaction is durable.
  public func wake(_ topic: String) {
    let feed = engine.feed
    afterCommit { feed.wake(topic) }
  }
}
