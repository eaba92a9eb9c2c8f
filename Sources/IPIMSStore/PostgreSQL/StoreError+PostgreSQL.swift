#if PostgreSQL
  internal import CPostgreSQL

  /// What PostgreSQL said when it refused.
  struct PostgreSQLFailure {
    /// SQLSTATE; empty where there is none, as when the connection is lost.
    let state: String
    let message: String

    init(_ result: OpaquePointer?, _ connection: OpaquePointer?) {
      // PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY are macros of characters. The detail is left
      // out: it quotes what the row holds.
      let field = { (code: Character) -> String? in
        PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
      }
      state = field("C") ?? ""
      message =
        field("M") ?? PQerrorMessage(connection).map { String(cString: $0) } ?? "no connection"
    }

    /// Whether the same may succeed when it is done again: another transaction was in the way.
    var isTransient: Bool { ["40001", "40P01"].contains(state) }

    var code: StoreError.Code {
      switch state {
      case "23505": return .unique
      case "53100": return .diskFull
      case "53200": return .outOfMemory
      case "40001", "40P01", "55P03": return .busy
      case "53300", "": return .unreachable
      case "08P01": return .statement
      case "XX001", "XX002": return .corrupt
      default: break
      }
      switch state.prefix(2) {
      case "22", "23": return .constraint
      case "08", "57": return .unreachable
      case "28", "3D", "58": return .inputOutput
      default: return .statement
      }
    }

    func error(_ doing: String) -> StoreError {
      let message = message.split(whereSeparator: \.isNewline).joined(separator: " ")
      return StoreError(code, "\(doing): \(message)\(state.isEmpty ? "" : " (\(state))")")
    }
  }
#endif
