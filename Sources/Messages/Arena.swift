internal import CProtobufC
internal import Glibc

/// Memory for the C side of one message: taken in steps, never given back singly, freed at once
/// when the work on the message ends. Its limit is what keeps a small frame from becoming a big
/// object: 1 MB of empty sub-messages unpacks to 61 MB.
public struct Arena: ~Copyable {
  /// The first block lies on the stack: above a kilobyte a temporary allocation does not.
  static let firstBlockBytes = 1024
  static let secondBlockBytes = 8 * 1024
  static let blockBytes = 32 * 1024
  /// Least memory granted, so that tiny messages with a few nested ones can be read.
  static let bytesMin = 64 * 1024
  /// A C struct may be this many times longer than its bytes on the wire.
  static let expansionMax = 16

  /// Bytes that a message of `byteCount` bytes on the wire may take in memory.
  public static func bytesMax(forPayload byteCount: Int) -> Int {
    bytesMin + expansionMax * byteCount
  }

  /// What libprotobuf-c's callbacks see.
  struct State {
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var bytesLeft: Int
    /// A list of heap blocks, each with the address of the one before at its start.
    var blocks: UnsafeMutableRawPointer?
    var isExhausted = false

    mutating func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
      let rounded = (byteCount + 15) & ~15
      guard rounded <= bytesLeft else {
        isExhausted = true
        return nil
      }
      if rounded > end - next {
        let usual = blocks == nil ? Arena.secondBlockBytes : Arena.blockBytes
        let blockBytes = max(usual, rounded + 16)
        guard let block = malloc(blockBytes) else {
          isExhausted = true
          return nil
        }
        block.storeBytes(of: blocks, as: UnsafeMutableRawPointer?.self)
        blocks = block
        next = block + 16
        end = block + blockBytes
      }
      defer { next += rounded }
      bytesLeft -= rounded
      return next
    }

    func freeBlocks() {
      var block = blocks
      while let current = block {
        block = current.load(as: UnsafeMutableRawPointer?.self)
        free(current)
      }
    }
  }

  let state: UnsafeMutablePointer<State>

  /// Runs `body` with an arena that may grow to `bytesMax` bytes. Not generic: looking up generic
  /// metadata at run time cost more than the work on a small message.
  static func with(bytesMax: Int, _ body: (borrowing Arena) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: firstBlockBytes, alignment: 16) { first in
      // The buffer was asked for with a size above 0, so it has an address.
      let start = first.baseAddress.unsafelyUnwrapped
      var state = State(next: start, end: start + firstBlockBytes, bytesLeft: bytesMax)
      withUnsafeMutablePointer(to: &state) { state in
        body(Arena(state: state))
        state.pointee.freeBlocks()
      }
    }
  }

  /// libprotobuf-c's allocator over this arena.
  var allocator: ProtobufCAllocator {
    ProtobufCAllocator(
      alloc: { data, size in data?.assumingMemoryBound(to: State.self).pointee.allocate(size) },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(state))
  }

  /// Uninitialised memory for `count` values, for encoding alone, where our own values and no
  /// peer's bytes decide on the size.
  @inlinable
  func allocate<Value>(_ count: Int, of type: Value.Type) -> UnsafeMutablePointer<Value> {
    memory(count * MemoryLayout<Value>.stride).bindMemory(to: Value.self, capacity: count)
  }

  @usableFromInline
  func memory(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard let memory = state.pointee.allocate(byteCount) else {
      preconditionFailure("out of memory for a message of our own")
    }
    return memory
  }
}
