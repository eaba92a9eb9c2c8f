internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Which firm another system speaks of.
enum OrganizationIdentity: Sendable {
  /// `organizations/{id}`.
  case named(String, field: String)
  /// By what a firm is told; an empty number is none.
  case told(displayName: String, businessNumber: String, country: String, field: String)

  /// nil, and violations, where it is wrong.
  init?(_ holder: ImportedHolder, _ field: String, _ validation: inout Validation) {
    if !holder.organization.isEmpty {
      let name = validation.name(holder.organization, "\(field).organization", in: .organizations)
      for (text, other) in [
        (holder.displayName, "display_name"), (holder.businessNumber, "business_number"),
        (holder.country, "country"),
      ] where !text.isEmpty {
        validation.refuse("\(field).\(other)", "should be empty where organization is given")
      }
      guard let name else { return nil }
      self = .named(name.text, field: field)
      return
    }
    validation.text(holder.displayName, "\(field).display_name", max: 200, required: true)
    let country = validation.required(holder.country, "\(field).country", CountryCode.self)
    var number = holder.businessNumber
    if country == "KR", !number.isEmpty {
      number =
        validation.optional(number, "\(field).business_number", KoreanBusinessNumber.self) ?? ""
    } else {
      validation.text(number, "\(field).business_number", max: 64)
    }
    guard let country else { return nil }
    self = .told(
      displayName: holder.displayName, businessNumber: number, country: country, field: field)
  }
}

extension Organization {
  /// What it is found by: its number, and its name, each with its country.
  fileprivate var keys: [String] {
    var keys = [Self.nameKey(displayName, country)]
    if !businessNumber.isEmpty { keys.append(Self.numberKey(businessNumber, country)) }
    return keys
  }

  fileprivate static func nameKey(_ name: String, _ country: String) -> String {
    "name \(country) \(MarkText.folded(name))"
  }

  fileprivate static func numberKey(_ number: String, _ country: String) -> String {
    "number \(country) \(number)"
  }
}

extension Transaction where Failure == RPCError {
  /// Has a firm be found by its number and its name. Called wherever these are new.
  func index(_ organization: Organization) throws(RPCError) {
    for key in organization.keys {
      try run(
        "INSERT INTO organization_keys(key, organization) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        .text(key), .text(organization.name))
    }
  }

  /// The right holder's name; one that is not there yet is put on record, without an account. A
  /// number that is given decides: firms of one name are many. Throws INVALID_ARGUMENT.
  func organization(
    _ identity: OrganizationIdentity, by caller: Caller, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) -> String {
    switch identity {
    case .named(let name, let field):
      guard try storedOrganization(name) != nil else {
        throw Self.refusal("\(field).organization", "should be a firm's that is on record")
      }
      return name
    case .told(let displayName, let number, let country, let field):
      let key =
        number.isEmpty
        ? Organization.nameKey(displayName, country) : Organization.numberKey(number, country)
      let found = try rows(
        "SELECT organization FROM organization_keys WHERE key = $1 ORDER BY organization LIMIT 2",
        .text(key)
      ) { row in row.text(0) }
      if found.count > 1 {
        throw Self.refusal(
          number.isEmpty ? "\(field).business_number" : "\(field).organization",
          "is required: several firms are told by the rest")
      }
      if let only = found.first { return only }
      let organization = Organization { organization in
        organization.name = ResourceName(.organizations, environment.newID()).text
        organization.kind = .rightHolder
        organization.displayName = displayName
        organization.businessNumber = number
        organization.country = country
        organization.createTime = now.timestamp
        organization.updateTime = now.timestamp
      }
      try insert(organization, by: caller.member, at: now)
      return organization.name
    }
  }

  private static func refusal(_ field: String, _ description: String) -> RPCError {
    RPCError(
      .invalidArgument, "INVALID_FIELDS", "The request is wrong at \(field).",
      fields: [FieldViolation(field, description)])
  }
}
