internal import Glibc
internal import IPIMSAPI
internal import Messages

/// A case of about 1 kB, read and written by us and by C++ Protobuf.
struct MessageContest {
  enum Operation: String, CaseIterable {
    case decode
    case encode
  }

  private static let batch = 1_000

  /// Nanoseconds an operation, the best of interleaved rounds.
  static func measure(
    _ operation: Operation, seconds: Double, _ peers: Peers, _ progress: Progress
  ) throws -> (ours: Double, theirs: Double) {
    let program = try peers.path("protobuf-case")
    let bytes = sample.encoded
    let file = try TemporaryFile(bytes)
    let slot = seconds / Double(RPCGroup.rounds)
    var best = (ours: Double.infinity, theirs: Double.infinity)
    for _ in 0..<RPCGroup.rounds {
      progress.step("\(operation.rawValue) of a case")
      best.ours = min(best.ours, try ours(operation, bytes, seconds: slot))
      let process = try ChildProcess(
        name: "protobuf-case", path: program,
        arguments: [operation.rawValue, file.path, String(slot)])
      let text = try process.readToEnd(seconds: slot + 20)
      guard let theirs = Double(text.split(separator: "\n").first ?? "") else {
        throw BenchError("protobuf-case said: \(text)")
      }
      best.theirs = min(best.theirs, theirs)
    }
    return best
  }

  private static func ours(
    _ operation: Operation, _ bytes: [UInt8], seconds: Double
  ) throws -> Double {
    let message = try Case(decoding: bytes)
    let out = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { out.deallocate() }
    message.encode { size in
      precondition(size == bytes.count)
      return out.baseAddress!
    }
    guard out.elementsEqual(bytes) else { throw BenchError("a case comes back as other bytes") }
    let start = LoadGenerator.now()
    let end = start + UInt64(seconds * 1e9)
    var now = start
    var count = 0
    try bytes.withUnsafeBytes { bytes in
      repeat {
        switch operation {
        case .decode: for _ in 0..<batch { try decode(bytes) }
        case .encode: for _ in 0..<batch { message.encode { _ in out.baseAddress! } }
        }
        count += batch
        now = LoadGenerator.now()
      } while now < end
    }
    return Double(now - start) / Double(count)
  }

  /// Out of line, so that the message is made as a handler would get it.
  @inline(never)
  private static func decode(_ bytes: UnsafeRawBufferPointer) throws {
    let message = try Case(decoding: bytes)
    guard message.declarationLine == 1 else { throw BenchError("a case was read wrong") }
  }

  /// As officers post them: a bag, photographed, with what is known of the firms.
  private static let sample = Case {
    $0.name = "cases/01m87tta3wyf0n7jpn3eh6m5q1"
    $0.state = .open
    $0.items = [item("01m87tta3wyf0n7jpn3eh6m5q2"), item("01m87tta3wyf0n7jpn3eh6m5q3")]
    $0.photos = [photo("front"), photo("label")]
    $0.office = "offices/incheon"
    $0.regime = "KR"
    $0.declarationID = "69152188"
    $0.declarationLine = 1
    $0.declarationNumber = "12345-26-123456M"
    $0.billOfLading = "HDMUSELA26110042"
    $0.importer = party("주식회사 서울무역", "KR", "123-45-67890")
    $0.exporter = party("Guangzhou Leather Goods Trading Co., Ltd.", "CN", "")
    $0.seller = party("bagworld-outlet", "CN", "")
    $0.suspectedRecordations = ["recordations/01m87tta3rmdfgsd26d8aazsz6"]
    $0.createTime = time(1_795_577_655)
    $0.updateTime = time(1_795_577_700)
    $0.etag = "6a4b15a638552683"
  }

  private static func item(_ id: String) -> LineItem {
    LineItem {
      $0.id = id
      $0.hsCode = "420221"
      $0.description = "Handbags with outer surface of leather, metal letters glued on"
      $0.markAsSeen = "HANGANG"
      $0.quantity = 120
      $0.unit = "EA"
      $0.value = Money {
        $0.currency = "KRW"
        $0.minorUnits = 2_400_000
      }
      $0.origin = "IT"
      $0.departure = "CN"
      $0.netMassGrams = 18_000
      $0.goodsState = .held
    }
  }

  private static func photo(_ side: String) -> Photo {
    Photo {
      $0.name = "cases/01m87tta3wyf0n7jpn3eh6m5q1/photos/01m87tta40pqd2vs79e95ksmsk"
      $0.sha256 = "c2dd0de7c538df8d0f8e5c4ab1f9a2d26a4b15a6385526839be1f1e6b7d40c31"
      $0.sizeBytes = 112_525
      $0.mediaType = "image/jpeg"
      $0.side = side
      $0.caption = "\(side) of the bag, at the desk, by day"
      $0.createTime = time(1_795_577_660)
    }
  }

  private static func party(_ name: String, _ country: String, _ identifier: String) -> Party {
    Party {
      $0.name = name
      $0.country = country
      $0.identifier = identifier
    }
  }

  private static func time(_ seconds: Int64) -> Timestamp {
    Timestamp { $0.seconds = seconds }
  }
}
