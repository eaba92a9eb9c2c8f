/// The regimes a server knows.
public struct Regimes: Hashable, Sendable {
  private let byCode: [String: Regime]

  /// KR, EU and US, as they come with the program.
  public static let builtIn: Regimes = {
    let files = [
      PackageResources.KR_json, PackageResources.EU_json, PackageResources.US_json,
    ]
    do {
      return try Regimes(files: files, over: [:])
    } catch {
      preconditionFailure("a regime's file of our own is wrong: \(error)")
    }
  }()

  /// The built-in ones and those of `files`, JSON, which replace built-in ones of the same code.
  ///
  /// Throws ``RegimeError`` where a file is wrong or two of them have one code.
  public init(adding files: [[UInt8]]) throws(RegimeError) {
    try self.init(files: files, over: Self.builtIn.byCode)
  }

  private init(files: [[UInt8]], over base: [String: Regime]) throws(RegimeError) {
    var added: [String: Regime] = [:]
    for file in files {
      let regime = try Regime(json: file)
      guard added.updateValue(regime, forKey: regime.code) == nil else {
        throw RegimeError("\(regime.code): in two files")
      }
    }
    byCode = base.merging(added) { _, new in new }
  }

  /// The regime of a code; nil where there is none.
  public subscript(code: String) -> Regime? { byCode[code] }

  /// The codes, sorted.
  public var codes: [String] { byCode.keys.sorted() }
}
