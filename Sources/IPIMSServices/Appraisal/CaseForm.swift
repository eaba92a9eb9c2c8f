internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What an officer writes of suspected goods, field by field checked.
struct CaseForm {
  static let itemsMax = 100
  static let suspectedRecordationsMax = 50
  static let unitDefault = "EA"

  private let request: OpenCaseRequest
  private let officer: Caller
  private let environment: ServiceEnvironment
  private var validation = Validation()
  private var personalData = PersonalData()

  init(_ request: OpenCaseRequest, by officer: Caller, _ environment: ServiceEnvironment) {
    self.request = request
    self.officer = officer
    self.environment = environment
  }

  /// The case, without name, state and times, and the personal data of its parties, which it does
  /// not hold. Throws INVALID_ARGUMENT.
  func opened() throws(RPCError) -> (opened: Case, personalData: PersonalData) {
    var form = self
    return (try form.check(), form.personalData)
  }

  private mutating func check() throws(RPCError) -> Case {
    var result = Case()
    validation.requestID(request.requestID)
    result.declarationID =
      validation.required(request.declarationID, "declaration_id", DeclarationID.self) ?? ""
    if request.declarationLine < 0 { validation.refuse("declaration_line", "should be from 1") }
    result.declarationLine = max(1, request.declarationLine)
    result.regime = validation.regime(request.regime, environment)
    result.declarationNumber = declarationNumber(regime: result.regime)
    result.billOfLading =
      validation.optional(request.billOfLading, "bill_of_lading", DeclarationID.self) ?? ""
    result.mailItem = validation.optional(request.mailItem, "mail_item", MailItem.self) ?? ""
    result.office = officer.office ?? ""
    if let office = validation.optionalName(request.office, "office", in: .offices)?.text,
      office != officer.office
    {
      validation.refuse("office", "should be your own office, or empty")
    }
    result.importer = party(request.importer, \.importer, "importer")
    result.exporter = party(request.exporter, \.exporter, "exporter")
    result.seller = party(request.seller, \.seller, "seller")
    result.consignee = party(request.consignee, \.consignee, "consignee")
    validation.count(request.items.count, "items", 1...Self.itemsMax)
    for (index, item) in request.items.prefix(Self.itemsMax).enumerated() {
      result.items.append(self.item(item, index))
    }
    validation.count(
      request.suspectedRecordations.count, "suspected_recordations",
      0...Self.suspectedRecordationsMax)
    let suspected = request.suspectedRecordations.prefix(Self.suspectedRecordationsMax)
    for (index, name) in suspected.enumerated() {
      let field = "suspected_recordations[\(index)]"
      let name = validation.name(name, field, in: .recordations)?.text ?? ""
      if !result.suspectedRecordations.contains(name) { result.suspectedRecordations.append(name) }
    }
    try validation.finish()
    return result
  }

  private mutating func declarationNumber(regime: String) -> String {
    let number = request.declarationNumber
    return regime == "KR"
      ? validation.optional(number, "declaration_number", KoreanDeclarationNumber.self) ?? ""
      : validation.optional(number, "declaration_number", DeclarationID.self) ?? ""
  }

  private mutating func party(
    _ party: Party?, _ role: WritableKeyPath<Case, Party?>, _ field: String
  ) -> Party? {
    guard var party else { return nil }
    validation.text(party.name, "\(field).name", max: 200)
    party.country = validation.optional(party.country, "\(field).country", CountryCode.self) ?? ""
    personalData.take(from: &party, role, field, &validation)
    validation.text(party.identifier, "\(field).identifier", max: 64)
    return party
  }

  private mutating func item(_ item: LineItem, _ index: Int) -> LineItem {
    let field = "items[\(index)]"
    var result = LineItem()
    result.id = String(index + 1)
    result.hsCode = validation.required(item.hsCode, "\(field).hs_code", HSCode.self) ?? ""
    validation.text(
      item.description, "\(field).description", max: 2_000, required: true, multiline: true)
    result.description = item.description
    validation.text(item.markAsSeen, "\(field).mark_as_seen", max: 200)
    result.markAsSeen = item.markAsSeen
    if item.quantity < 1 { validation.refuse("\(field).quantity", "should be at least 1") }
    result.quantity = item.quantity
    validation.text(item.unit, "\(field).unit", max: 20)
    result.unit = item.unit.isEmpty ? Self.unitDefault : item.unit
    if let value = item.value {
      let currency = validation.required(
        value.currency, "\(field).value.currency", CurrencyCode.self)
      if value.minorUnits < 0 {
        validation.refuse("\(field).value.minor_units", "should be 0 or more")
      }
      result.value = IPIMSAPI.Money {
        $0.currency = currency ?? ""
        $0.minorUnits = value.minorUnits
      }
    }
    result.origin = country(item.origin, "\(field).origin")
    result.departure = country(item.departure, "\(field).departure")
    if item.netMassGrams < 0 {
      validation.refuse("\(field).net_mass_grams", "should be 0 or more")
    }
    result.netMassGrams = item.netMassGrams
    result.goodsState = .free
    return result
  }

  private mutating func country(_ code: String, _ field: String) -> String {
    code.isEmpty
      ? CountryCode.unknown.code : validation.required(code, field, CountryCode.self) ?? ""
  }
}
