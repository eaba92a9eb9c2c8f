internal import CLinux
internal import Glibc
internal import RPCCore

/// One listening socket. Accepts on one loop and deals the connections to all loops in turn:
/// SO_REUSEPORT would spread few connections badly.
final class Listener: EventHandler, @unchecked Sendable {
  /// Where it listens, with the port that the system chose.
  let address: ListenAddress
  private let fd: Int32
  private let loop: EventLoop
  private let usesTLS: Bool
  private let server: RPCServer
  private var isOpen = false

  /// Binds. Throws INVALID_ARGUMENT for a plain address that is not the loopback, and
  /// FAILED_PRECONDITION for an address in use.
  init(
    _ address: ListenAddress, loop: EventLoop, hasTLS: Bool, server: RPCServer
  ) throws(RPCError) {
    self.loop = loop
    self.server = server
    switch address {
    case .tls(let host, let port):
      guard hasTLS else {
        throw RPCError(
          .failedPrecondition, "TLS_CONFIGURATION",
          "Listening on \(address) needs a certificate and its key.")
      }
      usesTLS = true
      fd = try Self.listen(host: host, port: port, address, loopbackOnly: false)
      self.address = address.with(port: Socket.bound(fd).port)
    case .plain(let host, let port):
      usesTLS = false
      fd = try Self.listen(host: host, port: port, address, loopbackOnly: true)
      self.address = address.with(port: Socket.bound(fd).port)
    case .unix(let path):
      usesTLS = false
      let target = Socket.unix(path: path)
      Self.removeStale(path, target)
      fd = try Socket.listen(target, name: address.description)
      self.address = address
    }
  }

  private static func listen(
    host: String, port: UInt16, _ name: ListenAddress, loopbackOnly: Bool
  ) throws(RPCError) -> Int32 {
    let addresses = try Socket.resolve(host: host, port: port, passive: true)
    guard let target = addresses.first else {
      throw RPCError(.unavailable, "NAME_NOT_FOUND", "\(host) has no address.")
    }
    guard !loopbackOnly || target.isLoopback else {
      throw RPCError(
        .invalidArgument, "PLAIN_NEEDS_LOOPBACK",
        "\(name): without TLS a server listens on the loopback or a Unix socket alone.")
    }
    return try Socket.listen(target, name: name.description)
  }

  /// A socket file that a server left when it was killed stands in the way of the next.
  private static func removeStale(_ path: String, _ target: Socket.Address) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return }
    if let fd = Socket.connect(target, by: .after(.seconds(1))) {
      close(fd)
    } else if errno == ECONNREFUSED {
      unlink(path)
    }
  }

  /// Starts to accept. On the loop.
  func start() {
    isOpen = true
    loop.pins += 1
    loop.add(fd, self, events: UInt32(CLINUX_IN))
  }

  /// Accepts no more; connections that wait in the kernel's queue are taken before. On the loop.
  func stop() {
    guard isOpen else { return }
    ready(UInt32(CLINUX_IN))
    isOpen = false
    loop.remove(fd)
    close(fd)
    if case .unix(let path) = address { unlink(path) }
    loop.pins -= 1
  }

  /// Closes a listener that was never started. Any thread.
  func abandon() {
    close(fd)
    if case .unix(let path) = address { unlink(path) }
  }

  func ready(_ events: UInt32) {
    // A turn takes so many; the socket tells when there are more.
    for _ in 0..<64 {
      let client = clinux_accept(fd)
      if client >= 0 {
        accept(client)
        continue
      }
      switch errno {
      case EAGAIN: return
      case EINTR, ECONNABORTED: continue
      default: return pause(SystemError.last("accept"))
      }
    }
  }

  private func accept(_ client: Int32) {
    Socket.sendAtOnce(client)
    let session: TLSSession?
    do throws(RPCError) {
      // Looked up for each connection: it may have been read again.
      session = try (usesTLS ? server.tlsContext : nil).map { context throws(RPCError) in
        try TLSSession(context, fd: client)
      }
    } catch {
      close(client)
      return server.trouble(error.description)
    }
    server.deal(client, session)
  }

  /// Out of descriptors: the queue stays readable, and asking again at once would spin.
  private func pause(_ error: RPCError) {
    server.trouble(error.description)
    loop.change(fd, events: 0)
    _ = loop.schedule(seconds: 0.1) { [self] in
      if isOpen { loop.change(fd, events: UInt32(CLINUX_IN)) }
    }
  }
}
