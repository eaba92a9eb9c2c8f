import IPIMSClient
import ServiceHarness
import Testing

/// Every RPC × every role × nobody: the table of who may call.
struct RolesTests {
  private enum Who: String, CaseIterable {
    case administrator, officer, clearanceSystem, rightHolder, representative, nobody
  }

  /// An RPC, who may call it, and how an empty request of theirs is answered.
  private struct Row {
    var method: MethodName
    var allowed: Set<Who>
    var answer: StatusCode?
    /// Where nobody is not refused for want of a token: how nobody's empty request is answered.
    var openAnswer: StatusCode??
  }

  private static let everyone: Set<Who> = [
    .administrator, .officer, .clearanceSystem, .rightHolder, .representative,
  ]
  private static let firms: Set<Who> = [.rightHolder, .representative]

  private static func row(
    _ method: MethodName, _ allowed: Set<Who>, _ answer: StatusCode? = .invalidArgument
  ) -> Row { Row(method: method, allowed: allowed, answer: answer) }

  private static let rows: [Row] = [
    Row(
      method: AccountServiceMethods.signUp, allowed: everyone, answer: .invalidArgument,
      openAnswer: .some(.invalidArgument)),
    row(AccountServiceMethods.getSignUp, [.administrator]),
    Row(
      method: AccountServiceMethods.claimAccess, allowed: everyone, answer: .invalidArgument,
      openAnswer: .some(.invalidArgument)),
    row(AccountServiceMethods.listSignUps, [.administrator], nil),
    row(AccountServiceMethods.reviewSignUp, [.administrator]),
    row(AccountServiceMethods.issueToken, firms.union([.administrator])),
    row(AccountServiceMethods.revokeToken, firms.union([.administrator])),
    Row(
      method: AccountServiceMethods.authenticate, allowed: everyone, answer: .unauthenticated,
      openAnswer: .some(.unauthenticated)),
    row(AccountServiceMethods.whoAmI, everyone, nil),
    row(ReportingServiceMethods.createRecordation, firms),
    row(ReportingServiceMethods.submitRecordation, firms),
    row(ReportingServiceMethods.reviewRecordation, [.officer, .administrator]),
    row(ReportingServiceMethods.getRecordation, everyone),
    row(ReportingServiceMethods.listRecordations, everyone, nil),
    row(AppraisalServiceMethods.openCase, [.officer]),
    row(AppraisalServiceMethods.openCases, [.officer, .clearanceSystem], nil),
    row(AppraisalServiceMethods.updateCase, [.officer]),
    row(AppraisalServiceMethods.withdrawCase, [.officer]),
    row(AppraisalServiceMethods.assignCase, [.officer]),
    row(AppraisalServiceMethods.closeCase, [.officer]),
    row(AppraisalServiceMethods.cancelRequest, [.officer]),
    row(AppraisalServiceMethods.answerInformationRequest, [.officer]),
    row(AppraisalServiceMethods.recordProcedureStep, firms.union([.officer])),
    row(AppraisalServiceMethods.uploadPhoto, [.officer]),
    row(AppraisalServiceMethods.getUpload, [.officer]),
    row(AppraisalServiceMethods.downloadPhoto, firms.union([.officer, .administrator])),
    row(AppraisalServiceMethods.requestAppraisal, [.officer]),
    row(AppraisalServiceMethods.getRequest, firms),
    row(AppraisalServiceMethods.delegateRequest, [.rightHolder]),
    row(AppraisalServiceMethods.requestInformation, firms),
    row(AppraisalServiceMethods.listRequests, firms, nil),
    row(AppraisalServiceMethods.watchRequests, firms),
    row(AppraisalServiceMethods.submitAppraisal, firms),
    // What is wrong with a row is the row's.
    row(AppraisalServiceMethods.submitAppraisals, firms, nil),
    row(AppraisalServiceMethods.supersedeAppraisal, firms),
    row(AppraisalServiceMethods.confirmAppraisal, firms),
    row(AppraisalServiceMethods.listOutcomes, firms, nil),
    row(AppraisalServiceMethods.decideCase, [.officer]),
    row(AppraisalServiceMethods.getCase, everyone),
    row(AppraisalServiceMethods.listCases, everyone, nil),
    row(AppraisalServiceMethods.searchCases, everyone, nil),
    row(AppraisalServiceMethods.watchCases, everyone),
    row(AppraisalServiceMethods.getCaseHistory, everyone),
    row(AppraisalServiceMethods.verifyCaseHistory, everyone),
    row(AppraisalServiceMethods.explainDueDate, everyone),
    row(AppraisalServiceMethods.lookUpVerdicts, everyone),
    row(SharingServiceMethods.publishArticle, firms.union([.officer])),
    row(SharingServiceMethods.getArticle, everyone),
    row(SharingServiceMethods.listArticles, everyone, nil),
    Row(
      method: SystemServiceMethods.getServerInfo, allowed: everyone, answer: nil,
      openAnswer: .some(nil)),
    Row(method: HealthServiceMethods.check, allowed: everyone, answer: nil, openAnswer: .some(nil)),
    Row(method: HealthServiceMethods.watch, allowed: everyone, answer: nil, openAnswer: .some(nil)),
  ]

