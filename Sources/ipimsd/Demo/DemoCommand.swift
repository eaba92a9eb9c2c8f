internal import FoundationEssentials
internal import Glibc
internal import IPIMSClient
internal import RPCNet

/// `ipimsd demo`: a server on the loopback in a temporary folder, and the story of one counterfeit
/// played through it. Each run has a folder of its own, so one that was killed leaves nothing in
/// the way of the next.
struct DemoCommand {
  private let once: Bool

  init(_ options: Options) { once = options["--once"] != nil }

  func run() async throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "ipims-demo-\(UUID())")
    let folder = DataFolder(path: base.path())
    defer { try? FileManager.default.removeItem(at: base) }
    let token = try await Initialisation(
      Options(["--data", folder.path, "--listen", "127.0.0.1:0"])
    ).make()
    let listen = try ListenAddress("127.0.0.1:0")
    let server = try await CustomsServer.start(
      folder, listen: [listen],
      tls: RPCServer.TLS(certificateFile: folder.certificate, keyFile: folder.key),
      Configuration())
    let address = server.addresses.first?.description ?? ""
    print("A customs server on \(address) (TLS), in \(folder.path)")
    let story = Story(
      server: address, ca: folder.certificate, administratorToken: token, database: server.database)
    var failure: (any Error)?
    await withDiscardingTaskGroup { group in
      group.addTask { await server.run() }
      do {
        try await story.play()
        if !once { try await stayUp(address, folder, token) }
      } catch {
        failure = error
      }
      await server.shutdown()
    }
    if let failure { throw failure }
  }

  private func stayUp(_ address: String, _ folder: DataFolder, _ token: String) async throws {
    let termination = try TerminationSignal()
    print(
      """

      The server stays up until Ctrl-C. In another terminal:
        export IPIMS_SERVER=\(address)
        export IPIMS_CA=\(folder.certificate)
        export IPIMS_TOKEN=\(token)
        swift run -c release ipims appraisal list-cases
      """)
    fflush(nil)
    await termination.wait()
  }
}
