internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Appends the article to its history, stores it with its new etag, and has it found, told of and
  /// counted as what it is now.
  func store(_ article: inout Article, _ kind: String, by caller: Caller, at now: Instant)
    throws(RPCError)
  {
    article.updateTime = now.timestamp
    let own = article.organization == caller.organization
    article.actedBy = own ? "" : caller.organization ?? ""
    article.etag = ""
    let appended = try record(kind, of: article.name, by: caller.member, at: now, article.json)
    article.etag = appended.hash.hex
    try index(article, changedAt: appended.position)
  }

  /// Writes an article and everything that follows from it. `position` is that of its last event.
  func index(_ article: Article, changedAt position: Int64) throws(RPCError) {
    let recordation = try row(
      "SELECT body FROM recordations WHERE id = $1", .text(article.recordation)
    ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
    let (marks, holder) = (recordation?.wordsOfMarks ?? "", recordation?.holder ?? "")
    try run(
      """
      INSERT INTO articles(id, kind, recordation, audience, organization, marks, holder, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, audience = excluded.audience,
        marks = excluded.marks, holder = excluded.holder, body = excluded.body
      """,
      .text(article.name), .text(article.kind.shortName), .text(article.recordation),
      .text(article.audience.shortName), .text(article.organization), .text(marks),
      .text(holder), .blob(article.encoded))
    try indexWords(of: article, marks)
    try indexReaders(of: article, holder: holder, changedAt: position)
    guard let recordation, let time = article.updateTime else { return }
    try replaceAuthorisations(
      of: article.name, on: recordation.name, by: article.organization,
      at: Instant(secondsSince1970: time.seconds, nanoseconds: time.nanos),
      rows: article.authorisations)
  }

  /// Has articles on a recordation found by its marks, and read by its holder, where these have
  /// changed. The change is the newest event.
  func indexArticles(on recordation: Recordation) throws(RPCError) {
    let marks = recordation.wordsOfMarks
    let articles = try rows(
      "SELECT body FROM articles WHERE recordation = $1 AND (marks <> $2 OR holder <> $3)",
      .text(recordation.name), .text(marks), .text(recordation.holder)
    ) { row throws(RPCError) in try Article(stored: row.blob(0)) }
    for article in articles {
      try run(
        "UPDATE articles SET marks = $2, holder = $3 WHERE id = $1", .text(article.name),
        .text(marks), .text(recordation.holder))
      // Of one that is retired its own words are enough to find it by.
      if article.state != .retired { try indexWords(of: article, marks) }
      guard article.audience == .holder else { continue }
      let position = try row("SELECT COALESCE(max(position), 0) FROM events") { row in row.int(0) }
      try indexReaders(of: article, holder: recordation.holder, changedAt: position ?? 0)
    }
  }

  private func indexWords(of article: Article, _ marks: String) throws(RPCError) {
    let words = Set(
      SearchWords.of(
        ([marks] + article.texts).joined(separator: "\n"), max: Sharing.wordsMax))
    // Most stay as they are.
    let before = try Set(
      rows("SELECT word FROM article_words WHERE article = $1", .text(article.name)) { row in
        row.text(0)
      })
    for word in before.subtracting(words) {
      try run(
        "DELETE FROM article_words WHERE article = $1 AND word = $2", .text(article.name),
        .text(word))
    }
    for word in words.subtracting(before) {
      try run(
        "INSERT INTO article_words(word, article) VALUES ($1, $2)", .text(word),
        .text(article.name))
    }
  }

  /// Who read it and does no longer keeps a row that says so, once, for those who watch.
  private func indexReaders(of article: Article, holder: String, changedAt position: Int64)
    throws(RPCError)
  {
    let readers = ArticleReaders.of(article, holder: holder)
    let before = try rows(
      "SELECT reader FROM article_readers WHERE article = $1 AND state <> 'GONE'",
      .text(article.name)
    ) { row in row.text(0) }
    for reader in readers.union(before) {
      let state = readers.contains(reader) ? article.state.shortName : "GONE"
      try run(
        """
        INSERT INTO article_readers(reader, article, state, position) VALUES ($1, $2, $3, $4)
        ON CONFLICT (reader, article) DO UPDATE
          SET state = excluded.state, position = excluded.position
        """,
        .text(reader), .text(article.name), .text(state), .int(position))
      wake(reader.hasPrefix("organizations/") ? reader : Sharing.articlesTopic)
    }
  }
}

extension Sharing {
  /// Of one article that it is found by; more are not.
  static let wordsMax = 5_000
  /// Retired ones among them.
  static let articlesOfRecordationMax: Int64 = 1_000
}

extension Recordation {
  fileprivate var wordsOfMarks: String { markTexts.joined(separator: "\n") }
}

extension Article {
  /// What it says is authorised: once all of customs may read it, so that nobody learns from a
  /// look-up what is kept from them here.
  fileprivate var authorisations: [Authorisation] {
    guard state == .published, audience == .allCustoms || audience == .holder else { return [] }
    return firms.map { Authorisation(.firm($0)) } + routes.map { Authorisation(.route($0)) }
      + sites.map { Authorisation(.site($0)) } + lotFormats.map { Authorisation(.lotFormat($0)) }
  }

  /// What it is found by.
  fileprivate var texts: [String] {
    var texts = [title, text]
    for fact in facts { texts += [fact.key, fact.value] }
    for firm in firms { texts += [firm.name, firm.identifier] }
    for route in routes { texts += [route.loadingPlace, route.forwarder] }
    for site in sites { texts += [site.name, site.address, site.lotFormat] }
    for lot in lotFormats { texts += [lot.format, lot.example, lot.meaning] }
    for photo in photos { texts += [photo.caption] + photo.annotations.map(\.label) }
    return texts
  }
}
