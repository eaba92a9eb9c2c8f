/// A connection of one of the engines, as a transaction's body uses it: on one thread, one
/// statement after the other.
protocol StatementEngine: AnyObject {
  /// The first error of the present body. A body is over with it: each later statement throws it
  /// again, and the body's work is rolled back even if it returned.
  var failure: StoreError? { get }

  /// Runs a statement without an answer and tells how many rows it changed.
  func run(_ sql: StaticString, _ arguments: [Value]) throws(StoreError) -> Int

  /// Runs a statement and hands over row after row until `each` answers false.
  func query<Failure: StoreFailure>(
    _ sql: StaticString, _ arguments: [Value],
    _ each: (borrowing Row) throws(Failure) -> Bool
  ) throws(Failure)

  /// Keeps an act until COMMIT has succeeded; forgotten when the body is rolled back.
  func afterCommit(_ act: @escaping @Sendable () -> Void)

  /// What transactions wake.
  var feed: Feed { get }
}
