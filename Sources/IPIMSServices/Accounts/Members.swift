internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Member {
  /// Of what a firm may have at once; those removed do not count.
  static let ofFirmMax = 1_000

  /// In whose history its acts of account stand: its firm's, its office's, or its own where it
  /// belongs to neither.
  var account: String { Self.account(name, organization, office) }

  static func account(_ member: String, _ organization: String, _ office: String) -> String {
    [organization, office, member].first { !$0.isEmpty } ?? member
  }

  var isRemoved: Bool { removeTime != nil }

  fileprivate init(_ row: borrowing Row) {
    self.init()
    name = row.text(0)
    organization = row.textOrNil(1) ?? ""
    role = Role(named: row.text(2))
    office = row.textOrNil(3) ?? ""
    displayName = row.text(4)
    createTime = Instant(millisecondsSince1970: row.int(5)).timestamp
    removeTime = row.intOrNil(6).map { Instant(millisecondsSince1970: $0).timestamp }
  }
}

extension Caller {
  /// Whether it looks after the members and tokens of a firm, or of customs where nil.
  func keeps(_ organization: String?) -> Bool {
    guard isFirm else { return true }
    return organization.map { acts(for: $0, in: .accounts) } ?? false
  }

  /// Whether it lets others in: for its own firm alone, since a token outlives a representation and
  /// may do more than it.
  func admits(to organization: String?) -> Bool {
    !isFirm || organization == self.organization
  }
}

extension RPCError {
  /// What a member does that was removed, or is removed again.
  static var memberRemoved: RPCError {
    RPCError(
      .failedPrecondition, "MEMBER_STATE", "The member has been removed.",
      metadata: ["state": "REMOVED"])
  }
}

extension Reading where Failure == RPCError {
  /// nil where there is none.
  func member(_ name: String) throws(RPCError) -> Member? {
    try row(
      """
      SELECT id, organization, role, office, display_name, created_time, remove_time
      FROM members WHERE id = $1
      """, .text(name)
    ) { row in Member(row) }
  }

  func members(
    of organization: String?, office: String?, includingRemoved: Bool, _ page: Page
  ) throws(RPCError) -> [(name: String, element: Member)] {
    try rows(
      """
      SELECT id, organization, role, office, display_name, created_time, remove_time
      FROM members
      WHERE id > $1 AND ($2 IS NULL OR organization = $2) AND ($3 IS NULL OR office = $3)
        AND ($4 = 1 OR remove_time IS NULL)
      ORDER BY id LIMIT $5
      """,
      .text(page.after), .text(organization), .text(office), .bool(includingRemoved),
      .int(page.rowsMax)
    ) { row in
      let member = Member(row)
      return (member.name, member)
    }
  }

  /// A firm's role, which is that of its members. Throws NOT_FOUND.
  func role(of organization: String) throws(RPCError) -> Role {
    let kind = try row(
      "SELECT kind FROM organizations WHERE id = $1", .text(organization)
    ) { row in row.text(0) }
    guard let kind else { throw .notFound("organization") }
    return Role(named: kind)
  }
}

extension Transaction where Failure == RPCError {
  /// Puts a new member on record. A firm that had none has an account from then on. Throws
  /// RESOURCE_EXHAUSTED, TOO_MANY_MEMBERS.
  func insert(_ member: Member, by actor: String, at now: Instant) throws(RPCError) {
    if !member.organization.isEmpty { try requireRoom(for: member, by: actor, at: now) }
    try run(
      """
      INSERT INTO members(id, organization, role, office, display_name, created_time)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .text(member.name), .text(member.organization.isEmpty ? nil : member.organization),
      .text(member.role.shortName), .text(member.office.isEmpty ? nil : member.office),
      .text(member.displayName), .int(now.millisecondsSince1970))
    try record("MEMBER_ADDED", of: member.account, by: actor, at: now, member.json)
  }

  private func requireRoom(for member: Member, by actor: String, at now: Instant)
    throws(RPCError)
  {
    let count = try row(
      "SELECT count(*) FROM members WHERE organization = $1 AND remove_time IS NULL",
      .text(member.organization)
    ) { row in row.int(0) }
    guard (count ?? 0) < Member.ofFirmMax else {
      throw RPCError(
        .resourceExhausted, "TOO_MANY_MEMBERS",
        "A firm has at most \(Member.ofFirmMax) members; remove one first.")
    }
    guard var firm = try storedOrganization(member.organization), !firm.hasAccount else { return }
    firm.hasAccount = true
    try change(&firm, "ACCOUNT_OPENED", by: actor, at: now, .object([]))
  }
}
