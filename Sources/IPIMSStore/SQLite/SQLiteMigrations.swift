internal import CSQLite
internal import Glibc

/// Brings a database to the schema that this program knows.
enum SQLiteMigrations {
  /// Applies what is missing, in order, each in a transaction together with its record, and
  /// returns the number of the last.
  ///
  /// Throws `.schema` for a database of a newer program, and when a migration that has run has
  /// another name now.
  static func apply(
    _ migrations: [Migration], to connection: SQLiteConnection
  ) throws(StoreError) -> Int {
    for (index, migration) in migrations.enumerated() {
      precondition(migration.number == index + 1, "migrations count from 1 without gaps")
    }
    try connection.execute(
      """
      CREATE TABLE IF NOT EXISTS migrations(
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, time INTEGER NOT NULL
      ) STRICT
      """)
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

  private static func names(on connection: SQLiteConnection) throws(StoreError) -> [String] {
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

  private static func apply(
    _ migration: Migration, to connection: SQLiteConnection
  ) throws(StoreError) {
    do throws(StoreError) {
      try connection.execute("BEGIN IMMEDIATE")
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
