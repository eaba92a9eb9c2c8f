internal import CLinux
internal import EchoAPI
internal import Glibc
internal import Messages
internal import RPCCore

/// `ipims-bench hold --port P --count N [--tls yes]`: so many connections that have said HELLO and
/// called once, and then do nothing but answer PING. The group starts it: beside the server, no
/// process could have both ends of so many.
///
/// It prints `holding`, and obeys lines on standard input: `watch` opens a stream of answers on
/// every connection and prints `watching` when each has brought one; `event` publishes, and prints
/// the nanoseconds until the last watcher has it.
final class Holder {
  /// Connections made before their calls are awaited: fewer than a listener lets wait.
  private static let batch = 128
  private static let silenceMilliseconds: Int32 = 20_000
  private static let inputEvent = UInt64.max

  private let port: UInt16
  private let tls: LoadTLS?
  private let epoll: Int32
  private var connections: [HeldConnection] = []
  private var events = [clinux_event](
    repeating: clinux_event(), count: Int(CLINUX_EVENTS_MAX))
  private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
  /// Seen since the last wait for them.
  private var answers = 0
  private var messages = 0
  private var nextPublication: UInt32 = 5

  static func run(_ arguments: [String]) throws {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let option = rest.popFirst() { values[option] = rest.popFirst() }
    guard let port = values["--port"].flatMap(UInt16.init),
      let count = values["--count"].flatMap(Int.init), count > 0
    else { throw UsageError("hold needs --port P --count N") }
    try FileLimit.require(count)
    let tls = values["--tls"] == "yes" ? try LoadTLS() : nil
    let holder = try Holder(port: port, tls: tls)
    try holder.connect(count)
    try holder.obey()
  }

  private init(port: UInt16, tls: LoadTLS?) throws {
    self.port = port
    self.tls = tls
    epoll = clinux_epoll_create()
    guard epoll >= 0 else { throw BenchError.last("epoll") }
  }

  deinit {
    close(epoll)
    scratch.deallocate()
  }

  private static let hello = Hello {
    $0.version = 1
    $0.frameBytesMax = 4_194_304
    $0.streamWindowBytes = 65_536
    $0.streamsMax = 100
    $0.agent = "ipims-bench"
  }

  private func connect(_ count: Int) throws {
    let hello = Self.frame(.hello, stream: 0, Self.hello.encoded)
    let call = EchoCall(payloadBytes: Shape.payloadBytes)
    let request = Self.call(EchoServiceMethods.echo, call.message, stream: 1)
    while connections.count < count {
      for _ in 0..<min(Self.batch, count - connections.count) {
        let connection = HeldConnection(try LoadSocket(port: port, tls: tls))
        let status = clinux_epoll_add(
          epoll, connection.fd, UInt32(CLINUX_IN), UInt64(connections.count))
        guard status == 0 else { throw BenchError.last("epoll_ctl") }
        connections.append(connection)
        try connection.send(hello + request)
        answers -= 1
      }
      while answers < 0 { try turn() }
    }
    tell("holding")
  }

  private func obey() throws {
    guard clinux_epoll_add(epoll, STDIN_FILENO, UInt32(CLINUX_IN), Self.inputEvent) == 0 else {
      throw BenchError.last("epoll_ctl")
    }
    while true {
      guard try turn(waitsForInput: true) else { continue }
      guard let line = readLine() else { return }
      switch line {
      case "watch":
        let request = Self.call(Broadcast.watch, EchoRequest().encoded, stream: 3)
        messages = -connections.count
        for connection in connections { try connection.send(request) }
        while messages < 0 { try turn() }
        tell("watching")
      case "event": tell(String(try publish()))
      default: throw UsageError("hold does not know \(line)")
      }
    }
  }

