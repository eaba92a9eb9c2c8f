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
}
