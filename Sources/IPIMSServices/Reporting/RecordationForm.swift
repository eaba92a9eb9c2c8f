internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What a holder writes of a right, field by field checked.
struct RecordationForm {
  static let markTextsMax = 20
  static let niceClassesMax = 45
  static let hsCodesMax = 200
  static let designatedGoodsMax = 200
  static let contactsMax = 10
  static let authorisedTradersMax = 200
  static let productionCountriesMax = 250

  private let request: CreateRecordationRequest
  private let environment: ServiceEnvironment
  private var validation = Validation()

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
    result.markTexts = markTexts()
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
    if let end = validation.instant(request.rightExpireTime, "right_expire_time") {
      result.rightExpireTime = end.timestamp
    }
    result.confirmProgramAppraisals = request.confirmProgramAppraisals
    validation.documents(request.documents, "documents")
    result.documents = request.documents
    people(&result)
    try validation.finish()
    return result
  }

  private mutating func registrationNumber(regime: String) -> String {
    let kind = IPIMSDomain.RightKind(rawValue: request.rightKind.shortName)
    guard regime == "KR", kind?.isRegisteredByKIPO == true else {
      return validation.required(
        request.registrationNumber, "registration_number", DeclarationID.self) ?? ""
    }
    return validation.required(request.registrationNumber, "registration_number", KIPONumber.self)
      ?? ""
  }

  private mutating func markTexts() -> [String] {
    let least = request.rightKind == .tradeMark ? 1 : 0
    validation.count(request.markTexts.count, "mark_texts", least...Self.markTextsMax)
    for (index, text) in request.markTexts.enumerated() {
      validation.text(text, "mark_texts[\(index)]", max: 200, required: true)
    }
    return request.markTexts
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
