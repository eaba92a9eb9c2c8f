// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

public struct OpenCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// The clearance system's own number of the declaration: 1 to 64 printable characters.
  public var declarationID: String = ""
  /// Line of the declaration, from 1; 0 is 1.
  public var declarationLine: Int32 = 0
  /// Under regime KR 5 alphanumeric, 2-digit year, 6 or 7 digits, 1 letter, hyphens allowed:
  /// 12345-26-123456M; elsewhere 1 to 64 printable characters.
  public var declarationNumber: String = ""
  /// 1 to 64 printable characters.
  public var billOfLading: String = ""
  /// UPU S10, such as RR123456785KR.
  public var mailItem: String = ""
  /// `offices/{id}`; empty is the officer's own, and another is refused. Required of a clearance
  /// system.
  public var office: String = ""
  /// KR, EU or US; empty is the server's.
  public var regime: String = ""
  public var importer: Party?
  public var exporter: Party?
  public var seller: Party?
  /// 1 to 100.
  public var items: [LineItem] = []
  /// `recordations/{id}` whose right the goods may infringe; at most 50, each of them active.
  public var suspectedRecordations: [String] = []
  /// SMALL_CONSIGNMENT only where the regime knows them, and as few or light as it says.
  public var procedure: Procedure = .unspecified
  /// 15 to 19 characters: 11 alphanumeric, then digits.
  public var cargoManagementNumber: String = ""
  /// Where the goods were loaded: UN/LOCODE, such as CNSHA.
  public var loadingPlace: String = ""
  public var consignee: Party?

  public init() {}

  public static let protoName = "ipims.v1.OpenCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__OpenCaseRequest.self, ipims__v1__open_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OpenCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.declarationLine = c.pointee.declaration_line
    self.declarationNumber = try copyText(c.pointee.declaration_number, "declaration_number")
    self.billOfLading = try copyText(c.pointee.bill_of_lading, "bill_of_lading")
    self.mailItem = try copyText(c.pointee.mail_item, "mail_item")
    self.office = try copyText(c.pointee.office, "office")
    self.regime = try copyText(c.pointee.regime, "regime")
    try copyMessage(c.pointee.importer, into: &self.importer, "importer")
    try copyMessage(c.pointee.exporter, into: &self.exporter, "exporter")
    try copyMessage(c.pointee.seller, into: &self.seller, "seller")
    self.items = try copyMessages(LineItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.suspectedRecordations = try copyTexts(c.pointee.n_suspected_recordations, c.pointee.suspected_recordations, "suspected_recordations")
    self.procedure = Procedure(rawValue: .init(bitPattern: c.pointee.procedure.rawValue))
    self.cargoManagementNumber = try copyText(c.pointee.cargo_management_number, "cargo_management_number")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    try copyMessage(c.pointee.consignee, into: &self.consignee, "consignee")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OpenCaseRequest.self, capacity: 1)
    ipims__v1__open_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.declaration_line = self.declarationLine
    c.pointee.declaration_number = arena.text(self.declarationNumber)
    c.pointee.bill_of_lading = arena.text(self.billOfLading)
    c.pointee.mail_item = arena.text(self.mailItem)
    c.pointee.office = arena.text(self.office)
    c.pointee.regime = arena.text(self.regime)
    if let value = self.importer { c.pointee.importer = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.exporter { c.pointee.exporter = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.seller { c.pointee.seller = arena.message(value, as: Ipims__V1__Party.self) }
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__LineItem.self)
    c.pointee.n_suspected_recordations = self.suspectedRecordations.count
    c.pointee.suspected_recordations = arena.texts(self.suspectedRecordations)
    c.pointee.procedure = .init(rawValue: .init(bitPattern: self.procedure.rawValue))
    c.pointee.cargo_management_number = arena.text(self.cargoManagementNumber)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    if let value = self.consignee { c.pointee.consignee = arena.message(value, as: Ipims__V1__Party.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.declarationLine = try fields.read("declarationLine", "declaration_line", as: Int32.self) ?? 0
    self.declarationNumber = try fields.read("declarationNumber", "declaration_number", as: String.self) ?? ""
    self.billOfLading = try fields.read("billOfLading", "bill_of_lading", as: String.self) ?? ""
    self.mailItem = try fields.read("mailItem", "mail_item", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.importer = try fields.read("importer", "importer", as: Party.self)
    self.exporter = try fields.read("exporter", "exporter", as: Party.self)
    self.seller = try fields.read("seller", "seller", as: Party.self)
    self.items = try fields.readArray("items", "items", as: LineItem.self)
    self.suspectedRecordations = try fields.readArray("suspectedRecordations", "suspected_recordations", as: String.self)
    self.procedure = try fields.read("procedure", "procedure", as: Procedure.self) ?? .unspecified
    self.cargoManagementNumber = try fields.read("cargoManagementNumber", "cargo_management_number", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.consignee = try fields.read("consignee", "consignee", as: Party.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("declarationId", self.declarationID)
    fields.write("declarationLine", self.declarationLine)
    fields.write("declarationNumber", self.declarationNumber)
    fields.write("billOfLading", self.billOfLading)
    fields.write("mailItem", self.mailItem)
    fields.write("office", self.office)
    fields.write("regime", self.regime)
    fields.write("importer", self.importer)
    fields.write("exporter", self.exporter)
    fields.write("seller", self.seller)
    fields.write("items", self.items)
    fields.write("suspectedRecordations", self.suspectedRecordations)
    fields.write("procedure", self.procedure)
    fields.write("cargoManagementNumber", self.cargoManagementNumber)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("consignee", self.consignee)
    return fields.json
  }
}

/// A case of a mailbag.
public struct OpenCasesRequest: Message {
  /// The caller's own mark for this one, at most 64 characters: the answer bears it.
  public var key: String = ""
  /// A clearance system names the office.
  public var `case`: OpenCaseRequest?

  public init() {}

  public static let protoName = "ipims.v1.OpenCasesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__OpenCasesRequest.self, ipims__v1__open_cases_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OpenCasesRequest.self)
    self.key = try copyText(c.pointee.key, "key")
    try copyMessage(c.pointee.case_, into: &self.case, "case")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OpenCasesRequest.self, capacity: 1)
    ipims__v1__open_cases_request__init(c)
    c.pointee.key = arena.text(self.key)
    if let value = self.case { c.pointee.case_ = arena.message(value, as: Ipims__V1__OpenCaseRequest.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: OpenCaseRequest.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    fields.write("case", self.case)
    return fields.json
  }
}

public struct OpenCasesResponse: Message {
  public var key: String = ""
  public var result: Result?

  public init() {}

  public static let protoName = "ipims.v1.OpenCasesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__OpenCasesResponse.self, ipims__v1__open_cases_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OpenCasesResponse.self)
    self.key = try copyText(c.pointee.key, "key")
    switch c.pointee.result_case.rawValue {
      case 2:
        self.result = (try copyMessage(Case.self, c.pointee.case_, "case")).map { .case($0) }
      case 3:
        self.result = (try copyMessage(CallError.self, c.pointee.error, "error")).map { .error($0) }
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OpenCasesResponse.self, capacity: 1)
    ipims__v1__open_cases_response__init(c)
    c.pointee.key = arena.text(self.key)
    switch self.result {
      case .case(let value)?:
        c.pointee.result_case = .init(rawValue: 2)
        c.pointee.case_ = arena.message(value, as: Ipims__V1__Case.self)
      case .error(let value)?:
        c.pointee.result_case = .init(rawValue: 3)
        c.pointee.error = arena.message(value, as: Ipims__V1__CallError.self)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    if let value = try fields.read("case", "case", as: Case.self) {
      self.result = .case(value)
    }
    if let value = try fields.read("error", "error", as: CallError.self) {
      self.result = .error(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    switch self.result {
      case .case(let value)?:
        fields.write("case", Optional(value))
      case .error(let value)?:
        fields.write("error", Optional(value))
      case nil: break
    }
    return fields.json
  }

  public enum Result: Hashable, Sendable {
    case `case`(Case)
    case error(CallError)
  }
}

public struct UpdateCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// Of the case as it was read; empty changes it however it is. ABORTED where it is another.
  public var etag: String = ""
  /// Names of the fields below that change, such as `seller`; at least one. One that is named and
  /// empty is cleared.
  public var updateMask: [String] = []
  public var declarationNumber: String = ""
  public var billOfLading: String = ""
  public var mailItem: String = ""
  public var cargoManagementNumber: String = ""
  public var loadingPlace: String = ""
  public var importer: Party?
  public var exporter: Party?
  public var seller: Party?
  public var consignee: Party?
  /// Takes the place of all of them, in their order; only before the first request is sent.
  public var items: [LineItem] = []
  public var suspectedRecordations: [String] = []
  /// Only before the first request is sent.
  public var procedure: Procedure = .unspecified

  public init() {}

  public static let protoName = "ipims.v1.UpdateCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UpdateCaseRequest.self, ipims__v1__update_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UpdateCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.updateMask = try copyTexts(c.pointee.n_update_mask, c.pointee.update_mask, "update_mask")
    self.declarationNumber = try copyText(c.pointee.declaration_number, "declaration_number")
    self.billOfLading = try copyText(c.pointee.bill_of_lading, "bill_of_lading")
    self.mailItem = try copyText(c.pointee.mail_item, "mail_item")
    self.cargoManagementNumber = try copyText(c.pointee.cargo_management_number, "cargo_management_number")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    try copyMessage(c.pointee.importer, into: &self.importer, "importer")
    try copyMessage(c.pointee.exporter, into: &self.exporter, "exporter")
    try copyMessage(c.pointee.seller, into: &self.seller, "seller")
    try copyMessage(c.pointee.consignee, into: &self.consignee, "consignee")
    self.items = try copyMessages(LineItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.suspectedRecordations = try copyTexts(c.pointee.n_suspected_recordations, c.pointee.suspected_recordations, "suspected_recordations")
    self.procedure = Procedure(rawValue: .init(bitPattern: c.pointee.procedure.rawValue))
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UpdateCaseRequest.self, capacity: 1)
    ipims__v1__update_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.etag = arena.text(self.etag)
    c.pointee.n_update_mask = self.updateMask.count
    c.pointee.update_mask = arena.texts(self.updateMask)
    c.pointee.declaration_number = arena.text(self.declarationNumber)
    c.pointee.bill_of_lading = arena.text(self.billOfLading)
    c.pointee.mail_item = arena.text(self.mailItem)
    c.pointee.cargo_management_number = arena.text(self.cargoManagementNumber)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    if let value = self.importer { c.pointee.importer = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.exporter { c.pointee.exporter = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.seller { c.pointee.seller = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.consignee { c.pointee.consignee = arena.message(value, as: Ipims__V1__Party.self) }
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__LineItem.self)
    c.pointee.n_suspected_recordations = self.suspectedRecordations.count
    c.pointee.suspected_recordations = arena.texts(self.suspectedRecordations)
    c.pointee.procedure = .init(rawValue: .init(bitPattern: self.procedure.rawValue))
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.updateMask = try fields.readArray("updateMask", "update_mask", as: String.self)
    self.declarationNumber = try fields.read("declarationNumber", "declaration_number", as: String.self) ?? ""
    self.billOfLading = try fields.read("billOfLading", "bill_of_lading", as: String.self) ?? ""
    self.mailItem = try fields.read("mailItem", "mail_item", as: String.self) ?? ""
    self.cargoManagementNumber = try fields.read("cargoManagementNumber", "cargo_management_number", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.importer = try fields.read("importer", "importer", as: Party.self)
    self.exporter = try fields.read("exporter", "exporter", as: Party.self)
    self.seller = try fields.read("seller", "seller", as: Party.self)
    self.consignee = try fields.read("consignee", "consignee", as: Party.self)
    self.items = try fields.readArray("items", "items", as: LineItem.self)
    self.suspectedRecordations = try fields.readArray("suspectedRecordations", "suspected_recordations", as: String.self)
    self.procedure = try fields.read("procedure", "procedure", as: Procedure.self) ?? .unspecified
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("etag", self.etag)
    fields.write("updateMask", self.updateMask)
    fields.write("declarationNumber", self.declarationNumber)
    fields.write("billOfLading", self.billOfLading)
    fields.write("mailItem", self.mailItem)
    fields.write("cargoManagementNumber", self.cargoManagementNumber)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("importer", self.importer)
    fields.write("exporter", self.exporter)
    fields.write("seller", self.seller)
    fields.write("consignee", self.consignee)
    fields.write("items", self.items)
    fields.write("suspectedRecordations", self.suspectedRecordations)
    fields.write("procedure", self.procedure)
    return fields.json
  }
}

public struct WithdrawCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// Required, at most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WithdrawCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WithdrawCaseRequest.self, ipims__v1__withdraw_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WithdrawCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WithdrawCaseRequest.self, capacity: 1)
    ipims__v1__withdraw_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct AssignCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// `members/{id}` of an officer of the case's office; empty assigns it to nobody.
  public var assignee: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AssignCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__AssignCaseRequest.self, ipims__v1__assign_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AssignCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.assignee = try copyText(c.pointee.assignee, "assignee")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AssignCaseRequest.self, capacity: 1)
    ipims__v1__assign_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.assignee = arena.text(self.assignee)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.assignee = try fields.read("assignee", "assignee", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("assignee", self.assignee)
    return fields.json
  }
}

public struct CloseCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""

  public init() {}

  public static let protoName = "ipims.v1.CloseCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__CloseCaseRequest.self, ipims__v1__close_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CloseCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CloseCaseRequest.self, capacity: 1)
    ipims__v1__close_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    return fields.json
  }
}

public struct GetUploadRequest: Message {
  /// The `request_id` of the upload's header.
  public var upload: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetUploadRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetUploadRequest.self, ipims__v1__get_upload_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetUploadRequest.self)
    self.upload = try copyText(c.pointee.upload, "upload")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetUploadRequest.self, capacity: 1)
    ipims__v1__get_upload_request__init(c)
    c.pointee.upload = arena.text(self.upload)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.upload = try fields.read("upload", "upload", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("upload", self.upload)
    return fields.json
  }
}

/// How far an upload has come.
public struct Upload: Message {
  public var upload: String = ""
  /// `cases/{id}`; empty for a document.
  public var `case`: String = ""
  /// Kept so far: the `offset_bytes` to go on from.
  public var receivedBytes: Int64 = 0
  public var sizeBytes: Int64 = 0
  /// The photo, once it is whole.
  public var photo: Photo?
  /// When what was kept of an unfinished one is given up.
  public var expireTime: Timestamp?
  /// The document, once it is whole.
  public var document: Document?

  public init() {}

  public static let protoName = "ipims.v1.Upload"
  public static let layout = MessageLayout(
    Ipims__V1__Upload.self, ipims__v1__upload__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Upload.self)
    self.upload = try copyText(c.pointee.upload, "upload")
    self.case = try copyText(c.pointee.case_, "case")
    self.receivedBytes = c.pointee.received_bytes
    self.sizeBytes = c.pointee.size_bytes
    try copyMessage(c.pointee.photo, into: &self.photo, "photo")
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    try copyMessage(c.pointee.document, into: &self.document, "document")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Upload.self, capacity: 1)
    ipims__v1__upload__init(c)
    c.pointee.upload = arena.text(self.upload)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.received_bytes = self.receivedBytes
    c.pointee.size_bytes = self.sizeBytes
    if let value = self.photo { c.pointee.photo = arena.message(value, as: Ipims__V1__Photo.self) }
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.document { c.pointee.document = arena.message(value, as: Ipims__V1__Document.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.upload = try fields.read("upload", "upload", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.receivedBytes = try fields.read("receivedBytes", "received_bytes", as: Int64.self) ?? 0
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.photo = try fields.read("photo", "photo", as: Photo.self)
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.document = try fields.read("document", "document", as: Document.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("upload", self.upload)
    fields.write("case", self.case)
    fields.write("receivedBytes", self.receivedBytes)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("photo", self.photo)
    fields.write("expireTime", self.expireTime)
    fields.write("document", self.document)
    return fields.json
  }
}

public struct UploadPhotoRequest: Message {
  /// The header first, once; then the bytes, in pieces of at most 1 MiB.
  public var part: Part?

  public init() {}

  public static let protoName = "ipims.v1.UploadPhotoRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UploadPhotoRequest.self, ipims__v1__upload_photo_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadPhotoRequest.self)
    switch c.pointee.part_case.rawValue {
      case 1:
        self.part = (try copyMessage(UploadPhotoHeader.self, c.pointee.header, "header")).map { .header($0) }
      case 2:
        self.part = .chunk(copyBytes(c.pointee.chunk))
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadPhotoRequest.self, capacity: 1)
    ipims__v1__upload_photo_request__init(c)
    switch self.part {
      case .header(let value)?:
        c.pointee.part_case = .init(rawValue: 1)
        c.pointee.header = arena.message(value, as: Ipims__V1__UploadPhotoHeader.self)
      case .chunk(let value)?:
        c.pointee.part_case = .init(rawValue: 2)
        c.pointee.chunk = arena.bytes(value)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    if let value = try fields.read("header", "header", as: UploadPhotoHeader.self) {
      self.part = .header(value)
    }
    if let value = try fields.readBytes("chunk", "chunk") {
      self.part = .chunk(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    switch self.part {
      case .header(let value)?:
        fields.write("header", Optional(value))
      case .chunk(let value)?:
        fields.writeBytes("chunk", value)
      case nil: break
    }
    return fields.json
  }

  /// The header first, once; then the bytes, in pieces of at most 1 MiB.
  public enum Part: Hashable, Sendable {
    case header(UploadPhotoHeader)
    case chunk([UInt8])
  }
}

/// What comes before a photo's bytes.
public struct UploadPhotoHeader: Message {
  /// A UUID: the same again, with the same photo, gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// The line item that it shows; empty for the whole consignment.
  public var item: String = ""
  /// Such as front, back, label; at most 64 characters.
  public var side: String = ""
  /// At most 500 characters.
  public var caption: String = ""
  /// image/jpeg, image/png or image/webp; must be what the bytes are.
  public var mediaType: String = ""
  /// Of the whole photo, hex.
  public var sha256: String = ""
  /// Of the whole photo: 1 to 33,554,432 (32 MiB).
  public var sizeBytes: Int64 = 0
  /// How much of it came before, by an upload of the same `request_id` that broke off: GetUpload's
  /// `received_bytes`. The chunks go on from there.
  public var offsetBytes: Int64 = 0
  /// `cases/{id}/photos/{id}` of the same case, of which this is a copy without what firms may not
  /// see.
  public var redactedCopyOf: String = ""

  public init() {}

  public static let protoName = "ipims.v1.UploadPhotoHeader"
  public static let layout = MessageLayout(
    Ipims__V1__UploadPhotoHeader.self, ipims__v1__upload_photo_header__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadPhotoHeader.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.item = try copyText(c.pointee.item, "item")
    self.side = try copyText(c.pointee.side, "side")
    self.caption = try copyText(c.pointee.caption, "caption")
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
    self.offsetBytes = c.pointee.offset_bytes
    self.redactedCopyOf = try copyText(c.pointee.redacted_copy_of, "redacted_copy_of")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadPhotoHeader.self, capacity: 1)
    ipims__v1__upload_photo_header__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.item = arena.text(self.item)
    c.pointee.side = arena.text(self.side)
    c.pointee.caption = arena.text(self.caption)
    c.pointee.media_type = arena.text(self.mediaType)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.offset_bytes = self.offsetBytes
    c.pointee.redacted_copy_of = arena.text(self.redactedCopyOf)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.side = try fields.read("side", "side", as: String.self) ?? ""
    self.caption = try fields.read("caption", "caption", as: String.self) ?? ""
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.offsetBytes = try fields.read("offsetBytes", "offset_bytes", as: Int64.self) ?? 0
    self.redactedCopyOf = try fields.read("redactedCopyOf", "redacted_copy_of", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("item", self.item)
    fields.write("side", self.side)
    fields.write("caption", self.caption)
    fields.write("mediaType", self.mediaType)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("offsetBytes", self.offsetBytes)
    fields.write("redactedCopyOf", self.redactedCopyOf)
    return fields.json
  }
}

public struct DownloadPhotoRequest: Message {
  /// `cases/{id}/photos/{id}`.
  public var name: String = ""
  /// Where to begin.
  public var offsetBytes: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.DownloadPhotoRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadPhotoRequest.self, ipims__v1__download_photo_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadPhotoRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.offsetBytes = c.pointee.offset_bytes
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadPhotoRequest.self, capacity: 1)
    ipims__v1__download_photo_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.offset_bytes = self.offsetBytes
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.offsetBytes = try fields.read("offsetBytes", "offset_bytes", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("offsetBytes", self.offsetBytes)
    return fields.json
  }
}

public struct DownloadPhotoResponse: Message {
  public var chunk: [UInt8] = []
  /// Of the whole of what is sent, in the first answer: lower-case hex.
  public var sha256: String = ""
  /// Of the whole of what is sent, in the first answer.
  public var sizeBytes: Int64 = 0
  /// In the first answer.
  public var mediaType: String = ""

  public init() {}

  public static let protoName = "ipims.v1.DownloadPhotoResponse"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadPhotoResponse.self, ipims__v1__download_photo_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadPhotoResponse.self)
    self.chunk = copyBytes(c.pointee.chunk)
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadPhotoResponse.self, capacity: 1)
    ipims__v1__download_photo_response__init(c)
    c.pointee.chunk = arena.bytes(self.chunk)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.media_type = arena.text(self.mediaType)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.chunk = try fields.readBytes("chunk", "chunk") ?? []
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("chunk", self.chunk.isEmpty ? nil : self.chunk)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("mediaType", self.mediaType)
    return fields.json
  }
}

public struct RequestAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// `recordations/{id}`; none: those that the case suspects. One request goes to each holder.
  public var recordations: [String] = []
  /// By when an answer is expected; empty is the regime's.
  public var dueTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.RequestAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RequestAppraisalRequest.self, ipims__v1__request_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RequestAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.recordations = try copyTexts(c.pointee.n_recordations, c.pointee.recordations, "recordations")
    try copyMessage(c.pointee.due_time, into: &self.dueTime, "due_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RequestAppraisalRequest.self, capacity: 1)
    ipims__v1__request_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.n_recordations = self.recordations.count
    c.pointee.recordations = arena.texts(self.recordations)
    if let value = self.dueTime { c.pointee.due_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.recordations = try fields.readArray("recordations", "recordations", as: String.self)
    self.dueTime = try fields.read("dueTime", "due_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("recordations", self.recordations)
    fields.write("dueTime", self.dueTime)
    return fields.json
  }
}

public struct RequestAppraisalResponse: Message {
  public var requests: [AppraisalRequest] = []

  public init() {}

  public static let protoName = "ipims.v1.RequestAppraisalResponse"
  public static let layout = MessageLayout(
    Ipims__V1__RequestAppraisalResponse.self, ipims__v1__request_appraisal_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RequestAppraisalResponse.self)
    self.requests = try copyMessages(AppraisalRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RequestAppraisalResponse.self, capacity: 1)
    ipims__v1__request_appraisal_response__init(c)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__V1__AppraisalRequest.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requests = try fields.readArray("requests", "requests", as: AppraisalRequest.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requests", self.requests)
    return fields.json
  }
}

public struct CancelRequestRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// Told to the holder; required, at most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.CancelRequestRequest"
  public static let layout = MessageLayout(
    Ipims__V1__CancelRequestRequest.self, ipims__v1__cancel_request_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CancelRequestRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CancelRequestRequest.self, capacity: 1)
    ipims__v1__cancel_request_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct AnswerInformationRequestRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// Required, at most 2,000 characters.
  public var answer: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AnswerInformationRequestRequest"
  public static let layout = MessageLayout(
    Ipims__V1__AnswerInformationRequestRequest.self, ipims__v1__answer_information_request_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AnswerInformationRequestRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.answer = try copyText(c.pointee.answer, "answer")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AnswerInformationRequestRequest.self, capacity: 1)
    ipims__v1__answer_information_request_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.answer = arena.text(self.answer)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.answer = try fields.read("answer", "answer", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("answer", self.answer)
    return fields.json
  }
}

public struct RecordProcedureStepRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// Required.
  public var kind: ProcedureStepKind = .unspecified
  /// Ids of the line items concerned; none is all.
  public var items: [String] = []
  /// When it happened; empty is now. Neither to come nor more than 366 days ago. Whether a firm's own
  /// act is late goes by when the firm records it.
  public var actTime: Timestamp?
  /// Who acted, at most 200 characters.
  public var actor: String = ""
  /// Of a security; required for one. At least the part of the declared value that the regime asks
  /// for, where that is a part and the value is known; of a holder the part of a small firm.
  public var amount: Money?
  /// Number or place of the paper that shows it; at most 200 characters.
  public var document: String = ""
  /// At most 2,000 characters.
  public var note: String = ""
  /// `requests/{id}` of the holder whose act it is; for a holder's acts alone. Required where several
  /// requests of the case might be meant: to an officer all, to a firm those that it may answer.
  public var request: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RecordProcedureStepRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RecordProcedureStepRequest.self, ipims__v1__record_procedure_step_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RecordProcedureStepRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.kind = ProcedureStepKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.items = try copyTexts(c.pointee.n_items, c.pointee.items, "items")
    try copyMessage(c.pointee.act_time, into: &self.actTime, "act_time")
    self.actor = try copyText(c.pointee.actor, "actor")
    try copyMessage(c.pointee.amount, into: &self.amount, "amount")
    self.document = try copyText(c.pointee.document, "document")
    self.note = try copyText(c.pointee.note, "note")
    self.request = try copyText(c.pointee.request, "request")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RecordProcedureStepRequest.self, capacity: 1)
    ipims__v1__record_procedure_step_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.texts(self.items)
    if let value = self.actTime { c.pointee.act_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.actor = arena.text(self.actor)
    if let value = self.amount { c.pointee.amount = arena.message(value, as: Ipims__V1__Money.self) }
    c.pointee.document = arena.text(self.document)
    c.pointee.note = arena.text(self.note)
    c.pointee.request = arena.text(self.request)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: ProcedureStepKind.self) ?? .unspecified
    self.items = try fields.readArray("items", "items", as: String.self)
    self.actTime = try fields.read("actTime", "act_time", as: Timestamp.self)
    self.actor = try fields.read("actor", "actor", as: String.self) ?? ""
    self.amount = try fields.read("amount", "amount", as: Money.self)
    self.document = try fields.read("document", "document", as: String.self) ?? ""
    self.note = try fields.read("note", "note", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("kind", self.kind)
    fields.write("items", self.items)
    fields.write("actTime", self.actTime)
    fields.write("actor", self.actor)
    fields.write("amount", self.amount)
    fields.write("document", self.document)
    fields.write("note", self.note)
    fields.write("request", self.request)
    return fields.json
  }
}

