internal import FoundationEssentials
internal import Glibc
internal import IPIMSClient

/// Prints answers and errors as tables for people, or as JSON for programs.
final class Output: Sendable {
  private let format: Invocation.OutputFormat
  private let saving: Lock<Saving>?

  /// A download on its way into a file: written under another name until it is whole.
  private struct Saving {
    let path: String
    let stream: UnsafeMutablePointer<FILE>
    var progress: Progress?
    var bytes = 0
    var first: JSON?
  }

  init(_ format: Invocation.OutputFormat, saveFile: String?) throws(UsageError) {
    self.format = format
    guard let saveFile else {
      saving = nil
      return
    }
    guard let stream = fopen(saveFile + ".part", "w") else {
      throw UsageError("--save: cannot write \(saveFile)")
    }
    saving = Lock(Saving(path: saveFile, stream: stream))
  }

  func print(_ json: JSON) {
    let text = format == .json ? json.text : Table.text(of: json)
    if !text.isEmpty { Swift.print(text) }
    // A program that reads a stream of answers wants each as it comes; one that has gone wants none.
    if fflush(nil) != 0 { exit(1) }
  }

  /// One message of a stream: into the file that `--save` names, or printed.
  func printPiece(_ json: JSON) throws {
    guard let saving else { return print(json) }
    try saving.withLock { saving in
      if saving.first == nil {
        saving.first = json.without("chunk")
        let total = json["sizeBytes"].flatMap { try? Int64(json: $0) } ?? 0
        saving.progress = Progress(label: saving.path, bytesTotal: Int(total))
      }
      guard case .string(let base64)? = json["chunk"], let piece = Data(base64Encoded: base64)
      else { return }
      let written = piece.withUnsafeBytes { bytes in
        fwrite(bytes.baseAddress, 1, bytes.count, saving.stream)
      }
      guard written == piece.count else { throw UsageError("--save: cannot write \(saving.path)") }
      saving.bytes += written
      saving.progress?.advance(by: written)
    }
  }

  /// The stream ended well.
  func finish() throws {
    guard let saving else { return }
    let first = try saving.withLock { saving in
      saving.progress?.finish()
      guard fclose(saving.stream) == 0, rename(saving.path + ".part", saving.path) == 0 else {
        throw UsageError("--save: cannot write \(saving.path)")
      }
      return saving.first
    }
    if let first { print(first) }
  }

  /// An RPC's error on standard error.
  func print(_ error: RPCError) {
    writeError(Self.text(of: error, format) + "\n")
  }

  static func text(of error: RPCError, _ format: Invocation.OutputFormat) -> String {
    if format == .json {
      let fields = error.fields.map { field in
        JSON.object([
          .init("field", .string(field.field)), .init("description", .string(field.description)),
        ])
      }
      return JSON.object([
        .init("code", .string(error.code.name)), .init("reason", .string(error.reason)),
        .init("message", .string(error.message)), .init("fields", .array(fields)),
      ]).text
    }
    var lines = ["error: \(error.message) (\(error.code.name), \(error.reason))"]
    for field in error.fields { lines.append("  \(field.field): \(field.description)") }
    if let hint = hint(for: error) { lines.append(hint) }
    return lines.joined(separator: "\n")
  }

  /// What to do next.
  private static func hint(for error: RPCError) -> String? {
    switch (error.code, error.reason) {
    case (.unauthenticated, _): "Give a valid token with --token or IPIMS_TOKEN."
    case (.unavailable, "CERTIFICATE_NOT_TRUSTED"):
      "Give the server's certificate, or that of its issuer, with --ca or IPIMS_CA."
    case (.unavailable, _): "Is the server up? It is named by --server or IPIMS_SERVER."
    default: nil
    }
  }
}

extension JSON {
  func without(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}
