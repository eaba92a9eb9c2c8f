internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages

/// What is authorised for a right, as recordations and articles say it, field by field checked.
/// Each gives it in its canonical form.
extension Validation {
  mutating func firm(_ firm: AuthorisedFirm, _ field: String) -> AuthorisedFirm {
    var result = firm
    text(firm.name, "\(field).name", max: 200, required: true)
    result.country = required(firm.country, "\(field).country", CountryCode.self) ?? ""
    count(firm.roles.count, "\(field).roles", 0...TradeRole.names.count)
    for (index, role) in firm.roles.enumerated() { given(role, "\(field).roles[\(index)]") }
    if Set(firm.roles).count < firm.roles.count {
      refuse("\(field).roles", "should name each role once")
    }
    let identifier =
      result.country == "KR"
      ? optional(firm.identifier, "\(field).identifier", KoreanBusinessNumber.self)
      : optional(firm.identifier, "\(field).identifier", DeclarationID.self)
    result.identifier = identifier ?? ""
    return result
  }

  mutating func route(_ route: AuthorisedRoute, _ field: String) -> AuthorisedRoute {
    var result = route
    if route == AuthorisedRoute() { refuse(field, "should have one of its fields") }
    result.origin = optional(route.origin, "\(field).origin", CountryCode.self) ?? ""
    result.departure = optional(route.departure, "\(field).departure", CountryCode.self) ?? ""
    let place = optional(route.loadingPlace, "\(field).loading_place", UNLocode.self) ?? ""
    if !place.isEmpty, !result.departure.isEmpty, !place.hasPrefix(result.departure) {
      refuse("\(field).loading_place", "should be in the country of departure")
    }
    result.loadingPlace = place
    optional(route.transport, "\(field).transport")
    text(route.forwarder, "\(field).forwarder", max: 200)
    result.destinationOffice =
      optionalName(route.destinationOffice, "\(field).destination_office", in: .offices)?.text ?? ""
    return result
  }

  mutating func site(_ site: ProductionSite, _ field: String) -> ProductionSite {
    var result = site
    text(site.name, "\(field).name", max: 200, required: true)
    result.country = required(site.country, "\(field).country", CountryCode.self) ?? ""
    text(site.address, "\(field).address", max: 500)
    result.lotFormat = optional(site.lotFormat, "\(field).lot_format", LotPattern.self) ?? ""
    return result
  }

  mutating func lotFormat(_ lot: LotFormat, _ field: String) -> LotFormat {
    let pattern = check("\(field).format") { () throws(FormatError) in
      try LotPattern(parsing: lot.format)
    }
    if let pattern, !lot.example.isEmpty, !pattern.matches(lot.example) {
      refuse("\(field).example", "should be a lot number of the format")
    }
    text(lot.meaning, "\(field).meaning", max: 500)
    return lot
  }
}
