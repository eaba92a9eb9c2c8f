/// The name of a resource: `collection/ulid`, `offices/id` or `cases/ULID/photos/ULID`.
public struct ResourceName: TextFormat {
  public static let rule = "resource name, e.g. cases/01j0zv6c3m5k8n2p4q6r8s0t1v"

  public let collection: ResourceCollection

  /// The last part: a ULID's text, or an office's id.
  public let id: String

  /// The case that a photo belongs to; nil for every other resource.
  public let parent: ULID?

  /// Names a resource. Photos take ``init(photo:of:)``.
  public init(_ collection: ResourceCollection, _ id: ULID) {
    precondition(collection != .photos, "a photo is named within its case")
    self.init(collection: collection, id: id.text, parent: nil)
  }

  /// Names an office.
  public init(office: OfficeID) {
    self.init(collection: .offices, id: office.text, parent: nil)
  }

  /// Names a photo within its case.
  public init(photo: ULID, of parent: ULID) {
    self.init(collection: .photos, id: photo.text, parent: parent)
  }

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count <= ASCII.inputBytesMax else { throw Self.error }
    let parts = input.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { ASCII.text(Array($0)) }
    guard parts.count == 2 || parts.count == 4 else { throw Self.error }
    guard parts.count == 2 else {
      guard parts[0] == "cases", parts[2] == "photos" else { throw Self.error }
      self.init(photo: try ULID(parsing: parts[3]), of: try ULID(parsing: parts[1]))
      return
    }
    guard let collection = ResourceCollection(rawValue: parts[0]), collection != .photos else {
      throw Self.error
    }
    if collection == .offices {
      self.init(office: try OfficeID(parsing: parts[1]))
    } else {
      self.init(collection, try ULID(parsing: parts[1]))
    }
  }

  /// Reads a name that must be in `collection`. Throws ``FormatError`` that shows its pattern.
  public init(parsing input: String, in collection: ResourceCollection) throws(FormatError) {
    do {
      try self.init(parsing: input)
    } catch {
      throw FormatError("name as \(collection.pattern)")
    }
    guard self.collection == collection else {
      throw FormatError("name as \(collection.pattern)")
    }
  }

  private init(collection: ResourceCollection, id: String, parent: ULID?) {
    self.collection = collection
    self.id = id
    self.parent = parent
  }

  public var text: String {
    guard let parent else { return "\(collection.rawValue)/\(id)" }
    return "cases/\(parent.text)/photos/\(id)"
  }

  /// The id as a ULID; nil for an office whose id is another text.
  public var ulid: ULID? {
    do { return try ULID(parsing: id) } catch { return nil }
  }
}
