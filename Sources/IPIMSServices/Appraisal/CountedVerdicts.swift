internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Puts each verdict of an appraisal where later checks look for it.
  func count(_ appraisal: Appraisal, of found: Case, at now: Instant) throws(RPCError) {
    let seller = MarkText.folded(found.seller?.name ?? "")
    for (position, verdict) in appraisal.items.enumerated() {
      guard let item = found.items.first(where: { $0.id == verdict.item }) else { continue }
      try run(
        """
        INSERT INTO verdicts(appraisal, position, case_id, item, holder, verdict, time, mark,
          hs_code, heading, seller, origin, departure, loading_place)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, substr($9, 1, 4), $10, $11, $12, $13)
        """,
        .text(appraisal.name), .int(position), .text(found.name), .text(item.id),
        .text(appraisal.holder), .text(verdict.verdict.shortName),
        .int(now.millisecondsSince1970), .text(MarkText.folded(item.markAsSeen)),
        .text(item.hsCode), .text(seller), .text(item.origin), .text(item.departure),
        .text(found.loadingPlace))
    }
  }

  /// Takes those of an appraisal out that counts no more.
  func uncount(_ appraisal: Appraisal) throws(RPCError) {
    try run("DELETE FROM verdicts WHERE appraisal = $1", .text(appraisal.name))
  }
}
