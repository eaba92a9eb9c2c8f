import Messages
import RPCCore
import Testing

@Suite("The envelope, by hand, is the envelope of libprotobuf-c")
struct EnvelopeTests {
  private struct Parts: Hashable {
    var service: [UInt8]
    var method: [UInt8]
    var payload: [UInt8]
    var timeout: Int64
    var metadata: [Entry]
  }

  private struct Entry: Hashable {
    var key: String
    var value: String
  }

  private func parts(_ bytes: [UInt8]) throws(RPCError) -> Parts {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(RPCError) in
        let envelope = try RequestEnvelope(reading: bytes, metadataBytesMax: 8_192)
        var metadata: [Entry] = []
        envelope.metadata.forEach { key, value in
          metadata.append(
            Entry(
              key: String(decoding: key, as: UTF8.self),
              value: String(decoding: value, as: UTF8.self)))
        }
        return Parts(
          service: [UInt8](envelope.service), method: [UInt8](envelope.method),
          payload: [UInt8](envelope.payload), timeout: envelope.timeoutNanoseconds,
          metadata: metadata)
      }
    }
    return try result.get()
  }

  private func text(_ random: inout SeededRandom, max: Int) -> String {
    let count = Int.random(in: 0...max, using: &random)
    return String((0..<count).map { _ in "abcXYZ.é한".randomElement(using: &random)! })
  }

  private func randomRequest(_ random: inout SeededRandom) -> Request {
    var request = Request()
    request.service = text(&random, max: 40)
    request.method = text(&random, max: 200)
    let payload = Int.random(in: 0...400, using: &random)
    request.payload = (0..<payload).map { _ in UInt8.random(in: 0...255, using: &random) }
    request.timeoutNano = [0, 1, -1, .max, .min, 5_000_000_000].randomElement(using: &random)!
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      var entry = KeyValue()
      entry.key = text(&random, max: 10)
      entry.value = text(&random, max: 150)
      request.metadata.append(entry)
    }
    return request
  }

  @Test("requests read as libprotobuf-c wrote them, and the other way round")
  func requests() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<500 {
      let request = randomRequest(&random)
      let parts = try parts(request.encoded)
      #expect(parts.service == Array(request.service.utf8))
      #expect(parts.method == Array(request.method.utf8))
      #expect(parts.payload == request.payload)
      #expect(parts.timeout == request.timeoutNano)
      #expect(parts.metadata.map(\.key) == request.metadata.map(\.key))
      #expect(parts.metadata.map(\.value) == request.metadata.map(\.value))
      #expect(try Request(decoding: written(request)) == request)
    }
  }

  private func written(_ request: Request) -> [UInt8] {
    var metadata = Metadata()
    for entry in request.metadata { metadata.add(entry.value, for: entry.key) }
    let name = MethodName(service: request.service, name: request.method, kind: .unary)
    var size = 0
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 8_192, alignment: 1)
    defer { memory.deallocate() }
    let place = RequestEnvelope.write(
      name, payloadBytes: request.payload.count, timeoutNanoseconds: request.timeoutNano,
      metadata: metadata
    ) {
      size = $0
      return memory
    }
    request.payload.withUnsafeBytes {
      if let source = $0.baseAddress { place.copyMemory(from: source, byteCount: $0.count) }
    }
    #expect(place + request.payload.count == memory + size)
    return [UInt8](UnsafeRawBufferPointer(start: memory, count: size))
  }

  /// Mutates bytes a little: one to four of them, or their number.
  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1: bytes.remove(at: place)
      // Bits of keys and lengths near what they were.
      case 2: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      default: bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    if Bool.random(using: &random), !bytes.isEmpty {
      bytes.removeLast(Int.random(in: 0...min(3, bytes.count), using: &random))
    }
  }

  /// Whether the key of a field is longer than 32 bits, in a request or in its metadata.
  private func hasLongKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func varint() -> UInt64? {
      var value: UInt64 = 0
      for shift in stride(from: 0, to: 70, by: 7) {
        guard let byte = rest.popFirst() else { return nil }
        value |= UInt64(byte & 0x7F) << UInt64(shift)
        if byte < 0x80 { return value }
      }
      return nil
    }
    while let key = varint() {
      if key > UInt64(UInt32.max) { return true }
      switch key & 7 {
      case 0: _ = varint()
      case 1: rest = rest.dropFirst(8)
      case 2:
        guard let count = varint(), count <= rest.count else { return false }
        if key >> 3 == 5, hasLongKey(rest.prefix(Int(count))) { return true }
        rest = rest.dropFirst(Int(count))
      default: rest = rest.dropFirst(4)
      }
    }
    return false
  }

  /// Both take the bytes and read the same, or both refuse them, but for two known differences:
  /// names that are not UTF-8 are bytes to the router and no strings to a message; and
  /// libprotobuf-c cuts a key of more than 32 bits, which the engine refuses, as C++ does.
  private func compare(_ bytes: [UInt8], _ seed: UInt64) -> Bool {
    let theirs = Result { () throws(MessageError) in try Request(decoding: bytes) }
    let ours = Result { () throws(RPCError) in try parts(bytes) }
    switch (theirs, ours) {
    case (.success(let theirs), .success(let ours)):
      #expect(ours.service == Array(theirs.service.utf8), "seed \(seed): \(bytes)")
      #expect(ours.method == Array(theirs.method.utf8), "seed \(seed): \(bytes)")
      #expect(ours.payload == theirs.payload, "seed \(seed): \(bytes)")
      #expect(ours.timeout == theirs.timeoutNano, "seed \(seed): \(bytes)")
      #expect(
        ours.metadata.map { [$0.key, $0.value] } == theirs.metadata.map { [$0.key, $0.value] },
        "seed \(seed): \(bytes)")
      return true
    case (.failure(.field(let path, _)), .success(let ours)):
      let name = path == "service" ? ours.service : ours.method
      #expect(["service", "method"].contains(path), "seed \(seed), \(path): \(bytes)")
      #expect(String(validating: name, as: UTF8.self) == nil, "seed \(seed): \(bytes)")
    case (.failure(let theirs), .success):
      Issue.record("seed \(seed): only libprotobuf-c refuses, \(theirs): \(bytes)")
    case (.success, .failure) where hasLongKey(bytes[...]): break
    case (.success, .failure(let ours)):
      Issue.record("seed \(seed): only the engine refuses, \(ours): \(bytes)")
    case (.failure, .failure): break
    }
    return false
  }

  @Test("hostile bytes are refused exactly where libprotobuf-c refuses them")
  func hostile() {
    var taken = 0
    for seed in 1...10_000 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      var bytes = randomRequest(&random).encoded
      mutate(&bytes, &random)
      if compare(bytes, seed) { taken += 1 }
    }
    // Both outcomes were seen often.
    #expect(taken > 1_000 && taken < 9_000, "\(taken)")
    for seed in 1...10_000 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = Int.random(in: 0...24, using: &random)
      _ = compare((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, seed)
    }
  }

  @Test("metadata stops at its limit")
  func metadataLimit() {
    var request = Request()
    var entry = KeyValue()
    entry.key = "k"
    entry.value = String(repeating: "v", count: 8_191)
    request.metadata = [entry]
    #expect(throws: Never.self) { try parts(request.encoded) }
    entry.value += "v"
    request.metadata = [entry]
    #expect { try parts(request.encoded) } throws: {
      ($0 as? RPCError)?.reason == "METADATA_TOO_LONG"
    }
  }

  @Test("responses go both ways")
  func responses() throws {
    var random = SeededRandom(seed: 3)
    for count in [0, 1, 127, 128, 300, 70_000] {
      var response = Response()
      response.payload = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let size = ResponseEnvelope.byteCount(payloadBytes: count)
      var bytes = [UInt8](repeating: 0, count: size)
      bytes.withUnsafeMutableBytes { target in
        guard let base = target.baseAddress else { return }
        let place = ResponseEnvelope.write(payloadBytes: count, to: base)
        response.payload.withUnsafeBytes {
          if count > 0 { place.copyMemory(from: $0.baseAddress!, byteCount: count) }
        }
      }
      #expect(try Response(decoding: bytes) == response)
    }
    let error = RPCError(.notFound, "NOT_FOUND", "No.")
    let bytes = ResponseEnvelope.bytes(status: error.status.encoded)
    #expect(try Response(decoding: bytes).status == error.status)
    let read = try bytes.withUnsafeBytes { bytes in
      try ResponseEnvelope(reading: bytes).status.map { RPCError(statusBytes: $0) }
    }
    #expect(read == error)
  }
}
