import Cryptography
import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What anyone may ask of the server.
struct SystemTests {
  @Test(arguments: Transport.allCases)
  func informationAndHealth(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let info = try await anyone.system.getServerInfo(.init())
      #expect(info.schemaVersion == "ipims.v1")
      #expect(info.regimes == ["EU", "KR", "US"])
      #expect(info.startTime == customs.time(inSeconds: 0))
      let whole = try await anyone.health.check(.init())
      #expect(whole.status == .serving)
      let one = try await anyone.health.check(.init { $0.service = "ipims.v1.AppraisalService" })
      #expect(one.status == .serving)
      #expect(
        await refusal { try await anyone.health.check(.init { $0.service = "x" }) } == .notFound)
      await customs.database.close()
      #expect(try await anyone.health.check(.init()).status == .notServing)
    }
  }

  /// What the set holds, SchemaDescriptorTests look at.
  @Test(arguments: Transport.allCases)
  func theSchemaIsTold(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let schema = try await anyone.system.getSchema(.init())
      #expect(schema.fileDescriptorSet.count > 50_000)
      #expect(schema.fileDescriptorSet.count < 1_048_576)
      #expect(schema.sha256 == SHA256.hash(schema.fileDescriptorSet).hex)
      #expect(try await anyone.system.getServerInfo(.init()).schemaSha256 == schema.sha256)

      // Who has it is not sent it again; who has another one is.
      let same = try await anyone.system.getSchema(
        .init { $0.knownSha256 = schema.sha256.uppercased() })
      #expect(same.sha256 == schema.sha256)
      #expect(same.fileDescriptorSet.isEmpty)
      let other = try await anyone.system.getSchema(
        .init { $0.knownSha256 = SHA256.hash("another").hex })
      #expect(other == schema)
      let wrong = await refusal {
        try await anyone.system.getSchema(.init { $0.knownSha256 = "1" })
      }
      #expect(wrong == .fields("known_sha256"))
    }
  }

  @Test(arguments: Transport.allCases)
  func healthIsWatched(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let drains = anyone.health.watch(.init { $0.service = "ipims.v1.AppraisalService" })
      var states = drains.makeAsyncIterator()
      #expect(try await states.next()?.status == .serving)
      let unknown = anyone.health.watch(.init { $0.service = "x" })
      var none = unknown.makeAsyncIterator()
      #expect(try await none.next()?.status == .serviceUnknown)
      await customs.drain()
      #expect(try await states.next()?.status == .notServing)
      #expect(try await anyone.health.check(.init()).status == .notServing)
      var late = anyone.health.watch(.init()).makeAsyncIterator()
      #expect(try await late.next()?.status == .notServing)
    }
  }

  @Test(arguments: Transport.allCases)
  func watchersHearOfAStoreThatStops(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      var states = anyone.health.watch(.init()).makeAsyncIterator()
      #expect(try await states.next()?.status == .serving)
      await customs.database.close()
      #expect(try await states.next()?.status == .notServing)
    }
  }
}
