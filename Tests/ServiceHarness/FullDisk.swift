internal import IPIMSStore
internal import RPCCore

/// A database whose disk is full while it is told to be.
final class FullDisk: Database {
  private let inner: any Database
  private let isFull = Lock(false)

  init(_ inner: any Database) { self.inner = inner }

  func fill(_ value: Bool) { isFull.withLock { $0 = value } }

  func read<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    try await inner.read(body)
  }

  func write<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    if isFull.withLock({ $0 }) { throw Failure(StoreError(.diskFull, "full")) }
    return try await inner.write(body)
  }

  var feed: Feed { inner.feed }
  var isWritable: Bool { inner.isWritable }
  var schemaVersion: Int { inner.schemaVersion }
  func close() async { await inner.close() }
}
