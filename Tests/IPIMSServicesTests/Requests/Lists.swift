import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A method that answers page by page.
struct ListedMethod: Sendable, CustomTestStringConvertible {
  enum Order: Sendable {
    case oldestFirst, newestFirst
    /// By what the elements are, whenever they came: what comes in between is added by `addFirst`.
    case byContent
  }

  var name: String
  var order = Order.oldestFirst
  /// What a page of size 0 holds.
  var sizeDefault = 50
  var open: @Sendable (Customs) async throws -> OpenList

  var testDescription: String { name }
}

/// One list of a server, with those who look at it.
struct OpenList: Sendable {
  typealias Page = (keys: [String], next: String)
  typealias Ask = @Sendable (Desk, Int32, String) async throws -> Page

  /// Whoever pages through it.
  var owner: Desk
  /// Whether nobody of another firm sees any of it.
  var isOwn = true
  var page: Ask
  /// The same method, asked for something else, where its tokens are of one question alone.
  var pageOfOther: Ask?
  /// Adds one, at its end where the order is by content; the newest, otherwise.
  var add: @Sendable () async throws -> String
  /// Adds one before all others, whatever the order of time.
  var addFirst: (@Sendable () async throws -> String)?
  /// Adds so many.
  var fill: (@Sendable (Int) async throws -> Void)?

  func all() async throws -> [String] { try await page(owner, 1_000, "").keys }
}

/// What every request for a page has.
protocol PagedMessage: Message {
  var pageSize: Int32 { get set }
  var pageToken: String { get set }
}

extension ListSignUpsRequest: PagedMessage {}
extension ListOrganizationsRequest: PagedMessage {}
extension ListOfficesRequest: PagedMessage {}
extension ListMembersRequest: PagedMessage {}
extension ListTokensRequest: PagedMessage {}
extension ListRepresentationsRequest: PagedMessage {}
extension ListRequestsRequest: PagedMessage {}
extension ListOutcomesRequest: PagedMessage {}
extension ListCasesRequest: PagedMessage {}
extension SearchCasesRequest: PagedMessage {}
extension GetCaseHistoryRequest: PagedMessage {}
extension GetStatisticsRequest: PagedMessage {}
extension ListRecordationsRequest: PagedMessage {}
extension SearchRecordationsRequest: PagedMessage {}
extension ListArticlesRequest: PagedMessage {}
extension SearchArticlesRequest: PagedMessage {}
extension ListMessagesRequest: PagedMessage {}

extension PagedMessage {
  /// This request for one page.
  fileprivate func page(_ size: Int32, _ token: String) -> Self {
    var request = self
    request.pageSize = size
    request.pageToken = token
    return request
  }
}

extension ListedMethod {
  static let all = accounts + appraisals + recordations + shared

