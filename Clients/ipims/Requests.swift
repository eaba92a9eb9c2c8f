internal import FoundationEssentials
internal import Glibc
internal import IPIMSClient

/// The requests of one call: one, or for streams several. Each has a `request_id` where the method
/// takes one: the caller's, or else a new one.
struct Requests: Sendable {
  private enum Source {
    /// Made of flags; `chunkFile` is sent after it, in pieces.
    case flags(JSON, chunkFile: String?)
    /// JSON text: one message, or for streams one a line.
    case file(TextFile)
  }

  private let source: Source
  private let requestIDPath: [String]?

  init(_ invocation: Invocation, _ command: Command) throws(UsageError) {
    requestIDPath = command.requestIDPath
    if let file = invocation.jsonFile {
      guard invocation.requestArguments.isEmpty else {
        throw UsageError("--json gives the whole request; leave the other options out")
      }
      source = .file(try TextFile(file, option: "--json"))
      return
    }
    var flags = RequestFlags(message: command.request)
    try flags.take(invocation.requestArguments)
    source = .flags(try flags.json(), chunkFile: flags.chunkFile)
  }

  func single() throws(UsageError) -> JSON {
    switch source {
    case .flags(let json, _): return identified(json)
    case .file(let file): return try parse(try file.text())
    }
  }

  /// Gives each message of a stream to `send`, those of a file as its lines come.
  func forEach(_ send: (JSON) async throws -> Void) async throws {
    switch source {
    case .file(let file):
      try await file.forEachLine { line in
        if line.contains(where: { !$0.isWhitespace }) { try await send(try parse(line)) }
      }
    case .flags(let json, let chunkFile):
      try await send(identified(json))
      if let chunkFile { try await Self.forEachPiece(of: chunkFile, send) }
    }
  }

  private static func forEachPiece(of file: String, _ send: (JSON) async throws -> Void)
    async throws
  {
    guard let stream = fopen(file, "r") else {
      throw UsageError("--chunk: cannot read \(file)")
    }
    defer { fclose(stream) }
    var information = stat()
    fstat(fileno(stream), &information)
    var progress = Progress(label: file, bytesTotal: Int(information.st_size))
    var buffer = [UInt8](repeating: 0, count: Call.chunkBytes)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      let piece = Data(buffer[..<count]).base64EncodedString()
      try await send(.object([.init("chunk", .string(piece))]))
      progress.advance(by: count)
    }
    guard ferror(stream) == 0 else { throw UsageError("--chunk: cannot read \(file)") }
    progress.finish()
  }

  private func parse(_ text: String) throws(UsageError) -> JSON {
    do {
      return identified(try JSON(parsing: text))
    } catch {
      throw UsageError("--json: \(error)")
    }
  }

  private func identified(_ json: JSON) -> JSON {
    guard let requestIDPath else { return json }
    return json.filling(requestIDPath[...], RequestID.random())
  }
}

extension JSON {
  /// With `text` at a path of names in snake case, unless something stands there. The messages on
  /// the way are not made: of a oneof, another part may be given.
  func filling(_ path: ArraySlice<String>, _ text: @autoclosure () -> String) -> JSON {
    guard case .object(var members) = self, let name = path.first else { return self }
    let rest = path.dropFirst()
    let index = members.firstIndex { $0.name == name || $0.name == Self.camelCase(name) }
    switch (index, rest.isEmpty) {
    case (let index?, true):
      let value = members[index].value
      guard value == .null || value == .string("") else { return self }
      members[index].value = .string(text())
    case (nil, true): members.append(.init(name, .string(text())))
    case (let index?, false):
      members[index].value = members[index].value.filling(rest, text())
    case (nil, false): return self
    }
    return .object(members)
  }

  private static func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.prefix(1).joined()
      + words.dropFirst().map { word in
        word.prefix(1).uppercased() + word.dropFirst()
      }.joined()
  }
}
