#if PostgreSQL
  internal import CPostgreSQL
  internal import Foundation
  internal import Glibc

  /// A PostgreSQL server of the tests' own, in a temporary folder, behind a Unix socket. It ends,
  /// and its folder goes, when the value does or when this process ends, in whatever way.
  ///
  /// Its texts are sorted by the rules of English unless a column says otherwise, so that one
  /// without COLLATE "C" is found out.
  public final class PostgreSQLServer: Sendable {
    /// One that forgets what it had when the machine goes down: fast. Started when first used.
    public static let shared: Result<PostgreSQLServer, any Error> = Result {
      try PostgreSQLServer(isDurable: false)
    }

    private let folder: String
    private let standardInput: Int32
    private let standardOutput: FileHandle
    private let guardian: pid_t

    /// Makes a server and waits until it answers.
    public init(isDurable: Bool) throws {
      folder = NSTemporaryDirectory() + "ipims-postgresql-" + UUID().uuidString.prefix(8)
      var input: [Int32] = [0, 0]
      var output: [Int32] = [0, 0]
      guard pipe(&input) == 0, pipe(&output) == 0 else {
        throw PostgreSQLError(message: "no pipe")
      }
      // Other children would keep the server alive.
      for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      standardInput = input[1]
      standardOutput = FileHandle(fileDescriptor: output[0], closeOnDealloc: true)
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, input[0], 0)
      posix_spawn_file_actions_adddup2(&actions, output[1], 1)
      let words: [String] = ["sh", "-c", Self.script, "sh", folder, isDurable ? "on" : "off"]
      let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      defer { for argument in arguments { free(argument) } }
      var process = pid_t()
      let result = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environ)
      guardian = process
      close(input[0])
      close(output[1])
      guard result == 0 else { throw PostgreSQLError(message: "no shell: \(result)") }
      try waitUntilReady()
    }

    deinit {
      close(standardInput)
      waitpid(guardian, nil, 0)
    }

    /// Ends the server as a crash does, and starts it anew on what it left.
    public func crash() throws {
      guard write(standardInput, "\n", 1) == 1 else { throw PostgreSQLError(message: "no server") }
      try waitUntilReady()
    }

    private func waitUntilReady() throws {
      let line = String(decoding: standardOutput.availableData, as: UTF8.self)
      guard line == "ready\n" else {
        throw PostgreSQLError(message: "PostgreSQL did not start: \(line)")
      }
    }

    /// The URL of a schema.
    public func url(schema: String) -> String {
      "postgresql:///postgres?host=\(folder)&user=postgres&options=-csearch_path%3D\(schema)"
    }

    /// Lives beside the tests: reads from them, a line for each crash, until they are gone.
    private static let script = """
      folder=$1
      fsync=$2
      # The pipe tells of the end; a signal to the whole group is meant for the tests.
      trap '' INT HUP TERM
      bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
      mkdir -m 700 "$folder" || exit 1
      prefix=
      # As root, initdb does nothing.
      if [ "$(id -u)" = 0 ]; then
        prefix="setpriv --reuid=postgres --regid=postgres --clear-groups"
        chown postgres:postgres "$folder"
      fi
      cd "$folder"
      fail() { cat "$folder/log"; rm -rf "$folder"; exit 1; }
      start() {
        $prefix "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= \\
          -c fsync=$fsync -c full_page_writes=$fsync -c max_connections=500 \\
          -c max_locks_per_transaction=256 -c shared_buffers=64MB -c autovacuum=off \\
          >>"$folder/log" 2>&1 </dev/null &
        server=$!
        until "$bin/pg_isready" -q -h "$folder"; do
          kill -0 $server 2>/dev/null || fail
          sleep 0.05
        done
        echo ready
      }
      $prefix "$bin/initdb" -D "$folder/data" -U postgres -A trust --no-sync -E UTF8 \\
        --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US >"$folder/log" 2>&1 || fail
      start
      while read -r _; do
        kill -QUIT $server
        wait $server
        start
      done
      kill -QUIT $server
      wait $server
      rm -rf "$folder"
      """
  }

  /// Why the tests' server, or a statement of the tests' own, failed.
  public struct PostgreSQLError: Error, CustomStringConvertible {
    let message: String
    public var description: String { message }
  }

  /// A schema on a server, which goes with the value: a database of one test's own.
  public final class PostgreSQLSchema: Sendable {
    public let server: PostgreSQLServer
    public let name: String
    public var url: String { server.url(schema: name) }

    public init(on server: PostgreSQLServer) throws {
      self.server = server
      name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
      _ = try rows("CREATE SCHEMA \(name)")
    }

    deinit { _ = try? rows("DROP SCHEMA \(name) CASCADE") }

    /// Runs statements over a connection of their own, and returns the last one's rows as texts.
    @discardableResult
    public func rows(_ sql: String) throws -> [[String]] {
      let connection = PQconnectdb(url)
      defer { PQfinish(connection) }
      PQsetNoticeProcessor(connection, { _, _ in }, nil)
      let result = PQexec(connection, sql)
      defer { PQclear(result) }
      guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
        let message = PQerrorMessage(connection).map { String(cString: $0) }
        throw PostgreSQLError(message: "\(sql): \(message ?? "")")
      }
      return (0..<PQntuples(result)).map { row in
        (0..<PQnfields(result)).map { column in
          PQgetvalue(result, row, column).map { String(cString: $0) } ?? ""
        }
      }
    }

    /// Whether a row of any table holds the text, as it is or in bytes.
    public func holds(_ text: String) throws -> Bool {
      let bytes = text.utf8.map { String(format: "%02x", $0) }.joined()
      let quoted = text.replacing("'", with: "''")
      let tables = try rows("SELECT tablename FROM pg_tables WHERE schemaname = '\(name)'")
      return try tables.contains { table in
        try !rows(
          """
          SELECT 1 FROM \(table[0]) AS t
          WHERE strpos(t::text, '\(quoted)') > 0 OR strpos(t::text, '\(bytes)') > 0 LIMIT 1
          """
        ).isEmpty
      }
    }
  }
#endif
