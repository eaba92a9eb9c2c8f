internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages

extension ServiceEnvironment {
  /// What a case's history is up to and with an event, signed: whoever keeps it can prove later
  /// that nothing up to then was rewritten.
  func receipt(_ event: AppendedEvent, of caseName: String) -> IPIMSAPI.SignedHead {
    IPIMSAPI.SignedHead(signer.sign(event, of: caseName, at: now()))
  }

  /// By which receipts are verified.
  var historyKey: HistoryKey {
    HistoryKey {
      $0.keyID = signer.keyID
      $0.publicKey = Hexadecimal.encode(signer.publicKey.rawRepresentation)
    }
  }
}

extension IPIMSAPI.SignedHead {
  fileprivate init(_ head: IPIMSDomain.SignedHead) {
    self.init {
      $0.subject = head.subject
      $0.sequence = head.sequence
      $0.hash = head.hash.hex
      $0.time = head.time.timestamp
      $0.keyID = head.keyID
      $0.signature = Hexadecimal.encode(head.signature)
    }
  }

  /// As a mail has it, on lines of their own; `ipims case verify` reads them, too.
  var lines: String {
    """
    subject: \(subject)
    sequence: \(sequence)
    hash: \(hash)
    time: \(time?.text ?? "")
    key_id: \(keyID)
    signature: \(signature)
    """
  }
}

extension Appraisal {
  /// The case's history up to and with this appraisal, which the firm keeps. The one place in which
  /// an appraisal gets it.
  mutating func takeReceipt(_ appended: AppendedEvent, _ environment: ServiceEnvironment) {
    historyHead = appended.hash.hex
    receipt = environment.receipt(appended, of: self.case)
  }
}
