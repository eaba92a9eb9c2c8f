/// The data of a RESPONSE (`ttrpc.Response`), read and written by hand: it is the engine.
package struct ResponseEnvelope {
  /// The bytes of a `google.rpc.Status`; nil where there is none, which is OK.
  package private(set) var status: UnsafeRawBufferPointer?
  package private(set) var payload = UnsafeRawBufferPointer(start: nil, count: 0)

  /// Reads an envelope in place. Throws INTERNAL for what is none: the peer is broken.
  package init(reading bytes: UnsafeRawBufferPointer) throws(RPCError) {
    var reader = WireReader(bytes)
    do throws(WireReader.Malformed) {
      while let (field, value) = try reader.next() {
        switch (field, value) {
        case (1, .bytes(let slice)): status = slice
        case (2, .bytes(let slice)): payload = slice
        case (1...2, _): throw WireReader.Malformed()
        default: continue
        }
      }
    } catch {
      throw RPCError(.internal, "MALFORMED_RESPONSE", "The answer of the server is not one.")
    }
  }

  /// Bytes of the envelope of an answer with that payload.
  package static func byteCount(payloadBytes: Int) -> Int {
    WireWriter.size(bytes: payloadBytes)
  }

  /// Writes what stands before the payload, and returns the place of the payload.
  package static func write(
    payloadBytes: Int, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    guard payloadBytes > 0 else { return target }
    return WireWriter.write(field: 2, count: payloadBytes, to: target)
  }

  /// The envelope of a status that is not OK.
  package static func bytes(status: [UInt8]) -> [UInt8] {
    let size = WireWriter.size(bytes: status.count)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = size
      guard size > 0, let target = buffer.baseAddress else { return }
      let place = WireWriter.write(field: 1, count: status.count, to: target)
      status.withUnsafeBytes { place.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    }
  }
}
