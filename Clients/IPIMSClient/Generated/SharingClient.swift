// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Knowledge of genuine goods and of fakes.
public struct SharingClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Publishes an article. Right holders, representatives and officers. What one on a recordation says
  /// is authorised counts from then on, where all of customs may read it. INVALID_ARGUMENT for a
  /// document that is no picture; NOT_FOUND for one that is not the author's.
  public func publishArticle(
    _ request: PublishArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(SharingServiceMethods.publishArticle, request, options: options)
  }

  /// Changes an article; all versions stay in its history. The firm whose it is; of customs' own the
  /// officers of the office that wrote it, and administrators. PERMISSION_DENIED, NOT_THE_AUTHOR for
  /// others who may read it; ABORTED, ETAG_STALE for an etag that is not the article's;
  /// FAILED_PRECONDITION, ARTICLE_STATE once it is retired.
  public func updateArticle(
    _ request: UpdateArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(SharingServiceMethods.updateArticle, request, options: options)
  }

  /// Takes an article back: it is found and counts no more, and its author still sees it. Who may
  /// update it. FAILED_PRECONDITION, ARTICLE_STATE where it already is.
  public func retireArticle(
    _ request: RetireArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(SharingServiceMethods.retireArticle, request, options: options)
  }

  /// Its audience, and its author: the firm whose it is, or of customs' own the officers of the office
  /// that wrote it. One that is retired its author alone, with administrators for customs' own.
  /// Clearance systems read what is for ALL_CUSTOMS or HOLDER; administrators that for OFFICES, too.
  public func getArticle(
    _ request: GetArticleRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Article {
    return try await caller.unary(SharingServiceMethods.getArticle, request, options: options)
  }

  /// Finds articles that the caller may read, newest first. Everyone with a token.
  public func searchArticles(
    _ request: SearchArticlesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SearchArticlesResponse {
    return try await caller.unary(SharingServiceMethods.searchArticles, request, options: options)
  }

  /// Tells of articles that the caller may read, as they are published and change. Everyone with a
  /// token. What is for HOLDER goes with the recordation: to the holder before it is removed.
  public func watchArticles(
    _ request: WatchArticlesRequest, options: CallOptions = .init()
  ) -> ResponseStream<WatchArticlesResponse> {
    caller.serverStream(SharingServiceMethods.watchArticles, request, options: options)
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
