/// Writes a service as a protocol to implement, with the table of methods that a router takes, and
/// the stubs of a client.
struct ServiceWriter {
  let schema: Schema
  let file: Schema.File
  let module: Module

  // MARK: Server

  func server() -> String {
    let out = SourceText(from: file.path)
    out.line()
    out.line("public import RPCCore")
    for name in imports { out.line("public import \(name)") }
    for service in file.services {
      write(protocolOf: service, out)
      write(tableOf: service, out)
      write(namesOf: service, out)
    }
    return out.text
  }

  /// Modules of messages that the methods name, beside the service's own.
  private var imports: [String] {
    let types = file.services.flatMap { $0.methods.flatMap { [$0.input, $0.output] } }
    let names = types.compactMap { type in
      Module.byPackage[type.split(separator: ".").dropLast().joined(separator: ".")]?.name
    }
    return Set(names).subtracting([module.name, "RPCCore"]).sorted()
  }

  private func write(protocolOf service: Schema.Service, _ out: SourceText) {
    out.line()
    out.docs(service.docs)
    out.block("public protocol \(service.swiftName): Sendable") { out in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { out.line() }
        out.docs(method.docs)
        out.line("func \(Names.method(method.name))(")
        out.line("  \(Self.serverParameters(method))")
        let result = method.serverStreams ? "" : " -> \(method.outputType)"
        out.line(") async throws(RPCError)\(result)")
      }
    }
  }

  private static func serverParameters(_ method: Schema.Method) -> String {
    let request =
      method.clientStreams
      ? "_ requests: RequestStream<\(method.inputType)>" : "_ request: \(method.inputType)"
    let responses = method.serverStreams ? " responses: ResponseWriter<\(method.outputType)>," : ""
    return "\(request),\(responses) context: RPCContext"
  }

  private func write(tableOf service: Schema.Service, _ out: SourceText) {
    out.line()
    out.block("extension \(service.swiftName)") { out in
      out.line("/// What a router needs to call this service.")
      out.block("public var serviceDescription: ServiceDescription") { out in
        out.block(
          "ServiceDescription(name: \(SourceText.literal(service.name)), methods: [", end: "])"
        ) { out in
          for method in service.methods { Self.write(entryOf: method, out) }
        }
      }
    }
  }

  private static func write(entryOf method: Schema.Method, _ out: SourceText) {
    let call = Names.method(method.name)
    let name = SourceText.literal(method.name)
    switch (method.clientStreams, method.serverStreams) {
    case (false, false):
      out.block(".unary(\(name)) { calls in", end: "},") { out in
        out.block("while let request: \(method.inputType) = calls.next()") { out in
          out.line("do throws(RPCError) {")
          out.line("  calls.answer(try await self.\(call)(request, context: calls.context))")
          out.line("} catch {")
          out.line("  calls.fail(error)")
          out.line("}")
        }
      }
    case (false, true):
      let types = "(request: \(method.inputType), responses: ResponseWriter<\(method.outputType)>"
      out.block(
        ".serverStream(\(name)) { \(types), context) async throws(RPCError) in", end: "},"
      ) { $0.line("try await self.\(call)(request, responses: responses, context: context)") }
    case (true, false):
      out.block(
        ".clientStream(\(name)) { (requests: RequestStream<\(method.inputType)>, context) async throws(RPCError) in",
        end: "},"
      ) { $0.line("try await self.\(call)(requests, context: context)") }
    case (true, true):
      let types =
        "(requests: RequestStream<\(method.inputType)>, responses: ResponseWriter<\(method.outputType)>"
      out.block(
        ".bidirectional(\(name)) { \(types), context) async throws(RPCError) in", end: "},"
      ) { $0.line("try await self.\(call)(requests, responses: responses, context: context)") }
    }
  }

  private func write(namesOf service: Schema.Service, _ out: SourceText) {
    out.line()
    out.line("/// The methods' names on the wire.")
    out.block("public enum \(service.swiftName)Methods") { out in
      for method in service.methods {
        out.line("public static let \(Names.method(method.name)) = MethodName(")
        out.line(
          "  service: \(SourceText.literal(service.name)), name: \(SourceText.literal(method.name)), kind: .\(method.kind))"
        )
      }
    }
  }

  // MARK: Client

  func client() -> String {
    let out = SourceText(from: file.path)
    out.line()
    if module.stubs != module.folder { out.line("public import \(module.name)") }
    out.line("public import RPCCore")
    for name in imports { out.line("public import \(name)") }
    for service in file.services {
      out.line()
      out.docs(service.docs)
      out.block("public struct \(service.clientName): Sendable") { out in
        out.line("private let caller: any RPCCaller")
        out.line()
        out.line("public init(_ caller: any RPCCaller) { self.caller = caller }")
        for method in service.methods { write(stubOf: method, service, out) }
      }
    }
    return out.text
  }

  private func write(
    stubOf method: Schema.Method, _ service: Schema.Service, _ out: SourceText
  ) {
    let name = "\(service.swiftName)Methods.\(Names.method(method.name))"
    let options = "options: CallOptions = .init()"
    let function = "public func \(Names.method(method.name))("
    let input = schema.messagesByName[method.input]
    let hasRequestID = input?.fields.contains { $0.name == "request_id" } ?? false
    let initial = input?.fields.isEmpty == true ? " = .init()" : ""
    out.line()
    out.docs(method.docs)
    switch (method.clientStreams, method.serverStreams) {
    case (false, false):
      out.line(function)
      out.line("  _ request: \(method.inputType)\(initial), \(options)")
      out.block(") async throws(RPCError) -> \(method.outputType)") { out in
        if hasRequestID {
          out.line("var request = request")
          out.line("if request.requestID.isEmpty { request.requestID = RequestID.random() }")
        }
        out.line("return try await caller.unary(\(name), request, options: options)")
      }
    case (false, true):
      out.line(function)
      out.line("  _ request: \(method.inputType)\(initial), \(options)")
      out.block(") -> ResponseStream<\(method.outputType)>") { out in
        out.line("caller.serverStream(\(name), request, options: options)")
      }
    case (true, false):
      out.line(function)
      out.line("  \(options),")
      out.line("  _ send: @Sendable (RequestWriter<\(method.inputType)>) async throws -> Void")
      out.block(") async throws(RPCError) -> \(method.outputType)") { out in
        out.line("try await caller.clientStream(\(name), options: options, send)")
      }
    case (true, true):
      out.line(function)
      out.line("  \(options)")
      out.line(
        ") -> (requests: RequestWriter<\(method.inputType)>, responses: ResponseStream<\(method.outputType)>) {"
      )
      out.line("  caller.bidirectional(\(name), options: options)")
      out.line("}")
    }
  }
}

extension Schema.Method {
  var inputType: String { Self.short(input) }
  var outputType: String { Self.short(output) }

  /// The case of `MethodKind`.
  var kind: String {
    switch (clientStreams, serverStreams) {
    case (false, false): "unary"
    case (false, true): "serverStream"
    case (true, false): "clientStream"
    case (true, true): "bidirectional"
    }
  }

  private static func short(_ fullName: String) -> String {
    String(fullName.split(separator: ".").last ?? "")
  }
}

extension Schema.Service {
  /// `Health`, which has no `Service` at its end, gets one.
  var swiftName: String { shortName.hasSuffix("Service") ? shortName : shortName + "Service" }
  var clientName: String { String(swiftName.dropLast(7)) + "Client" }
}
