import IPIMSClient
import Testing

@testable import ipims

/// `ipims stats`: what it takes, and what it prints.
struct StatsTableTests {
  private static func command(_ arguments: String...) throws -> StatsCommand {
    try StatsCommand(Invocation(["stats"] + arguments, environment: [:]))
  }

  @Test(arguments: [
    ["--by", "colour"], ["--by"], ["--top", "0", "--by", "mark"], ["--top", "3"], ["--mark"],
    ["--colour", "red"],
  ])
  func wrongOptionsAreRefused(_ arguments: [String]) {
    #expect(throws: UsageError.self) {
      try StatsCommand(Invocation(["stats"] + arguments, environment: [:]))
    }
  }

  @Test func numbersStandUnderTheirNames() throws {
    _ = try Self.command("--by", "hs,month", "--top", "3", "--first-month", "2026-09")
    let figures = StatisticsFigures {
      $0.cases = 12
      $0.items = 34
      $0.verdicts = [
        VerdictFigures {
          $0.verdict = .counterfeit
          $0.verdicts = 5
        },
        VerdictFigures {
          $0.verdict = .piratedCopy
          $0.verdicts = 2
        },
      ]
      $0.responses = ResponseFigures {
        $0.requests = 9
        $0.inTime = Durations {
          $0.count = 1
          $0.medianHours = 30
          $0.p90Hours = 90
        }
      }
    }
    let row = StatisticsRow {
      $0.key = StatisticsKey { $0.month = "2026-09" }
      $0.figures = figures
    }
    let answer = GetStatisticsResponse {
      $0.rows = [row]
      $0.total = figures
      $0.asOfTime = Timestamp(seconds: 0, nanos: 0)
    }
    let lines = StatsTable(answer, [.hsChapter, .month]).text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(Set(lines.prefix(3).map(\.count)).count == 1)
    let words = lines.map { $0.split(separator: " ").map(String.init) }
    #expect(words[0].starts(with: ["hs", "chapter", "month", "cases", "items", "fake"]))
    #expect(words[1].starts(with: ["–", "2026-09", "12", "34", "7", "0"]))
    #expect(words[1].suffix(2) == ["30/90", "–"])
    #expect(words[2].starts(with: ["total", "12", "34", "7"]))
    #expect(words[3] == ["as", "of", "1970-01-01T00:00:00Z"])
  }
}
