public import IPIMSDomain

extension Transaction {
  /// Sets a timer going. Several of a kind may run for one subject.
  public func start(_ timer: StoredTimer) throws(Failure) {
    precondition(timer.state == .pending, "a timer that starts is pending")
    try run(
      """
      INSERT INTO timers(id, kind, subject, case_id, due_time, on_time_out, state, created_time,
        body)
      VALUES ($1, $2, $3, $4, $5, $6, 'PENDING', $7, $8)
      """,
      .text(timer.id), .text(timer.kind), .text(timer.subject), .text(timer.caseName),
      .int(timer.due.millisecondsSince1970), .text(timer.onTimeOut),
      .int(timer.created.millisecondsSince1970), .blob(timer.body))
  }

  /// Stops what runs of a kind for a subject and tells how many timers that were.
  @discardableResult
  public func stopTimers(_ kind: String, of subject: String, at time: Instant) throws(Failure)
    -> Int
  {
    try run(
      """
      UPDATE timers SET state = 'STOPPED', ended_time = $3
      WHERE subject = $1 AND kind = $2 AND state = 'PENDING'
      """,
      .text(subject), .text(kind), .int(time.millisecondsSince1970))
  }

  /// Notes that a timer has run out and tells whether it still ran: another may have stopped it
  /// since it was read, and then nothing is to follow.
  @discardableResult
  public func fire(_ id: String, at time: Instant) throws(Failure) -> Bool {
    try run(
      """
      UPDATE timers SET state = 'FIRED', ended_time = $2 WHERE id = $1 AND state = 'PENDING'
      """,
      .text(id), .int(time.millisecondsSince1970)) == 1
  }
}

extension Reading {
  /// Timers that have run out by `time` and have not fired, those due first first.
  public func dueTimers(at time: Instant, limit: Int) throws(Failure) -> [StoredTimer] {
    try rows(
      """
      SELECT id, kind, subject, case_id, due_time, on_time_out, state, created_time, ended_time,
        body
      FROM timers WHERE state = 'PENDING' AND due_time <= $1 ORDER BY due_time, id LIMIT $2
      """,
      .int(time.millisecondsSince1970), .int(limit)
    ) { row in StoredTimer(row) }
  }

  /// When the next timer runs out; nil where none runs.
  public func nextDueTime() throws(Failure) -> Instant? {
    try row(
      """
      SELECT due_time FROM timers WHERE state = 'PENDING' ORDER BY due_time, id LIMIT 1
      """
    ) { row in Instant(millisecondsSince1970: row.int(0)) }
  }

  /// Every timer of a subject, also those that have ended, oldest first.
  public func timers(of subject: String) throws(Failure) -> [StoredTimer] {
    try rows(
      """
      SELECT id, kind, subject, case_id, due_time, on_time_out, state, created_time, ended_time,
        body
      FROM timers WHERE subject = $1 ORDER BY id
      """,
      .text(subject)
    ) { row in StoredTimer(row) }
  }

  /// Every timer of a case and of its requests, also those that have ended, oldest first.
  public func timers(ofCase name: String) throws(Failure) -> [StoredTimer] {
    try rows(
      """
      SELECT id, kind, subject, case_id, due_time, on_time_out, state, created_time, ended_time,
        body
      FROM timers WHERE case_id = $1 ORDER BY id
      """,
      .text(name)
    ) { row in StoredTimer(row) }
  }
}
