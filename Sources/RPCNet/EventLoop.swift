internal import CLinux
internal import Glibc
public import RPCCore

/// Something with a file descriptor on a loop. Called on the loop's thread.
protocol EventHandler: AnyObject {
  /// Bits of CLINUX_IN, CLINUX_OUT, CLINUX_ERR and CLINUX_HUP.
  func ready(_ events: UInt32)
}

/// Something that acts upon what was read, after all that is readable was read.
protocol InputTaker: AnyObject {
  func takeIn()
}

/// Something with output to send at the end of the turn.
protocol Flushable: AnyObject {
  func flush()
}

/// A thread that waits for its sockets and timers and runs the tasks that prefer it.
///
/// One turn: wait, read what came, take it in (handlers start here), fire timers, run jobs, send what the turn
/// produced. Everything but `enqueue`, `execute`, `run`, `isCurrent` and `stop` belongs to the
/// loop's own thread.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  /// What other threads leave here.
  private struct Mailbox {
    var jobs: [UnownedJob] = []
    var actions: [() -> Void] = []
    var isSleeping = false
    var isStopping = false
    /// The thread is gone.
    var hasEnded = false
  }

  private struct Slot {
    var handler: (any EventHandler)?
    /// Tells events of a closed descriptor from those of the next with its number.
    var generation: UInt32 = 0
  }

  /// Input of one turn, shared by all connections of the loop: none holds it over a turn.
  static let scratchBytes = 262_144
  /// Once so much was read, it is taken in before more is: while it is in the nearest cache.
  private static let untakenBytesMax = 4_096

  private let epoll: Int32
  private let wakeUp: Int32
  /// Set to the next timer. A time-out of each wait would have the kernel set a clock for each.
  private let timer: Int32
  /// What `timer` is set to, in nanoseconds; the largest value is nothing.
  private var timerIsSetTo = UInt64.max
  private let mailbox = Lock(Mailbox())
  private let jobsPerTurnMax: Int
  private let thread = Lock<pthread_t?>(nil)
  /// Set by the thread itself before anything runs on it, and never after.
  private nonisolated(unsafe) var identity = pthread_t()

  @exclusivity(unchecked)
  private var jobs: [UnownedJob] = []
  @exclusivity(unchecked)
  private var slots: [Slot] = []
  @exclusivity(unchecked)
  private var timers: TimerWheel
  @exclusivity(unchecked)
  private var dirty: [any Flushable] = []
  @exclusivity(unchecked)
  private var takers: [any InputTaker] = []
  /// Bytes of `scratch` that hold input that is not yet taken in.
  private var scratchUsed = 0
  let scratch = UnsafeMutableRawBufferPointer.allocate(
    byteCount: scratchBytes, alignment: 16)
  /// CLOCK_MONOTONIC in nanoseconds, as of the last wait.
  @exclusivity(unchecked)
  private(set) var now: UInt64
  /// Connections and calls that still need the loop: it does not stop under them.
  var pins = 0

  /// Starts the thread. Throws RESOURCE_EXHAUSTED where the system has no descriptors left.
  public init(name: String = "loop", jobsPerTurnMax: Int = 1_024) throws(RPCError) {
    self.jobsPerTurnMax = jobsPerTurnMax
    epoll = clinux_epoll_create()
    wakeUp = clinux_eventfd()
    timer = clinux_timer()
    now = monotonicNanoseconds()
    timers = TimerWheel(now: now)
    guard epoll >= 0, wakeUp >= 0, timer >= 0,
      clinux_epoll_add(epoll, wakeUp, UInt32(CLINUX_IN), Self.wakeUpKey) == 0,
      clinux_epoll_add(epoll, timer, UInt32(CLINUX_IN), Self.timerKey) == 0
    else {
      throw SystemError.last("epoll")
    }
    start(name)
  }

  deinit {
    close(epoll)
    close(wakeUp)
    close(timer)
    scratch.deallocate()
  }

  // MARK: From any thread

  /// Whether the caller runs on this loop.
  public var isCurrent: Bool { pthread_equal(pthread_self(), identity) != 0 }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isCurrent {
      jobs.append(job)
      return
    }
    let (wakes, hasEnded) = mailbox.withLock { box in
      if box.hasEnded { return (false, true) }
      box.jobs.append(job)
      defer { box.isSleeping = false }
      return (box.isSleeping, false)
    }
    if wakes { clinux_eventfd_signal(wakeUp) }
    // A task that outlives its loop ends where it is resumed.
    if hasEnded { job.runSynchronously(on: asUnownedTaskExecutor()) }
  }

  /// Runs an action on the loop, in a later part of the turn or in the next. False where the loop
  /// has ended, and the action is never run.
  @discardableResult
  func execute(_ action: @escaping () -> Void) -> Bool {
    let (wakes, hasEnded) = mailbox.withLock { box in
      if box.hasEnded { return (false, true) }
      box.actions.append(action)
      defer { box.isSleeping = false }
      return (box.isSleeping, false)
    }
    if wakes { clinux_eventfd_signal(wakeUp) }
    return !hasEnded
  }

  /// Runs an action on the loop: at once where the caller is there.
  func run(_ action: @escaping () -> Void) {
    if isCurrent { action() } else { execute(action) }
  }

  /// Ends the thread as soon as no connection and no call needs it.
  public func stop() {
    // Set before the turn that the action wakes looks for it, or the loop sleeps on.
    mailbox.withLock { $0.isStopping = true }
    execute {}
  }

  // MARK: On the loop

  /// Runs at once the job that `resume` makes ready: that of a task of this loop.
  func runNow(_ resume: () -> Void) {
    assertCurrent()
    let count = jobs.count
    resume()
    precondition(jobs.count == count + 1, "one task is resumed, and it prefers this loop")
    jobs.removeLast().runSynchronously(on: asUnownedTaskExecutor())
  }

  func assertCurrent() {
    assert(isCurrent, "state of a loop used on another thread")
  }

  /// Starts to watch a descriptor; returns the key for `change`.
  func add(_ fd: Int32, _ handler: any EventHandler, events: UInt32) {
    assertCurrent()
    while slots.count <= Int(fd) { slots.append(Slot()) }
    slots[Int(fd)].handler = handler
    slots[Int(fd)].generation &+= 1
    let status = clinux_epoll_add(epoll, fd, events, key(fd))
    precondition(status == 0, "epoll_ctl: \(errno)")
  }

  func change(_ fd: Int32, events: UInt32) {
    assertCurrent()
    let status = clinux_epoll_change(epoll, fd, events, key(fd))
    precondition(status == 0, "epoll_ctl: \(errno)")
  }

  /// Stops to watch a descriptor; before it is closed.
  func remove(_ fd: Int32) {
    assertCurrent()
    _ = clinux_epoll_remove(epoll, fd)
    slots[Int(fd)].handler = nil
  }

  /// Has `flush` called at the end of this turn; the caller keeps track that it asks once.
  func flushLater(_ target: any Flushable) {
    assertCurrent()
    dirty.append(target)
  }

  /// Room to read into. What was read there is given to `takeInLater`, or used at once.
  func room() -> UnsafeMutableRawBufferPointer {
    assertCurrent()
    if scratchUsed >= Self.untakenBytesMax { takeInput() }
    return UnsafeMutableRawBufferPointer(rebasing: scratch[scratchUsed...])
  }

  /// Keeps the first bytes of the room until they are taken in, in this turn. The taker keeps
  /// track that it asks once.
  func takeInLater(_ taker: any InputTaker, isFirst: Bool, keeping byteCount: Int) {
    assertCurrent()
    scratchUsed += byteCount
    if isFirst { takers.append(taker) }
  }

  private func takeInput() {
    var index = 0
    while index < takers.count {
      takers[index].takeIn()
      index += 1
    }
    takers.removeAll(keepingCapacity: true)
    scratchUsed = 0
  }

  func schedule(at deadline: UInt64, _ action: @escaping () -> Void) -> LoopTimer {
    assertCurrent()
    return timers.add(at: deadline, action)
  }

  func schedule(seconds: Double, _ action: @escaping () -> Void) -> LoopTimer {
    schedule(at: monotonicNanoseconds() + UInt64(seconds * 1e9), action)
  }

  func cancel(_ timer: LoopTimer) {
    assertCurrent()
    timers.cancel(timer)
  }

  private static let wakeUpKey = UInt64.max
  private static let timerKey = UInt64.max - 1

  private func key(_ fd: Int32) -> UInt64 {
    UInt64(slots[Int(fd)].generation) << 32 | UInt64(UInt32(bitPattern: fd))
  }

  // MARK: The thread

  private func start(_ name: String) {
    final class Start {
      let loop: EventLoop
      let name: String
      init(_ loop: EventLoop, _ name: String) {
        self.loop = loop
        self.name = name
      }
    }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Start(self, name)).toOpaque()
    var isReady = self.thread.withLock { $0 != nil }
    let status = pthread_create(
      &thread, nil,
      { argument in
        let start = Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue()
        clinux_block_signals()
        clinux_name_thread(start.name)
        start.loop.turnUntilStopped()
        return nil
      }, argument)
    precondition(status == 0, "pthread_create: \(status)")
    pthread_detach(thread)
    // The identity must be known before anyone asks `isCurrent`.
    while !isReady {
      sched_yield()
      isReady = self.thread.withLock { $0 != nil }
    }
  }

  private func turnUntilStopped() {
    identity = pthread_self()
    thread.withLock { $0 = identity }
    var events = [clinux_event](
      repeating: clinux_event(), count: Int(CLINUX_EVENTS_MAX))
    while true {
      let count = wait(&events)
      now = monotonicNanoseconds()
      for event in events.prefix(count) { dispatch(event) }
      takeInput()
      for timer in timers.takeDue(now: now) { timer.fire() }
      let isStopping = takeMail()
      takeInput()
      runJobs()
      flushDirty()
      if isStopping, pins == 0, jobs.isEmpty, endIfIdle() {
        // Their actions may hold the loop.
        timers = TimerWheel(now: now)
        return
      }
    }
  }

  private func wait(_ events: inout [clinux_event]) -> Int {
    var timeout: Int32 = jobs.isEmpty ? -1 : 0
    if timeout != 0 {
      setTimer()
      let hasMail = mailbox.withLock { box in
        let hasMail = !box.jobs.isEmpty || !box.actions.isEmpty
        box.isSleeping = !hasMail
        return hasMail
      }
      if hasMail { timeout = 0 }
    }
    let count = clinux_epoll_wait(epoll, &events, timeout)
    precondition(count >= 0 || errno == EINTR, "epoll_wait: \(errno)")
    return max(0, Int(count))
  }

  private func setTimer() {
    let next = timers.next
    // A timer that was cancelled wakes the loop once for nothing.
    guard next < timerIsSetTo else { return }
    timerIsSetTo = next
    clinux_timer_set(timer, next)
  }

  private func dispatch(_ event: clinux_event) {
    if event.data == Self.wakeUpKey {
      clinux_eventfd_clear(wakeUp)
      return
    }
    if event.data == Self.timerKey {
      clinux_timer_clear(timer)
      timerIsSetTo = .max
      return
    }
    let slot = slots[Int(event.data & 0xFFFF_FFFF)]
    guard slot.generation == UInt32(event.data >> 32) else { return }
    slot.handler?.ready(event.events)
  }

  /// Takes what other threads left; tells whether the loop is to stop.
  private func takeMail() -> Bool {
    var actions: [() -> Void] = []
    let isStopping = mailbox.withLock { box in
      box.isSleeping = false
      swap(&actions, &box.actions)
      if !box.jobs.isEmpty {
        jobs.append(contentsOf: box.jobs)
        box.jobs.removeAll(keepingCapacity: true)
      }
      return box.isStopping
    }
    for action in actions { action() }
    return isStopping
  }

  /// Runs the jobs that are ready, up to a limit, or a task that yields to itself starves I/O.
  private func runJobs() {
    guard !jobs.isEmpty else { return }
    let executor = asUnownedTaskExecutor()
    var index = 0
    while index < jobs.count, index < jobsPerTurnMax {
      let job = jobs[index]
      index += 1
      job.runSynchronously(on: executor)
    }
    if index == jobs.count {
      jobs.removeAll(keepingCapacity: true)
    } else {
      jobs.removeFirst(index)
    }
  }

  private func flushDirty() {
    // A flush may make others dirty, as when it closes a connection that others wrote to.
    var index = 0
    while index < dirty.count {
      dirty[index].flush()
      index += 1
    }
    dirty.removeAll(keepingCapacity: true)
  }

  private func endIfIdle() -> Bool {
    mailbox.withLock { box in
      guard box.jobs.isEmpty, box.actions.isEmpty else { return false }
      box.hasEnded = true
      return true
    }
  }
}
