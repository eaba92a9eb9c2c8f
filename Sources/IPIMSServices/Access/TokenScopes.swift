internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// What a method asks of the scopes of a token.
enum MethodScope: Hashable {
  /// Every token calls it: it tells who calls, or what the server is.
  case any
  case only(Scope)
  /// A service that is for whole tokens alone.
  case whole
}

extension MethodName {
  private static let scopes: [String: Scope] = [
    "ipims.v1.AccountService": .accounts, "ipims.v1.ReportingService": .recordations,
    "ipims.v1.AppraisalService": .appraisals, "ipims.v1.SharingService": .sharing,
  ]
  private static let anyScope: Set = ["ipims.v1.SystemService", "grpc.health.v1.Health"]
  private static let identity: Set = ["WhoAmI", "Authenticate"]
  /// How the names of methods begin that change nothing.
  private static let reading = [
    "Get", "List", "Search", "LookUp", "Explain", "VerifyCaseHistory", "Watch", "Download",
    "WhoAmI", "Authenticate", "Check",
  ]

  var scope: MethodScope {
    if Self.anyScope.contains(service) { return .any }
    guard let scope = Self.scopes[service] else { return .whole }
    return scope == .accounts && Self.identity.contains(name) ? .any : .only(scope)
  }

  /// Whether it leaves everything as it was, but for who has read what.
  var isReading: Bool { Self.reading.contains { name.hasPrefix($0) } }
}

extension Caller {
  /// Throws PERMISSION_DENIED: SCOPE_NOT_ALLOWED for a method outside the token's scopes,
  /// TOKEN_READ_ONLY for one that changes something.
  func requireScope(of method: MethodName) throws(RPCError) {
    let isAllowed =
      switch method.scope {
      case .any: true
      case .only(let scope): scopes.isEmpty || scopes.contains(scope)
      case .whole: scopes.isEmpty
      }
    guard isAllowed else {
      throw RPCError(
        .permissionDenied, "SCOPE_NOT_ALLOWED",
        "\(method.name) is outside the token's scopes: \(scopes.stored).")
    }
    guard !isReadOnly || method.isReading else {
      throw RPCError(
        .permissionDenied, "TOKEN_READ_ONLY", "\(method.name) is not for a token that only reads.")
    }
  }

  /// Throws PERMISSION_DENIED, SCOPE_NOT_ALLOWED where a token of these scopes could do what the
  /// caller's cannot.
  func requireNotWider(_ scopes: Set<Scope>) throws(RPCError) {
    guard !self.scopes.isEmpty, scopes.isEmpty || !scopes.isSubset(of: self.scopes) else { return }
    throw RPCError(
      .permissionDenied, "SCOPE_NOT_ALLOWED",
      "A token makes none that is wider than itself: \(self.scopes.stored).")
  }
}

extension Caller {
  /// Throws PERMISSION_DENIED, TOKEN_TOO_LONG where a token would go on after the caller's own, which
  /// may be in hands that should not have it for longer.
  func requireNotLonger(_ expireTime: Instant?) throws(RPCError) {
    guard let end = self.expireTime, expireTime.map({ $0 > end }) ?? true else { return }
    throw RPCError(
      .permissionDenied, "TOKEN_TOO_LONG",
      "A token makes none that ends after itself: give expire_time, at most \(end.timestamp.text).")
  }
}

extension Set<Scope> {
  /// As the database holds them, by their names; empty is all.
  init(stored text: String) {
    self.init(text.split(separator: ",").map { Scope(named: String($0)) })
  }

  var stored: String { inOrder.map(\.shortName).joined(separator: ",") }

  var inOrder: [Scope] { sorted { $0.rawValue < $1.rawValue } }
}
