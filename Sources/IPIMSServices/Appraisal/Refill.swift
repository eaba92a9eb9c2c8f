internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Fills what a migration could not: columns and sums that follow from the bodies of what an
/// earlier program stored. The migration leaves a note of it in the settings.
enum Refill {
  /// Cases of one transaction.
  static let batchMax = 200

  /// Fills what is still to be filled. Goes on where it broke off.
  static func run(_ database: any Database) async throws(RPCError) {
    while try await database.write({
      (transaction: Transaction<RPCError>) throws(RPCError) in try transaction.refillBatch()
    }) {}
    try await AccountsRefill.run(database)
    try await SharingRefill.run(database)
  }
}

extension Transaction where Failure == RPCError {
  /// Fills the next cases; false once there are none.
  fileprivate func refillBatch() throws(RPCError) -> Bool {
    let after = try row("SELECT value FROM settings WHERE key = 'refill'") { row in
      String(decoding: row.blob(0), as: UTF8.self)
    }
    guard let after else { return false }
    let cases = try rows(
      "SELECT body FROM cases WHERE id > $1 ORDER BY id LIMIT $2", .text(after),
      .int(Refill.batchMax)
    ) { row throws(RPCError) in try Case(stored: row.blob(0)) }
    guard let last = cases.last else {
      try run("DELETE FROM settings WHERE key = 'refill'")
      return false
    }
    for found in cases { try refill(found) }
    try run(
      "UPDATE settings SET value = $1 WHERE key = 'refill'", .blob(Array(last.name.utf8)))
    return true
  }

  private func refill(_ found: Case) throws(RPCError) {
    let stored = try rows(
      "SELECT body FROM appraisals WHERE case_id = $1 ORDER BY id", .text(found.name)
    ) { row throws(RPCError) in try Appraisal(stored: row.blob(0)) }
    // Counted anew below, with the sums.
    try run("DELETE FROM verdicts WHERE case_id = $1", .text(found.name))
    try run(
      "UPDATE cases SET regime = $2 WHERE id = $1", .text(found.name), .text(found.regime))
    try index(found)
    for var appraisal in stored {
      appraisal.state = .filed
      try run(
        "UPDATE appraisals SET body = $2 WHERE id = $1", .text(appraisal.name),
        .blob(appraisal.encoded))
      guard let time = appraisal.createTime else { continue }
      try count(
        appraisal, of: found,
        at: Instant(secondsSince1970: time.seconds, nanoseconds: time.nanos))
    }
  }
}
