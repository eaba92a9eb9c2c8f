/// Why the store refused. The message is for the log, never for a caller of the product: it can
/// name tables and files.
public struct StoreError: Error, Equatable, Sendable {
  /// What a caller can tell apart.
  public enum Code: Equatable, Sendable {
    /// No space is left. Nothing was written; passes when space returns.
    case diskFull
    /// COMMIT failed with an I/O error: the transaction may or may not be there after a restart.
    case outcomeUnknown
    /// An earlier COMMIT had an unknown outcome; nothing is written until a restart.
    case stopped
    /// `close()` was called.
    case closed
    /// Too many calls are waiting. Nothing was written.
    case overloaded
    /// A UNIQUE or PRIMARY KEY constraint refused a row.
    case unique
    /// Another constraint (CHECK, NOT NULL, FOREIGN KEY, a type) refused a row.
    case constraint
    /// Another process holds the database for longer than the time to wait.
    case busy
    /// The database's own server is not there. Nothing was written; passes when it is back.
    case unreachable
    /// Reading or writing a file failed. Nothing was committed.
    case inputOutput
    /// The system gave no memory. Nothing was committed.
    case outOfMemory
    /// A file is not what it should be: damaged, or no database at all.
    case corrupt
    /// A newer program has been at the database, or a migration was changed after it had run.
    case schema
    /// A statement is wrong: our bug.
    case statement
    /// There is no such object.
    case notFound
    /// An object's bytes have another digest than the one expected.
    case digestMismatch
    /// An object has another size than the one expected, or is larger than allowed.
    case sizeMismatch
  }

  /// What a caller can tell apart.
  public let code: Code
  /// For the log.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension StoreError: StoreFailure {
  public init(_ error: StoreError) {
    self = error
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(code): \(message)" }
}
