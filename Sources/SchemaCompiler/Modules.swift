/// Where the Swift of each package goes.
struct Module {
  var name: String
  /// The folder of the messages and services.
  var folder: String
  /// The folder of the client's stubs; nil where nobody calls.
  var stubs: String? = nil
  /// The folder of the CLI's commands.
  var commands: String? = nil
  /// The folder of the pages for people.
  var reference: String? = nil

  static let byPackage: [String: Module] = [
    "google.protobuf": Module(name: "Messages", folder: "Sources/Messages/Generated"),
    "google.rpc": Module(name: "RPCCore", folder: "Sources/RPCCore/Generated"),
    "ipims.rpc.v1": Module(name: "RPCCore", folder: "Sources/RPCCore/Generated"),
    "ttrpc": Module(name: "RPCCoreTests", folder: "Tests/RPCCoreTests/Generated"),
    "ipims.store.v1": Module(name: "IPIMSStore", folder: "Sources/IPIMSStore/Generated"),
    "ipims.v1": Module(
      name: "IPIMSAPI", folder: "Sources/IPIMSAPI/Generated",
      stubs: "Clients/IPIMSClient/Generated", commands: "Clients/ipims/Generated",
      reference: "Protos/reference"),
    "grpc.health.v1": Module(
      name: "IPIMSAPI", folder: "Sources/IPIMSAPI/Generated",
      stubs: "Clients/IPIMSClient/Generated", commands: "Clients/ipims/Generated",
      reference: "Protos/reference"),
    "ipims.bench.v1": Module(
      name: "EchoAPI", folder: "Tests/EchoAPI/Generated", stubs: "Tests/EchoAPI/Generated"),
  ]

  static let cFolder = "Sources/CMessages"
}
