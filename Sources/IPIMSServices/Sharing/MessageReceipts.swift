internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Messages as one caller is sent them, and what of it leaves a receipt.
struct MessageDelivery: Sendable {
  var shown: [ThreadMessage] = []
  /// Those that the caller's member neither wrote nor was sent before.
  var fresh: [ThreadMessage] = []
}

extension Reading where Failure == RPCError {
  func delivery(of messages: [ThreadMessage], to caller: Caller) throws(RPCError)
    -> MessageDelivery
  {
    var delivery = MessageDelivery()
    for message in messages {
      let receipts = try receipts(of: message.name)
      var shown = message
      shown.receipts = receipts
      delivery.shown.append(shown.seen(by: caller))
      if message.author != caller.member, !receipts.contains(where: { $0.member == caller.member })
      {
        delivery.fresh.append(message)
      }
    }
    return delivery
  }

  private func receipts(of message: String) throws(RPCError) -> [MessageReceipt] {
    try rows(
      """
      SELECT member, organization, read_time FROM message_receipts WHERE message = $1
      ORDER BY read_time, member
      """,
      .text(message)
    ) { row in
      let (member, organization, time) = (row.text(0), row.text(1), row.int(2))
      return MessageReceipt {
        $0.member = member
        $0.organization = organization
        $0.readTime = Instant(millisecondsSince1970: time).timestamp
      }
    }
  }
}

extension ServiceEnvironment {
  /// Notes who is sent what, before it is sent. Reading what was read before writes nothing.
  func recordReceipts(_ delivery: MessageDelivery, by caller: Caller) async throws(RPCError) {
    guard !delivery.fresh.isEmpty else { return }
    let now = now()
    try await database.write { (transaction: Transaction<RPCError>) throws(RPCError) in
      for message in delivery.fresh {
        try transaction.run(
          """
          INSERT INTO message_receipts(message, member, organization, read_time)
          VALUES ($1, $2, $3, $4) ON CONFLICT(message, member) DO NOTHING
          """,
          .text(message.name), .text(caller.member), .text(caller.organization ?? ""),
          .int(now.millisecondsSince1970))
        guard caller.isFirm else { continue }
        // Whoever reads may be told by mail again.
        try transaction.run(
          "DELETE FROM message_mails WHERE subject = $1 AND holder = $2",
          .text(message.subject), .text(message.holder))
      }
    }
  }
}

extension ThreadMessage {
  /// As a caller gets it: firms learn of customs which office wrote and since when it has read, and
  /// of another firm of the thread that it has; not which members.
  func seen(by caller: Caller) -> ThreadMessage {
    guard caller.isFirm else { return self }
    var seen = self
    if authorOrganization != caller.organization { seen.author = "" }
    var others: Set<String> = []
    seen.receipts = receipts.compactMap { receipt in
      if receipt.organization == caller.organization { return receipt }
      // What customs' own members read of each other is not a firm's to know.
      if receipt.organization.isEmpty && authorOrganization.isEmpty { return nil }
      guard others.insert(receipt.organization).inserted else { return nil }
      var first = receipt
      first.member = ""
      return first
    }
    return seen
  }
}
