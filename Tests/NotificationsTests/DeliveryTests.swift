import IPIMSDomain
import IPIMSStore
import Testing

@testable import Notifications

@Suite struct DeliveryTests {
  @Test func koreanMailArrivesIntact() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    let subject = "지식재산권 침해 의심 물품 감정 요청: 인천세관 사건 2026-000123, 회신 기한 12월 8일"
    let body = "감정을 요청합니다.\n.\n..dots\n" + String(repeating: "가나다라", count: 100)
    try await outbox.enqueue("a", subject: subject, body: body)
    var worker = try outbox.worker(port: server.port)
    await worker.deliver()
    let mail = try #require(server.received.first)
    #expect(server.received.count == 1)
    #expect(mail.headers["Subject"] == subject)
    #expect(mail.body.replacing("\r\n", with: "\n") == body + "\n")
    #expect(mail.defects == [])
    #expect(mail.headers["From"] == "noreply@customs.example")
    #expect(mail.headers["To"] == "brand@example.com")
    #expect(mail.headers["Message-ID"] == "<a.notice@customs.example>")
    #expect(mail.headers["Auto-Submitted"] == "auto-generated")
    #expect(mail.mailFrom == "noreply@customs.example" && mail.rcptTos == ["brand@example.com"])
    #expect(mail.greeting == "ipims.example")
    let notice = try await outbox.notice("a")
    #expect(notice?.state == .sent && notice?.attempts == 1 && notice?.lastError == nil)
  }

  @Test func waitsWhileTheServerIsDown() async throws {
    let outbox = try Outbox()
    let port = try {
      let server = try MailServer()
      server.stop()
      return server.port
    }()
    try await outbox.enqueue("a")
    var worker = try outbox.worker(port: port)
    await worker.deliver()
    await worker.deliver()
    var notice = try await outbox.notice("a")
    #expect(notice?.state == .pending && notice?.attempts == 1)
    #expect(
      notice?.lastError
        == "smtp://127.0.0.1:\(port)/ipims.example: Couldn't connect to server")

    let server = try MailServer(port: port)
    await worker.deliver()
    #expect(server.received.isEmpty)
    outbox.advance(seconds: DeliveryWorker.backOffSecondsMin)
    await worker.deliver()
    notice = try await outbox.notice("a")
    #expect(notice?.state == .sent && notice?.attempts == 2 && notice?.lastError == nil)
    #expect(server.received.count == 1)
  }

  @Test func givesUpARefusedRecipientAtOnce() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    try await outbox.enqueue("a", to: "refused@example.com")
    try await outbox.enqueue("b", body: "reject-content")
    try await outbox.enqueue("c", to: "busy@example.com")
    try await outbox.enqueue("d", to: "a@example.com\r\nBcc: b@example.com")
    try await outbox.enqueue("e")
    var worker = try outbox.worker(port: server.port)
    await worker.deliver()
    let notices = try await outbox.notices()
    #expect(notices["a"]?.state == .failed)
    #expect(
      notices["a"]?.lastError == "the server refused the recipient: 550 5.1.1 No such user here")
    #expect(notices["b"]?.state == .failed)
    #expect(notices["b"]?.lastError == "the server refused the message: 554 5.6.0 Message refused")
    #expect(notices["c"]?.state == .pending)
    #expect(notices["c"]?.lastError == "the server refused the recipient: 451 4.2.1 Mailbox busy")
    #expect(notices["d"]?.state == .failed)
    #expect(notices["d"]?.lastError?.hasPrefix("to: not an e-mail address") == true)
    #expect(notices["e"]?.state == .sent)
    #expect(server.received.count == 1)
  }

  @Test func givesUpAfterManyAttempts() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    try await outbox.enqueue("a", to: "busy@example.com")
    var worker = try outbox.worker(port: server.port)
    let start = outbox.now()
    for attempt in 1...DeliveryWorker.attemptsMax {
      let before = try await outbox.notice("a")
      #expect(before?.state == .pending && before?.attempts == attempt - 1)
      await worker.deliver()
      if attempt < DeliveryWorker.attemptsMax {
        outbox.advance(seconds: DeliveryWorker.backOffSeconds(after: attempt))
      }
    }
    #expect(try await outbox.notice("a")?.state == .failed)
    let days = (outbox.now().secondsSince1970 - start.secondsSince1970) / 86_400
    #expect(days == 4 || days == 5)
  }

  @Test func backsOff() {
    let waits = (1...10).map { DeliveryWorker.backOffSeconds(after: $0) }
    #expect(waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    #expect(DeliveryWorker.backOffSeconds(after: .max) == 3600)
  }

  @Test func loginWorksAndItsFailureTellsNoSecret() async throws {
    let (outbox, server) = (
      try Outbox(), try MailServer(login: (user: "ipims", password: "hunter2"))
    )
    try await outbox.enqueue("a")
    var wrong = try outbox.worker(port: server.port, userInfo: "ipims:wr0ng-secret@")
    await wrong.deliver()
    let notice = try await outbox.notice("a")
    #expect(notice?.state == .pending)
    #expect(notice?.lastError == "the server refused the login: 535")
    outbox.advance(seconds: 60)
    var right = try outbox.worker(port: server.port, userInfo: "ipims:hunter2@")
    await right.deliver()
    #expect(try await outbox.notice("a")?.state == .sent)
  }

  @Test func requiredTLSSendsNothingInClear() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    try await outbox.enqueue("a")
    var worker = try outbox.worker(port: server.port, requiresTLS: true)
    await worker.deliver()
    let notice = try await outbox.notice("a")
    #expect(notice?.state == .pending && notice?.lastError?.contains("SSL") == true)
    #expect(server.received.isEmpty)
  }

  @Test func oneConnectionCarriesManyMails() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    let count = DeliveryWorker.batchCountMax + 10
    for index in 0..<count { try await outbox.enqueue("n\(index)") }
    var worker = try outbox.worker(port: server.port)
    await worker.deliver()
    #expect(server.received.count == count)
    #expect(Set(server.received.compactMap { $0.headers["Message-ID"] }).count == count)
    #expect(Set(server.received.map(\.peerPort)).count == 1)
  }

  @Test func aStoreThatRefusesMarksRepeatsNoMail() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    let database = RefusingDatabase(outbox.database)
    try await outbox.enqueue("a")
    try await outbox.enqueue("b")
    var worker = try outbox.worker(port: server.port, over: database)
    database.refuseWrites(true)
    for _ in 0..<3 { await worker.deliver() }
    #expect(server.received.count == 1)
    #expect(try await outbox.notice("a")?.state == .pending)
    database.refuseWrites(false)
    await worker.deliver()
    #expect(server.received.count == 2)
    #expect(try await outbox.notices().values.allSatisfy { $0.state == .sent })
  }

  @Test func aCrashBeforeTheMarkRepeatsTheMessageID() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    let database = RefusingDatabase(outbox.database)
    try await outbox.enqueue("a")
    var crashed = try outbox.worker(port: server.port, over: database)
    database.refuseWrites(true)
    await crashed.deliver()
    var next = try outbox.worker(port: server.port)
    await next.deliver()
    #expect(server.received.count == 2)
    #expect(server.received.first?.raw == server.received.last?.raw)
    #expect(try await outbox.notice("a")?.state == .sent)
  }
}
