internal import Cryptography
internal import Glibc
internal import IPIMSDomain
internal import IPIMSServices
internal import IPIMSStore
internal import RPCNet

/// `ipimsd init`: a folder with all that a server needs. It is made beside its place and renamed,
/// so that it is there whole or not at all.
struct Initialisation {
  static let listenDefault = "127.0.0.1:7443"
  static let certificateNames = ["localhost", "127.0.0.1", "::1"]
  static let certificateDays = 3_650

  private let folder: DataFolder
  private let listen: String
  private let certificate: (file: String, key: String)?
  private let configuration: Configuration

  init(_ options: Options) throws {
    folder = DataFolder(path: try options.required("--data"))
    listen = options["--listen"] ?? Self.listenDefault
    _ = try ListenAddress(listen)
    certificate = try ServeCommand.certificate(in: options)
    configuration = try Configuration.read(options["--config"])
  }

  func run() async throws {
    let token = try await make()
    let defaults = try folder.defaults()
    print("export IPIMS_SERVER=\(defaults.listen)")
    print("export IPIMS_CA=\(defaults.tlsCertificate)")
    print("export IPIMS_TOKEN=\(token)")
  }

  /// Makes the folder and returns the administrator's token.
  func make() async throws -> String {
    if folder.isInitialised {
      throw Failure("\(folder.path) is a data folder already; nothing was changed")
    }
    guard mkdir(folder.path, 0o700) == 0 || errno == EEXIST else {
      throw Failure("cannot make \(folder.path): \(DataFolder.lastError)")
    }
    let target = try DataFolder.absolute(folder.path)
    let work = DataFolder(path: "\(target).init-\(getpid())")
    guard mkdir(work.path, 0o700) == 0 else {
      throw Failure("cannot make \(work.path): \(DataFolder.lastError)")
    }
    let token = try await fill(work, target: DataFolder(path: target))
    // Replaces an empty folder alone.
    guard rename(work.path, target) == 0 else {
      throw Failure("\(folder.path) is not empty; choose a new folder")
    }
    return token
  }

  private func fill(_ work: DataFolder, target: DataFolder) async throws -> String {
    let now = wallClock()
    if certificate == nil {
      let made = try SelfSignedCertificate.make(
        names: Self.certificateNames, days: Self.certificateDays, now: now.secondsSince1970)
      try DataFolder.write(made.certificatePEM, to: work.certificate)
      try DataFolder.write(made.privateKeyPEM, to: work.key)
    }
    let database = try configuration.openDatabase(file: work.database)
    let token = try await FirstAdministrator.create(in: database, at: now)
    await database.close()
    _ = try HistorySigner(folder: work.path)
    try work.write(
      DataFolder.Defaults(
        listen: listen, tlsCertificate: certificate?.file ?? target.certificate,
        tlsKey: certificate?.key ?? target.key))
    return token
  }
}
