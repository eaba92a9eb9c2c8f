public import Cryptography

/// One row of an answer, lent for the time of one call; columns count from 0.
///
/// Reading NULL as something that cannot be nil is our bug and stops the program: columns are
/// NOT NULL, or are read with the variants that end in `OrNil`.
public struct Row: ~Copyable {
  /// What stands on a row.
  private let cursor: any Cursor

  init(_ cursor: any Cursor) {
    self.cursor = cursor
  }

  public func isNull(_ column: Int) -> Bool { cursor.isNull(column) }

  public func text(_ column: Int) -> String {
    precondition(!cursor.isNull(column), "column \(column) is NULL")
    return cursor.text(column)
  }

  public func int(_ column: Int) -> Int64 {
    precondition(!cursor.isNull(column), "column \(column) is NULL")
    return cursor.int(column)
  }

  public func real(_ column: Int) -> Double {
    precondition(!cursor.isNull(column), "column \(column) is NULL")
    return cursor.real(column)
  }

  public func blob(_ column: Int) -> [UInt8] {
    precondition(!cursor.isNull(column), "column \(column) is NULL")
    return cursor.blob(column)
  }

  /// Reads a 1 or a 0.
  public func bool(_ column: Int) -> Bool { int(column) != 0 }

  /// Reads 32 bytes. Stops the program for another number of them: the column's CHECK forbids it.
  public func digest(_ column: Int) -> Digest {
    guard let digest = Digest(blob(column)) else {
      preconditionFailure("column \(column) is not a digest")
    }
    return digest
  }

  public func textOrNil(_ column: Int) -> String? {
    cursor.isNull(column) ? nil : cursor.text(column)
  }

  public func intOrNil(_ column: Int) -> Int64? {
    cursor.isNull(column) ? nil : cursor.int(column)
  }

  public func blobOrNil(_ column: Int) -> [UInt8]? {
    cursor.isNull(column) ? nil : cursor.blob(column)
  }
}
