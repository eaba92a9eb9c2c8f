internal import IPIMSClient

/// A case's history as people read it: what happened when, by whom, and what was put on record.
struct CaseStory {
  static let factCharactersMax = 60

  let history: CaseHistory

  var text: String {
    let width = String(history.events.last?.sequence ?? 0).count
    let indent = String(repeating: " ", count: width + 2)
    var lines = ["\(history.case), \(history.events.count) events", ""]
    for event in history.events {
      let number = String(event.sequence)
      let place = String(repeating: " ", count: width - number.count) + number
      guard !event.fields.isEmpty else {
        lines.append("\(place)  (not yours to see)")
        continue
      }
      lines.append("\(place)  \(Self.heading(event))")
      lines += Self.facts(event).map { indent + "  " + $0 }
    }
    if !history.reads.isEmpty {
      lines += ["", "looked at by"]
      lines += history.reads.map { read in
        let firm = read.organization.isEmpty ? "" : " of \(read.organization)"
        return "\(indent)\(read.time?.text ?? "")  \(read.member)\(firm): \(read.what)"
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ event: HistoryEvent) -> String {
    func value(_ name: String) -> String { event.fields.first { $0.name == name }?.value ?? "" }
    let milliseconds = Int64(value("time")) ?? 0
    let time = Timestamp(seconds: milliseconds / 1_000, nanos: 0)
    let kind = value("kind").lowercased().replacing("_", with: " ")
    let actor = value("actor")
    return "\(time.text)  \(kind.isEmpty ? "something" : kind)"
      + (actor.isEmpty ? "" : ", by \(actor)")
  }

  private static func facts(_ event: HistoryEvent) -> [String] {
    var lines = event.fields.filter { $0.name.hasPrefix(".") }.map { field in
      let value = field.value.replacing("\n", with: " ")
      let short =
        value.count <= factCharactersMax ? value : value.prefix(factCharactersMax - 1) + "…"
      return "\(field.name.dropFirst()): \(short)"
    }
    let hidden = event.fields.count { $0.name.isEmpty }
    if hidden > 0 { lines.append("(\(hidden) more, not yours to see)") }
    return lines
  }
}
