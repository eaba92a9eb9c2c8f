import IPIMSClient
import ServiceHarness

extension AccessCall {
  /// What is shared.
  func share() async throws -> Bool? {
    let name = scene.article
    switch block.rpc {
    case "UpdateArticle":
      _ = try await desk.sharing.updateArticle(
        .init {
          $0.article = name
          $0.updateMask = ["title"]
          $0.title = "Seams"
        })
    case "RetireArticle":
      _ = try await desk.sharing.retireArticle(.init { $0.article = name })
    case "SearchArticles":
      return try await desk.sharing.searchArticles(
        .init {
          $0.text = "letters"
          $0.pageSize = 1_000
          if block.variant == "retired" { $0.state = .retired }
        }
      ).articles.contains { $0.name == name }
    default: return try await watchesArticle(name)
    }
    return nil
  }

  /// Whether a watch tells of an article before one that is published after it.
  private func watchesArticle(_ name: String) async throws -> Bool {
    let isFirm = ["holder", "holder2", "agent", "agent2"].contains(column)
    let fence = try await (isFirm ? desk : own.officer).sharing.publishArticle(
      Samples.article(isFirm ? .ownFirm : .allCustoms))
    for try await response in desk.sharing.watchArticles(.init()) {
      guard case .article(let article) = response.update else { continue }
      if article.name == name { return true }
      if article.name == fence.name { return false }
    }
    return false
  }
}
