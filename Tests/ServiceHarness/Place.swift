internal import Foundation
internal import IPIMSStore

#if PostgreSQL
  internal import PostgreSQLHarness
#endif

/// Where a server has what it stores; it goes with the value. The database is a file of the folder,
/// or, where the environment has IPIMS_TEST_DATABASE=postgresql, a schema on a server of the tests'.
final class Place: Sendable {
  let folder: TemporaryFolder
  #if PostgreSQL
    private let schema: PostgreSQLSchema?
  #endif

  init() throws {
    folder = try TemporaryFolder()
    #if PostgreSQL
      let isChosen = ProcessInfo.processInfo.environment["IPIMS_TEST_DATABASE"] == "postgresql"
      schema = try isChosen ? PostgreSQLSchema(on: PostgreSQLServer.shared.get()) : nil
    #endif
  }

  /// Opens the database, which may have been there before.
  func open() throws -> any Database {
    #if PostgreSQL
      if let schema {
        var configuration = PostgreSQLDatabase.Configuration()
        configuration.readerCount = 2
        return try PostgreSQLDatabase.open(url: schema.url, configuration: configuration)
      }
    #endif
    return try SQLiteDatabase.open(path: folder.path + "/ipims.sqlite3")
  }

  /// Whether a database outside the folder holds the text as it is.
  func databaseHolds(_ text: String) throws -> Bool {
    #if PostgreSQL
      return try schema?.holds(text) ?? false
    #else
      return false
    #endif
  }
}

/// A folder that goes with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
