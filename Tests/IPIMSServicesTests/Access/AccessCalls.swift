import IPIMSClient
import ServiceHarness

/// What a call is made with: an RPC of the table, the desk that calls, and the thing that it names.
struct AccessCall {
  var block: AccessTable.Block
  var column: String
  var desk: Desk
  var scene: AccessScene
  var own: AccessParties
  /// Whose the scene is.
  var parties: AccessParties

  /// Throws how the call is refused; whether the answer has the thing in it, where it is a list.
  func run() async throws -> Bool? {
    switch block.rpc {
    case "OpenCase", "OpenCases", "UpdateCase", "WithdrawCase", "AssignCase", "UploadPhoto",
      "GetUpload", "RequestAppraisal", "CancelRequest", "AnswerInformationRequest",
      "RecordProcedureStep", "DecideCase", "CloseCase":
      try await act()
    case "GetRequest", "DelegateRequest", "RequestInformation", "SubmitAppraisal",
      "SubmitAppraisals", "SupersedeAppraisal", "ConfirmAppraisal":
      try await answer()
    case "GetCase", "GetCaseHistory", "VerifyCaseHistory", "ExplainDueDate", "DownloadPhoto":
      try await read()
    case "UpdateRecordation", "SuspendRecordation", "ReinstateRecordation", "RenewRecordation",
      "TransferRecordation", "WithdrawRecordation", "GetRecordationAsOf":
      try await changeRecordation()
    case "ListCases", "SearchCases", "ListRequests", "ListOutcomes", "LookUpVerdicts":
      return try await finds()
    case "GetStatistics":
      _ = try await appraisal.getStatistics(
        .init { if block.variant == "route" { $0.route = "VN" } })
    case "PostMessage", "ListMessages", "WatchMessages": return try await converse()
    case "ListSignUps", "ListRecordations", "SearchRecordations", "ListArticles":
      return try await lists()
    case "UploadDocument", "GetDocument", "DownloadDocument", "ImportRecordations":
      try await handleDocuments()
    case "ListOrganizations", "ListOffices", "ListMembers", "ListTokens":
      return try await listsAccounts()
    case "GetOrganization", "UpdateOrganization", "CreateOffice", "AddMember", "RemoveMember":
      try await keepAccounts()
    case "ListRepresentations": return try await listsRepresentations()
    case "GrantRepresentation", "RevokeRepresentation": try await represent()
    case "UpdateArticle", "RetireArticle", "SearchArticles", "WatchArticles":
      return try await share()
    default: try await administer()
    }
    return nil
  }

  private var appraisal: AppraisalClient { desk.appraisal }

  // MARK: Officers' acts

  private func act() async throws {
    let name = scene.name
    switch block.rpc {
    case "OpenCase": _ = try await appraisal.openCase(Samples.openCase())
    case "OpenCases":
      var request = AccessStages.openCase(own)
      if column == "officer2" { request.office = "" }
      _ = try await appraisal.openCase(inMailbag: request, key: "1")
    case "UpdateCase": _ = try await appraisal.updateCase(update)
    case "WithdrawCase":
      _ = try await appraisal.withdrawCase(
        .init {
          $0.case = name
          $0.reason = "Opened by mistake."
        })
    case "AssignCase":
      _ = try await appraisal.assignCase(
        .init {
          $0.case = name
          $0.assignee = parties.officerMember
        })
    case "UploadPhoto":
      _ = try await appraisal.uploadPhoto(SamplePhoto.header(of: name), SamplePhoto.jpeg)
    case "GetUpload": _ = try await appraisal.getUpload(.init { $0.upload = scene.upload })
    case "DecideCase":
      _ = try await appraisal.decideCase(Samples.decision(of: name, goods: .unspecified))
    case "CloseCase": _ = try await appraisal.closeCase(.init { $0.case = name })
    default: try await actOnRequest()
    }
  }

