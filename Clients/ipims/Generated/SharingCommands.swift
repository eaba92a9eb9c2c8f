// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let sharingCommands: [Command] = [
    Command(
      service: "sharing",
      name: "publish-article",
      docs: "Publishes an article. Right holders, representatives and officers. What one on a recordation says\nis authorised counts from then on, where all of customs may read it. INVALID_ARGUMENT for a\ndocument that is no picture; NOT_FOUND for one that is not the author's.",
      request: "ipims.v1.PublishArticleRequest",
      call: .unary(PublishArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.publishArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "update-article",
      docs: "Changes an article; all versions stay in its history. The firm whose it is; of customs' own the\nofficers of the office that wrote it, and administrators. PERMISSION_DENIED, NOT_THE_AUTHOR for\nothers who may read it; ABORTED, ETAG_STALE for an etag that is not the article's;\nFAILED_PRECONDITION, ARTICLE_STATE once it is retired.",
      request: "ipims.v1.UpdateArticleRequest",
      call: .unary(UpdateArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.updateArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "retire-article",
      docs: "Takes an article back: it is found and counts no more, and its author still sees it. Who may\nupdate it. FAILED_PRECONDITION, ARTICLE_STATE where it already is.",
      request: "ipims.v1.RetireArticleRequest",
      call: .unary(RetireArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.retireArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "get-article",
      docs: "Its audience, and its author: the firm whose it is, or of customs' own the officers of the office\nthat wrote it. One that is retired its author alone, with administrators for customs' own.\nClearance systems read what is for ALL_CUSTOMS or HOLDER; administrators that for OFFICES, too.",
      request: "ipims.v1.GetArticleRequest",
      call: .unary(GetArticleRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.getArticle(request)
      }
    ),
    Command(
      service: "sharing",
      name: "search-articles",
      docs: "Finds articles that the caller may read, newest first. Everyone with a token.",
      request: "ipims.v1.SearchArticlesRequest",
      call: .unary(SearchArticlesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.sharing.searchArticles(request)
      }
    ),
    Command(
      service: "sharing",
      name: "watch-articles",
      docs: "Tells of articles that the caller may read, as they are published and change. Everyone with a\ntoken. What is for HOLDER goes with the recordation: to the holder before it is removed.",
      request: "ipims.v1.WatchArticlesRequest",
      call: .serverStream(WatchArticlesRequest.self) { $0.sharing.watchArticles($1) }
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
