import IPIMSClient
import ServiceHarness
import Testing

/// Photos on their way in and out.
struct PhotosTests {
  private struct Wrong: Sendable {
    var field: String
    var bytes = SamplePhoto.jpeg
    var change: @Sendable (inout UploadPhotoHeader) -> Void = { _ in }
  }

  private static let wrong: [Wrong] = [
    Wrong(field: "header.request_id") { $0.requestID = "1" },
    Wrong(field: "header.case") { $0.case = "cases/1" },
    Wrong(field: "header.item") { $0.item = "2" },
    Wrong(field: "header.side") { $0.side = String(repeating: "x", count: 65) },
    Wrong(field: "header.caption") { $0.caption = String(repeating: "x", count: 501) },
    Wrong(field: "header.media_type") { $0.mediaType = "image/gif" },
    Wrong(field: "header.media_type") { $0.mediaType = "image/png" },
    Wrong(field: "header.sha256") { $0.sha256 = "00" },
    Wrong(field: "header.sha256") { $0.sha256 = String(repeating: "0", count: 64) },
    Wrong(field: "header.size_bytes") { $0.sizeBytes = 0 },
    Wrong(field: "header.size_bytes") { $0.sizeBytes += 1 },
    Wrong(field: "header.size_bytes") { $0.sizeBytes -= 1 },
    Wrong(field: "header.size_bytes") { $0.sizeBytes = 100 * 1024 * 1024 },
    Wrong(field: "header.media_type", bytes: SamplePhoto.png) {
      $0.sha256 = SamplePhoto.digest(SamplePhoto.png)
      $0.sizeBytes = Int64(SamplePhoto.png.count)
    },
  ]

  /// The parts as they are, past the client library, which would mend them.
  private static func send(_ parts: [UploadPhotoRequest.Part], _ desk: Desk) async throws -> Photo {
    try await desk.appraisal.uploadPhoto { writer in
      for part in parts { try await writer.send(UploadPhotoRequest { $0.part = part }) }
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsWrongWithAnUpload(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      for wrong in Self.wrong {
        var header = SamplePhoto.header(of: opened.name)
        wrong.change(&header)
        let sent = header
        let found = await refusal {
          try await Self.send([.header(sent), .chunk(wrong.bytes)], officer)
        }
        #expect(found == .fields(wrong.field), "\(header)")
      }
      let header = SamplePhoto.header(of: opened.name)
      #expect(
        await refusal { try await Self.send([.chunk(SamplePhoto.jpeg)], officer) }
          == Refusal(.invalidArgument, "HEADER_MISSING", fields: ["header"]))
      #expect(await refusal { try await Self.send([], officer) }?.reason == "HEADER_MISSING")
      #expect(
        await refusal { try await Self.send([.header(header), .header(header)], officer) }
          == .fields("chunk"))
      let long = [UInt8](repeating: 0xFF, count: 1024 * 1024 + 1)
      #expect(
        await refusal { try await Self.send([.header(header), .chunk(long)], officer) }
          == .fields("chunk"))
      let other = try await customs.officer(office: "offices/busan")
      #expect(
        await refusal { try await Self.send([.header(header)], other) }
          == Refusal(.permissionDenied, "OTHER_OFFICE"))
      var missing = header
      missing.case = "cases/01j0zv6c3m5k8n2p4q6r8s0t1v"
      let nowhere = missing
      #expect(await refusal { try await Self.send([.header(nowhere)], officer) } == .notFound)
      #expect(
        try await officer.appraisal.getCase(.init { $0.name = opened.name }).photos.isEmpty)
      // A byte a message is as good as all in one.
      let pieces = SamplePhoto.jpeg.map { UploadPhotoRequest.Part.chunk([$0]) }
      let photo = try await Self.send([.header(header)] + pieces, officer)
      #expect(photo.sha256 == SamplePhoto.digest(SamplePhoto.jpeg))
    }
  }

  @Test(arguments: Transport.allCases)
  func holdersGetNoPosition(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, stranger) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let recordation = try await customs.record(firm)
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      let photo = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      #expect(try await officer.appraisal.downloadPhoto(named: photo.name) == SamplePhoto.jpeg)
      let early = await error { try await firm.appraisal.downloadPhoto(named: photo.name) }
      #expect(early?.code == .notFound)
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      let shown = try #require(
        try await firm.appraisal.listRequests(.init()).requests.first?.photos.first)
      #expect(try await firm.appraisal.listRequests(.init()).requests[0].state == .sent)
      let bytes = try await firm.appraisal.downloadPhoto(named: photo.name)
      #expect(SamplePhoto.digest(bytes) == shown.sha256)
      #expect(shown.sha256 != photo.sha256)
      #expect(bytes.count == Int(shown.sizeBytes))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"))
      #expect(String(decoding: SamplePhoto.jpeg, as: UTF8.self).contains(SamplePhoto.position))
      #expect(try await firm.appraisal.listRequests(.init()).requests[0].state == .opened)
      let others = await error { try await stranger.appraisal.downloadPhoto(named: photo.name) }
      let missing = await error {
        try await stranger.appraisal.downloadPhoto(
          named: opened.name + "/photos/01j0zv6c3m5k8n2p4q6r8s0t1v")
      }
      #expect(others == early)
      #expect(others == missing)
      try await Self.checkOffsets(firm, shown, bytes)
    }
  }

  private static func checkOffsets(_ firm: Desk, _ photo: Photo, _ bytes: [UInt8]) async throws {
    func rest(_ offset: Int64) async throws -> [UInt8] {
      var rest: [UInt8] = []
      let request = DownloadPhotoRequest {
        $0.name = photo.name
        $0.offsetBytes = offset
      }
      var isFirst = true
      for try await piece in firm.appraisal.downloadPhoto(request) {
        rest += piece.chunk
        #expect(piece.sha256 == (isFirst ? photo.sha256 : ""))
        #expect(piece.sizeBytes == (isFirst ? photo.sizeBytes : 0))
        isFirst = false
      }
      #expect(!isFirst)
      return rest
    }
    #expect(try await rest(10) == Array(bytes[10...]))
    #expect(try await rest(photo.sizeBytes - 1) == [bytes.last])
    #expect(try await rest(photo.sizeBytes).isEmpty)
    #expect(await refusal { try await rest(photo.sizeBytes + 1) } == .fields("offset_bytes"))
    #expect(await refusal { try await rest(-1) } == .fields("offset_bytes"))
  }

  @Test(arguments: Transport.allCases)
  func anUploadEndsWithItsToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (officer, second) = (try await customs.officer(), try await customs.officer())
      let administrator = try await customs.administrator()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let header = SamplePhoto.header(of: opened.name)
      let found = await refusal {
        try await officer.appraisal.uploadPhoto { writer in
          try await writer.send(UploadPhotoRequest { $0.part = .header(header) })
          // Answered, so the header has been read, or is read with a token that is gone.
          _ = try await administrator.account.revokeToken(.init { $0.name = officer.tokenName })
          try await writer.send(UploadPhotoRequest { $0.part = .chunk(SamplePhoto.jpeg) })
        }
      }
      #expect(found == .tokenInvalid)
      let seen = try await second.appraisal.getCase(.init { $0.name = opened.name })
      #expect(seen.photos.isEmpty)
    }
  }

  @Test func aLongPhotoComesInPieces() async throws {
    try await Customs.open(.tls) { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Samples.openCase())
      let bytes = SamplePhoto.jpeg + [UInt8](repeating: 7, count: 3_000_000)
      let photo = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name, bytes), bytes)
      #expect(try await officer.appraisal.downloadPhoto(named: photo.name) == bytes)
    }
  }
}
