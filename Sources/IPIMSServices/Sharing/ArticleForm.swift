internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What an author writes, field by field checked.
struct ArticleForm {
  static let factsMax = 100
  static let officesMax = 100
  static let firmsMax = 100
  static let routesMax = 100
  static let sitesMax = 100
  static let lotFormatsMax = 100
  static let photosMax = 20
  static let annotationsMax = 20

  /// What UpdateArticle can change, in the order of its documentation.
  static let fields = [
    "kind", "title", "text", "facts", "audience", "offices", "firms", "routes", "sites",
    "lot_formats", "photos",
  ]

  /// The fields in their canonical form.
  private(set) var written = Article()
  private var validation = Validation()

  /// Throws INVALID_ARGUMENT.
  init(_ request: PublishArticleRequest, by caller: Caller) throws(RPCError) {
    validation.requestID(request.requestID)
    written.recordation =
      validation.optionalName(request.recordation, "recordation", in: .recordations)?.text ?? ""
    written.kind = request.kind
    written.title = request.title
    written.text = request.text
    written.facts = request.facts
    written.audience = request.audience
    written.offices = request.offices
    written.firms = request.firms
    written.routes = request.routes
    written.sites = request.sites
    written.lotFormats = request.lotFormats
    written.photos = request.photos
    for field in Self.fields { check(field) }
    written.checkAudience(isOfFirm: caller.isFirm, &validation)
    try validation.finish()
  }

  /// Of the fields in the mask alone. Throws INVALID_ARGUMENT.
  init(_ request: UpdateArticleRequest) throws(RPCError) {
    validation.requestID(request.requestID)
    written.name = validation.name(request.article, "article", in: .articles)?.text ?? ""
    validation.etag(request.etag)
    validation.updateMask(request.updateMask, allowed: Self.fields)
    written.kind = request.kind
    written.title = request.title
    written.text = request.text
    written.facts = request.facts
    written.audience = request.audience
    written.offices = request.offices
    written.firms = request.firms
    written.routes = request.routes
    written.sites = request.sites
    written.lotFormats = request.lotFormats
    written.photos = request.photos
    for field in Self.fields where request.updateMask.contains(field) { check(field) }
    try validation.finish()
  }

  /// Puts the fields of a mask in the place of the article's.
  func apply(_ mask: [String], to article: inout Article) {
    for field in mask {
      switch field {
      case "kind": article.kind = written.kind
      case "title": article.title = written.title
      case "text": article.text = written.text
      case "facts": article.facts = written.facts
      case "audience": article.audience = written.audience
      case "offices": article.offices = written.offices
      case "firms": article.firms = written.firms
      case "routes": article.routes = written.routes
      case "sites": article.sites = written.sites
      case "lot_formats": article.lotFormats = written.lotFormats
      case "photos": article.photos = written.photos
      default: preconditionFailure("a mask that was not checked: \(field)")
      }
    }
  }

  private mutating func check(_ field: String) {
    switch field {
    case "kind": validation.given(written.kind, field)
    case "title": validation.text(written.title, field, max: 200, required: true)
    case "text":
      validation.text(written.text, field, max: 20_000, required: true, multiline: true)
    case "facts":
      validation.count(written.facts.count, field, 0...Self.factsMax)
      for (index, fact) in written.facts.prefix(Self.factsMax).enumerated() {
        validation.text(fact.key, "facts[\(index)].key", max: 64, required: true)
        validation.text(fact.value, "facts[\(index)].value", max: 500, required: true)
      }
    case "audience":
      validation.optional(written.audience, field)
      if written.audience == .unspecified { written.audience = .allCustoms }
    case "offices": checkOffices()
    case "photos":
      validation.count(written.photos.count, field, 0...Self.photosMax)
      for index in written.photos.indices.prefix(Self.photosMax) {
        written.photos[index] = checked(written.photos[index], "photos[\(index)]")
      }
    default: checkAuthorised(field)
    }
  }

  private mutating func checkOffices() {
    validation.count(written.offices.count, "offices", 0...Self.officesMax)
    var offices: [String] = []
    for (index, office) in written.offices.prefix(Self.officesMax).enumerated() {
      let name = validation.name(office, "offices[\(index)]", in: .offices)?.text ?? ""
      if !offices.contains(name) { offices.append(name) }
    }
    written.offices = offices
  }

