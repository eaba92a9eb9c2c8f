#if PostgreSQL
  extension Migration {
    /// All migrations of PostgreSQL: the same numbers, tables and columns as SQLite's.
    public static let postgreSQL: [Migration] = [
      Migration(1, "foundation", text(PackageResources.migration_1_foundation_postgresql_sql)),
      Migration(2, "services", text(PackageResources.migration_2_services_postgresql_sql)),
      Migration(3, "procedure", text(PackageResources.migration_3_procedure_postgresql_sql)),
      Migration(4, "sharing", text(PackageResources.migration_4_sharing_postgresql_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
