/// Who may see what in a case, and the only place that says so. ``CaseView`` goes by it.
///
/// What is another firm's own never gets as far as this table.
enum CaseViewTable {
  /// What is shown or hidden together.
  enum Group: String, CaseIterable {
    /// A firm's own requests, with their verdicts, times and steps.
    case request
    /// The line items that a request names: mark, description, quantity, HS, origin, identifiers;
    /// and the case's date, office, regime and state.
    case goods
    case photos
    /// Declared value, seller, route, and the numbers of the declaration and its transport.
    case declaration
    /// Importer, exporter and consignee.
    case parties
    /// Personal customs codes and telephone numbers.
    case personal
    /// That goods are held, since when, and how long they may be.
    case hold
    /// Customs' decision, and what became of the goods by it.
    case decision
    /// What the importer was told, consented to, objected to or gave.
    case importer
    /// Another holder's request, verdict, name, or that there is one.
    case others
    /// Customs' own: who deals with it, why, since when, and the head of its history.
    case desk
  }

  enum Cell: String {
    case yes, no
    /// From the moment, or in the form, that the regime's file says.
    case regime
    /// As it would be if the goods had not been held.
    case asBefore
    /// To whoever asks for it; the read is recorded.
    case onRequest
    /// The same, of cases that the caller opened itself.
    case ownOnRequest
  }

  /// Who looks; a firm, when.
  enum Viewer: Int, CaseIterable {
    /// Administrators, too.
    case officer
    case clearanceSystem
    /// Before the firm's verdict.
    case before
    case after
    /// Once goods that it is asked about were held or seized.
    case held
  }

  static func cell(_ group: Group, for viewer: Viewer) -> Cell {
    guard let cell = cells[group]?[viewer.rawValue] else {
      preconditionFailure("the table has no row \(group)")
    }
    return cell
  }

  private static let cells = parse(
    """
                  officer     system        before   after    held
    request       yes         yes           yes      yes      yes
    goods         yes         yes           yes      yes      yes
    photos        yes         no            regime   regime   yes
    declaration   yes         yes           no       no       regime
    parties       yes         yes           no       no       regime
    personal      onRequest   ownOnRequest  no       no       no
    hold          yes         yes           no       yes      yes
    decision      yes         yes           no       yes      asBefore
    importer      yes         yes           no       no       yes
    others        yes         yes           no       no       no
    desk          yes         yes           no       no       no
    """)

  private static func parse(_ text: String) -> [Group: [Cell]] {
    var cells: [Group: [Cell]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      let row = words.dropFirst().compactMap(Cell.init(rawValue:))
      guard let group = Group(rawValue: words[0]), row.count == Viewer.allCases.count,
        row.count == words.count - 1
      else { preconditionFailure("the table's row is wrong: \(line)") }
      cells[group] = row
    }
    return cells
  }
}
