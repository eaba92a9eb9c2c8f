internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A message with its place in the sequence of events, which watches go on from.
struct StoredMessage: Sendable {
  var position: Int64
  var message: ThreadMessage
}

/// Which threads a caller looks at: those it is a party to, or those of them about one subject.
struct Threads: Sendable {
  static let roles: Set<Role> = [.officer, .administrator, .rightHolder, .representative]
  /// Streams of officers and administrators wait for it; those of firms for their firm's.
  static let customsTopic = "messages"

  let caller: Caller
  /// nil is all.
  let subject: String?

  /// What streams of these threads wait for.
  var topics: [String] {
    caller.isFirm
      ? caller.organizations(in: .sharing).map { Self.topic(of: $0) } : [Self.customsTopic]
  }

  static func topic(of firm: String) -> String { "messages of \(firm)" }
}

extension Validation {
  /// A recordation or a case.
  mutating func threadSubject(_ subject: String, _ field: String) -> ResourceName? {
    let name = check(field) { () throws(FormatError) in try ResourceName(parsing: subject) }
    guard let name else { return nil }
    guard name.collection == .recordations || name.collection == .cases else {
      refuse(field, "should be recordations/ULID or cases/ULID")
      return nil
    }
    return name
  }
}

extension Caller {
  /// Whether the thread of a request is the caller's: of the holder that is asked, or of the
  /// representative that answers for it.
  func isParty(to request: AppraisalRequest) -> Bool {
    acts(for: request.holder, in: .sharing) || acts(for: request.delegate, in: .sharing)
  }
}

extension Reading where Failure == RPCError {
  // MARK: Who may

  /// Throws NOT_FOUND for a recordation or case about which the caller has no thread.
  func requireThreads(_ threads: Threads) throws(RPCError) {
    guard let subject = threads.subject else { return }
    let caller = threads.caller
    let isTheirs: Bool
    if subject.hasPrefix("recordations/") {
      let holder = try holder(ofRecordation: subject)
      isTheirs = holder.map { caller.isFirm ? caller.acts(for: $0, in: .sharing) : true } ?? false
    } else if caller.isFirm {
      isTheirs = try requests(of: subject).contains { caller.isParty(to: $0) }
    } else {
      isTheirs = try storedCase(subject) != nil
    }
    guard isTheirs else { throw .notFound("subject") }
  }

  func holder(ofRecordation name: String) throws(RPCError) -> String? {
    try row("SELECT body FROM recordations WHERE id = $1", .text(name)) { row throws(RPCError) in
      try Recordation(stored: row.blob(0)).holder
    }
  }

  /// Whether a message is of one of the caller's threads.
  func mayRead(_ message: ThreadMessage, _ caller: Caller) throws(RPCError) -> Bool {
    guard caller.isFirm else { return Threads.roles.contains(caller.role) }
    if message.internal || message.holder.isEmpty { return false }
    if caller.acts(for: message.holder, in: .sharing) { return true }
    guard let request = try storedRequest(message.request) else { return false }
    return caller.isParty(to: request)
  }

  func storedMessage(_ name: String) throws(RPCError) -> StoredMessage? {
    try row("SELECT position, body FROM messages WHERE id = $1", .text(name)) {
      row throws(RPCError) in
      StoredMessage(position: row.int(0), message: try ThreadMessage(stored: row.blob(1)))
    }
  }

  // MARK: Messages in their order

  /// Those after a position, at most `limit`.
  func messages(
    of threads: Threads, after position: Int64, unread: Bool = false, limit: Int
  ) throws(RPCError) -> [StoredMessage] {
    guard threads.caller.isFirm else {
      return try customsMessages(of: threads, after: position, unread: unread, limit)
    }
    var found: [Int64: StoredMessage] = [:]
    for firm in threads.caller.organizations(in: .sharing) {
      for one in try messages(of: threads, firm: firm, after: position, unread: unread, limit) {
        found[one.position] = one
      }
    }
    return Array(found.values.sorted { $0.position < $1.position }.prefix(limit))
  }

  private func customsMessages(
    of threads: Threads, after position: Int64, unread: Bool, _ limit: Int
  ) throws(RPCError) -> [StoredMessage] {
    guard let subject = threads.subject else {
      return try rows(
        """
        SELECT m.position, m.body FROM messages m
        WHERE m.position > $1 AND ($2 = 0 OR (m.author <> $3 AND NOT EXISTS (
          SELECT 1 FROM message_receipts r WHERE r.message = m.id AND r.member = $3)))
        ORDER BY m.position LIMIT $4
        """,
        .int(position), .int(unread ? 1 : 0), .text(threads.caller.member), .int(limit)
      ) { row throws(RPCError) in
        StoredMessage(position: row.int(0), message: try ThreadMessage(stored: row.blob(1)))
      }
    }
    return try rows(
      """
      SELECT m.position, m.body FROM messages m
      WHERE m.subject = $5 AND m.position > $1 AND ($2 = 0 OR (m.author <> $3 AND NOT EXISTS (
        SELECT 1 FROM message_receipts r WHERE r.message = m.id AND r.member = $3)))
      ORDER BY m.position LIMIT $4
      """,
      .int(position), .int(unread ? 1 : 0), .text(threads.caller.member), .int(limit),
      .text(subject)
    ) { row throws(RPCError) in
      StoredMessage(position: row.int(0), message: try ThreadMessage(stored: row.blob(1)))
    }
  }

  /// Those of a firm as the holder, and as the representative that a request was delegated to.
  private func messages(
    of threads: Threads, firm: String, after position: Int64, unread: Bool, _ limit: Int
  ) throws(RPCError) -> [StoredMessage] {
    try rows(
      """
      SELECT m.position AS position, m.body FROM messages m
      WHERE m.holder = $1 AND m.position > $2 AND ($6 IS NULL OR m.subject = $6)
        AND ($3 = 0 OR (m.author <> $4 AND NOT EXISTS (
          SELECT 1 FROM message_receipts r WHERE r.message = m.id AND r.member = $4)))
      UNION ALL
      SELECT m.position AS position, m.body FROM requests q JOIN messages m ON m.request = q.id
      WHERE q.delegate = $1 AND m.position > $2 AND ($6 IS NULL OR m.subject = $6)
        AND ($3 = 0 OR (m.author <> $4 AND NOT EXISTS (
          SELECT 1 FROM message_receipts r WHERE r.message = m.id AND r.member = $4)))
      ORDER BY position LIMIT $5
      """,
      .text(firm), .int(position), .int(unread ? 1 : 0), .text(threads.caller.member), .int(limit),
      .text(threads.subject)
    ) { row throws(RPCError) in
      StoredMessage(position: row.int(0), message: try ThreadMessage(stored: row.blob(1)))
    }
  }

  /// Of the last message of all.
  func lastMessagePosition() throws(RPCError) -> Int64 {
    try row("SELECT COALESCE(max(position), 0) FROM messages") { row in row.int(0) } ?? 0
  }
}