  @Test(arguments: Transport.allCases)
  func eachRPCIsForItsRolesAlone(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let desks: [Who: Desk] = [
        .administrator: try await customs.administrator(),
        .officer: try await customs.officer(),
        .clearanceSystem: try await customs.clearanceSystem(),
        .rightHolder: try await customs.firm(),
        .representative: try await customs.firm(.representative),
        .nobody: try await customs.anyone(),
      ]
      for row in Self.rows {
        for who in Who.allCases {
          guard let desk = desks[who] else { continue }
          let found = await refusal { try await Self.call(row.method, desk.caller) }
          let name = Comment(rawValue: "\(row.method.name) by \(who)")
          if who == .nobody {
            guard let openAnswer = row.openAnswer else {
              #expect(found == .tokenMissing, name)
              continue
            }
            #expect(found?.code == openAnswer, name)
          } else if row.allowed.contains(who) {
            #expect(found?.code == row.answer, name)
          } else {
            #expect(found == .roleNotAllowed, name)
          }
        }
      }
    }
  }

  /// The router has these methods and no others.
  @Test func theTableHasEveryRPC() async throws {
    #expect(Self.rows.count == Set(Self.rows.map(\.method)).count)
    try await Customs.open { customs in
      #expect(Set(customs.methods) == Set(Self.rows.map(\.method.name)))
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsNotThereIsUnimplemented(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let anyone = try await customs.anyone()
      let method = MethodName(service: "ipims.v1.AccountService", name: "Sing", kind: .unary)
      let service = MethodName(service: "ipims.v1.Account", name: "SignUp", kind: .unary)
      #expect(
        await refusal { try await Self.call(method, anyone.caller) }
          == Refusal(.unimplemented, "UNKNOWN_METHOD"))
      #expect(
        await refusal { try await Self.call(service, anyone.caller) }
          == Refusal(.unimplemented, "UNKNOWN_SERVICE"))
    }
  }

  /// With a request of no bytes: every field at its default.
  private static func call(_ method: MethodName, _ caller: any RPCCaller) async throws {
    switch method.kind {
    case .unary:
      let _: Empty = try await caller.unary(method, Empty(), options: .init())
    case .clientStream:
      let _: Empty = try await caller.clientStream(method, options: .init()) {
        (_: RequestWriter<Empty>) in
      }
    case .serverStream:
      // An empty request would wait for ever; where garbage does, too, the first answer tells.
      let request = WatchRequestsRequest { $0.resumeToken = "garbage" }
      let answers: ResponseStream<Empty> = caller.serverStream(method, request, options: .init())
      for try await _ in answers { break }
    case .bidirectional:
      let (requests, answers): (RequestWriter<Empty>, ResponseStream<Empty>) =
        caller.bidirectional(method, options: .init())
      try await requests.send(Empty())
      try await requests.finish()
      for try await _ in answers {}
    }
  }
}
