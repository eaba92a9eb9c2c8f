internal import Glibc
public import RPCCore

/// Loops that clients share, given out in turn.
public final class EventLoopGroup: Sendable {
  /// One loop for the clients of this process; it is started on first use and never stops.
  public static let shared: EventLoopGroup = {
    do throws(RPCError) {
      return try EventLoopGroup(count: 1, name: "ipims-client")
    } catch {
      preconditionFailure("no event loop: \(error)")
    }
  }()

  public let loops: [EventLoop]
  private let turn = Lock(0)

  /// Starts the loops. Throws RESOURCE_EXHAUSTED where the system has no descriptors left.
  public init(count: Int, name: String = "ipims") throws(RPCError) {
    precondition(count > 0)
    var loops: [EventLoop] = []
    for index in 0..<count { loops.append(try EventLoop(name: "\(name)-\(index)")) }
    self.loops = loops
  }

  public func next() -> EventLoop {
    turn.withLock { turn in
      defer { turn = (turn + 1) % loops.count }
      return loops[turn]
    }
  }
}
