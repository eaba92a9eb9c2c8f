/// All texts that begin with a prefix of ASCII digits, as a half-open range: `LIKE` differs
/// between engines, comparing does not.
struct PrefixRange {
  let lower: String
  let upper: String

  /// `:` is what follows `9`.
  init(digits prefix: String) {
    lower = prefix
    upper = prefix + ":"
  }
}
