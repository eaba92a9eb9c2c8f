internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Who may see what in a case. The one place that decides it, and the one that leaves things out:
///
/// | | officer, administrator | clearance system | firm before its verdict | after it |
/// |---|---|---|---|---|
/// | own request; mark, description, quantity, HS, origin, date, office | yes | yes | yes | yes |
/// | photos | all | no | all, without position | as before |
/// | declared value, seller, declaration | yes | yes | no | no |
/// | importer, exporter | yes | yes | no | no |
/// | another firm's request, verdict, name, or that there is one | yes | yes | never | never |
/// | customs' decision, where the goods are | yes | yes | no | yes |
struct CaseView {
  let caller: Caller

  /// Whether photos are shown at all.
  var showsPhotos: Bool { caller.role != .clearanceSystem }

  /// The case as the caller may see it; nil where the caller may not know that there is one.
  func shown(_ whole: Case) -> Case? {
    guard caller.isFirm else { return whole }
    let requests = whole.requests.filter { $0.holder == caller.organization }
    guard !requests.isEmpty else { return nil }
    let hasAnswered = requests.contains { $0.state == .answered }
    return Case { shown in
      shown.name = whole.name
      shown.state = whole.state
      shown.items = whole.items.map { item in Self.shown(item, afterVerdict: hasAnswered) }
      shown.photos = whole.photos
      shown.requests = requests
      shown.office = whole.office
      shown.regime = whole.regime
      shown.createTime = whole.createTime
      shown.appraisals = whole.appraisals.filter { $0.holder == caller.organization }
    }
  }

  /// A line item as a firm may see it.
  static func shown(_ item: LineItem, afterVerdict: Bool) -> LineItem {
    LineItem { shown in
      shown.id = item.id
      shown.hsCode = item.hsCode
      shown.description = item.description
      shown.markAsSeen = item.markAsSeen
      shown.quantity = item.quantity
      shown.unit = item.unit
      shown.origin = item.origin
      if afterVerdict {
        shown.goodsState = item.goodsState
        shown.decision = item.decision
      }
    }
  }
}

extension Appraisals {
  /// A stored case with all that belongs to it, as the caller may see it.
  static func view(_ stored: Case, for caller: Caller, _ reading: Reading<RPCError>)
    throws(RPCError) -> Case?
  {
    let view = CaseView(caller: caller)
    var whole = try reading.wholeCase(stored)
    if view.showsPhotos {
      whole.photos = try reading.photos(of: stored.name, forFirm: caller.isFirm)
    }
    return view.shown(whole)
  }
}
