// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let sharingCommands: [Command] = [
    Command(
      service: "sharing",
      name: "publish-article",
      docs: "Publishes an article. Right holders, representatives and officers.",
      request: "ipims.v1.PublishArticleRequest",
      call: .unary(PublishArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.publishArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "get-article",
      docs: "Its audience, and the author's firm.",
      request: "ipims.v1.GetArticleRequest",
      call: .unary(GetArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.getArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "list-articles",
      docs: "Lists articles, oldest first, that the caller may read. Everyone with a token.",
      request: "ipims.v1.ListArticlesRequest",
      call: .unary(ListArticlesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.listArticles(request)
      }
    ),
  ]
}
