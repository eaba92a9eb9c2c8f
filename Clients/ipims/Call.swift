internal import FoundationEssentials
internal import IPIMSClient

/// How a command's RPC is called, whatever its messages are: requests come from JSON, answers go
/// out as JSON.
struct Call: Sendable {
  /// Bytes of a piece of an upload.
  static let chunkBytes = 1024 * 1024

  /// Whether it takes several requests, one a line of JSON.
  var takesStream = false
  let run: @Sendable (IPIMSClient, Requests, Output) async throws -> Void

  static func unary<Q: Message, R: Message>(
    _ type: Q.Type,
    _ body: @escaping @Sendable (IPIMSClient, Q) async throws(RPCError) -> R
  ) -> Call {
    Call { client, requests, output in
      output.print(try await body(client, try Q(request: requests.single())).json)
    }
  }

  static func serverStream<Q: Message, R: Message>(
    _ type: Q.Type, _ body: @escaping @Sendable (IPIMSClient, Q) -> ResponseStream<R>
  ) -> Call {
    Call { client, requests, output in
      for try await answer in body(client, try Q(request: requests.single())) {
        try output.printPiece(answer.json)
      }
      try output.finish()
    }
  }

  static func clientStream<Q: Message, R: Message>(
    _ type: Q.Type,
    _ body:
      @escaping @Sendable (
        IPIMSClient, @escaping @Sendable (RequestWriter<Q>) async throws -> Void
      ) async throws(RPCError) -> R
  ) -> Call {
    Call(takesStream: true) { client, requests, output in
      let answer = try await body(client) { writer in
        try await requests.forEach { try await writer.send(Q(request: $0)) }
      }
      output.print(answer.json)
    }
  }

  static func bidirectional<Q: Message, R: Message>(
    _ type: Q.Type,
    _ body: @escaping @Sendable (IPIMSClient) -> (RequestWriter<Q>, ResponseStream<R>)
  ) -> Call {
    Call(takesStream: true) { client, requests, output in
      let (writer, answers) = body(client)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await requests.forEach { try await writer.send(Q(request: $0)) }
          try await writer.finish()
        }
        group.addTask {
          for try await answer in answers { try output.printPiece(answer.json) }
        }
        // The first error of either half ends the other, which may wait for what never comes.
        while try await group.next() != nil {}
      }
      try output.finish()
    }
  }
}

extension Message {
  /// A request from JSON that a person wrote: what is wrong with it is bad usage.
  fileprivate init(request json: JSON) throws(UsageError) {
    do {
      try self.init(json: json)
    } catch {
      throw UsageError("the request: \(error)")
    }
  }
}
