internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Which fields of a recordation change, and to what.
struct RecordationUpdate {
  /// A field that can be changed: where the update has it, where the form that checks it, and where
  /// the recordation.
  struct Field: Sendable {
    let name: String
    fileprivate let fill:
      @Sendable (UpdateRecordationRequest, inout CreateRecordationRequest) -> Void
    fileprivate let keep: @Sendable (Recordation, inout Recordation) -> Void

    fileprivate init<Value>(
      _ name: String, _ update: any KeyPath<UpdateRecordationRequest, Value> & Sendable,
      _ form: any WritableKeyPath<CreateRecordationRequest, Value> & Sendable,
      _ kept: any WritableKeyPath<Recordation, Value> & Sendable
    ) {
      self.name = name
      fill = { request, written in written[keyPath: form] = request[keyPath: update] }
      keep = { checked, stored in stored[keyPath: kept] = checked[keyPath: kept] }
    }
  }

  static let fields = [
    Field(
      "registration_number", \.registrationNumber, \.registrationNumber, \.registrationNumber),
    Field("mark_texts", \.markTexts, \.markTexts, \.markTexts),
    Field("nice_classes", \.niceClasses, \.niceClasses, \.niceClasses),
    Field("hs_codes", \.hsCodes, \.hsCodes, \.hsCodes),
    Field("designated_goods", \.designatedGoods, \.designatedGoods, \.designatedGoods),
    Field("right_expire_time", \.rightExpireTime, \.rightExpireTime, \.rightExpireTime),
    Field("contacts", \.contacts, \.contacts, \.contacts),
    Field("authorised_traders", \.authorisedTraders, \.authorisedTraders, \.authorisedTraders),
    Field(
      "production_countries", \.productionCountries, \.productionCountries, \.productionCountries),
    Field(
      "confirm_program_appraisals", \.confirmProgramAppraisals, \.confirmProgramAppraisals,
      \.confirmProgramAppraisals),
    Field("application_number", \.applicationNumber, \.applicationNumber, \.applicationNumber),
    Field("authorised_routes", \.authorisedRoutes, \.authorisedRoutes, \.authorisedRoutes),
    Field("production_sites", \.productionSites, \.productionSites, \.productionSites),
    Field(
      "parallel_import_policies", \.parallelImportPolicies, \.parallelImportPolicies,
      \.parallelImportPolicies),
    Field("known_infringers", \.knownInfringers, \.knownInfringers, \.knownInfringers),
    Field(
      "distinguishing_methods", \.distinguishingMethods, \.distinguishingMethods,
      \.distinguishingMethods),
    Field("title", \.title, \.title, \.title),
    Field("author", \.author, \.author, \.author),
    Field(
      "variety_denomination", \.varietyDenomination, \.varietyDenomination, \.varietyDenomination),
    Field("botanical_taxon", \.botanicalTaxon, \.botanicalTaxon, \.botanicalTaxon),
    Field("geographical_area", \.geographicalArea, \.geographicalArea, \.geographicalArea),
    Field("origin_country", \.originCountry, \.originCountry, \.originCountry),
    Field("documents", \.documents, \.documents, \.documents),
  ]

  let request: UpdateRecordationRequest
  private let changed: [Field]

  /// What the request names; its mask is checked by `init(checking:)`, or was when it came.
  init(_ request: UpdateRecordationRequest) {
    self.request = request
    changed = Self.fields.filter { request.updateMask.contains($0.name) }
  }

  /// Throws INVALID_ARGUMENT.
  init(checking request: UpdateRecordationRequest) throws(RPCError) {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    validation.etag(request.etag)
    validation.updateMask(request.updateMask, allowed: Self.fields.map(\.name))
    try validation.finish()
    self.init(request)
  }

  func changes(_ name: String) -> Bool { changed.contains { $0.name == name } }

  /// The recordation with its new fields, each checked as when it was written. Throws
  /// INVALID_ARGUMENT.
  func applied(to stored: Recordation, requestID: String, _ environment: ServiceEnvironment)
    throws(RPCError) -> Recordation
  {
    var written = CreateRecordationRequest(stored, requestID: requestID)
    for field in changed { field.fill(request, &written) }
    let checked = try RecordationForm(written, environment).recordation()
    var result = stored
    for field in changed { field.keep(checked, &result) }
    return result
  }

  /// The new values, for the history; one that was cleared is empty.
  func facts(of result: Recordation) -> JSON {
    let values = result.json
    return .object(
      [.init("updateMask", .array(changed.map { .string($0.name) }))]
        + changed.map { field in
          let name = field.name.camelCased
          return .init(name, values[name] ?? .string(""))
        })
  }
}

extension Recordation {
  /// On record, though perhaps without effect.
  var isOnRecord: Bool { state == .active || state == .suspended || state == .grace }

  /// Whether customs would act, by the other, on what it does not act on by this.
  func isWidened(by other: Recordation) -> Bool {
    let covers: (String) -> Bool = { code in hsCodes.contains { code.hasPrefix($0) } }
    return !Set(other.markTexts).isSubset(of: markTexts)
      || !Set(other.niceClasses).isSubset(of: niceClasses)
      || !Set(other.designatedGoods).isSubset(of: designatedGoods)
      || !other.hsCodes.allSatisfy(covers)
      || other.identity != identity || endsBefore(other)
  }

  /// Whether the other's right ends later; one without an end ends last.
  private func endsBefore(_ other: Recordation) -> Bool {
    guard let end = rightEnds else { return false }
    return other.rightEnds.map { end < $0 } ?? true
  }

  /// Which right it is.
  private var identity: [String] {
    [
      registrationNumber, applicationNumber, title, author, varietyDenomination, botanicalTaxon,
      geographicalArea, originCountry,
    ]
  }

  var rightEnds: Instant? { clockSubject.rightExpires }

  var expires: Instant? {
    expireTime.map { Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos) }
  }

  /// Throws FAILED_PRECONDITION, RIGHT_EXPIRED for a right that has ended by now.
  func requireRight(at now: Instant) throws(RPCError) {
    guard let end = rightEnds, end <= now else { return }
    throw RPCError(.failedPrecondition, "RIGHT_EXPIRED", "The right has ended meanwhile.")
  }

  /// Throws FAILED_PRECONDITION, RECORDATION_INCOMPLETE where it could not be written so now.
  func requireComplete(_ requestID: String, _ environment: ServiceEnvironment) throws(RPCError) {
    do throws(RPCError) {
      _ = try RecordationForm(
        CreateRecordationRequest(self, requestID: requestID), environment
      ).recordation()
    } catch {
      throw error.asIncomplete
    }
  }
}

extension RPCError {
  /// What is wrong with a recordation that is there already, and not with the request.
  var asIncomplete: RPCError {
    RPCError(
      .failedPrecondition, "RECORDATION_INCOMPLETE",
      "The recordation is not as one has to be by now.", fields: fields)
  }
}
