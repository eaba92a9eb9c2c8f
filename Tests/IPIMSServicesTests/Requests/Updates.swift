import IPIMSClient
import ServiceHarness
import Testing

/// A method that changes the fields of something that a mask names.
struct UpdateMethod: Sendable, CustomTestStringConvertible {
  var name: String
  /// How many fields it can change.
  var fieldCount: Int
  var open: @Sendable (Customs) async throws -> OpenUpdate

  var testDescription: String { name }
}

/// One thing that can be changed, and who looks at it.
struct OpenUpdate: Sendable {
  /// What a test says of a change.
  struct Change: Sendable {
    var name: String
    var etag = ""
    var mask: [String]
    /// What the field is changed to.
    var value = "changed"
    var requestID = ""
  }

  /// The whole of it.
  struct Seen: Sendable, Equatable {
    var bytes: [UInt8]
    var etag: String

    init(_ message: some Message, _ etag: String) {
      bytes = message.encoded
      self.etag = etag
    }
  }

  /// `{collection}/{id}`.
  var name: String
  /// Whoever may change it.
  var owner: Desk
  /// Whoever may not, and what it is told.
  var stranger: Desk
  var strangerIsTold = Refusal.notFound
  /// The one that a test changes.
  var field: String
  var get: @Sendable () async throws -> Seen
  var update: @Sendable (Desk, Change) async throws -> Seen
}

/// What every request for a change has, after which come the fields.
protocol UpdateMessage: Message {
  var requestID: String { get set }
  var etag: String { get set }
  var updateMask: [String] { get set }
}

extension UpdateCaseRequest: UpdateMessage {}
extension UpdateRecordationRequest: UpdateMessage {}
extension UpdateOrganizationRequest: UpdateMessage {}
extension UpdateArticleRequest: UpdateMessage {}

extension UpdateMessage {
  fileprivate init(_ change: OpenUpdate.Change, _ fill: (inout Self) -> Void) {
    self.init()
    requestID = change.requestID.isEmpty ? RequestID.random() : change.requestID
    etag = change.etag
    updateMask = change.mask
    fill(&self)
  }
}

extension UpdateMethod {
  static let all = [
    UpdateMethod(name: "UpdateCase", fieldCount: 12) { customs in
      let scene = try await CaseScene(customs)
      let opened = try await scene.open()
      // Every officer may read every case.
      return OpenUpdate(
        name: opened.name, owner: scene.officer,
        stranger: try await customs.officer(office: "offices/busan"),
        strangerIsTold: .otherOffice, field: "seller"
      ) {
        let seen = try await scene.seen(opened.name)
        return OpenUpdate.Seen(seen, seen.etag)
      } update: { desk, change in
        let changed = try await desk.appraisal.updateCase(
          .init(change) {
            $0.case = change.name
            $0.seller = Party { $0.name = change.value }
          })
        return OpenUpdate.Seen(changed, changed.etag)
      }
    },
    UpdateMethod(name: "UpdateRecordation", fieldCount: 23) { customs in
      let firm = try await customs.firm()
      let right = try await customs.record(firm)
      return OpenUpdate(
        name: right.name, owner: firm, stranger: try await customs.firm(),
        field: "distinguishing_methods"
      ) {
        let seen = try await firm.reporting.getRecordation(.init { $0.name = right.name })
        return OpenUpdate.Seen(seen, seen.etag)
      } update: { desk, change in
        let changed = try await desk.reporting.updateRecordation(
          .init(change) {
            $0.recordation = change.name
            $0.distinguishingMethods = change.value
          })
        return OpenUpdate.Seen(changed, changed.etag)
      }
    },
    UpdateMethod(name: "UpdateOrganization", fieldCount: 4) { customs in
      let scene = try await OrganizationScene(customs)
      return OpenUpdate(
        name: scene.firm.organization, owner: scene.firm, stranger: try await customs.firm(),
        field: "contacts"
      ) {
        let seen = try await scene.seen()
        return OpenUpdate.Seen(seen, seen.etag)
      } update: { desk, change in
        let changed = try await desk.account.updateOrganization(
          .init(change) {
            $0.organization = change.name
            $0.contacts = [
              OrganizationScene.contact(),
              OrganizationScene.contact("\(change.value)@hangang.example"),
            ]
          })
        return OpenUpdate.Seen(changed, changed.etag)
      }
    },
    UpdateMethod(name: "UpdateArticle", fieldCount: 11) { customs in
      let firm = try await customs.firm()
      let article = try await firm.sharing.publishArticle(Samples.article(.ownFirm))
      return OpenUpdate(
        name: article.name, owner: firm, stranger: try await customs.firm(), field: "title"
      ) {
        let seen = try await firm.sharing.getArticle(.init { $0.name = article.name })
        return OpenUpdate.Seen(seen, seen.etag)
      } update: { desk, change in
        let changed = try await desk.sharing.updateArticle(
          .init(change) {
            $0.article = change.name
            $0.title = change.value
          })
        return OpenUpdate.Seen(changed, changed.etag)
      }
    },
  ]
}
