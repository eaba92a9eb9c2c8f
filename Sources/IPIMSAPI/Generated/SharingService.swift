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

  /// Writes a message about a recordation or a case. Right holders and representatives about what is
  /// theirs, with scope SHARING: a recordation of the holder's, a case in which the holder is asked;
  /// the representative to whom a request was delegated, too. Officers about every recordation and
  /// about cases of their own office (PERMISSION_DENIED, OTHER_OFFICE), and administrators. Whatever
  /// the state of the subject. The first message of customs that a firm has not been sent is told to
  /// it by mail; none more until it has been sent the thread.
  func postMessage(
    _ request: PostMessageRequest, context: RPCContext
  ) async throws(RPCError) -> ThreadMessage

  /// Lists messages of the caller's threads, oldest first. Firms see their own threads, those of the
  /// holders that they act for, and those of requests delegated to them; officers and administrators
  /// all. What is sent to another member than the author leaves a receipt, before it is sent: when
  /// the disk is full, unread messages are refused (RESOURCE_EXHAUSTED).
  func listMessages(
    _ request: ListMessagesRequest, context: RPCContext
  ) async throws(RPCError) -> ListMessagesResponse

  /// Sends messages of the caller's threads as they are written, the caller's own too, with the same
  /// receipts. The stream ends with the caller's token. Who may call, and see what, is as in
  /// ListMessages.
  func watchMessages(
    _ request: WatchMessagesRequest, responses: ResponseWriter<WatchMessagesResponse>, context: RPCContext
  ) async throws(RPCError)
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
      .unary("PostMessage") { calls in
        while let request: PostMessageRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.postMessage(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListMessages") { calls in
        while let request: ListMessagesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listMessages(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("WatchMessages") { (request: WatchMessagesRequest, responses: ResponseWriter<WatchMessagesResponse>, context) async throws(RPCError) in
        try await self.watchMessages(request, responses: responses, context: context)
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
  public static let postMessage = MethodName(
    service: "ipims.v1.SharingService", name: "PostMessage", kind: .unary)
  public static let listMessages = MethodName(
    service: "ipims.v1.SharingService", name: "ListMessages", kind: .unary)
  public static let watchMessages = MethodName(
    service: "ipims.v1.SharingService", name: "WatchMessages", kind: .serverStream)
}
