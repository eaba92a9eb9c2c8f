internal import IPIMSDomain
public import IPIMSStore

/// A notice as a mail (RFC 5322): the envelope and the bytes. The same notice gives the same bytes
/// each time, and a Message-ID of its own, by which a repeat is recognised.
public struct MailMessage: Equatable, Sendable {
  /// Bytes of a subject: more is a fault of ours and no line of a list of mails.
  public static let subjectBytesMax = 1000

  /// The address of the envelope's MAIL FROM.
  public let sender: String
  /// The address of the envelope's RCPT TO.
  public let recipient: String
  /// Headers and body, all lines ending in CRLF, without SMTP's doubled dots.
  public let bytes: [UInt8]

  /// Writes the mail of a notice.
  ///
  /// Throws ``MailError`` for an address that is not `name@domain` in ASCII, a subject with a
  /// control character (CR and LF would add headers) or above `subjectBytesMax`, and an id that
  /// cannot stand in a Message-ID.
  public init(_ notice: Notice, from: String) throws(MailError) {
    let sender = try EmailAddress(from, role: "from")
    let recipient = try EmailAddress(notice.address, role: "to")
    guard notice.subject.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { throw MailError("subject: a control character") }
    guard notice.subject.utf8.count <= Self.subjectBytesMax else {
      throw MailError("subject: more than \(Self.subjectBytesMax) bytes")
    }
    let key = notice.id[...].split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard PlainName.accepts(key) else { throw MailError("id: no name of a notice") }
    let headers = [
      "From: \(sender.text)",
      "To: \(recipient.text)",
      "Subject: \(EncodedWords.encode(notice.subject, used: "Subject: ".utf8.count))",
      "Date: \(Self.date(notice.createdTime))",
      "Message-ID: <\(key).notice@\(sender.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    self.sender = sender.text
    self.recipient = recipient.text
    bytes =
      Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8)
      + Base64.encodeLines(Self.canonical(notice.body))
  }

  /// The text with CRLF at the end of each line, the last one too, as text/plain has it before it
  /// is encoded.
  private static func canonical(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0D: output += [0x0D, 0x0A]
      case 0x0A: if previous != 0x0D { output += [0x0D, 0x0A] }
      default: output.append(byte)
      }
      previous = byte
    }
    if !output.isEmpty, output.last != 0x0A { output += [0x0D, 0x0A] }
    return output
  }

  /// RFC 5322, 3.3, in UTC: `Tue, 24 Nov 2026 09:05:00 +0000`.
  private static func date(_ instant: Instant) -> String {
    let daySeconds: Int64 = 86_400
    let seconds = instant.secondsSince1970
    let second = Int((seconds % daySeconds + daySeconds) % daySeconds)
    let day = CivilDate(daysSince1970: Int((seconds - Int64(second)) / daySeconds))
    let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits)
    let name = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day.weekday]
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
    let month = months[day.month - 1]
    return "\(name), \(twoDigits(day.day)) \(month) \(day.year) "
      + time.joined(separator: ":") + " +0000"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
