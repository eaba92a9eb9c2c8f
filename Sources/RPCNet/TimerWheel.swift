/// Something to be done at a time, on its loop.
final class LoopTimer {
  fileprivate(set) var deadline: UInt64
  fileprivate var action: (() -> Void)?
  fileprivate var next: LoopTimer?
  fileprivate unowned(unsafe) var previous: LoopTimer?
  fileprivate var slot = -1

  fileprivate init(deadline: UInt64, action: @escaping () -> Void) {
    self.deadline = deadline
    self.action = action
  }

  /// Runs the action, unless the timer was cancelled by another that was due with it.
  func fire() {
    let due = action
    action = nil
    due?()
  }
}

/// Timers of one loop, hashed by their tick: adding and cancelling cost the same however many
/// there are, since most timers are cancelled. Precise to a tick of a millisecond, never early.
struct TimerWheel {
  private static let tickNanoseconds: UInt64 = 1_000_000
  private static let slotCount = 4_096

  private var slots = [LoopTimer?](repeating: nil, count: slotCount)
  /// One bit a slot: whether it holds a timer.
  private var occupied = [UInt64](repeating: 0, count: slotCount / 64)
  /// The next tick to be looked at.
  private var tick: UInt64
  private var count = 0

  init(now: UInt64) {
    tick = now / Self.tickNanoseconds
  }

  mutating func add(at deadline: UInt64, _ action: @escaping () -> Void) -> LoopTimer {
    let timer = LoopTimer(deadline: deadline, action: action)
    // Rounded up, so that none fires early; one that is due goes to the next tick looked at.
    let due = max(tick, deadline / Self.tickNanoseconds + 1)
    let slot = Int(due % UInt64(Self.slotCount))
    timer.slot = slot
    timer.next = slots[slot]
    slots[slot]?.previous = timer
    slots[slot] = timer
    occupied[slot / 64] |= 1 << UInt64(slot % 64)
    count += 1
    return timer
  }

  /// Does nothing where the timer has fired or was cancelled. One that is due and waits for others
  /// of its turn does not fire any more.
  mutating func cancel(_ timer: LoopTimer) {
    defer { timer.action = nil }
    unlink(timer)
  }

  private mutating func unlink(_ timer: LoopTimer) {
    let slot = timer.slot
    guard slot >= 0 else { return }
    timer.slot = -1
    if let previous = timer.previous {
      previous.next = timer.next
    } else {
      slots[slot] = timer.next
      if timer.next == nil { occupied[slot / 64] &= ~(1 << UInt64(slot % 64)) }
    }
    timer.next?.previous = timer.previous
    timer.next = nil
    timer.previous = nil
    count -= 1
  }

  /// When a slot that holds a timer is due, in nanoseconds; the largest value where there is none.
  /// Timers of a later turn of the wheel wake the loop for nothing, once a turn.
  var next: UInt64 {
    if count == 0 { return .max }
    let start = Int(tick % UInt64(Self.slotCount))
    var distance = Self.slotCount
    for step in 0...(Self.slotCount / 64) {
      let word = (start / 64 + step) % (Self.slotCount / 64)
      var bits = occupied[word]
      if step == 0 { bits &= ~0 << UInt64(start % 64) }
      if bits == 0 { continue }
      let slot = word * 64 + bits.trailingZeroBitCount
      distance = (slot - start + Self.slotCount) % Self.slotCount
      break
    }
    return (tick + UInt64(distance)) * Self.tickNanoseconds
  }

  /// The timers that are due, each once; they are to be fired.
  mutating func takeDue(now: UInt64) -> [LoopTimer] {
    let last = now / Self.tickNanoseconds
    guard last >= tick else { return [] }
    guard count > 0 else {
      tick = last + 1
      return []
    }
    var due: [LoopTimer] = []
    // After a turn of the wheel every slot has been seen.
    let steps = min(last - tick + 1, UInt64(Self.slotCount))
    for step in 0..<steps {
      let slot = Int((tick + step) % UInt64(Self.slotCount))
      guard occupied[slot / 64] & (1 << UInt64(slot % 64)) != 0 else { continue }
      var timer = slots[slot]
      while let current = timer {
        timer = current.next
        if current.deadline <= now {
          due.append(current)
          unlink(current)
        }
      }
    }
    tick = last + 1
    return due
  }
}
