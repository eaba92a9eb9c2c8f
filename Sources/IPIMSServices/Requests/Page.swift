internal import FoundationEssentials
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// One page of a list that is sorted by name, which is by age: ids only grow.
struct Page {
  static let sizeDefault = 50
  static let sizeMax = 1_000

  let size: Int
  /// The page begins after this resource; empty begins at the start.
  let after: String

  /// One row more than the page holds tells whether there is a next one.
  var rowsMax: Int { size + 1 }

  init(
    size: Int32, token: String, in collection: ResourceCollection, _ validation: inout Validation
  ) {
    self.size = Self.size(size, &validation)
    guard !token.isEmpty else {
      after = ""
      return
    }
    // The whole name, so that the token of another list is told apart.
    let name = Data(base64Encoded: token).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if let last = try? ResourceName(parsing: name, in: collection) {
      after = last.text
    } else {
      after = ""
      validation.refuse("page_token", "should be the next_page_token of the page before")
    }
  }

  /// What a page holds at most.
  static func size(_ size: Int32, _ validation: inout Validation) -> Int {
    if size < 0 { validation.refuse("page_size", "should be 0 (for 50) to 1,000") }
    return size == 0 ? sizeDefault : min(Int(size), sizeMax)
  }

  /// The rows of this page and the token of the next, from rows fetched with `rowsMax`.
  func cut<Element: Message>(_ rows: [(name: String, element: Element)])
    -> (elements: [Element], nextToken: String)
  {
    var room = PageRoom()
    let shown = rows.prefix(size).prefix { room.takes($0.element) }
    let hasMore = rows.count > shown.count
    let last = hasMore ? shown.last?.name : nil
    return (shown.map(\.element), last.map { Self.token(after: $0) } ?? "")
  }

  /// The token of a page that begins after a resource.
  static func token(after name: String) -> String { Data(name.utf8).base64EncodedString() }
}

/// What is left of an answer for the resources of one page: large ones make it shorter.
struct PageRoom {
  /// Less than a frame holds by default.
  static let bytesMax = 3 << 20

  private var bytes = 0

  /// Whether the next resource has room; the first always has.
  mutating func takes(_ resource: some Message) -> Bool {
    let size = resource.encoded.count
    guard bytes == 0 || size <= Self.bytesMax - bytes else { return false }
    bytes += size
    return true
  }
}
