internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What is authorised for each right: the one place that look-ups and screening ask. Recordations
/// and articles write what they say, each anew whenever it changes.
extension Transaction where Failure == RPCError {
  /// Puts `rows` in the place of all that `source` said. `organization` is whose word it is; empty
  /// for customs. Subjects count; the other fields of `rows` are filled here.
  func replaceAuthorisations(
    of source: String, on recordation: String, by organization: String, at time: Instant,
    rows: [Authorisation]
  ) throws(RPCError) {
    try run("DELETE FROM authorisations WHERE source = $1", .text(source))
    try insertAuthorisations(of: source, on: recordation, by: organization, at: time, rows: rows)
  }

  private func insertAuthorisations(
    of source: String, on recordation: String, by organization: String, at time: Instant,
    rows: [Authorisation]
  ) throws(RPCError) {
    for (place, row) in rows.enumerated() {
      guard let subject = row.subject else { continue }
      var body = row
      body.recordation = recordation
      body.source = source
      body.updateTime = time.timestamp
      let key = AuthorisationKey(subject)
      try run(
        """
        INSERT INTO authorisations(source, place, recordation, organization, time, kind, name,
          identifier, country, departure, loading_place, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """,
        .text(source), .int(place), .text(recordation), .text(organization),
        .int(time.millisecondsSince1970), .text(key.kind), .text(key.name),
        .text(key.identifier), .text(key.country), .text(key.departure), .text(key.loadingPlace),
        .blob(body.encoded))
    }
  }

  /// Writes what a recordation says is authorised that nobody knew of before.
  func authorise(new recordation: Recordation) throws(RPCError) {
    guard let time = recordation.updateTime ?? recordation.createTime else { return }
    try insertAuthorisations(
      of: recordation.name, on: recordation.name, by: recordation.holder,
      at: Instant(secondsSince1970: time.seconds, nanoseconds: time.nanos),
      rows: recordation.authorisations)
  }

  /// Writes anew what a recordation says is authorised, and its articles' words where its marks
  /// have changed.
  func authorise(_ recordation: Recordation) throws(RPCError) {
    guard let time = recordation.updateTime ?? recordation.createTime else { return }
    try replaceAuthorisations(
      of: recordation.name, on: recordation.name, by: recordation.holder,
      at: Instant(secondsSince1970: time.seconds, nanoseconds: time.nanos),
      rows: recordation.authorisations)
    try indexArticles(on: recordation)
  }
}

extension Reading where Failure == RPCError {
  /// What is authorised for a right that is on record now, the newest word first, at most `max`:
  /// what its holder and customs say, not a holder before. A firm sees of its own rights alone, and
  /// what it says itself.
  func authorisations(of recordation: String, for caller: Caller, max: Int) throws(RPCError)
    -> [Authorisation]
  {
    let holder = try row(
      """
      SELECT holder FROM recordations
      WHERE id = $1 AND state IN ('ACTIVE', 'SUSPENDED', 'GRACE')
      """,
      .text(recordation)
    ) { row in row.text(0) }
    guard let holder, !caller.isFirm || caller.acts(for: holder, in: .appraisals) else {
      return []
    }
    return try rows(
      """
      SELECT body FROM authorisations
      WHERE recordation = $1 AND (organization = $2 OR organization = $3)
      ORDER BY time DESC, source DESC, place LIMIT $4
      """,
      .text(recordation), .text(holder), .text(caller.isFirm ? holder : ""), .int(max)
    ) { row throws(RPCError) in try Authorisation(stored: row.blob(0)) }
  }
}

extension Authorisation {
  init(_ subject: Subject) {
    self.init()
    self.subject = subject
  }
}

extension Recordation {
  /// What it says is authorised.
  fileprivate var authorisations: [Authorisation] {
    let firms = authorisedTraders.map { trader in
      AuthorisedFirm {
        $0.name = trader.name
        $0.country = trader.country
      }
    }
    return firms.map { Authorisation(.firm($0)) }
      + authorisedRoutes.map { Authorisation(.route($0)) }
      + productionSites.map { Authorisation(.site($0)) }
      + productionCountries.map { Authorisation(.productionCountry($0)) }
  }
}

/// What a row is found by: texts folded, codes as they are; nil where it has none.
private struct AuthorisationKey {
  var kind: String
  var name: String?
  var identifier: String?
  /// Of the firm or the site; of a route the origin.
  var country: String?
  var departure: String?
  var loadingPlace: String?

  init(_ subject: Authorisation.Subject) {
    switch subject {
    case .firm(let firm):
      kind = "FIRM"
      name = Self.folded(firm.name)
      identifier = Self.given(firm.identifier)
      country = firm.country
    case .route(let route):
      kind = "ROUTE"
      name = Self.folded(route.forwarder)
      country = Self.given(route.origin)
      departure = Self.given(route.departure)
      loadingPlace = Self.given(route.loadingPlace)
    case .site(let site):
      kind = "SITE"
      name = Self.folded(site.name)
      country = site.country
    case .productionCountry(let code):
      kind = "COUNTRY"
      country = code
    case .lotFormat:
      kind = "LOT_FORMAT"
    }
  }

  private static func given(_ text: String) -> String? { text.isEmpty ? nil : text }
  private static func folded(_ text: String) -> String? { given(MarkText.folded(text)) }
}
