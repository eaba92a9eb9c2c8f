import IPIMSStore
import Testing

/// Expects a refusal of the store with a code.
func expect<T>(
  code: StoreError.Code, _ body: () async throws -> T,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  do {
    _ = try await body()
    Issue.record("no refusal, not \(code)", sourceLocation: sourceLocation)
  } catch {
    let given = (error as? StoreError)?.code
    #expect(given == code, sourceLocation: sourceLocation)
  }
}
