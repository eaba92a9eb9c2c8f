// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Knowledge of genuine goods and of fakes.
public protocol SharingService: Sendable {
  /// Publishes an article. Right holders, representatives and officers. What one on a recordation says
  /// is authorised counts from then on, where all of customs may read it. INVALID_ARGUMENT for a
  /// document that is no picture; NOT_FOUND for one that is not the author's.
  func publishArticle(
    _ request: PublishArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Changes an article; all versions stay in its history. The firm whose it is; of customs' own the
  /// officers of the office that wrote it, and administrators. PERMISSION_DENIED, NOT_THE_AUTHOR for
  /// others who may read it; ABORTED, ETAG_STALE for an etag that is not the article's;
  /// FAILED_PRECONDITION, ARTICLE_STATE once it is retired.
  func updateArticle(
    _ request: UpdateArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Takes an article back: it is found and counts no more, and its author still sees it. Who may
  /// update it. FAILED_PRECONDITION, ARTICLE_STATE where it already is.
  func retireArticle(
    _ request: RetireArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Its audience, and its author: the firm whose it is, or of customs' own the officers of the office
  /// that wrote it. One that is retired its author alone, with administrators for customs' own.
  /// Clearance systems read what is for ALL_CUSTOMS or HOLDER; administrators that for OFFICES, too.
  func getArticle(
    _ request: GetArticleRequest, context: RPCContext
  ) async throws(RPCError) -> Article

  /// Finds articles that the caller may read, newest first. Everyone with a token.
  func searchArticles(
    _ request: SearchArticlesRequest, context: RPCContext
  ) async throws(RPCError) -> SearchArticlesResponse

  /// Tells of articles that the caller may read, as they are published and change. Everyone with a
  /// token. What is for HOLDER goes with the recordation: to the holder before it is removed.
  func watchArticles(
    _ request: WatchArticlesRequest, responses: ResponseWriter<WatchArticlesResponse>, context: RPCContext
  ) async throws(RPCError)

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
      .unary("UpdateArticle") { calls in
        while let request: UpdateArticleRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.updateArticle(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RetireArticle") { calls in
        while let request: RetireArticleRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.retireArticle(request, context: calls.context))
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
      .unary("SearchArticles") { calls in
        while let request: SearchArticlesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.searchArticles(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("WatchArticles") { (request: WatchArticlesRequest, responses: ResponseWriter<WatchArticlesResponse>, context) async throws(RPCError) in
        try await self.watchArticles(request, responses: responses, context: context)
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
  public static let updateArticle = MethodName(
    service: "ipims.v1.SharingService", name: "UpdateArticle", kind: .unary)
  public static let retireArticle = MethodName(
    service: "ipims.v1.SharingService", name: "RetireArticle", kind: .unary)
  public static let getArticle = MethodName(
    service: "ipims.v1.SharingService", name: "GetArticle", kind: .unary)
  public static let searchArticles = MethodName(
    service: "ipims.v1.SharingService", name: "SearchArticles", kind: .unary)
  public static let watchArticles = MethodName(
    service: "ipims.v1.SharingService", name: "WatchArticles", kind: .serverStream)
  public static let listArticles = MethodName(
    service: "ipims.v1.SharingService", name: "ListArticles", kind: .unary)
  public static let postMessage = MethodName(
    service: "ipims.v1.SharingService", name: "PostMessage", kind: .unary)
  public static let listMessages = MethodName(
    service: "ipims.v1.SharingService", name: "ListMessages", kind: .unary)
  public static let watchMessages = MethodName(
    service: "ipims.v1.SharingService", name: "WatchMessages", kind: .serverStream)
}
