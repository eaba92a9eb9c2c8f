internal import Cryptography
internal import Foundation
internal import IPIMSClient
internal import IPIMSStore

/// The story of one counterfeit, every step of it a call over TLS.
struct Story: Sendable {
  static let mark = "HANGANG"
  static let hsPrefix = "4202"
  static let office = "offices/incheon-airport"

  let server: String
  let ca: String
  let administratorToken: String
  /// Only to show the outbox, which no RPC does yet.
  let database: any Database

  func play() async throws {
    let resources = Bundle.module.resourceURL
    guard let resources else {
      throw Failure("the demonstration's files are not beside the program")
    }
    let declarations = try Declaration.read(
      resources.appending(path: "declarations/declarations.csv"))
    guard let (first, next) = Declaration.pair(in: declarations, hsPrefix: Self.hsPrefix) else {
      throw Failure("the declarations hold no two of the like")
    }
    let administrator = try await connect(administratorToken)
    let firm = try await signUp(administrator)
    let officer = try await officer(administrator)
    let recordation = try await record(firm, officer)
    let opened = try await open(first, officer, recordation)
    try await photograph(opened, officer, resources.appending(path: "photos"))
    async let judged = judge(firm)
    try await ask(officer, opened)
    try await judged
    try await decide(officer, opened)
    try await recognise(next, officer)
    for client in [administrator, firm, officer] { client.close() }
  }

  private func connect(_ token: String?) async throws -> IPIMSClient {
    try await IPIMSClient.connect(to: server, ca: ca, token: token)
  }

  private func tell(_ step: String, _ facts: String...) {
    print("\n\(step)")
    for fact in facts { print("  \(fact)") }
    fflush(nil)
  }

  // MARK: The firm and the officer

  private func signUp(_ administrator: IPIMSClient) async throws -> IPIMSClient {
    let anyone = try await connect(nil)
    defer { anyone.close() }
    let asked = try await anyone.account.signUp(
      .init { request in
        request.kind = .rightHolder
        request.displayName = "한강가방 주식회사"
        request.businessNumber = "610-85-00065"
        request.country = "KR"
        request.contact = Contact {
          $0.name = "김지수"
          $0.email = "brand@hangang.example"
          $0.language = "ko"
        }
      })
    let name = asked.signUp?.name ?? ""
    tell("1. A firm signs up.", "한강가방 주식회사 (a bag maker): \(name), PENDING")
    let approved = try await administrator.account.reviewSignUp(
      .init {
        $0.signUp = name
        $0.accept = true
      })
    let access = try await anyone.account.claimAccess(
      .init {
        $0.name = name
        $0.claimSecret = asked.claimSecret
      })
    tell(
      "2. Customs approves it, and the firm claims its token.",
      "\(approved.organization), \(approved.state.shortName)", "\(access.name)")
    return try await connect(access.token)
  }

  private func officer(_ administrator: IPIMSClient) async throws -> IPIMSClient {
    let issued = try await administrator.account.issueToken(
      .init {
        $0.role = .officer
        $0.office = Self.office
        $0.displayName = "Officer Park"
      })
    return try await connect(issued.token)
  }

  private func record(_ firm: IPIMSClient, _ officer: IPIMSClient) async throws -> Recordation {
    let draft = try await firm.reporting.createRecordation(
      .init { request in
        request.rightKind = .tradeMark
        request.registrationNumber = "40-2017-0013723"
        request.markTexts = [Self.mark, "한강"]
        request.niceClasses = [18]
        request.hsCodes = ["4202"]
        request.designatedGoods = ["handbags", "wallets"]
        request.productionCountries = ["KR"]
      })
    _ = try await firm.reporting.submitRecordation(.init { $0.recordation = draft.name })
    let active = try await officer.reporting.reviewRecordation(
      .init {
        $0.recordation = draft.name
        $0.accept = true
      })
    tell(
      "3. It records its trade mark, and customs accepts.",
      "\(active.name), \(active.state.shortName), until \(active.expireTime?.text ?? "–")",
      "marks \(active.markTexts.joined(separator: ", ")), HS \(active.hsCodes.joined(separator: ", "))"
    )
    return active
  }

  // MARK: The case

