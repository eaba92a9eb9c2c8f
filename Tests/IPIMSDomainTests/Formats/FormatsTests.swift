import IPIMSDomain
import Testing

@Suite struct FormatsTests {
  static let formats: [String: any TextFormat.Type] = [
    "business": KoreanBusinessNumber.self, "cargo": CargoManagementNumber.self,
    "container": ContainerNumber.self, "country": CountryCode.self,
    "currency": CurrencyCode.self, "declaration": KoreanDeclarationNumber.self,
    "gtin": GTIN.self, "hs": HSCode.self, "kipo": KIPONumber.self, "mail": MailItem.self,
    "personal": PersonalCustomsCode.self, "place": UNLocode.self,
  ]

  /// The canonical text, or "-" where the input is refused.
  static func read(_ format: (some TextFormat).Type, _ input: String) -> String {
    do { return try format.init(parsing: input).text } catch { return "-" }
  }

  @Test(arguments: formats.keys.sorted())
  func agreesWithTheOracle(_ name: String) throws {
    let format = try #require(Self.formats[name])
    let rows = try Fixture.rows("formats.tsv").filter { $0[0] == name }
    #expect(rows.count > 400)
    for row in rows {
      #expect(Self.read(format, row[1]) == row[2], "\(name) \(row[1])")
    }
  }

  @Test(arguments: [
    (HSCode.self as any TextFormat.Type, "4202.21", "420221"),
    (HSCode.self, "8517180000", "8517180000"), (HSCode.self, "42", "42"),
    (HSCode.self, "8517.18.00.00", "8517180000"),
    (KIPONumber.self, "40-2017-0013723", "40-2017-0013723"),
    (KIPONumber.self, "4020170013723", "40-2017-0013723"),
    (KIPONumber.self, "401234567", "40-1234567"),
    (CountryCode.self, "ZZ", "ZZ"), (CountryCode.self, "kr", "KR"),
    (UNLocode.self, "KRPUS", "KRPUS"), (UNLocode.self, "KR INC", "KRINC"),
    (UNLocode.self, "USN29", "USN29"),
    (GTIN.self, "8801234567893", "8801234567893"),
    (ContainerNumber.self, "CSQU3054383", "CSQU3054383"),
    (MailItem.self, "RR123456785KR", "RR123456785KR"),
    (KoreanBusinessNumber.self, "610-85-00065", "6108500065"),
    (KoreanDeclarationNumber.self, "12345-26-123456M", "1234526123456M"),
    (CargoManagementNumber.self, "26KE0ABCD1E-0001-0002", "26KE0ABCD1E00010002"),
    (CargoManagementNumber.self, "26KE0ABCD1E0001", "26KE0ABCD1E0001"),
    (PersonalCustomsCode.self, "P123456789012", "P123456789012"),
    (DeclarationID.self, "97061800", "97061800"), (DeclarationID.self, "신고 1", "신고 1"),
    (SHA256Text.self, String(repeating: "aB", count: 32), String(repeating: "ab", count: 32)),
    (
      RequestID.self, "0190F1C2-8A53-7B61-9D8E-2F6F1F0A4C11",
      "0190f1c2-8a53-7b61-9d8e-2f6f1f0a4c11"
    ),
    (EmailAddress.self, "Kim.Min+ip@Brand.Example.COM", "Kim.Min+ip@brand.example.com"),
    (PhoneNumber.self, "+82 2-1234-5678", "+82212345678"),
    (PhoneNumber.self, "02-1234-5678", "0212345678"),
    (CurrencyCode.self, "krw", "KRW"), (OfficeID.self, "incheon-airport", "incheon-airport"),
  ])
  func reads(_ format: any TextFormat.Type, _ input: String, _ text: String) {
    #expect(Self.read(format, input) == text)
  }

