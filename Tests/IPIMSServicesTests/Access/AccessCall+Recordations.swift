import IPIMSClient
import ServiceHarness

extension AccessCall {
  /// What becomes of a recordation after its review, and what was on record.
  func changeRecordation() async throws {
    let (name, reporting) = (scene.recordation, desk.reporting)
    switch block.rpc {
    case "UpdateRecordation": _ = try await reporting.updateRecordation(recordationUpdate)
    case "SuspendRecordation":
      _ = try await reporting.suspendRecordation(
        .init {
          $0.recordation = name
          $0.reason = "Contested."
        })
    case "ReinstateRecordation":
      _ = try await reporting.reinstateRecordation(.init { $0.recordation = name })
    case "RenewRecordation":
      _ = try await reporting.renewRecordation(.init { $0.recordation = name })
    case "TransferRecordation":
      _ = try await reporting.transferRecordation(
        .init {
          $0.recordation = name
          $0.takeOverRequests = block.variant == "take_over"
          $0.to = block.variant == "take_over" ? "" : scene.heir
        })
    case "WithdrawRecordation":
      _ = try await reporting.withdrawRecordation(.init { $0.recordation = name })
    default:
      // To come, so as of now.
      _ = try await reporting.getRecordationAsOf(
        .init {
          $0.name = name
          $0.time = Timestamp(seconds: 4_000_000_000, nanos: 0)
        })
    }
  }

  private var recordationUpdate: UpdateRecordationRequest {
    UpdateRecordationRequest {
      $0.recordation = scene.recordation
      $0.updateMask = ["distinguishing_methods"]
      $0.distinguishingMethods = "Nine stitches an inch."
      if block.variant == "etag" { $0.etag = String(repeating: "0", count: 64) }
    }
  }
}
