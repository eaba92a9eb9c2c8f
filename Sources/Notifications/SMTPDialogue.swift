/// What the server says, followed line by line, so that a refusal can be told: of whom, and
/// whether for good. Keeps no line that we send, for some hold secrets.
struct SMTPDialogue: Equatable {
  /// A reply of 400 or above that ended the dialogue.
  struct Refusal: Equatable {
    /// What the server refused.
    var command: Command
    /// 400 to 599.
    var code: Int
    /// The reply, cut to `textBytesMax`; empty while logging in.
    var text: String
  }

  enum Command: Equatable {
    /// The greeting, EHLO, STARTTLS and whatever else.
    case connect
    /// AUTH and what follows it.
    case login
    /// MAIL FROM.
    case sender
    /// RCPT TO.
    case recipient
    /// DATA and the message.
    case message
  }

  /// Bytes of a reply that are kept.
  static let textBytesMax = 300

  private var command = Command.connect
  private var isQuitting = false
  private var code = 0
  private var text: [UInt8] = []

  /// Notes a line to the server.
  mutating func sent(_ line: some Collection<UInt8>) {
    // The whole first word: a line of base 64 within a login can begin as a verb does.
    let verb = line.prefix { $0 != 0x20 && $0 != 0x0D }
    switch String(decoding: verb, as: UTF8.self) {
    case "QUIT":
      // Follows a refusal; the answer to it is of no interest.
      isQuitting = true
      return
    case "MAIL": command = .sender
    case "RCPT": command = .recipient
    case "DATA": command = .message
    case "AUTH": command = .login
    case "EHLO", "HELO", "STARTTLS": command = .connect
    // The lines of a login that follow AUTH have no verb.
    default: break
    }
    (isQuitting, code, text) = (false, 0, [])
  }

  /// Notes a line from the server: `550-5.1.1 No such user` and the like.
  mutating func received(_ line: some Collection<UInt8>) {
    guard !isQuitting else { return }
    let line = Array(line.prefix(2 * Self.textBytesMax))
    guard line.count >= 3, let code = Int(String(decoding: line[..<3], as: UTF8.self)) else {
      return
    }
    if code != self.code { text = [] }
    self.code = code
    guard command != .login, text.count < Self.textBytesMax else { return }
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text += line.dropFirst(4).filter { $0 >= 0x20 && $0 != 0x7F }.prefix(
      Self.textBytesMax - text.count)
  }

  /// The refusal that ended the dialogue, if one did.
  var refusal: Refusal? {
    guard (400...599).contains(code) else { return nil }
    return Refusal(command: command, code: code, text: String(decoding: text, as: UTF8.self))
  }
}

extension SMTPDialogue.Refusal {
  /// Whether another attempt is in vain: the server refuses this recipient or this message for
  /// good. Whom it does not let in (530) or does not take mail from is for the operator to repair,
  /// and the mail waits.
  var isPermanent: Bool {
    (500...599).contains(code) && code != 530 && (command == .recipient || command == .message)
  }

  var description: String {
    let what =
      switch command {
      case .connect: "the connection"
      case .login: "the login"
      case .sender: "the sender"
      case .recipient: "the recipient"
      case .message: "the message"
      }
    return "the server refused \(what): \(code)" + (text.isEmpty ? "" : " \(text)")
  }
}
