import IPIMSClient
import IPIMSStore
import ServiceHarness

/// Those who read articles, and whose right these are about.
struct ArticleScene {
  let customs: Customs
  /// Holds the recordation.
  let firm: Desk
  let stranger: Desk
  let incheon: Desk
  let busan: Desk
  let daegu: Desk
  let system: Desk
  let administrator: Desk
  let recordation: Recordation

  init(_ customs: Customs) async throws {
    self.customs = customs
    firm = try await customs.firm()
    stranger = try await customs.firm()
    incheon = try await customs.officer()
    busan = try await customs.officer(office: "offices/busan")
    daegu = try await customs.officer(office: "offices/daegu")
    system = try await customs.clearanceSystem()
    administrator = try await customs.administrator()
    recordation = try await customs.record(firm, mark: "HANGANG")
  }

  var readers: [(name: String, desk: Desk)] {
    [
      ("firm", firm), ("stranger", stranger), ("incheon", incheon), ("busan", busan),
      ("daegu", daegu), ("system", system), ("administrator", administrator),
    ]
  }

  /// On the recordation.
  func publish(
    _ author: Desk, _ audience: Audience = .allCustoms,
    _ change: (inout PublishArticleRequest) -> Void = { _ in }
  ) async throws -> Article {
    var request = Samples.article(audience)
    request.recordation = recordation.name
    if audience == .offices { request.offices = ["offices/daegu"] }
    change(&request)
    return try await author.sharing.publishArticle(request)
  }

  /// An article that a reader is told of after all that happened before.
  func fence(for name: String) async throws -> Article {
    switch name {
    case "firm", "stranger":
      let desk = name == "firm" ? firm : stranger
      return try await desk.sharing.publishArticle(Samples.article(.ownFirm))
    default: return try await incheon.sharing.publishArticle(Samples.article())
    }
  }

  /// All that a watch tells up to a fence: articles, and names of what is removed.
  func watched(by name: String, _ token: String = "") async throws -> Watched {
    let desk = readers.first { $0.name == name }!.desk
    let fence = try await fence(for: name)
    var watched = Watched()
    let stream = desk.sharing.watchArticles(.init { $0.resumeToken = token })
    for try await response in stream {
      watched.token = response.resumeToken
      switch response.update {
      case .article(let article) where article.name == fence.name: return watched
      case .article(let article): watched.articles.append(article)
      case .removed(let article): watched.removed.append(article)
      case nil: break
      }
    }
    return watched
  }

  struct Watched {
    var articles: [Article] = []
    var removed: [String] = []
    /// Of the fence.
    var token = ""
  }

  func search(_ desk: Desk, _ change: (inout SearchArticlesRequest) -> Void = { _ in })
    async throws -> [Article]
  {
    var request = SearchArticlesRequest()
    change(&request)
    return try await desk.sharing.searchArticles(request).articles
  }
}

extension UpdateArticleRequest {
  init(_ article: Article, _ mask: [String], _ change: (inout UpdateArticleRequest) -> Void) {
    self.init()
    self.article = article.name
    updateMask = mask
    change(&self)
  }
}

/// What the history says of one thing that happened.
struct ToldEvent {
  var kind: String
  private var fields: [String: String] = [:]

  init(_ event: Event) {
    kind = event.kind
    for field in event.fields { fields[field.name] = String(decoding: field.value, as: UTF8.self) }
  }

  subscript(_ field: String) -> String? { fields[field] }
}

extension Customs {
  /// The history of one subject.
  func events(of subject: String) async throws -> [ToldEvent] {
    let bodies = try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.rows(
        "SELECT body FROM events WHERE subject = $1 ORDER BY sequence", .text(subject)
      ) { row in row.blob(0) }
    }
    return try bodies.map { ToldEvent(try Event(decoding: $0)) }
  }
}
