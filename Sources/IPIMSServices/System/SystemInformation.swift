internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// About the server itself.
struct SystemInformation: SystemService {
  let environment: ServiceEnvironment

  func getServerInfo(_ request: GetServerInfoRequest, context: RPCContext) async throws(RPCError)
    -> ServerInfo
  {
    ServerInfo { info in
      info.version = ServiceEnvironment.version
      info.schemaVersion = ServiceEnvironment.schemaVersion
      info.regimes = environment.regimes.codes
      info.startTime = environment.startTime.timestamp
      info.historyKeys = [environment.historyKey]
      info.schemaSha256 = Self.schemaDigest
    }
  }
}
