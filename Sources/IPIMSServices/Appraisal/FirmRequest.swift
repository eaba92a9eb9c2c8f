internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension AppraisalRequest {
  /// Whether it is the caller's firm that is asked, or that answers for the one that is: for all
  /// that it is asked, or for this request alone.
  func isOf(_ caller: Caller) -> Bool {
    guard let organization = caller.organization else { return false }
    return delegate == organization || caller.acts(for: holder, in: .appraisals)
  }

  /// What an event tells of an act of a firm: on which request, and who acted for whom.
  func facts(of caller: Caller, _ more: [JSON.Member] = []) -> JSON {
    var members: [JSON.Member] = [
      .init("request", .string(name)), .init("holder", .string(holder)),
    ]
    let representative = caller.representative(for: holder)
    if !representative.isEmpty { members.append(.init("actedBy", .string(representative))) }
    return .object(members + more)
  }
}

extension Reading where Failure == RPCError {
  /// A request that the caller's firm may answer. Throws NOT_FOUND for every other.
  func request(_ name: String, for caller: Caller) throws(RPCError) -> AppraisalRequest {
    guard let request = try storedRequest(name), request.isOf(caller) else {
      throw .notFound("request")
    }
    return request
  }

  /// An appraisal on a request that the caller's firm may answer. Throws NOT_FOUND for every other.
  func appraisal(_ name: String, for caller: Caller) throws(RPCError) -> (
    appraisal: Appraisal, request: AppraisalRequest
  ) {
    guard let appraisal = try storedAppraisal(name),
      let request = try storedRequest(appraisal.request), request.isOf(caller)
    else { throw .notFound("appraisal") }
    return (appraisal, request)
  }

  func storedRequest(_ name: String) throws(RPCError) -> AppraisalRequest? {
    try row("SELECT body FROM requests WHERE id = $1", .text(name)) { row throws(RPCError) in
      try AppraisalRequest(stored: row.blob(0))
    }
  }

  func storedAppraisal(_ name: String) throws(RPCError) -> Appraisal? {
    try row("SELECT body, state FROM appraisals WHERE id = $1", .text(name)) {
      row throws(RPCError) in
      var appraisal = try Appraisal(stored: row.blob(0))
      // Those from before there were states have theirs in the column alone.
      appraisal.state = .init(named: row.text(1))
      return appraisal
    }
  }
}

extension CaseFile {
  /// One of the case's requests, by its name.
  subscript(name: String) -> AppraisalRequest {
    get { requests[index(of: name)] }
    set { requests[index(of: name)] = newValue }
  }

  private func index(of name: String) -> Int {
    guard let index = requests.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a request that its case does not have: \(name)")
    }
    return index
  }
}
