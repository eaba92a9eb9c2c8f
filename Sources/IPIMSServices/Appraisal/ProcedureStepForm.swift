internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What somebody writes of a step, field by field checked.
struct ProcedureStepForm {
  /// No act is written down later: clocks count from the day that is given, so that a slip of the
  /// pen in the year would let goods go.
  static let actDaysMax: Int64 = 366

  let caseName: String
  let kind: IPIMSDomain.ProcedureStepKind
  /// When it happened: not in the future.
  let actTime: Instant
  private let items: [String]
  /// `requests/{id}` of the holder whose act it is, where it is said.
  private let request: String?
  private let amount: IPIMSAPI.Money?

  /// Throws INVALID_ARGUMENT.
  init(_ request: RecordProcedureStepRequest, at now: Instant) throws(RPCError) {
    var validation = Validation()
    validation.requestID(request.requestID)
    caseName = validation.name(request.case, "case", in: .cases)?.text ?? ""
    validation.given(request.kind, "kind")
    kind = IPIMSDomain.ProcedureStepKind(rawValue: request.kind.shortName) ?? .holdRequested
    validation.count(request.items.count, "items", 0...CaseForm.itemsMax)
    for (index, item) in request.items.prefix(CaseForm.itemsMax).enumerated() {
      validation.text(item, "items[\(index)]", max: 8, required: true)
      if request.items.prefix(index).contains(item) {
        validation.refuse("items[\(index)]", "should be named once")
      }
    }
    items = request.items
    actTime = validation.instant(request.actTime, "act_time") ?? now
    if actTime > now { validation.refuse("act_time", "should not be in the future") }
    if actTime < now.adding(seconds: -Self.actDaysMax * 86_400) {
      validation.refuse("act_time", "should be in the last \(Self.actDaysMax) days")
    }
    validation.text(request.actor, "actor", max: 200)
    validation.text(request.document, "document", max: 200)
    validation.text(request.note, "note", max: 2_000, multiline: true)
    self.request = validation.optionalName(request.request, "request", in: .requests)?.text
    if !request.request.isEmpty, request.kind.isGiven, !kind.isHolders {
      validation.refuse("request", "should be empty: the step is no holder's")
    }
    amount = request.amount
    Self.check(amount, isRequired: request.kind.isGiven && kind.isSecurity, &validation)
    try validation.finish()
  }

  private static func check(
    _ amount: IPIMSAPI.Money?, isRequired: Bool, _ validation: inout Validation
  ) {
    guard let amount else {
      if isRequired { validation.refuse("amount", "is required for a security") }
      return
    }
    guard isRequired else {
      validation.refuse("amount", "should be empty: the step is no security")
      return
    }
    _ = validation.required(amount.currency, "amount.currency", CurrencyCode.self)
    if amount.minorUnits < 1 { validation.refuse("amount.minor_units", "should be at least 1") }
  }

  /// The request to the holder whose act it is; nil for customs' and the importer's acts, and where
  /// no holder is asked. One that is taken for another's would tell a holder of the other.
  ///
  /// Throws INVALID_ARGUMENT where it is not said which of several; NOT_FOUND for one that is not of
  /// the case, or not the firm's; FAILED_PRECONDITION, REQUEST_STATE for one that is cancelled.
  func request(in file: CaseFile, by caller: Caller) throws(RPCError) -> AppraisalRequest? {
    guard kind.isHolders else { return nil }
    let known = file.requests.filter { !caller.isFirm || $0.isOf(caller) }
    if let request {
      guard let named = known.first(where: { $0.name == request }) else {
        throw .notFound("request")
      }
      // Of a case that is over, its own state is told later.
      guard named.state != .cancelled || file.proceedings.isFinal else { throw isCancelled }
      return named
    }
    let asked = known.filter { $0.state != .cancelled }
    guard asked.count > 1 else { return asked.first }
    var validation = Validation()
    validation.refuse("request", "is required: several holders are asked")
    try validation.finish()
    return nil
  }

  /// The refusal of an act of a holder that is asked no longer.
  var isCancelled: RPCError {
    RPCError(
      TransitionError(
        machine: IPIMSDomain.RequestState.machine,
        state: IPIMSDomain.RequestState.cancelled.rawValue, event: kind.rawValue))
  }

  /// What the case and its regime say of the fields. Throws INVALID_ARGUMENT.
  func check(_ file: CaseFile, by caller: Caller, _ environment: ServiceEnvironment)
    throws(RPCError)
  {
    var validation = Validation()
    for (index, item) in items.enumerated()
    where !file.found.items.contains(where: { $0.id == item }) {
      validation.refuse("items[\(index)]", "should be one of the case's line items")
    }
    // A firm would learn the declared value from what is refused.
    if !caller.isFirm { try checkSecurity(of: file, file.regime(environment), &validation) }
    try validation.finish()
  }

  /// A security of a part of the value is not less than that part, where the value is known.
  private func checkSecurity(
    of file: CaseFile, _ regime: Regime, _ validation: inout Validation
  ) throws(RPCError) {
    guard let amount, let value = declaredValue(in: file.found, currency: amount.currency) else {
      return
    }
    // Whether the holder is a small firm is not known here: the least that may be is asked for.
    let kinds: [Security.Kind] = kind == .securityGiven ? [.holder, .smallHolder] : [.counter]
    let rates = kinds.compactMap { kind in
      regime.security(kind, for: file.proceedings.subject, at: actTime)?.value.percent
    }
    guard let least = rates.min() else { return }
    let required = Self.part(least, of: value)
    if amount.minorUnits < required {
      let percents = rates.map { "\($0) %" }.joined(separator: ", of a small firm ")
      validation.refuse(
        "amount.minor_units",
        "should be at least \(required): under \(regime.code) \(percents) of the declared value")
    }
  }

  /// nil where a line item has no value, or one in another currency.
  private func declaredValue(in found: Case, currency: String) -> Int64? {
    let concerned = found.items.filter { items.isEmpty || items.contains($0.id) }
    var sum: Int64 = 0
    for item in concerned {
      guard let value = item.value, value.currency == currency else { return nil }
      let (next, isOver) = sum.addingReportingOverflow(value.minorUnits)
      if isOver { return nil }
      sum = next
    }
    return sum
  }

  /// So many percent, rounded up.
  private static func part(_ percent: Int, of value: Int64) -> Int64 {
    let (hundreds, rest) = value.quotientAndRemainder(dividingBy: 100)
    let (whole, isOver) = hundreds.multipliedReportingOverflow(by: Int64(percent))
    let (sum, isOverToo) = whole.addingReportingOverflow((rest * Int64(percent) + 99) / 100)
    return isOver || isOverToo ? .max : sum
  }
}

extension IPIMSDomain.ProcedureStepKind {
  fileprivate var isSecurity: Bool { self == .securityGiven || self == .counterSecurityGiven }
}
