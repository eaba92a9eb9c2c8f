/// A database with one text of queries, whichever engine is below.
///
/// Bodies are synchronous and do no other I/O. The body of a write may run more than once, so it
/// must change nothing outside the transaction; it ends at its first SQL error. Waiting callers
/// are not cancelled: what was handed over is done.
public protocol Database: AnyObject, Sendable {
  /// Runs a body over one consistent view that holds all that was committed before the call.
  func read<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T

  /// Runs a body in a transaction and returns once it is durable. An error that the body throws
  /// rolls back this body alone and is thrown here.
  ///
  /// Of the store's own refusals, all but `.outcomeUnknown` mean that nothing was written.
  @discardableResult
  func write<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T

  /// Streams that wait for what others write.
  var feed: Feed { get }

  /// Whether writes are accepted: false after a COMMIT with an unknown outcome, and once closed.
  var isWritable: Bool { get }

  /// The number of the last migration.
  var schemaVersion: Int { get }

  /// Finishes what waits, refuses what comes later with `.closed` and lets go of all files.
  func close() async
}
