import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// How a firm comes by its first token.
struct SignUpsTests {
  @Test(arguments: Transport.allCases)
  func fromPendingToTheFirstToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let administrator = try await customs.administrator()
      let asked = try await anyone.account.signUp(Samples.signUp(.representative))
      let name = asked.signUp?.name ?? ""
      #expect(asked.signUp?.state == .pending)
      #expect(asked.signUp?.businessNumber == "6108500065")
      #expect(asked.signUp?.contact?.language == "ko")
      let claim = ClaimAccessRequest {
        $0.name = name
        $0.claimSecret = asked.claimSecret
      }
      #expect(
        await refusal { try await anyone.account.claimAccess(claim) }
          == Refusal(.failedPrecondition, "SIGN_UP_NOT_APPROVED", state: "PENDING"))
      _ = try await administrator.account.reviewSignUp(
        .init {
          $0.signUp = name
          $0.accept = true
        })
      let seen = try await anyone.account.getSignUp(
        .init {
          $0.name = name
          $0.claimSecret = asked.claimSecret
        })
      #expect(seen.state == .approved)
      #expect(seen.principalName == "Seine SA")
      let access = try await anyone.account.claimAccess(claim)
      #expect(access.organization == seen.organization)
      #expect(await refusal { try await anyone.account.claimAccess(claim) } == .secretAlreadyShown)
      let firm = try await customs.desk(token: access.token)
      let identity = try await firm.account.whoAmI(.init())
      #expect(identity.role == .representative)
      #expect(identity.organization == access.organization)
      #expect(try await customs.history(of: name).isIntact)
    }
  }

  @Test(arguments: Transport.allCases)
  func aWrongSecretAndNoSignUpAreTheSameBytes(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let asked = try await anyone.account.signUp(Samples.signUp())
      let missing = "signUps/01j0zv6c3m5k8n2p4q6r8s0t1v"
      let names = [asked.signUp?.name ?? "", missing]
      let got = await names.asyncMap { name in
        await error {
          try await anyone.account.getSignUp(
            .init {
              $0.name = name
              $0.claimSecret = "claim_0"
            })
        }
      }
      let claimed = await names.asyncMap { name in
        await error {
          try await anyone.account.claimAccess(
            .init {
              $0.name = name
              $0.claimSecret = "claim_0"
            })
        }
      }
      #expect(got[0]?.code == .notFound)
      #expect(Set(got + claimed).count == 1)
    }
  }

  @Test func theAdministratorSeesTheEvidenceAndTheApplicantDoesNot() async throws {
    try await Customs.open { customs in
      let anyone = try await customs.anyone()
      var request = Samples.signUp()
      request.evidence = [1, 2, 3]
      request.evidenceMediaType = "application/pdf"
      let asked = try await anyone.account.signUp(request)
      let name = asked.signUp?.name ?? ""
      let administrator = try await customs.administrator()
      let whole = try await administrator.account.getSignUp(.init { $0.name = name })
      #expect(whole.evidence == [1, 2, 3])
      let own = try await anyone.account.getSignUp(
        .init {
          $0.name = name
          $0.claimSecret = asked.claimSecret
        })
      #expect(own.evidence.isEmpty)
      #expect(own.evidenceMediaType == "application/pdf")
    }
  }

  @Test func aDecidedSignUpStaysDecided() async throws {
    try await Customs.open { customs in
      let anyone = try await customs.anyone()
      let administrator = try await customs.administrator()
      let name = try await anyone.account.signUp(Samples.signUp()).signUp?.name ?? ""
      func review(_ accept: Bool, _ reason: String) async -> Refusal? {
        await refusal {
          try await administrator.account.reviewSignUp(
            .init {
              $0.signUp = name
              $0.accept = accept
              $0.reason = reason
            })
        }
      }
      #expect(await review(false, "") == .fields("reason"))
      #expect(await review(false, String(repeating: "x", count: 2_001)) == .fields("reason"))
      #expect(await review(false, "No register extract.\nSend one.") == nil)
      #expect(
        await review(true, "") == Refusal(.failedPrecondition, "SIGN_UP_STATE", state: "REFUSED"))
      let refused = try await administrator.account.listSignUps(.init { $0.state = .refused })
      #expect(refused.signUps.map(\.name) == [name])
      let pending = try await administrator.account.listSignUps(.init { $0.state = .pending })
      #expect(pending.signUps.isEmpty)
      let missing = await refusal {
        try await administrator.account.reviewSignUp(
          .init {
            $0.signUp = "signUps/01j0zv6c3m5k8n2p4q6r8s0t1v"
            $0.accept = true
          })
      }
      #expect(missing == .notFound)
    }
  }

  @Test func sixtyAMinuteFromOneAddress() async throws {
    try await Customs.open { customs in
      func ask(_ desk: Desk) async -> RPCError? {
        // Refused requests count, too.
        await error { try await desk.account.signUp(.init()) }
      }
      let ports = (1...2).map { customs.desk(from: "198.51.100.4:\($0)") }
      for call in 0..<60 { #expect(await ask(ports[call % 2])?.code == .invalidArgument) }
      let limited = await ask(ports[0])
      #expect(limited?.code == .resourceExhausted)
      #expect(limited?.reason == "RATE_LIMITED")
      #expect(limited?.retryAfter == .seconds(1))
      #expect(await ask(customs.desk(from: "198.51.100.5:1"))?.code == .invalidArgument)
      customs.clock.advance(seconds: 1)
      #expect(await ask(ports[1])?.code == .invalidArgument)
      #expect(await ask(ports[1])?.code == .resourceExhausted)
      customs.clock.advance(seconds: 3_600)
      for _ in 0..<60 { #expect(await ask(ports[0])?.code == .invalidArgument) }
      #expect(await ask(ports[0])?.code == .resourceExhausted)
    }
  }

  /// Of GetSignUp and ClaimAccess together, and of nobody who is right.
  @Test func sixtyWrongSecretsAMinuteFromOneAddress() async throws {
    try await Customs.open { customs in
      let desk = customs.desk(from: "198.51.100.4:1")
      let asked = try await desk.account.signUp(Samples.signUp())
      let name = asked.signUp?.name ?? ""
      func get(_ secret: String, _ desk: Desk) async -> RPCError? {
        await error {
          try await desk.account.getSignUp(
            .init {
              $0.name = name
              $0.claimSecret = secret
            })
        }
      }
      func claim(_ secret: String) async -> RPCError? {
        await error {
          try await desk.account.claimAccess(
            .init {
              $0.name = name
              $0.claimSecret = secret
            })
        }
      }
      for _ in 0..<70 { #expect(await get(asked.claimSecret, desk) == nil) }
      for call in 0..<60 {
        let found = call % 2 == 0 ? await get("claim_0", desk) : await claim("claim_0")
        #expect(found?.code == .notFound)
      }
      for found in [await get("claim_0", desk), await claim("claim_0")] {
        #expect(found?.reason == "RATE_LIMITED")
        #expect(found?.retryAfter == .seconds(1))
      }
      #expect(await get(asked.claimSecret, desk)?.code == .resourceExhausted)
      #expect(await get(asked.claimSecret, customs.desk(from: "198.51.100.5:1")) == nil)
      // Administrators have no secret to be wrong about.
      let administrator = try await customs.administrator()
      #expect(await get("", administrator) == nil)
      customs.clock.advance(seconds: 1)
      #expect(await get(asked.claimSecret, desk) == nil)
      #expect(await claim(asked.claimSecret)?.reason == "SIGN_UP_NOT_APPROVED")
      #expect(await get("claim_0", desk)?.code == .notFound)
      #expect(await get("claim_0", desk)?.code == .resourceExhausted)
    }
  }

  private struct Wrong: Sendable {
    var fields: [String]
    var change: @Sendable (inout SignUpRequest) -> Void

    init(_ fields: String..., change: @escaping @Sendable (inout SignUpRequest) -> Void) {
      self.fields = fields
      self.change = change
    }
  }

  private static let wrong: [Wrong] = [
    Wrong("request_id") { $0.requestID = "" },
    Wrong("request_id") { $0.requestID = "0190f1c2-8a53-7b61-9d8e-2f6f1f0a4c1g" },
    Wrong("kind") { $0.kind = .unspecified },
    Wrong("kind") { $0.kind = .init(rawValue: 99) },
    Wrong("display_name") { $0.displayName = "" },
    Wrong("display_name") { $0.displayName = String(repeating: "가", count: 201) },
    Wrong("business_number") { $0.businessNumber = "610-85-00066" },
    Wrong("business_number") { $0.businessNumber = "" },
    Wrong("country") { $0.country = "KOR" },
    Wrong("business_number", "country") {
      $0.country = ""
      $0.businessNumber = ""
    },
    Wrong("contact") { $0.contact = nil },
    Wrong("contact.email", "contact.name") { $0.contact = Contact() },
    Wrong("contact.email") { $0.contact?.email = "brand" },
    Wrong("contact.phone") { $0.contact?.phone = "call me" },
    Wrong("contact.language") { $0.contact?.language = "fr" },
    Wrong("principal_name") { $0.principalName = "Seine SA" },
    Wrong("principal_name") { $0.kind = .representative },
    Wrong("evidence_media_type") { $0.evidence = [1] },
    Wrong("evidence") {
      $0.evidence = [UInt8](repeating: 1, count: 3 * 1024 * 1024 + 1)
      $0.evidenceMediaType = "image/png"
    },
  ]

  @Test(arguments: wrong.indices)
  func fieldsOfSignUp(_ index: Int) async throws {
    let wrong = Self.wrong[index]
    try await Customs.open { customs in
      let anyone = try await customs.anyone()
      var request = Samples.signUp()
      wrong.change(&request)
      // Past the client library, which would fill in a request_id.
      let found = await refusal {
        let _: SignUpResponse = try await anyone.caller.unary(
          AccountServiceMethods.signUp, request, options: .init())
      }
      #expect(found == Refusal(.invalidArgument, "INVALID_FIELDS", fields: wrong.fields))
    }
  }
}