public struct GetRequestRequest: Message {
  /// `requests/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetRequestRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetRequestRequest.self, ipims__v1__get_request_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetRequestRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetRequestRequest.self, capacity: 1)
    ipims__v1__get_request_request__init(c)
    c.pointee.name = arena.text(self.name)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    return fields.json
  }
}

public struct DelegateRequestRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// `organizations/{id}` of a representative, which may then see and answer it; empty takes it back.
  public var delegate: String = ""

  public init() {}

  public static let protoName = "ipims.v1.DelegateRequestRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DelegateRequestRequest.self, ipims__v1__delegate_request_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DelegateRequestRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.delegate = try copyText(c.pointee.delegate, "delegate")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DelegateRequestRequest.self, capacity: 1)
    ipims__v1__delegate_request_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.delegate = arena.text(self.delegate)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.delegate = try fields.read("delegate", "delegate", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("delegate", self.delegate)
    return fields.json
  }
}

public struct RequestInformationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// Required, at most 2,000 characters.
  public var question: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RequestInformationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RequestInformationRequest.self, ipims__v1__request_information_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RequestInformationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.question = try copyText(c.pointee.question, "question")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RequestInformationRequest.self, capacity: 1)
    ipims__v1__request_information_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.question = arena.text(self.question)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.question = try fields.read("question", "question", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("question", self.question)
    return fields.json
  }
}

