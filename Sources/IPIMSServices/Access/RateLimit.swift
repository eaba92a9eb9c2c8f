internal import IPIMSDomain
internal import RPCCore

/// Calls a minute from one address: a bucket that refills evenly.
final class RateLimit: Sendable {
  /// Addresses remembered at once; past that, those with a full bucket are forgotten.
  static let addressesMax = 100_000

  private struct Bucket {
    var calls: Double
    var time: Instant
  }

  private let callsPerMinute: Double
  private let buckets = Lock<[String: Bucket]>([:])

  init(callsPerMinute: Int) { self.callsPerMinute = Double(callsPerMinute) }

  /// Throws RESOURCE_EXHAUSTED, RATE_LIMITED with the time to wait. The address's port is no part
  /// of it.
  func take(from remoteAddress: String, at now: Instant) throws(RPCError) {
    try use(1, from: remoteAddress, at: now)
  }

  /// Throws where `take` would, and takes nothing.
  func requireRoom(for remoteAddress: String, at now: Instant) throws(RPCError) {
    try use(0, from: remoteAddress, at: now)
  }

  private func use(_ taken: Double, from remoteAddress: String, at now: Instant)
    throws(RPCError)
  {
    let address = Self.host(of: remoteAddress)
    let isAllowed = buckets.withLock { buckets in
      if buckets.count >= Self.addressesMax {
        buckets = buckets.filter { refilled($0.value, at: now) < callsPerMinute }
      }
      var calls = buckets[address].map { refilled($0, at: now) } ?? callsPerMinute
      let isAllowed = calls >= 1
      if isAllowed { calls -= taken }
      buckets[address] = Bucket(calls: calls, time: now)
      return isAllowed
    }
    guard isAllowed else {
      throw RPCError(
        .resourceExhausted, "RATE_LIMITED",
        "At most \(Int(callsPerMinute)) of these calls a minute from one address.",
        retryAfter: .seconds(60 / callsPerMinute))
    }
  }

  private func refilled(_ bucket: Bucket, at now: Instant) -> Double {
    let milliseconds = max(0, now.millisecondsSince1970 - bucket.time.millisecondsSince1970)
    return min(callsPerMinute, bucket.calls + Double(milliseconds) / 60_000 * callsPerMinute)
  }

  private static func host(of address: String) -> String {
    guard let colon = address.lastIndex(of: ":") else { return address }
    return String(address[..<colon])
  }
}
