internal import FoundationEssentials
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
public import RPCCore

/// Personal customs codes and telephone numbers of a case's parties. They are kept apart from the
/// case, sealed with its own key, which is destroyed to erase them everywhere at once: in the
/// database, in the history, in every copy of either.
struct PersonalData: Sendable, Equatable {
  /// What a party is in a case.
  struct Role: Sendable {
    /// As the schema names its field.
    let name: String
    let party: any WritableKeyPath<Case, Party?> & Sendable
  }

  static let roles = [
    Role(name: "importer", party: \.importer), Role(name: "exporter", party: \.exporter),
    Role(name: "seller", party: \.seller), Role(name: "consignee", party: \.consignee),
  ]

  /// The parties with nothing but their personal data.
  private var parties = Case()

  var isEmpty: Bool { parties == Case() }

  /// Takes what is personal out of a party as it was sent, and checks it.
  mutating func take(
    from party: inout Party, _ role: WritableKeyPath<Case, Party?>, _ field: String,
    _ validation: inout Validation
  ) {
    var personal = Party()
    if let code = party.personalCustomsCode {
      personal.identifier = code.text
      party.identifier = ""
    }
    personal.phone = validation.optional(party.phone, "\(field).phone", PhoneNumber.self) ?? ""
    party.phone = ""
    parties[keyPath: role] = personal == Party() ? nil : personal
  }

  /// Of these parties the newer ones, of the others those that are here.
  func replacing(_ roles: [Role], by newer: PersonalData) -> PersonalData {
    var result = self
    for role in roles { result.parties[keyPath: role.party] = newer.parties[keyPath: role.party] }
    return result
  }

  func sealed(with key: CaseKey) -> [UInt8] { key.seal(parties.encoded) }

  init() {}

  init(_ sealed: [UInt8], with key: CaseKey) throws(RPCError) {
    let plain: [UInt8]
    do {
      plain = try key.open(sealed)
    } catch {
      throw RPCError(error)
    }
    parties = try Case(stored: plain)
  }

  /// Puts them where they were taken from.
  func give(to shown: inout Case) {
    for role in Self.roles.map(\.party) {
      guard let personal = parties[keyPath: role] else { continue }
      var party = shown[keyPath: role] ?? Party()
      if !personal.identifier.isEmpty { party.identifier = personal.identifier }
      party.phone = personal.phone
      shown[keyPath: role] = party
    }
  }
}

extension Party {
  /// nil for a firm's identifier. However it is set out: none is kept in plain for its hyphens.
  fileprivate var personalCustomsCode: PersonalCustomsCode? {
    try? PersonalCustomsCode(parsing: identifier.filter { $0.isLetter || $0.isNumber })
  }

  var hasPersonalData: Bool { !phone.isEmpty || personalCustomsCode != nil }
}

extension ServiceEnvironment {
  /// The key with which a transaction may then seal; made where there is none.
  func keyToSeal(for caseName: String) async throws(RPCError) -> CaseKey {
    do throws(StoreError) {
      try await keys.makeKey(for: caseName)
      if let key = try await keys.key(for: caseName) { return key }
    } catch {
      throw RPCError(error)
    }
    // Destroyed in between: what is to be erased just now takes nothing new.
    throw RPCError(.aborted, "PERSONAL_DATA_ERASED", "The case's personal data are being erased.")
  }

  /// Erases a case's personal data for good, by destroying their key, durably. May be repeated.
  ///
  /// The transaction that notes it comes after: the other way round a crash in between would leave
  /// the key for ever.
  public func erasePersonalData(of caseName: String) async throws(RPCError) {
    do throws(StoreError) {
      try await keys.destroy(caseName)
    } catch {
      throw RPCError(error)
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Keeps a case's personal data and marks the case, which its next change stores. Gives the
  /// fact of it for that change's event; nil for nothing.
  func keep(
    _ personal: PersonalData, of found: inout Case, with key: CaseKey, by caller: Caller
  ) throws(RPCError) -> JSON.Member? {
    guard !personal.isEmpty else {
      try forgetPersonalData(of: &found)
      return nil
    }
    found.hasPersonalData = true
    let sealed = personal.sealed(with: key)
    try run(
      """
      INSERT INTO personal_data(case_id, member, sealed) VALUES ($1, $2, $3)
      ON CONFLICT (case_id) DO UPDATE SET member = excluded.member, sealed = excluded.sealed
      """,
      .text(found.name), .text(caller.member), .blob(sealed))
    return JSON.Member("personalData", .string(Data(sealed).base64EncodedString()))
  }

  /// Keeps the personal data of the parties in these roles in the place of what there was of them.
  /// As `keep` otherwise; nil, too, where nothing changes. Without the key there is nothing to keep.
  func replacePersonalData(
    of roles: [PersonalData.Role], by newer: PersonalData, of found: inout Case,
    with key: CaseKey?, by caller: Caller
  ) throws(RPCError) -> JSON.Member? {
    guard !roles.isEmpty else { return nil }
    guard let key else {
      // Sealed between the look for the key and now: what another party was is not left to this one.
      guard !found.hasPersonalData else {
        throw RPCError(.aborted, "ETAG_STALE", "The case has changed meanwhile; try again.")
      }
      return nil
    }
    let sealed = try sealedPersonalData(of: found.name)?.sealed
    let older = try sealed.map { sealed throws(RPCError) in try PersonalData(sealed, with: key) }
    let result = (older ?? PersonalData()).replacing(roles, by: newer)
    if result == older ?? PersonalData() { return nil }
    return try keep(result, of: &found, with: key, by: caller)
  }

  /// Notes that there are none, or none any more, which the case's next change stores.
  func forgetPersonalData(of found: inout Case) throws(RPCError) {
    try run("DELETE FROM personal_data WHERE case_id = $1", .text(found.name))
    found.hasPersonalData = false
  }

  /// Notes who looked at a photo, at a case's personal data, or at a document, which is in no case.
  func recordRead(
    of what: String, in caseName: String, by caller: Caller, id: String, at now: Instant
  )
    throws(RPCError)
  {
    try run(
      """
      INSERT INTO data_reads(id, case_id, what, member, organization, time)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .text(id), .text(caseName), .text(what), .text(caller.member), .text(caller.organization),
      .int(now.millisecondsSince1970))
  }
}

extension Reading where Failure == RPCError {
  /// A case's sealed personal data and who sent them; nil where there are none.
  func sealedPersonalData(of caseName: String) throws(RPCError)
    -> (sealed: [UInt8], member: String)?
  {
    try row("SELECT sealed, member FROM personal_data WHERE case_id = $1", .text(caseName)) { row in
      (row.blob(0), row.text(1))
    }
  }
}

extension JSON {
  /// An object with one more member, where there is one.
  func with(_ member: Member?) -> JSON {
    guard let member, case .object(let members) = self else { return self }
    return .object(members + [member])
  }
}
