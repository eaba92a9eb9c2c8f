internal import Dispatch
internal import Glibc
internal import RPCNet

/// `ipimsd serve`.
struct ServeCommand {
  private let folder: DataFolder
  private let listen: [ListenAddress]
  private let tls: RPCServer.TLS?
  private let configuration: Configuration

  init(_ options: Options) throws {
    folder = DataFolder(path: try options.required("--data"))
    let defaults = try folder.defaults()
    var listen: [ListenAddress] = []
    // A plain listener may stand alone; without any, init's address is taken.
    if let address = options["--listen"]
      ?? (options["--listen-plain"] == nil ? defaults.listen : nil)
    {
      listen.append(try ListenAddress(address))
    }
    if let address = options["--listen-plain"] {
      listen.append(try ListenAddress(address.hasPrefix("unix:") ? address : "plain:" + address))
    }
    self.listen = listen
    let certificate = try Self.certificate(in: options)
    var configuration = try Configuration.read(options["--config"])
    if let address = options["--metrics"] { configuration.metrics = .init(listen: address) }
    let clientCA = try (options["--client-ca"] ?? configuration.clientCA).map {
      try DataFolder.absolute($0)
    }
    tls = RPCServer.TLS(
      certificateFile: certificate?.file ?? defaults.tlsCertificate,
      keyFile: certificate?.key ?? defaults.tlsKey, clientCAFile: clientCA)
    self.configuration = configuration
  }

  /// Absolute paths of a certificate and its key, where they are given; both or neither.
  static func certificate(in options: Options) throws -> (file: String, key: String)? {
    switch (options["--tls-certificate"], options["--tls-key"]) {
    case (nil, nil): return nil
    case (let file?, let key?):
      return (try DataFolder.absolute(file), try DataFolder.absolute(key))
    default: throw UsageError("--tls-certificate and --tls-key are given together")
    }
  }

  func run() async throws {
    let server = try await CustomsServer.start(folder, listen: listen, tls: tls, configuration)
    let termination = try TerminationSignal()
    for address in server.addresses { print("listening on \(address)") }
    if let address = server.metricsAddress { print("metrics on http://\(address)/metrics") }
    fflush(nil)
    let hangups = HangupSignal()
    await withDiscardingTaskGroup { group in
      group.addTask { for await _ in hangups.stream { server.reload() } }
      group.addTask {
        await termination.wait()
        await server.shutdown()
      }
      await server.run()
      hangups.stop()
    }
  }
}

// Unchecked: the source is not touched after `init`.
/// SIGHUP: read again what an operator has changed.
struct HangupSignal: @unchecked Sendable {
  let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  /// Held, lest the signal go unheard.
  private let source: any DispatchSourceSignal

  /// From now on the signal does not end the program.
  init() {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.stream = stream
    self.continuation = continuation
    signal(SIGHUP, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.activate()
  }

  func stop() {
    source.cancel()
    continuation.finish()
  }
}
