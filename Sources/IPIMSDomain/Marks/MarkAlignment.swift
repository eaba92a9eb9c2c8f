/// What it takes to turn a mark into what is written: the cheapest alignment of their letters.
struct MarkAlignment {
  /// Longer texts are compared by their beginning.
  static let lettersMax = 64

  // What a difference costs, in letters; found on the generated forms of the tests.
  private static let spacing: Double = 0.1
  private static let otherScript: Double = 0.05
  private static let lookAlike: Double = 0.3
  private static let unlikeInThisCase: Double = 0.7
  private static let doubling: Double = 0.4
  private static let typo: Double = 1
  /// In marks of fewer letters than `shortLetters` each difference weighs double.
  private static let shortLetters = 4
  /// A slip rarely takes the first letter: BIKE is not NIKE.
  private static let typoAtStart: Double = 1.3

  private let written: ArraySlice<MarkLetter>
  private let mark: ArraySlice<MarkLetter>
  private var costs: [Double]

  init(_ written: [MarkLetter], _ mark: [MarkLetter]) {
    self.written = written.prefix(Self.lettersMax)
    self.mark = mark.prefix(Self.lettersMax)
    costs = Array(repeating: 0, count: (self.written.count + 1) * (self.mark.count + 1))
    for row in 0...self.written.count {
      for column in 0...self.mark.count where row + column > 0 {
        costs[row * (self.mark.count + 1) + column] = cheapest(row, column).cost
      }
    }
  }

  /// The best of the alignments of readings; see ``MarkForm/readings(_:)``.
  static func best(_ written: [[MarkLetter]], _ mark: [[MarkLetter]]) -> MarkAlignment {
    var best = MarkAlignment(written[0], mark[0])
    guard written.count + mark.count > 2 else { return best }
    for one in written {
      for other in mark {
        let alignment = MarkAlignment(one, other)
        if alignment.score > best.score { best = alignment }
      }
    }
    return best
  }

  /// 1 where all letters read the same and stand together alike; not below 0.
  var score: Double {
    let weight = mark.count < Self.shortLetters ? 2.0 : 1
    return max(0, 1 - weight * (costs.last ?? 0) / Double(max(written.count, mark.count, 1)))
  }

  private enum Step { case kept, added, missing, swapped }

  /// The last step to the first `row` letters written from the first `column` of the mark.
  private func cheapest(_ row: Int, _ column: Int) -> (step: Step, cost: Double) {
    var best: (step: Step, cost: Double) = (.kept, .infinity)
    func consider(_ step: Step, _ before: Double, _ cost: Double) {
      if before + cost < best.cost { best = (step, before + cost) }
    }
    if row > 0, column > 0 {
      consider(.kept, cost(row - 1, column - 1), substitution(row, column))
    }
    if row > 0 {
      consider(.added, cost(row - 1, column), Self.single(written, row - 1))
    }
    if column > 0 {
      consider(.missing, cost(row, column - 1), Self.single(mark, column - 1))
    }
    if row > 1, column > 1, written[row - 1].reading == mark[column - 2].reading,
      written[row - 2].reading == mark[column - 1].reading
    {
      consider(.swapped, cost(row - 2, column - 2), Self.typo)
    }
    return best
  }

  private func cost(_ row: Int, _ column: Int) -> Double { costs[row * (mark.count + 1) + column] }

  private func substitution(_ row: Int, _ column: Int) -> Double {
    let (one, other) = (written[row - 1], mark[column - 1])
    let isSpaced = row > 1 && column > 1 && one.opensWord != other.opensWord
    return Self.difference(one, other, isFirst: column == 1) + (isSpaced ? Self.spacing : 0)
  }

  private static func difference(
    _ one: MarkLetter, _ other: MarkLetter, isFirst: Bool
  ) -> Double {
    if one.reading == other.reading { return 0 }
    guard one.look == other.look else { return isFirst ? typoAtStart : typo }
    let isASCII = one.reading < 0x80 && other.reading < 0x80
    if !isASCII { return one.isPair || other.isPair ? lookAlike : otherScript }
    let letters = one.written.properties.isAlphabetic && other.written.properties.isAlphabetic
    // Of letters only I and l are of one look, in these cases.
    let isPlausible = !letters || one.written == "I" || one.written == "l"
    return isPlausible ? lookAlike : unlikeInThisCase
  }

  /// The cost of a letter that the other side has not.
  private static func single(_ letters: ArraySlice<MarkLetter>, _ place: Int) -> Double {
    if place > 0, letters[place - 1].reading == letters[place].reading { return doubling }
    return place == 0 ? typoAtStart : typo
  }

  /// What differs, in the order of the text, each once.
  var differences: [MarkDifference] {
    var found: [MarkDifference] = []
    var (row, column) = (written.count, mark.count)
    while row + column > 0 {
      let step = cheapest(row, column).step
      found += told(step, row, column).reversed()
      row -= step == .kept || step == .added ? 1 : step == .swapped ? 2 : 0
      column -= step == .kept || step == .missing ? 1 : step == .swapped ? 2 : 0
    }
    return found.reversed().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func told(_ step: Step, _ row: Int, _ column: Int) -> [MarkDifference] {
    switch step {
    case .kept: return toldKept(row, column)
    case .added:
      let letter = Self.text(written[row - 1])
      return [
        Self.single(written, row - 1) == Self.doubling ? .doubling(letter) : .added(letter)
      ]
    case .missing:
      let letter = Self.text(mark[column - 1])
      return [
        Self.single(mark, column - 1) == Self.doubling ? .doubling(letter) : .missing(letter)
      ]
    case .swapped:
      return [.swapped(Self.text(written[row - 2]) + Self.text(written[row - 1]))]
    }
  }

  private func toldKept(_ row: Int, _ column: Int) -> [MarkDifference] {
    let (one, other) = (written[row - 1], mark[column - 1])
    var told: [MarkDifference] = []
    if row > 1, column > 1, one.opensWord != other.opensWord { told.append(.spacing) }
    if one.reading != other.reading {
      let (writing, reading) = (Self.text(one), Self.text(other))
      told.append(
        one.look == other.look
          ? .lookAlike(written: writing, of: reading) : .other(written: writing, of: reading))
    }
    return told
  }

  /// As it is written; a jamo or a pair that stands for one letter by itself.
  private static func text(_ letter: MarkLetter) -> String {
    if let pair = letter.pairText { return pair }
    let scalar = letter.isHangul ? Unicode.Scalar(letter.reading) : letter.written
    return String(scalar ?? letter.written)
  }
}
