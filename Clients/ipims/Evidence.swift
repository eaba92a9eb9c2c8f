internal import IPIMSClient

/// What a file holds that can be verified: exported histories and signed heads, in JSON, one value
/// or one a line, or in the text of a notice's mail.
struct Evidence {
  private(set) var histories: [JSON] = []
  private(set) var receipts: [SignedReceipt] = []
  /// Why there is nothing to verify; nil where there is.
  private(set) var problem: String?

  /// A head, and where it was found.
  struct SignedReceipt {
    /// The answer that bears it, such as `appraisals/01…`; empty where it stands alone.
    var bearer = ""
    var head = SignedHead()
    /// What the bearer itself says is the history's head; empty where it says nothing.
    var historyHead = ""
    /// What is wrong with it; empty where it can be read.
    var problem = ""
  }

  init(_ text: String) {
    for value in Self.values(in: text) { take(value, in: .null) }
    if histories.isEmpty, receipts.isEmpty {
      problem = "holds neither a history nor a receipt"
    }
  }

  private static func values(in text: String) -> [JSON] {
    if let whole = try? JSON(parsing: text) { return [whole] }
    let lines = text.split(whereSeparator: \.isNewline)
    let values = lines.compactMap { try? JSON(parsing: String($0)) }
    return values.isEmpty ? heads(in: lines) : values
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

  private mutating func take(_ json: JSON, in outer: JSON) {
    switch json {
    case .array(let elements): for element in elements { take(element, in: outer) }
    case .object(let members):
      if json["events"] != nil {
        histories.append(json)
      } else if json["signature"] != nil {
        receipts.append(Self.receipt(json, in: outer))
      } else {
        for member in members { take(member.value, in: json) }
      }
    default: break
    }
  }

  private static func receipt(_ json: JSON, in bearer: JSON) -> SignedReceipt {
    func text(_ names: String...) -> String {
      for name in names { if case .string(let text)? = bearer[name] { return text } }
      return ""
    }
    var receipt = SignedReceipt(bearer: text("name"))
    receipt.historyHead = text("historyHead", "history_head")
    do {
      receipt.head = try SignedHead(json: json)
    } catch {
      receipt.problem = "the receipt: \(error)"
    }
    return receipt
  }
}
