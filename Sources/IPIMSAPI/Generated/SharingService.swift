// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Knowledge of genuine goods and of fakes.
public protocol SharingService: Sendable {
  /// Publishes an article. Right holders, representatives and officers.
  func publishArticle(
    _ request: PublishArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Its audience, and the author's firm.
  func getArticle(
    _ request: GetArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Lists articles, oldest first, that the caller may read. Everyone with a token.
  func listArticles(
    _ request: ListArticlesRequest, context: RPCContext
  ) async throws(RPCError) -> ListArticlesResponse
}

extension SharingService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.v1.SharingService", methods: [
      .unary("PublishArticle") { calls in
        while let request: PublishArticleRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.publishArticle(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetArticle") { calls in
        while let request: GetArticleRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getArticle(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListArticles") { calls in
        while let request: ListArticlesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listArticles(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
    ])
  }
}

/// The methods' names on the wire.
public enum SharingServiceMethods {
  public static let publishArticle = MethodName(
    service: "ipims.v1.SharingService", name: "PublishArticle", kind: .unary)
  public static let getArticle = MethodName(
    service: "ipims.v1.SharingService", name: "GetArticle", kind: .unary)
  public static let listArticles = MethodName(
    service: "ipims.v1.SharingService", name: "ListArticles", kind: .unary)
}
