import IPIMSClient
import ServiceHarness
import Testing

/// Pages of what is large.
struct PagingTests {
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

  @Test func aPageOfLargeRecordationsIsShorter() async throws {
    try await Customs.open(.tls) { customs in
      let firm = try await customs.firm()
      var all: [String] = []
      for _ in 0..<16 {
        var request = Samples.recordation()
        request.designatedGoods = (0..<200).map { number in
          "\(number)" + String(repeating: "감", count: 490)
        }
        all.append(try await firm.reporting.createRecordation(request).name)
      }
      // By a mark, and without one.
      for text in ["HANGANG", ""] {
        var pages: [[String]] = []
        var token = ""
        repeat {
          let page = try await firm.reporting.searchRecordations(
            .init {
              $0.text = text
              $0.hsPrefix = "4202"
              $0.pageSize = 1_000
              $0.pageToken = token
            })
          pages.append(page.matches.compactMap(\.recordation?.name))
          token = page.nextPageToken
        } while !token.isEmpty
        #expect(pages.flatMap { $0 } == all)
        #expect(pages.count > 1 && !pages.contains([]))
      }
    }
  }
}
