/// A consistent view of the database, lent to the body of `Database.read` and, as `Transaction`,
/// to that of `Database.write`. It must not leave the body.
///
/// Statements are literals, never built: parameters are `$1`, `$2`, … and an optional filter is
/// `($1 IS NULL OR state = $1)`.
///
/// ```swift
/// let names = try tx.rows("SELECT name FROM cases WHERE state = $1", .text("OPEN")) { row in
///   row.text(0)
/// }
/// ```
public class Reading<Failure: StoreFailure> {
  private var lent: (any StatementEngine)?

  init(_ engine: any StatementEngine) {
    lent = engine
  }

  /// Takes the engine back: the body has ended.
  final func end() {
    lent = nil
  }

  final var engine: any StatementEngine {
    guard let lent else { preconditionFailure("used after the body of the transaction") }
    return lent
  }

  /// All rows of an answer, each as `map` reads it.
  public final func rows<T>(
    _ sql: StaticString, _ arguments: Value...,
    map: (borrowing Row) throws(Failure) -> T
  ) throws(Failure) -> [T] {
    var answer: [T] = []
    try engine.query(sql, arguments) { (row: borrowing Row) throws(Failure) in
      answer.append(try map(row))
      return true
    }
    return answer
  }

  /// The first row of an answer as `map` reads it, nil when there is none.
  public final func row<T>(
    _ sql: StaticString, _ arguments: Value...,
    map: (borrowing Row) throws(Failure) -> T
  ) throws(Failure) -> T? {
    var answer: T?
    try engine.query(sql, arguments) { (row: borrowing Row) throws(Failure) in
      answer = try map(row)
      return false
    }
    return answer
  }

  /// Hands over row after row until `each` answers false.
  public final func forEach(
    _ sql: StaticString, _ arguments: Value...,
    each: (borrowing Row) throws(Failure) -> Bool
  ) throws(Failure) {
    try engine.query(sql, arguments, each)
  }

  /// Whether the answer has a row.
  public final func exists(_ sql: StaticString, _ arguments: Value...) throws(Failure) -> Bool {
    var found = false
    try engine.query(sql, arguments) { (_: borrowing Row) throws(Failure) in
      found = true
      return false
    }
    return found
  }
}
