internal import CProtobufC

/// A Protobuf message as a Swift value. Generated types conform; libprotobuf-c reads and writes
/// the bytes, through a C struct that lives in an `Arena` for the time of the call.
public protocol Message: Sendable, Hashable, JSONConvertible {
  /// The full name, such as `ipims.v1.Case`.
  static var protoName: String { get }
  /// libprotobuf-c's description of the C struct.
  static var layout: MessageLayout { get }

  /// A message with every field at its default.
  init()

  /// Copies a C struct into this message, whose fields have their defaults. Throws `.field` for a
  /// text that is not UTF-8. In place: a message that is handed on is copied field by field.
  mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError)
  /// Initialises the C struct at `pointer`; what it points to is taken from `arena`.
  func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena)

}

/// A pointer to a `ProtobufCMessageDescriptor`: a constant of the program.
// Unchecked: the descriptor is a constant, which nobody changes.
public struct MessageLayout: @unchecked Sendable {
  let descriptor: UnsafePointer<ProtobufCMessageDescriptor>

  /// From the initialiser that protoc-gen-c makes for the C struct.
  public init<C>(_ type: C.Type, _ initialize: (UnsafeMutablePointer<C>?) -> Void) {
    let memory = UnsafeMutablePointer<C>.allocate(capacity: 1)
    defer { memory.deallocate() }
    initialize(memory)
    // Every C message begins with its ProtobufCMessage, whose descriptor initialize sets.
    descriptor =
      UnsafeRawPointer(memory).assumingMemoryBound(to: ProtobufCMessage.self)
      .pointee.descriptor
  }
}

extension Message {
  /// `.init { $0.state = .open }`
  public init<Failure: Error>(_ configure: (inout Self) throws(Failure) -> Void) throws(Failure) {
    self.init()
    try configure(&self)
  }

  // Inlinable, as all that is generic here: a message type's own module then has code of its own
  // for it, where looking up generic metadata at run time cost more than a small message.

  /// Reads a message. The bytes are copied. Throws `.malformed`, `.tooLarge`, or `.field`.
  @inlinable
  public init(decoding bytes: UnsafeRawBufferPointer) throws(MessageError) {
    self.init()
    var failure: MessageError?
    let outcome = Self.layout.unpack(bytes) { pointer in
      do throws(MessageError) {
        try self.copy(pointer)
      } catch {
        failure = error
      }
    }
    switch outcome {
    case .unpacked: if let failure { throw failure }
    case .malformed: throw .malformed(message: Self.protoName)
    case .tooLarge: throw .tooLarge(message: Self.protoName)
    }
  }

  /// Reads a message from an array. Throws as `init(decoding:)` of a buffer does.
  public init(decoding bytes: [UInt8]) throws(MessageError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(MessageError) in try Self(decoding: bytes) }
    }
    self = try outcome.get()
  }

  /// Packs the message into memory that `reserve` gives: it is asked once, for exactly the packed
  /// size in bytes.
  @inlinable
  public func encode(_ reserve: (_ byteCount: Int) -> UnsafeMutableRawPointer) {
    Self.layout.pack({ fill($0, from: $1) }, reserve)
  }

  /// The packed message.
  @inlinable
  public var encoded: [UInt8] {
    Self.layout.packed { fill($0, from: $1) }
  }
}

extension MessageLayout {
  @usableFromInline
  enum Outcome {
    case unpacked
    case malformed
    case tooLarge
  }

  /// Reads bytes into a C struct, for as long as `body` runs.
  @usableFromInline
  func unpack(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawPointer) -> Void
  ) -> Outcome {
    var outcome = Outcome.malformed
    Arena.with(bytesMax: Arena.bytesMax(forPayload: bytes.count)) { arena in
      var allocator = arena.allocator
      let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      if let unpacked = protobuf_c_message_unpack(descriptor, &allocator, bytes.count, start) {
        outcome = .unpacked
        body(UnsafeRawPointer(unpacked))
      } else if arena.state.pointee.isExhausted {
        outcome = .tooLarge
      }
    }
    return outcome
  }

  /// Packs a C struct that `fill` fills into memory of its packed size.
  @usableFromInline
  func pack(
    _ fill: (UnsafeMutableRawPointer, borrowing Arena) -> Void,
    _ reserve: (_ byteCount: Int) -> UnsafeMutableRawPointer
  ) {
    withFilled(fill) { message in
      let target = reserve(protobuf_c_message_get_packed_size(message))
      protobuf_c_message_pack(message, target.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The same, into an array.
  @usableFromInline
  func packed(_ fill: (UnsafeMutableRawPointer, borrowing Arena) -> Void) -> [UInt8] {
    var result: [UInt8] = []
    withFilled(fill) { message in
      let packedBytes = protobuf_c_message_get_packed_size(message)
      // The runtime would write a count of 0 into the one empty array that all threads share.
      guard packedBytes > 0 else { return }
      result = [UInt8](unsafeUninitializedCapacity: packedBytes) { buffer, count in
        count = protobuf_c_message_pack(message, buffer.baseAddress)
      }
    }
    return result
  }

  private func withFilled(
    _ fill: (UnsafeMutableRawPointer, borrowing Arena) -> Void,
    _ body: (UnsafePointer<ProtobufCMessage>) -> Void
  ) {
    Arena.with(bytesMax: .max) { arena in
      let memory = arena.memory(descriptor.pointee.sizeof_message)
      fill(memory, arena)
      body(memory.assumingMemoryBound(to: ProtobufCMessage.self))
    }
  }
}
