internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Organization {
  /// Whom a notice goes to: the first of `preferred` whose address is verified, else the first
  /// verified contact that is told about the purpose. Law sets dates by what a firm is told, so
  /// that one without a contact for the purpose is told through its first verified one. nil where
  /// none is verified.
  func contact(for purpose: ContactPurpose, preferring preferred: [Contact] = []) -> Contact? {
    let verified = contacts.filter(\.verified)
    let addresses = Set(verified.compactMap { $0.contact?.email })
    if let first = preferred.first(where: { addresses.contains($0.email) }) { return first }
    return (verified.first { $0.serves(purpose) } ?? verified.first)?.contact
  }

  /// A firm that has just come to be known; a contact of its sign-up is verified by its approval.
  init(_ signUp: SignUp, named name: String, at now: Instant) {
    self.init()
    self.name = name
    kind = signUp.kind
    displayName = signUp.displayName
    businessNumber = signUp.businessNumber
    country = signUp.country
    if let contact = signUp.contact {
      contacts = [
        OrganizationContact {
          $0.contact = contact
          $0.verified = true
        }
      ]
    }
    createTime = now.timestamp
    updateTime = now.timestamp
    hasAccount = true
  }
}

extension OrganizationContact {
  fileprivate func serves(_ purpose: ContactPurpose) -> Bool {
    purposes.isEmpty || purposes.contains(purpose)
  }
}

extension Contact {
  var isKorean: Bool { language == "ko" }
}

extension Reading where Failure == RPCError {
  /// nil where there is none.
  func storedOrganization(_ name: String) throws(RPCError) -> Organization? {
    try row("SELECT body FROM organizations WHERE id = $1", .text(name)) { row throws(RPCError) in
      try Organization(stored: row.blob(0))
    }
  }

  /// A firm that `caller` may see: a firm its own, administrators all. Throws NOT_FOUND.
  func organization(_ name: String, for caller: Caller) throws(RPCError) -> Organization {
    guard !caller.isFirm || caller.acts(for: name, in: .accounts),
      let organization = try storedOrganization(name)
    else { throw .notFound("organization") }
    return organization
  }

  /// Whom a notice of a purpose to a firm goes to: at the firm, or where nobody is reached there, at
  /// a representative that acts for it in the scope. nil where there is no verified contact.
  func recipient(
    for firm: String, _ purpose: ContactPurpose, in scope: Scope,
    preferring preferred: [Contact] = [], _ environment: ServiceEnvironment
  ) throws(RPCError) -> (firm: String, contact: Contact)? {
    let representatives = environment.representations.representatives(
      of: firm, in: scope, at: environment.now())
    for firm in [firm] + representatives {
      if let contact = try contact(of: firm, for: purpose, preferring: preferred) {
        return (firm, contact)
      }
    }
    return nil
  }

  /// Whom a notice of a purpose goes to at a firm; nil where it has no verified contact.
  func contact(
    of firm: String, for purpose: ContactPurpose, preferring preferred: [Contact] = []
  ) throws(RPCError) -> Contact? {
    try storedOrganization(firm)?.contact(for: purpose, preferring: preferred)
  }
}

extension Transaction where Failure == RPCError {
  /// Puts a new firm on record.
  func insert(_ organization: Organization, by actor: String, at now: Instant) throws(RPCError) {
    var organization = organization
    let appended = try record(
      "ORGANIZATION_CREATED", of: organization.name, by: actor, at: now, organization.json)
    organization.etag = appended.hash.hex
    try run(
      "INSERT INTO organizations(id, kind, body) VALUES ($1, $2, $3)",
      .text(organization.name), .text(organization.kind.shortName), .blob(organization.encoded))
    try index(organization)
  }

  /// Appends to a firm's history and stores it with its new etag.
  func change(
    _ organization: inout Organization, _ kind: String, by actor: String, at now: Instant,
    _ facts: JSON
  ) throws(RPCError) {
    let appended = try record(kind, of: organization.name, by: actor, at: now, facts)
    organization.updateTime = now.timestamp
    organization.etag = appended.hash.hex
    try run(
      "UPDATE organizations SET body = $2 WHERE id = $1",
      .text(organization.name), .blob(organization.encoded))
    try index(organization)
  }
}
