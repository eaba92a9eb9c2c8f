import IPIMSClient
import ServiceHarness
import Testing

/// Uploads that break off and go on, and redacted copies.
@Suite(.timeLimit(.minutes(5)))
struct UploadsTests {
  private static let bytes = SamplePhoto.jpeg + [UInt8](repeating: 7, count: 3_000)

  private struct BrokenOff: Error {}

  /// Sends the header and some bytes, and leaves; returns once the server has noticed.
  private static func breakOff(
    _ header: UploadPhotoHeader, after count: Int, from offset: Int = 0, _ desk: Desk
  ) async throws -> Upload {
    _ = await refusal {
      try await desk.appraisal.uploadPhoto { writer in
        try await writer.send(UploadPhotoRequest { $0.part = .header(header) })
        let piece = Array(bytes[offset..<offset + count])
        try await writer.send(UploadPhotoRequest { $0.part = .chunk(piece) })
        // What was sent is taken in before what is cancelled.
        while try await get(header, desk)?.receivedBytes != Int64(offset + count) {
          try await Task.sleep(for: .milliseconds(5))
        }
        throw BrokenOff()
      }
    }
    return try #require(try await get(header, desk))
  }

  private static func get(_ header: UploadPhotoHeader, _ desk: Desk) async throws -> Upload? {
    do {
      return try await desk.appraisal.getUpload(.init { $0.upload = header.requestID })
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// Goes on from an offset to the end, once nobody else does.
  private static func goOn(_ header: UploadPhotoHeader, from offset: Int64, _ desk: Desk)
    async throws -> Photo
  {
    var header = header
    header.offsetBytes = offset
    let first = header
    while true {
      do {
        return try await desk.appraisal.uploadPhoto { writer in
          try await writer.send(UploadPhotoRequest { $0.part = .header(first) })
          let rest = Array(bytes[Int(offset)...])
          try await writer.send(UploadPhotoRequest { $0.part = .chunk(rest) })
        }
      } catch {
        guard error.reason == "UPLOAD_RUNNING" else { throw error }
        try await Task.sleep(for: .milliseconds(5))
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func whatCameIsKeptAndGoneOnFrom(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let officer = try await customs.officer()
      let colleague = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let header = SamplePhoto.header(of: opened.name, Self.bytes)
      let first = try await Self.breakOff(header, after: 1_000, officer)
      #expect(first.receivedBytes == 1_000 && first.sizeBytes == header.sizeBytes)
      #expect(first.case == opened.name && first.photo == nil)
      #expect(first.expireTime == customs.time(inSeconds: 24 * 3_600))
      #expect(try await Self.get(header, colleague) == nil)
      #expect(try await officer.appraisal.getCase(.init { $0.name = opened.name }).photos.isEmpty)
      for wrong: Int64 in [999, 1_001] {
        let error = await error { try await Self.goOn(header, from: wrong, officer) }
        #expect(error?.fields.map(\.field) == ["header.offset_bytes"])
        #expect(error?.fields.first?.description.contains("1000") == true)
      }
      var second = header
      second.offsetBytes = 1_000
      _ = try await Self.breakOff(second, after: 500, from: 1_000, officer)
      let photo = try await Self.goOn(header, from: 1_500, officer)
      #expect(photo.sha256 == SamplePhoto.digest(Self.bytes))
      #expect(try await officer.appraisal.downloadPhoto(named: photo.name) == Self.bytes)
      let done = try #require(try await Self.get(header, officer))
      #expect(done.photo == photo && done.receivedBytes == header.sizeBytes)
      #expect(done.case == opened.name && done.expireTime == nil)
      // The same upload again, however it is sent, is the one that was made.
      #expect(try await officer.appraisal.uploadPhoto(header, Self.bytes) == photo)
    }
  }

  @Test func itIsKeptOverARestart() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let header = SamplePhoto.header(of: opened.name, Self.bytes)
      _ = try await Self.breakOff(header, after: 1_000, officer)
      let token = officer.token
      try await customs.reopen { customs in
        let officer = try await customs.desk(token: token)
        #expect(try await Self.get(header, officer)?.receivedBytes == 1_000)
        let photo = try await Self.goOn(header, from: 1_000, officer)
        #expect(photo.sha256 == SamplePhoto.digest(Self.bytes))
      }
    }
  }

  /// The store is closed while bytes still come in, and the stream ends after that.
  @Test func itIsKeptWhereTheStoreIsClosedFirst() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let header = SamplePhoto.header(of: opened.name, Self.bytes)
      let token = officer.token
      _ = await refusal {
        try await officer.appraisal.uploadPhoto { writer in
          try await writer.send(UploadPhotoRequest { $0.part = .header(header) })
          try await writer.send(
            UploadPhotoRequest { $0.part = .chunk(Array(Self.bytes[..<1_000])) })
          while try await Self.get(header, officer)?.receivedBytes != 1_000 {
            try await Task.sleep(for: .milliseconds(5))
          }
          try await customs.reopen { _ in }
          throw BrokenOff()
        }
      }
      // The stream's end is noticed some time after.
      try await Task.sleep(for: .milliseconds(200))
      try await customs.reopen { customs in
        let officer = try await customs.desk(token: token)
        #expect(try await Self.get(header, officer)?.receivedBytes == 1_000)
        let photo = try await Self.goOn(header, from: 1_000, officer)
        #expect(photo.sha256 == SamplePhoto.digest(Self.bytes))
      }
    }
  }

