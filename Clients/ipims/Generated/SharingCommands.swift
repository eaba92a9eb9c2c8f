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
    Command(
      service: "sharing",
      name: "post-message",
      docs: "Writes a message about a recordation or a case. Right holders and representatives about what is\ntheirs, with scope SHARING: a recordation of the holder's, a case in which the holder is asked;\nthe representative to whom a request was delegated, too. Officers about every recordation and\nabout cases of their own office (PERMISSION_DENIED, OTHER_OFFICE), and administrators. Whatever\nthe state of the subject. The first message of customs that a firm has not been sent is told to\nit by mail; none more until it has been sent the thread.",
      request: "ipims.v1.PostMessageRequest",
      call: .unary(PostMessageRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.postMessage(request)
      }
    ),
    Command(
      service: "sharing",
      name: "list-messages",
      docs: "Lists messages of the caller's threads, oldest first. Firms see their own threads, those of the\nholders that they act for, and those of requests delegated to them; officers and administrators\nall. What is sent to another member than the author leaves a receipt, before it is sent: when\nthe disk is full, unread messages are refused (RESOURCE_EXHAUSTED).",
      request: "ipims.v1.ListMessagesRequest",
      call: .unary(ListMessagesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.listMessages(request)
      }
    ),
    Command(
      service: "sharing",
      name: "watch-messages",
      docs: "Sends messages of the caller's threads as they are written, the caller's own too, with the same\nreceipts. The stream ends with the caller's token. Who may call, and see what, is as in\nListMessages.",
      request: "ipims.v1.WatchMessagesRequest",
      call: .serverStream(WatchMessagesRequest.self) { $0.sharing.watchMessages($1) }
    ),
  ]
}
