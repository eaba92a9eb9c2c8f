@_exported public import IPIMSAPI
@_exported public import Messages
@_exported public import RPCCore
internal import RPCNet

/// A connection to a customs server.
///
/// ```swift
/// let client = try await IPIMSClient.connect(to: "customs.example:7443", token: token)
/// let cases = try await client.appraisal.listCases(.init { $0.state = .open })
/// ```
///
/// One connection carries all calls. A lost one is made anew by the next call; those in flight fail
/// with UNAVAILABLE, and may be repeated with the same `requestID`.
public struct IPIMSClient: Sendable {
  private let caller: RPCClient

  public var account: AccountClient { AccountClient(caller) }
  public var reporting: ReportingClient { ReportingClient(caller) }
  public var appraisal: AppraisalClient { AppraisalClient(caller) }
  public var sharing: SharingClient { SharingClient(caller) }
  public var system: SystemClient { SystemClient(caller) }
  public var health: HealthClient { HealthClient(caller) }

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: `HOST:PORT` for TLS; `plain:127.0.0.1:PORT` or `unix:PATH` for a plain listener.
  ///   - ca: a file of certificates (PEM) to trust; nil trusts the system's.
  ///   - token: who calls; bound to each connection that is made. nil calls without.
  ///   - certificate: who calls, by a certificate and its key (files of PEM) instead of a token, for
  ///     a server that was started with `--client-ca`. A token goes before it.
  ///
  /// Throws UNAVAILABLE (CERTIFICATE_NOT_TRUSTED, CONNECTION_REFUSED and so on), and
  /// UNAUTHENTICATED for a token that is not valid.
  public static func connect(
    to address: String, ca: String? = nil, token: String? = nil,
    certificate: (file: String, key: String)? = nil
  ) async throws(RPCError) -> IPIMSClient {
    let address = try ListenAddress(address)
    var configuration = RPCClient.Configuration()
    configuration.identity = certificate.map {
      RPCClient.Identity(certificateFile: $0.file, keyFile: $0.key)
    }
    if let token {
      configuration.onConnect = { caller async throws(RPCError) in
        _ = try await AccountClient(caller).authenticate(.init { $0.token = token })
      }
    }
    let tls: RPCClient.TLS =
      switch (address, ca) {
      case (.tls, let ca?): .trust(caFile: ca)
      case (.tls, nil): .system
      case (.plain, _), (.unix, _): .plain
      }
    return IPIMSClient(
      caller: try await RPCClient.connect(to: address, tls: tls, configuration: configuration))
  }

  /// Connects, runs `body` and closes, also after an error.
  public static func withClient<Result>(
    to address: String, ca: String? = nil, token: String? = nil,
    certificate: (file: String, key: String)? = nil,
    _ body: (IPIMSClient) async throws -> Result
  ) async throws -> Result {
    let client = try await connect(to: address, ca: ca, token: token, certificate: certificate)
    defer { client.close() }
    return try await body(client)
  }

  /// Makes no more calls; those that run go on to their end.
  public func close() { caller.close() }
}
