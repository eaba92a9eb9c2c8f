import IPIMSClient
import ServiceHarness
import Testing

/// What was on record at a time.
struct GetRecordationAsOfTests {
  /// Through updates, suspension and transfer, each state at its own time.
  @Test(arguments: Transport.allCases)
  func everyVersionStaysAsItWas(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (scene, heir) = (try await RecordScene(customs), try await customs.firm())
      let before = customs.time(inSeconds: -1)
      let active = try await customs.record(scene.firm)
      var versions: [(time: Timestamp, recordation: Recordation)] = []
      func keep(_ recordation: Recordation) {
        versions.append((customs.time(inSeconds: 0), recordation))
        customs.clock.advance(seconds: 3_600)
      }
      keep(active)
      keep(
        try await scene.update(active.name, "distinguishing_methods") {
          $0.distinguishingMethods = "The lining."
        })
      keep(try await scene.suspend(active.name))
      keep(try await scene.reinstate(active.name))
      let owned = versions.count
      keep(try await scene.transfer(active.name, to: heir, by: scene.administrator))
      keep(
        try await scene.update(active.name, "distinguishing_methods", by: heir) {
          $0.distinguishingMethods = "The zip."
        })
      #expect(Set(versions.map(\.recordation.etag)).count == versions.count)
      #expect(versions.map(\.recordation.version) == [3, 4, 5, 6, 7, 8])
      let clearance = try await customs.clearanceSystem()
      for (index, version) in versions.enumerated() {
        for desk in [scene.officer, scene.administrator, clearance] {
          for seconds in [0, 3_599] as [Int64] {
            let time = Timestamp(seconds: version.time.seconds + seconds, nanos: 0)
            #expect(
              try await scene.asOf(time, active.name, by: desk) == version.recordation,
              "version \(index)")
          }
        }
        // Each firm what was its own then.
        let (own, other) = index < owned ? (scene.firm, heir) : (heir, scene.firm)
        #expect(try await scene.asOf(version.time, active.name, by: own) == version.recordation)
        #expect(
          await refusal { try await scene.asOf(version.time, active.name, by: other) } == .notFound)
      }
      #expect(
        await refusal { try await scene.asOf(before, active.name, by: scene.officer) } == .notFound)
      let unknown = await error {
        try await scene.asOf(
          before, "recordations/01j0zv6c3m5k8n2p4q6r8s0t1v", by: scene.officer)
      }
      let early = await error { try await scene.asOf(before, active.name, by: scene.officer) }
      #expect(unknown == early && unknown != nil)
      #expect(
        try await scene.asOf(customs.time(inSeconds: 9_999), active.name, by: heir)
          == versions.last?.recordation)
    }
  }

  @Test func versionsOutliveARestart() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let then = customs.time(inSeconds: 0)
      customs.clock.advance(seconds: 60)
      try await scene.withdraw(active.name)
      try await customs.reopen { again in
        let firm = try await again.desk(token: scene.firm.token)
        #expect(try await scene.asOf(then, active.name, by: firm) == active)
        #expect(
          try await scene.asOf(again.time(inSeconds: 0), active.name, by: firm).state == .withdrawn)
      }
    }
  }

  @Test func aTimeIsGiven() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let name = try await customs.record(scene.firm).name
      #expect(
        await refusal {
          try await scene.firm.reporting.getRecordationAsOf(.init { $0.name = name })
        } == .fields("time"))
    }
  }
}
