import IPIMSAPI
import Messages
import Testing

/// Proto3 JSON, both ways.
struct JSONTests {
  @Test func aMessageIsWrittenInLowerCamelCaseWithoutDefaults() {
    let item = LineItem {
      $0.hsCode = "420221"
      $0.quantity = 9_007_199_254_740_993
      $0.goodsState = .releasedSecured
      $0.value = Money { $0.currency = "KRW" }
    }
    #expect(
      item.json.text == """
        {"hsCode":"420221","quantity":"9007199254740993","value":{"currency":"KRW"},\
        "goodsState":"GOODS_STATE_RELEASED_SECURED"}
        """)
  }

  @Test(arguments: [
    #"{"hs_code":"4202","goods_state":"SEIZED","quantity":7}"#,
    #"{"hsCode":"4202","goodsState":"GOODS_STATE_SEIZED","quantity":"7"}"#,
    #"{ "hsCode" : "4202", "goodsState": 6, "quantity": 7.0, "value": null }"#,
  ])
  func bothSpellingsAreRead(_ text: String) throws {
    let item = try LineItem(json: JSON(parsing: text))
    #expect(item.hsCode == "4202" && item.goodsState == .seized && item.quantity == 7)
  }

  @Test func timesAreRFC3339AndBytesBase64() throws {
    let text = #"{"expireTime":"2026-11-24T09:00:00.5+09:00","displayName":"a\"\n\u0001한"}"#
    let request = try IssueTokenRequest(json: JSON(parsing: text))
    #expect(request.expireTime == Timestamp(seconds: 1_795_478_400, nanos: 500_000_000))
    #expect(request.json["expireTime"] == .string("2026-11-24T00:00:00.500Z"))
    #expect(try IssueTokenRequest(json: JSON(parsing: request.json.text)) == request)
    let upload = try SignUpRequest(json: JSON(parsing: #"{"evidence":"-_8"}"#))
    #expect(upload.evidence == [0xFB, 0xFF])
    #expect(upload.json.text == #"{"evidence":"+/8="}"#)
  }

  @Test(
    arguments: [
      (#"{"itemz":1}"#, "itemz"), (#"{"items":{}}"#, "items"),
      (#"{"items":[{"verdict":"FAKE"}]}"#, "items[0].verdict"),
      (#"{"items":[{"quantity":1.5}]}"#, "items[0].quantity"),
      (#"{"items":[{},{"quantity":"9223372036854775808"}]}"#, "items[1].quantity"),
      (#"{"request":7}"#, "request"),
      (#"{"examiner":{"confidence":"much"}}"#, "examiner.confidence"),
      (#"[]"#, ""),
    ])
  func whatIsWrongIsNamed(_ text: String, _ path: String) throws {
    let json = try JSON(parsing: text)
    let error = #expect(throws: MessageError.self) { try SubmitAppraisalRequest(json: json) }
    guard case .field(path, _)? = error else {
      Issue.record("\(String(describing: error)) does not name \(path)")
      return
    }
  }

  @Test(arguments: ["", "{", #"{"a":}"#, "nul", String(repeating: "[", count: 100_000)])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: MessageError.self) { try JSON(parsing: text) }
  }

  @Test(arguments: [
    "2026-02-29T00:00:00Z", "2026-11-24", "2026-11-24T24:00:00Z", "2026-11-24T09:00:00",
    "2026-13-01T00:00:00Z", "2026-11-24T09:00:00.Z", "0000-01-01T00:00:00Z",
  ])
  func noTimesAreRefused(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2024-02-29T12:34:56Z",
    "9999-12-31T23:59:59Z",
  ])
  func timesSurvive(_ text: String) throws {
    #expect(try #require(Timestamp(text)).text == text)
  }
}
