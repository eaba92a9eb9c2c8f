/// How a written form differs from a mark, beyond case, width and accents.
public enum MarkDifference: Sendable, Hashable {
  /// Spaces, hyphens or other signs stand between other letters than in the mark.
  case spacing
  /// A letter, digit or sign that can be taken for that of the mark.
  case lookAlike(written: String, of: String)
  /// A letter twice where the mark has it once, or once where the mark has it twice.
  case doubling(String)
  case missing(String)
  case added(String)
  case other(written: String, of: String)
  case swapped(String)
  /// Another script, read aloud.
  case sound
  /// The form is only this word of the mark.
  case partOfMark(String)

  /// In words: "1 for I".
  public var text: String {
    switch self {
    case .spacing: "spaced or joined otherwise"
    case .lookAlike(let written, let of): "\(written) taken for \(of)"
    case .doubling(let letter): "\(letter) doubled or not"
    case .missing(let letter): "without \(letter)"
    case .added(let letter): "\(letter) added"
    case .other(let written, let of): "\(written) in place of \(of)"
    case .swapped(let letters): "\(letters) swapped"
    case .sound: "sounds alike"
    case .partOfMark(let word): "a part of the mark, \(word)"
    }
  }
}
