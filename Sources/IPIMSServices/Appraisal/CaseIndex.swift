internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Writes anew what a stored case is searched by; its body and state are written by `change`.
  /// Verdicts on it that count move along.
  func index(_ indexed: Case) throws(RPCError) {
    try run(
      """
      UPDATE cases SET assignee = $2, procedure = $3, declaration_number = $4,
        bill_of_lading = $5, mail_item = $6, cargo_management_number = $7, loading_place = $8,
        importer = $9, seller = $10
      WHERE id = $1
      """,
      .text(indexed.name), Self.value(indexed.assignee), .text(indexed.procedure.shortName),
      Self.value(indexed.declarationNumber), Self.value(indexed.billOfLading),
      Self.value(indexed.mailItem), Self.value(indexed.cargoManagementNumber),
      Self.value(indexed.loadingPlace), Self.value(MarkText.folded(indexed.importer?.name ?? "")),
      Self.value(MarkText.folded(indexed.seller?.name ?? "")))
    // Before the items are replaced: it compares with what is stored.
    try recountVerdicts(of: indexed)
    try indexItems(of: indexed)
  }

  private func indexItems(of indexed: Case) throws(RPCError) {
    try run("DELETE FROM case_items WHERE case_id = $1", .text(indexed.name))
    try run("DELETE FROM item_product_identifiers WHERE case_id = $1", .text(indexed.name))
    for item in indexed.items {
      try run(
        "INSERT INTO case_items(case_id, item, hs_code, mark) VALUES ($1, $2, $3, $4)",
        .text(indexed.name), .text(item.id), .text(item.hsCode),
        .text(MarkText.folded(item.markAsSeen)))
      for identifier in item.productIdentifiers {
        try run(
          """
          INSERT INTO item_product_identifiers(value, case_id, item, kind)
          VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
          """,
          .text(identifier.value), .text(indexed.name), .text(item.id),
          .text(identifier.kind.shortName))
      }
    }
  }

  /// NULL for what a case does not have.
  private static func value(_ text: String) -> Value { .text(text.isEmpty ? nil : text) }
}
