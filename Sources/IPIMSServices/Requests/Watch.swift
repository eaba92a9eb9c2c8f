internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension ServiceEnvironment {
  /// Serves a stream of what happens from now on. `turn` sends what is new for the caller, as far as
  /// one look at the database goes, and tells whether there may be more; it runs once at the start,
  /// and whenever something may have happened.
  ///
  /// Before each turn the caller is authenticated anew, so that the stream ends with its token, and
  /// shows nothing of a principal from the end of a representation on. What wakes it are the topics
  /// of whoever the caller then is. Throws what `turn` throws; UNAUTHENTICATED once the token has
  /// ended; CANCELLED once the stream was left.
  func follow(
    _ context: RPCContext, as caller: Caller, on topics: (Caller) -> [String],
    _ turn: (Caller) async throws(RPCError) -> Bool
  ) async throws(RPCError) {
    let token = try StreamToken(context, self)
    var caller = caller
    while true {
      let followed = try await follow(token, caller, topics(caller), turn)
      guard let changed = followed else {
        throw RPCError(.cancelled, "CANCELLED", "The stream was left.")
      }
      caller = changed
    }
  }

  /// Until the caller acts for others than before: answers the caller as it is then; nil where the
  /// stream was left.
  private func follow(
    _ token: StreamToken, _ caller: Caller, _ topics: [String],
    _ turn: (Caller) async throws(RPCError) -> Bool
  ) async throws(RPCError) -> Caller? {
    // Subscribed before the first look, so that nothing falls between the two; revocation and grants
    // of a representation wake it, too.
    let own = [caller.token] + [caller.organization].compactMap(\.self)
    let (wakes, waker) = feed.subscribe(to: Array(Set(topics + own)))
    let ends = caller.principals.compactMap(\.endTime) + [caller.expireTime].compactMap(\.self)
    async let _: Void = waker.wake(at: ends.min(), by: now)
    var iterator = wakes.makeAsyncIterator()
    repeat {
      var mayBeMore = true
      while mayBeMore {
        let current = try token.caller()
        guard current.principals == caller.principals else { return current }
        mayBeMore = try await turn(current)
      }
    } while await iterator.next() != nil
    return nil
  }
}

extension Caller {
  /// What wakes a stream about a scope: firms by the names of those for whom they act, customs by
  /// `topic`.
  func topics(in scope: Scope, customs topic: String) -> [String] {
    isFirm ? organizations(in: scope) : [topic]
  }
}

extension Reading where Failure == RPCError {
  /// The first rows, in the order of their keys, of what any of several firms has; each firm's are
  /// read in that order and are as many at most. What several of them have comes once.
  func first<Key: Comparable & Hashable, Element>(
    _ count: Int, of firms: [String],
    _ rows: (String) throws(RPCError) -> [(key: Key, element: Element)]
  ) throws(RPCError) -> [(key: Key, element: Element)] {
    guard firms.count > 1 else { return try firms.first.map(rows) ?? [] }
    var all: [Key: Element] = [:]
    for firm in firms {
      for row in try rows(firm) { all[row.key] = row.element }
    }
    return all.sorted { $0.key < $1.key }.prefix(count).map { ($0.key, $0.value) }
  }
}
