/// What a handler knows of its call beside the request.
public struct RPCContext: Sendable {
  /// The number of the call in this server's log; RequestInfo of a status carries it.
  public var callID: UInt64
  public var deadline: Deadline
  public var metadata: Metadata
  public var peer: any RPCPeer
  public var method: MethodName

  public init(
    callID: UInt64 = 0, deadline: Deadline = .none, metadata: Metadata = Metadata(),
    peer: any RPCPeer, method: MethodName
  ) {
    self.callID = callID
    self.deadline = deadline
    self.metadata = metadata
    self.peer = peer
    self.method = method
  }

  /// Options for the calls that the handler makes itself: the time that is left and the trace
  /// travel on. The caller's token does not: it is the caller's.
  public var callOptions: CallOptions {
    var options = CallOptions(timeout: deadline.remaining)
    for trace in metadata.values(for: "traceparent") {
      options.metadata.add(trace, for: "traceparent")
    }
    return options
  }

  /// The token that the call goes by: its own `authorization: Bearer …`, or else what
  /// Authenticate bound to the connection; nil where there is neither.
  ///
  /// Throws UNAUTHENTICATED where there are two authorizations, or one of another scheme.
  public var bearerToken: String? {
    get throws(RPCError) {
      if metadata.isEmpty { return peer.credential }
      let values = metadata.values(for: "authorization")
      guard let value = values.first else { return peer.credential }
      if values.count > 1 {
        throw RPCError(
          .unauthenticated, "AUTHORIZATION_REPEATED", "A call carries one authorization.")
      }
      let scheme = value.utf8.prefix(7)
      guard
        value.utf8.count > 7,
        scheme.elementsEqual("Bearer ".utf8) || scheme.elementsEqual("bearer ".utf8)
      else {
        throw RPCError(
          .unauthenticated, "AUTHORIZATION_MALFORMED",
          "The authorization should be `Bearer <token>`.")
      }
      return String(value.dropFirst(7))
    }
  }
}
