internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Who reads an article, in one place, as the keys of the table `article_readers`: CUSTOMS,
/// ADMINISTRATORS, an office, a firm.
enum ArticleReaders {
  static let customs = "CUSTOMS"
  static let administrators = "ADMINISTRATORS"

  /// What stays theirs when it is retired: who may change it.
  static func authors(of article: Article) -> Set<String> {
    if !article.organization.isEmpty { return [article.organization] }
    return article.office.isEmpty ? [administrators] : [administrators, article.office]
  }

  /// `holder` has the article's recordation now; empty for none.
  static func of(_ article: Article, holder: String) -> Set<String> {
    let authors = authors(of: article)
    guard article.state != .retired else { return authors }
    return switch article.audience {
    case .allCustoms: authors.union([customs])
    case .offices: authors.union(article.offices).union([administrators])
    case .holder: authors.union([customs, holder])
    default: authors
    }
  }
}

extension Caller {
  /// As what it reads articles.
  var articleKeys: [String] {
    switch role {
    case .administrator: [ArticleReaders.customs, ArticleReaders.administrators]
    case .officer: [ArticleReaders.customs] + (office.map { [$0] } ?? [])
    case .clearanceSystem: [ArticleReaders.customs]
    case .rightHolder, .representative: organizations(in: .sharing)
    default: []
    }
  }

  /// Whether it is the author's firm, the author's office, or for customs' own an administrator.
  func isAuthor(of article: Article) -> Bool {
    !ArticleReaders.authors(of: article).isDisjoint(with: articleKeys)
  }

  /// Whether it is an author of the article, or of its audience. `holder` has its recordation now.
  func mayRead(_ article: Article, holder: String) -> Bool {
    !ArticleReaders.of(article, holder: holder).isDisjoint(with: articleKeys)
  }
}

extension Sharing {
  /// What customs' streams wait for that watch articles; firms' wait for the firm.
  static let articlesTopic = "articles"
}

extension Reading where Failure == RPCError {
  /// nil for an article that the caller may not read.
  func readableArticle(_ name: String, for caller: Caller) throws(RPCError) -> Article? {
    let found = try row("SELECT body, holder FROM articles WHERE id = $1", .text(name)) {
      row throws(RPCError) in (article: try Article(stored: row.blob(0)), holder: row.text(1))
    }
    guard let found, caller.mayRead(found.article, holder: found.holder) else { return nil }
    return found.article
  }

  /// An article that the caller may read. Throws NOT_FOUND.
  func article(_ name: String, for caller: Caller) throws(RPCError) -> Article {
    guard let article = try readableArticle(name, for: caller) else { throw .notFound("article") }
    return article
  }

  /// The next articles that the caller may read, newest first, before one of them.
  func articles(before name: String, _ state: ArticleState, for caller: Caller, max: Int)
    throws(RPCError) -> [String]
  {
    var names: Set<String> = []
    for key in caller.articleKeys {
      try forEach(
        """
        SELECT article FROM article_readers WHERE reader = $1 AND state = $2 AND article < $3
        ORDER BY article DESC LIMIT $4
        """,
        .text(key), .text(state.shortName), .text(name), .int(max)
      ) { row in
        names.insert(row.text(0))
        return true
      }
    }
    return Array(names.sorted(by: >).prefix(max))
  }

  /// The next published articles that the caller may read, oldest first, after one of them.
  func articles(after name: String, for caller: Caller, max: Int) throws(RPCError) -> [String] {
    var names: Set<String> = []
    for key in caller.articleKeys {
      try forEach(
        """
        SELECT article FROM article_readers
        WHERE reader = $1 AND state = 'PUBLISHED' AND article > $2 ORDER BY article LIMIT $3
        """,
        .text(key), .text(name), .int(max)
      ) { row in
        names.insert(row.text(0))
        return true
      }
    }
    return Array(names.sorted().prefix(max))
  }
}
