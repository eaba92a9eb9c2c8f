import IPIMSClient
import struct IPIMSDomain.Instant
import IPIMSStore
import ServiceHarness
import Testing

/// A right holder, an officer and the administrator, and what becomes of rights between them.
struct RecordScene {
  static let day: Int64 = 86_400

  let customs: Customs
  let firm: Desk
  let officer: Desk
  let administrator: Desk

  init(_ customs: Customs) async throws {
    self.customs = customs
    firm = try await customs.firm()
    officer = try await customs.officer()
    administrator = try await customs.administrator()
  }

  func get(_ name: String, by desk: Desk? = nil) async throws -> Recordation {
    try await (desk ?? firm).reporting.getRecordation(.init { $0.name = name })
  }

  func asOf(_ time: Timestamp, _ name: String, by desk: Desk? = nil) async throws -> Recordation {
    try await (desk ?? firm).reporting.getRecordationAsOf(
      .init {
        $0.name = name
        $0.time = time
      })
  }

  @discardableResult
  func update(
    _ name: String, _ mask: String..., by desk: Desk? = nil,
    _ change: (inout UpdateRecordationRequest) -> Void
  ) async throws -> Recordation {
    var request = UpdateRecordationRequest {
      $0.recordation = name
      $0.updateMask = mask
    }
    change(&request)
    return try await (desk ?? firm).reporting.updateRecordation(request)
  }

  @discardableResult
  func suspend(_ name: String) async throws -> Recordation {
    try await administrator.reporting.suspendRecordation(
      .init {
        $0.recordation = name
        $0.reason = "Contested in court."
      })
  }

  @discardableResult
  func reinstate(_ name: String) async throws -> Recordation {
    try await administrator.reporting.reinstateRecordation(.init { $0.recordation = name })
  }

  @discardableResult
  func renew(_ name: String, by desk: Desk? = nil) async throws -> Recordation {
    try await (desk ?? firm).reporting.renewRecordation(.init { $0.recordation = name })
  }

  @discardableResult
  func transfer(_ name: String, to heir: Desk, by desk: Desk? = nil) async throws -> Recordation {
    try await (desk ?? firm).reporting.transferRecordation(
      .init {
        $0.recordation = name
        $0.to = heir.organization
      })
  }

  @discardableResult
  func takeOver(_ name: String, by desk: Desk) async throws -> Recordation {
    try await desk.reporting.transferRecordation(
      .init {
        $0.recordation = name
        $0.takeOverRequests = true
      })
  }

  @discardableResult
  func withdraw(_ name: String, by desk: Desk? = nil) async throws -> Recordation {
    try await (desk ?? firm).reporting.withdrawRecordation(.init { $0.recordation = name })
  }

  func review(
    _ name: String, _ change: (inout ReviewRecordationRequest) -> Void
  ) async throws -> Recordation {
    var request = ReviewRecordationRequest { $0.recordation = name }
    change(&request)
    return try await officer.reporting.reviewRecordation(request)
  }

  /// Moves the clock to a time and runs what is due.
  func wait(until time: Timestamp?, seconds: Int64 = 0) async {
    let target = (time?.seconds ?? 0) + seconds
    customs.clock.advance(seconds: target - customs.clock.now.secondsSince1970)
    _ = await customs.runClock()
  }

  func kinds(_ name: String) async throws -> [String] {
    let history = try await customs.history(of: name)
    #expect(history.isIntact)
    return try history.entries.map { try Event(decoding: $0.body).kind }
  }

  static func state(_ state: String) -> Refusal {
    Refusal(.failedPrecondition, "RECORDATION_STATE", state: state)
  }
}
