internal import FoundationEssentials

/// A regime's file as it is written, in JSON.
struct RegimeFile: Decodable {
  struct Zone: Decodable {
    let name: String
    let rule: String
  }

  struct Value: Decodable {
    /// A number of `unit`; null where there is none.
    let value: Int?
    let unit: String?
    /// One of several words, for values that are no numbers.
    let choice: String?
    let onTimeOut: String?
    let countedFrom: String?
    let exceptFakes: Bool?
    let unitsMax: Int?
    let gramsBelow: Int?
    let holderTold: String?
    // What it is for.
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
