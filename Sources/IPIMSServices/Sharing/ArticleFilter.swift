internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What a search of articles asks for.
struct ArticleFilter: Sendable {
  static let wordsMax = 10

  /// Each begins a word of the article.
  private(set) var words: [WordRange]
  private(set) var kind: ArticleKind
  private(set) var recordation: String?
  private(set) var state: ArticleState
  private let holder: String?
  private let hsPrefix: String?

  /// All words that begin with a text, as a half-open range.
  struct WordRange: Sendable {
    let lower: String
    var upper: String { lower + "\u{10FFFF}" }
  }

  init(_ request: SearchArticlesRequest, _ validation: inout Validation) {
    validation.text(request.text, "text", max: 200)
    let words = SearchWords.of(request.text, max: Self.wordsMax + 1)
    if words.count > Self.wordsMax || words.isEmpty && !request.text.isEmpty {
      validation.refuse("text", "should have 1 to \(Self.wordsMax) words of letters or digits")
    }
    self.words = words.map { WordRange(lower: $0) }
    validation.optional(request.kind, "kind")
    kind = request.kind
    recordation =
      validation.optionalName(request.recordation, "recordation", in: .recordations)?.text
    holder = validation.optionalName(request.holder, "holder", in: .organizations)?.text
    hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    validation.optional(request.state, "state")
    state = request.state == .unspecified ? .published : request.state
  }

  /// Whether an article has all the words: no more of it is read.
  func hasWords(_ article: String, _ reading: Reading<RPCError>) throws(RPCError) -> Bool {
    for word in words {
      let isFound = try reading.exists(
        "SELECT 1 FROM article_words WHERE article = $1 AND word >= $2 AND word < $3",
        .text(article), .text(word.lower), .text(word.upper))
      guard isFound else { return false }
    }
    return true
  }

  /// Whether one that has the words is what is asked for.
  func matches(_ article: Article, _ reading: Reading<RPCError>) throws(RPCError) -> Bool {
    guard article.state == state, kind == .unspecified || article.kind == kind,
      recordation == nil || article.recordation == recordation
    else { return false }
    guard holder != nil || hsPrefix != nil else { return true }
    let right = try reading.row(
      "SELECT body FROM recordations WHERE id = $1", .text(article.recordation)
    ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
    if let holder, article.organization != holder, right?.holder != holder { return false }
    guard let hsPrefix else { return true }
    return right?.hsCodes.contains { $0.hasPrefix(hsPrefix) || hsPrefix.hasPrefix($0) } ?? false
  }
}
