import IPIMSClient
import ServiceHarness
import Testing

/// Pages of all lists.
struct PagingTests {
  /// A list: names of one page, and the token of the next.
  private struct List: Sendable {
    var name: String
    var page: @Sendable (Int32, String) async throws -> (names: [String], next: String)
    var add: @Sendable () async throws -> String
  }

  private static func lists(_ customs: Customs) async throws -> [List] {
    let (anyone, firm) = (try await customs.anyone(), try await customs.firm())
    let (admin, officer) = (try await customs.administrator(), try await customs.officer())
    let right = try await customs.record(firm)
    return [
      List(name: "sign-ups") { size, token in
        let page = try await admin.account.listSignUps(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.signUps.map(\.name), page.nextPageToken)
      } add: {
        try await anyone.account.signUp(Samples.signUp()).signUp?.name ?? ""
      },
      List(name: "organizations") { size, token in
        let page = try await admin.account.listOrganizations(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.organizations.map(\.name), page.nextPageToken)
      } add: {
        try await customs.firm().organization
      },
      List(name: "offices") { size, token in
        let page = try await admin.account.listOffices(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.offices.map(\.name), page.nextPageToken)
      } add: {
        // They are sorted by name, and these grow.
        let member = try await firm.account.addMember(.init { $0.displayName = "x" }).name
        return try await admin.account.createOffice(
          .init {
            $0.officeID = "z" + member.dropFirst("members/".count)
            $0.displayName = "x"
          }
        ).name
      },
      List(name: "members") { size, token in
        let page = try await firm.account.listMembers(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.members.map(\.name), page.nextPageToken)
      } add: {
        try await firm.account.addMember(.init { $0.displayName = "x" }).name
      },
      List(name: "tokens") { size, token in
        let page = try await admin.account.listTokens(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.tokens.map(\.name), page.nextPageToken)
      } add: {
        try await customs.token(of: firm).tokenName
      },
      List(name: "recordations") { size, token in
        let page = try await firm.reporting.listRecordations(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.recordations.map(\.name), page.nextPageToken)
      } add: {
        try await firm.reporting.createRecordation(Samples.recordation()).name
      },
      List(name: "recordations found") { size, token in
        let page = try await firm.reporting.searchRecordations(
          .init {
            $0.text = "SEINE"
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.matches.compactMap(\.recordation?.name), page.nextPageToken)
      } add: {
        try await firm.reporting.createRecordation(Samples.recordation(mark: "SEINE")).name
      },
      List(name: "cases") { size, token in
        let page = try await officer.appraisal.listCases(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.cases.map(\.name), page.nextPageToken)
      } add: {
        try await officer.appraisal.openCase(Samples.openCase([right.name])).name
      },
      List(name: "requests") { size, token in
        let page = try await firm.appraisal.listRequests(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.requests.map(\.name), page.nextPageToken)
      } add: {
        let opened = try await officer.appraisal.openCase(Samples.openCase([right.name]))
        return try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
          .requests[0].name
      },
      List(name: "articles") { size, token in
        let page = try await officer.sharing.listArticles(
          .init {
            $0.pageSize = size
            $0.pageToken = token
          })
        return (page.articles.map(\.name), page.nextPageToken)
      } add: {
        try await firm.sharing.publishArticle(Samples.article()).name
      },
    ]
  }

  @Test func everyListIsReadToItsEndOnce() async throws {
    try await Customs.open { customs in
      var tokens: [String] = []
      for list in try await Self.lists(customs) {
        let name = Comment(rawValue: list.name)
        var all = try await list.page(0, "").names
        for _ in 0..<5 { all.append(try await list.add()) }
        var seen: [String] = []
        var token = ""
        repeat {
          let page = try await list.page(2, token)
          #expect(page.names.count <= 2, name)
          seen += page.names
          // What is added behind a page is on a later one.
          if seen.count == 2 { all.append(try await list.add()) }
          token = page.next
          if !token.isEmpty { tokens.append(token) }
        } while !token.isEmpty
        #expect(seen == all, name)
        #expect(try await list.page(1_000_000_000, "").names == all, name)
        for _ in all.count..<51 { _ = try await list.add() }
        let first = try await list.page(0, "")
        #expect(first.names.count == 50, name)
        #expect(try await list.page(0, first.next).names.count == 1, name)
        #expect(try await list.page(0, first.next).next.isEmpty, name)
        // Sign-ups are 60 a minute.
        customs.clock.advance(seconds: 60)
      }
      for list in try await Self.lists(customs) {
        let name = Comment(rawValue: list.name)
        #expect(await refusal { try await list.page(-1, "") } == .fields("page_size"), name)
        for garbage in ["x", "AAAA", "Y2FzZXMvMQ=="] {
          #expect(await refusal { try await list.page(0, garbage) } == .fields("page_token"), name)
        }
        let refused = await tokens.asyncMap { token in
          await refusal { try await list.page(0, token) }
        }
        // Those of the other lists.
        #expect(refused.contains(nil) && refused.contains(.fields("page_token")), name)
        #expect(refused.count { $0 == nil } < tokens.count / 2, name)
      }
    }
  }

  /// An answer that is longer than a frame would reach nobody, and hide all that is behind it.
  @Test func aPageOfLargeResourcesIsShorter() async throws {
    try await Customs.open(.tls) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let right = try await customs.record(firm)
      var item = Samples.item()
      item.description = String(repeating: "감", count: 2_000)
      let items = Array(repeating: item, count: 100)
      var all: [String] = []
      for _ in 0..<6 {
        let open = Samples.openCase([right.name], items: items)
        all.append(try await officer.appraisal.openCase(open).name)
        _ = try await officer.appraisal.requestAppraisal(Samples.ask(all[all.count - 1]))
      }
      var pages: [[String]] = []
      var token = ""
      repeat {
        let page = try await officer.appraisal.listCases(
          .init {
            $0.pageSize = 1_000
            $0.pageToken = token
          })
        pages.append(page.cases.map(\.name))
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(pages.flatMap { $0 } == all)
      #expect(pages.count > 1 && !pages.contains([]))
      var asked: [String] = []
      repeat {
        let page = try await firm.appraisal.listRequests(
          .init {
            $0.pageSize = 1_000
            $0.pageToken = token
          })
        #expect(!page.requests.isEmpty && page.requests.count < all.count)
        asked += page.requests.map(\.case)
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(asked == all)
    }
  }
}
