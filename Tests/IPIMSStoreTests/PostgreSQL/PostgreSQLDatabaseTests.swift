#if PostgreSQL
  import PostgreSQLHarness
  import Testing

  @testable import IPIMSStore

  /// What PostgreSQL can do that an embedded database cannot: be away, and be somebody else's.
  @Suite struct PostgreSQLDatabaseTests {
    private func schema(_ test: TestDatabase) throws -> PostgreSQLSchema {
      try #require(test.place.schema)
    }

    /// Has the server do something when a row with this name is committed.
    private func atCommit(
      of name: String, _ statements: String, in test: TestDatabase
    ) throws {
      try schema(test).rows(
        """
        CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql
          AS $$ BEGIN \(statements); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER act AFTER INSERT ON items DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (NEW.name = '\(name)') EXECUTE FUNCTION act()
        """)
    }

    private static let hangUp = "PERFORM pg_terminate_backend(pg_backend_pid())"

    // MARK: The connection

    @Test func aBodyRunsAgainWhenTheConnectionIsLostBeforeCommit() async throws {
      let test = try TestDatabase(.postgreSQL)
      let runs = Lock(0)
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.run("INSERT INTO items(name) VALUES ('once')")
        let run = runs.withLock { runs in
          runs += 1
          return runs
        }
        if run == 1 { _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid())") }
      }
      #expect(runs.withLock { $0 } == 2)
      #expect(try await test.names() == ["once"])
      await test.database.close()
    }

    @Test func whoeverLosesItTwiceIsRefusedAndOthersGoOn() async throws {
      let test = try TestDatabase(.postgreSQL)
      await #expect(throws: ServiceError.store(.unreachable)) {
        try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
          _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid())")
        }
      }
      await #expect(throws: ServiceError.store(.unreachable)) {
        try await test.database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
          _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid())")
        }
      }
      try await test.insert("later")
      #expect(test.database.isWritable)
      #expect(try await test.names() == ["later"])
      await test.database.close()
    }

    @Test func aConnectionLostDuringCommitStopsTheWriterForGood() async throws {
      let test = try TestDatabase(.postgreSQL)
      try atCommit(of: "last", Self.hangUp, in: test)
      try await test.insert("kept")
      let acts = Lock(0)
      await #expect(throws: ServiceError.store(.outcomeUnknown)) {
        try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
          tx.afterCommit { acts.withLock { $0 += 1 } }
          try tx.run("INSERT INTO items(name) VALUES ('last')")
        }
      }
      await #expect(throws: ServiceError.store(.stopped)) { try await test.insert("later") }
      #expect(!test.database.isWritable)
      #expect(acts.withLock { $0 } == 0)
      #expect(try await test.names() == ["kept"])
      await test.database.close()
    }

    @Test func whatWasAcknowledgedOutlivesACrashOfTheServer() async throws {
      let server = try PostgreSQLServer(isDurable: true)
      let place = try TestPlace(.postgreSQL, on: server)
      let database = try place.open()
      for index in 0..<50 {
        try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
          try tx.run("INSERT INTO items(name) VALUES ($1)", .text("\(index)"))
        }
      }
      try server.crash()
      let count = { () async throws -> Int64? in
        try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
          try tx.row("SELECT count(*) FROM items") { row in row.int(0) }
        }
      }
      #expect(try await count() == 50)
      try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
        try tx.run("INSERT INTO items(name) VALUES ('after')")
      }
      #expect(try await count() == 51)
      await database.close()
    }

    @Test func aSecondServerIsRefusedWhileTheFirstHasTheDatabase() async throws {
      let test = try TestDatabase(.postgreSQL)
      await expect(code: .busy) { try test.place.open() }
      await test.database.close()
      await (try test.place.open()).close()
    }

    @Test func noPasswordIsToldOn() async throws {
      for url in [
        "postgresql://ipims:Geheim%/customs", "postgresql://ipims:Geheim@/customs?host=/nowhere",
        "postgresql://ipims:Geheim@[::1/customs",
      ] {
        do {
          _ = try PostgreSQLDatabase.open(url: url)
          Issue.record("no refusal of \(url)")
        } catch {
          #expect(!error.message.contains("Geheim"), "\(error)")
        }
      }
    }

    // MARK: What PostgreSQL refuses

    @Test func aCommitThatIsRefusedWritesNothingAndIsPassing() async throws {
      let test = try TestDatabase(.postgreSQL)
      try atCommit(of: "large", "RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'", in: test)
      let acts = Lock(0)
      let large: Body = { (tx) throws(ServiceError) in
        tx.afterCommit { acts.withLock { $0 += 1 } }
        try tx.run("INSERT INTO items(name) VALUES ('large')")
      }
      await #expect(throws: ServiceError.store(.diskFull)) { try await test.database.write(large) }
      #expect(acts.withLock { $0 } == 0)
      try await test.insert("small")
      #expect(try await test.names() == ["small"])
      await test.database.close()
    }

    @Test(arguments: [(1, true), (3, true), (4, false)])
    func aBodyThatMetADeadlockRunsAgain(_ deadlocks: Int, _ succeeds: Bool) async throws {
      let test = try TestDatabase(.postgreSQL)
      // A sequence counts whatever is rolled back.
      try schema(test).rows(
        """
        CREATE SEQUENCE tries;
        CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('tries') <= \(deadlocks) THEN
            RAISE EXCEPTION 'met' USING ERRCODE = 'deadlock_detected';
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER meet BEFORE INSERT ON items FOR EACH ROW EXECUTE FUNCTION meet()
        """)
      if succeeds {
        try await test.insert("there")
      } else {
        await #expect(throws: ServiceError.store(.busy)) { try await test.insert("there") }
      }
      #expect(try await test.names() == (succeeds ? ["there"] : []))
      #expect(try schema(test).rows("SELECT last_value FROM tries") == [["4"]] || deadlocks < 3)
      await test.database.close()
    }

    @Test(arguments: [
      ("INSERT INTO items(name) VALUES ('a')", StoreError.Code.unique),
      ("INSERT INTO items(data) VALUES (NULL)", .constraint),
      ("UPDATE events SET sequence = 0", .constraint),
      ("SELECT 1 / (count(*) - 1) FROM items", .constraint),
      ("SELECT * FROM nowhere", .statement),
    ])
    func refusalsHaveTheirCodesAndTellNoData(_ sql: String, _ code: StoreError.Code) async throws {
      let test = try TestDatabase(.postgreSQL)
      try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
        try tx.run("INSERT INTO items(name) VALUES ('a')")
        try tx.append(HistoryTests.event("cases/1", "A"))
      }
      let connection = try PostgreSQLConnection(url: try schema(test).url, feed: Feed())
      do {
        _ = try connection.command(sql)
        Issue.record("no refusal")
      } catch {
        #expect(error.code == code, "\(error)")
        #expect(!error.message.contains("Key (name)"), "\(error)")
      }
      await test.database.close()
    }

    @Test func aTextWithU0000IsRefused() async throws {
      let test = try TestDatabase(.postgreSQL)
      await #expect(throws: ServiceError.store(.constraint)) { try await test.insert("a\u{0}b") }
      await test.database.close()
    }

    @Test func aSumIsReadOnlyWhereItIsCast() async throws {
      let test = try TestDatabase(.postgreSQL)
      await #expect(throws: ServiceError.store(.statement)) {
        try await test.database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
          _ = try tx.row("SELECT sum(id) FROM items") { row in row.isNull(0) }
        }
      }
      let values = try await test.database.read {
        (tx: Reading<ServiceError>) throws(ServiceError) in
        try tx.row(
          "SELECT CAST(sum(n) AS BIGINT), $1, $1 * 2, 3, n = 1 FROM (SELECT -1 AS n) AS a GROUP BY n",
          .real(-0.5)
        ) { row in [Double(row.int(0)), row.real(1), row.real(2), Double(row.int(3)), row.real(4)] }
      }
      #expect(values == [-1, -0.5, -1, 3, 0])
      await test.database.close()
    }

    @Test func aCommitIsFlushedThoughTheServerDoesNotAskForIt() async throws {
      let place = try TestPlace(.postgreSQL)
      let url = try #require(place.schema).url + "%20-csynchronous_commit%3Doff"
      let connection = try PostgreSQLConnection(url: url, feed: Feed())
      var setting = ""
      try connection.query("SELECT current_setting('synchronous_commit')", []) {
        (row: borrowing Row) throws(StoreError) in
        setting = row.text(0)
        return false
      }
      #expect(setting == "on")
    }
  }
#endif
