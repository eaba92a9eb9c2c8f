internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Fills what the migration of accounts could not.
enum AccountsRefill {
  /// Sign-ups of one transaction.
  static let batchMax = 200

  /// Fills what is still to be filled. Goes on where it broke off.
  static func run(_ database: any Database) async throws(RPCError) {
    while try await database.write({
      (transaction: Transaction<RPCError>) throws(RPCError) in try transaction.refillOrganizations()
    }) {}
  }
}

extension Transaction where Failure == RPCError {
  /// Puts the next firms on record that an earlier program knew by their sign-ups alone; false once
  /// there are none.
  fileprivate func refillOrganizations() throws(RPCError) -> Bool {
    let after = try row("SELECT value FROM settings WHERE key = 'refill organizations'") { row in
      String(decoding: row.blob(0), as: UTF8.self)
    }
    guard let after else { return false }
    let signUps = try rows(
      "SELECT body FROM sign_ups WHERE id > $1 AND state = 'APPROVED' ORDER BY id LIMIT $2",
      .text(after), .int(AccountsRefill.batchMax)
    ) { row throws(RPCError) in try SignUp(stored: row.blob(0)) }
    guard let last = signUps.last else {
      try run("DELETE FROM settings WHERE key = 'refill organizations'")
      return false
    }
    for signUp in signUps { try insertOrganization(of: signUp) }
    try run(
      "UPDATE settings SET value = $1 WHERE key = 'refill organizations'",
      .blob(Array(last.name.utf8)))
    return true
  }

  /// As of the approval, and by whom it was given.
  private func insertOrganization(of signUp: SignUp) throws(RPCError) {
    let approval = try row(
      """
      SELECT time, body FROM events WHERE subject = $1 AND kind = 'SIGN_UP_REVIEWED'
      ORDER BY sequence DESC LIMIT 1
      """, .text(signUp.name)
    ) { row throws(RPCError) in
      (
        time: Instant(millisecondsSince1970: row.int(0)),
        actor: try Event(stored: row.blob(1)).actor
      )
    }
    guard let approval else { return }
    try insert(
      Organization(signUp, named: signUp.organization, at: approval.time), by: approval.actor,
      at: approval.time)
  }
}
