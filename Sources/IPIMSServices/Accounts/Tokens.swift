internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A token about to be stored: for whom it is, what it may, and who makes it.
struct NewToken: Sendable {
  /// The valid ones that a firm may have at once.
  static let ofFirmMax = 1_000

  var bearer: Caller
  var secret: Secret
  var displayName: String
  var issuer: String
  var createTime: Instant

  /// What is told of it to those who look after the account.
  fileprivate var token: Token {
    Token { token in
      token.name = bearer.token
      token.member = bearer.member
      token.organization = bearer.organization ?? ""
      token.role = bearer.role
      token.office = bearer.office ?? ""
      token.displayName = displayName
      token.scopes = bearer.scopes.inOrder
      token.readOnly = bearer.isReadOnly
      token.expireTime = bearer.expireTime?.timestamp
      token.createTime = createTime.timestamp
      token.issuer = issuer
    }
  }
}

extension Token {
  /// In whose history its acts stand.
  fileprivate var account: String { Member.account(member, organization, office) }

  fileprivate init(_ row: borrowing Row) {
    func time(_ column: Int) -> Timestamp? {
      row.intOrNil(column).map { Instant(millisecondsSince1970: $0).timestamp }
    }
    self.init()
    name = row.text(0)
    member = row.text(1)
    organization = row.textOrNil(2) ?? ""
    role = Role(named: row.text(3))
    office = row.textOrNil(4) ?? ""
    displayName = row.text(5)
    scopes = Set(stored: row.text(6)).inOrder
    readOnly = row.bool(7)
    issuer = row.textOrNil(8) ?? ""
    createTime = time(9)
    expireTime = time(10)
    revokeTime = time(11)
  }
}

extension Reading where Failure == RPCError {
  /// Those of a firm, of a member, or all.
  func tokens(
    of organization: String?, member: String?, includingEnded: Bool, at now: Instant, _ page: Page
  ) throws(RPCError) -> [(name: String, element: Token)] {
    try rows(
      """
      SELECT id, member, organization, role, office, display_name, scopes, is_read_only, issuer,
        created_time, expire_time, revoke_time
      FROM tokens
      WHERE id > $1 AND ($2 IS NULL OR organization = $2) AND ($3 IS NULL OR member = $3)
        AND ($4 = 1 OR revoke_time IS NULL AND (expire_time IS NULL OR expire_time > $5))
      ORDER BY id LIMIT $6
      """,
      .text(page.after), .text(organization), .text(member), .bool(includingEnded),
      .int(now.millisecondsSince1970), .int(page.rowsMax)
    ) { row in
      let token = Token(row)
      return (token.name, token)
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Stores a new token; the directory hears of it after the commit. Throws RESOURCE_EXHAUSTED,
  /// TOO_MANY_TOKENS.
  func insert(_ new: NewToken, _ directory: TokenDirectory) throws(RPCError) {
    let (bearer, hash, now) = (new.bearer, new.secret.hash, new.createTime)
    if let organization = bearer.organization { try requireRoom(for: organization, at: now) }
    try run(
      """
      INSERT INTO tokens(id, hash, member, organization, role, office, display_name, expire_time,
        created_time, scopes, is_read_only, issuer)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      .text(bearer.token), .digest(hash), .text(bearer.member), .text(bearer.organization),
      .text(bearer.role.shortName), .text(bearer.office), .text(new.displayName),
      .int(bearer.expireTime?.millisecondsSince1970), .int(now.millisecondsSince1970),
      .text(bearer.scopes.stored), .bool(bearer.isReadOnly), .text(new.issuer))
    let token = new.token
    try record("TOKEN_ISSUED", of: token.account, by: new.issuer, at: now, token.json)
    afterCommit { directory.add(bearer, hash: hash) }
  }

  private func requireRoom(for organization: String, at now: Instant) throws(RPCError) {
    let count = try row(
      """
      SELECT count(*) FROM tokens WHERE organization = $1 AND revoke_time IS NULL
        AND (expire_time IS NULL OR expire_time > $2)
      """, .text(organization), .int(now.millisecondsSince1970)
    ) { row in row.int(0) }
    guard (count ?? 0) < NewToken.ofFirmMax else {
      throw RPCError(
        .resourceExhausted, "TOO_MANY_TOKENS",
        "A firm has at most \(NewToken.ofFirmMax) valid tokens; revoke one first.")
    }
  }

  /// Ends a token, or all of a member, and what was opened with them; gives their names. One that
  /// is revoked already stays as it is.
  @discardableResult
  func revokeTokens(
    named name: String? = nil, of member: String, at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) -> [String] {
    let found = try rows(
      """
      SELECT id, hash FROM tokens
      WHERE member = $1 AND ($2 IS NULL OR id = $2) AND revoke_time IS NULL ORDER BY id
      """, .text(member), .text(name)
    ) { row in (name: row.text(0), hash: row.digest(1)) }
    try run(
      """
      UPDATE tokens SET revoke_time = $3
      WHERE member = $1 AND ($2 IS NULL OR id = $2) AND revoke_time IS NULL
      """, .text(member), .text(name), .int(now.millisecondsSince1970))
    let (tokens, feed) = (environment.tokens, environment.feed)
    afterCommit {
      for token in found {
        tokens.remove(hash: token.hash)
        feed.wake(token.name)
      }
    }
    return found.map(\.name)
  }
}
