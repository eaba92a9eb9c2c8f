import Foundation
import IPIMSClient
import Testing

@testable import ipims

/// Requests from flags and from JSON, each with its request_id.
struct RequestsTests {
  private static func requests(_ arguments: String...) throws -> Requests {
    let invocation = try Invocation(["appraisal"] + arguments, environment: [:])
    return try Requests(invocation, try Command.named("appraisal", arguments[0]))
  }

  private static func all(_ requests: Requests) async throws -> [JSON] {
    let found = Lock<[JSON]>([])
    try await requests.forEach { json in found.withLock { $0.append(json) } }
    return found.withLock { $0 }
  }

  private static func file(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "requests-\(UUID())")
    try Data(text.utf8).write(to: file)
    return file.path()
  }

  private static func id(_ json: JSON?) -> String? {
    guard case .string(let id)? = json?["request_id"] ?? json?["requestId"] else { return nil }
    return id
  }

  @Test func flagsGetAnIDWhereverTheMessageHasIt() async throws {
    #expect(Self.id(try Self.requests("close-case", "--case", "cases/1").single())?.count == 36)
    let given = try Self.requests("close-case", "--case", "cases/1", "--request-id", "mine")
    #expect(Self.id(try given.single()) == "mine")
    let nested = try await Self.all(Self.requests("open-cases", "--case.declaration-id", "1"))
    #expect(Self.id(nested[0]["case"])?.count == 36)
    let header = try await Self.all(Self.requests("upload-photo", "--header.case", "cases/1"))
    #expect(Self.id(header[0]["header"])?.count == 36)
    #expect(Self.id(try Self.requests("get-case", "--name", "cases/1").single()) == nil)
  }

  @Test func eachLineOfJSONGetsAnID() async throws {
    let file = try Self.file(
      """
      {"key": "a", "appraisal": {"request": "requests/1"}}

      {"key": "b", "appraisal": {"requestId": "mine"}}
      {"key": "c", "appraisal": {"request_id": ""}}
      {"key": "d"}
      """)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let sent = try await Self.all(Self.requests("submit-appraisals", "--json", file))
    #expect(sent.map { $0["key"] } == ["a", "b", "c", "d"].map { .string($0) })
    let ids = sent.map { Self.id($0["appraisal"]) }
    #expect(ids[0]?.count == 36 && ids[1] == "mine" && ids[2]?.count == 36 && ids[3] == nil)
    #expect(ids[0] != ids[2])
  }

  /// A piece of an upload is no header.
  @Test func piecesStayWhatTheyAre() async throws {
    let file = try Self.file("{\"header\": {\"case\": \"cases/1\"}}\n{\"chunk\": \"AAAA\"}")
    defer { try? FileManager.default.removeItem(atPath: file) }
    let sent = try await Self.all(Self.requests("upload-photo", "--json", file))
    #expect(Self.id(sent[0]["header"])?.count == 36)
    #expect(sent[1] == .object([.init("chunk", .string("AAAA"))]))
  }

  @Test func aLineThatIsNoJSONIsBadUsage() async throws {
    let file = try Self.file("{}\nnonsense\n")
    defer { try? FileManager.default.removeItem(atPath: file) }
    let requests = try Self.requests("open-cases", "--json", file)
    await #expect(throws: UsageError.self) { _ = try await Self.all(requests) }
    #expect(throws: UsageError.self) {
      _ = try Self.requests("open-cases", "--json", "/nonexistent")
    }
  }
}
