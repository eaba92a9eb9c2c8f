internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  static let factsMax = 100
  static let officesMax = 100

  func publishArticle(_ request: PublishArticleRequest, context: RPCContext)
    async throws(RPCError) -> Article
  {
    let caller = try environment.authorize(context, [.officer, .rightHolder, .representative])
    var article = try Self.validate(request, caller)
    let now = environment.now()
    article.name = ResourceName(.articles, environment.newID()).text
    article.organization = caller.organization ?? ""
    article.createTime = now.timestamp
    let checked = article
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var article = checked
      if !article.recordation.isEmpty {
        _ = try transaction.recordation(article.recordation, for: caller)
      }
      let appended = try transaction.record(
        "ARTICLE_PUBLISHED", of: article.name, by: caller.member, at: now, article.json)
      article.etag = appended.hash.hex
      try transaction.run(
        """
        INSERT INTO articles(id, kind, recordation, audience, organization, body)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(article.name), .text(article.kind.shortName), .text(article.recordation),
        .text(article.audience.shortName), .text(article.organization), .blob(article.encoded))
      for office in article.offices {
        try transaction.run(
          "INSERT INTO article_offices(article, office) VALUES ($1, $2)",
          .text(article.name), .text(office))
      }
      return article
    }
  }

  private static func validate(_ request: PublishArticleRequest, _ caller: Caller)
    throws(RPCError) -> Article
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    validation.given(request.kind, "kind")
    validation.text(request.title, "title", max: 200, required: true)
    validation.text(request.text, "text", max: 20_000, required: true, multiline: true)
    let recordation = validation.optionalName(
      request.recordation, "recordation", in: .recordations)
    validation.count(request.facts.count, "facts", 0...factsMax)
    for (index, fact) in request.facts.enumerated() {
      validation.text(fact.key, "facts[\(index)].key", max: 64, required: true)
      validation.text(fact.value, "facts[\(index)].value", max: 500, required: true)
    }
    validation.optional(request.audience, "audience")
    if request.audience == .ownFirm, !caller.isFirm {
      validation.refuse("audience", "should be ALL_CUSTOMS or OFFICES: an officer has no firm")
    }
    validation.count(
      request.offices.count, "offices", request.audience == .offices ? 1...officesMax : 0...0)
    var offices: [String] = []
    for (index, office) in request.offices.prefix(officesMax).enumerated() {
      let name = validation.name(office, "offices[\(index)]", in: .offices)?.text ?? ""
      if !offices.contains(name) { offices.append(name) }
    }
    try validation.finish()
    return Article { article in
      article.kind = request.kind
      article.title = request.title
      article.text = request.text
      article.recordation = recordation?.text ?? ""
      article.facts = request.facts
      article.audience = request.audience == .unspecified ? .allCustoms : request.audience
      article.offices = offices
      // Who writes for some offices belongs to the readers.
      if article.audience == .offices, let own = caller.office, !offices.contains(own) {
        article.offices.append(own)
      }
    }
  }
}