  @Test func itIsAnotherUploadWithAnotherHeader() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let header = SamplePhoto.header(of: opened.name, Self.bytes)
      _ = try await Self.breakOff(header, after: 1_000, officer)
      var other = header
      other.caption = "another"
      let changed = other
      #expect(
        await refusal { try await Self.goOn(changed, from: 1_000, officer) } == .requestIDReused)
      // From the start is always allowed.
      let photo = try await Self.goOn(header, from: 0, officer)
      #expect(photo.sizeBytes == header.sizeBytes)
    }
  }

  @Test func theDigestIsOfTheWhole() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      var header = SamplePhoto.header(of: opened.name, Self.bytes)
      header.sha256 = SamplePhoto.digest(Array(Self.bytes[1_000...]))
      let wrong = header
      _ = try await Self.breakOff(wrong, after: 1_000, officer)
      #expect(
        await refusal { try await Self.goOn(wrong, from: 1_000, officer) }
          == .fields("header.sha256"))
      // Nothing is kept of what is wrong.
      #expect(try await Self.get(wrong, officer) == nil)
    }
  }

  @Test func leftoversExpireAndTheOldestGoFirst() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let old = SamplePhoto.header(of: opened.name, Self.bytes)
      _ = try await Self.breakOff(old, after: 1_000, officer)
      customs.clock.advance(seconds: 24 * 3_600)
      #expect(try await Self.get(old, officer) == nil)
      var headers: [UploadPhotoHeader] = []
      for _ in 0..<65 {
        customs.clock.advance(seconds: 1)
        let header = SamplePhoto.header(of: opened.name, Self.bytes)
        // The stream ends, and brought less than its header says.
        let ended = await refusal {
          try await officer.appraisal.uploadPhoto { writer in
            try await writer.send(UploadPhotoRequest { $0.part = .header(header) })
          }
        }
        #expect(ended == .fields("header.size_bytes"))
        headers.append(header)
      }
      #expect(try await Self.get(headers[0], officer) == nil)
      #expect(try await Self.get(headers[1], officer) != nil)
      #expect(try await Self.get(headers[64], officer) != nil)
    }
  }

  @Test func aRedactedCopyIsOfAPhotoOfTheCase() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let other = try await officer.appraisal.openCase(Samples.openCase())
      func upload(_ name: String, copyOf original: String) async throws -> Photo {
        var header = SamplePhoto.header(of: name)
        header.redactedCopyOf = original
        return try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg)
      }
      let original = try await upload(opened.name, copyOf: "")
      let copy = try await upload(opened.name, copyOf: original.name)
      #expect(copy.redactedCopyOf == original.name)
      let missing = opened.name + "/photos/01j0zv6c3m5k8n2p4q6r8s0t1v"
      for (name, wrong) in [
        (opened.name, copy.name), (opened.name, missing), (other.name, original.name),
        (opened.name, "a photo"),
      ] {
        #expect(
          await refusal { try await upload(name, copyOf: wrong) }
            == .fields("header.redacted_copy_of"), "\(wrong)")
      }
    }
  }
}
