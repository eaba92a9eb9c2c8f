import Foundation
import IPIMSDomain
import IPIMSStore
import Testing

@testable import Notifications

@Suite struct MailMessageTests {
  static func notice(
    id: String = "notices/01jdfzv8q5s5q2n7w3x8y9z0ab", address: String = "brand@example.com",
    subject: String = "Appraisal requested", body: String = "Hello\n"
  ) -> Notice {
    Notice(
      id: id, recipient: "organizations/a", channel: .email, address: address,
      kind: "APPRAISAL_REQUESTED", about: "requests/b", subject: subject, body: body,
      createdTime: Instant(secondsSince1970: 1_795_510_805))
  }

  static func text(_ notice: Notice) throws -> String {
    String(decoding: try MailMessage(notice, from: "noreply@customs.example").bytes, as: UTF8.self)
  }

  @Test func wholeTranscript() throws {
    let message = try MailMessage(
      Self.notice(subject: "감정 요청", body: "첫째 줄\r\nsecond\rthird\n\nend"),
      from: "noreply@customs.example")
    #expect(message.sender == "noreply@customs.example")
    #expect(message.recipient == "brand@example.com")
    let expected = """
      From: noreply@customs.example
      To: brand@example.com
      Subject: =?utf-8?B?6rCQ7KCVIOyalOyyrQ==?=
      Date: Tue, 24 Nov 2026 09:00:05 +0000
      Message-ID: <01jdfzv8q5s5q2n7w3x8y9z0ab.notice@customs.example>
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      7LKr7Ke4IOykhA0Kc2Vjb25kDQp0aGlyZA0KDQplbmQNCg==

      """
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(message.bytes == Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test func sameNoticeSameBytes() throws {
    let notice = Self.notice()
    #expect(try Self.text(notice) == Self.text(notice))
    let other = Self.notice(id: "notices/01jdfzv8q5s5q2n7w3x8y9z0ac")
    #expect(try Self.text(notice) != Self.text(other))
  }

  @Test func bodyLinesHave76Characters() throws {
    let text = try Self.text(Self.notice(body: String(repeating: "가나다 ", count: 100)))
    let body = text.components(separatedBy: "\r\n\r\n")[1].components(separatedBy: "\r\n")
    #expect(body.count > 3 && body.last == "")
    #expect(body.dropLast(2).allSatisfy { $0.utf8.count == 76 })
    #expect(body.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(arguments: [
    "a\r\nBcc: spy@example.com", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b",
    String(repeating: "a", count: 1001),
  ])
  func refusesSubject(_ subject: String) {
    #expect(throws: MailError.self) { try Self.text(Self.notice(subject: subject)) }
  }

  @Test(arguments: [
    "", "brand", "@example.com", "brand@", "a@b\r\nBcc: c@d", "a@b\n", "a b@c.example",
    "a@b.example> NOTIFY=NEVER", "<a@b.example>", "a@b.example,c@d.example", "김@example.com",
    "\"a b\"@c.example",
  ])
  func refusesAddress(_ address: String) {
    #expect(throws: MailError.self) { try Self.text(Self.notice(address: address)) }
    #expect(throws: MailError.self) { try MailMessage(Self.notice(), from: address) }
  }

  @Test(arguments: ["notices/", "", "notices/a b", "notices/a>b", "notices/a\r\nX: y", "a..b"])
  func refusesID(_ id: String) {
    #expect(throws: MailError.self) { try Self.text(Self.notice(id: id)) }
  }
}

@Suite struct EncodedWordsTests {
  @Test func leavesShortASCII() {
    #expect(
      EncodedWords.encode("Appraisal requested: case 1", used: 9) == "Appraisal requested: case 1")
  }

  @Test(arguments: [
    "=?utf-8?B?QQ==?=", " leading", "trailing ", String(repeating: "x", count: 68),
    "지식재산권 침해 의심 물품 감정 요청: 인천세관 사건 2026-000123, 회신 기한 2026년 12월 8일까지",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 mixed 한글 and ASCII 👨‍👩‍👧‍👦", "e" + String(repeating: "\u{301}", count: 100), "é",
  ])
  func wordsAreShortAndWhole(_ text: String) throws {
    let encoded = EncodedWords.encode(text, used: 9)
    var decoded = ""
    for (index, line) in encoded.components(separatedBy: "\r\n ").enumerated() {
      #expect(line.utf8.count <= 75)
      #expect(line.utf8.count + (index == 0 ? 9 : 1) <= 76)
      #expect(line.hasPrefix("=?utf-8?B?") && line.hasSuffix("?="))
      let data = try #require(Data(base64Encoded: String(line.dropFirst(10).dropLast(2))))
      // Nil where a word ends inside a character.
      decoded += try #require(String(validating: data, as: UTF8.self))
    }
    #expect(Array(decoded.utf8) == Array(text.utf8))
  }

  @Test func matchesFoundation() {
    for count in 0..<100 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 73 + count) }
      #expect(
        String(decoding: Base64.encode(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }
  }
}
