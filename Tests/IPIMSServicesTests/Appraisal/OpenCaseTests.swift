import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What an officer may write of suspected goods.
struct OpenCaseTests {
  private struct Wrong: Sendable {
    var fields: [String]
    var change: @Sendable (inout OpenCaseRequest) -> Void

    init(_ fields: String..., change: @escaping @Sendable (inout OpenCaseRequest) -> Void) {
      self.fields = fields
      self.change = change
    }
  }

  private static let long = String(repeating: "x", count: 2_001)

  private static let wrong: [Wrong] = [
    Wrong("request_id") { $0.requestID = "1" },
    Wrong("declaration_id") { $0.declarationID = "" },
    Wrong("declaration_id") { $0.declarationID = String(repeating: "x", count: 65) },
    Wrong("declaration_line") { $0.declarationLine = -1 },
    Wrong("declaration_number") { $0.declarationNumber = "12345" },
    Wrong("bill_of_lading") { $0.billOfLading = "a\nb" },
    Wrong("mail_item") { $0.mailItem = "RR123456784KR" },
    Wrong("office") { $0.office = "offices/busan" },
    Wrong("office") { $0.office = "Busan" },
    Wrong("regime") { $0.regime = "JP" },
    Wrong("importer.name") { $0.importer = Party { $0.name = long } },
    Wrong("exporter.country") { $0.exporter = Party { $0.country = "XX" } },
    Wrong("seller.identifier") { $0.seller = Party { $0.identifier = long } },
    Wrong("items") { $0.items = [] },
    Wrong("items") { $0.items = Array(repeating: $0.items[0], count: 101) },
    Wrong("items[0].hs_code") { $0.items[0].hsCode = "7701" },
    Wrong("items[1].hs_code") { $0.items.append(LineItem(Self.withoutCode)) },
    Wrong("items[0].description") { $0.items[0].description = "" },
    Wrong("items[0].description") { $0.items[0].description = long },
    Wrong("items[0].mark_as_seen") { $0.items[0].markAsSeen = long },
    Wrong("items[0].quantity") { $0.items[0].quantity = 0 },
    Wrong("items[0].unit") { $0.items[0].unit = long },
    Wrong("items[0].value.currency") { $0.items[0].value?.currency = "WON" },
    Wrong("items[0].value.minor_units") { $0.items[0].value?.minorUnits = -1 },
    Wrong("items[0].origin") { $0.items[0].origin = "China" },
    Wrong("items[0].departure") { $0.items[0].departure = "xx" },
    Wrong("items[0].net_mass_grams") { $0.items[0].netMassGrams = -1 },
    Wrong("cargo_management_number") { $0.cargoManagementNumber = "26KE0ABCD1E" },
    Wrong("loading_place") { $0.loadingPlace = "CNSH1" },
    Wrong("consignee.phone") { $0.consignee = Party { $0.phone = "x" } },
    Wrong("procedure") { $0.procedure = .init(rawValue: 9) },
    Wrong("items[0].product_identifiers[0].value") {
      $0.items[0].productIdentifiers = [identifier(.gtin, "8801234567890")]
    },
    Wrong("items[0].product_identifiers[0].kind", "items[0].product_identifiers[1].value") {
      $0.items[0].productIdentifiers = [identifier(.unspecified, "A-1"), identifier(.model, "")]
    },
    Wrong("items[0].product_identifiers") {
      $0.items[0].productIdentifiers = Array(repeating: identifier(.model, "A-1"), count: 21)
    },
    Wrong("suspected_recordations[0]") { $0.suspectedRecordations = ["x"] },
  ]

  private static func identifier(_ kind: ProductIdentifierKind, _ value: String)
    -> ProductIdentifier
  {
    ProductIdentifier {
      $0.kind = kind
      $0.value = value
    }
  }

  private static func withoutCode(_ item: inout LineItem) {
    item = Samples.item()
    item.hsCode = ""
  }

  @Test func fieldsOfOpenCase() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      for wrong in Self.wrong {
        var request = Samples.openCase()
        wrong.change(&request)
        let sent = request
        let found = await refusal { try await officer.appraisal.openCase(sent) }
        #expect(found == Refusal(.invalidArgument, "INVALID_FIELDS", fields: wrong.fields))
      }
      #expect(try await officer.appraisal.listCases(.init()).cases.isEmpty)
    }
  }

  @Test func whatIsStoredIsCanonical() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      var request = Samples.openCase()
      request.importer?.identifier = "P123456789012"
      request.items[0].origin = ""
      request.cargoManagementNumber = "26ke0abcd1e-0001-0002"
      request.loadingPlace = "cn sha"
      request.items[0].productIdentifiers = [
        Self.identifier(.gtin, "880 1234 5678 93"), Self.identifier(.gtin, "8801234567893"),
      ]
      let opened = try await officer.appraisal.openCase(request)
      #expect(opened.cargoManagementNumber == "26KE0ABCD1E00010002")
      #expect(opened.loadingPlace == "CNSHA")
      #expect(opened.items[0].productIdentifiers.map(\.value) == ["8801234567893"])
      #expect(opened.procedure == .standard)
      #expect(opened.openedBy == (try await officer.account.whoAmI(.init()).member))
      #expect(opened.declarationNumber == "1234526123456M")
      #expect(opened.declarationLine == 1)
      #expect(opened.office == "offices/incheon")
      #expect(opened.regime == "KR")
      // A personal customs code is not kept, and neither does the history have it.
      #expect(opened.importer?.identifier == "")
      let events = try await customs.history(of: opened.name).entries
      #expect(events.allSatisfy { !String(decoding: $0.body, as: UTF8.self).contains("P1234567") })
      #expect(opened.items[0].hsCode == "420221")
      #expect(opened.items[0].id == "1")
      #expect(opened.items[0].unit == "EA")
      #expect(opened.items[0].origin == "ZZ")
      #expect(opened.items[0].goodsState == .free)
    }
  }
}
