internal import FoundationEssentials

/// A regime's file as it is written, in JSON.
struct RegimeFile: Decodable {
  struct Zone: Decodable {
    let name: String
    let rule: String
  }

  struct Value: Decodable {
    let value: Int?
    let unit: String
    let rights: [String]?
    let effectiveFrom: String
    let source: String
    let unconfirmed: Bool?
  }

  struct Values: Decodable {
    let recordationTerm: [Value]
    let appraisalAnswer: [Value]
  }

  struct Year: Decodable {
    let source: String
    let unconfirmed: Bool?
    let dates: [String: String]
  }

  let regime: String
  let version: String
  let timeZone: Zone
  let values: Values
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
