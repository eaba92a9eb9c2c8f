internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages

extension RecordationForm {
  /// What rights of some kinds alone have.
  mutating func specifics(_ result: inout Recordation) {
    let kind = request.rightKind
    let isUnregistered = kind == .copyright && request.registrationNumber.isEmpty
    text(
      request.title, "title", max: 500, of: [.copyright, .patent, .design],
      required: isUnregistered)
    text(request.author, "author", max: 200, of: [.copyright], required: isUnregistered)
    text(
      request.varietyDenomination, "variety_denomination", max: 200, of: [.plantVariety],
      required: kind == .plantVariety)
    text(request.botanicalTaxon, "botanical_taxon", max: 200, of: [.plantVariety])
    text(request.geographicalArea, "geographical_area", max: 500, of: [.geographicalIndication])
    result.title = request.title
    result.author = request.author
    result.varietyDenomination = request.varietyDenomination
    result.botanicalTaxon = request.botanicalTaxon
    result.geographicalArea = request.geographicalArea
    result.originCountry = originCountry()
  }

  private mutating func text(
    _ text: String, _ field: String, max: Int, of kinds: Set<IPIMSAPI.RightKind>,
    required: Bool = false
  ) {
    if refuses(text, field, of: kinds) { return }
    validation.text(text, field, max: max, required: required)
  }

  /// Whether something is given that a right of this kind does not have.
  private mutating func refuses(
    _ text: String, _ field: String, of kinds: Set<IPIMSAPI.RightKind>
  ) -> Bool {
    guard !text.isEmpty, request.rightKind.isGiven, !kinds.contains(request.rightKind) else {
      return false
    }
    let names = kinds.map(\.shortName).sorted().joined(separator: ", ")
    validation.refuse(field, "should be empty but for \(names)")
    return true
  }

  private mutating func originCountry() -> String {
    let (country, field) = (request.originCountry, "origin_country")
    if refuses(country, field, of: [.geographicalIndication]) { return "" }
    return request.rightKind == .geographicalIndication
      ? validation.required(country, field, CountryCode.self) ?? "" : ""
  }

  /// What helps customs to tell who infringes the right.
  mutating func enforcement(_ result: inout Recordation) {
    result.parallelImportPolicies = request.parallelImportPolicies
    let policies = request.parallelImportPolicies
    validation.count(
      policies.count, "parallel_import_policies", 0...Self.parallelImportPoliciesMax)
    var seen: Set<String> = []
    let goods = Set(request.designatedGoods)
    for (index, policy) in policies.prefix(Self.parallelImportPoliciesMax).enumerated() {
      let field = "parallel_import_policies[\(index)]"
      if !policy.designatedGood.isEmpty, !goods.contains(policy.designatedGood) {
        validation.refuse("\(field).designated_good", "should be empty or one of designated_goods")
      } else if !seen.insert(policy.designatedGood).inserted {
        validation.refuse("\(field).designated_good", "should have one policy alone")
      }
      validation.given(policy.policy, "\(field).policy")
      let isConditional = policy.policy == .conditional
      if !isConditional, !policy.condition.isEmpty {
        validation.refuse("\(field).condition", "should be empty but for CONDITIONAL")
      } else {
        validation.text(
          policy.condition, "\(field).condition", max: 500, required: isConditional,
          multiline: true)
      }
    }
    result.distinguishingMethods = request.distinguishingMethods
    validation.text(
      request.distinguishingMethods, "distinguishing_methods", max: 10_000, multiline: true)
    knownInfringers(&result)
  }

  private mutating func knownInfringers(_ result: inout Recordation) {
    validation.count(
      request.knownInfringers.count, "known_infringers", 0...Self.knownInfringersMax)
    for (index, infringer) in request.knownInfringers.prefix(Self.knownInfringersMax).enumerated() {
      let field = "known_infringers[\(index)]"
      var kept = infringer
      validation.text(infringer.name, "\(field).name", max: 200, required: true)
      kept.country =
        validation.optional(infringer.country, "\(field).country", CountryCode.self) ?? ""
      validation.text(infringer.identifier, "\(field).identifier", max: 200)
      validation.text(infringer.note, "\(field).note", max: 500, multiline: true)
      result.knownInfringers.append(kept)
    }
  }
}