  @Test(arguments: [
    (HSCode.self as any TextFormat.Type, ["", "4", "420", "7701", "0042", "9801", "42022"]),
    (HSCode.self, ["4202.", ".4202", "42..02", "4.202", "42022100001", "４２０２", "420221\u{0}"]),
    (KIPONumber.self, ["", "40-2017-001372", "50-1234567", "40-12-34567", "401234567-0000"]),
    (CountryCode.self, ["", "K", "KOR", "XX", "EU", " KR", "ＫＲ"]),
    (UNLocode.self, ["", "KRPU", "KRPU1", "KRPU0", "XXPUS", "ZZPUS", "KR-PUS"]),
    (GTIN.self, ["", "8801234567890", "880123456789", "abcdefgh", "0"]),
    (ContainerNumber.self, ["", "CSQU3054384", "CSQX3054383", "1SQU3054383", "CSQU305438"]),
    (MailItem.self, ["", "RR123456784KR", "RR123456785XX", "R1123456785KR", "RR123456785K"]),
    (KoreanBusinessNumber.self, ["", "610-85-00066", "0000000000", "61085000650", "610-85"]),
    (KoreanDeclarationNumber.self, ["", "12345-26-12345M", "12345-26-1234567", "1234-2A-123456M"]),
    (CargoManagementNumber.self, ["", "26KE0ABCD1E000", "26KE0ABCD1E000100023"]),
    (PersonalCustomsCode.self, ["", "P12345678901", "X123456789012", "P12345678901A"]),
    (DeclarationID.self, ["", " 1", "1 ", "a\u{0}b", "a\nb", "a\u{200B}b", "a\u{202E}b"]),
    (DeclarationID.self, [String(repeating: "1", count: 65)]),
    (SHA256Text.self, ["", String(repeating: "g", count: 64), String(repeating: "a", count: 63)]),
    (RequestID.self, ["0190f1c28a537b619d8e2f6f1f0a4c11", "0190f1c2-8a53-7b61-9d8e-2f6f1f0a4c1g"]),
    (EmailAddress.self, ["", "a", "@b.c", "a@", "a@b@c", "a b@c.d", "a@b..c", ".a@b.c", "a@-b.c"]),
    (EmailAddress.self, ["a@b.c\r\nBcc: x@y.z", "a@b.c\n", "<a@b.c>", "A <a@b.c>", "a@[1.2.3.4]"]),
    (EmailAddress.self, [String(repeating: "a", count: 65) + "@b.c", "a\u{0}@b.c", "a,b@c.d"]),
    (PhoneNumber.self, ["", "+", "1234", "+1234567890123456", "0x123456", "++8221234", "-12345"]),
    (PhoneNumber.self, ["02-1234-5678\r\n", "82+21234567", "(02)12345678"]),
    (CurrencyCode.self, ["", "XXX", "XTS", "XAU", "KR", "WON"]),
    (OfficeID.self, ["", "Incheon", "a b", "a/b", String(repeating: "a", count: 64)]),
  ])
  func refuses(_ format: any TextFormat.Type, _ inputs: [String]) {
    for input in inputs {
      #expect(Self.read(format, input) == "-", "\(format) \(input)")
    }
  }

  @Test func saysWhatIsWantedAndNeverWhatCame() {
    let error = #expect(throws: FormatError.self) { try PersonalCustomsCode(parsing: "P99") }
    #expect(error?.description == PersonalCustomsCode.rule)
    let hs = #expect(throws: FormatError.self) { try HSCode(parsing: "77") }
    #expect(
      hs?.description
        == "HS code of 2, 4, 6, 8 or 10 digits, chapters 01 to 97 without 77, e.g. 4202.21")
  }

  @Test func hidesPersonalCodesFromLogs() throws {
    #expect(!"\(try PersonalCustomsCode(parsing: "P123456789012"))".contains("123"))
  }

  @Test func tellsApplicationsFromRegistrations() throws {
    #expect(try KIPONumber(parsing: "40-2017-0013723").stage == .application)
    #expect(try KIPONumber(parsing: "40-1234567-0000").stage == .registration)
    #expect(try KIPONumber(parsing: "4012345670000").stage == .registration)
    #expect(try KIPONumber(parsing: "10-1234567").kindDigits == "10")
  }

  @Test func knowsWhatAHeadingContains() throws {
    let chapter = try HSCode(parsing: "4202")
    #expect(chapter.contains(try HSCode(parsing: "4202.21")))
    #expect(!chapter.contains(try HSCode(parsing: "42")))
  }

  @Test(arguments: [("KRW", 0), ("USD", 2), ("KWD", 3), ("CLF", 4), ("EUR", 2)])
  func knowsMinorDigits(_ code: String, _ digits: Int) throws {
    #expect(try CurrencyCode(parsing: code).minorDigits == digits)
  }

  @Test func minorDigitsAgreeWithTheOracle() throws {
    for row in try Fixture.rows("currencies.tsv") {
      let currency = try? CurrencyCode(parsing: row[0])
      #expect(currency.map { String($0.minorDigits) } ?? "-" == row[1], "\(row[0])")
    }
  }

  @Test func refusesNegativeMoney() throws {
    let won = try CurrencyCode(parsing: "KRW")
    #expect(try Money(currency: won, minorUnits: 120_000).description == "KRW 120000")
    #expect(throws: FormatError.self) { try Money(currency: won, minorUnits: -1) }
  }

  @Test func niceClassesAre1To45() throws {
    #expect(try NiceClass(Int64(18)).number == 18)
    for wrong in [Int64(0), 46, -1, .max, .min] {
      #expect(throws: FormatError.self) { try NiceClass(wrong) }
    }
  }
}
