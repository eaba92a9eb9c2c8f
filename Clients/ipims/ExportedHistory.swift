internal import Cryptography
internal import IPIMSClient
internal import IPIMSDomain

/// A history that a server exported, read from a file.
struct ExportedHistory {
  let file: String
  private let history: CaseHistory
  private let export: HistoryExport

  var subject: String { export.subject }

  /// nil, and what is wrong in the report, where it cannot be read.
  init?(_ json: JSON, in file: String, _ report: inout VerificationReport) {
    let history: CaseHistory
    do {
      history = try CaseHistory(json: json)
    } catch {
      report.add(.failed, file, "the history: \(error)")
      return nil
    }
    self.init(history, in: file, &report)
  }

  init?(_ history: CaseHistory, in file: String, _ report: inout VerificationReport) {
    self.history = history
    self.file = file
    var events: [EventProof] = []
    for (index, event) in history.events.enumerated() {
      do {
        events.append(try EventProof(event))
      } catch {
        let field = "events[\(index)]\(error.field)"
        report.add(.failed, file, error.problem, sequence: event.sequence, field: field)
      }
    }
    guard events.count == history.events.count else { return nil }
    export = HistoryExport(subject: history.case, events: events)
  }

  /// The key that the history itself names; nil where it names none that is one.
  var key: TrustedKey? { history.key.flatMap { TrustedKey(hex: $0.publicKey) } }

  func verify(trusted: [TrustedKey]?, _ report: inout VerificationReport) {
    guard let key, history.key?.keyID == IPIMSDomain.SignedHead.keyID(of: key.key) else {
      return report.add(.failed, file, "is no key with its own id", field: "key")
    }
    if let trusted, !trusted.contains(where: { $0.key == key.key }) {
      return report.add(.failed, file, "is not a key that is trusted", field: "key")
    }
    let head: IPIMSDomain.SignedHead
    do {
      head = try IPIMSDomain.SignedHead(history.head)
    } catch {
      return report.add(.failed, file, error.problem, field: "head\(error.field)")
    }
    let faults = HistoryVerifier(keys: [key.key]).faults(in: export, head: head)
    for fault in faults {
      report.add(.failed, file, fault.kind.rawValue, sequence: fault.sequence)
    }
    if faults.isEmpty { tell(head, isTrusted: trusted != nil, &report) }
  }

  private func tell(
    _ head: IPIMSDomain.SignedHead, isTrusted: Bool, _ report: inout VerificationReport
  ) {
    let hidden = history.events.count { $0.fields.isEmpty }
    let fields = history.events.reduce(0) { sum, event in
      sum + event.fields.count { $0.name.isEmpty }
    }
    report.add(
      .verified, file,
      "\(subject): \(history.events.count) events, \(hidden) of them and \(fields) fields of the "
        + "others hidden; signed \(head.time) by key \(head.keyID)")
    if !isTrusted { report.addUnknownSigner(file) }
    if !history.reads.isEmpty {
      report.add(
        .unknown, file,
        "\(history.reads.count) reads are no part of the history, and nothing vouches for them")
    }
  }

  /// What does not hold of a receipt in this history.
  func fault(of receipt: IPIMSDomain.SignedHead, trusted: [TrustedKey]?) -> String? {
    let verifier = HistoryVerifier(keys: (trusted ?? [key].compactMap { $0 }).map(\.key))
    guard receipt.sequence <= Int64(export.events.count) else {
      return "is of event \(receipt.sequence), but \(file) ends with \(export.events.count)"
    }
    return switch verifier.fault(of: receipt, in: export)?.kind {
    case nil: nil
    case .head: "is of another hash than the event has in \(file)"
    case .signature: "is not signed by the server's key"
    case let other?: other.rawValue
    }
  }
}

/// What cannot be read of an export, and where.
struct MalformedExport: Error {
  /// Such as `.fields[2].salt`.
  var field: String
  var problem: String
}

extension EventProof {
  fileprivate init(_ event: HistoryEvent) throws(MalformedExport) {
    let hash = try Digest(canonical: event.hash, ".hash")
    guard !event.fields.isEmpty else {
      let fields = try Digest(canonical: event.fieldsHash, ".fieldsHash")
      self.init(sequence: event.sequence, hash: hash, .hidden(fields))
      return
    }
    guard event.fieldsHash.isEmpty else {
      throw MalformedExport(field: ".fieldsHash", problem: "is of hidden events alone")
    }
    var fields: [FieldProof] = []
    for (index, field) in event.fields.enumerated() {
      fields.append(try FieldProof(field, ".fields[\(index)]"))
    }
    self.init(sequence: event.sequence, hash: hash, .fields(fields))
  }
}

extension FieldProof {
  fileprivate init(_ field: HistoryField, _ place: String) throws(MalformedExport) {
    if field.name.isEmpty {
      guard field.value.isEmpty, field.salt.isEmpty else {
        throw MalformedExport(field: place, problem: "has no name, and more than a hash")
      }
      self = .hidden(try Digest(canonical: field.hash, place + ".hash"))
    } else {
      guard field.hash.isEmpty else {
        throw MalformedExport(field: place + ".hash", problem: "is of hidden fields alone")
      }
      let salt = try Digest(canonical: field.salt, place + ".salt")
      self = .shown(name: field.name, value: field.value, salt: salt)
    }
  }
}

extension Digest {
  /// One spelling alone, lest a changed letter go unseen.
  fileprivate init(canonical hex: String, _ field: String) throws(MalformedExport) {
    guard let digest = Digest(hex: hex), digest.hex == hex else {
      throw MalformedExport(field: field, problem: "is not 64 lower-case hexadecimal digits")
    }
    self = digest
  }
}

extension IPIMSDomain.SignedHead {
  init(_ head: IPIMSAPI.SignedHead?) throws(MalformedExport) {
    guard let head else { throw MalformedExport(field: "", problem: "is missing") }
    let hash = try Digest(canonical: head.hash, ".hash")
    guard let signature = Hexadecimal.decode(head.signature),
      Hexadecimal.encode(signature) == head.signature
    else {
      throw MalformedExport(field: ".signature", problem: "is not lower-case hexadecimal digits")
    }
    let time: Instant
    do {
      time = try Instant(
        checkingSeconds: head.time?.seconds ?? 0, nanoseconds: head.time?.nanos ?? 0)
    } catch {
      throw MalformedExport(field: ".time", problem: "is no time")
    }
    // What is signed is the millisecond.
    guard head.time != nil, time.nanoseconds % 1_000_000 == 0 else {
      throw MalformedExport(field: ".time", problem: "is not a time in whole milliseconds")
    }
    self.init(
      subject: head.subject, sequence: head.sequence, hash: hash, time: time, keyID: head.keyID,
      signature: signature)
  }
}
