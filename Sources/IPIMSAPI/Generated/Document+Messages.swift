// Made by SchemaCompiler from ipims/v1/document.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What a document is.
public enum DocumentKind: MessageEnum {
  case unspecified
  /// What an office of registration says of a right.
  case registerExtract
  case markImage
  case powerOfAttorney
  /// Of goods, genuine or fake.
  case picture
  /// An examiner's report, or the like.
  case report
  case other
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "DOCUMENT_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "DOCUMENT_KIND_UNSPECIFIED"),
    (1, "DOCUMENT_KIND_REGISTER_EXTRACT"),
    (2, "DOCUMENT_KIND_MARK_IMAGE"),
    (3, "DOCUMENT_KIND_POWER_OF_ATTORNEY"),
    (4, "DOCUMENT_KIND_PICTURE"),
    (5, "DOCUMENT_KIND_REPORT"),
    (6, "DOCUMENT_KIND_OTHER"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .registerExtract
      case 2: .markImage
      case 3: .powerOfAttorney
      case 4: .picture
      case 5: .report
      case 6: .other
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .registerExtract: 1
      case .markImage: 2
      case .powerOfAttorney: 3
      case .picture: 4
      case .report: 5
      case .other: 6
      case .unrecognized(let number): number
    }
  }
}

/// A file that recordations, articles and messages name. What it holds never changes; it is kept
/// for good, also where nothing names it.
public struct Document: Message {
  /// `documents/{id}`.
  public var name: String = ""
  public var kind: DocumentKind = .unspecified
  public var title: String = ""
  /// application/pdf, image/jpeg, image/png or image/webp.
  public var mediaType: String = ""
  /// Of what the caller gets of it: others than its owner get pictures without the place where they
  /// were taken.
  public var sizeBytes: Int64 = 0
  /// The same: lower-case hex.
  public var sha256: String = ""
  /// The firm that it is from: `organizations/{id}`; empty for customs.
  public var organization: String = ""
  public var createTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.Document"
  public static let layout = MessageLayout(
    Ipims__V1__Document.self, ipims__v1__document__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Document.self)
    self.name = try copyText(c.pointee.name, "name")
    self.kind = DocumentKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.title = try copyText(c.pointee.title, "title")
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
    self.sizeBytes = c.pointee.size_bytes
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.organization = try copyText(c.pointee.organization, "organization")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Document.self, capacity: 1)
    ipims__v1__document__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.title = arena.text(self.title)
    c.pointee.media_type = arena.text(self.mediaType)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.organization = arena.text(self.organization)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: DocumentKind.self) ?? .unspecified
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("kind", self.kind)
    fields.write("title", self.title)
    fields.write("mediaType", self.mediaType)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("sha256", self.sha256)
    fields.write("organization", self.organization)
    fields.write("createTime", self.createTime)
    return fields.json
  }
}