  private static let accounts = [
    ListedMethod(name: "ListSignUps") { customs in
      let anyone = try await customs.anyone()
      return OpenList(owner: try await customs.administrator()) { desk, size, token in
        let page = try await desk.account.listSignUps(.init().page(size, token))
        return (page.signUps.map(\.name), page.nextPageToken)
      } add: {
        customs.clock.advance(seconds: 1)
        return try await anyone.account.signUp(Samples.signUp()).signUp?.name ?? ""
      }
    },
    ListedMethod(name: "ListOrganizations") { customs in
      OpenList(owner: try await customs.administrator(), isOwn: false) { desk, size, token in
        let page = try await desk.account.listOrganizations(.init().page(size, token))
        return (page.organizations.map(\.name), page.nextPageToken)
      } add: {
        customs.clock.advance(seconds: 1)
        return try await customs.firm().organization
      }
    },
    ListedMethod(name: "ListOffices", order: .byContent) { customs in
      let administrator = try await customs.administrator()
      let numbers = Numbers()
      return OpenList(owner: administrator) { desk, size, token in
        let page = try await desk.account.listOffices(.init().page(size, token))
        return (page.offices.map(\.name), page.nextPageToken)
      } add: {
        try await administrator.createOffice("z\(numbers.next())")
      } addFirst: {
        try await administrator.createOffice("a\(numbers.next())")
      }
    },
    ListedMethod(name: "ListMembers") { customs in
      let firm = try await customs.firm()
      return OpenList(owner: firm) { desk, size, token in
        let page = try await desk.account.listMembers(.init().page(size, token))
        return (page.members.map(\.name), page.nextPageToken)
      } add: {
        try await firm.account.addMember(.init { $0.displayName = "Somebody" }).name
      } fill: {
        try await customs.fill(members: $0, of: firm)
      }
    },
    ListedMethod(name: "ListTokens") { customs in
      let firm = try await customs.firm()
      return OpenList(owner: firm) { desk, size, token in
        let page = try await desk.account.listTokens(.init().page(size, token))
        return (page.tokens.map(\.name), page.nextPageToken)
      } add: {
        try await customs.token(of: firm).tokenName
      } fill: {
        try await customs.fill(tokens: $0, of: firm)
      }
    },
    ListedMethod(name: "ListRepresentations") { customs in
      let administrator = try await customs.administrator()
      let agent = try await customs.firm(.representative)
      return OpenList(owner: agent) { desk, size, token in
        let page = try await desk.account.listRepresentations(.init().page(size, token))
        return (page.representations.map(\.name), page.nextPageToken)
      } add: {
        try await administrator.account.grantRepresentation(
          .init {
            $0.representative = agent.organization
            $0.principalName = "Seine SA"
            $0.principalCountry = "FR"
          }
        ).name
      }
    },
  ]

