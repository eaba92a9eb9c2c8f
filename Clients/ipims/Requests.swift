internal import FoundationEssentials
internal import Glibc
internal import IPIMSClient

/// The requests of one call: one, or for streams several.
enum Requests: Sendable {
  /// Made of flags; `chunkFile` is sent after it, in pieces.
  case flags(JSON, chunkFile: String?)
  /// JSON text: one message, or for streams one a line.
  case text(String)

  init(_ invocation: Invocation, _ command: Command) throws(UsageError) {
    if let file = invocation.jsonFile {
      guard invocation.requestArguments.isEmpty else {
        throw UsageError("--json gives the whole request; leave the other options out")
      }
      self = .text(try Self.read(file))
      return
    }
    var flags = RequestFlags(message: command.request)
    try flags.take(invocation.requestArguments)
    if let path = command.requestIDPath {
      flags.setDefault(path, UUID().uuidString.lowercased())
    }
    self = .flags(try flags.json(), chunkFile: flags.chunkFile)
  }

  private static func read(_ file: String) throws(UsageError) -> String {
    do {
      let url = URL(filePath: file == "-" ? "/dev/stdin" : file)
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    } catch {
      throw UsageError("--json: cannot read \(file)")
    }
  }

  func single() throws(UsageError) -> JSON {
    switch self {
    case .flags(let json, _): return json
    case .text(let text): return try Self.parse(text)
    }
  }

  /// Gives each message of a stream to `send`.
  func forEach(_ send: (JSON) async throws -> Void) async throws {
    switch self {
    case .text(let text):
      for line in text.split(separator: "\n") where line.contains(where: { !$0.isWhitespace }) {
        try await send(try Self.parse(String(line)))
      }
    case .flags(let json, let chunkFile):
      try await send(json)
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

  private static func parse(_ text: String) throws(UsageError) -> JSON {
    do {
      return try JSON(parsing: text)
    } catch {
      throw UsageError("--json: \(error)")
    }
  }
}