  private func actOnRequest() async throws {
    switch block.rpc {
    case "RequestAppraisal":
      _ = try await appraisal.requestAppraisal(
        .init {
          $0.case = scene.name
          $0.recordations = [parties.recordation.name]
        })
    case "CancelRequest":
      _ = try await appraisal.cancelRequest(
        .init {
          $0.request = scene.request
          $0.reason = "Asked by mistake."
        })
    case "AnswerInformationRequest":
      _ = try await appraisal.answerInformationRequest(
        .init {
          $0.request = scene.request
          $0.answer = "There is none."
        })
    default:
      _ = try await appraisal.recordProcedureStep(
        .init {
          $0.case = scene.name
          $0.kind = block.variant == "GOODS_HELD" ? .goodsHeld : .holdRequested
        })
    }
  }

  private var update: UpdateCaseRequest {
    UpdateCaseRequest {
      $0.case = scene.name
      switch block.variant {
      case "items":
        $0.updateMask = ["items"]
        $0.items = [Samples.item(mark: "OTHER")]
      case "etag":
        $0.etag = String(repeating: "0", count: 64)
        fallthrough
      default:
        $0.updateMask = ["bill_of_lading"]
        $0.billOfLading = "BL-NEW"
      }
    }
  }

  // MARK: Firms' acts

  private func answer() async throws {
    switch block.rpc {
    case "GetRequest": _ = try await appraisal.getRequest(.init { $0.name = scene.request })
    case "DelegateRequest":
      _ = try await appraisal.delegateRequest(
        .init {
          $0.request = scene.request
          $0.delegate = parties.agent.organization
        })
    case "RequestInformation":
      _ = try await appraisal.requestInformation(
        .init {
          $0.request = scene.request
          $0.question = "Is there a label?"
        })
    case "SubmitAppraisal": _ = try await appraisal.submitAppraisal(verdicts)
    case "SubmitAppraisals": _ = try await appraisal.submitAppraisal(inStream: verdicts, key: "1")
    case "SupersedeAppraisal":
      _ = try await appraisal.supersedeAppraisal(
        .init {
          $0.appraisal = scene.appraisal
          $0.items = verdicts.items
          $0.reason = "A second look."
        })
    default:
      let isProgram = block.variant == "submitter" && column == "holder"
      _ = try await (isProgram ? own.program : desk).appraisal.confirmAppraisal(
        .init {
          $0.appraisal = scene.appraisal
          $0.accept = true
        })
    }
  }

  private var verdicts: SubmitAppraisalRequest {
    SubmitAppraisalRequest {
      // In a stream nobody else makes one.
      $0.requestID = RequestID.random()
      $0.request = scene.request
      $0.items = [
        AppraisalItem {
          $0.item = "1"
          $0.verdict = .counterfeit
        }
      ]
    }
  }

  // MARK: Accounts, recordations, articles

  private func administer() async throws {
    switch block.rpc {
    case "SignUp": _ = try await desk.account.signUp(Samples.signUp())
    case "GetSignUp":
      _ = try await desk.account.getSignUp(
        .init {
          $0.name = scene.signUp
          if block.variant == "claim_secret" { $0.claimSecret = scene.secret }
        })
    case "ClaimAccess":
      _ = try await desk.account.claimAccess(
        .init {
          $0.name = scene.signUp
          $0.claimSecret = scene.secret
        })
    case "ReviewSignUp":
      _ = try await desk.account.reviewSignUp(
        .init {
          $0.signUp = scene.signUp
          $0.accept = true
        })
    case "IssueToken":
      _ = try await desk.account.issueToken(
        .init {
          $0.displayName = "somebody"
          switch block.variant {
          case "role":
            $0.role = .officer
            $0.office = own.office
          case "member": $0.member = scene.member
          default: $0.organization = scene.organization
          }
        })
    case "RevokeToken": _ = try await desk.account.revokeToken(.init { $0.name = scene.tokenName })
    case "Authenticate": _ = try await desk.account.authenticate(.init { $0.token = scene.token })
    case "WhoAmI": _ = try await desk.account.whoAmI(.init())
    default: try await report()
    }
  }

