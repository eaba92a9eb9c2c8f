/// A made-up mark: the declarations carry none.
struct Mark: Sendable {
  /// As on record.
  let texts: [String]
  /// As people and counterfeiters write it; all of them are one mark.
  let spellings: [String]
  /// Whether a program's verdict on it waits for a member.
  let isConfirmed: Bool

  private init(_ texts: [String], _ spellings: [String], isConfirmed: Bool = false) {
    self.texts = texts
    self.spellings = spellings
    self.isConfirmed = isConfirmed
  }

  /// One for each right holder.
  static let all = [
    Mark(["HANGANG", "한강"], ["HANGANG", "Hangang", "ＨＡＮＧＡＮＧ", "HAN-GANG"]),
    Mark(["한라"], ["한라", "한 라", "\u{1112}\u{1161}\u{11AB}\u{1105}\u{1161}"]),
    Mark(["Séraphine"], ["Séraphine", "SERAPHINE", "Se\u{301}raphine"], isConfirmed: true),
    Mark(["NORDSTJÄRNA"], ["Nordstjärna", "NORDSTJARNA"]),
    Mark(["白鷺"], ["白鷺", "白 鷺"]),
    Mark(["Ponte & Figli"], ["PONTE & FIGLI", "Ponte Figli", "ponte+figli"], isConfirmed: true),
    Mark(["KUMGANG 7"], ["Kumgang 7", "KUMGANG-7", "Kumgang７"]),
    Mark(["オオワシ"], ["オオワシ", "オオ・ワシ"]),
    Mark(["Ibis Noir"], ["IBIS NOIR", "Ibis-Noir", "ibisnoir"], isConfirmed: true),
    Mark(["Zelkova"], ["ZELKOVA", "Zelkova"]),
  ]
}
