internal import IPIMSClient
internal import ServiceHarness

/// What a case takes from its declarations, and what is made up because they do not have it: marks,
/// quantities, numbers and names.
extension CaseLife {
  /// Where goods of a country are loaded; the declarations tell the country alone.
  private static let loadingPlaces = [
    "CN": ["CNSHA", "CNYTN"], "US": ["USLAX"], "IT": ["ITGOA"], "JP": ["JPTYO"],
    "VN": ["VNSGN"], "DE": ["DEHAM"],
  ]

  static let personalCode = "P123456789012"

  static func request(
    _ index: Int, _ declarations: [Declaration], _ suspects: [Firm], _ office: String,
    _ dice: inout SeededGenerator
  ) -> OpenCaseRequest {
    let first = declarations[0]
    var request = OpenCaseRequest()
    request.requestID = RequestID.random()
    request.declarationID = "\(first.id)-\(index)"
    request.office = office
    if dice.chance(50) {
      let serial = String(1_000_000 + index).suffix(6)
      request.declarationNumber = "12345-26-\(serial)M"
    }
    request.importer = Party {
      $0.name = "Importer \(first.importer)"
      $0.country = "KR"
      $0.identifier = dice.chance(10) ? personalCode : ""
    }
    if !first.seller.isEmpty {
      request.seller = Party { $0.name = "Seller \(first.seller)" }
    }
    if let places = loadingPlaces[first.departure], dice.chance(60) {
      request.loadingPlace = dice.pick(places)
    }
    request.procedure = dice.pick([
      .unspecified, .unspecified, .unspecified, .standard, .standard, .standard, .standard,
      .standard, .perishable, .smallConsignment,
    ])
    request.items = declarations.enumerated().map { position, declaration in
      item(declaration, suspects[position % suspects.count], &dice)
    }
    let recordations = suspects.flatMap(\.recordations)
    request.suspectedRecordations = recordations
    return request
  }

  private static func item(
    _ declaration: Declaration, _ holder: Firm, _ dice: inout SeededGenerator
  ) -> LineItem {
    var item = LineItem()
    item.hsCode = declaration.hsCode
    item.description = "goods of HS \(declaration.hsCode)"
    if let mark = holder.mark, dice.chance(95) { item.markAsSeen = dice.pick(mark.spellings) }
    item.quantity = Int64.random(in: 1...200, using: &dice)
    item.value = Money {
      $0.currency = "KRW"
      $0.minorUnits = declaration.price
    }
    item.origin = declaration.origin
    item.departure = declaration.departure
    item.netMassGrams = declaration.netMassGrams
    if dice.chance(20) {
      item.productIdentifiers = [
        ProductIdentifier {
          $0.kind = .gtin
          $0.value = gtin(Int.random(in: 0..<12, using: &dice))
        }
      ]
    }
    return item
  }

  /// With its check digit.
  static func gtin(_ serial: Int) -> String {
    let digits = String(880_123_456_700 + serial)
    let sum = digits.enumerated().reduce(0) { sum, digit in
      sum + (digit.element.wholeNumberValue ?? 0) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
