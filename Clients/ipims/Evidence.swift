internal import IPIMSClient

/// What a file holds that can be verified: exported histories and signed heads, in JSON, one value
/// or one a line, or in the text of a notice's mail.
struct Evidence {
  private(set) var histories: [JSON] = []
  private(set) var receipts: [SignedReceipt] = []
  /// What cannot be verified; nil where all can.
  private(set) var problem: String?

  /// A head, and where it was found.
  struct SignedReceipt {
    /// The answer that bears it, such as `appraisals/01…`; empty where it stands alone.
    var bearer = ""
    var head = SignedHead()
    /// What the bearer itself says is the history's head; empty where it says nothing.
    var historyHead = ""
    /// Which case the bearer says that it is of; empty where it says nothing.
    var caseName = ""
  }

  init(_ text: String) {
    if let whole = try? JSON(parsing: text) {
      take(whole)
      return
    }
    let lines = text.split(whereSeparator: \.isNewline).filter { line in
      line.contains { !$0.isWhitespace }
    }
    guard lines.first?.hasPrefix("{") == true else {
      takeMail(lines)
      return
    }
    for line in lines {
      if let value = try? JSON(parsing: String(line)) {
        take(value)
      } else {
        problem = "holds a line that is no JSON"
      }
    }
  }

  private mutating func takeMail(_ lines: [Substring]) {
    let heads = Self.heads(in: lines)
    if heads.isEmpty { problem = "holds neither a history nor a receipt" }
    for head in heads { take(head) }
  }

  /// From lines such as `subject: cases/01…`, as a mail has them.
  private static func heads(in lines: [Substring]) -> [JSON] {
    let names = ["subject", "sequence", "hash", "time", "key_id", "signature"]
    var heads: [JSON] = []
    var members: [JSON.Member] = []
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard parts.count == 2, names.contains(parts[0]) else { continue }
      if parts[0] == names[0] { members = [] }
      members.append(.init(parts[0], .string(parts[1])))
      if parts[0] == names[names.count - 1] { heads.append(.object(members)) }
    }
    return heads
  }

  /// By what the value is as a whole: one that is no answer of the server's, and only holds what
  /// looks like a head, is no evidence.
  private mutating func take(_ json: JSON) {
    guard case .object(let members) = json, !members.isEmpty else {
      problem = "holds no history and no receipt"
      return
    }
    if json["head"] != nil, json["intact"] == nil {
      histories.append(json)
      return
    }
    let found = Self.receipts(in: json).filter { $0.head != SignedHead() }
    if found.isEmpty {
      problem = "holds no history, and no answer with a receipt"
    } else {
      receipts += found
    }
  }

  private static func receipts(in json: JSON) -> [SignedReceipt] {
    if let head = try? SignedHead(json: json) { return [SignedReceipt(head: head)] }
    if let one = try? Appraisal(json: json) { return [SignedReceipt(one)] }
    if let one = try? AppraisalRequest(json: json) { return [SignedReceipt(one)] }
    if let answer = try? RequestAppraisalResponse(json: json) {
      return answer.requests.map { SignedReceipt($0) }
    }
    if let answer = try? ListRequestsResponse(json: json) {
      return answer.requests.map { SignedReceipt($0) }
    }
    if let update = try? WatchRequestsResponse(json: json), let request = update.request {
      return [SignedReceipt(request)]
    }
    if let answer = try? SubmitAppraisalsResponse(json: json),
      case .appraisal(let appraisal)? = answer.result
    {
      return [SignedReceipt(appraisal)]
    }
    if let found = try? Case(json: json) {
      return found.requests.map { SignedReceipt($0) } + found.appraisals.map { SignedReceipt($0) }
    }
    let verified = try? VerifyCaseHistoryResponse(json: json)
    return verified?.head.map { [SignedReceipt(head: $0)] } ?? []
  }
}

extension Evidence.SignedReceipt {
  fileprivate init(_ appraisal: Appraisal) {
    bearer = appraisal.name
    head = appraisal.receipt ?? SignedHead()
    historyHead = appraisal.historyHead
    caseName = appraisal.case
  }

  fileprivate init(_ request: AppraisalRequest) {
    bearer = request.name
    head = request.receipt ?? SignedHead()
    caseName = request.case
  }
}
