internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reading where Failure == RPCError {
  func offices(_ page: Page) throws(RPCError) -> [(name: String, element: Office)] {
    try rows(
      "SELECT id, body, created_time FROM offices WHERE id > $1 ORDER BY id LIMIT $2",
      .text(page.after), .int(page.rowsMax)
    ) { row throws(RPCError) in
      if let body = row.blobOrNil(1) { return (row.text(0), try Office(stored: body)) }
      let office = Office {
        $0.name = row.text(0)
        $0.createTime = Instant(millisecondsSince1970: row.int(2)).timestamp
      }
      return (office.name, office)
    }
  }
}

extension Transaction where Failure == RPCError {
  /// An office is there once somebody belongs to it, whether or not its name was ever given.
  func keepOffice(_ name: String, at now: Instant) throws(RPCError) {
    try run(
      """
      INSERT INTO offices(id, created_time) VALUES ($1, $2) ON CONFLICT(id) DO NOTHING
      """, .text(name), .int(now.millisecondsSince1970))
  }
}
