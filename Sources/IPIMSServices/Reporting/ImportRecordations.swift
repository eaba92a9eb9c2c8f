internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  /// Rows of one stream that are worked on at once: as many as one commit holds, and as many that
  /// are made ready for the next meanwhile.
  static let importsInFlightMax = 512

  func importRecordations(
    _ requests: RequestStream<ImportRecordationsRequest>,
    responses: ResponseWriter<ImportRecordationsResponse>, context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, [.clearanceSystem, .administrator])
    let token = try StreamToken(context, environment)
    try await KeyedCalls.answer(
      requests, by: token, to: responses, inFlightMax: Self.importsInFlightMax
    ) { (call: ImportRecordationsRequest) async throws(RPCError) -> ImportedRow in
      guard let row = call.row else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "There is no row in the message.",
          fields: [FieldViolation("row", "is required")])
      }
      return try await take(row, by: caller)
    }
  }

  private func take(_ row: ImportedRecordation, by caller: Caller) async throws(RPCError)
    -> ImportedRow
  {
    let key = try ImportKey(row)
    // A row that is there already costs no transaction, nor are its fields looked at.
    let earlier = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try reading.earlierImport(key)
    }
    if let earlier, earlier.hash == key.hash { return earlier.unchanged }
    let environment = environment
    let form = try RecordationImport(row, key, at: environment.now(), environment)
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      try form.store(in: transaction, by: caller, environment)
    }
  }
}

extension ImportRecordationsRequest: KeyedCall {
  var turn: String { row.map { "\($0.source) \($0.externalID)" } ?? "" }

  func answered(_ imported: ImportedRow) -> ImportRecordationsResponse {
    ImportRecordationsResponse {
      $0.key = key
      $0.result = .imported(imported)
    }
  }

  func refused(_ error: CallError) -> ImportRecordationsResponse {
    ImportRecordationsResponse {
      $0.key = key
      $0.result = .error(error)
    }
  }
}
