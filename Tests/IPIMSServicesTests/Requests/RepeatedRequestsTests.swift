import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// The same request_id again: the first answer, and one effect.
struct RepeatedRequestsTests {
  @Test(arguments: Transport.allCases)
  func theSameAgainIsTheFirstAnswer(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let create = Samples.recordation()
      let draft = try await firm.reporting.createRecordation(create)
      customs.clock.advance(seconds: 60)
      #expect(try await firm.reporting.createRecordation(create) == draft)
      let recordation = try await customs.record(firm)
      let open = Samples.openCase([recordation.name])
      let opened = try await officer.appraisal.openCase(open)
      #expect(try await officer.appraisal.openCase(open) == opened)
      let header = SamplePhoto.header(of: opened.name)
      let photo = try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg)
      #expect(try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg) == photo)
      let ask = Samples.ask(opened.name)
      let asked = try await officer.appraisal.requestAppraisal(ask)
      #expect(try await officer.appraisal.requestAppraisal(ask) == asked)
      let answer = Samples.appraisal(of: asked.requests[0])
      let appraisal = try await firm.appraisal.submitAppraisal(answer)
      #expect(try await firm.appraisal.submitAppraisal(answer) == appraisal)
      let decide = Samples.decision(of: opened.name)
      let decided = try await officer.appraisal.decideCase(decide)
      let article = Samples.article()
      let published = try await firm.sharing.publishArticle(article)
      #expect(try await firm.sharing.publishArticle(article) == published)
      try await customs.reopen { customs in
        let officer = try await customs.desk(token: officer.token)
        #expect(try await officer.appraisal.decideCase(decide) == decided)
        #expect(try await officer.appraisal.openCase(open) == opened)
        #expect(try await customs.history(of: opened.name).entries.count == 5)
        #expect(try await officer.appraisal.listCases(.init()).cases.count == 1)
      }
    }
  }

  @Test func anotherBodyIsRefused() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      var create = Samples.recordation()
      _ = try await firm.reporting.createRecordation(create)
      create.niceClasses = [25]
      #expect(
        await refusal { try await firm.reporting.createRecordation(create) } == .requestIDReused)
      var open = Samples.openCase()
      let opened = try await officer.appraisal.openCase(open)
      open.declarationLine = 2
      #expect(await refusal { try await officer.appraisal.openCase(open) } == .requestIDReused)
      var header = SamplePhoto.header(of: opened.name)
      _ = try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg)
      header.side = "back"
      let photo = await refusal {
        try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg)
      }
      #expect(photo == .requestIDReused)
      // Another caller's and another method's ids are others.
      open.requestID = create.requestID
      #expect(await refusal { try await officer.appraisal.openCase(open) } == nil)
      create.niceClasses = [9]
      let program = try await customs.token(of: firm)
      #expect(await refusal { try await program.reporting.createRecordation(create) } == nil)
    }
  }

  @Test func aUUIDIsOneIDInEitherCase() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      var create = Samples.recordation()
      let draft = try await firm.reporting.createRecordation(create)
      create.requestID = create.requestID.uppercased()
      #expect(try await firm.reporting.createRecordation(create) == draft)
    }
  }

  /// What had to be in the future at the time of the first need not be at the time of the second.
  @Test func timePassesBetweenTheTwo() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let soon = customs.time(inSeconds: 60)
      var create = Samples.recordation()
      create.rightExpireTime = soon
      let draft = try await firm.reporting.createRecordation(create)
      let recordation = try await customs.record(firm)
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      var ask = Samples.ask(opened.name)
      ask.dueTime = soon
      let asked = try await officer.appraisal.requestAppraisal(ask)
      let issue = IssueTokenRequest {
        $0.requestID = RequestID.random()
        $0.displayName = "a program"
        $0.expireTime = soon
      }
      _ = try await firm.account.issueToken(issue)
      customs.clock.advance(seconds: 61)
      #expect(try await firm.reporting.createRecordation(create) == draft)
      #expect(try await officer.appraisal.requestAppraisal(ask) == asked)
      #expect(await refusal { try await firm.account.issueToken(issue) } == .secretAlreadyShown)
      create.requestID = RequestID.random()
      ask.requestID = RequestID.random()
      #expect(
        await refusal { try await firm.reporting.createRecordation(create) }
          == .fields("right_expire_time"))
      #expect(
        await refusal { try await officer.appraisal.requestAppraisal(ask) } == .fields("due_time"))
    }
  }

  @Test func secretsAreShownOnce() async throws {
    try await Customs.open { customs in
      let (anyone, firm) = (try await customs.anyone(), try await customs.firm())
      let signUp = Samples.signUp()
      _ = try await anyone.account.signUp(signUp)
      #expect(await refusal { try await anyone.account.signUp(signUp) } == .secretAlreadyShown)
      let issue = IssueTokenRequest {
        $0.requestID = RequestID.random()
        $0.displayName = "a program"
      }
      _ = try await firm.account.issueToken(issue)
      #expect(await refusal { try await firm.account.issueToken(issue) } == .secretAlreadyShown)
      let administrator = try await customs.administrator()
      let signUps = try await administrator.account.listSignUps(.init()).signUps
      #expect(signUps.count == 2)
    }
  }

  @Test(arguments: Transport.allCases)
  func manyAtOnceHaveOneEffect(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let officer = try await customs.officer()
      let open = Samples.openCase()
      let answers = try await withThrowingTaskGroup(of: Case.self) { group in
        for _ in 0..<20 { group.addTask { try await officer.appraisal.openCase(open) } }
        return try await group.reduce(into: Set<Case>()) { $0.insert($1) }
      }
      #expect(answers.count == 1)
      let opened = try #require(answers.first)
      let header = SamplePhoto.header(of: opened.name)
      let photos = try await withThrowingTaskGroup(of: Photo.self) { group in
        for _ in 0..<8 {
          group.addTask { try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg) }
        }
        return try await group.reduce(into: Set<Photo>()) { $0.insert($1) }
      }
      #expect(photos.count == 1)
      let seen = try await officer.appraisal.listCases(.init()).cases
      #expect(seen.count == 1)
      #expect(seen.first?.photos.count == 1)
      #expect(try await customs.history(of: opened.name).entries.count == 2)
    }
  }

  /// Once the right is gone, so are the answers.
  @Test func aRepeatIsAuthorisedLikeTheFirst() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let open = Samples.openCase()
      _ = try await officer.appraisal.openCase(open)
      let administrator = try await customs.administrator()
      _ = try await administrator.account.revokeToken(.init { $0.name = officer.tokenName })
      #expect(await refusal { try await officer.appraisal.openCase(open) } == .tokenInvalid)
    }
  }
}
