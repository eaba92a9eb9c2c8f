import IPIMSClient
import ServiceHarness
import Testing

/// Cases by any of their numbers and names.
struct SearchCasesTests {
  /// Two cases that have nothing in common, the second by another office.
  private struct Scene {
    var officer: Desk
    var busan: Desk
    var firm: Desk
    var bag: Case
    var shoe: Case

    init(_ customs: Customs) async throws {
      officer = try await customs.officer()
      busan = try await customs.officer(office: "offices/busan")
      firm = try await customs.firm()
      let recordation = try await customs.record(firm)
      var first = Samples.openCase([recordation.name])
      first.mailItem = "RR123456785KR"
      first.billOfLading = "BL-1"
      first.cargoManagementNumber = "26ABCDEFGHI00010002"
      first.items[0].productIdentifiers = [
        ProductIdentifier {
          $0.kind = .gtin
          $0.value = "8801234567893"
        }
      ]
      bag = try await officer.appraisal.openCase(first)
      customs.clock.advance(seconds: 3_600)
      var second = Samples.openCase(
        items: [Samples.item(mark: "SEINE", hsCode: "6403")], declaration: "2")
      second.declarationNumber = ""
      second.importer = Party { $0.name = "Another Importer" }
      second.seller = Party { $0.name = "Another Seller" }
      shoe = try await busan.appraisal.openCase(second)
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(bag.name))
    }

    func found(_ desk: Desk, _ filter: SearchCasesRequest = .init()) async throws -> [String] {
      try await desk.appraisal.searchCases(filter).cases.map(\.name)
    }
  }

  private static func filters(_ customs: Customs, _ firm: Desk) -> [(SearchCasesRequest, String)] {
    [
      (.init { $0.hsPrefix = "42" }, "bag"), (.init { $0.hsPrefix = "6403" }, "shoe"),
      (.init { $0.mark = "hangang" }, "bag"), (.init { $0.mark = "ｓｅｉｎｅ" }, "shoe"),
      (.init { $0.declarationID = "2" }, "shoe"),
      (.init { $0.declarationNumber = "12345-26-123456M" }, "bag"),
      (.init { $0.billOfLading = "BL-1" }, "bag"),
      (.init { $0.mailItem = "RR123456785KR" }, "bag"),
      (.init { $0.cargoManagementNumber = "26ABCDEFGHI00010002" }, "bag"),
      (.init { $0.seller = "another seller" }, "shoe"),
      (.init { $0.importer = "ANOTHER IMPORTER" }, "shoe"),
      (.init { $0.office = "offices/busan" }, "shoe"),
      (.init { $0.productIdentifier = "8801234567893" }, "bag"),
      (.init { $0.openedBefore = customs.time(inSeconds: -60) }, "bag"),
      (.init { $0.openedAfter = customs.time(inSeconds: 0) }, "shoe"),
      (.init { $0.holder = firm.organization }, "bag"),
      (.init { $0.dueBefore = customs.time(inSeconds: 30 * 24 * 3_600) }, "bag"),
    ]
  }

  @Test func eachFilterFindsItsCase() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let names = ["bag": scene.bag.name, "shoe": scene.shoe.name]
      #expect(try await scene.found(scene.officer) == [scene.bag.name, scene.shoe.name])
      for (filter, which) in Self.filters(customs, scene.firm) {
        let found = try await scene.found(scene.officer, filter)
        #expect(found == [names[which]], "\(filter.json.text)")
        // With a second filter, which the other case alone meets, there is none.
        var both = filter
        both.office = which == "bag" ? "offices/busan" : "offices/incheon"
        let neither = try await scene.found(scene.officer, both)
        #expect(neither.isEmpty || filter.office == "offices/busan", "\(filter.json.text)")
      }
      #expect(try await scene.found(scene.officer, .init { $0.state = .decided }) == [])
      #expect(
        try await scene.found(scene.officer, .init { $0.state = .open })
          == [scene.bag.name, scene.shoe.name])
    }
  }

  @Test func assignedToMe() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let me = try await scene.officer.account.whoAmI(.init()).member
      #expect(try await scene.found(scene.officer, .init { $0.assignedToMe = true }) == [])
      _ = try await scene.officer.appraisal.assignCase(
        .init {
          $0.requestID = RequestID.random()
          $0.case = scene.bag.name
          $0.assignee = me
        })
      #expect(
        try await scene.found(scene.officer, .init { $0.assignedToMe = true }) == [scene.bag.name])
      #expect(try await scene.found(scene.busan, .init { $0.assignee = me }) == [scene.bag.name])
      #expect(try await scene.found(scene.busan, .init { $0.assignedToMe = true }) == [])
    }
  }

  @Test func aFirmFindsNothingByWhatIsHidden() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let refused = Refusal(.permissionDenied, "FILTER_NOT_ALLOWED")
      let filters: [SearchCasesRequest] = [
        .init { $0.declarationID = "97061800" }, .init { $0.declarationNumber = "1" },
        .init { $0.billOfLading = "BL-1" }, .init { $0.mailItem = "RR123456785KR" },
        .init { $0.cargoManagementNumber = "1" }, .init { $0.seller = "x" },
        .init { $0.importer = "x" }, .init { $0.assignee = "members/x" },
        .init { $0.assignedToMe = true }, .init { $0.office = "offices/x" },
        .init { $0.holder = scene.firm.organization },
      ]
      for filter in filters {
        #expect(
          await refusal { try await scene.firm.appraisal.searchCases(filter) } == refused,
          "\(filter.json.text)")
      }
      #expect(try await scene.found(scene.firm) == [scene.bag.name])
      #expect(try await scene.found(scene.firm, .init { $0.mark = "seine" }) == [])
      #expect(try await scene.found(scene.firm, .init { $0.mark = "hangang" }) == [scene.bag.name])
      let due = customs.time(inSeconds: 30 * 24 * 3_600)
      #expect(try await scene.found(scene.firm, .init { $0.dueBefore = due }) == [scene.bag.name])
      let stranger = try await customs.firm()
      #expect(try await scene.found(stranger, .init { $0.mark = "hangang" }) == [])
    }
  }

  @Test func pagesGoOnWhereTheLastEnded() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      var names: [String] = []
      for index in 0..<7 {
        let mark = index % 2 == 0 ? "SEINE" : "HANGANG"
        let opened = try await officer.appraisal.openCase(
          Samples.openCase(items: [Samples.item(mark: mark)], declaration: "\(index)"))
        if mark == "SEINE" { names.append(opened.name) }
      }
      let filters: [SearchCasesRequest] = [
        .init { $0.mark = "seine" },
        // From another index, with the mark checked on each case.
        .init {
          $0.mark = "seine"
          $0.seller = "seller-secret"
        },
      ]
      for filter in filters {
        var (found, token): ([String], String) = ([], "")
        repeat {
          var request = filter
          request.pageSize = 3
          request.pageToken = token
          let page = try await officer.appraisal.searchCases(request)
          #expect(page.cases.count <= 3)
          found += page.cases.map(\.name)
          token = page.nextPageToken
        } while !token.isEmpty
        #expect(found == names)
      }
      #expect(
        await refusal { try await officer.appraisal.searchCases(.init { $0.pageSize = -1 }) }
          == .fields("page_size"))
      #expect(
        await refusal { try await officer.appraisal.searchCases(.init { $0.mailItem = "x" }) }
          == .fields("mail_item"))
    }
  }
}
