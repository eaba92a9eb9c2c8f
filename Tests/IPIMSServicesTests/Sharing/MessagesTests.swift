import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What holders and officers write to each other.
struct MessagesTests {
  @Test(arguments: Transport.allCases)
  func aThreadAboutARecordation(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      let officerMember = try await scene.officer.account.whoAmI(.init()).member
      let holderMember = try await scene.holder.account.whoAmI(.init()).member
      let asked = try await scene.holder.write(subject, "Which label do you need?")
      #expect(asked.author == holderMember)
      #expect(asked.authorOrganization == scene.holder.organization)
      #expect(asked.holder == scene.holder.organization)
      #expect(asked.office.isEmpty)
      let answered = try await scene.officer.write(subject, "The woven one.") {
        $0.inReplyTo = asked.name
      }
      #expect(answered.author == officerMember)
      let noted = try await scene.officer.write(subject, "Ask them again in May.") {
        $0.internal = true
      }
      #expect(noted.holder.isEmpty)
      let later = try await customs.officer(office: "offices/busan").write(subject, "Thank you.")

      // The firm learns which office wrote, not who, and nothing of what is within customs.
      let seen = try await scene.holder.messages(subject)
      #expect(seen.map(\.name) == [asked.name, answered.name, later.name])
      #expect(seen.map(\.text) == ["Which label do you need?", "The woven one.", "Thank you."])
      #expect(seen.map(\.author) == [holderMember, "", ""])
      #expect(seen.map(\.authorOrganization) == [scene.holder.organization, "", ""])
      #expect(seen.map(\.office) == ["", "offices/incheon", "offices/busan"])
      #expect(seen[1].inReplyTo == asked.name)
      #expect(seen.allSatisfy { $0.createTime == customs.time(inSeconds: 0) })
      let whole = try await scene.officer.messages(subject)
      #expect(whole.map(\.name) == [asked.name, answered.name, noted.name, later.name])
      #expect(whole.map(\.internal) == [false, false, true, false])
      #expect(try await customs.administrator().messages().map(\.name) == whole.map(\.name))

      // Another firm sees no more of it than of nothing.
      let stranger = try await customs.firm()
      let hidden = await error { try await stranger.messages(subject) }
      #expect(hidden?.code == .notFound)
      #expect(await error { try await stranger.messages(Nowhere.recordation) } == hidden)
      #expect(await error { try await stranger.write(subject, "Hello?") } == hidden)
      #expect(try await stranger.messages().isEmpty)
      #expect(try await scene.representative.messages().isEmpty)
      // To a message that is not of the thread nobody replies.
      let other = try await customs.record(stranger)
      for name in [asked.name, noted.name, Nowhere.message] {
        let refused = await refusal {
          try await stranger.write(other.name, "?") { $0.inReplyTo = name }
        }
        #expect(refused == .notFound)
      }
      let refused = await refusal {
        try await scene.holder.write(subject, "?") { $0.inReplyTo = noted.name }
      }
      #expect(refused == .notFound)
    }
  }

  @Test(arguments: Transport.allCases)
  func holdersOfOneCaseLearnNothingOfEachOther(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await TwoHoldersScene(customs)
      let (one, two, officer, name) = (scene.one, scene.two, scene.officer, scene.case)
      let toOne = try await officer.write(name, "To one.", request: scene.first)
      let toTwo = try await officer.write(name, "To two.", request: scene.second)
      let within = try await officer.write(name, "Two of them!", internal: true)
      let ofOne = try await one.write(name, "Of one.")
      let ofTwo = try await two.write(name, "Of two.", request: scene.second)
      #expect(ofOne.request == scene.first)
      #expect(ofOne.holder == one.organization)
      let texts = ["To one.", "To two.", "Two of them!", "Of one.", "Of two."]
      #expect(try await one.texts() == ["To one.", "Of one."])
      #expect(try await one.texts(name) == ["To one.", "Of one."])
      #expect(try await two.texts(name) == ["To two.", "Of two."])
      #expect(try await officer.texts(name) == texts)
      // Another's request and another's message are as if they were not there.
      #expect(await one.isHidden(name, request: scene.second))
      #expect(await one.isHidden(name, request: Nowhere.request))
      #expect(await one.isHidden(name, inReplyTo: toTwo.name))
      #expect(await one.isHidden(name, inReplyTo: ofTwo.name))
      #expect(await one.isHidden(name, inReplyTo: within.name))
      #expect(await one.isHidden(name, inReplyTo: Nowhere.message))
      #expect(await !one.isHidden(name, inReplyTo: toOne.name))
      // The case's history says nothing of it: all its parties can count what is in that.
      #expect(try await customs.facts("MESSAGE_POSTED", of: name).isEmpty)
      #expect(try await customs.facts("MESSAGE_POSTED", of: toOne.name).count == 1)
    }
  }

  @Test func officersWriteAboutCasesOfTheirOffice() async throws {
    try await Customs.open { customs in
      let scene = try await TwoHoldersScene(customs)
      let name = scene.case
      let busan = try await customs.officer(office: "offices/busan")
      let other = await refusal {
        try await busan.write(name, "?", request: scene.first)
      }
      #expect(other == .otherOffice)
      let administrator = try await customs.administrator()
      _ = try await administrator.write(name, "From above.", request: scene.first)
      #expect(try await busan.texts(name) == ["From above."])
      #expect(try await scene.one.texts(name) == ["From above."])
      #expect(try await scene.two.texts(name).isEmpty)
    }
  }

  @Test func whoAnswersForAHolderIsOfItsThread() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let before = try await scene.holder.write(asked.case, "Which seam?")
      #expect(await refusal { try await scene.representative.messages(asked.case) } == .notFound)
      try await scene.delegate(asked, to: scene.representative)
      let written = try await scene.representative.write(asked.case, "The left one.")
      #expect(written.holder == scene.holder.organization)
      #expect(written.authorOrganization == scene.representative.organization)
      let names = [before.name, written.name]
      #expect(try await scene.representative.messages().map(\.name) == names)
      #expect(try await scene.holder.messages().map(\.name) == names)
      #expect(try await scene.holder.messages().map(\.author).last == "")
      // About the recordation it is not.
      let recordation = scene.recordation.name
      #expect(await refusal { try await scene.representative.messages(recordation) } == .notFound)
      try await scene.delegate(asked, to: nil)
      #expect(await refusal { try await scene.representative.messages(asked.case) } == .notFound)
      #expect(try await scene.representative.messages().isEmpty)
    }
  }

  @Test func fieldsOfPostMessage() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      func at(_ desk: Desk, _ change: (inout PostMessageRequest) -> Void) async -> Refusal? {
        var request = PostMessageRequest {
          $0.requestID = RequestID.random()
          $0.subject = scene.recordation.name
          $0.text = "Hello."
        }
        change(&request)
        let sent = request
        return await refusal { try await desk.sharing.postMessage(sent) }
      }
      let holder = scene.holder
      let officer = scene.officer
      let long = { String(repeating: "ㄱ", count: $0) }
      #expect(await at(holder) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await at(holder) { $0.subject = "" } == .fields("subject"))
      #expect(await at(holder) { $0.subject = asked.name } == .fields("subject"))
      #expect(await at(holder) { $0.text = "" } == .fields("text"))
      #expect(await at(holder) { $0.text = long(10_001) } == .fields("text"))
      #expect(await at(holder) { $0.text = long(10_000) } == nil)
      #expect(await at(holder) { $0.inReplyTo = "1" } == .fields("in_reply_to"))
      #expect(await at(holder) { $0.internal = true } == .fields("internal"))
      #expect(await at(holder) { $0.request = asked.name } == .fields("request"))
      #expect(await at(officer) { $0.subject = asked.case } == .fields("request"))
      let both = await at(officer) {
        $0.subject = asked.case
        $0.request = asked.name
        $0.internal = true
      }
      #expect(both == .fields("request"))
      // A request of another case.
      let elsewhere = try await scene.ask()
      let other = await at(officer) {
        $0.subject = asked.case
        $0.request = elsewhere.name
      }
      #expect(other == .notFound)
      #expect(await refusal { try await holder.messages(asked.name) } == .fields("subject"))
    }
  }

  @Test(arguments: Transport.allCases)
  func attachmentsAreForWhoMaySeeTheMessage(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await TwoHoldersScene(customs)
      let (one, two, officer, name) = (scene.one, scene.two, scene.officer, scene.case)
      let first = scene.first
      func reads(_ document: Document, _ desk: Desk) async -> Bool {
        let found = await refusal {
          try await desk.reporting.downloadDocument(named: document.name)
        }
        #expect(found == nil || found == .notFound)
        return found == nil
      }
      let label = try await one.document()
      #expect(await !reads(label, officer))
      let written = try await one.write(name, "The label.") { $0.attachments = [label.name] }
      #expect(written.attachments == [label.name])
      #expect(try await officer.messages(name).map(\.attachments) == [[label.name]])
      #expect(await reads(label, officer))
      #expect(await reads(label, one))
      #expect(await !reads(label, two))

      let note = try await officer.document()
      _ = try await officer.write(name, "Look.") {
        $0.internal = true
        $0.attachments = [note.name]
      }
      let busan = try await customs.officer(office: "offices/busan")
      #expect(await reads(note, busan))
      #expect(await !reads(note, one))
      _ = try await officer.write(name, "For one.") {
        $0.request = first
        $0.attachments = [note.name]
      }
      #expect(await reads(note, one))
      #expect(await !reads(note, two))

      // Nobody gives away what is another's, and nothing is written then.
      for document in [label.name, note.name, Nowhere.document] {
        let refused = await refusal {
          try await two.write(name, "?") { $0.attachments = [document] }
        }
        #expect(refused == .notFound)
      }
      #expect(try await two.messages().isEmpty)
      let many = (0..<11).map { "documents/01j0zv6c3m5k8n2p4q6r8s0t\($0 + 10)" }
      let refused = await refusal { try await one.write(name, "?") { $0.attachments = many } }
      #expect(refused == .fields("attachments"))
    }
  }

  // MARK: Receipts

  @Test(arguments: Transport.allCases)
  func receiptsTellWhatHasArrived(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      let colleague = try await customs.officer()
      let program = try await customs.token(of: scene.holder)
      let officerMember = try await scene.officer.account.whoAmI(.init()).member
      let colleagueMember = try await colleague.account.whoAmI(.init()).member
      let programMember = try await program.account.whoAmI(.init()).member
      _ = try await scene.holder.write(subject, "Hello.")
      // To have written it is not to have been sent it.
      #expect(try await scene.holder.messages(subject)[0].receipts.isEmpty)
      #expect(try await scene.holder.messages(subject)[0].receipts.isEmpty)

      customs.clock.advance(seconds: 60)
      #expect(try await scene.officer.messages(subject)[0].receipts.isEmpty)
      customs.clock.advance(seconds: 60)
      let second = try await colleague.messages(subject)[0].receipts
      #expect(second.map(\.member) == [officerMember])
      #expect(second.map(\.readTime) == [customs.time(inSeconds: -60)])
      customs.clock.advance(seconds: 60)
      _ = try await program.messages(subject)
      let whole = try await scene.officer.messages(subject)[0].receipts
      #expect(whole.map(\.member) == [officerMember, colleagueMember, programMember])
      #expect(whole.map(\.organization) == ["", "", scene.holder.organization])
      // To the firm customs is one.
      let seen = try await scene.holder.messages(subject)[0].receipts
      #expect(seen.map(\.member) == ["", programMember])
      #expect(seen.map(\.organization) == ["", scene.holder.organization])
      #expect(seen.map(\.readTime) == [customs.time(inSeconds: -120), customs.time(inSeconds: 0)])

      // Of what customs wrote, the firm learns its own members' alone.
      _ = try await scene.officer.write(subject, "Good day.")
      _ = try await colleague.messages(subject)
      _ = try await scene.holder.messages(subject)
      let own = try await scene.holder.messages(subject)[1].receipts
      #expect(own.map(\.organization) == [scene.holder.organization])
      #expect(try await scene.officer.messages(subject)[1].receipts.count == 2)
    }
  }

  @Test func unreadIsWhatOneMemberWasNotSent() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      let colleague = try await customs.officer()
      let first = try await scene.holder.write(subject, "1")
      _ = try await scene.officer.write(subject, "2")
      func unread(_ desk: Desk, _ subject: String = "") async throws -> [String] {
        try await desk.sharing.listMessages(
          .init {
            $0.unread = true
            $0.subject = subject
          }
        ).messages.map(\.text)
      }
      #expect(try await unread(scene.officer) == ["1"])
      #expect(try await unread(scene.officer) == [])
      #expect(try await unread(colleague, subject) == ["1", "2"])
      #expect(try await unread(colleague) == [])
      #expect(try await unread(scene.holder, subject) == ["2"])
      #expect(try await unread(scene.holder) == [])
      _ = try await scene.officer.write(subject, "3") { $0.inReplyTo = first.name }
      #expect(try await unread(scene.holder) == ["3"])
    }
  }

  @Test func whatMustLeaveAReceiptNeedsRoom() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      _ = try await scene.holder.write(subject, "Hello.")
      _ = try await scene.officer.messages(subject)
      let colleague = try await customs.officer()
      customs.fillDisk()
      let full = Refusal(.resourceExhausted, "DISK_FULL")
      #expect(await refusal { try await colleague.messages(subject) } == full)
      #expect(await refusal { try await scene.holder.write(subject, "?") } == full)
      // What was sent before leaves nothing new.
      #expect(try await scene.officer.messages(subject).count == 1)
      #expect(try await scene.holder.messages(subject).count == 1)
      customs.fillDisk(false)
      #expect(try await colleague.messages(subject).count == 1)
    }
  }

  // MARK: Mail

  @Test func oneMailAThreadUntilItIsRead() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let (record, name) = (scene.recordation.name, asked.case)
      func mails(_ desk: Desk) async throws -> [Notice] {
        try await customs.notices(to: desk).filter { $0.kind == "MESSAGE_POSTED" }
      }
      let first = try await scene.officer.write(record, "SECRET-1")
      _ = try await scene.officer.write(record, "SECRET-2")
      _ = try await scene.officer.write(record, "SECRET-3") { $0.internal = true }
      #expect(try await mails(scene.holder).map(\.about) == [first.name])
      let other = try await scene.officer.write(name, "SECRET-4") { $0.request = asked.name }
      #expect(try await mails(scene.holder).map(\.about) == [first.name, other.name])
      #expect(try await mails(scene.holder).allSatisfy { !$0.body.contains("SECRET") })
      // Customs reads; nothing changes. Customs is not mailed.
      _ = try await scene.officer.messages(record)
      _ = try await scene.holder.write(name, "Hello.")
      _ = try await scene.officer.write(record, "SECRET-5")
      #expect(try await mails(scene.holder).count == 2)
      // The holder reads one thread.
      #expect(try await scene.holder.messages(record).count == 3)
      let again = try await scene.officer.write(record, "SECRET-6")
      _ = try await scene.officer.write(name, "SECRET-7") { $0.request = asked.name }
      #expect(try await mails(scene.holder).map(\.about) == [first.name, other.name, again.name])
      // Who answers for the holder is told instead of it.
      try await scene.delegate(asked, to: scene.representative)
      _ = try await scene.representative.messages(name)
      let told = try await scene.officer.write(name, "SECRET-8") { $0.request = asked.name }
      #expect(try await mails(scene.representative).map(\.about) == [told.name])
      #expect(try await mails(scene.holder).count == 3)
    }
  }

  // MARK: Requests and pages

  @Test func aRepeatedRequestWritesOnce() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let request = PostMessageRequest {
        $0.requestID = RequestID.random()
        $0.subject = scene.recordation.name
        $0.text = "Once."
      }
      let first = try await scene.officer.sharing.postMessage(request)
      #expect(try await scene.officer.sharing.postMessage(request) == first)
      var other = request
      other.text = "Twice."
      let sent = other
      #expect(
        await refusal { try await scene.officer.sharing.postMessage(sent) } == .requestIDReused)
      #expect(try await scene.holder.messages().map(\.name) == [first.name])
      #expect(try await customs.notices(to: scene.holder).map(\.kind) == ["MESSAGE_POSTED"])
    }
  }

  @Test func pagesHoldEachMessageOnce() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      for number in 0..<5 { _ = try await scene.officer.write(subject, "\(number)") }
      var texts: [String] = []
      var token = ""
      repeat {
        let page = try await scene.holder.sharing.listMessages(
          .init {
            $0.pageSize = 2
            $0.pageToken = token
          })
        texts += page.messages.map(\.text)
        token = page.nextPageToken
        // What is written meanwhile comes last.
        if texts.count == 2 { _ = try await scene.holder.write(subject, "5") }
      } while !token.isEmpty
      #expect(texts == ["0", "1", "2", "3", "4", "5"])
      // A token grants nothing.
      let page = try await scene.holder.sharing.listMessages(.init { $0.pageSize = 1 })
      let stranger = try await customs.firm()
      let others = try await stranger.sharing.listMessages(
        .init { $0.pageToken = page.nextPageToken })
      #expect(others.messages.isEmpty)
    }
  }
}

