internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages

/// What a search of recordations asks for beside the mark.
struct RecordationFilter {
  /// Digits alone.
  private(set) var hsPrefix: String?
  /// 0 for any.
  private(set) var niceClass: Int32
  private(set) var holder: String?
  private(set) var rightKind: IPIMSAPI.RightKind
  private(set) var state: IPIMSAPI.RecordationState

  init(_ request: SearchRecordationsRequest, _ validation: inout Validation) {
    hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    niceClass = request.niceClass
    if request.niceClass != 0 {
      _ = validation.check("nice_class") { () throws(FormatError) in
        try NiceClass(request.niceClass)
      }
    }
    holder = validation.optionalName(request.holder, "holder", in: .organizations)?.text
    validation.optional(request.rightKind, "right_kind")
    rightKind = request.rightKind
    validation.optional(request.state, "state")
    state = request.state
  }

  func matches(_ recordation: Recordation) -> Bool {
    guard niceClass == 0 || recordation.niceClasses.contains(niceClass),
      holder == nil || recordation.holder == holder,
      rightKind == .unspecified || recordation.rightKind == rightKind,
      state == .unspecified || recordation.state == state
    else { return false }
    guard let hsPrefix else { return true }
    return recordation.hsCodes.contains { $0.hasPrefix(hsPrefix) || hsPrefix.hasPrefix($0) }
  }
}

extension SearchRecordationsRequest {
  var hasFilter: Bool {
    !hsPrefix.isEmpty || niceClass != 0 || !holder.isEmpty || rightKind != .unspecified
      || state != .unspecified
  }
}
