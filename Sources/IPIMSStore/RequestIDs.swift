public import Cryptography

/// The first answer to a mutating request.
public struct RememberedAnswer: Sendable {
  public let bodyHash: Digest
  /// nil where the answer held a secret.
  public let answer: [UInt8]?
}

extension Reading {
  /// What a caller's request was answered before; nil for a new one.
  public func remembered(caller: String, method: String, requestID: String) throws(Failure)
    -> RememberedAnswer?
  {
    try row(
      """
      SELECT body_hash, answer FROM request_ids
      WHERE caller = $1 AND method = $2 AND request_id = $3
      """,
      .text(caller), .text(method), .text(requestID)
    ) { row in RememberedAnswer(bodyHash: row.digest(0), answer: row.blobOrNil(1)) }
  }
}

extension Transaction {
  /// Notes an answer in the transaction that made it, so that both are there or neither.
  public func remember(
    caller: String, method: String, requestID: String, bodyHash: Digest, answer: [UInt8]?
  ) throws(Failure) {
    try run(
      """
      INSERT INTO request_ids(caller, method, request_id, body_hash, answer)
      VALUES ($1, $2, $3, $4, $5)
      """,
      .text(caller), .text(method), .text(requestID), .digest(bodyHash), .blob(answer))
  }
}
