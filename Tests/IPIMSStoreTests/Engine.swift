import Testing

@testable import IPIMSStore

#if PostgreSQL
  import PostgreSQLHarness
#endif

/// What is below a database: tests of what it promises are run over each.
enum Engine: Sendable, CaseIterable {
  case sqlite
  #if PostgreSQL
    case postgreSQL
  #endif

  /// The product's, and one more table to write to.
  var migrations: [Migration] {
    switch self {
    case .sqlite:
      Migration.sqlite + [
        Migration(
          Migration.sqlite.count + 1, "test",
          "CREATE TABLE items(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, data BLOB) STRICT"
        )
      ]
    #if PostgreSQL
      case .postgreSQL:
        Migration.postgreSQL + [
          Migration(
            Migration.postgreSQL.count + 1, "test",
            """
            CREATE TABLE items(
              id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              name TEXT COLLATE "C" NOT NULL UNIQUE, data BYTEA)
            """)
        ]
    #endif
    }
  }
}

/// Where a database is, open or not; it goes with the value.
final class TestPlace: Sendable {
  let engine: Engine
  let folder = TemporaryFolder()
  /// SQLite's file.
  var path: String { folder.path + "/test.sqlite3" }
  #if PostgreSQL
    let schema: PostgreSQLSchema?

    init(_ engine: Engine, on server: PostgreSQLServer? = nil) throws {
      self.engine = engine
      schema =
        try engine == .postgreSQL
        ? PostgreSQLSchema(on: server ?? PostgreSQLServer.shared.get()) : nil
    }
  #else
    init(_ engine: Engine) throws {
      self.engine = engine
    }
  #endif

  func open(_ migrations: [Migration]? = nil) throws -> any Database {
    let migrations = migrations ?? engine.migrations
    switch engine {
    case .sqlite:
      return try SQLiteDatabase.open(path: path, migrations: migrations)
    #if PostgreSQL
      case .postgreSQL:
        let url = try #require(schema).url
        return try PostgreSQLDatabase.open(url: url, migrations: migrations)
    #endif
    }
  }
}
