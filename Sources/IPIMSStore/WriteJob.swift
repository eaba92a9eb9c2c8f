/// One caller's body on its way through the writer. Used by one thread at a time: the queue hands
/// it from the caller's to the writer's.
// Unchecked: handed over once, from the caller to the writer.
class WriteJob: @unchecked Sendable {
  /// What the body wants done after COMMIT.
  var acts: [@Sendable () -> Void] = []

  /// Runs the body and keeps its result. False when its work is to be rolled back.
  func attempt(on engine: any StatementEngine) -> Bool { preconditionFailure("abstract") }

  /// Replaces the result with a refusal.
  func refuse(_ error: StoreError) { preconditionFailure("abstract") }

  /// Lets the caller go on with the result.
  func finish() { preconditionFailure("abstract") }
}

/// The job of one type of result.
// Unchecked: as its superclass; the result is the writer's until the caller goes on.
final class BodyWriteJob<T: Sendable, Failure: StoreFailure>: WriteJob, @unchecked Sendable {
  private let body: @Sendable (Transaction<Failure>) throws(Failure) -> T
  private let continuation: CheckedContinuation<Result<T, Failure>, Never>
  private var result: Result<T, Failure>?

  init(
    _ body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T,
    _ continuation: CheckedContinuation<Result<T, Failure>, Never>
  ) {
    self.body = body
    self.continuation = continuation
  }

  override func attempt(on engine: any StatementEngine) -> Bool {
    let transaction = Transaction<Failure>(engine)
    defer { transaction.end() }
    do throws(Failure) {
      result = .success(try body(transaction))
    } catch {
      result = .failure(error)
      return false
    }
    guard let failure = engine.failure else { return true }
    // The body went on after an error; what it returned stands on work that is not there.
    refuse(failure)
    return false
  }

  override func refuse(_ error: StoreError) {
    result = .failure(Failure(error))
  }

  override func finish() {
    guard let result else { preconditionFailure("a job ends with a result") }
    continuation.resume(returning: result)
  }
}
