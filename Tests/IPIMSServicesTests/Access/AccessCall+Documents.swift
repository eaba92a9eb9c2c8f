import IPIMSClient
import ServiceHarness

extension AccessCall {
  func handleDocuments() async throws {
    switch block.rpc {
    case "UploadDocument": _ = try await desk.document()
    case "GetDocument": _ = try await desk.reporting.getDocument(.init { $0.name = scene.document })
    case "ImportRecordations":
      var rows = ImportRows(seed: 1)
      _ = try await desk.importRow(rows.row(1, holders: 1))
    default: _ = try await desk.reporting.downloadDocument(named: scene.document)
    }
  }
}

extension AccessStages {
  func document(_ stage: String, _ parties: AccessParties) async throws -> String {
    if stage == "of_customs" { return try await parties.officer.document().name }
    let document = try await parties.holder.document().name
    if stage == "named" {
      var request = Samples.recordation()
      request.documents = [document]
      _ = try await parties.holder.reporting.createRecordation(request)
    }
    return document
  }
}
