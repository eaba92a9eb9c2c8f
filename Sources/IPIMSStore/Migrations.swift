internal import Glibc

/// A connection whose schema can be changed: each migration is one transaction.
protocol MigratedConnection: StatementEngine {
  /// Makes the table `migrations(number, name, time)` where there is none.
  static var migrationsTable: String { get }
  /// Begins a transaction that nobody else's write comes into.
  static var begin: String { get }

  /// Runs statements of the program's own, separated by semicolons.
  func execute(_ script: String) throws(StoreError)
  /// Forgets the failure of the body before.
  func beginBody()
  /// Whether a transaction is open.
  var isInTransaction: Bool { get }
}

/// Brings a database to the schema that this program knows.
enum Migrations {
  /// Applies what is missing, in order, each in a transaction together with its record, and
  /// returns the number of the last.
  ///
  /// Throws `.schema` for a database of a newer program, and when a migration that has run has
  /// another name now.
  static func apply<Connection: MigratedConnection>(
    _ migrations: [Migration], to connection: Connection
  ) throws(StoreError) -> Int {
    for (index, migration) in migrations.enumerated() {
      precondition(migration.number == index + 1, "migrations count from 1 without gaps")
    }
    try connection.execute(Connection.migrationsTable)
    let applied = try names(on: connection)
    guard applied.count <= migrations.count else {
      throw StoreError(
        .schema,
        "the database is at version \(applied.count), this program knows \(migrations.count)")
    }
    for migration in migrations {
      if migration.number <= applied.count {
        let name = applied[migration.number - 1]
        guard name == migration.name else {
          throw StoreError(.schema, "migration \(migration.number) ran as \(name)")
        }
      } else {
        try apply(migration, to: connection)
      }
    }
    return migrations.count
  }

  private static func names(on connection: some MigratedConnection) throws(StoreError) -> [String] {
    var names: [String] = []
    connection.beginBody()
    try connection.query("SELECT number, name FROM migrations ORDER BY number", []) {
      (row: borrowing Row) throws(StoreError) in
      names.append(row.text(1))
      guard row.int(0) == names.count else {
        throw StoreError(.schema, "migration \(names.count) is missing")
      }
      return true
    }
    return names
  }

  private static func apply<Connection: MigratedConnection>(
    _ migration: Migration, to connection: Connection
  ) throws(StoreError) {
    do throws(StoreError) {
      try connection.execute(Connection.begin)
      try connection.execute(migration.sql)
      connection.beginBody()
      _ = try connection.run(
        "INSERT INTO migrations(number, name, time) VALUES ($1, $2, $3)",
        [.int(migration.number), .text(migration.name), .int(time(nil))])
      try connection.execute("COMMIT")
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error.code == .statement
        ? StoreError(.schema, "migration \(migration.number): \(error.message)") : error
    }
  }
}