  private func report() async throws {
    let name = scene.recordation
    switch block.rpc {
    case "CreateRecordation":
      var recordation = Samples.recordation()
      if block.variant == "documents" { recordation.documents = [scene.document] }
      _ = try await desk.reporting.createRecordation(recordation)
    case "SubmitRecordation":
      _ = try await desk.reporting.submitRecordation(.init { $0.recordation = name })
    case "ReviewRecordation":
      _ = try await desk.reporting.reviewRecordation(
        .init {
          $0.recordation = name
          $0.accept = true
        })
    case "GetRecordation": _ = try await desk.reporting.getRecordation(.init { $0.name = name })
    case "PublishArticle":
      var article = Samples.article()
      if block.variant == "recordation" { article.recordation = name }
      _ = try await desk.sharing.publishArticle(article)
    case "GetArticle": _ = try await desk.sharing.getArticle(.init { $0.name = scene.article })
    case "GetServerInfo": _ = try await desk.system.getServerInfo(.init())
    case "GetSchema": _ = try await desk.system.getSchema(.init())
    case "Check": _ = try await desk.health.check(.init())
    case "Watch": for try await _ in desk.health.watch(.init()) { break }
    default:
      throw RPCError(.unimplemented, "NO_CALL", "AccessCall does not know \(block.rpc).")
    }
  }

  // MARK: Reading

  private func read() async throws {
    switch block.rpc {
    case "GetCase":
      _ = try await appraisal.getCase(
        .init {
          $0.name = scene.name
          $0.includePersonalData = block.variant == "include_personal_data"
        })
    case "GetCaseHistory":
      _ = try await appraisal.getCaseHistory(.init { $0.name = scene.name })
    case "VerifyCaseHistory":
      _ = try await appraisal.verifyCaseHistory(.init { $0.name = scene.name })
    case "DownloadPhoto": _ = try await appraisal.downloadPhoto(named: scene.photo)
    default:
      let names = ["request": scene.request, "recordation": scene.recordation]
      _ = try await appraisal.explainDueDate(.init { $0.name = names[block.variant] ?? scene.name })
    }
  }

  private func finds() async throws -> Bool {
    switch block.rpc {
    case "ListCases":
      let request = ListCasesRequest {
        $0.pageSize = 1_000
        if block.variant == "declaration_id" { $0.declarationID = own.papers.declarationID }
      }
      return try await appraisal.listCases(request).cases.contains { $0.name == scene.name }
    case "SearchCases":
      return try await appraisal.searchCases(search).cases.contains { $0.name == scene.name }
    case "ListRequests":
      return try await appraisal.listRequests(.init { $0.pageSize = 1_000 }).requests
        .contains { $0.name == scene.request }
    case "ListOutcomes":
      return try await appraisal.listOutcomes(.init { $0.pageSize = 1_000 }).outcomes
        .contains { $0.appraisal == scene.appraisal }
    default:
      return try await appraisal.lookUpVerdicts(
        .init {
          $0.mark = parties.papers.mark
          if block.variant == "seller" { $0.seller = parties.papers.seller }
        }
      ).cases.contains(scene.name)
    }
  }

  private var search: SearchCasesRequest {
    SearchCasesRequest {
      $0.pageSize = 1_000
      switch block.variant {
      case "declaration_id": $0.declarationID = own.papers.declarationID
      case "declaration_number": $0.declarationNumber = own.papers.declarationNumber
      case "bill_of_lading": $0.billOfLading = own.papers.billOfLading
      case "mail_item": $0.mailItem = own.papers.mailItem
      case "cargo_management_number":
        $0.cargoManagementNumber = own.papers.cargoManagementNumber
      case "seller": $0.seller = own.papers.seller
      case "importer": $0.importer = own.papers.importer
      case "assignee": $0.assignee = own.officerMember
      case "assigned_to_me": $0.assignedToMe = true
      case "office": $0.office = own.office
      case "holder": $0.holder = own.holder.organization
      default: break
      }
    }
  }

  private func lists() async throws -> Bool {
    switch block.rpc {
    case "ListSignUps":
      return try await desk.account.listSignUps(.init { $0.pageSize = 1_000 }).signUps
        .contains { $0.name == scene.signUp }
    case "ListRecordations":
      return try await desk.reporting.listRecordations(.init { $0.pageSize = 1_000 }).recordations
        .contains { $0.name == scene.recordation }
    case "SearchRecordations":
      return try await desk.reporting.searchRecordations(
        .init {
          $0.text = "HANGANG"
          $0.pageSize = 1_000
        }
      ).matches.contains { $0.recordation?.name == scene.recordation }
    default:
      return try await desk.sharing.listArticles(.init { $0.pageSize = 1_000 }).articles
        .contains { $0.name == scene.article }
    }
  }
}
