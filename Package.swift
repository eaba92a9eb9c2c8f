// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every Swift target; a warning stops the build.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system: a module map and nothing else.
func system(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

func library(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil,
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)",
    resources: resources, swiftSettings: settings)
}

func program(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil,
  resources: [Resource]? = nil
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)",
    resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: settings)
}

extension Target.Dependency {
  /// One that only the trait PostgreSQL needs.
  static func postgreSQL(_ name: String) -> Self {
    .target(name: name, condition: .when(traits: ["PostgreSQL"]))
  }
}

let package = Package(
  name: "ipims",
  products: [
    .executable(name: "ipimsd", targets: ["ipimsd"]),
    .executable(name: "ipims", targets: ["ipims"]),
    .executable(name: "ipims-bench", targets: ["ipims-bench"]),
    .executable(name: "protoc-gen-ipims", targets: ["SchemaCompiler"]),
    .library(name: "IPIMSClient", targets: ["IPIMSClient"]),
  ],
  traits: [
    .trait(
      name: "PostgreSQL",
      description: "A database on PostgreSQL can be chosen; needs libpq-dev to build.")
  ],
  targets: [
    // Programs.
    program(
      "ipimsd",
      [
        "IPIMSServices", "Notifications", "IPIMSStore", "IPIMSDomain", "RPCNet", "RPCCore",
        "IPIMSClient", "Cryptography",
      ],
      resources: [.copy("Demo/Resources")]),
    program(
      "ipims-bench",
      [
        "IPIMSServices", "IPIMSStore", "IPIMSClient", "IPIMSDomain", "IPIMSAPI", "RPCNet",
        "RPCCore",
        "Messages", "Cryptography", "EchoAPI", "ServiceHarness", "CLinux", "COpenSSL",
      ]),
    program("ipims", ["IPIMSClient", "IPIMSDomain", "Cryptography"], path: "Clients/ipims"),
    library("IPIMSClient", ["IPIMSAPI", "RPCNet"], path: "Clients/IPIMSClient"),

    // The product.
    library("Notifications", ["IPIMSStore", "IPIMSDomain", "Cryptography", "CCurl"]),
    library(
      "IPIMSServices",
      ["IPIMSAPI", "IPIMSStore", "IPIMSDomain", "Cryptography", "RPCCore", "Messages"]),
    library(
      "IPIMSStore",
      [
        "IPIMSDomain", "Messages", "CMessages", "Cryptography", "CSQLite",
        .postgreSQL("CPostgreSQL"),
      ],
      resources: [.embedInCode("SQLite/Migrations"), .embedInCode("PostgreSQL/Migrations")]),
    library(
      "IPIMSDomain", ["Cryptography"],
      resources: ["KR", "EU", "US"].map { .embedInCode("Regimes/\($0).json") }),

    // The engine.
    library("RPCNet", ["RPCCore", "Messages", "CLinux", "COpenSSL"]),
    library("IPIMSAPI", ["RPCCore", "Messages", "CMessages"]),
    library("RPCCore", ["Messages", "CMessages"]),
    library("Messages", ["CMessages"]),
    library("Cryptography", ["COpenSSL"]),
    program("SchemaCompiler", ["CSchemaCompiler"]),

    // C.
    .target(name: "CMessages", dependencies: ["CProtobufC"], path: "Sources/CMessages"),
    .target(name: "CSchemaCompiler", dependencies: ["CProtobufC"], path: "Sources/CSchemaCompiler"),
    .target(name: "CLinux", path: "Sources/CLinux"),
    system("CProtobufC", pkgConfig: "libprotobuf-c", debian: "libprotobuf-c-dev"),
    system("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
    system("CPostgreSQL", pkgConfig: "libpq", debian: "libpq-dev"),
    system("COpenSSL", pkgConfig: "openssl", debian: "libssl-dev"),
    system("CCurl", pkgConfig: "libcurl", debian: "libcurl4-openssl-dev"),

    // The service that benchmarks and the engine's tests call; generated.
    library("EchoAPI", ["RPCCore", "Messages", "CMessages"], path: "Tests/EchoAPI"),

    // A PostgreSQL of the tests' own, which ends with them.
    library("PostgreSQLHarness", [.postgreSQL("CPostgreSQL")], path: "Tests/PostgreSQLHarness"),

    // A customs server, and those who call it, for tests of services: in process and over TLS.
    library(
      "ServiceHarness",
      [
        "IPIMSServices", "IPIMSStore", "IPIMSDomain", "IPIMSClient", "RPCNet", "RPCCore",
        "Messages", "Cryptography", .postgreSQL("PostgreSQLHarness"),
      ], path: "Tests/ServiceHarness"),

    // What strangers' bytes meet, for the fuzzer and for the replay of what it found.
    library(
      "FuzzTargets", ["IPIMSAPI", "IPIMSDomain", "RPCCore", "Messages"],
      path: "Tests/Fuzz/Targets"),

    // Attacks a server; run by Tests/FaultTests/run.
    .executableTarget(
      name: "FaultTests",
      dependencies: ["RPCNet", "RPCCore", "Messages", "EchoAPI", "Cryptography"],
      path: "Tests/FaultTests", exclude: ["run"], swiftSettings: settings),

    // Lives a month at customs; run by Tests/Simulation/run.
    .executableTarget(
      name: "Simulation",
      dependencies: ["ServiceHarness", "IPIMSClient", "IPIMSDomain"],
      path: "Tests/Simulation",
      exclude: [
        "run", "recount.py", "statistics_recount.py", "casefile.py", "history.py", "tamper.py",
      ],
      swiftSettings: settings),

    // Tests mirror Sources.
    tests("MessagesTests", ["Messages", "IPIMSAPI", "RPCCore"]),
    tests("CryptographyTests", ["Cryptography", "COpenSSL"]),
    tests("RPCCoreTests", ["RPCCore", "Messages", "CMessages", "FuzzTargets"]),
    tests("RPCNetTests", ["RPCNet", "RPCCore", "Messages", "Cryptography", "EchoAPI"]),
    tests("IPIMSDomainTests", ["IPIMSDomain", "Cryptography"], exclude: ["Fixtures"]),
    tests(
      "IPIMSStoreTests",
      [
        "IPIMSStore", "IPIMSDomain", "Messages", "Cryptography", "CSQLite",
        .postgreSQL("PostgreSQLHarness"), .postgreSQL("CPostgreSQL"),
      ]),
    tests(
      "IPIMSServicesTests",
      [
        "ServiceHarness", "IPIMSServices", "IPIMSAPI", "IPIMSClient", "IPIMSStore", "IPIMSDomain",
        "Cryptography",
      ],
      exclude: ["Access/Fixtures"]),
    tests(
      "NotificationsTests", ["Notifications", "IPIMSStore", "IPIMSDomain"], exclude: ["Fixtures"]),
    tests("IntegrationTests", ["ServiceHarness", "IPIMSClient", "IPIMSStore", "Cryptography"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Replay",
      swiftSettings: settings),
    tests(
      "ipimsTests", ["ipims", "ServiceHarness", "IPIMSClient", "IPIMSDomain", "IPIMSStore"]),
    // The schema compiler is tested by what it makes.
    tests("RepositoryTests", ["SchemaCompiler", "IPIMSAPI"]),
  ],
  cLanguageStandard: .gnu11
)