/// A case about which two holders are asked.
struct TwoHoldersScene {
  let one: Desk
  let two: Desk
  let officer: Desk
  let rights: [String]
  let `case`: String
  /// The requests to the one and to the other.
  let first: String
  let second: String

  init(_ customs: Customs) async throws {
    one = try await customs.firm()
    two = try await customs.firm()
    officer = try await customs.officer()
    rights = [try await customs.record(one).name, try await customs.record(two).name]
    `case` = try await officer.appraisal.openCase(Samples.openCase(rights)).name
    let requests = try await officer.appraisal.requestAppraisal(Samples.ask(`case`)).requests
    let holders = [one.organization, two.organization]
    first = requests.first { $0.holder == holders[0] }?.name ?? ""
    second = requests.first { $0.holder == holders[1] }?.name ?? ""
  }
}

extension Desk {
  func write(
    _ subject: String, _ text: String, request: String = "", internal: Bool = false
  ) async throws -> ThreadMessage {
    try await write(subject, text) {
      $0.request = request
      $0.internal = `internal`
    }
  }

  func texts(_ subject: String = "") async throws -> [String] {
    try await messages(subject).map(\.text)
  }

  /// Whether nothing can be written so, for want of what it names.
  func isHidden(_ subject: String, request: String = "", inReplyTo: String = "") async -> Bool {
    await refusal {
      try await write(subject, "?") {
        $0.request = request
        $0.inReplyTo = inReplyTo
      }
    } == .notFound
  }

  func write(
    _ subject: String, _ text: String, _ change: (inout PostMessageRequest) -> Void
  ) async throws -> ThreadMessage {
    var request = PostMessageRequest {
      $0.subject = subject
      $0.text = text
    }
    change(&request)
    return try await sharing.postMessage(request)
  }

  func messages(_ subject: String = "") async throws -> [ThreadMessage] {
    try await sharing.listMessages(.init { $0.subject = subject }).messages
  }
}

extension Nowhere {
  static let recordation = "recordations/01j0zv6c3m5k8n2p4q6r8s0t1v"
  static let document = "documents/01j0zv6c3m5k8n2p4q6r8s0t1v"
  static let message = "messages/01j0zv6c3m5k8n2p4q6r8s0t1v"
}
