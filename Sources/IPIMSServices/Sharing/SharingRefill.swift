internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Fills the tables of what is shared from the bodies of what an earlier program stored. The
/// migration leaves notes of it in the settings.
enum SharingRefill {
  /// Resources of one transaction.
  static let batchMax = 200

  /// Fills what is still to be filled. Goes on where it broke off.
  static func run(_ database: any Database) async throws(RPCError) {
    while try await database.write({
      (transaction: Transaction<RPCError>) throws(RPCError) in
      try transaction.refillAuthorisations()
    }) {}
    while try await database.write({
      (transaction: Transaction<RPCError>) throws(RPCError) in try transaction.refillArticles()
    }) {}
  }
}

extension Transaction where Failure == RPCError {
  /// Fills those of the next recordations; false once there are none.
  fileprivate func refillAuthorisations() throws(RPCError) -> Bool {
    guard let after = try refilled("refill_recordations") else { return false }
    let recordations = try rows(
      "SELECT body FROM recordations WHERE id > $1 ORDER BY id LIMIT $2", .text(after),
      .int(SharingRefill.batchMax)
    ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
    for recordation in recordations { try authorise(recordation) }
    return try goOn("refill_recordations", after: recordations.last?.name)
  }

  /// Has the next articles found; false once there are none.
  fileprivate func refillArticles() throws(RPCError) -> Bool {
    guard let after = try refilled("refill_articles") else { return false }
    let articles = try rows(
      "SELECT body FROM articles WHERE id > $1 ORDER BY id LIMIT $2", .text(after),
      .int(SharingRefill.batchMax)
    ) { row throws(RPCError) in try Article(stored: row.blob(0)) }
    for var article in articles {
      article.state = .published
      article.updateTime = article.createTime
      let position = try row(
        "SELECT COALESCE(max(position), 0) FROM events WHERE subject = $1", .text(article.name)
      ) { row in row.int(0) }
      try index(article, changedAt: position ?? 0)
    }
    return try goOn("refill_articles", after: articles.last?.name)
  }

  /// The last that was filled; empty for none yet, nil where nothing is to be filled.
  private func refilled(_ key: String) throws(RPCError) -> String? {
    try row("SELECT value FROM settings WHERE key = $1", .text(key)) { row in
      String(decoding: row.blob(0), as: UTF8.self)
    }
  }

  /// false at the end, for which `last` is nil.
  private func goOn(_ key: String, after last: String?) throws(RPCError) -> Bool {
    guard let last else {
      try run("DELETE FROM settings WHERE key = $1", .text(key))
      return false
    }
    try run(
      "UPDATE settings SET value = $2 WHERE key = $1", .text(key), .blob(Array(last.utf8)))
    return true
  }
}