  private mutating func checkAuthorised(_ field: String) {
    switch field {
    case "firms":
      validation.count(written.firms.count, field, 0...Self.firmsMax)
      for index in written.firms.indices.prefix(Self.firmsMax) {
        written.firms[index] = validation.firm(written.firms[index], "firms[\(index)]")
      }
    case "routes":
      validation.count(written.routes.count, field, 0...Self.routesMax)
      for index in written.routes.indices.prefix(Self.routesMax) {
        written.routes[index] = validation.route(written.routes[index], "routes[\(index)]")
      }
    case "sites":
      validation.count(written.sites.count, field, 0...Self.sitesMax)
      for index in written.sites.indices.prefix(Self.sitesMax) {
        written.sites[index] = validation.site(written.sites[index], "sites[\(index)]")
      }
    default:
      validation.count(written.lotFormats.count, field, 0...Self.lotFormatsMax)
      for index in written.lotFormats.indices.prefix(Self.lotFormatsMax) {
        written.lotFormats[index] = validation.lotFormat(
          written.lotFormats[index], "lot_formats[\(index)]")
      }
    }
  }

  private mutating func checked(_ given: PhotoPair, _ field: String) -> PhotoPair {
    var photo = given
    validation.text(photo.caption, "\(field).caption", max: 500)
    photo.genuineDocument =
      validation.optionalName(given.genuineDocument, "\(field).genuine_document", in: .documents)?
      .text ?? ""
    photo.fakeDocument =
      validation.optionalName(given.fakeDocument, "\(field).fake_document", in: .documents)?.text
      ?? ""
    if given.genuineDocument.isEmpty, given.fakeDocument.isEmpty {
      validation.refuse(field, "should have a photo of genuine goods, of a fake, or both")
    }
    validation.count(photo.annotations.count, "\(field).annotations", 0...Self.annotationsMax)
    for (index, annotation) in photo.annotations.prefix(Self.annotationsMax).enumerated() {
      check(annotation, of: given, "\(field).annotations[\(index)]")
    }
    return photo
  }

  private mutating func check(_ annotation: PhotoAnnotation, of pair: PhotoPair, _ field: String) {
    validation.text(annotation.label, "\(field).label", max: 200, required: true)
    validation.given(annotation.photo, "\(field).photo")
    let isThere =
      switch annotation.photo {
      case .genuine: !pair.genuineDocument.isEmpty
      case .fake: !pair.fakeDocument.isEmpty
      default: true
      }
    if !isThere { validation.refuse("\(field).photo", "should be a photo of this pair") }
    let range: ClosedRange<Int32> = 0...1_000
    side(annotation.leftPermille, annotation.widthPermille, "\(field).left_permille", range)
    side(annotation.topPermille, annotation.heightPermille, "\(field).top_permille", range)
    if (annotation.widthPermille == 0) != (annotation.heightPermille == 0) {
      validation.refuse("\(field).width_permille", "should be 0 with the height, for a point")
    }
  }

  private mutating func side(
    _ start: Int32, _ length: Int32, _ field: String, _ range: ClosedRange<Int32>
  ) {
    guard range.contains(start), range.contains(length), range.contains(start + length) else {
      validation.refuse(field, "should lie in the picture, with its width or height: 0 to 1,000")
      return
    }
  }
}

extension Article {
  /// Whether audience, offices, recordation and author go together.
  func checkAudience(isOfFirm: Bool, _ validation: inout Validation) {
    switch audience {
    case .ownFirm where !isOfFirm:
      validation.refuse("audience", "should be another: an officer has no firm")
    case .holder where isOfFirm:
      validation.refuse("audience", "should be another: HOLDER is for customs' own articles")
    case .holder where recordation.isEmpty:
      validation.refuse("recordation", "should be given where the audience is HOLDER")
    default: break
    }
    if offices.isEmpty == (audience == .offices) {
      validation.refuse("offices", "should be given where the audience is OFFICES, and only there")
    }
  }

  /// Who writes for some offices belongs to the readers.
  mutating func addAuthorsOffice() {
    if audience == .offices, !office.isEmpty, !offices.contains(office) { offices.append(office) }
  }

  var documents: [String] {
    photos.flatMap { [$0.genuineDocument, $0.fakeDocument] }.filter { !$0.isEmpty }
  }
}
