internal import Messages
internal import RPCCore

private let metadataBytesMax = 512

extension FuzzTarget {
  /// The envelopes read, and what is read writes and reads the same.
  static func envelopes(_ bytes: UnsafeRawBufferPointer) throws {
    try response(bytes)
    let envelope: RequestEnvelope
    do throws(RPCError) {
      envelope = try RequestEnvelope(reading: bytes, metadataBytesMax: metadataBytesMax)
    } catch {
      try hold(
        ["MALFORMED_REQUEST", "METADATA_TOO_LONG", "TOO_MUCH_METADATA"].contains(error.reason),
        "refused as \(error)")
      return
    }
    try hold(envelope.metadata.byteCount <= metadataBytesMax, "metadata above its limit")
    try metadata(envelope.metadata)
    let router = Router([ServiceDescription(name: "ipims.v1.SystemService", methods: [])])
    try hold(router.find(envelope.service, envelope.method) == nil, "a route from nowhere")
    let refusal = router.missing(envelope.service, envelope.method)
    try hold(refusal.code == .unimplemented, "a missing method is \(refusal)")
    try writtenAgain(envelope)
  }

  private static func response(_ bytes: UnsafeRawBufferPointer) throws {
    guard let envelope = try? ResponseEnvelope(reading: bytes) else { return }
    if let status = envelope.status {
      let error = RPCError(statusBytes: status)
      _ = error.description
      // What a server said can be said on.
      let again = RPCError(error.status)
      try hold(again.code == error.code && again.message == error.message, "a status changes")
    }
  }

  private static func metadata(_ metadata: Metadata) throws {
    var entries: [(key: String, value: String)] = []
    metadata.forEach { key, value in
      entries.append((String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
    try hold(entries.count == metadata.count, "entries are lost")
    for (key, value) in entries where key.utf8.allSatisfy({ $0 < 0x80 }) {
      try hold(
        metadata.values(for: key.uppercased()).contains(value), "a key is not found in upper case")
    }
    let context = RPCContext(
      metadata: metadata, peer: LocalPeer(),
      method: MethodName(service: "s", name: "m", kind: .unary))
    _ = try? context.bearerToken
    var changed = metadata
    changed["authorization"] = "Bearer x"
    try hold(changed.values(for: "AUTHORIZATION") == ["Bearer x"], "a key is not replaced")
  }

  private static func writtenAgain(_ envelope: RequestEnvelope) throws {
    // Our own names are text; those of a peer may be any bytes.
    guard let service = String(validating: envelope.service, as: UTF8.self),
      let method = String(validating: envelope.method, as: UTF8.self)
    else { return }
    var written: [UInt8] = []
    let place = RequestEnvelope.write(
      MethodName(service: service, name: method, kind: .unary),
      payloadBytes: envelope.payload.count, timeoutNanoseconds: envelope.timeoutNanoseconds,
      metadata: envelope.metadata
    ) { count in
      written = [UInt8](repeating: 0, count: count)
      return written.withUnsafeMutableBytes { $0.baseAddress ?? empty }
    }
    if let source = envelope.payload.baseAddress, envelope.payload.count > 0 {
      place.copyMemory(from: source, byteCount: envelope.payload.count)
    }
    try written.withUnsafeBytes { bytes in
      let again = try RequestEnvelope(reading: bytes, metadataBytesMax: metadataBytesMax)
      try hold(
        again.service.elementsEqual(envelope.service)
          && again.method.elementsEqual(envelope.method)
          && again.payload.elementsEqual(envelope.payload)
          && again.timeoutNanoseconds == envelope.timeoutNanoseconds
          && again.metadata == envelope.metadata, "written and read, the envelope changes")
    }
  }

  /// Where nothing is written; nobody frees it.
  nonisolated(unsafe) private static let empty = UnsafeMutableRawPointer.allocate(
    byteCount: 1, alignment: 1)
}