  private func open(
    _ declaration: Declaration, _ officer: IPIMSClient, _ recordation: Recordation
  ) async throws -> Case {
    let opened = try await officer.appraisal.openCase(
      .init { request in
        request.declarationID = declaration.id
        request.importer = Party { $0.name = declaration.importer }
        request.seller = Party { $0.name = declaration.seller }
        request.items = [
          LineItem { item in
            item.hsCode = declaration.hsCode
            item.description = "handbag, leather-like, with metal letters"
            item.markAsSeen = "Hangang"
            item.quantity = 120
            item.unit = "EA"
            item.value = Money {
              $0.currency = "KRW"
              $0.minorUnits = declaration.price
            }
            item.origin = declaration.origin
            item.departure = declaration.departure
            item.netMassGrams = declaration.netMassGrams
          }
        ]
        request.suspectedRecordations = [recordation.name]
      })
    tell(
      "4. An officer opens a case for declaration \(declaration.id).", "\(opened.name), OPEN",
      "HS \(declaration.hsCode), origin \(declaration.origin), from \(declaration.departure), "
        + "\(declaration.netMassGrams / 1_000) kg; 120 EA marked Hangang")
    return opened
  }

  private func photograph(_ opened: Case, _ officer: IPIMSClient, _ folder: URL) async throws {
    tell("5. The officer posts photos.")
    for (file, side) in [("rocket.jpg", "front"), ("grace_hopper.jpg", "label")] {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      let photo = try await officer.appraisal.uploadPhoto(
        UploadPhotoHeader {
          $0.case = opened.name
          $0.item = "1"
          $0.side = side
          $0.mediaType = "image/jpeg"
          $0.sha256 = SHA256.hash(bytes).hex
        }, bytes)
      print("  \(photo.name), \(photo.sizeBytes) bytes, SHA-256 \(photo.sha256.prefix(16))…")
    }
  }

  private func ask(_ officer: IPIMSClient, _ opened: Case) async throws {
    let asked = try await officer.appraisal.requestAppraisal(.init { $0.case = opened.name })
    guard let request = asked.requests.first else { throw Failure("nobody was asked") }
    tell(
      "6. Customs asks the right holder.",
      "\(request.name), due \(request.dueTime?.text ?? "") (\(request.dueRule))")
    let notices = try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.notices(to: request.holder, limit: 10)
    }
    for notice in notices {
      print("  mail to \(notice.address), \(notice.state.rawValue): \(notice.subject)")
    }
    print("  (no mail server is configured here, so it waits in the outbox)")
  }

  /// The firm's own program: waits on its open stream, looks at the photos, gives its verdict.
  private func judge(_ firm: IPIMSClient) async throws {
    for try await update in firm.appraisal.watchRequests(.init()) {
      guard let request = update.request else { continue }
      var facts: [String] = []
      for photo in request.photos {
        let bytes = try await firm.appraisal.downloadPhoto(named: photo.name)
        guard SHA256.hash(bytes).hex == photo.sha256 else {
          throw Failure("\(photo.name) came damaged")
        }
        facts.append("downloaded \(photo.side): \(bytes.count) bytes, digest as announced")
      }
      let appraisal = try await firm.appraisal.submitAppraisal(
        .init { answer in
          answer.request = request.name
          answer.items = request.items.map { item in
            AppraisalItem {
              $0.item = item.id
              $0.verdict = .counterfeit
              $0.grounds = [.logo, .stitching]
              $0.comment = "Letters are glued; ours are riveted."
            }
          }
          answer.pointsOfDistinction = ["Genuine metal letters are riveted, never glued."]
          answer.examiner = Examiner {
            $0.program = "hangang-eye"
            $0.programVersion = "1.0"
            $0.confidence = 0.98
          }
        })
      print("\n7. The firm's program gets it on its open stream, looks, and answers.")
      for fact in facts { print("  \(fact)") }
      print("  \(appraisal.name): verdict COUNTERFEIT, head \(appraisal.historyHead.prefix(16))…")
      return
    }
  }

  private func decide(_ officer: IPIMSClient, _ opened: Case) async throws {
    let decided = try await officer.appraisal.decideCase(
      .init { request in
        request.case = opened.name
        request.items = [
          DecisionItem {
            $0.item = "1"
            $0.decision = .infringing
            $0.goodsState = .seized
            $0.reason = "The right holder's verdict, and the price."
          }
        ]
      })
    let item = decided.items.first
    tell(
      "8. Customs decides.",
      "\(decided.name), \(decided.state.shortName): \(item?.decision.shortName ?? ""), "
        + "goods \(item?.goodsState.shortName ?? "")")
  }

  private func recognise(_ next: Declaration, _ officer: IPIMSClient) async throws {
    let found = try await officer.appraisal.lookUpVerdicts(
      .init {
        $0.hsPrefix = next.hsCode
        $0.mark = "ＨＡＮＧＡＮＧ"
      })
    guard let verdict = found.counts.first?.verdict, let known = found.cases.first else {
      throw Failure("the next declaration was not recognised")
    }
    tell(
      "9. The next declaration of the like, \(next.id), HS \(next.hsCode), marked ＨＡＮＧＡＮＧ, is looked up.",
      "told apart by: \(found.pointsOfDistinction.joined(separator: "; "))")
    print("recognised: \(verdict.shortName), case \(known)")
  }
}
