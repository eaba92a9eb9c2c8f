// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Knowledge of genuine goods and of fakes.
public struct SharingClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Publishes an article. Right holders, representatives and officers.
  public func publishArticle(
    _ request: PublishArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(SharingServiceMethods.publishArticle, request, options: options)
  }

  /// Its audience, and the author's firm.
  public func getArticle(
    _ request: GetArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    return try await caller.unary(SharingServiceMethods.getArticle, request, options: options)
  }

  /// Lists articles, oldest first, that the caller may read. Everyone with a token.
  public func listArticles(
    _ request: ListArticlesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListArticlesResponse {
    return try await caller.unary(SharingServiceMethods.listArticles, request, options: options)
  }

  /// Writes a message about a recordation or a case. Right holders and representatives about what is
  /// theirs, with scope SHARING: a recordation of the holder's, a case in which the holder is asked;
  /// the representative to whom a request was delegated, too. Officers about every recordation and
  /// about cases of their own office (PERMISSION_DENIED, OTHER_OFFICE), and administrators. Whatever
  /// the state of the subject. The first message of customs that a firm has not been sent is told to
  /// it by mail; none more until it has been sent the thread.
  public func postMessage(
    _ request: PostMessageRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ThreadMessage {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(SharingServiceMethods.postMessage, request, options: options)
  }

  /// Lists messages of the caller's threads, oldest first. Firms see their own threads, those of the
  /// holders that they act for, and those of requests delegated to them; officers and administrators
  /// all. What is sent to another member than the author leaves a receipt, before it is sent: when
  /// the disk is full, unread messages are refused (RESOURCE_EXHAUSTED).
  public func listMessages(
    _ request: ListMessagesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListMessagesResponse {
    return try await caller.unary(SharingServiceMethods.listMessages, request, options: options)
  }

  /// Sends messages of the caller's threads as they are written, the caller's own too, with the same
  /// receipts. The stream ends with the caller's token. Who may call, and see what, is as in
  /// ListMessages.
  public func watchMessages(
    _ request: WatchMessagesRequest, options: CallOptions = .init()
  ) -> ResponseStream<WatchMessagesResponse> {
    caller.serverStream(SharingServiceMethods.watchMessages, request, options: options)
  }
}
