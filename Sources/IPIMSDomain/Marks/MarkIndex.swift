/// Finds the marks that a text can be read as, however it is written.
///
/// It sees through case, width, accents, spaces and hyphens, letters of other scripts, digits and
/// signs for letters, rn for m, doubled letters, one slip (a letter too many, too few, wrong or
/// swapped) and Korean in jamo; a Korean form finds a Latin mark by its sound and the other way
/// round. A copy is a snapshot: it stays as it is while the original changes, and shares what did
/// not change. Reading takes no lock; whoever changes it sees to it that one does so at a time.
public struct MarkIndex: Sendable {
  /// Of a mark's text; more are not looked at.
  public static let markLettersMax = 256
  /// Of a description; more are not looked at.
  public static let textLettersMax = 4_096
  /// Texts of one owner; more are not looked at.
  public static let marksMax = 64

  /// Of one text: of its two readings, its words and its sound.
  public static let keysMax = 2 * 33 + MarkKeys.wordsMax * 33 + 32

  struct Entry: Sendable {
    var id: String
    var mark: String
  }

  private(set) var postings = MarkPostings()
  private var entries: [[Entry?]] = []
  private var free: [Int] = []
  private var owned = [[String: [Int]]](repeating: [:], count: 256)
  private static let chunk = 512

  public init() {}

  /// Owners with at least one mark.
  public var count: Int { owned.reduce(0) { $0 + $1.count } }

  /// How many keys marks are found under, of 8 bytes each: some 20 a mark, at most ``keysMax``.
  public var keys: Int { postings.count }

  /// Makes `marks` the marks of `id`, in place of those it had. Texts without a letter are left
  /// out; an owner without any is removed.
  public mutating func set(_ marks: [String], for id: String) {
    remove(id)
    var places: [Int] = []
    for mark in Set(marks.prefix(Self.marksMax)).sorted() {
      let keys = MarkKeys.ofMark(Self.form(mark))
      guard !keys.isEmpty else { continue }
      let place = add(Entry(id: id, mark: mark))
      places.append(place)
      for key in keys { postings.insert(key, place) }
    }
    if !places.isEmpty { owned[Self.shard(id)][id] = places }
  }

  /// Removes all marks of `id`, if it has any.
  public mutating func remove(_ id: String) {
    for place in owned[Self.shard(id)].removeValue(forKey: id) ?? [] {
      for key in MarkKeys.ofMark(Self.form(self[place].mark)) { postings.remove(key, place) }
      entries[place / Self.chunk][place % Self.chunk] = nil
      free.append(place)
    }
  }

  /// An entry that a posting names.
  subscript(_ place: Int) -> Entry {
    guard let entry = entries[place / Self.chunk][place % Self.chunk] else {
      preconditionFailure("a posting without its entry")
    }
    return entry
  }

  static func form(_ mark: String) -> MarkForm { MarkForm(mark, lettersMax: markLettersMax) }

  private mutating func add(_ entry: Entry) -> Int {
    if let place = free.popLast() {
      entries[place / Self.chunk][place % Self.chunk] = entry
      return place
    }
    if entries.last.map({ $0.count == Self.chunk }) ?? true { entries.append([]) }
    entries[entries.count - 1].append(entry)
    return (entries.count - 1) * Self.chunk + entries[entries.count - 1].count - 1
  }

  private static func shard(_ id: String) -> Int {
    Int(id.utf8.reduce(0) { ($0 &* 31) &+ UInt32($1) } & 0xFF)
  }
}
