/// An error that the body of a transaction may throw: one that can also stand for what the store
/// itself refuses, so that a body throws one type and statements in it need no `do`.
///
/// ```swift
/// extension RPCError: StoreFailure {
///   public init(_ error: StoreError) { … }
/// }
/// ```
public protocol StoreFailure: Error, Sendable {
  /// The caller's error for a refusal of the store.
  init(_ error: StoreError)
}
