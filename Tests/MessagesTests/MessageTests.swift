import IPIMSAPI
import Messages
import RPCCore
import Testing

struct MessageTests {
  static let examiner = Examiner {
    $0.name = "김\u{0}지수"
    $0.confidence = 0
  }
  static let submit = SubmitAppraisalRequest { request in
    request.requestID = "r"
    request.items = [
      AppraisalItem {
        $0.item = "1"
        $0.verdict = .counterfeit
        $0.quantity = -5
        $0.grounds = [.logo, .unrecognized(99)]
      },
      AppraisalItem(),
    ]
    request.pointsOfDistinction = ["", "ü"]
    request.examiner = examiner
  }

  @Test func everyKindOfFieldSurvives() throws {
    let copy = try SubmitAppraisalRequest(decoding: Self.submit.encoded)
    #expect(copy == Self.submit)
    #expect(copy.examiner?.name.utf8.count == 10, "an inner U+0000 is kept")
    #expect(copy.examiner?.confidence == 0, "0 differs from absent")
    #expect(try Examiner(decoding: Examiner().encoded).confidence == nil)
  }

  @Test(arguments: [
    UploadPhotoRequest.Part.header(UploadPhotoHeader { $0.sizeBytes = .max }),
    .chunk([0, 255]), .chunk([]),
  ])
  func oneofsSurvive(_ part: UploadPhotoRequest.Part) throws {
    let request = UploadPhotoRequest { $0.part = part }
    #expect(try UploadPhotoRequest(decoding: request.encoded) == request)
    #expect(try UploadPhotoRequest(json: request.json) == request)
  }

  @Test func theEmptyMessageIsNoBytes() throws {
    #expect(Case().encoded.isEmpty)
    #expect(try Case(decoding: []) == Case())
  }

  @Test func encodeAsksOnceForExactlyThePackedSize() {
    var sizes: [Int] = []
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 1)
    defer { memory.deallocate() }
    Self.submit.encode { size in
      sizes.append(size)
      return memory
    }
    #expect(sizes == [Self.submit.encoded.count])
  }

  @Test func textThatIsNotUTF8NamesItsField() {
    // Field 3 (items) of one byte length 3, whose field 1 (item) is the byte FF.
    #expect(throws: MessageError.field(path: "items[0].item", description: "is not valid UTF-8")) {
      try SubmitAppraisalRequest(decoding: [0x1A, 3, 0x0A, 1, 0xFF])
    }
  }

  @Test(arguments: [[0x0A], [0x0A, 5, 1], [0x08, 1], [0xFF]] as [[UInt8]])
  func whatIsNoMessageIsRefused(_ bytes: [UInt8]) {
    #expect(throws: MessageError.self) { try SubmitAppraisalRequest(decoding: bytes) }
  }

  @Test func aSmallFrameCannotBecomeABigObject() {
    // Empty sub-messages: two bytes each on the wire, 40 times as many in memory.
    let bytes = [[UInt8]](repeating: [0x1A, 0], count: 500_000).flatMap { $0 }
    #expect(throws: MessageError.tooLarge(message: "ipims.v1.SubmitAppraisalRequest")) {
      try SubmitAppraisalRequest(decoding: bytes)
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SystemRandomNumberGenerator()
    let good = Self.submit.encoded
    for _ in 0..<20_000 {
      var bytes = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = try? SubmitAppraisalRequest(decoding: bytes)
    }
  }
}
