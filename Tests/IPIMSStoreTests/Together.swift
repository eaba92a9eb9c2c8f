import Testing

@testable import IPIMSStore

typealias Body = @Sendable (Transaction<ServiceError>) throws(ServiceError) -> Void

extension TestDatabase {
  /// Starts callers while the writer is held in a first body, so that all share one batch.
  func together(_ bodies: [Body]) async -> [Result<Void, ServiceError>] {
    let gate = Gate()
    let first = Task.immediate {
      try await database.write { (_: Transaction<ServiceError>) throws(ServiceError) in
        gate.pass()
      }
    }
    let callers = bodies.map { body in
      Task.immediate { () async -> Result<Void, ServiceError> in
        do throws(ServiceError) {
          return .success(try await database.write(body))
        } catch {
          return .failure(error)
        }
      }
    }
    gate.open()
    _ = await first.result
    var results: [Result<Void, ServiceError>] = []
    for caller in callers { results.append(await caller.value) }
    return results
  }
}

func insertion(_ name: String) -> Body {
  { (tx) throws(ServiceError) in
    try tx.run("INSERT INTO items(name) VALUES ($1)", .text(name))
  }
}

func failures(_ results: [Result<Void, ServiceError>]) -> [ServiceError?] {
  results.map { if case .failure(let error) = $0 { error } else { nil } }
}
