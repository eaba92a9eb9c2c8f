import IPIMSClient
import ServiceHarness
import Testing

/// Every list and search: how long its pages are, what they hold, and whom their tokens serve.
@Suite(.timeLimit(.minutes(10)))
struct ListsTests {
  /// A new list or search has an entry, too.
  @Test func everyListHasAnEntry() async throws {
    let names = ListedMethod.all.map(\.name)
    #expect(Set(names).count == names.count)
    try await Customs.open { customs in
      let served = customs.methods.map(\.name).filter { name in
        name.hasPrefix("List") || name.hasPrefix("Search")
      }
      #expect(served.count > 10)
      #expect(Set(names) == Set(served + ["GetCaseHistory", "GetStatistics"]))
    }
  }

  // MARK: Sizes

  @Test(arguments: ListedMethod.all)
  func sizesAreBounded(_ method: ListedMethod) async throws {
    try await Customs.open { customs in
      let list = try await method.open(customs)
      for _ in try await list.all().count..<51 { _ = try await list.add() }
      let all = try await list.all()
      #expect(all.count == 51)
      let first = try await list.page(list.owner, 0, "")
      #expect(first.keys == Array(all.prefix(method.sizeDefault)))
      #expect(first.next.isEmpty == (method.sizeDefault > 51))
      if !first.next.isEmpty {
        let last = try await list.page(list.owner, 0, first.next)
        #expect(last.keys == Array(all.suffix(1)))
        #expect(last.next.isEmpty)
      }
      // A full page after which there is nothing.
      let whole = try await list.page(list.owner, 51, "")
      #expect(whole.keys == all && whole.next.isEmpty)
      for size: Int32 in [51, 1_000, 1_001, 1_000_000_000, .max] {
        #expect(try await list.page(list.owner, size, "").keys == all)
      }
      for size: Int32 in [-1, .min] {
        let refused = await refusal { try await list.page(list.owner, size, "") }
        #expect(refused == .fields("page_size"))
      }
      guard let fill = list.fill else { return }
      try await fill(1_000)
      for size: Int32 in [1_000, 1_001, 1_000_000_000, .max] {
        let page = try await list.page(list.owner, size, "")
        #expect(page.keys.count == 1_000)
        let rest = try await list.page(list.owner, size, page.next)
        #expect(rest.keys.count == 51 && rest.next.isEmpty)
      }
      #expect(try await list.page(list.owner, 0, "").keys.count == 50)
    }
  }

  // MARK: Contents

  @Test(arguments: ListedMethod.all)
  func everyElementIsReadOnceWhileOthersCome(_ method: ListedMethod) async throws {
    try await Customs.open { customs in
      let list = try await method.open(customs)
      for _ in 0..<7 { _ = try await list.add() }
      let before = try await list.all()
      #expect(before.count >= 7)
      var (seen, token): ([String], String) = ([], "")
      var (added, addedFirst): ([String], [String]) = ([], [])
      repeat {
        let page = try await list.page(list.owner, 2, token)
        #expect(page.keys.count <= 2)
        #expect(page.next.isEmpty || !page.keys.isEmpty)
        seen += page.keys
        token = page.next
        if added.count < 3 {
          added.append(try await list.add())
          if let addFirst = list.addFirst { addedFirst.append(try await addFirst()) }
        }
      } while !token.isEmpty
      #expect(added.count == 3)
      switch method.order {
      case .oldestFirst, .byContent: #expect(seen == before + added)
      // What is newer stands before the first page.
      case .newestFirst: #expect(seen == before)
      }
      // They are found all the same, in their places.
      let after = try await list.all()
      #expect(Set(after) == Set(before + added + addedFirst))
      #expect(after.count == before.count + added.count + addedFirst.count)
      #expect(after.filter { before.contains($0) } == before)
      if method.order == .newestFirst { #expect(after.prefix(3) == added.reversed()[...]) }
      #expect(Set(after.prefix(addedFirst.count)) == Set(addedFirst) || addedFirst.isEmpty)
    }
  }

  // MARK: Tokens

  /// Neither garbage nor a token of another list, or of another question.
  @Test func aTokenIsOfOneList() async throws {
    try await Customs.open { customs in
      var lists: [(name: String, list: OpenList, token: String)] = []
      for method in ListedMethod.all {
        let list = try await method.open(customs)
        for _ in 0..<3 { _ = try await list.add() }
        let token = try await list.page(list.owner, 1, "").next
        #expect(!token.isEmpty, "\(method.name)")
        lists.append((method.name, list, token))
        customs.clock.advance(seconds: 60)
      }
      for (name, list, token) in lists {
        #expect(!(try await list.page(list.owner, 1, token)).keys.isEmpty, "\(name)")
        let others = lists.filter { $0.name != name }
        for (other, foreign) in others.map({ ($0.name, $0.token) }) {
          let refused = await refusal { try await list.page(list.owner, 1, foreign) }
          #expect(refused == .fields("page_token"), "\(name) with a token of \(other)")
        }
        for garbage in ["x", "AAAA", "Y2FzZXMvMQ==", "1", "-1", String(token.dropFirst(4))] {
          let refused = await refusal { try await list.page(list.owner, 1, garbage) }
          #expect(refused == .fields("page_token"), "\(name) with \(garbage)")
        }
        guard let pageOfOther = list.pageOfOther else { continue }
        let refused = await refusal { try await pageOfOther(list.owner, 1, token) }
        #expect(refused == .fields("page_token"), "another \(name)")
        _ = try await pageOfOther(list.owner, 1, "")
      }
    }
  }

  /// Whoever has another's token sees no more by it than without one.
  @Test(arguments: ListedMethod.all)
  func aTokenGrantsNothing(_ method: ListedMethod) async throws {
    try await Customs.open { customs in
      let list = try await method.open(customs)
      for _ in 0..<4 { _ = try await list.add() }
      let token = try await list.page(list.owner, 1, "").next
      let rest = try await list.page(list.owner, 1_000, token).keys
      #expect(rest.count >= 3)
      let firms = [try await customs.firm(), try await customs.firm(.representative)]
      var others =
        firms + [
          try await customs.anyone(), try await customs.administrator(),
          try await customs.officer(), try await customs.officer(office: "offices/busan"),
          try await customs.clearanceSystem(),
        ]
      if !list.owner.organization.isEmpty {
        for scope: Scope in [.accounts, .recordations, .appraisals, .sharing] {
          others.append(try await customs.token(of: list.owner, scopes: [scope]))
        }
      }
      var refusals = 0
      for (number, desk) in others.enumerated() {
        let without = await Self.answer { try await list.page(desk, 1_000, "") }
        let with = await Self.answer { try await list.page(desk, 1_000, token) }
        #expect(with.error == without.error, "caller \(number)")
        #expect(Set(with.keys).isSubset(of: without.keys), "caller \(number)")
        if without.error != nil { refusals += 1 }
        if list.isOwn, number < firms.count {
          #expect(Set(with.keys).isDisjoint(with: rest), "caller \(number)")
        }
      }
      // Those without a token at least, and a token of the firm's for something else.
      #expect(refusals >= (list.owner.organization.isEmpty ? 1 : 4))
      // The owner's page is still there.
      #expect(try await list.page(list.owner, 1_000, token).keys.starts(with: rest))
    }
  }

  private static func answer(_ call: () async throws -> OpenList.Page) async
    -> (keys: [String], error: RPCError?)
  {
    var keys: [String] = []
    let failed = await error { keys = try await call().keys }
    return (keys, failed)
  }
}
