import Testing

@testable import Notifications

@Suite struct SMTPServerTests {
  @Test func readsURL() throws {
    let server = try SMTPServer(
      url: "smtp://user%40host:p%3Ass@mail.example:587/ipims.customs.example",
      from: "noreply@customs.example")
    #expect(server.url == "smtp://mail.example:587/ipims.customs.example")
    #expect(server.user == "user@host")
    #expect(server.password == "p:ss")
    #expect(!server.requiresTLS)
    let plain = try SMTPServer(url: "smtps://mail.example", from: "noreply@customs.example")
    #expect(plain.url == "smtps://mail.example")
    #expect(plain.user == nil && plain.password == nil)
    let six = try SMTPServer(url: "smtp://[::1]:25", from: "noreply@customs.example")
    #expect(six.url == "smtp://[::1]:25")
  }

  @Test func showsNoSecret() throws {
    let server = try SMTPServer(
      url: "smtp://someone:hunter2@mail.example", from: "noreply@customs.example")
    var dumped = ""
    dump(server, to: &dumped)
    for text in ["\(server)", String(reflecting: server), "\([server])", dumped] {
      #expect(text.contains("mail.example"))
      #expect(!text.contains("hunter2") && !text.contains("someone"))
    }
  }

  @Test(arguments: [
    "", "mail.example", "http://mail.example", "smtp://", "smtp://mail.example:99999",
    "smtp://mail.example:port", "smtp://hunter2@mail.example", "smtp://mail.example/a/b",
    "smtp://mail.example/?x=hunter2", "smtp://mail.example/#x", "smtp://u;AUTH=x:hunter2@a.example",
    "smtp://u:hunter2%0D%0AQUIT@mail.example", "smtp://u:hunter2@mail example",
    "smtp://메일.example",
  ])
  func refusesURL(_ url: String) {
    let error = #expect(throws: MailError.self) {
      try SMTPServer(url: url, from: "noreply@customs.example")
    }
    #expect(error?.message.hasPrefix("smtp.url: ") == true)
    #expect(error?.message.contains("hunter2") == false)
  }

  @Test func refusesFrom() {
    let error = #expect(throws: MailError.self) {
      try SMTPServer(url: "smtp://mail.example", from: "Customs <noreply@customs.example>")
    }
    #expect(error?.message.hasPrefix("smtp.from: ") == true)
  }
}

@Suite struct SMTPDialogueTests {
  private func refusal(_ lines: String...) -> SMTPDialogue.Refusal? {
    var dialogue = SMTPDialogue()
    for line in lines {
      let bytes = (line.dropFirst(3) + "\r\n").utf8
      if line.hasPrefix("C: ") { dialogue.sent(bytes) } else { dialogue.received(bytes) }
    }
    return dialogue.refusal
  }

  @Test func tellsWhatWasRefused() {
    let recipient = refusal(
      "S: 220 hi", "C: EHLO a", "S: 250-a", "S: 250 SIZE", "C: MAIL FROM:<a@b>", "S: 250 ok",
      "C: RCPT TO:<c@d>", "S: 550-5.1.1 no such", "S: 550 5.1.1 user", "C: QUIT", "S: 221 bye")
    #expect(recipient == .init(command: .recipient, code: 550, text: "5.1.1 no such 5.1.1 user"))
    #expect(recipient?.isPermanent == true)
    #expect(
      recipient?.description == "the server refused the recipient: 550 5.1.1 no such 5.1.1 user")
    #expect(refusal("S: 220 hi", "C: EHLO a", "S: 250 ok") == nil)
    #expect(refusal("S: 554 away")?.command == .connect)
    #expect(refusal("C: RCPT TO:<a@b>", "S: 451 later")?.isPermanent == false)
    #expect(refusal("C: RCPT TO:<a@b>", "S: 530 log in first")?.isPermanent == false)
    #expect(refusal("C: MAIL FROM:<a@b>", "S: 550 not you")?.isPermanent == false)
    #expect(refusal("C: DATA", "S: 354 go", "S: 554 refused")?.isPermanent == true)
    #expect(refusal("C: EHLO a", "S: 502 what", "C: HELO a", "S: 250 ok") == nil)
  }

  @Test func keepsNothingOfALogin() {
    let login = refusal("C: AUTH LOGIN", "S: 334 x", "C: RCPTc2VjcmV0", "S: 535 secret wrong")
    #expect(login == .init(command: .login, code: 535, text: ""))
    #expect(login?.description == "the server refused the login: 535")
  }

  @Test func cutsLongReplies() {
    let long = String(repeating: "x", count: 5000)
    let text = refusal("C: DATA", "S: 554-\(long)", "S: 554 \(long)")?.text
    #expect(text?.utf8.count == SMTPDialogue.textBytesMax)
  }
}
