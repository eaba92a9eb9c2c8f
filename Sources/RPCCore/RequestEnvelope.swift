/// The data of a REQUEST (`ttrpc.Request`), read and written by hand: it is the engine.
///
/// The parts are slices of the frame and live as long as it does.
package struct RequestEnvelope {
  package private(set) var service = UnsafeRawBufferPointer(start: nil, count: 0)
  package private(set) var method = UnsafeRawBufferPointer(start: nil, count: 0)
  package private(set) var payload = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Nanoseconds from when the frame was read; 0 is none.
  package private(set) var timeoutNanoseconds: Int64 = 0
  package private(set) var metadata = Metadata()

  /// Reads an envelope.
  ///
  /// Throws INVALID_ARGUMENT for what is no envelope or has metadata that is not UTF-8, and
  /// RESOURCE_EXHAUSTED above `metadataBytesMax`.
  package init(
    reading bytes: UnsafeRawBufferPointer, metadataBytesMax: Int
  ) throws(RPCError) {
    var reader = WireReader(bytes)
    do throws(WireReader.Malformed) {
      fields: while let (field, value) = try reader.next() {
        switch (field, value) {
        case (1, .bytes(let slice)): service = slice
        case (2, .bytes(let slice)): method = slice
        case (3, .bytes(let slice)): payload = slice
        case (4, .varint(let timeout)): timeoutNanoseconds = Int64(bitPattern: timeout)
        case (5, .bytes(let slice)):
          try Self.addPair(slice, to: &metadata)
          if metadata.byteCount > metadataBytesMax || metadata.count > Metadata.countMax {
            break fields
          }
        case (1...5, _): throw WireReader.Malformed()
        default: continue
        }
      }
    } catch {
      throw RPCError(
        .invalidArgument, "MALFORMED_REQUEST", "The data of this frame is not a request.")
    }
    if metadata.count > Metadata.countMax {
      throw RPCError(
        .resourceExhausted, "TOO_MUCH_METADATA",
        "The metadata of a call has at most \(Metadata.countMax) entries.")
    }
    if metadata.byteCount > metadataBytesMax {
      throw RPCError(
        .resourceExhausted, "METADATA_TOO_LONG",
        "The metadata of a call is at most \(metadataBytesMax) bytes.")
    }
  }

  private static func addPair(
    _ bytes: UnsafeRawBufferPointer, to metadata: inout Metadata
  ) throws(WireReader.Malformed) {
    var reader = WireReader(bytes)
    var key = UnsafeRawBufferPointer(start: nil, count: 0)
    var value = key
    while let (field, content) = try reader.next() {
      switch (field, content) {
      case (1, .bytes(let slice)): key = slice
      case (2, .bytes(let slice)): value = slice
      case (1...2, _): throw WireReader.Malformed()
      default: continue
      }
    }
    guard isText(key), isText(value) else { throw WireReader.Malformed() }
    metadata.add(key: key, value: value)
  }

  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let span = unsafe Span(
      _unsafeStart: start.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    return (try? UTF8Span(validating: span)) != nil
  }

  /// Writes an envelope into memory that `reserve` gives for exactly its size, and returns the
  /// place of the payload, whose `payloadBytes` the caller fills.
  package static func write(
    _ method: MethodName, payloadBytes: Int, timeoutNanoseconds: Int64, metadata: Metadata,
    _ reserve: (Int) -> UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var size = WireWriter.size(bytes: method.service.utf8.count)
    size += WireWriter.size(bytes: method.name.utf8.count)
    size += WireWriter.size(bytes: payloadBytes)
    let timeout = UInt64(bitPattern: timeoutNanoseconds)
    if timeout != 0 { size += 1 + WireWriter.size(timeout) }
    metadata.forEach { key, value in
      let pair = pairBytes(key, value)
      size += 1 + WireWriter.size(UInt64(pair)) + pair
    }
    var place = reserve(size)
    place = WireWriter.write(field: 1, method.service, to: place)
    place = WireWriter.write(field: 2, method.name, to: place)
    if timeout != 0 {
      place.storeBytes(of: 4 << 3, as: UInt8.self)
      place = WireWriter.write(timeout, to: place + 1)
    }
    metadata.forEach { key, value in
      place = WireWriter.write(field: 5, count: pairBytes(key, value), to: place)
      place = WireWriter.write(field: 1, key, to: place)
      place = WireWriter.write(field: 2, value, to: place)
    }
    if payloadBytes > 0 {
      place = WireWriter.write(field: 3, count: payloadBytes, to: place)
    }
    return place
  }

  private static func pairBytes(
    _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) -> Int {
    WireWriter.size(bytes: key.count) + WireWriter.size(bytes: value.count)
  }
}
