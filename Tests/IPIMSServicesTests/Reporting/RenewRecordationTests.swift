import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A further term, by each regime's rule.
struct RenewRecordationTests {
  private func record(
    _ scene: RecordScene, _ regime: String, _ kind: RightKind = .tradeMark,
    rightEndsInDays days: Int64? = nil
  ) async throws -> Recordation {
    try await scene.customs.record(scene.firm) {
      $0.regime = regime
      $0.rightKind = kind
      if regime != "KR" { $0.registrationNumber = "1234567" }
      $0.rightExpireTime = days.map { scene.customs.time(inSeconds: $0 * RecordScene.day) }
    }
  }

  private static func refused(_ reason: String, _ state: String) -> Refusal {
    Refusal(.failedPrecondition, reason, state: state)
  }

  /// KR: on request before the end, for ten years from the end, to the day.
  @Test(arguments: Transport.allCases)
  func koreaRenewsOnRequest(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let active = try await record(scene, "KR")
      #expect(active.expireTime?.text == "2036-11-24T15:00:00Z")
      // One that lapses unrenewed, beside it.
      let lapsing = try await record(scene, "KR")
      await scene.wait(until: active.expireTime, seconds: -1)
      let renewed = try await scene.renew(active.name)
      #expect(renewed.state == .active && renewed.expireTime?.text == "2046-11-24T15:00:00Z")
      #expect(renewed.renewTime == customs.time(inSeconds: 0))
      #expect(
        await refusal { try await scene.renew(active.name) }
          == Self.refused("RENEWAL_TOO_EARLY", "ACTIVE"))
      await scene.wait(until: active.expireTime, seconds: 1)
      #expect(try await scene.get(active.name).state == .active)
      #expect(try await scene.get(lapsing.name).state == .expired)
      #expect(
        await refusal { try await scene.renew(lapsing.name) } == RecordScene.state("EXPIRED"))
      // The reminder of the second term, and its end.
      await scene.wait(until: renewed.expireTime, seconds: -RecordScene.day)
      let reminders = try await customs.notices(to: scene.firm).filter {
        $0.kind == "RENEWAL_DUE" && $0.about == active.name
      }
      #expect(reminders.count == 2)
      await scene.wait(until: renewed.expireTime)
      #expect(try await scene.get(active.name).state == .expired)
      #expect(customs.clockLog.isEmpty)
    }
  }

  /// EU: asked for 30 working days before the end of the one year; after that only customs may.
  @Test func europeWantsToBeAskedInTime() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let (early, late) = (try await record(scene, "EU"), try await record(scene, "EU"))
      #expect(early.expireTime?.text == "2027-11-24T23:00:00Z")
      // It leaves 30 working days, the last of which is 24 November; 1 and 2 November are none.
      let lastDay = try #require(Timestamp("2027-10-11T22:00:00Z"))
      await scene.wait(until: lastDay, seconds: -1)
      let renewed = try await scene.renew(early.name)
      #expect(renewed.expireTime?.text == "2028-11-24T23:00:00Z")
      #expect(
        try await customs.facts("RECORDATION_RENEW", of: early.name).first?["late"] == "false")
      await scene.wait(until: lastDay)
      #expect(
        await refusal { try await scene.renew(late.name) }
          == Self.refused("RENEWAL_TOO_LATE", "ACTIVE"))
      let taken = try await scene.renew(late.name, by: scene.administrator)
      #expect(taken.expireTime == renewed.expireTime)
      #expect(try await customs.facts("RECORDATION_RENEW", of: late.name).first?["late"] == "true")
    }
  }

  /// US: copyright lasts 20 years and can be renewed in the 90 days after.
  @Test func americaHasGrace() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let (active, lapsing) = (
        try await record(scene, "US", .copyright), try await record(scene, "US", .copyright)
      )
      let end = try #require(active.expireTime)
      #expect(end.text == "2046-11-24T05:00:00Z")
      await scene.wait(until: end, seconds: 89 * RecordScene.day)
      #expect(try await scene.get(active.name).state == .grace)
      let renewed = try await scene.renew(active.name)
      // From the end of the term, not from the day that it was asked for.
      #expect(renewed.state == .active && renewed.expireTime?.text == "2066-11-24T05:00:00Z")
      await scene.wait(until: end, seconds: 95 * RecordScene.day)
      #expect(try await scene.get(active.name).state == .active)
      #expect(try await scene.get(lapsing.name).state == .expired)
      #expect(
        await refusal { try await scene.renew(lapsing.name) } == RecordScene.state("EXPIRED"))
    }
  }

  /// A record never outlives its right, and a right that has ended is not renewed.
  @Test func theRightEndsFirst() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      // US: as the registration.
      let active = try await record(scene, "US", rightEndsInDays: 10)
      let name = active.name
      #expect(active.expireTime == active.rightExpireTime)
      #expect(
        await refusal { try await scene.renew(name) } == Self.refused("RIGHT_ENDS", "ACTIVE"))
      await scene.wait(until: active.expireTime, seconds: RecordScene.day)
      #expect(try await scene.get(name).state == .grace)
      #expect(
        await refusal { try await scene.renew(name) }
          == Refusal(.failedPrecondition, "RIGHT_EXPIRED"))
      let extended = customs.time(inSeconds: 3_650 * RecordScene.day)
      let updated = try await scene.update(name, "right_expire_time") {
        $0.rightExpireTime = extended
      }
      // Customs looks at the register first.
      #expect(updated.rightExpireTime == active.rightExpireTime)
      #expect(
        await refusal { try await scene.renew(name) }
          == Refusal(.failedPrecondition, "RIGHT_EXPIRED"))
      let accepted = try await scene.review(name) {
        $0.accept = true
        $0.etag = updated.etag
      }
      #expect(accepted.rightExpireTime == extended)
      #expect(accepted.state == .grace && accepted.expireTime == active.expireTime)
      let renewed = try await scene.renew(name)
      #expect(renewed.state == .active && renewed.expireTime == extended)
      await scene.wait(until: extended, seconds: 1)
      #expect(try await scene.get(name).state == .grace)
    }
  }

  /// KR: the second term is cut at the right's own end.
  @Test func theSecondTermIsCut() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await record(scene, "KR", rightEndsInDays: 4_000)
      let renewed = try await scene.renew(active.name)
      #expect(renewed.expireTime == active.rightExpireTime)
      #expect(renewed.expireTime != active.expireTime)
      await scene.wait(until: renewed.expireTime)
      #expect(try await scene.get(active.name).state == .expired)
    }
  }

  @Test func whatHasNoEndIsNotRenewed() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let open = try await record(scene, "US")
      #expect(open.expireTime == nil)
      #expect(
        await refusal { try await scene.renew(open.name) } == Self.refused("NO_TERM", "ACTIVE"))
    }
  }
}
