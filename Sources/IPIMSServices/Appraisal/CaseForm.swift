internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What an officer writes of suspected goods, field by field checked.
struct CaseForm {
  static let itemsMax = 100
  static let suspectedRecordationsMax = 50
  static let productIdentifiersMax = 20
  static let unitDefault = "EA"
  /// Sums over all that is ever on record stay within 64 bits.
  static let quantityMax: Int64 = 1_000_000_000_000

  private let request: OpenCaseRequest
  private let caller: Caller
  private let environment: ServiceEnvironment
  private var validation = Validation()
  private var personalData = PersonalData()

  init(_ request: OpenCaseRequest, by caller: Caller, _ environment: ServiceEnvironment) {
    self.request = request
    self.caller = caller
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
    result.cargoManagementNumber =
      validation.optional(
        request.cargoManagementNumber, "cargo_management_number", CargoManagementNumber.self) ?? ""
    result.loadingPlace =
      validation.optional(request.loadingPlace, "loading_place", UNLocode.self) ?? ""
    result.office = office()
    result.importer = party(request.importer, \.importer, "importer")
    result.exporter = party(request.exporter, \.exporter, "exporter")
    result.seller = party(request.seller, \.seller, "seller")
    result.consignee = party(request.consignee, \.consignee, "consignee")
    validation.count(request.items.count, "items", 1...Self.itemsMax)
    for (index, item) in request.items.prefix(Self.itemsMax).enumerated() {
      result.items.append(self.item(item, index))
    }
    result.procedure = procedure(of: result)
    suspected(&result)
    try validation.finish()
    return result
  }

  private mutating func suspected(_ result: inout Case) {
    validation.count(
      request.suspectedRecordations.count, "suspected_recordations",
      0...Self.suspectedRecordationsMax)
    let suspected = request.suspectedRecordations.prefix(Self.suspectedRecordationsMax)
    for (index, name) in suspected.enumerated() {
      let field = "suspected_recordations[\(index)]"
      let name = validation.name(name, field, in: .recordations)?.text ?? ""
      if !result.suspectedRecordations.contains(name) { result.suspectedRecordations.append(name) }
    }
  }

  /// An officer's own; a clearance system, which has none, names one.
  private mutating func office() -> String {
    guard let own = caller.office else {
      return validation.name(request.office, "office", in: .offices)?.text ?? ""
    }
    if let office = validation.optionalName(request.office, "office", in: .offices)?.text,
      office != own
    {
      validation.refuse("office", "should be your own office, or empty")
    }
    return own
  }

  /// Standard where none is named. Small consignments where the regime knows them, and as it does.
  private mutating func procedure(of result: Case) -> IPIMSAPI.Procedure {
    validation.optional(request.procedure, "procedure")
    guard request.procedure == .smallConsignment else {
      return request.procedure == .unspecified ? .standard : request.procedure
    }
    guard let regime = environment.regimes[result.regime] else { return request.procedure }
    guard let rule = regime.smallConsignment(at: environment.now())?.value else {
      validation.refuse("procedure", "should be another: \(regime.code) has no small consignments")
      return request.procedure
    }
    let units = result.items.reduce(0) { $0.addingReportingOverflow(Int($1.quantity)).0 }
    let masses = result.items.map(\.netMassGrams)
    let grams = masses.reduce(0) { $0.addingReportingOverflow(Int($1)).0 }
    if !rule.covers(units: units, grams: masses.contains(0) ? nil : grams) {
      let limits = [
        rule.unitsMax.map { "at most \($0) units" },
        rule.gramsBelow.map { "less than \($0) g" },
      ]
      validation.refuse(
        "procedure",
        "should be another: a small consignment under \(regime.code) is "
          + limits.compactMap(\.self).joined(separator: " or "))
    }
    return request.procedure
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
    if !(1...Self.quantityMax).contains(item.quantity) {
      validation.refuse("\(field).quantity", "should be 1 to \(Self.quantityMax)")
    }
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
    result.productIdentifiers = productIdentifiers(item.productIdentifiers, field)
    result.goodsState = .free
    return result
  }

  private mutating func productIdentifiers(_ given: [ProductIdentifier], _ field: String)
    -> [ProductIdentifier]
  {
    let field = "\(field).product_identifiers"
    validation.count(given.count, field, 0...Self.productIdentifiersMax)
    var result: [ProductIdentifier] = []
    for (index, identifier) in given.prefix(Self.productIdentifiersMax).enumerated() {
      validation.given(identifier.kind, "\(field)[\(index)].kind")
      let value =
        identifier.kind == .gtin
        ? validation.required(identifier.value, "\(field)[\(index)].value", GTIN.self)
        : validation.required(identifier.value, "\(field)[\(index)].value", DeclarationID.self)
      let checked = ProductIdentifier {
        $0.kind = identifier.kind
        $0.value = value ?? ""
      }
      if !result.contains(checked) { result.append(checked) }
    }
    return result
  }

  private mutating func country(_ code: String, _ field: String) -> String {
    code.isEmpty
      ? CountryCode.unknown.code : validation.required(code, field, CountryCode.self) ?? ""
  }
}
