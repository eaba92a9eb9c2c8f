internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// Knowledge of genuine goods and of fakes. Each RPC is in the file of its name.
struct Sharing: SharingService {
  let environment: ServiceEnvironment

  /// Whether `caller` is of the article's audience, or of its author's firm.
  static func mayRead(_ article: Article, _ caller: Caller) -> Bool {
    if caller.isFirm { return article.organization == caller.organization }
    return switch article.audience {
    case .allCustoms: true
    case .offices:
      caller.role == .administrator || caller.office.map(article.offices.contains) ?? false
    default: false
    }
  }
}
