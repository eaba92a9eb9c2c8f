public import IPIMSClient

/// Recordations as another system would have them, the same for a seed: six kinds of right, marks in
/// Latin and Korean letters, holders with many rights and with one.
public struct ImportRows: Sendable {
  private static let onsets = ["b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v"]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea"]
  private static let codas = ["", "", "n", "r", "s", "l", "x", "nd"]
  private static let legal = ["SA", "Inc.", "GmbH", "주식회사", "Ltd"]
  private static let kinds: [(kind: RightKind, kipo: String)] = [
    (.tradeMark, "40"), (.tradeMark, "40"), (.tradeMark, "40"), (.tradeMark, "40"),
    (.copyright, ""), (.patent, "10"), (.design, "30"), (.plantVariety, ""),
    (.geographicalIndication, ""),
  ]
  private static let hsCodes = ["4202.21", "6403.99", "9102.11", "3303.00", "8517.13", "6109.10"]

  private var numbers: RandomNumbers

  public init(seed: UInt64) { numbers = RandomNumbers(seed) }

  /// The row of that number; its holder is one of `holders`.
  public mutating func row(_ number: Int, source: String = "old", holders: Int)
    -> ImportedRecordation
  {
    let (kind, kipo) = pick(Self.kinds)
    let holder = Int.random(in: 0..<holders, using: &numbers)
    let mark = pick([true, true, true, false]) ? word().uppercased() : korean()
    let hsCode = pick(Self.hsCodes)
    let isKorean = holder % 3 == 0
    return ImportedRecordation { row in
      row.source = source
      row.externalID = "R-\(number)"
      row.holder = ImportedHolder {
        $0.displayName = "Holder \(holder) \(Self.legal[holder % Self.legal.count])"
        $0.country = isKorean ? "KR" : "FR"
        $0.businessNumber = holder % 2 == 0 && !isKorean ? "FR-\(holder)" : ""
      }
      row.recordation = CreateRecordationRequest { right in
        right.rightKind = kind
        right.registrationNumber =
          kipo.isEmpty ? "REG-\(number)" : "\(kipo)-2017-\(padded(number % 10_000_000))"
        right.markTexts = [mark]
        right.hsCodes = [hsCode]
        if kind == .tradeMark { right.niceClasses = [18, 25] }
        right.productionCountries = isKorean ? ["KR"] : ["FR", "IT"]
        Self.complete(&right, number)
      }
      row.recordTime = Timestamp(seconds: 1_700_000_000 + Int64(number), nanos: 0)
      row.expireTime = Timestamp(seconds: 1_900_000_000 + Int64(number), nanos: 0)
    }
  }

  /// What single kinds of right have beside.
  private static func complete(_ right: inout CreateRecordationRequest, _ number: Int) {
    switch right.rightKind {
    case .copyright:
      right.title = "Work \(number)"
      right.author = "Author"
    case .plantVariety: right.varietyDenomination = "Variety \(number)"
    case .geographicalIndication: right.originCountry = "FR"
    default: break
    }
  }

  private func padded(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: 7 - text.count) + text
  }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func word() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 2...3, using: &numbers) {
      text += pick(Self.onsets) + pick(Self.vowels) + pick(Self.codas)
    }
    return text
  }

  private mutating func korean() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 2...4, using: &numbers) {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0xAC00...0xD7A3, using: &numbers)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// SplitMix64.
private struct RandomNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Desk {
  /// The answers to rows by their keys, which are their places.
  public func importRows(_ rows: [ImportedRecordation]) async throws
    -> [ImportRecordationsResponse]
  {
    let (requests, responses) = reporting.importRecordations()
    async let sending: Void = {
      for (index, row) in rows.enumerated() {
        try await requests.send(
          ImportRecordationsRequest {
            $0.key = String(index)
            $0.row = row
          })
      }
      try await requests.finish()
    }()
    var answers = Array(repeating: ImportRecordationsResponse?.none, count: rows.count)
    for try await response in responses {
      guard let index = Int(response.key), answers.indices.contains(index), answers[index] == nil
      else { throw RPCError(.internal, "KEY", "an answer to nothing: \(response.key)") }
      answers[index] = response
    }
    try await sending
    return answers.compactMap(\.self)
  }

  /// The answer to one row; throws its error.
  @discardableResult
  public func importRow(_ row: ImportedRecordation) async throws -> ImportedRow {
    let answers = try await importRows([row])
    switch answers.first?.result {
    case .imported(let imported)?: return imported
    case .error(let error)?:
      throw RPCError(
        error.code == "NOT_FOUND" ? .notFound : .invalidArgument, error.reason, error.message,
        fields: error.fields.map { FieldViolation($0.field, $0.description) })
    case nil: throw RPCError(.internal, "NO_ANSWER", "The row was not answered.")
    }
  }
}
