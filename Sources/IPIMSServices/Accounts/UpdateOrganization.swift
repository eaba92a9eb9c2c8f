internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func updateOrganization(_ request: UpdateOrganizationRequest, context: RPCContext)
    async throws(RPCError) -> Organization
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    let update = try OrganizationUpdate(request, by: caller)
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var organization = try transaction.organization(request.organization, for: caller)
      try RPCError.requireCurrent(request.etag, organization.etag, "organization")
      try update.apply(to: &organization)
      try transaction.change(
        &organization, "ORGANIZATION_UPDATED", by: caller.member, at: now,
        update.facts(of: organization))
      return organization
    }
  }
}

/// Which fields of a firm change, and to what.
struct OrganizationUpdate: Sendable {
  static let contactsMax = 20
  /// What only customs changes: by it a firm was approved.
  static let customsFields = ["display_name", "business_number", "country"]
  static let fields = customsFields + ["contacts"]

  private let request: UpdateOrganizationRequest
  private let byFirm: Bool
  private let country: String
  private let contacts: [OrganizationContact]

  /// Throws INVALID_ARGUMENT, and PERMISSION_DENIED, FIELD_NOT_ALLOWED.
  init(_ request: UpdateOrganizationRequest, by caller: Caller) throws(RPCError) {
    func names(_ field: String) -> Bool { request.updateMask.contains(field) }
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.organization, "organization", in: .organizations)
    validation.etag(request.etag)
    validation.updateMask(request.updateMask, allowed: Self.fields)
    if names("display_name") {
      validation.text(request.displayName, "display_name", max: 200, required: true)
    }
    country =
      names("country")
      ? validation.required(request.country, "country", CountryCode.self) ?? "" : ""
    contacts = names("contacts") ? validation.contacts(request.contacts) : []
    try validation.finish()
    guard !caller.isFirm || request.updateMask == ["contacts"] else {
      throw RPCError(
        .permissionDenied, "FIELD_NOT_ALLOWED",
        "A firm changes its contacts; its names and numbers are changed by customs.")
    }
    self.request = request
    byFirm = caller.isFirm
  }

  private func changes(_ field: String) -> Bool { request.updateMask.contains(field) }

  /// Throws INVALID_ARGUMENT for a business number that the country does not know, and
  /// FAILED_PRECONDITION for a firm that nobody could reach any more.
  func apply(to organization: inout Organization) throws(RPCError) {
    if changes("display_name") { organization.displayName = request.displayName }
    if changes("country") { organization.country = country }
    if changes("country") || changes("business_number") {
      let number =
        changes("business_number") ? request.businessNumber : organization.businessNumber
      var validation = Validation()
      organization.businessNumber =
        validation.businessNumber(number, "business_number", of: organization.country) ?? ""
      try validation.finish()
    }
    if changes("contacts") { try replaceContacts(of: &organization) }
  }

  private func replaceContacts(of organization: inout Organization) throws(RPCError) {
    let verified = organization.verifiedAddresses
    var contacts = contacts
    for index in contacts.indices {
      contacts[index].verified =
        !byFirm || verified.contains(contacts[index].contact?.email ?? "")
    }
    organization.contacts = contacts
    if byFirm, !verified.isEmpty, organization.verifiedAddresses.isEmpty {
      throw RPCError(
        .failedPrecondition, "CONTACT_NOT_VERIFIED",
        "One contact at least keeps an address that is verified, until another is.")
    }
  }

  /// The new values, for the history; one that was cleared is empty.
  func facts(of result: Organization) -> JSON {
    let values = result.json
    return .object(
      [.init("updateMask", .array(request.updateMask.map { .string($0) }))]
        + request.updateMask.map { field in
          let name = field.camelCased
          return .init(name, values[name] ?? .string(""))
        })
  }
}

extension Organization {
  fileprivate var verifiedAddresses: Set<String> {
    Set(contacts.filter(\.verified).compactMap { $0.contact?.email })
  }
}

extension Validation {
  /// A firm's number, as the country in which it is registered writes it.
  mutating func businessNumber(_ number: String, _ field: String, of country: String) -> String? {
    country == "KR"
      ? required(number, field, KoreanBusinessNumber.self)
      : required(number, field, DeclarationID.self)
  }

  fileprivate mutating func contacts(_ given: [OrganizationContact]) -> [OrganizationContact] {
    count(given.count, "contacts", 0...OrganizationUpdate.contactsMax)
    var addresses: Set<String> = []
    return given.enumerated().map { index, entry in
      let field = "contacts[\(index)]"
      var checked = entry
      for (number, purpose) in entry.purposes.enumerated() {
        self.given(purpose, "\(field).purposes[\(number)]")
      }
      if Set(entry.purposes.map(\.rawValue)).count < entry.purposes.count {
        refuse("\(field).purposes", "should hold each purpose once")
      }
      guard let contact = entry.contact else {
        refuse("\(field).contact", "is required: name and email")
        return checked
      }
      let result = self.contact(contact, "\(field).contact")
      if !result.email.isEmpty, !addresses.insert(result.email).inserted {
        refuse("\(field).contact.email", "should be of one contact alone")
      }
      checked.contact = result
      return checked
    }
  }
}
