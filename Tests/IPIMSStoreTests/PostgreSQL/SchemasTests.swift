#if PostgreSQL
  import PostgreSQLHarness
  import Testing

  @testable import IPIMSStore

  /// The migrations of both engines make the same tables.
  @Suite struct SchemasTests {
    private func sqlite(_ sql: StaticString) async throws -> Set<String> {
      let place = try TestPlace(.sqlite)
      let database = try place.open(Migration.sqlite)
      let rows = try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
        try tx.rows(sql) { row in row.text(0) }
      }
      await database.close()
      return Set(rows)
    }

    private func postgreSQL(_ sql: String) async throws -> Set<String> {
      let place = try TestPlace(.postgreSQL)
      await (try place.open(Migration.postgreSQL)).close()
      return Set(try #require(place.schema).rows(sql).map { $0[0] })
    }

    private func expectSame(_ left: Set<String>, _ right: Set<String>) {
      #expect(!left.isEmpty)
      #expect(left.subtracting(right).sorted() == [], "on SQLite alone")
      #expect(right.subtracting(left).sorted() == [], "on PostgreSQL alone")
    }

    @Test func theNumbersAndNamesAreTheSame() {
      #expect(Migration.sqlite.map(\.number) == Migration.postgreSQL.map(\.number))
      #expect(Migration.sqlite.map(\.name) == Migration.postgreSQL.map(\.name))
    }

    @Test func tablesColumnsTypesAndKeysAreTheSame() async throws {
      let sqlite = try await sqlite(
        """
        SELECT t.name || '.' || c.name || ' '
          || CASE c.type WHEN 'INTEGER' THEN 'bigint' WHEN 'TEXT' THEN 'text' WHEN 'BLOB'
            THEN 'bytea' WHEN 'REAL' THEN 'double precision' ELSE c.type END
          || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
          || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
        FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'
        """)
      let postgreSQL = try await postgreSQL(
        """
        SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type
          || CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
          || COALESCE(' key ' || k.ordinal_position, '')
        FROM information_schema.columns AS c
        LEFT JOIN information_schema.table_constraints AS p ON p.table_schema = c.table_schema
          AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
        LEFT JOIN information_schema.key_column_usage AS k
          ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name
            AND k.table_name = c.table_name AND k.column_name = c.column_name
        WHERE c.table_schema = current_schema()
        """)
      expectSame(sqlite, postgreSQL)
    }

    @Test func indexesAreTheSame() async throws {
      let sqlite = try await sqlite(
        """
        SELECT i.name || ' ' || t.name || CASE i."unique" WHEN 1 THEN ' unique' ELSE '' END
          || CASE i.partial WHEN 1 THEN ' partial' ELSE '' END || ' '
          || (SELECT group_concat(c.name) FROM pragma_index_info(i.name) AS c)
        FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i
        WHERE t.type = 'table' AND i.origin = 'c'
        """)
      let postgreSQL = try await postgreSQL(
        """
        SELECT i.relname || ' ' || t.relname || CASE WHEN x.indisunique THEN ' unique' ELSE '' END
          || CASE WHEN x.indpred IS NULL THEN '' ELSE ' partial' END || ' '
          || (SELECT string_agg(a.attname, ',' ORDER BY k.place)
              FROM unnest(x.indkey) WITH ORDINALITY AS k(column_number, place)
              JOIN pg_attribute AS a
                ON a.attrelid = t.oid AND a.attnum = k.column_number)
        FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid
        JOIN pg_class AS t ON t.oid = x.indrelid
        WHERE t.relnamespace = current_schema()::regnamespace
          AND NOT EXISTS (SELECT 1 FROM pg_constraint AS c WHERE c.conindid = i.oid)
        """)
      expectSame(sqlite, postgreSQL)
    }

    @Test func textsAreSortedByTheirBytes() async throws {
      let others = try await postgreSQL(
        """
        SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND data_type = 'text'
          AND collation_name IS DISTINCT FROM 'C'
        """)
      #expect(others == [])
    }
  }
#endif
