internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What a holder writes of a right, field by field checked: whether it is new, changed or imported.
struct RecordationForm {
  static let markTextsMax = 20
  static let niceClassesMax = 45
  static let hsCodesMax = 200
  static let designatedGoodsMax = 200
  static let contactsMax = 10
  static let authorisedTradersMax = 200
  static let productionCountriesMax = 250
  static let authorisedRoutesMax = 200
  static let productionSitesMax = 200
  /// One for each of the designated goods, and one for all others.
  static let parallelImportPoliciesMax = designatedGoodsMax + 1
  static let knownInfringersMax = 200

  let request: CreateRecordationRequest
  private let environment: ServiceEnvironment
  var validation = Validation()

  init(_ request: CreateRecordationRequest, _ environment: ServiceEnvironment) {
    self.request = request
    self.environment = environment
  }

  /// The draft, without name, holder and times. Throws INVALID_ARGUMENT.
  func recordation() throws(RPCError) -> Recordation {
    var form = self
    return try form.check()
  }

  private mutating func check() throws(RPCError) -> Recordation {
    var result = Recordation()
    validation.requestID(request.requestID)
    validation.given(request.rightKind, "right_kind")
    result.rightKind = request.rightKind
    result.regime = validation.regime(request.regime, environment)
    result.registrationNumber = registrationNumber(regime: result.regime)
    result.applicationNumber = applicationNumber(regime: result.regime)
    result.markTexts = markTexts()
    goods(&result)
    if let end = validation.instant(request.rightExpireTime, "right_expire_time") {
      result.rightExpireTime = end.timestamp
    }
    result.confirmProgramAppraisals = request.confirmProgramAppraisals
    validation.documents(request.documents, "documents")
    result.documents = request.documents
    specifics(&result)
    people(&result)
    enforcement(&result)
    try validation.finish()
    return result
  }

  private func isRegisteredByKIPO(regime: String) -> Bool {
    let kind = IPIMSDomain.RightKind(rawValue: request.rightKind.shortName)
    return regime == "KR" && kind?.isRegisteredByKIPO == true
  }

  private mutating func registrationNumber(regime: String) -> String {
    let (number, field) = (request.registrationNumber, "registration_number")
    // A work is protected without any registration.
    if request.rightKind == .copyright {
      return validation.optional(number, field, DeclarationID.self) ?? ""
    }
    guard isRegisteredByKIPO(regime: regime) else {
      return validation.required(number, field, DeclarationID.self) ?? ""
    }
    return validation.required(number, field, KIPONumber.self) ?? ""
  }

  private mutating func applicationNumber(regime: String) -> String {
    let (number, field) = (request.applicationNumber, "application_number")
    guard isRegisteredByKIPO(regime: regime) else {
      return validation.optional(number, field, DeclarationID.self) ?? ""
    }
    return validation.optional(number, field, KIPONumber.self) ?? ""
  }

  private mutating func markTexts() -> [String] {
    let hasName: Set<IPIMSAPI.RightKind> = [.tradeMark, .geographicalIndication]
    let least = hasName.contains(request.rightKind) ? 1 : 0
    validation.count(request.markTexts.count, "mark_texts", least...Self.markTextsMax)
    for (index, text) in request.markTexts.enumerated() {
      validation.text(text, "mark_texts[\(index)]", max: 200, required: true)
    }
    return request.markTexts
  }

  private mutating func goods(_ result: inout Recordation) {
    result.niceClasses = request.niceClasses
    validation.count(request.niceClasses.count, "nice_classes", 0...Self.niceClassesMax)
    for (index, number) in request.niceClasses.enumerated() {
      _ = validation.check("nice_classes[\(index)]") { () throws(FormatError) in
        try NiceClass(number)
      }
    }
    validation.count(request.hsCodes.count, "hs_codes", 0...Self.hsCodesMax)
    for (index, code) in request.hsCodes.enumerated() {
      let digits = validation.required(code, "hs_codes[\(index)]", HSCode.self)
      result.hsCodes.append(digits ?? "")
    }
    validation.count(
      request.designatedGoods.count, "designated_goods", 0...Self.designatedGoodsMax)
    for (index, goods) in request.designatedGoods.enumerated() {
      validation.text(goods, "designated_goods[\(index)]", max: 500, required: true)
    }
    result.designatedGoods = request.designatedGoods
  }

  private mutating func people(_ result: inout Recordation) {
    validation.count(request.contacts.count, "contacts", 0...Self.contactsMax)
    for (index, contact) in request.contacts.enumerated() {
      result.contacts.append(validation.contact(contact, "contacts[\(index)]"))
    }
    validation.count(
      request.authorisedTraders.count, "authorised_traders", 0...Self.authorisedTradersMax)
    for (index, trader) in request.authorisedTraders.enumerated() {
      let field = "authorised_traders[\(index)]"
      validation.text(trader.name, "\(field).name", max: 200, required: true)
      let country = validation.required(trader.country, "\(field).country", CountryCode.self)
      result.authorisedTraders.append(
        AuthorisedTrader {
          $0.name = trader.name
          $0.country = country ?? ""
        })
    }
    validation.count(
      request.productionCountries.count, "production_countries", 0...Self.productionCountriesMax)
    for (index, code) in request.productionCountries.enumerated() {
      let country = validation.required(code, "production_countries[\(index)]", CountryCode.self)
      result.productionCountries.append(country ?? "")
    }
    let (routes, sites) = (request.authorisedRoutes, request.productionSites)
    validation.count(routes.count, "authorised_routes", 0...Self.authorisedRoutesMax)
    for (index, route) in routes.prefix(Self.authorisedRoutesMax).enumerated() {
      result.authorisedRoutes.append(validation.route(route, "authorised_routes[\(index)]"))
    }
    validation.count(sites.count, "production_sites", 0...Self.productionSitesMax)
    for (index, site) in sites.prefix(Self.productionSitesMax).enumerated() {
      result.productionSites.append(validation.site(site, "production_sites[\(index)]"))
    }
  }
}

extension CreateRecordationRequest {
  /// What would write a recordation as it is stored.
  init(_ stored: Recordation, requestID: String) {
    self.init()
    self.requestID = requestID
    rightKind = stored.rightKind
    registrationNumber = stored.registrationNumber
    applicationNumber = stored.applicationNumber
    markTexts = stored.markTexts
    niceClasses = stored.niceClasses
    hsCodes = stored.hsCodes
    designatedGoods = stored.designatedGoods
    rightExpireTime = stored.rightExpireTime
    regime = stored.regime
    contacts = stored.contacts
    authorisedTraders = stored.authorisedTraders
    productionCountries = stored.productionCountries
    confirmProgramAppraisals = stored.confirmProgramAppraisals
    authorisedRoutes = stored.authorisedRoutes
    productionSites = stored.productionSites
    parallelImportPolicies = stored.parallelImportPolicies
    knownInfringers = stored.knownInfringers
    distinguishingMethods = stored.distinguishingMethods
    title = stored.title
    author = stored.author
    varietyDenomination = stored.varietyDenomination
    botanicalTaxon = stored.botanicalTaxon
    geographicalArea = stored.geographicalArea
    originCountry = stored.originCountry
    documents = stored.documents
  }
}

extension Validation {
  /// The regime named, or the server's own.
  mutating func regime(_ code: String, _ environment: ServiceEnvironment) -> String {
    if code.isEmpty { return environment.defaultRegime }
    if environment.regimes[code] == nil {
      refuse("regime", "should be one of \(environment.regimes.codes.joined(separator: ", "))")
    }
    return code
  }
}
