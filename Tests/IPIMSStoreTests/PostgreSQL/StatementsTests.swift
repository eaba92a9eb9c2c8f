#if PostgreSQL
  import CPostgreSQL
  import Foundation
  import PostgreSQLHarness
  import Testing

  @testable import IPIMSStore

  /// Each statement of the sources is prepared on PostgreSQL, so that the text stays common.
  @Suite struct StatementsTests {
    static let statements = Result { try SourceStatement.all() }

    /// A connection to a migrated database, for the tests of this suite alone.
    private final class Server {
      let place: TestPlace
      let connection: OpaquePointer?

      init() async throws {
        place = try TestPlace(.postgreSQL)
        await (try place.open(Migration.postgreSQL)).close()
        connection = PQconnectdb(try #require(place.schema).url)
        #expect(PQstatus(connection) == CONNECTION_OK)
      }

      deinit { PQfinish(connection) }

      /// Why a statement is not one for both engines; nil where it is.
      func refusal(of statement: SourceStatement) -> String? {
        let types = statement.arguments.map { argument -> Oid in
          switch argument {
          case "text": PostgreSQLType.text
          case "int", "bool": PostgreSQLType.int8
          case "blob", "digest": PostgreSQLType.bytea
          default: 0
          }
        }
        let prepared = PQprepare(connection, "", statement.text, Int32(types.count), types)
        defer { PQclear(prepared) }
        guard PQresultStatus(prepared) == PGRES_COMMAND_OK else {
          return PQerrorMessage(connection).map { String(cString: $0) } ?? "no connection"
        }
        let described = PQdescribePrepared(connection, "")
        defer { PQclear(described) }
        if PQnparams(described) != types.count {
          return "\(types.count) arguments for \(PQnparams(described)) parameters"
        }
        for column in 0..<PQnfields(described) {
          let type = PQftype(described, column)
          if !PostgreSQLType.readable.contains(type) {
            return "column \(column) has type \(type), which a row does not read"
          }
        }
        return nil
      }
    }

    @Test func everyStatementOfTheSourcesIsOneForPostgreSQL() async throws {
      let server = try await Server()
      for statement in try Self.statements.get() {
        let refusal = server.refusal(of: statement)
        #expect(refusal == nil, "\(statement.place): \(statement.text)")
      }
    }

    @Test func whatIsNotCommonIsFoundOut() async throws {
      let server = try await Server()
      for text in [
        "SELECT rowid FROM events", "SELECT sum(position) FROM events WHERE kind = $1",
        "INSERT OR IGNORE INTO settings(key) VALUES ($1)", "SELECT id, max(state) FROM cases",
      ] {
        let statement = SourceStatement(file: "", line: 0, text: text, arguments: ["text"])
        #expect(server.refusal(of: statement) != nil, "\(text)")
      }
      let mistyped = SourceStatement(
        file: "", line: 0, text: "SELECT 1 FROM cases WHERE id = $1", arguments: ["int"])
      #expect(server.refusal(of: mistyped) != nil)
    }

    /// Whatever runs is a literal that begins as a statement. That all of those are found is counted
    /// another way: from the calls that take one, by a pattern that knows nothing of Swift.
    @Test func noStatementIsMissed() throws {
      let statements = try Self.statements.get()
      let calls =
        /\b(?:run|row|rows|forEach|exists|query)\(\s*"+\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/
        .wordBoundaryKind(.simple)
      // What is not given as a literal right there could be built elsewhere.
      let indirect =
        /\b(?:transaction|reading|tx|self)\.(?:run|row|rows|forEach|exists)\(\s*[^"\s]/
        .wordBoundaryKind(.simple)
      for file in try SourceStatement.files() {
        let found = statements.filter { $0.file == file.path }.count
        // Comments show examples.
        let text = file.text.replacing(/\/\/\/.*/, with: "")
        #expect(text.matches(of: calls).count == found, "\(file.path)")
        #expect(text.firstMatch(of: indirect) == nil, "\(file.path)")
      }
      #expect(statements.count > 150)
    }

    @Test func literalsAreReadAsSwiftReadsThem() throws {
      let source = #"""
        // "SELECT in a comment"
        let a = try tx.row("SELECT \"x\" FROM t WHERE a = $1 AND b = $2", .text(f("a,b")), .int(1)) {
          row in row.text(0) /* "SELECT" */
        }
        let b = "one \(c ? "two" : "three(") four"
        try run("""
          INSERT INTO t(a)
          VALUES ($1)
          """, Value.blob(nil), map: { $0 })
        """#
      let literals = SwiftLiterals(source).literals
      #expect(
        literals.map(\.text) == [
          "SELECT \"x\" FROM t WHERE a = $1 AND b = $2", "a,b", "two", "three(", "one ? four",
          "INSERT INTO t(a)\n  VALUES ($1)",
        ])
      #expect(literals[0].arguments.count == 2)
      #expect(literals[0].arguments.last == ".int(1)")
      #expect(literals[5].arguments == ["Value.blob(nil)"])
    }
  }
#endif
