internal import EchoAPI
internal import Messages
internal import RPCCore

/// One way to do harm: a number of connections, and what each does in a tick of ten milliseconds.
/// The bounds keep the attacker cheap, so that what an honest caller loses, the server lost.
struct Attack {
  var name: String
  var connections: Int
  /// Connections that are opened in one tick, also in place of those that were closed.
  var opensPerTick = 20
  /// Whether a connection that the server closed is opened again.
  var comesBack = true
  /// What the connection of this number says first.
  var greeting: (Int) -> [UInt8]
  /// What it says in every tick of its own, counted from 0.
  var step: (_ tick: Int) -> [UInt8] = { _ in [] }
  /// The share of connections that step in one tick: one of so many, in turn.
  var turns = 1
  var reads = true
  /// Whether the connection of this number goes to the port with TLS.
  var usesTLS: (Int) -> Bool = { _ in false }

  private static let hello = Frames.frame(.hello, 0, Hello { $0.version = 1 }.encoded)

  private static func slow(_ milliseconds: Int32) -> [UInt8] {
    EchoRequest { $0.count = milliseconds }.encoded
  }

  static var all: [Attack] {
    [
      Attack(
        name: "slow readers", connections: 100,
        greeting: { index in
          let request = EchoRequest {
            $0.payload = [UInt8](repeating: 7, count: 16_000)
            $0.count = 1_000_000
          }
          let call = Frames.request(
            1, EchoServiceMethods.repeat, request.encoded, flags: .remoteClosed)
          return index % 2 == 0 ? call : hello + call
        }, reads: false),
      Attack(
        name: "slow writers", connections: 500, opensPerTick: 50,
        greeting: { _ in Frames.header(.request, 1, announcing: 4_194_304) },
        step: { _ in [0x0A] }, turns: 10),
      Attack(
        name: "rapid reset", connections: 4, greeting: { _ in hello },
        step: { tick in
          (0..<50).flatMap { index -> [UInt8] in
            let stream = UInt32((tick * 50 + index) * 2 + 1)
            return Frames.request(stream, EchoServiceMethods.echo, slow(1_000))
              + Frames.frame(.cancel, stream, [])
          }
        }),
      Attack(
        name: "5,000 half-open", connections: 5_000, opensPerTick: 100, comesBack: false,
        // The beginning of a TLS record that never ends, or nothing.
        greeting: { $0 % 5 == 0 ? [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3] : [] }, reads: false,
        usesTLS: { $0 % 5 == 0 }),
      Attack(
        name: "PING flood", connections: 4, greeting: { _ in hello },
        step: { _ in pings }),
      Attack(
        name: "PING flood, not read", connections: 4, greeting: { _ in hello },
        step: { _ in pings }, reads: false),
      Attack(
        name: "giant lengths", connections: 20, opensPerTick: 5,
        greeting: { index in
          let types: [FrameType] = [.request, .data, .hello, .init(rawValue: 0x7F)]
          return Frames.header(types[index % 4], 1, announcing: 0xFFFF_FFFF)
        }, step: { _ in [UInt8](repeating: 0x55, count: 4_096) }),
      Attack(
        name: "late data flood", connections: 2,
        greeting: { _ in
          hello
            + Frames.request(
              1, EchoServiceMethods.collect, [0xFF, 0xFF], flags: .remoteOpen)
        }, step: { _ in lateData }),
      Attack(
        name: "WINDOW flood", connections: 4,
        greeting: { _ in hello + Frames.request(1, EchoServiceMethods.echo, slow(10_000)) },
        step: { _ in windows }),
      Attack(
        name: "metadata of nothing", connections: 8, greeting: { _ in [] },
        step: { _ in emptyMetadata }, turns: 40),
      Attack(
        name: "fields of nothing", connections: 8, greeting: { _ in [] },
        step: { _ in unknownFields }, turns: 40),
      Attack(
        name: "garbage", connections: 20, opensPerTick: 5,
        greeting: { noise(UInt64($0)) }, step: { noise(UInt64($0) &* 977) }),
    ]
  }

  private static let pings = (0..<250).flatMap { _ in
    Frames.frame(.ping, 0, [1, 2, 3, 4, 5, 6, 7, 8])
  }
  private static let windows = (0..<250).flatMap { _ in Frames.frame(.window, 1, [0, 0, 0, 1]) }
  private static let lateData = (0..<5).flatMap { _ in
    Frames.frame(.data, 1, [UInt8](repeating: 0, count: 60_000))
  }
  /// Two million entries without a byte in them.
  private static let emptyMetadata = Frames.frame(
    .request, 1, Array([[UInt8]](repeating: [0x2A, 0], count: 2_000_000).joined()))
  /// Two million fields that no message has.
  private static let unknownFields = Frames.request(
    1, EchoServiceMethods.echo,
    Array([[UInt8]](repeating: [0x78, 0], count: 2_000_000).joined()))

  private static func noise(_ seed: UInt64) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<512).flatMap { _ -> [UInt8] in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return withUnsafeBytes(of: state) { [UInt8]($0) }
    }
  }
}
