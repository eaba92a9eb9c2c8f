internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What a right holder says of goods, in whichever request.
protocol AppraisalContent {
  var items: [AppraisalItem] { get }
  var pointsOfDistinction: [String] { get }
  var examiner: Examiner? { get }
}

extension SubmitAppraisalRequest: AppraisalContent {}
extension SupersedeAppraisalRequest: AppraisalContent {}

/// What a right holder writes of goods, field by field checked.
enum AppraisalForm {
  static let itemsMax = 1_000
  static let groundsMax = 15
  static let pointsOfDistinctionMax = 50
  /// Of all comments and points of distinction: a case is read with all that was said of it.
  static let textBytesMax = 64 << 10

  /// What can be checked without the request that it answers.
  static func check(_ request: some AppraisalContent, _ validation: inout Validation) {
    validation.count(request.items.count, "items", 1...itemsMax)
    for (index, item) in request.items.prefix(itemsMax).enumerated() {
      let field = "items[\(index)]"
      validation.text(item.item, "\(field).item", max: 8, required: true)
      validation.given(item.verdict, "\(field).verdict")
      if item.quantity < 0 { validation.refuse("\(field).quantity", "should be 0 (all) or more") }
      validation.count(item.grounds.count, "\(field).grounds", 0...groundsMax)
      for (position, ground) in item.grounds.enumerated() {
        validation.given(ground, "\(field).grounds[\(position)]")
      }
      validation.text(item.comment, "\(field).comment", max: 2_000, multiline: true)
    }
    validation.count(
      request.pointsOfDistinction.count, "points_of_distinction", 0...pointsOfDistinctionMax)
    for (index, point) in request.pointsOfDistinction.enumerated() {
      validation.text(
        point, "points_of_distinction[\(index)]", max: 2_000, required: true, multiline: true)
    }
    let texts = request.items.map(\.comment) + request.pointsOfDistinction
    if texts.reduce(0, { $0 + $1.utf8.count }) > textBytesMax {
      validation.refuse(
        "items", "should have comments, with points_of_distinction, of at most 64 KiB in all")
    }
    if let examiner = request.examiner { check(examiner, &validation) }
  }

  private static func check(_ examiner: Examiner, _ validation: inout Validation) {
    validation.text(examiner.name, "examiner.name", max: 200)
    validation.text(examiner.program, "examiner.program", max: 200)
    validation.text(examiner.programVersion, "examiner.program_version", max: 64)
    if examiner.name.isEmpty, examiner.program.isEmpty {
      validation.refuse("examiner", "should name a person or a program")
    }
    if let confidence = examiner.confidence, !(0...1).contains(confidence) {
      validation.refuse("examiner.confidence", "should be 0 to 1")
    }
  }

  /// The verdicts with their quantities, where they cover every line item that was asked about,
  /// and no more than there is. Throws INVALID_ARGUMENT.
  static func items(of request: some AppraisalContent, for asked: AppraisalRequest)
    throws(RPCError) -> [AppraisalItem]
  {
    var validation = Validation()
    var left: [String: Int64] = [:]
    for item in asked.items { left[item.id] = item.quantity }
    var result: [AppraisalItem] = []
    for (index, verdict) in request.items.enumerated() {
      var verdict = verdict
      guard let rest = left[verdict.item] else {
        validation.refuse("items[\(index)].item", "should be one of the request's line items")
        continue
      }
      if verdict.quantity == 0 { verdict.quantity = rest }
      if verdict.quantity > rest || verdict.quantity == 0 {
        validation.refuse(
          "items[\(index)].quantity", "should be at most \(rest), what the line item has left")
      }
      left[verdict.item] = max(0, rest - verdict.quantity)
      result.append(verdict)
    }
    let missing = asked.items.filter { item in !request.items.contains { $0.item == item.id } }
    if !missing.isEmpty {
      validation.refuse(
        "items", "should cover line item \(missing.map(\.id).joined(separator: ", ")), too")
    }
    try validation.finish()
    return result
  }
}

extension Appraisal {
  /// What a firm says of the goods of a request, before it is on record. Throws INVALID_ARGUMENT.
  init(
    _ name: String, _ content: some AppraisalContent, on asked: AppraisalRequest,
    by caller: Caller, at now: Instant
  ) throws(RPCError) {
    self.init()
    self.name = name
    request = asked.name
    `case` = asked.case
    holder = asked.holder
    actedBy = caller.representative(for: asked.holder)
    submittedBy = caller.member
    items = try AppraisalForm.items(of: content, for: asked)
    pointsOfDistinction = content.pointsOfDistinction
    examiner = content.examiner ?? Examiner { $0.name = caller.member }
    createTime = now.timestamp
    late = asked.isLate(at: now)
  }
}
