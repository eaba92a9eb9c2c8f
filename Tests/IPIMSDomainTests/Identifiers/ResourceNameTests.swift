import IPIMSDomain
import Testing

@Suite struct ResourceNameTests {
  static let id = "01arz3ndektsv4rrffq69g5fav"

  @Test(arguments: ResourceCollection.allCases.filter { $0 != .photos })
  func readsEachCollection(_ collection: ResourceCollection) throws {
    let text = "\(collection.rawValue)/\(Self.id)"
    let name = try ResourceName(parsing: text, in: collection)
    #expect(name.text == text)
    #expect(name.ulid?.text == Self.id)
    #expect(name.parent == nil)
    #expect(name == ResourceName(collection, try ULID(parsing: Self.id)))
  }

  @Test func readsPhotosInTheirCase() throws {
    let text = "cases/\(Self.id)/photos/7zzzzzzzzzzzzzzzzzzzzzzzzz"
    let name = try ResourceName(parsing: text, in: .photos)
    #expect(name.text == text)
    #expect(name.parent?.text == Self.id)
    #expect(name.ulid == ULID(bits: .max))
  }

  @Test func officesHaveNamesOfTheirOwn() throws {
    let name = try ResourceName(parsing: "offices/incheon-airport")
    #expect(name == ResourceName(office: try OfficeID(parsing: "incheon-airport")))
    #expect(name.ulid == nil)
  }

  @Test(arguments: [
    "", "/", "cases", "cases/", "cases/x", "Cases/\(id)", "cases/\(id)/", "/cases/\(id)",
    "photos/\(id)", "cases/\(id)/photos/", "cases/\(id)/photos/x", "offices/\(id)/photos/\(id)",
    "offices/A", "cases/\(id)\u{0}", "widgets/\(id)", "signups/\(id)",
  ])
  func refuses(_ text: String) {
    #expect(throws: FormatError.self) { try ResourceName(parsing: text) }
  }

  @Test func refusesAnotherCollectionAndShowsThePattern() {
    let error = #expect(throws: FormatError.self) {
      try ResourceName(parsing: "cases/\(Self.id)", in: .photos)
    }
    #expect(error?.description == "name as cases/ULID/photos/ULID")
  }
}
