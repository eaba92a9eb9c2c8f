/// What a handler's own calls inherit from the call that they serve: the time that is left, and
/// the trace. It travels by itself, in the handler's task and in its child tasks.
@usableFromInline
package struct CallScope: Sendable {
  @TaskLocal package static var current: CallScope?

  package let deadline: Deadline
  package let traceparent: String?

  /// Nil where a call has neither a deadline nor a trace.
  package init?(deadline: Deadline, metadata: Metadata) {
    let trace = metadata.isEmpty ? nil : metadata["traceparent"]
    if deadline.isNone, trace == nil { return nil }
    self.deadline = deadline
    traceparent = trace
  }

  /// Runs a handler in this scope.
  @usableFromInline
  func run<R: Sendable>(
    _ body: @Sendable () async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    // Handed out as a value: `withValue` would lose the type of what is thrown.
    let result = await Self.$current.withValue(self) { () async -> Result<R, RPCError> in
      do throws(RPCError) {
        return .success(try await body())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension CallOptions {
  /// When a call with these options is given up: by its own time-out, or with the call that it
  /// serves.
  package var deadline: Deadline {
    let own = timeout.map { Deadline.after($0) } ?? .none
    return min(own, CallScope.current?.deadline ?? .none)
  }

  /// The metadata to send: with the trace of the call that this one serves, where it names none.
  package var outgoingMetadata: Metadata {
    guard let trace = CallScope.current?.traceparent, metadata["traceparent"] == nil else {
      return metadata
    }
    var result = metadata
    result.add(trace, for: "traceparent")
    return result
  }
}
