internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Which fields of a case change, and to what.
struct CaseUpdate {
  /// A field of the case that can be changed: where the update has it, where the form that checks
  /// it, and where the case.
  struct Field: Sendable {
    let name: String
    fileprivate let fill: @Sendable (UpdateCaseRequest, inout OpenCaseRequest) -> Void
    fileprivate let keep: @Sendable (Case, inout Case) -> Void

    fileprivate init<Value>(
      _ name: String, _ update: any KeyPath<UpdateCaseRequest, Value> & Sendable,
      _ form: any WritableKeyPath<OpenCaseRequest, Value> & Sendable,
      _ kept: any WritableKeyPath<Case, Value> & Sendable
    ) {
      self.name = name
      fill = { request, written in written[keyPath: form] = request[keyPath: update] }
      keep = { checked, stored in stored[keyPath: kept] = checked[keyPath: kept] }
    }
  }

  static let fields = [
    Field(
      "declaration_number", \.declarationNumber, \.declarationNumber, \.declarationNumber),
    Field("bill_of_lading", \.billOfLading, \.billOfLading, \.billOfLading),
    Field("mail_item", \.mailItem, \.mailItem, \.mailItem),
    Field(
      "cargo_management_number", \.cargoManagementNumber, \.cargoManagementNumber,
      \.cargoManagementNumber),
    Field("loading_place", \.loadingPlace, \.loadingPlace, \.loadingPlace),
    Field("importer", \.importer, \.importer, \.importer),
    Field("exporter", \.exporter, \.exporter, \.exporter),
    Field("seller", \.seller, \.seller, \.seller),
    Field("consignee", \.consignee, \.consignee, \.consignee),
    Field("items", \.items, \.items, \.items),
    Field(
      "suspected_recordations", \.suspectedRecordations, \.suspectedRecordations,
      \.suspectedRecordations),
    Field("procedure", \.procedure, \.procedure, \.procedure),
  ]

  private let request: UpdateCaseRequest
  private let changed: [Field]

  init(_ request: UpdateCaseRequest, _ changed: [Field]) {
    self.request = request
    self.changed = changed
  }

  /// Those that the request names. Throws INVALID_ARGUMENT.
  static func fields(of request: UpdateCaseRequest) throws(RPCError) -> [Field] {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    validation.etag(request.etag)
    validation.updateMask(request.updateMask, allowed: fields.map(\.name))
    try validation.finish()
    return fields.filter { request.updateMask.contains($0.name) }
  }

  /// What holders were asked about, and what clocks were counted by, stays as it was. Throws
  /// FAILED_PRECONDITION.
  func requireUntouchedGoods(of file: CaseFile, _ reading: Reading<RPCError>) throws(RPCError) {
    guard changes("items") || changes("procedure") else { return }
    if let asked = file.requests.first {
      throw RPCError(
        .failedPrecondition, "ALREADY_REQUESTED",
        "Items and procedure change only before holders are asked; \(asked.name) was sent.",
        metadata: ["state": asked.state.shortName])
    }
    if let touched = file.found.items.first(where: { item in
      item.goodsState != .free || item.decision != .unspecified
    }) {
      throw RPCError(
        .failedPrecondition, "GOODS_STATE",
        "Items and procedure change only before customs acts on the goods.",
        metadata: ["state": touched.goodsState.shortName])
    }
    guard changes("items") else { return }
    let photos = try reading.photos(of: file.found.name, forFirm: false)
    for photo in photos where (Int(photo.item) ?? 0) > request.items.count {
      throw RPCError(
        .failedPrecondition, "PHOTO_OF_ITEM", "\(photo.name) shows line item \(photo.item).")
    }
  }

  /// The case with its new fields, each checked as when it was opened, and the personal data that
  /// came with them. Throws INVALID_ARGUMENT.
  func applied(to stored: Case, by officer: Caller, _ environment: ServiceEnvironment)
    throws(RPCError) -> (result: Case, personalData: PersonalData)
  {
    var written = OpenCaseRequest(stored, requestID: request.requestID)
    for field in changed { field.fill(request, &written) }
    let (checked, personalData) = try CaseForm(written, by: officer, environment).opened()
    var result = stored
    for field in changed { field.keep(checked, &result) }
    return (result, personalData)
  }

  /// The new values, for the history; one that was cleared is empty.
  func facts(of result: Case) -> JSON {
    let values = result.json
    return .object(
      [.init("updateMask", .array(changed.map { .string($0.name) }))]
        + changed.map { field in
          let name = field.name.camelCased
          return .init(name, values[name] ?? .string(""))
        })
  }

  /// The parties that are named anew.
  var parties: [PersonalData.Role] {
    PersonalData.roles.filter { changes($0.name) }
  }

  private func changes(_ name: String) -> Bool { changed.contains { $0.name == name } }
}

extension OpenCaseRequest {
  /// What would open a case as it is stored.
  fileprivate init(_ stored: Case, requestID: String) {
    self.init()
    self.requestID = requestID
    declarationID = stored.declarationID
    declarationLine = stored.declarationLine
    declarationNumber = stored.declarationNumber
    billOfLading = stored.billOfLading
    mailItem = stored.mailItem
    regime = stored.regime
    importer = stored.importer
    exporter = stored.exporter
    seller = stored.seller
    consignee = stored.consignee
    items = stored.items
    suspectedRecordations = stored.suspectedRecordations
    procedure = stored.procedure
    cargoManagementNumber = stored.cargoManagementNumber
    loadingPlace = stored.loadingPlace
  }
}
