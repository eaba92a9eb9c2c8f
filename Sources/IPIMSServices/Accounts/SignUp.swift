internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  /// Evidence inline, so that a firm without access needs one call alone.
  static let evidenceBytesMax = 3 * 1024 * 1024
  static let evidenceMediaTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"]

  func signUp(_ request: SignUpRequest, context: RPCContext) async throws(RPCError)
    -> SignUpResponse
  {
    let now = environment.now()
    try environment.signUpRate.take(from: context.peer.remoteAddress, at: now)
    var signUp = try Self.validate(request)
    let secret = Secret(prefix: "claim_")
    signUp.name = ResourceName(.signUps, environment.newID()).text
    signUp.state = .pending
    signUp.createTime = now.timestamp
    let stored = signUp
    let end = stored.representationEndTime.map {
      Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos)
    }
    // Nobody is known yet, so that request_id alone says who repeats.
    return try await environment.mutate(request, by: "", context, hasSecret: true) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(end, "representation_end_time", now)
      try transaction.run(
        """
        INSERT INTO sign_ups(id, state, secret_hash, is_claimed, body, evidence)
        VALUES ($1, $2, $3, 0, $4, $5)
        """,
        .text(stored.name), .text(stored.state.shortName), .digest(secret.hash),
        .blob(stored.encoded), .blob(request.evidence.isEmpty ? nil : request.evidence))
      try transaction.record(
        "SIGNED_UP", of: stored.name, by: context.peer.remoteAddress, at: now, stored.json)
      return SignUpResponse {
        $0.signUp = stored
        $0.claimSecret = secret.text
      }
    }
  }

  private static func validate(_ request: SignUpRequest) throws(RPCError) -> SignUp {
    var validation = Validation()
    validation.requestID(request.requestID)
    validation.given(request.kind, "kind")
    validation.text(request.displayName, "display_name", max: 200, required: true)
    let country = validation.required(request.country, "country", CountryCode.self)
    let businessNumber = validation.businessNumber(
      request.businessNumber, "business_number", of: country ?? "")
    var contact = Contact()
    if let given = request.contact {
      contact = validation.contact(given, "contact")
    } else {
      validation.refuse("contact", "is required: name and email")
    }
    validation.text(
      request.principalName, "principal_name", max: 200, required: request.kind == .representative)
    validation.principal(of: request)
    if request.evidence.count > evidenceBytesMax {
      validation.refuse("evidence", "should be at most 3 MiB")
    }
    if !request.evidence.isEmpty, !evidenceMediaTypes.contains(request.evidenceMediaType) {
      validation.refuse(
        "evidence_media_type", "should be one of \(evidenceMediaTypes.joined(separator: ", "))")
    }
    try validation.finish()
    return SignUp { signUp in
      signUp.kind = request.kind
      signUp.displayName = request.displayName
      signUp.businessNumber = businessNumber ?? ""
      signUp.country = country ?? ""
      signUp.contact = contact
      signUp.principalName = request.principalName
      signUp.principalCountry = request.principalCountry.uppercased()
      signUp.representationScopes = request.representationScopes
      signUp.representationEndTime = request.representationEndTime
      signUp.evidenceMediaType = request.evidence.isEmpty ? "" : request.evidenceMediaType
    }
  }
}

extension Validation {
  /// For whom a firm acts: a representative says so, and nobody else.
  fileprivate mutating func principal(of request: SignUpRequest) {
    represented(request.representationScopes, "representation_scopes")
    _ = instant(request.representationEndTime, "representation_end_time")
    _ = optional(request.principalCountry, "principal_country", CountryCode.self)
    guard request.kind == .rightHolder else { return }
    let reason = "should be empty: a right holder acts for itself"
    if !request.principalName.isEmpty { refuse("principal_name", reason) }
    if !request.principalCountry.isEmpty { refuse("principal_country", reason) }
    if !request.representationScopes.isEmpty { refuse("representation_scopes", reason) }
    if request.representationEndTime != nil { refuse("representation_end_time", reason) }
  }
}
