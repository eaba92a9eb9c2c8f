/// One caller's body on its way through a reader.
// Unchecked: handed over once, from the caller to the reader.
class ReadJob: @unchecked Sendable {
  /// Runs the body and lets its caller go on.
  func perform(on engine: any StatementEngine) { preconditionFailure("abstract") }

  /// Lets the caller go on with a refusal.
  func refuse(_ error: StoreError) { preconditionFailure("abstract") }
}

/// The job of one type of result.
// Unchecked: as its superclass, used by one thread at a time; its own fields never change.
final class BodyReadJob<T: Sendable, Failure: StoreFailure>: ReadJob, @unchecked Sendable {
  private let body: @Sendable (Reading<Failure>) throws(Failure) -> T
  private let continuation: CheckedContinuation<Result<T, Failure>, Never>

  init(
    _ body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T,
    _ continuation: CheckedContinuation<Result<T, Failure>, Never>
  ) {
    self.body = body
    self.continuation = continuation
  }

  override func perform(on engine: any StatementEngine) {
    let reading = Reading<Failure>(engine)
    defer { reading.end() }
    do throws(Failure) {
      continuation.resume(returning: .success(try body(reading)))
    } catch {
      continuation.resume(returning: .failure(error))
    }
  }

  override func refuse(_ error: StoreError) {
    continuation.resume(returning: .failure(Failure(error)))
  }
}
