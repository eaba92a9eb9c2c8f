/// How scalars read and what they look like: Unicode's data.
struct LookAlikes: Sendable {
  static let unicode = LookAlikes()

  private let readings = ScalarTable(LookAlikeData.readings)
  private let looks = ScalarTable(LookAlikeData.looks)

  /// The scalar with case and width folded, without accents; empty for what is left out of texts.
  func reading(of scalar: Unicode.Scalar) -> ArraySlice<UInt32> {
    readings[scalar.value] ?? [scalar.value]
  }

  /// The letters that the scalar looks like; nil where it looks as it reads.
  func look(of scalar: Unicode.Scalar) -> ArraySlice<UInt32>? { looks[scalar.value] }
}

/// Sequences by scalar, in pages of 256.
private struct ScalarTable: Sendable {
  private static let pages = 0x1100
  /// The place of a scalar's page in `entries`, in pages; 0 is the empty page.
  private var pageOf = [UInt16](repeating: 0, count: pages)
  /// Where a scalar's sequence begins in `sequences`, after its count; 0 is none.
  private var entries = [UInt32](repeating: 0, count: 256)
  private var sequences: [UInt32] = [0]

  /// From runs as `.ci/generate-lookalikes` writes them.
  init(_ runs: String) {
    for run in runs.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == 10 }) {
      let isStepped = run.contains(UInt8(ascii: "*"))
      let sides = run.split(
        maxSplits: 1, omittingEmptySubsequences: false,
        whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "*") })
      precondition(sides.count == 2, "a run is a source and a target")
      let source = Self.numbers(sides[0], UInt8(ascii: "-"))
      var target = Self.numbers(sides[1], UInt8(ascii: "."))
      for place in 0..<(source.count > 1 ? source[1] : 1) {
        if isStepped, place > 0 { target[target.count - 1] += 1 }
        set(source[0] + place, to: target)
      }
    }
  }

  /// Of hexadecimal digits.
  private static func numbers(_ text: Substring.UTF8View, _ separator: UInt8) -> [UInt32] {
    text.split(separator: separator).map { digits in
      digits.reduce(0) { $0 << 4 | UInt32($1 > 57 ? $1 - 55 : $1 - 48) }
    }
  }

  private mutating func set(_ scalar: UInt32, to target: [UInt32]) {
    if pageOf[Int(scalar >> 8)] == 0 {
      pageOf[Int(scalar >> 8)] = UInt16(entries.count / 256)
      entries += Array(repeating: 0, count: 256)
    }
    entries[place(of: scalar)] = UInt32(sequences.count)
    sequences.append(UInt32(target.count))
    sequences += target
  }

  subscript(_ scalar: UInt32) -> ArraySlice<UInt32>? {
    let start = Int(entries[place(of: scalar)])
    guard start > 0 else { return nil }
    return sequences[(start + 1)..<(start + 1 + Int(sequences[start]))]
  }

  private func place(of scalar: UInt32) -> Int {
    Int(pageOf[Int(scalar >> 8)]) * 256 + Int(scalar & 0xFF)
  }
}
