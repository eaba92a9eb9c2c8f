import Testing

@testable import IPIMSStore

/// An error of a "service", as bodies throw it beside the store's.
enum ServiceError: StoreFailure, Equatable {
  case refused(String)
  case store(StoreError.Code)

  init(_ error: StoreError) { self = .store(error.code) }
}

/// A database of its own, with one table to write to.
struct TestDatabase {
  static let migrations = Engine.sqlite.migrations

  let place: TestPlace
  let database: any Database
  /// How many COMMITs have been tried, on SQLite.
  let commits = Lock(0)

  var folder: TemporaryFolder { place.folder }

  init(_ engine: Engine) throws {
    place = try TestPlace(engine)
    database = try place.open()
  }

  /// On SQLite.
  init(
    limits: SQLiteWriter.Limits = .init(),
    prepare: (SQLiteConnection) throws(StoreError) -> Void = { (_) throws(StoreError) in },
    commit: @escaping @Sendable (SQLiteStatement) -> Int32 = { $0.stepOnce() }
  ) throws {
    let commits = commits
    place = try TestPlace(.sqlite)
    database = try SQLiteDatabase(
      path: place.path, configuration: .init(),
      migrations: TestDatabase.migrations, limits: limits, prepare: prepare,
      commit: { statement in
        commits.withLock { $0 += 1 }
        return commit(statement)
      })
  }

  func insert(_ name: String) async throws(ServiceError) {
    try await database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
      try tx.run("INSERT INTO items(name) VALUES ($1)", .text(name))
    }
  }

  func names() async throws(ServiceError) -> [String] {
    try await database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.rows("SELECT name FROM items ORDER BY name") { row in row.text(0) }
    }
  }
}
