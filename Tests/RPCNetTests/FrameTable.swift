import EchoAPI
import Messages
import RPCCore

/// Who sends the frame.
enum TablePeer: CaseIterable {
  /// The frame is its first.
  case fresh
  case hello
  case plain
}

/// Where the frame goes: a stream, and what has become of it.
enum TablePlace: CaseIterable {
  case connection
  case even
  case ended
  /// Of a client's stream: DATA is due.
  case upload
  /// Of a server's stream: the client has said all.
  case answers
  case unary
  case neverOpened

  var stream: UInt32 {
    switch self {
    case .connection: 0
    case .even: 2
    case .ended: 1
    case .upload: 3
    case .answers: 5
    case .unary: 7
    case .neverOpened: 99
    }
  }

  static let open: [TablePlace] = [.upload, .answers, .unary]
}

/// What the server does with the frame.
enum TableOutcome: Hashable {
  /// Not a word, and the connection lives.
  case nothing
  /// RESPONSE with OK on its stream; the connection lives.
  case answer
  /// RESPONSE with this reason on its stream; the connection lives.
  case refusal(String)
  case greeting
  case pong
  /// RESPONSE on every open stream, GOAWAY, and the end.
  case goAway
  /// RESPONSE on every open stream, and the end.
  case close
}

/// One rule: the first whose conditions all hold is the one that counts. Empty is any.
struct TableRow {
  var peers: Set<TablePeer> = []
  var types: Set<FrameType> = []
  var places: Set<TablePlace> = []
  /// At least one of these flags is set; empty asks nothing.
  var flags: FrameFlags = []
  var outcome: TableOutcome

  func holds(
    _ peer: TablePeer, _ type: FrameType, _ place: TablePlace, _ flags: FrameFlags
  ) -> Bool {
    (peers.isEmpty || peers.contains(peer)) && (types.isEmpty || types.contains(type))
      && (places.isEmpty || places.contains(place))
      && (self.flags.isEmpty || !self.flags.isDisjoint(with: flags))
  }
}

/// Every type of frame, from every kind of peer, in every state of its stream, with all flags that
/// may matter. The REQUEST calls a unary method.
enum FrameTable {
  static let types: [FrameType] =
    [.request, .response, .data, .hello, .window, .cancel, .ping, .pong, .goAway]
    + [0x00, 0x04, 0x0F, 0x16, 0x7F, 0xFF].map { FrameType(rawValue: $0) }

  static let rows: [TableRow] = [
    TableRow(types: [.response], outcome: .close),

    // The first frame tells the kinds apart.
    TableRow(
      peers: [.fresh], types: [.hello], places: [.connection], outcome: .greeting),
    TableRow(peers: [.fresh], types: [.hello], outcome: .goAway),

    // Ids: odd, and of HELLO peers rising.
    TableRow(
      peers: [.fresh, .plain], types: [.request, .data], places: [.connection, .even],
      outcome: .refusal("STREAM_ID_IS_EVEN")),
    TableRow(
      peers: [.plain], types: [.request], places: [.upload, .answers, .unary],
      outcome: .refusal("STREAM_ID_IN_USE")),
    TableRow(
      peers: [.hello], types: [.request],
      places: [.connection, .even, .ended, .upload, .answers, .unary], outcome: .goAway),
    TableRow(
      peers: [.hello], types: [.data, .window, .cancel],
      places: [.connection, .even, .neverOpened], outcome: .goAway),

    // Calls.
    TableRow(
      types: [.request], flags: [.remoteClosed, .remoteOpen], outcome: .refusal("METHOD_IS_UNARY")),
    TableRow(types: [.request], outcome: .answer),

    // DATA. Late, it is dropped; out of its place, it fails its stream alone.
    TableRow(types: [.data], places: [.neverOpened, .ended], outcome: .nothing),
    TableRow(types: [.data], places: [.unary], outcome: .refusal("METHOD_IS_UNARY")),
    TableRow(types: [.data], places: [.answers], outcome: .refusal("DATA_AFTER_END")),
    TableRow(types: [.data], places: [.upload], flags: .remoteClosed, outcome: .answer),
    TableRow(types: [.data], places: [.upload], outcome: .nothing),

    // What only HELLO peers say is nothing from others.
    TableRow(peers: [.fresh, .plain], outcome: .nothing),
    TableRow(types: [.window, .cancel], outcome: .nothing),
    TableRow(types: [.ping], places: [.connection], outcome: .pong),
    TableRow(types: [.pong, .goAway], places: [.connection], outcome: .nothing),
    TableRow(types: [.pong, .goAway], outcome: .nothing),
    TableRow(outcome: .goAway),
  ]

  static func flags(of type: FrameType) -> [FrameFlags] {
    let matters = type == .request || type == .data
    return (matters ? [0, 1, 2, 3, 4, 5, 6, 7, 0xF8] : [0, 0xFF]).map { FrameFlags(rawValue: $0) }
  }

  static func places(of peer: TablePeer) -> [TablePlace] {
    peer == .fresh ? [.connection, .even, .neverOpened] : TablePlace.allCases
  }

  static func outcome(
    _ peer: TablePeer, _ type: FrameType, _ place: TablePlace, _ flags: FrameFlags
  ) -> TableOutcome? {
    rows.first { $0.holds(peer, type, place, flags) }?.outcome
  }

  /// The frame, with data that is right for its type.
  static func frame(_ type: FrameType, _ place: TablePlace, _ flags: FrameFlags) -> [UInt8] {
    let noData = flags.contains(.noData)
    switch type {
    case .request:
      return request(
        place.stream, EchoServiceMethods.echo, message("called").encoded, flags: flags)
    case .data:
      return RPCNetTests.frame(
        type, place.stream, flags: flags, noData ? [] : message("m").encoded)
    case .hello:
      return RPCNetTests.frame(
        type, place.stream, flags: flags, Hello { $0.version = 1 }.encoded)
    case .window: return RPCNetTests.frame(type, place.stream, flags: flags, [0, 0, 1, 0])
    case .ping, .pong:
      return RPCNetTests.frame(type, place.stream, flags: flags, [1, 2, 3, 4, 5, 6, 7, 8])
    case .goAway:
      return RPCNetTests.frame(type, place.stream, flags: flags, [0, 0, 0, 0])
    default: return RPCNetTests.frame(type, place.stream, flags: flags, [1, 2, 3])
    }
  }
}