  private static let appraisals = [
    ListedMethod(name: "ListRequests") { customs in
      let scene = try await CaseScene(customs)
      return OpenList(owner: scene.firm) { desk, size, token in
        let page = try await desk.appraisal.listRequests(.init().page(size, token))
        return (page.requests.map(\.name), page.nextPageToken)
      } add: {
        try await scene.ask(scene.open().name).name
      }
    },
    ListedMethod(name: "ListOutcomes") { customs in
      let scene = try await CaseScene(customs)
      return OpenList(owner: scene.firm) { desk, size, token in
        let page = try await desk.appraisal.listOutcomes(.init().page(size, token))
        return (page.outcomes.map(\.appraisal), page.nextPageToken)
      } add: {
        let asked = try await scene.ask(scene.open().name)
        return try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked)).name
      }
    },
    ListedMethod(name: "ListCases") { customs in
      let scene = try await CaseScene(customs)
      return OpenList(owner: scene.firm) { desk, size, token in
        let page = try await desk.appraisal.listCases(.init().page(size, token))
        return (page.cases.map(\.name), page.nextPageToken)
      } add: {
        try await scene.ask(scene.open().name).case
      }
    },
    ListedMethod(name: "SearchCases") { customs in
      let scene = try await CaseScene(customs)
      @Sendable func page(_ mark: String) -> OpenList.Ask {
        { desk, size, token in
          let request = SearchCasesRequest { $0.mark = mark }
          let page = try await desk.appraisal.searchCases(request.page(size, token))
          return (page.cases.map(\.name), page.nextPageToken)
        }
      }
      return OpenList(owner: scene.firm, page: page("HANGANG"), pageOfOther: page("SEINE")) {
        try await scene.ask(scene.open().name).case
      }
    },
    ListedMethod(name: "GetCaseHistory", sizeDefault: 1_000) { customs in
      let scene = try await CaseScene(customs)
      let asked = try await scene.ask(scene.open().name)
      let other = try await scene.ask(scene.open().name)
      @Sendable func page(_ name: String) -> OpenList.Ask {
        { desk, size, token in
          let request = GetCaseHistoryRequest { $0.name = name }
          let page = try await desk.appraisal.getCaseHistory(request.page(size, token))
          return (page.events.map { String($0.sequence) }, page.nextPageToken)
        }
      }
      return OpenList(owner: scene.firm, page: page(asked.case), pageOfOther: page(other.case)) {
        _ = try await scene.officer.appraisal.updateCase(Samples.update(asked.case, "mail_item"))
        return String(try await customs.history(of: asked.case).entries.count)
      }
    },
    ListedMethod(name: "GetStatistics", order: .byContent) { customs in
      let scene = try await CaseScene(customs)
      let numbers = Numbers()
      @Sendable func page(_ dimensions: StatisticsDimension...) -> OpenList.Ask {
        { desk, size, token in
          let request = GetStatisticsRequest { $0.groupBy = dimensions }
          let page = try await desk.appraisal.getStatistics(request.page(size, token))
          return (page.rows.map { ($0.key?.mark ?? "").uppercased() }, page.nextPageToken)
        }
      }
      return OpenList(owner: scene.firm, page: page(.mark), pageOfOther: page(.mark, .month)) {
        try await scene.ask(mark: "Z\(numbers.next())")
      } addFirst: {
        try await scene.ask(mark: "A\(numbers.next())")
      }
    },
  ]

  private static let recordations = [
    ListedMethod(name: "ListRecordations") { customs in
      let firm = try await customs.firm()
      return OpenList(owner: firm) { desk, size, token in
        let page = try await desk.reporting.listRecordations(.init().page(size, token))
        return (page.recordations.map(\.name), page.nextPageToken)
      } add: {
        try await firm.reporting.createRecordation(Samples.recordation()).name
      }
    },
    ListedMethod(name: "SearchRecordations") { customs in
      let firm = try await customs.firm()
      @Sendable func page(_ text: String) -> OpenList.Ask {
        { desk, size, token in
          let request = SearchRecordationsRequest { $0.text = text }
          let page = try await desk.reporting.searchRecordations(request.page(size, token))
          return (page.matches.compactMap { $0.recordation?.name }, page.nextPageToken)
        }
      }
      return OpenList(owner: firm, page: page("HANGANG"), pageOfOther: page("HANGANGS")) {
        try await firm.draft("HANGANC")
      } addFirst: {
        try await firm.draft("HANGANG")
      }
    },
  ]

  private static let shared = [
    ListedMethod(name: "ListArticles") { customs in
      let firm = try await customs.firm()
      return OpenList(owner: firm) { desk, size, token in
        let page = try await desk.sharing.listArticles(.init().page(size, token))
        return (page.articles.map(\.name), page.nextPageToken)
      } add: {
        try await firm.sharing.publishArticle(Samples.article(.ownFirm)).name
      } fill: { count in
        for _ in 0..<count {
          _ = try await firm.sharing.publishArticle(Samples.article(.ownFirm))
        }
      }
    },
    ListedMethod(name: "SearchArticles", order: .newestFirst) { customs in
      let firm = try await customs.firm()
      @Sendable func page(_ text: String) -> OpenList.Ask {
        { desk, size, token in
          let request = SearchArticlesRequest { $0.text = text }
          let page = try await desk.sharing.searchArticles(request.page(size, token))
          return (page.articles.map(\.name), page.nextPageToken)
        }
      }
      return OpenList(owner: firm, page: page("riveted"), pageOfOther: page("letters")) {
        try await firm.sharing.publishArticle(Samples.article(.ownFirm)).name
      }
    },
    ListedMethod(name: "ListMessages") { customs in
      let firm = try await customs.firm()
      let right = try await customs.record(firm)
      return OpenList(owner: firm) { desk, size, token in
        let page = try await desk.sharing.listMessages(.init().page(size, token))
        return (page.messages.map(\.name), page.nextPageToken)
      } add: {
        try await firm.write(right.name, "Is there news?").name
      }
    },
  ]
}

/// Numbers of four digits, each once, in their order.
private final class Numbers: Sendable {
  private let last = Lock(1_000)

  func next() -> Int {
    last.withLock { last in
      last += 1
      return last
    }
  }
}

extension Desk {
  fileprivate func createOffice(_ id: String) async throws -> String {
    try await account.createOffice(
      .init {
        $0.officeID = id
        $0.displayName = "An office"
      }
    ).name
  }

  fileprivate func draft(_ mark: String) async throws -> String {
    try await reporting.createRecordation(Samples.recordation(mark: mark)).name
  }
}

extension CaseScene {
  /// Asks about goods with a mark.
  fileprivate func ask(mark: String) async throws -> String {
    let opened = try await open { $0.items = [Samples.item(mark: mark)] }
    return try await ask(opened.name).items[0].markAsSeen
  }
}
