/// One step of the schema. Once released, a migration is never changed: the next one corrects it.
public struct Migration: Sendable {
  /// Counts from 1 without gaps.
  public let number: Int
  /// What it is about, recorded with it.
  public let name: String
  /// Statements of one engine, separated by semicolons.
  public let sql: String

  public init(_ number: Int, _ name: String, _ sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
  }
}
