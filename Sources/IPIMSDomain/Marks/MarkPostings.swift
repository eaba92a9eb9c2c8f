/// Which entries have which key: sorted shards, each copied only when it changes, so that a copy of
/// the index stays valid at little cost while the index moves on. 8 bytes a key of an entry.
struct MarkPostings: Sendable {
  private static let shardBits: UInt64 = 10
  /// Key (32 bits) and entry (32 bits) in one number, sorted.
  private var shards = [[UInt64]](repeating: [], count: 1 << shardBits)

  /// How many are held.
  var count: Int { shards.reduce(0) { $0 + $1.count } }

  /// The entries of a key, at most `max`.
  func entries(of key: UInt64, max: Int) -> LazyMapSequence<ArraySlice<UInt64>, Int> {
    let shard = shards[Self.shard(key)]
    let start = Self.place(of: Self.posting(key, 0), in: shard)
    var end = start
    while end < shard.count, end - start < max, shard[end] >> 32 == key & 0xFFFF_FFFF { end += 1 }
    return shard[start..<end].lazy.map { Int($0 & 0xFFFF_FFFF) }
  }

  mutating func insert(_ key: UInt64, _ entry: Int) {
    let posting = Self.posting(key, entry)
    let shard = Self.shard(key)
    let place = Self.place(of: posting, in: shards[shard])
    shards[shard].insert(posting, at: place)
  }

  mutating func remove(_ key: UInt64, _ entry: Int) {
    let posting = Self.posting(key, entry)
    let shard = Self.shard(key)
    let place = Self.place(of: posting, in: shards[shard])
    precondition(
      place < shards[shard].count && shards[shard][place] == posting, "no such posting")
    shards[shard].remove(at: place)
  }

  private static func posting(_ key: UInt64, _ entry: Int) -> UInt64 {
    (key & 0xFFFF_FFFF) << 32 | UInt64(UInt32(entry))
  }

  private static func shard(_ key: UInt64) -> Int { Int(key >> (64 - shardBits)) }

  private static func place(of posting: UInt64, in shard: [UInt64]) -> Int {
    var (low, high) = (0, shard.count)
    while low < high {
      let middle = (low + high) / 2
      if shard[middle] < posting { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
