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

  /// Copies a C struct. Throws `.field` for a text that is not UTF-8.
  init(copying pointer: UnsafeRawPointer) throws(MessageError)
  /// Initialises the C struct at `pointer`; what it points to is taken from `arena`.
  func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena)

}

// Unchecked: the descriptor is a constant, which nobody changes.
/// A pointer to a `ProtobufCMessageDescriptor`: a constant of the program.
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

  /// Reads a message. The bytes are copied. Throws `.malformed`, `.tooLarge`, or `.field`.
  public init(decoding bytes: UnsafeRawBufferPointer) throws(MessageError) {
    var outcome: Result<Self, MessageError> = .failure(.malformed(message: Self.protoName))
    Arena.with(bytesMax: Arena.bytesMax(forPayload: bytes.count)) { arena in
      var allocator = arena.allocator
      let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let unpacked = protobuf_c_message_unpack(
        Self.layout.descriptor, &allocator, bytes.count, start)
      if let unpacked {
        outcome = Result { () throws(MessageError) in
          try Self(copying: UnsafeRawPointer(unpacked))
        }
      } else if arena.state.pointee.isExhausted {
        outcome = .failure(.tooLarge(message: Self.protoName))
      }
    }
    self = try outcome.get()
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
  public func encode(_ reserve: (_ byteCount: Int) -> UnsafeMutableRawPointer) {
    withC { message in
      let target = reserve(protobuf_c_message_get_packed_size(message))
      protobuf_c_message_pack(message, target.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The packed message.
  public var encoded: [UInt8] {
    var result: [UInt8] = []
    withC { message in
      let packedBytes = protobuf_c_message_get_packed_size(message)
      result = [UInt8](unsafeUninitializedCapacity: packedBytes) { buffer, count in
        count = protobuf_c_message_pack(message, buffer.baseAddress)
      }
    }
    return result
  }

  private func withC(_ body: (UnsafePointer<ProtobufCMessage>) -> Void) {
    Arena.with(bytesMax: .max) { arena in
      let size = Self.layout.descriptor.pointee.sizeof_message
      let memory = UnsafeMutableRawPointer(arena.allocate(size, of: UInt8.self))
      fill(memory, from: arena)
      body(memory.assumingMemoryBound(to: ProtobufCMessage.self))
    }
  }
}
