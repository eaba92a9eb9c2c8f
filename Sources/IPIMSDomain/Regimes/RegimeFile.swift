internal import FoundationEssentials

/// A regime's file as it is written, in JSON; KR.json beside this one is the example.
///
/// `values` has a list for each name: those of ``ClockKind`` in lower case, `hold_extension`, those
/// of ``Security/Kind``, `small_consignment`, `photos_before_verdict`, `parties_disclosed_from`,
/// `value_disclosed_from`, `goods_found_genuine` and `goods_unanswered`. Another name is an error.
struct RegimeFile: Decodable {
  struct Zone: Decodable {
    let name: String
    let rule: String
  }

  struct Value: Decodable {
    /// A number of `unit`; null where there is none.
    let value: Int?
    /// Of a clock calendar_days, working_days, years or seconds; else a ``Security/Basis``.
    let unit: String?
    /// One of several words, for values that are no numbers.
    let choice: String?
    /// A ``TimeOut`` that the clock can have; absent: the first of ``ClockKind/timeOuts``.
    let onTimeOut: String?
    /// IMPORTER_NOTIFIED where that step starts a hold anew.
    let countedFrom: String?
    /// Of a clock that counts to an act: whether an act after it may be refused.
    let binding: Bool?
    /// Of a counter-security: whether it never frees fake marks or pirated copies.
    let exceptFakes: Bool?
    // Of a small consignment.
    let unitsMax: Int?
    let gramsBelow: Int?
    let holderTold: String?
    // What it is for; absent: for all.
    let procedures: [String]?
    let rights: [String]?
    let recorded: Bool?
    // Where it comes from.
    let effectiveFrom: String
    let source: String
    let unconfirmed: Bool?
  }

  struct Year: Decodable {
    let source: String
    let unconfirmed: Bool?
    let dates: [String: String]
  }

  let regime: String
  let version: String
  let timeZone: Zone
  let values: [String: [Value]]
  let holidays: [String: Year]

  /// Largest file, in bytes.
  static let bytesMax = 1 << 20

  static func decode(_ bytes: [UInt8]) throws(RegimeError) -> RegimeFile {
    guard bytes.count <= bytesMax else { throw RegimeError("larger than 1 MiB") }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(RegimeFile.self, from: Data(bytes))
    } catch {
      throw RegimeError("no regime file: \(error)")
    }
  }
}
