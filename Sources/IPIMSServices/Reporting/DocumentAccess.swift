internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

enum DocumentLinks {
  /// Documents that one recordation, article or message names at a time.
  static let namedMax = 50
  /// Those that it has ever named: what it named stays readable with its earlier versions.
  static let everNamedMax = 500
}

/// A document as a caller gets it.
struct ShownDocument: Sendable {
  var document: Document
  var digest: Digest
}

extension Reading where Failure == RPCError {
  /// A document that `caller` may read: its owner, and whoever may see something that names it.
  /// Throws NOT_FOUND.
  func document(_ name: String, for caller: Caller) throws(RPCError) -> ShownDocument {
    guard let stored = try storedDocument(name) else { throw .notFound("document") }
    // Not in one expression: `||` loses the type of what its right side throws.
    let isOwn = caller.owns(stored, in: .recordations)
    guard try isOwn ? true : isLinked(name, for: caller) else { throw .notFound("document") }
    let organization = stored.document.organization
    let isOwner =
      organization.isEmpty
      ? !caller.isFirm : caller.acts(for: organization, in: .recordations)
    return isOwner ? stored.whole : stored.withoutPosition
  }

  fileprivate func storedDocument(_ name: String) throws(RPCError) -> StoredDocument? {
    try row(
      """
      SELECT body, member, digest, shown_digest, shown_size_bytes FROM documents WHERE id = $1
      """,
      .text(name)
    ) { row throws(RPCError) in
      StoredDocument(
        document: try Document(stored: row.blob(0)), member: row.text(1), digest: row.digest(2),
        shownDigest: row.digest(3), shownSizeBytes: row.int(4))
    }
  }

  /// Whether `caller` may see something that names the document.
  fileprivate func isLinked(_ document: String, for caller: Caller) throws(RPCError) -> Bool {
    let subjects = try rows(
      "SELECT subject FROM document_links WHERE document = $1 ORDER BY subject",
      .text(document)
    ) { row in row.text(0) }
    for subject in subjects where try maySee(subject, caller) { return true }
    return false
  }

  private func maySee(_ subject: String, _ caller: Caller) throws(RPCError) -> Bool {
    guard let name = try? ResourceName(parsing: subject) else {
      preconditionFailure("a link to what has no name")
    }
    switch name.collection {
    case .recordations:
      do throws(RPCError) {
        _ = try recordation(subject, for: caller)
        return true
      } catch {
        if error.code == .notFound { return false }
        throw error
      }
    case .articles: return try readableArticle(subject, for: caller) != nil
    case .messages:
      guard let message = try storedMessage(subject)?.message else { return false }
      return try mayRead(message, caller)
    default:
      preconditionFailure("a link to what names no documents: \(subject)")
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Has whoever may see `subject`, a recordation, article or message, read the documents that it
  /// names, now and later. Throws NOT_FOUND for a document that is not the caller's, unless the
  /// subject names it already, and RESOURCE_EXHAUSTED, DOCUMENTS_MAX after ``everNamedMax``.
  func link(documents: [String], to subject: String, for caller: Caller) throws(RPCError) {
    guard !documents.isEmpty else { return }
    let scope: Scope = subject.hasPrefix("recordations/") ? .recordations : .sharing
    var linked = Set(
      try rows("SELECT document FROM document_links WHERE subject = $1", .text(subject)) { row in
        row.text(0)
      })
    for document in documents where linked.insert(document).inserted {
      guard let stored = try storedDocument(document) else { throw .notFound("document") }
      if !caller.owns(stored, in: scope) {
        let isCustoms = !caller.isFirm && stored.isCustoms
        guard try isCustoms ? isLinked(document, for: caller) : false else {
          throw .notFound("document")
        }
      }
      try run(
        "INSERT INTO document_links(document, subject) VALUES ($1, $2)", .text(document),
        .text(subject))
    }
    guard linked.count <= DocumentLinks.everNamedMax else {
      throw RPCError(
        .resourceExhausted, "DOCUMENTS_MAX",
        "At most \(DocumentLinks.everNamedMax) documents can be named over time.")
    }
  }
}

extension Validation {
  /// Names of documents, each once.
  mutating func documents(
    _ names: [String], _ field: String, max: Int = DocumentLinks.namedMax
  ) {
    count(names.count, field, 0...max)
    var seen: Set<String> = []
    for (index, text) in names.prefix(max).enumerated() {
      let path = "\(field)[\(index)]"
      guard let name = name(text, path, in: .documents) else { continue }
      // One text for one document: links are found by it.
      if name.text != text { refuse(path, "should be \(name.text)") }
      if !seen.insert(name.text).inserted { refuse(path, "should be named once") }
    }
  }
}

private struct StoredDocument {
  var document: Document
  var member: String
  var digest: Digest
  var shownDigest: Digest
  var shownSizeBytes: Int64

  var isCustoms: Bool { document.organization.isEmpty }
  var whole: ShownDocument { ShownDocument(document: document, digest: digest) }

  var withoutPosition: ShownDocument {
    var shown = document
    shown.sha256 = shownDigest.hex
    shown.sizeBytes = shownSizeBytes
    return ShownDocument(document: shown, digest: shownDigest)
  }
}

extension Caller {
  /// Of customs' own the member who uploaded it, and administrators: an article may be for one
  /// office alone, and so are its pictures.
  fileprivate func owns(_ stored: StoredDocument, in scope: Scope) -> Bool {
    if !stored.isCustoms { return acts(for: stored.document.organization, in: scope) }
    return role == .administrator || (!isFirm && stored.member == member)
  }
}
