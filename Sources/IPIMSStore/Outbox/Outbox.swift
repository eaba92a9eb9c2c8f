public import IPIMSDomain

extension Transaction {
  /// Puts a notice into the outbox, to be delivered at once.
  public func enqueue(_ notice: Notice) throws(Failure) {
    try run(
      """
      INSERT INTO outbox(id, recipient, channel, address, kind, about, subject, body, state,
        attempts, next_attempt_time, created_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $10)
      """,
      .text(notice.id), .text(notice.recipient), .text(notice.channel.rawValue),
      .text(notice.address), .text(notice.kind), .text(notice.about), .text(notice.subject),
      .text(notice.body), .text(notice.state.rawValue),
      .int(notice.createdTime.millisecondsSince1970))
  }

  /// Notes that a notice has left; does nothing for one that no longer waits.
  public func markSent(_ id: String, at time: Instant) throws(Failure) {
    try run(
      """
      UPDATE outbox SET state = 'SENT', attempts = attempts + 1, sent_time = $2,
        next_attempt_time = NULL, last_error = NULL
      WHERE id = $1 AND state = 'PENDING'
      """,
      .text(id), .int(time.millisecondsSince1970))
  }

  /// Notes a failed attempt; without a time for the next one, the notice is given up. Does
  /// nothing for one that no longer waits.
  public func markFailed(_ id: String, error: String, nextAttempt: Instant?) throws(Failure) {
    try run(
      """
      UPDATE outbox SET state = $2, attempts = attempts + 1, last_error = $3,
        next_attempt_time = $4
      WHERE id = $1 AND state = 'PENDING'
      """,
      .text(id), .text((nextAttempt == nil ? Notice.State.failed : .pending).rawValue),
      .text(error), .int(nextAttempt?.millisecondsSince1970))
  }
}

extension Reading {
  /// Notices whose time has come, those that wait longest first.
  public func dueNotices(at now: Instant, limit: Int) throws(Failure) -> [Notice] {
    try rows(
      """
      SELECT id, recipient, channel, address, kind, about, subject, body, state, attempts,
        last_error, created_time
      FROM outbox WHERE state = 'PENDING' AND next_attempt_time <= $1
      ORDER BY next_attempt_time, id LIMIT $2
      """,
      .int(now.millisecondsSince1970), .int(limit)
    ) { row in Notice(row) }
  }

  /// A firm's notices, oldest first.
  public func notices(to recipient: String, limit: Int) throws(Failure) -> [Notice] {
    try rows(
      """
      SELECT id, recipient, channel, address, kind, about, subject, body, state, attempts,
        last_error, created_time
      FROM outbox WHERE recipient = $1 ORDER BY id LIMIT $2
      """,
      .text(recipient), .int(limit)
    ) { row in Notice(row) }
  }
}
