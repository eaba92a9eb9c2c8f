internal import IPIMSStore

extension Configuration {
  /// Opens the database that is configured; the file where none is.
  func openDatabase(file: String) throws -> any Database {
    guard let database else { return try SQLiteDatabase.open(path: file) }
    #if PostgreSQL
      guard ["postgresql://", "postgres://"].contains(where: database.url.hasPrefix) else {
        throw Failure("database.url begins with postgresql://")
      }
      return try PostgreSQLDatabase.open(url: database.url)
    #else
      throw Failure(
        """
        this ipimsd was built without PostgreSQL, which database.url asks for; with libpq-dev \
        installed, build it with: swift build -c release --traits PostgreSQL
        """)
    #endif
  }
}