public struct ListRequestsRequest: Message {
  /// Only those in this state.
  public var state: RequestState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRequestsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListRequestsRequest.self, ipims__v1__list_requests_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRequestsRequest.self)
    self.state = RequestState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRequestsRequest.self, capacity: 1)
    ipims__v1__list_requests_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: RequestState.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListRequestsResponse: Message {
  /// Oldest first.
  public var requests: [AppraisalRequest] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRequestsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListRequestsResponse.self, ipims__v1__list_requests_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRequestsResponse.self)
    self.requests = try copyMessages(AppraisalRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRequestsResponse.self, capacity: 1)
    ipims__v1__list_requests_response__init(c)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__V1__AppraisalRequest.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requests = try fields.readArray("requests", "requests", as: AppraisalRequest.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requests", self.requests)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct WatchRequestsRequest: Message {
  /// That of the last answer that was dealt with; empty begins with all unanswered requests.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRequestsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRequestsRequest.self, ipims__v1__watch_requests_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRequestsRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRequestsRequest.self, capacity: 1)
    ipims__v1__watch_requests_request__init(c)
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct WatchRequestsResponse: Message {
  public var request: AppraisalRequest?
  /// Where to go on from, after this request is dealt with.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRequestsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRequestsResponse.self, ipims__v1__watch_requests_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRequestsResponse.self)
    try copyMessage(c.pointee.request, into: &self.request, "request")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRequestsResponse.self, capacity: 1)
    ipims__v1__watch_requests_response__init(c)
    if let value = self.request { c.pointee.request = arena.message(value, as: Ipims__V1__AppraisalRequest.self) }
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.request = try fields.read("request", "request", as: AppraisalRequest.self)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("request", self.request)
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct SubmitAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// Every line item of the request at least once. Comments and points_of_distinction have at most
  /// 64 KiB in all.
  public var items: [AppraisalItem] = []
  /// How this fake is told apart; at most 50 of at most 2,000 characters.
  public var pointsOfDistinction: [String] = []
  /// Empty is the member that calls.
  public var examiner: Examiner?

  public init() {}

  public static let protoName = "ipims.v1.SubmitAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SubmitAppraisalRequest.self, ipims__v1__submit_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SubmitAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.items = try copyMessages(AppraisalItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    try copyMessage(c.pointee.examiner, into: &self.examiner, "examiner")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SubmitAppraisalRequest.self, capacity: 1)
    ipims__v1__submit_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__AppraisalItem.self)
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    if let value = self.examiner { c.pointee.examiner = arena.message(value, as: Ipims__V1__Examiner.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: AppraisalItem.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.examiner = try fields.read("examiner", "examiner", as: Examiner.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("items", self.items)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("examiner", self.examiner)
    return fields.json
  }
}

public struct SubmitAppraisalsRequest: Message {
  /// The caller's own mark for this one, at most 64 characters: the answer bears it.
  public var key: String = ""
  public var appraisal: SubmitAppraisalRequest?

  public init() {}

  public static let protoName = "ipims.v1.SubmitAppraisalsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SubmitAppraisalsRequest.self, ipims__v1__submit_appraisals_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SubmitAppraisalsRequest.self)
    self.key = try copyText(c.pointee.key, "key")
    try copyMessage(c.pointee.appraisal, into: &self.appraisal, "appraisal")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SubmitAppraisalsRequest.self, capacity: 1)
    ipims__v1__submit_appraisals_request__init(c)
    c.pointee.key = arena.text(self.key)
    if let value = self.appraisal { c.pointee.appraisal = arena.message(value, as: Ipims__V1__SubmitAppraisalRequest.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    self.appraisal = try fields.read("appraisal", "appraisal", as: SubmitAppraisalRequest.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    fields.write("appraisal", self.appraisal)
    return fields.json
  }
}

public struct SubmitAppraisalsResponse: Message {
  public var key: String = ""
  public var result: Result?

  public init() {}

  public static let protoName = "ipims.v1.SubmitAppraisalsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__SubmitAppraisalsResponse.self, ipims__v1__submit_appraisals_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SubmitAppraisalsResponse.self)
    self.key = try copyText(c.pointee.key, "key")
    switch c.pointee.result_case.rawValue {
      case 2:
        self.result = (try copyMessage(Appraisal.self, c.pointee.appraisal, "appraisal")).map { .appraisal($0) }
      case 3:
        self.result = (try copyMessage(CallError.self, c.pointee.error, "error")).map { .error($0) }
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SubmitAppraisalsResponse.self, capacity: 1)
    ipims__v1__submit_appraisals_response__init(c)
    c.pointee.key = arena.text(self.key)
    switch self.result {
      case .appraisal(let value)?:
        c.pointee.result_case = .init(rawValue: 2)
        c.pointee.appraisal = arena.message(value, as: Ipims__V1__Appraisal.self)
      case .error(let value)?:
        c.pointee.result_case = .init(rawValue: 3)
        c.pointee.error = arena.message(value, as: Ipims__V1__CallError.self)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    if let value = try fields.read("appraisal", "appraisal", as: Appraisal.self) {
      self.result = .appraisal(value)
    }
    if let value = try fields.read("error", "error", as: CallError.self) {
      self.result = .error(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    switch self.result {
      case .appraisal(let value)?:
        fields.write("appraisal", Optional(value))
      case .error(let value)?:
        fields.write("error", Optional(value))
      case nil: break
    }
    return fields.json
  }

  public enum Result: Hashable, Sendable {
    case appraisal(Appraisal)
    case error(CallError)
  }
}

public struct SupersedeAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `appraisals/{id}`, the one that counts now.
  public var appraisal: String = ""
  /// As in SubmitAppraisal.
  public var items: [AppraisalItem] = []
  public var pointsOfDistinction: [String] = []
  public var examiner: Examiner?
  /// Why; required, at most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SupersedeAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SupersedeAppraisalRequest.self, ipims__v1__supersede_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SupersedeAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.appraisal = try copyText(c.pointee.appraisal, "appraisal")
    self.items = try copyMessages(AppraisalItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    try copyMessage(c.pointee.examiner, into: &self.examiner, "examiner")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SupersedeAppraisalRequest.self, capacity: 1)
    ipims__v1__supersede_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.appraisal = arena.text(self.appraisal)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__AppraisalItem.self)
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    if let value = self.examiner { c.pointee.examiner = arena.message(value, as: Ipims__V1__Examiner.self) }
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.appraisal = try fields.read("appraisal", "appraisal", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: AppraisalItem.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.examiner = try fields.read("examiner", "examiner", as: Examiner.self)
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("appraisal", self.appraisal)
    fields.write("items", self.items)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("examiner", self.examiner)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct ConfirmAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `appraisals/{id}`.
  public var appraisal: String = ""
  /// False gives it up: another may then be submitted.
  public var accept: Bool = false
  /// Required where it is given up, at most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ConfirmAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ConfirmAppraisalRequest.self, ipims__v1__confirm_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ConfirmAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.appraisal = try copyText(c.pointee.appraisal, "appraisal")
    self.accept = c.pointee.accept != 0
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ConfirmAppraisalRequest.self, capacity: 1)
    ipims__v1__confirm_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.appraisal = arena.text(self.appraisal)
    c.pointee.accept = self.accept ? 1 : 0
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.appraisal = try fields.read("appraisal", "appraisal", as: String.self) ?? ""
    self.accept = try fields.read("accept", "accept", as: Bool.self) ?? false
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("appraisal", self.appraisal)
    fields.write("accept", self.accept)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct ListOutcomesRequest: Message {
  /// Only those with this decision.
  public var decision: Decision = .unspecified
  /// Only cases that customs has decided.
  public var decidedOnly: Bool = false
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOutcomesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListOutcomesRequest.self, ipims__v1__list_outcomes_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOutcomesRequest.self)
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.decidedOnly = c.pointee.decided_only != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOutcomesRequest.self, capacity: 1)
    ipims__v1__list_outcomes_request__init(c)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.decided_only = self.decidedOnly ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.decidedOnly = try fields.read("decidedOnly", "decided_only", as: Bool.self) ?? false
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("decision", self.decision)
    fields.write("decidedOnly", self.decidedOnly)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

/// What became of one line item of a verdict.
public struct OutcomeItem: Message {
  /// The line item's id.
  public var item: String = ""
  /// As the firm gave them.
  public var verdicts: [AppraisalItem] = []
  /// Customs' decision, once made.
  public var decision: Decision = .unspecified
  public var goodsState: GoodsState = .unspecified
  public var decisionTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.OutcomeItem"
  public static let layout = MessageLayout(
    Ipims__V1__OutcomeItem.self, ipims__v1__outcome_item__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OutcomeItem.self)
    self.item = try copyText(c.pointee.item, "item")
    self.verdicts = try copyMessages(AppraisalItem.self, c.pointee.n_verdicts, c.pointee.verdicts, "verdicts")
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.goodsState = GoodsState(rawValue: .init(bitPattern: c.pointee.goods_state.rawValue))
    try copyMessage(c.pointee.decision_time, into: &self.decisionTime, "decision_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OutcomeItem.self, capacity: 1)
    ipims__v1__outcome_item__init(c)
    c.pointee.item = arena.text(self.item)
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.messages(self.verdicts, as: Ipims__V1__AppraisalItem.self)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.goods_state = .init(rawValue: .init(bitPattern: self.goodsState.rawValue))
    if let value = self.decisionTime { c.pointee.decision_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.verdicts = try fields.readArray("verdicts", "verdicts", as: AppraisalItem.self)
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.goodsState = try fields.read("goodsState", "goods_state", as: GoodsState.self) ?? .unspecified
    self.decisionTime = try fields.read("decisionTime", "decision_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("item", self.item)
    fields.write("verdicts", self.verdicts)
    fields.write("decision", self.decision)
    fields.write("goodsState", self.goodsState)
    fields.write("decisionTime", self.decisionTime)
    return fields.json
  }
}

/// What became of an appraisal.
public struct Outcome: Message {
  /// `appraisals/{id}`.
  public var appraisal: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  public var caseState: CaseState = .unspecified
  public var items: [OutcomeItem] = []

  public init() {}

  public static let protoName = "ipims.v1.Outcome"
  public static let layout = MessageLayout(
    Ipims__V1__Outcome.self, ipims__v1__outcome__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Outcome.self)
    self.appraisal = try copyText(c.pointee.appraisal, "appraisal")
    self.request = try copyText(c.pointee.request, "request")
    self.case = try copyText(c.pointee.case_, "case")
    self.caseState = CaseState(rawValue: .init(bitPattern: c.pointee.case_state.rawValue))
    self.items = try copyMessages(OutcomeItem.self, c.pointee.n_items, c.pointee.items, "items")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Outcome.self, capacity: 1)
    ipims__v1__outcome__init(c)
    c.pointee.appraisal = arena.text(self.appraisal)
    c.pointee.request = arena.text(self.request)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.case_state = .init(rawValue: .init(bitPattern: self.caseState.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__OutcomeItem.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.appraisal = try fields.read("appraisal", "appraisal", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.caseState = try fields.read("caseState", "case_state", as: CaseState.self) ?? .unspecified
    self.items = try fields.readArray("items", "items", as: OutcomeItem.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("appraisal", self.appraisal)
    fields.write("request", self.request)
    fields.write("case", self.case)
    fields.write("caseState", self.caseState)
    fields.write("items", self.items)
    return fields.json
  }
}

public struct ListOutcomesResponse: Message {
  /// Oldest first; of superseded appraisals none.
  public var outcomes: [Outcome] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOutcomesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListOutcomesResponse.self, ipims__v1__list_outcomes_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOutcomesResponse.self)
    self.outcomes = try copyMessages(Outcome.self, c.pointee.n_outcomes, c.pointee.outcomes, "outcomes")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOutcomesResponse.self, capacity: 1)
    ipims__v1__list_outcomes_response__init(c)
    c.pointee.n_outcomes = self.outcomes.count
    c.pointee.outcomes = arena.messages(self.outcomes, as: Ipims__V1__Outcome.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.outcomes = try fields.readArray("outcomes", "outcomes", as: Outcome.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("outcomes", self.outcomes)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct DecideCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// At least one.
  public var items: [DecisionItem] = []

  public init() {}

  public static let protoName = "ipims.v1.DecideCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DecideCaseRequest.self, ipims__v1__decide_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecideCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.items = try copyMessages(DecisionItem.self, c.pointee.n_items, c.pointee.items, "items")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecideCaseRequest.self, capacity: 1)
    ipims__v1__decide_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__DecisionItem.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: DecisionItem.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("items", self.items)
    return fields.json
  }
}

public struct GetCaseRequest: Message {
  /// `cases/{id}`.
  public var name: String = ""
  /// With the personal data of its parties. Officers and administrators; clearance systems those that
  /// they sent themselves. The read is recorded.
  public var includePersonalData: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.GetCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetCaseRequest.self, ipims__v1__get_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetCaseRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.includePersonalData = c.pointee.include_personal_data != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetCaseRequest.self, capacity: 1)
    ipims__v1__get_case_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.include_personal_data = self.includePersonalData ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.includePersonalData = try fields.read("includePersonalData", "include_personal_data", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("includePersonalData", self.includePersonalData)
    return fields.json
  }
}

public struct ListCasesRequest: Message {
  /// Only those in this state.
  public var state: CaseState = .unspecified
  /// Only those with a line item whose HS code begins so.
  public var hsPrefix: String = ""
  /// Only those with a line item that bears this mark, however it is written.
  public var mark: String = ""
  /// Only those of this declaration. A right holder may not ask by it.
  public var declarationID: String = ""
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListCasesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListCasesRequest.self, ipims__v1__list_cases_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListCasesRequest.self)
    self.state = CaseState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListCasesRequest.self, capacity: 1)
    ipims__v1__list_cases_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: CaseState.self) ?? .unspecified
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("declarationId", self.declarationID)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListCasesResponse: Message {
  /// Oldest first.
  public var cases: [Case] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListCasesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListCasesResponse.self, ipims__v1__list_cases_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListCasesResponse.self)
    self.cases = try copyMessages(Case.self, c.pointee.n_cases, c.pointee.cases, "cases")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListCasesResponse.self, capacity: 1)
    ipims__v1__list_cases_response__init(c)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = arena.messages(self.cases, as: Ipims__V1__Case.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.cases = try fields.readArray("cases", "cases", as: Case.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("cases", self.cases)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct SearchCasesRequest: Message {
  /// Only those in this state.
  public var state: CaseState = .unspecified
  /// Only those with a line item whose HS code begins so.
  public var hsPrefix: String = ""
  /// Only those with a line item that bears this mark, however it is written.
  public var mark: String = ""
  /// What follows, down to `office`, is for customs alone: to a firm PERMISSION_DENIED,
  /// FILTER_NOT_ALLOWED.
  public var declarationID: String = ""
  public var declarationNumber: String = ""
  public var billOfLading: String = ""
  public var mailItem: String = ""
  public var cargoManagementNumber: String = ""
  /// The seller's name, however it is written.
  public var seller: String = ""
  /// The importer's name, however it is written.
  public var importer: String = ""
  /// `members/{id}`.
  public var assignee: String = ""
  /// The caller's own.
  public var assignedToMe: Bool = false
  /// `offices/{id}`.
  public var office: String = ""
  /// Only those with a time that runs out before this: midnight for what is due today.
  public var dueBefore: Timestamp?
  /// Only those with a line item of this number.
  public var productIdentifier: String = ""
  /// Only those opened at or after this.
  public var openedAfter: Timestamp?
  /// Only those opened before this.
  public var openedBefore: Timestamp?
  /// `organizations/{id}` that is asked; for customs alone.
  public var holder: String = ""
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchCasesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SearchCasesRequest.self, ipims__v1__search_cases_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchCasesRequest.self)
    self.state = CaseState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.declarationNumber = try copyText(c.pointee.declaration_number, "declaration_number")
    self.billOfLading = try copyText(c.pointee.bill_of_lading, "bill_of_lading")
    self.mailItem = try copyText(c.pointee.mail_item, "mail_item")
    self.cargoManagementNumber = try copyText(c.pointee.cargo_management_number, "cargo_management_number")
    self.seller = try copyText(c.pointee.seller, "seller")
    self.importer = try copyText(c.pointee.importer, "importer")
    self.assignee = try copyText(c.pointee.assignee, "assignee")
    self.assignedToMe = c.pointee.assigned_to_me != 0
    self.office = try copyText(c.pointee.office, "office")
    try copyMessage(c.pointee.due_before, into: &self.dueBefore, "due_before")
    self.productIdentifier = try copyText(c.pointee.product_identifier, "product_identifier")
    try copyMessage(c.pointee.opened_after, into: &self.openedAfter, "opened_after")
    try copyMessage(c.pointee.opened_before, into: &self.openedBefore, "opened_before")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchCasesRequest.self, capacity: 1)
    ipims__v1__search_cases_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.declaration_number = arena.text(self.declarationNumber)
    c.pointee.bill_of_lading = arena.text(self.billOfLading)
    c.pointee.mail_item = arena.text(self.mailItem)
    c.pointee.cargo_management_number = arena.text(self.cargoManagementNumber)
    c.pointee.seller = arena.text(self.seller)
    c.pointee.importer = arena.text(self.importer)
    c.pointee.assignee = arena.text(self.assignee)
    c.pointee.assigned_to_me = self.assignedToMe ? 1 : 0
    c.pointee.office = arena.text(self.office)
    if let value = self.dueBefore { c.pointee.due_before = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.product_identifier = arena.text(self.productIdentifier)
    if let value = self.openedAfter { c.pointee.opened_after = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.openedBefore { c.pointee.opened_before = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.holder = arena.text(self.holder)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: CaseState.self) ?? .unspecified
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.declarationNumber = try fields.read("declarationNumber", "declaration_number", as: String.self) ?? ""
    self.billOfLading = try fields.read("billOfLading", "bill_of_lading", as: String.self) ?? ""
    self.mailItem = try fields.read("mailItem", "mail_item", as: String.self) ?? ""
    self.cargoManagementNumber = try fields.read("cargoManagementNumber", "cargo_management_number", as: String.self) ?? ""
    self.seller = try fields.read("seller", "seller", as: String.self) ?? ""
    self.importer = try fields.read("importer", "importer", as: String.self) ?? ""
    self.assignee = try fields.read("assignee", "assignee", as: String.self) ?? ""
    self.assignedToMe = try fields.read("assignedToMe", "assigned_to_me", as: Bool.self) ?? false
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.dueBefore = try fields.read("dueBefore", "due_before", as: Timestamp.self)
    self.productIdentifier = try fields.read("productIdentifier", "product_identifier", as: String.self) ?? ""
    self.openedAfter = try fields.read("openedAfter", "opened_after", as: Timestamp.self)
    self.openedBefore = try fields.read("openedBefore", "opened_before", as: Timestamp.self)
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("declarationId", self.declarationID)
    fields.write("declarationNumber", self.declarationNumber)
    fields.write("billOfLading", self.billOfLading)
    fields.write("mailItem", self.mailItem)
    fields.write("cargoManagementNumber", self.cargoManagementNumber)
    fields.write("seller", self.seller)
    fields.write("importer", self.importer)
    fields.write("assignee", self.assignee)
    fields.write("assignedToMe", self.assignedToMe)
    fields.write("office", self.office)
    fields.write("dueBefore", self.dueBefore)
    fields.write("productIdentifier", self.productIdentifier)
    fields.write("openedAfter", self.openedAfter)
    fields.write("openedBefore", self.openedBefore)
    fields.write("holder", self.holder)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct SearchCasesResponse: Message {
  /// Oldest first.
  public var cases: [Case] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchCasesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__SearchCasesResponse.self, ipims__v1__search_cases_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchCasesResponse.self)
    self.cases = try copyMessages(Case.self, c.pointee.n_cases, c.pointee.cases, "cases")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchCasesResponse.self, capacity: 1)
    ipims__v1__search_cases_response__init(c)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = arena.messages(self.cases, as: Ipims__V1__Case.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.cases = try fields.readArray("cases", "cases", as: Case.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("cases", self.cases)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct WatchCasesRequest: Message {
  /// That of the last answer that was dealt with; empty begins with what happens from now on.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchCasesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchCasesRequest.self, ipims__v1__watch_cases_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchCasesRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchCasesRequest.self, capacity: 1)
    ipims__v1__watch_cases_request__init(c)
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct WatchCasesResponse: Message {
  /// As it is now, as far as the caller may see it.
  public var `case`: Case?
  /// What happened, such as CASE_DECIDED.
  public var event: String = ""
  public var eventTime: Timestamp?
  /// Where to go on from, after this is dealt with.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchCasesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchCasesResponse.self, ipims__v1__watch_cases_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchCasesResponse.self)
    try copyMessage(c.pointee.case_, into: &self.case, "case")
    self.event = try copyText(c.pointee.event, "event")
    try copyMessage(c.pointee.event_time, into: &self.eventTime, "event_time")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchCasesResponse.self, capacity: 1)
    ipims__v1__watch_cases_response__init(c)
    if let value = self.case { c.pointee.case_ = arena.message(value, as: Ipims__V1__Case.self) }
    c.pointee.event = arena.text(self.event)
    if let value = self.eventTime { c.pointee.event_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.case = try fields.read("case", "case", as: Case.self)
    self.event = try fields.read("event", "event", as: String.self) ?? ""
    self.eventTime = try fields.read("eventTime", "event_time", as: Timestamp.self)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("case", self.case)
    fields.write("event", self.event)
    fields.write("eventTime", self.eventTime)
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct GetCaseHistoryRequest: Message {
  /// `cases/{id}`.
  public var name: String = ""
  /// At most so many events; 0 and more than 1,000 are 1,000, or as many as an answer holds.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetCaseHistoryRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetCaseHistoryRequest.self, ipims__v1__get_case_history_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetCaseHistoryRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetCaseHistoryRequest.self, capacity: 1)
    ipims__v1__get_case_history_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

/// A case's history as far as the caller may see it; it verifies all the same, also without the
/// server: `ipims case verify`.
public struct CaseHistory: Message {
  /// `cases/{id}`.
  public var `case`: String = ""
  /// Oldest first.
  public var events: [HistoryEvent] = []
  public var head: SignedHead?
  public var key: HistoryKey?
  /// Of photos and personal data, newest first, at most 1,000, on the first page. Officers and
  /// administrators.
  public var reads: [DataRead] = []
  /// Empty on the last page. The events of all pages, one after the other, with the head of the last
  /// page, are the history: `ipims case history` puts them together.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.CaseHistory"
  public static let layout = MessageLayout(
    Ipims__V1__CaseHistory.self, ipims__v1__case_history__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CaseHistory.self)
    self.case = try copyText(c.pointee.case_, "case")
    self.events = try copyMessages(HistoryEvent.self, c.pointee.n_events, c.pointee.events, "events")
    try copyMessage(c.pointee.head, into: &self.head, "head")
    try copyMessage(c.pointee.key, into: &self.key, "key")
    self.reads = try copyMessages(DataRead.self, c.pointee.n_reads, c.pointee.reads, "reads")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CaseHistory.self, capacity: 1)
    ipims__v1__case_history__init(c)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.n_events = self.events.count
    c.pointee.events = arena.messages(self.events, as: Ipims__V1__HistoryEvent.self)
    if let value = self.head { c.pointee.head = arena.message(value, as: Ipims__V1__SignedHead.self) }
    if let value = self.key { c.pointee.key = arena.message(value, as: Ipims__V1__HistoryKey.self) }
    c.pointee.n_reads = self.reads.count
    c.pointee.reads = arena.messages(self.reads, as: Ipims__V1__DataRead.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.events = try fields.readArray("events", "events", as: HistoryEvent.self)
    self.head = try fields.read("head", "head", as: SignedHead.self)
    self.key = try fields.read("key", "key", as: HistoryKey.self)
    self.reads = try fields.readArray("reads", "reads", as: DataRead.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("case", self.case)
    fields.write("events", self.events)
    fields.write("head", self.head)
    fields.write("key", self.key)
    fields.write("reads", self.reads)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct VerifyCaseHistoryRequest: Message {
  /// `cases/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.VerifyCaseHistoryRequest"
  public static let layout = MessageLayout(
    Ipims__V1__VerifyCaseHistoryRequest.self, ipims__v1__verify_case_history_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerifyCaseHistoryRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerifyCaseHistoryRequest.self, capacity: 1)
    ipims__v1__verify_case_history_request__init(c)
    c.pointee.name = arena.text(self.name)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    return fields.json
  }
}

public struct VerifyCaseHistoryResponse: Message {
  /// Whether every event is as it was when it was written, and none is missing.
  public var intact: Bool = false
  /// How many events there are.
  public var events: Int64 = 0
  /// None where it is not intact.
  public var head: SignedHead?
  /// The first event that is not what it was; 0 where all are.
  public var firstDamagedSequence: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.VerifyCaseHistoryResponse"
  public static let layout = MessageLayout(
    Ipims__V1__VerifyCaseHistoryResponse.self, ipims__v1__verify_case_history_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerifyCaseHistoryResponse.self)
    self.intact = c.pointee.intact != 0
    self.events = c.pointee.events
    try copyMessage(c.pointee.head, into: &self.head, "head")
    self.firstDamagedSequence = c.pointee.first_damaged_sequence
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerifyCaseHistoryResponse.self, capacity: 1)
    ipims__v1__verify_case_history_response__init(c)
    c.pointee.intact = self.intact ? 1 : 0
    c.pointee.events = self.events
    if let value = self.head { c.pointee.head = arena.message(value, as: Ipims__V1__SignedHead.self) }
    c.pointee.first_damaged_sequence = self.firstDamagedSequence
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.intact = try fields.read("intact", "intact", as: Bool.self) ?? false
    self.events = try fields.read("events", "events", as: Int64.self) ?? 0
    self.head = try fields.read("head", "head", as: SignedHead.self)
    self.firstDamagedSequence = try fields.read("firstDamagedSequence", "first_damaged_sequence", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("intact", self.intact)
    fields.write("events", self.events)
    fields.write("head", self.head)
    fields.write("firstDamagedSequence", self.firstDamagedSequence)
    return fields.json
  }
}

public struct ExplainDueDateRequest: Message {
  /// `cases/{id}`, `requests/{id}` or `recordations/{id}`.
  public var name: String = ""
  /// Only this one.
  public var kind: ClockKind = .unspecified

  public init() {}

  public static let protoName = "ipims.v1.ExplainDueDateRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ExplainDueDateRequest.self, ipims__v1__explain_due_date_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ExplainDueDateRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.kind = ClockKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ExplainDueDateRequest.self, capacity: 1)
    ipims__v1__explain_due_date_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: ClockKind.self) ?? .unspecified
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("kind", self.kind)
    return fields.json
  }
}

public struct ExplainDueDateResponse: Message {
  /// Soonest first; those that have stopped or run out, too.
  public var dueDates: [DueDateExplanation] = []

  public init() {}

  public static let protoName = "ipims.v1.ExplainDueDateResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ExplainDueDateResponse.self, ipims__v1__explain_due_date_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ExplainDueDateResponse.self)
    self.dueDates = try copyMessages(DueDateExplanation.self, c.pointee.n_due_dates, c.pointee.due_dates, "due_dates")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ExplainDueDateResponse.self, capacity: 1)
    ipims__v1__explain_due_date_response__init(c)
    c.pointee.n_due_dates = self.dueDates.count
    c.pointee.due_dates = arena.messages(self.dueDates, as: Ipims__V1__DueDateExplanation.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.dueDates = try fields.readArray("dueDates", "due_dates", as: DueDateExplanation.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("dueDates", self.dueDates)
    return fields.json
  }
}

public struct LookUpVerdictsRequest: Message {
  /// 2 to 10 digits, dots allowed.
  public var hsPrefix: String = ""
  /// However it is written. At least one of `hs_prefix` and `mark` is required.
  public var mark: String = ""
  /// The seller's name. Officers, administrators and clearance systems alone.
  public var seller: String = ""
  /// ISO 3166-1 alpha-2.
  public var origin: String = ""
  /// How the goods came: the country of departure, ISO 3166-1 alpha-2, or the place of loading,
  /// UN/LOCODE. Officers, administrators and clearance systems alone.
  public var route: String = ""
  /// A number by which the product is known, such as a GTIN.
  public var productIdentifier: String = ""

  public init() {}

  public static let protoName = "ipims.v1.LookUpVerdictsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__LookUpVerdictsRequest.self, ipims__v1__look_up_verdicts_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LookUpVerdictsRequest.self)
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.seller = try copyText(c.pointee.seller, "seller")
    self.origin = try copyText(c.pointee.origin, "origin")
    self.route = try copyText(c.pointee.route, "route")
    self.productIdentifier = try copyText(c.pointee.product_identifier, "product_identifier")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LookUpVerdictsRequest.self, capacity: 1)
    ipims__v1__look_up_verdicts_request__init(c)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.seller = arena.text(self.seller)
    c.pointee.origin = arena.text(self.origin)
    c.pointee.route = arena.text(self.route)
    c.pointee.product_identifier = arena.text(self.productIdentifier)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.seller = try fields.read("seller", "seller", as: String.self) ?? ""
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.route = try fields.read("route", "route", as: String.self) ?? ""
    self.productIdentifier = try fields.read("productIdentifier", "product_identifier", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("seller", self.seller)
    fields.write("origin", self.origin)
    fields.write("route", self.route)
    fields.write("productIdentifier", self.productIdentifier)
    return fields.json
  }
}

/// How many verdicts on line items there are of one kind.
public struct VerdictCount: Message {
  public var verdict: Verdict = .unspecified
  public var count: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.VerdictCount"
  public static let layout = MessageLayout(
    Ipims__V1__VerdictCount.self, ipims__v1__verdict_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerdictCount.self)
    self.verdict = Verdict(rawValue: .init(bitPattern: c.pointee.verdict.rawValue))
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerdictCount.self, capacity: 1)
    ipims__v1__verdict_count__init(c)
    c.pointee.verdict = .init(rawValue: .init(bitPattern: self.verdict.rawValue))
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.verdict = try fields.read("verdict", "verdict", as: Verdict.self) ?? .unspecified
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("verdict", self.verdict)
    fields.write("count", self.count)
    return fields.json
  }
}

/// How many decisions on line items there are of one kind.
public struct DecisionCount: Message {
  public var decision: Decision = .unspecified
  public var count: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.DecisionCount"
  public static let layout = MessageLayout(
    Ipims__V1__DecisionCount.self, ipims__v1__decision_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecisionCount.self)
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecisionCount.self, capacity: 1)
    ipims__v1__decision_count__init(c)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("decision", self.decision)
    fields.write("count", self.count)
    return fields.json
  }
}

public struct LookUpVerdictsResponse: Message {
  /// Most frequent first.
  public var counts: [VerdictCount] = []
  /// Most frequent first.
  public var decisionCounts: [DecisionCount] = []
  /// When the newest of these verdicts was given.
  public var lastSeenTime: Timestamp?
  /// Newest first, at most 50.
  public var pointsOfDistinction: [String] = []
  /// `organizations/{id}`: who gave the verdicts on the goods of `cases`, so of the newest 50 cases
  /// alone, the newest verdict's first.
  public var holders: [String] = []
  /// `cases/{id}`, those with the newest verdicts first, at most 50.
  public var cases: [String] = []
  /// Line items of which one verdict that counts says that they infringe and another that they are
  /// genuine. VERDICT_NOT_OUR_RIGHT and VERDICT_INCONCLUSIVE say neither. They are in the counts, too.
  public var contestedCount: Int64 = 0
  /// Line items of which a verdict says that they infringe, and customs' newest decision that they do
  /// not, or a verdict that they are genuine, and the decision that they infringe.
  /// VERDICT_NOT_OUR_RIGHT and VERDICT_INCONCLUSIVE say neither. They are in the counts, too.
  public var overturnedCount: Int64 = 0
  /// Who makes, moves and sells genuine goods: what is authorised for the rights that have `mark` as
  /// one of their mark texts, and for those of the newest verdicts, if they are on record now. The
  /// newest word of each right first, at most 50 in all, of at most 20 rights. Right holders and
  /// representatives: of their own rights, and what they said themselves.
  public var authorisations: [Authorisation] = []

  public init() {}

  public static let protoName = "ipims.v1.LookUpVerdictsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__LookUpVerdictsResponse.self, ipims__v1__look_up_verdicts_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LookUpVerdictsResponse.self)
    self.counts = try copyMessages(VerdictCount.self, c.pointee.n_counts, c.pointee.counts, "counts")
    self.decisionCounts = try copyMessages(DecisionCount.self, c.pointee.n_decision_counts, c.pointee.decision_counts, "decision_counts")
    try copyMessage(c.pointee.last_seen_time, into: &self.lastSeenTime, "last_seen_time")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    self.holders = try copyTexts(c.pointee.n_holders, c.pointee.holders, "holders")
    self.cases = try copyTexts(c.pointee.n_cases, c.pointee.cases, "cases")
    self.contestedCount = c.pointee.contested_count
    self.overturnedCount = c.pointee.overturned_count
    self.authorisations = try copyMessages(Authorisation.self, c.pointee.n_authorisations, c.pointee.authorisations, "authorisations")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LookUpVerdictsResponse.self, capacity: 1)
    ipims__v1__look_up_verdicts_response__init(c)
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.messages(self.counts, as: Ipims__V1__VerdictCount.self)
    c.pointee.n_decision_counts = self.decisionCounts.count
    c.pointee.decision_counts = arena.messages(self.decisionCounts, as: Ipims__V1__DecisionCount.self)
    if let value = self.lastSeenTime { c.pointee.last_seen_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    c.pointee.n_holders = self.holders.count
    c.pointee.holders = arena.texts(self.holders)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = arena.texts(self.cases)
    c.pointee.contested_count = self.contestedCount
    c.pointee.overturned_count = self.overturnedCount
    c.pointee.n_authorisations = self.authorisations.count
    c.pointee.authorisations = arena.messages(self.authorisations, as: Ipims__V1__Authorisation.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.counts = try fields.readArray("counts", "counts", as: VerdictCount.self)
    self.decisionCounts = try fields.readArray("decisionCounts", "decision_counts", as: DecisionCount.self)
    self.lastSeenTime = try fields.read("lastSeenTime", "last_seen_time", as: Timestamp.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.holders = try fields.readArray("holders", "holders", as: String.self)
    self.cases = try fields.readArray("cases", "cases", as: String.self)
    self.contestedCount = try fields.read("contestedCount", "contested_count", as: Int64.self) ?? 0
    self.overturnedCount = try fields.read("overturnedCount", "overturned_count", as: Int64.self) ?? 0
    self.authorisations = try fields.readArray("authorisations", "authorisations", as: Authorisation.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("counts", self.counts)
    fields.write("decisionCounts", self.decisionCounts)
    fields.write("lastSeenTime", self.lastSeenTime)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("holders", self.holders)
    fields.write("cases", self.cases)
    fields.write("contestedCount", self.contestedCount)
    fields.write("overturnedCount", self.overturnedCount)
    fields.write("authorisations", self.authorisations)
    return fields.json
  }
}

public struct GetStatisticsRequest: Message {
  /// At most 2, each once, of the HS dimensions at most one; none gives the total alone.
  public var groupBy: [StatisticsDimension] = []
  /// Only goods whose HS code begins so: 2 to 10 digits, dots allowed.
  public var hsPrefix: String = ""
  /// Only goods that bear this mark, however it is written.
  public var mark: String = ""
  /// Only goods of this country of origin, ISO 3166-1 alpha-2.
  public var origin: String = ""
  /// Only goods that came so: the country of departure, ISO 3166-1 alpha-2, or the place of loading,
  /// UN/LOCODE. Officers and administrators alone.
  public var route: String = ""
  /// `offices/{id}`: only its cases.
  public var office: String = ""
  /// `organizations/{id}`: only goods about which this holder was asked.
  public var holder: String = ""
  /// Only cases opened in this month or later, such as 2026-09. A month is one of the time zone of
  /// the case's own regime: KR Asia/Seoul, EU Europe/Brussels, US America/New_York.
  public var firstMonth: String = ""
  /// Only cases opened in this month or before.
  public var lastMonth: String = ""
  /// At most so many rows; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before, with the same groups and filters.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetStatisticsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetStatisticsRequest.self, ipims__v1__get_statistics_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetStatisticsRequest.self)
    self.groupBy = copyScalars(c.pointee.n_group_by, c.pointee.group_by).map { StatisticsDimension(rawValue: .init(bitPattern: $0.rawValue)) }
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.origin = try copyText(c.pointee.origin, "origin")
    self.route = try copyText(c.pointee.route, "route")
    self.office = try copyText(c.pointee.office, "office")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.firstMonth = try copyText(c.pointee.first_month, "first_month")
    self.lastMonth = try copyText(c.pointee.last_month, "last_month")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetStatisticsRequest.self, capacity: 1)
    ipims__v1__get_statistics_request__init(c)
    c.pointee.n_group_by = self.groupBy.count
    c.pointee.group_by = arena.array(self.groupBy) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.origin = arena.text(self.origin)
    c.pointee.route = arena.text(self.route)
    c.pointee.office = arena.text(self.office)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.first_month = arena.text(self.firstMonth)
    c.pointee.last_month = arena.text(self.lastMonth)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.groupBy = try fields.readArray("groupBy", "group_by", as: StatisticsDimension.self)
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.route = try fields.read("route", "route", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.firstMonth = try fields.read("firstMonth", "first_month", as: String.self) ?? ""
    self.lastMonth = try fields.read("lastMonth", "last_month", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("groupBy", self.groupBy)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("origin", self.origin)
    fields.write("route", self.route)
    fields.write("office", self.office)
    fields.write("holder", self.holder)
    fields.write("firstMonth", self.firstMonth)
    fields.write("lastMonth", self.lastMonth)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct GetStatisticsResponse: Message {
  /// In the order of their keys, by the first dimension of `group_by`, then the second.
  public var rows: [StatisticsRow] = []
  /// Of all rows, on all pages.
  public var total: StatisticsFigures?
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// All that was on record then is counted. It is now, but where the server can no longer write.
  public var asOfTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.GetStatisticsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__GetStatisticsResponse.self, ipims__v1__get_statistics_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetStatisticsResponse.self)
    self.rows = try copyMessages(StatisticsRow.self, c.pointee.n_rows, c.pointee.rows, "rows")
    try copyMessage(c.pointee.total, into: &self.total, "total")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
    try copyMessage(c.pointee.as_of_time, into: &self.asOfTime, "as_of_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetStatisticsResponse.self, capacity: 1)
    ipims__v1__get_statistics_response__init(c)
    c.pointee.n_rows = self.rows.count
    c.pointee.rows = arena.messages(self.rows, as: Ipims__V1__StatisticsRow.self)
    if let value = self.total { c.pointee.total = arena.message(value, as: Ipims__V1__StatisticsFigures.self) }
    c.pointee.next_page_token = arena.text(self.nextPageToken)
    if let value = self.asOfTime { c.pointee.as_of_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.rows = try fields.readArray("rows", "rows", as: StatisticsRow.self)
    self.total = try fields.read("total", "total", as: StatisticsFigures.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    self.asOfTime = try fields.read("asOfTime", "as_of_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("rows", self.rows)
    fields.write("total", self.total)
    fields.write("nextPageToken", self.nextPageToken)
    fields.write("asOfTime", self.asOfTime)
    return fields.json
  }
}
