extension Migration {
  /// All migrations of the embedded engine; the files are beside this one.
  public static let sqlite: [Migration] = [
    Migration(1, "foundation", text(PackageResources.migration_1_foundation_sqlite_sql)),
    Migration(2, "services", text(PackageResources.migration_2_services_sqlite_sql)),
    Migration(3, "procedure", text(PackageResources.migration_3_procedure_sqlite_sql)),
    Migration(4, "sharing", text(PackageResources.migration_4_sharing_sqlite_sql)),
  ]

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
