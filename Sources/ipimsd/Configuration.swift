internal import FoundationEssentials
internal import IPIMSDomain
internal import RPCCore

/// What `--config FILE` holds, as JSON; every key may be left out.
struct Configuration: Decodable {
  struct SMTP: Decodable {
    /// `smtp://HOST:PORT` or `smtps://HOST:PORT`.
    var url: String
    var from: String
    /// Sends nothing without TLS; otherwise STARTTLS is used when offered.
    var requireTLS: Bool?
  }

  struct LogSettings: Decodable {
    /// Standard error when left out.
    var file: String?
    /// One of so many calls that went well and fast is logged; 0 is none, 1 is each, 1000 when left
    /// out. Errors and slow calls are logged always.
    var sampleOf: Int?
    /// What is slow; 1000 when left out.
    var slowMilliseconds: Double?
  }

  struct Metrics: Decodable {
    /// `HOST:PORT` on the loopback.
    var listen: String
  }

  struct DatabaseSettings: Decodable {
    /// `postgresql://USER@HOST/DATABASE`, as libpq takes it. A password is better kept in PGPASSWORD
    /// or ~/.pgpass than in it.
    var url: String
  }

  var smtp: SMTP?
  /// A file of the data folder when left out.
  var database: DatabaseSettings?
  var log: LogSettings?
  var metrics: Metrics?
  /// As `--client-ca`.
  var clientCA: String?
  var limits: [String: Double]?
  /// How long running calls may take to finish after SIGTERM; 10 when left out.
  var drainSeconds: Double?
  /// Of those who name none; KR when left out.
  var regime: String?
  /// A folder of regime files that replace or join the built-in ones.
  var regimesDirectory: String?

  init() {}

  static func read(_ file: String?) throws -> Configuration {
    guard let file else { return Configuration() }
    do {
      return try JSONDecoder().decode(
        Configuration.self, from: Data(contentsOf: URL(filePath: file)))
    } catch let error as DecodingError {
      throw Failure("\(file): \(error)")
    } catch {
      throw Failure("cannot read \(file)")
    }
  }

  func regimes() throws -> Regimes {
    guard let folder = regimesDirectory else { return .builtIn }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.sorted()
    let files = try names.map { [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
    return try Regimes(adding: files)
  }

  /// The engine's limits with those that are given in their place. Throws for an unknown one.
  func engineLimits() throws -> Limits {
    var result = Limits()
    for (name, value) in limits ?? [:] {
      do throws(RPCError) {
        try result.set(name, to: value)
      } catch {
        throw Failure(error.message)
      }
    }
    return result
  }
}
