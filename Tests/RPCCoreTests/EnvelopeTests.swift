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

  @Test("hostile bytes are refused exactly where libprotobuf-c refuses them")
  func hostile() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<5_000 {
      var bytes = randomRequest(&random).encoded
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random), !bytes.isEmpty {
        bytes.removeLast(Int.random(in: 0...min(3, bytes.count), using: &random))
      }
      let theirs = try? Request(decoding: bytes)
      let ours = try? parts(bytes)
      guard let theirs else { continue }
      // They may only differ in the names, which the router compares as bytes.
      #expect(ours?.payload == theirs.payload)
      #expect(ours?.timeout == theirs.timeoutNano)
      #expect(ours?.metadata.map(\.value) == theirs.metadata.map(\.value))
    }
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...60, using: &random)
      _ = try? parts((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
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
