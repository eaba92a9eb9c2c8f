import IPIMSClient
import ServiceHarness

extension AccessCall {
  /// What is written about a recordation or a case.
  func converse() async throws -> Bool? {
    let isCase = block.thing != "recordation"
    let subject = isCase ? scene.name : scene.recordation
    if block.rpc == "PostMessage" {
      _ = try await desk.sharing.postMessage(
        .init {
          $0.subject = subject
          $0.text = "Hello."
          $0.internal = block.variant == "internal"
          if block.variant == "request" { $0.request = scene.request }
        })
      return nil
    }
    let about = block.variant == "subject" ? subject : ""
    let start = try await parties.officer.sharing.listMessages(.init()).resumeToken
    // About what is missing nothing can be written.
    let written = try? await parties.officer.sharing.postMessage(
      .init {
        $0.subject = subject
        $0.text = "Hello."
        if isCase { $0.request = scene.request }
      })
    if block.rpc == "ListMessages" {
      return try await desk.sharing.listMessages(
        .init {
          $0.subject = about
          $0.pageSize = 1_000
        }
      ).messages.contains { $0.name == written?.name }
    }
    for try await answer in desk.sharing.watchMessages(
      .init {
        $0.subject = about
        $0.resumeToken = start
      })
    { return answer.message?.name == written?.name }
    return false
  }
}
