import Testing

/// Imports point down: what each module may see of the others.
struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "SchemaCompiler": ["CSchemaCompiler"],
    "Messages": ["CMessages", "CProtobufC"],
    "RPCCore": ["Messages", "CMessages"],
    "IPIMSAPI": ["RPCCore", "Messages", "CMessages"],
    "RPCNet": ["RPCCore", "Messages", "CLinux", "COpenSSL"],
    "Cryptography": ["COpenSSL"],
    "IPIMSDomain": ["Cryptography"],
    "IPIMSStore": [
      "IPIMSDomain", "Messages", "CMessages", "Cryptography", "CSQLite", "CPostgreSQL",
    ],
    "IPIMSServices": [
      "IPIMSAPI", "RPCCore", "Messages", "IPIMSStore", "IPIMSDomain", "Cryptography",
    ],
    "Notifications": ["IPIMSStore", "IPIMSDomain", "Cryptography", "CCurl"],
    "IPIMSClient": ["IPIMSAPI", "RPCCore", "Messages", "RPCNet"],
    "ipims": ["IPIMSClient", "IPIMSDomain", "Cryptography"],
    "ipims-bench": [
      "IPIMSServices", "IPIMSStore", "IPIMSClient", "IPIMSDomain", "IPIMSAPI", "RPCNet", "RPCCore",
      "Messages", "Cryptography", "EchoAPI", "ServiceHarness", "CLinux", "COpenSSL",
    ],
    "ipimsd": [
      "IPIMSServices", "Notifications", "IPIMSStore", "IPIMSDomain", "RPCNet", "RPCCore",
      "IPIMSClient", "Cryptography",
    ],
  ]
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  @Test func noImportPointsUp() throws {
    for file in try Repository.sources() {
      let allowed = try #require(Self.allowed[file.module], "\(file.path): an unknown module")
      for name in file.imports where !Self.system.contains(name) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func theEngineDoesWithoutFoundation() throws {
    for file in try Repository.sources() where ["RPCCore", "RPCNet"].contains(file.module) {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }
}
