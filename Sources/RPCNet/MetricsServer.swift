internal import CLinux
internal import Glibc
public import RPCCore

/// Answers `GET /metrics` with what a server has counted, over plain HTTP on the loopback alone. On
/// a loop of its own: what it writes costs the calls nothing but a copy of the counters.
public final class MetricsServer: EventHandler, @unchecked Sendable {
  /// Scrapes at once; connections above it are closed.
  static let connectionsMax = 16
  /// From the connection to the end of the answer.
  static let connectionSecondsMax = 5.0

  /// `HOST:PORT` where it listens, with the port that the system chose.
  public let address: String
  private let fd: Int32
  private let loop: EventLoop
  private let server: RPCServer
  private let startSeconds: Double
  private var isOpen = true
  private var connections: [Int32: MetricsConnection] = [:]

  /// Binds and serves. `address` is `HOST:PORT`; a port of 0 has the system choose one.
  ///
  /// Throws INVALID_ARGUMENT for an address that is not the loopback, FAILED_PRECONDITION for one in
  /// use.
  public init(_ address: String, of server: RPCServer) throws(RPCError) {
    guard case .tls(let host, let port) = try ListenAddress(address) else {
      throw RPCError(
        .invalidArgument, "ADDRESS_MALFORMED", "\(address) should be HOST:PORT for metrics.")
    }
    let targets = try Socket.resolve(host: host, port: port, passive: true)
    guard let target = targets.first, targets.allSatisfy(\.isLoopback) else {
      throw RPCError(
        .invalidArgument, "METRICS_NEED_LOOPBACK",
        "\(address): metrics are served on the loopback alone.")
    }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    startSeconds = Double(now.tv_sec) + Double(now.tv_nsec / 1_000_000) / 1_000
    self.server = server
    fd = try Socket.listen(target, name: address)
    self.address = Socket.bound(fd).text
    do throws(RPCError) {
      loop = try EventLoop(name: "ipims-metrics")
    } catch {
      close(fd)
      throw error
    }
    loop.execute { [self] in
      loop.pins += 1
      loop.add(fd, self, events: UInt32(CLINUX_IN))
    }
  }

  /// Closes everything. Any thread.
  public func stop() {
    loop.execute { [self] in
      guard isOpen else { return }
      isOpen = false
      loop.remove(fd)
      close(fd)
      for connection in connections.values { connection.end() }
      loop.pins -= 1
    }
    loop.stop()
  }

  func ready(_ events: UInt32) {
    // A turn takes so many; the socket tells when there are more.
    for _ in 0..<Self.connectionsMax {
      let client = clinux_accept(fd)
      guard client >= 0 else {
        if errno != EAGAIN, errno != EINTR, errno != ECONNABORTED { pause() }
        return
      }
      guard connections.count < Self.connectionsMax else {
        close(client)
        continue
      }
      connections[client] = MetricsConnection(fd: client, loop: loop, owner: self)
    }
  }

  /// Out of descriptors: the queue stays readable, and asking again at once would spin.
  private func pause() {
    loop.change(fd, events: 0)
    _ = loop.schedule(seconds: 0.1) { [self] in
      if isOpen { loop.change(fd, events: UInt32(CLINUX_IN)) }
    }
  }

  func ended(_ fd: Int32) { connections[fd] = nil }

  /// Gives the text of now to the loop.
  func collect(_ done: @escaping (String) -> Void) {
    // The counters' loops and this one are none of them a task's: the task only carries the copies.
    nonisolated(unsafe) let done = done
    Task { [self] in
      let metrics = await server.metrics()
      loop.execute { done(MetricsText(metrics, startSeconds: self.startSeconds).text) }
    }
  }
}

/// One scrape: a request, an answer, the end. Confined to its loop.
final class MetricsConnection: EventHandler {
  private enum Phase {
    /// → .collecting, .answering, .ended.
    case reading(MetricsRequest)
    /// → .answering, .ended.
    case collecting
    /// → .closing, .ended.
    case answering(ArraySlice<UInt8>)
    /// All is said; the peer's end is waited for, lest a reset eat the answer. → .ended.
    case closing
    /// Final.
    case ended
  }

  private let fd: Int32
  private let loop: EventLoop
  private let owner: MetricsServer
  private var phase = Phase.reading(MetricsRequest())
  private var timer: LoopTimer?

  init(fd: Int32, loop: EventLoop, owner: MetricsServer) {
    self.fd = fd
    self.loop = loop
    self.owner = owner
    loop.pins += 1
    loop.add(fd, self, events: UInt32(CLINUX_IN))
    timer = loop.schedule(seconds: MetricsServer.connectionSecondsMax) { [unowned self] in
      timer = nil
      end()
    }
  }

  func ready(_ events: UInt32) {
    switch phase {
    case .reading, .closing: read()
    case .answering: write()
    // Nothing is watched but the loss of the connection.
    case .collecting: end()
    case .ended: break
    }
  }

  private func read() {
    let count = recv(fd, loop.scratch.baseAddress, MetricsRequest.bytesMax, 0)
    guard count > 0 else {
      if count < 0, errno == EAGAIN || errno == EINTR { return }
      return end()
    }
    guard case .reading(var request) = phase else { return }
    let outcome = request.received(loop.scratch.prefix(count))
    phase = .reading(request)
    switch outcome {
    case .incomplete: break
    case .metrics: collect()
    case .refused(let status): answer(status, "text/plain", "")
    }
  }

  private func collect() {
    phase = .collecting
    loop.change(fd, events: 0)
    owner.collect { [self] text in
      guard case .collecting = phase else { return }
      answer(200, MetricsText.contentType, text)
    }
  }

  private func answer(_ status: Int, _ contentType: String, _ body: String) {
    phase = .answering(MetricsRequest.answer(status, contentType, body)[...])
    loop.change(fd, events: UInt32(CLINUX_OUT))
    write()
  }

  private func write() {
    guard case .answering(var rest) = phase else { return }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        phase = .answering(rest)
        return
      } else if errno != EINTR {
        return end()
      }
    }
    shutdown(fd, Int32(SHUT_WR))
    phase = .closing
    loop.change(fd, events: UInt32(CLINUX_IN))
  }

  func end() {
    if case .ended = phase { return }
    phase = .ended
    if let timer { loop.cancel(timer) }
    timer = nil
    loop.remove(fd)
    close(fd)
    owner.ended(fd)
    loop.pins -= 1
  }
}
