internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A right holder for whom a representative acts, as its calls need to know it.
struct Principal: Sendable, Hashable {
  /// `organizations/{id}`.
  var organization: String
  /// Never empty.
  var scopes: Set<Scope>
  var endTime: Instant?
}

extension Scope {
  /// What a representation can be for. Accounts are left out: a token that a representative made for
  /// its principal would outlive the representation.
  static let represented: [Scope] = [.recordations, .appraisals, .sharing]
}

extension Representation {
  var principalInDirectory: Principal {
    Principal(
      organization: principal, scopes: Set(scopes.isEmpty ? Scope.represented : scopes),
      endTime: endTime.map { Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos) })
  }
}

/// Who acts for whom, in memory: asked on every call of a representative. The database is the truth;
/// whoever changes it tells the directory after the commit.
final class RepresentationDirectory: Sendable {
  private struct Entry {
    /// `representations/{id}`.
    let name: String
    let principal: Principal

    func isInForce(at now: Instant) -> Bool { principal.endTime.map { now < $0 } ?? true }
  }

  private struct State {
    /// Of each representative, oldest first.
    var entries: [String: [Entry]] = [:]
    /// Who acts, or acted, for a principal.
    var representatives: [String: Set<String>] = [:]

    mutating func add(_ representation: Representation, at now: Instant) {
      let entry = Entry(
        name: representation.name, principal: representation.principalInDirectory)
      guard entry.isInForce(at: now) else { return }
      var own = entries[representation.representative] ?? []
      own.removeAll { !$0.isInForce(at: now) }
      own.append(entry)
      own.sort { $0.name < $1.name }
      entries[representation.representative] = own
      representatives[representation.principal, default: []].insert(representation.representative)
    }
  }

  private let state: Lock<State>

  init(loading database: any Database, at now: Instant) async throws(RPCError) {
    let stored = try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows(
        """
        SELECT body FROM representations
        WHERE revoke_time IS NULL AND (end_time IS NULL OR end_time > $1)
        """, .int(now.millisecondsSince1970)
      ) { row throws(RPCError) in try Representation(stored: row.blob(0)) }
    }
    var loaded = State()
    for representation in stored { loaded.add(representation, at: now) }
    state = Lock(loaded)
  }

  /// For whom a representative acts now, in the order in which it came to; each once.
  func principals(of representative: String, at now: Instant) -> [Principal] {
    let entries = state.withLock { $0.entries[representative] ?? [] }
    return entries.filter { $0.isInForce(at: now) }.map(\.principal)
  }

  /// Which representatives act for a firm in a scope now.
  func representatives(of principal: String, in scope: Scope, at now: Instant) -> [String] {
    let all = state.withLock { $0.representatives[principal] ?? [] }
    return all.sorted().filter { representative in
      principals(of: representative, at: now).contains {
        $0.organization == principal && $0.scopes.contains(scope)
      }
    }
  }

  func add(_ representation: Representation, at now: Instant) {
    state.withLock { $0.add(representation, at: now) }
  }

  func remove(_ representation: Representation) {
    state.withLock { state in
      state.entries[representation.representative]?.removeAll { $0.name == representation.name }
    }
  }
}
