import IPIMSClient
import ServiceHarness
import Testing

/// Documents on their way in and out, and what names them.
struct DocumentsTests {
  private struct Wrong: Sendable {
    var field: String
    var bytes = SampleDocument.pdf
    var change: @Sendable (inout UploadDocumentHeader) -> Void = { _ in }
  }

  private static let wrong: [Wrong] = [
    Wrong(field: "header.request_id") { $0.requestID = "1" },
    Wrong(field: "header.kind") { $0.kind = .unspecified },
    Wrong(field: "header.kind") { $0.kind = .markImage },
    Wrong(field: "header.title") { $0.title = "" },
    Wrong(field: "header.title") { $0.title = String(repeating: "x", count: 201) },
    Wrong(field: "header.media_type") { $0.mediaType = "text/plain" },
    Wrong(field: "header.media_type") { $0.mediaType = "image/png" },
    Wrong(field: "header.media_type", bytes: Array("<html></html>\n\n".utf8)) { _ in },
    Wrong(field: "header.sha256") { $0.sha256 = String(repeating: "0", count: 64) },
    Wrong(field: "header.size_bytes") { $0.sizeBytes += 1 },
    Wrong(field: "header.size_bytes") { $0.sizeBytes -= 1 },
    Wrong(field: "header.size_bytes") { $0.sizeBytes = 32 * 1024 * 1024 + 1 },
  ]

  @Test(arguments: Transport.allCases)
  func whatIsWrongWithAnUpload(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      for wrong in Self.wrong {
        var header = SampleDocument.header()
        wrong.change(&header)
        let sent = header
        let found = await refusal {
          try await firm.reporting.uploadDocument { writer in
            try await writer.send(UploadDocumentRequest { $0.part = .header(sent) })
            try await writer.send(UploadDocumentRequest { $0.part = .chunk(wrong.bytes) })
          }
        }
        #expect(found == .fields(wrong.field), "\(header)")
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func itComesBackAsItWas(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let header = SampleDocument.header()
      let bytes = SampleDocument.pdf
      let document = try await firm.reporting.uploadDocument(header, bytes)
      #expect(document.kind == .registerExtract && document.title == header.title)
      #expect(document.organization == firm.organization)
      #expect(document.sha256 == header.sha256 && document.sizeBytes == Int64(bytes.count))
      // The same again is the one that was made.
      #expect(try await firm.reporting.uploadDocument(header, bytes) == document)
      let found = try await firm.reporting.getDocument(.init { $0.name = document.name })
      #expect(found == document)
      #expect(try await firm.reporting.downloadDocument(named: document.name) == bytes)
      var tail: [UInt8] = []
      var heads: [Document?] = []
      let from = DownloadDocumentRequest {
        $0.name = document.name
        $0.offsetBytes = 9
      }
      for try await piece in firm.reporting.downloadDocument(from) {
        tail += piece.chunk
        heads.append(piece.document)
      }
      #expect(tail == Array(bytes[9...]) && heads == [document])
      for offset: Int64 in [-1, document.sizeBytes + 1] {
        let refused = await refusal {
          let wrong = DownloadDocumentRequest {
            $0.name = document.name
            $0.offsetBytes = offset
          }
          for try await _ in firm.reporting.downloadDocument(wrong) {}
        }
        #expect(refused == .fields("offset_bytes"))
      }
    }
  }

  @Test func anUploadGoesOnWhereItBrokeOff() async throws {
    try await Customs.open { customs in
      let (firm, stranger) = (try await customs.firm(), try await customs.firm())
      let bytes = SampleDocument.pdf + [UInt8](repeating: 32, count: 2_000)
      let header = SampleDocument.header(.other, bytes)
      // The stream ends, and brought less than its header says.
      let cut = await refusal {
        try await firm.reporting.uploadDocument { writer in
          try await writer.send(UploadDocumentRequest { $0.part = .header(header) })
          try await writer.send(
            UploadDocumentRequest { $0.part = .chunk(Array(bytes[..<1_000])) })
        }
      }
      #expect(cut == .fields("header.size_bytes"))
      let get = GetUploadRequest { $0.upload = header.requestID }
      let upload = try await firm.appraisal.getUpload(get)
      #expect(upload.receivedBytes == 1_000 && upload.case.isEmpty && upload.document == nil)
      #expect(await refusal { try await stranger.appraisal.getUpload(get) } == .notFound)
      let document = try await firm.reporting.uploadDocument { writer in
        var rest = header
        rest.offsetBytes = 1_000
        let first = rest
        try await writer.send(UploadDocumentRequest { $0.part = .header(first) })
        try await writer.send(UploadDocumentRequest { $0.part = .chunk(Array(bytes[1_000...])) })
      }
      #expect(try await firm.reporting.downloadDocument(named: document.name) == bytes)
      #expect(try await firm.appraisal.getUpload(get).document == document)
    }
  }

  @Test(arguments: Transport.allCases)
  func othersGetNoPosition(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let officer = try await customs.officer()
      let picture = try await firm.picture()
      var request = Samples.recordation()
      request.documents = [picture.name]
      let recordation = try await firm.reporting.createRecordation(request)
      #expect(recordation.documents == [picture.name])
      #expect(try await firm.reporting.downloadDocument(named: picture.name) == SamplePhoto.jpeg)
      let bytes = try await officer.reporting.downloadDocument(named: picture.name)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"))
      let shown = try await officer.reporting.getDocument(.init { $0.name = picture.name })
      #expect(shown.sha256 == SamplePhoto.digest(bytes) && shown.sha256 != picture.sha256)
      #expect(shown.sizeBytes == Int64(bytes.count))
      let members = try await [firm, officer].async { try await $0.account.whoAmI(.init()).member }
      #expect(try await customs.reads(of: "").map(\.member) == members)
      #expect(try await customs.reads(of: "").map(\.what) == [picture.name, picture.name])
    }
  }

  @Test func whatIsWrongWithNames() async throws {
    try await Customs.open { customs in
      let (firm, stranger) = (try await customs.firm(), try await customs.firm())
      let own = try await firm.document().name
      let foreign = try await stranger.document().name
      func create(_ documents: [String]) async throws -> Recordation {
        var request = Samples.recordation()
        request.documents = documents
        return try await firm.reporting.createRecordation(request)
      }
      #expect(await refusal { try await create([own, foreign]) } == .notFound)
      #expect(await refusal { try await create([own, own]) } == .fields("documents[1]"))
      #expect(await refusal { try await create([own.uppercased()]) } == .fields("documents[0]"))
      let many = (0..<51).map { _ in own }
      #expect(await refusal { try await create(many) }?.fields.contains("documents") == true)
      #expect(try await create([own]).documents == [own])
      #expect(try await firm.reporting.listRecordations(.init()).recordations.count == 1)
    }
  }

  @Test func whatCustomsUploadsIsItsMembers() async throws {
    try await Customs.open { customs in
      let (officer, colleague) = (try await customs.officer(), try await customs.officer())
      let firm = try await customs.firm()
      let document = try await officer.picture()
      #expect(document.organization.isEmpty)
      let get = GetDocumentRequest { $0.name = document.name }
      #expect(try await officer.reporting.getDocument(get) == document)
      #expect(try await customs.administrator().reporting.getDocument(get) == document)
      #expect(await refusal { try await colleague.reporting.getDocument(get) } == .notFound)
      #expect(await refusal { try await firm.reporting.getDocument(get) } == .notFound)
    }
  }
}

extension Array {
  fileprivate func async<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var result: [T] = []
    for element in self { result.append(try await body(element)) }
    return result
  }
}