  private func publish() throws -> UInt64 {
    let event = EchoCall(payloadBytes: Shape.payloadBytes).message
    let request = Self.call(Broadcast.publish, event, stream: nextPublication)
    nextPublication += 2
    messages = -connections.count
    answers = -1
    let start = LoadGenerator.now()
    try connections[0].send(request)
    while messages < 0 { try turn() }
    let end = LoadGenerator.now()
    while answers < 0 { try turn() }
    guard messages == 0 else { throw BenchError("an event came twice") }
    return end - start
  }

  /// One wait and what it brought; true when a command is there to be read.
  @discardableResult
  private func turn(waitsForInput: Bool = false) throws -> Bool {
    let count = clinux_epoll_wait(
      epoll, &events, waitsForInput ? -1 : Self.silenceMilliseconds)
    if count < 0, errno == EINTR { return false }
    guard count > 0 else { throw BenchError("nothing came within 20 s") }
    var hasInput = false
    for event in events.prefix(Int(count)) {
      if event.data == Self.inputEvent {
        hasInput = true
      } else {
        let connection = connections[Int(event.data)]
        try connection.receive(scratch) { header, data in
          try take(header, data, from: connection)
        }
      }
    }
    return hasInput
  }

  private func take(
    _ header: FrameHeader, _ data: UnsafeRawBufferPointer, from connection: HeldConnection
  ) throws {
    switch header.type {
    case .response:
      // The status of a refusal is the first field, and an answer has none.
      guard data.first != 0x0A else {
        throw BenchError("refused: \(String(decoding: data, as: UTF8.self))")
      }
      answers += 1
    case .data: messages += 1
    case .ping: try connection.send(Self.frame(.pong, stream: 0, Array(data)))
    case .hello, .window: break
    default: throw BenchError("a frame of type \(header.type.rawValue) came")
    }
  }

  private func tell(_ line: String) {
    print(line)
    fflush(nil)
  }

  private static func call(_ method: MethodName, _ message: [UInt8], stream: UInt32) -> [UInt8] {
    frame(
      .request, stream: stream, flags: method.kind == .unary ? [] : .remoteClosed,
      EchoCall.envelope(method, message))
  }

  private static func frame(
    _ type: FrameType, stream: UInt32, flags: FrameFlags = [], _ data: [UInt8]
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    header.withUnsafeMutableBytes {
      FrameHeader(type, stream: stream, flags: flags, dataBytes: data.count)
        .write(to: $0.baseAddress!)
    }
    return header + data
  }
}

/// One of the connections that are held: it reads whole frames and writes small ones.
final class HeldConnection {
  private let socket: LoadSocket
  /// The start of a frame that has not arrived whole.
  private var rest: [UInt8] = []

  init(_ socket: LoadSocket) { self.socket = socket }

  var fd: Int32 { socket.fd }

  func send(_ bytes: [UInt8]) throws {
    let sent = try bytes.withUnsafeBytes { try socket.send($0) }
    guard sent == bytes.count else { throw BenchError("a socket has no room for one frame") }
  }

  func receive(
    _ scratch: UnsafeMutableRawBufferPointer,
    _ take: (FrameHeader, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var mayHaveMore = true
    while mayHaveMore {
      scratch.copyBytes(from: rest)
      let room = UnsafeMutableRawBufferPointer(rebasing: scratch[rest.count...])
      let got = try socket.receive(into: room)
      mayHaveMore = got == room.count
      var bytes = UnsafeRawBufferPointer(rebasing: scratch[..<(rest.count + got)])
      while bytes.count >= FrameHeader.byteCount {
        let header = FrameHeader(reading: bytes.baseAddress!)
        let end = FrameHeader.byteCount + header.dataBytes
        guard end < scratch.count else { throw BenchError("a frame is too long") }
        guard bytes.count >= end else { break }
        try take(header, UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.byteCount..<end]))
        bytes = UnsafeRawBufferPointer(rebasing: bytes[end...])
      }
      rest = Array(bytes)
    }
  }
}
