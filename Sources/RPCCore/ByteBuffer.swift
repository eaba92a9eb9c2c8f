internal import Glibc

/// Bytes written at the end and taken from the front, in one piece of memory.
///
/// Empty, it gives its memory back above `capacityKeptMax`, so that idle connections hold none.
package struct ByteBuffer: ~Copyable {
  /// Memory that an empty buffer keeps.
  package static let capacityKeptMax = 0

  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private var head = 0
  private var tail = 0

  package init() {}

  deinit { free(base) }

  package var count: Int { tail - head }
  package var isEmpty: Bool { head == tail }

  /// What has been written and not taken; lives until the next change.
  package var readable: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base.map { UnsafeRawPointer($0) + head }, count: tail - head)
  }

  /// Makes room for `count` bytes in all, counted from the first that is not taken.
  package mutating func reserve(_ count: Int) {
    if head + count > capacity { makeRoom(for: count - self.count) }
  }

  /// Appends `count` bytes that the caller fills before any other use.
  @inline(__always)
  package mutating func extend(_ count: Int) -> UnsafeMutableRawPointer {
    if tail + count > capacity { makeRoom(for: count) }
    defer { tail += count }
    return base! + tail
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    extend(bytes.count).copyMemory(from: source, byteCount: bytes.count)
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Takes bytes from the front.
  package mutating func removeFirst(_ count: Int) {
    precondition(count <= self.count)
    head += count
    if head == tail { clear() }
  }

  /// Takes back bytes from the end, as of an answer that is not to be sent.
  package mutating func removeLast(_ count: Int) {
    precondition(count <= self.count)
    tail -= count
  }

  /// Forgets everything; keeps small memory.
  package mutating func clear() {
    head = 0
    tail = 0
    if capacity > Self.capacityKeptMax { release() }
  }

  private mutating func release() {
    free(base)
    base = nil
    capacity = 0
  }

  private mutating func makeRoom(for added: Int) {
    let used = tail - head
    let needed = used + added
    if needed <= capacity && head >= capacity / 2 {
      memmove(base!, base! + head, used)
    } else {
      let wanted = max(needed, min(capacity * 2, needed + 1_048_576), 512)
      let moved = malloc(wanted)!
      if used > 0 { memcpy(moved, base! + head, used) }
      free(base)
      base = moved
      capacity = wanted
    }
    head = 0
    tail = used
  }
}
