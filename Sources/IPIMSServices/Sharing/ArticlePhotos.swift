internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Has the readers of an article read the documents of its photos, and no others: one that is
  /// taken out is not read by readers to come. Throws NOT_FOUND for one that is not the author's,
  /// and INVALID_ARGUMENT for one that is no picture.
  func linkPhotos(of article: Article, for caller: Caller) throws(RPCError) {
    let documents = article.documents
    try link(documents: documents, to: article.name, for: caller)
    var validation = Validation()
    for (index, photo) in article.photos.enumerated() {
      let field = "photos[\(index)]"
      try checkPicture(photo.genuineDocument, "\(field).genuine_document", caller, &validation)
      try checkPicture(photo.fakeDocument, "\(field).fake_document", caller, &validation)
    }
    try validation.finish()
    let linked = try rows(
      "SELECT document FROM document_links WHERE subject = $1", .text(article.name)
    ) { row in row.text(0) }
    for document in linked where !documents.contains(document) {
      try run(
        "DELETE FROM document_links WHERE document = $1 AND subject = $2", .text(document),
        .text(article.name))
    }
  }

  private func checkPicture(
    _ name: String, _ field: String, _ caller: Caller, _ validation: inout Validation
  ) throws(RPCError) {
    guard !name.isEmpty else { return }
    let found = try row("SELECT body FROM documents WHERE id = $1", .text(name)) {
      row throws(RPCError) in try Document(stored: row.blob(0))
    }
    if found?.mediaType.hasPrefix("image/") != true {
      validation.refuse(field, "should be a picture: JPEG, PNG or WebP")
    }
  }
}
