internal import Cryptography
public import IPIMSClient

/// Requests that are right in every field.
public enum Samples {
  public static func signUp(_ kind: OrganizationKind = .rightHolder) -> SignUpRequest {
    SignUpRequest {
      $0.requestID = RequestID.random()
      $0.kind = kind
      $0.displayName = "한강가방 주식회사"
      $0.businessNumber = "610-85-00065"
      $0.country = "KR"
      $0.contact = contact
      if kind == .representative { $0.principalName = "Seine SA" }
    }
  }

  public static var contact: Contact {
    Contact {
      $0.name = "김지수"
      $0.email = "brand@hangang.example"
    }
  }

  public static func recordation(mark: String = "HANGANG") -> CreateRecordationRequest {
    CreateRecordationRequest {
      $0.requestID = RequestID.random()
      $0.rightKind = .tradeMark
      $0.registrationNumber = "40-2017-0013723"
      $0.markTexts = [mark]
      $0.niceClasses = [18]
      $0.hsCodes = ["4202.21"]
      $0.productionCountries = ["KR"]
    }
  }

  public static func item(mark: String = "HANGANG", hsCode: String = "4202.21") -> LineItem {
    LineItem {
      $0.hsCode = hsCode
      $0.description = "handbag"
      $0.markAsSeen = mark
      $0.quantity = 10
      $0.value = Money {
        $0.currency = "KRW"
        $0.minorUnits = 777_001
      }
      $0.origin = "CN"
      $0.departure = "VN"
    }
  }

  public static func openCase(
    _ recordations: [String] = [], items: [LineItem] = [item()], declaration: String = "97061800"
  ) -> OpenCaseRequest {
    OpenCaseRequest {
      $0.requestID = RequestID.random()
      $0.declarationID = declaration
      $0.declarationNumber = "12345-26-123456M"
      $0.importer = Party { $0.name = "IMPORTER-SECRET" }
      $0.exporter = Party { $0.name = "EXPORTER-SECRET" }
      $0.seller = Party { $0.name = "SELLER-SECRET" }
      $0.items = items
      $0.suspectedRecordations = recordations
    }
  }

  public static func ask(_ name: String) -> RequestAppraisalRequest {
    RequestAppraisalRequest {
      $0.requestID = RequestID.random()
      $0.case = name
    }
  }

  public static func appraisal(
    of request: AppraisalRequest, _ verdict: Verdict = .counterfeit
  ) -> SubmitAppraisalRequest {
    SubmitAppraisalRequest { answer in
      answer.requestID = RequestID.random()
      answer.request = request.name
      answer.items = request.items.map { item in
        AppraisalItem {
          $0.item = item.id
          $0.verdict = verdict
        }
      }
      answer.pointsOfDistinction = ["Letters are riveted."]
    }
  }

  public static func decision(
    of name: String, _ decision: Decision = .infringing, goods: GoodsState = .seized
  ) -> DecideCaseRequest {
    DecideCaseRequest {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.items = [
        DecisionItem {
          $0.item = "1"
          $0.decision = decision
          $0.goodsState = goods
        }
      ]
    }
  }

  public static func step(_ kind: ProcedureStepKind, in name: String)
    -> RecordProcedureStepRequest
  {
    RecordProcedureStepRequest {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.kind = kind
    }
  }

  public static func update(_ name: String, _ fields: String...) -> UpdateCaseRequest {
    UpdateCaseRequest {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.updateMask = fields
    }
  }

  public static func article(_ audience: Audience = .allCustoms) -> PublishArticleRequest {
    PublishArticleRequest {
      $0.requestID = RequestID.random()
      $0.kind = .distinguishingMethod
      $0.title = "Letters"
      $0.text = "Riveted."
      $0.audience = audience
      if audience == .offices { $0.offices = ["offices/incheon"] }
    }
  }
}

/// Photos without a picture in them.
public enum SamplePhoto {
  /// A JPEG file whose EXIF tells where it was taken.
  public static let jpeg: [UInt8] = {
    let exif = Array("Exif\u{0}\u{0}".utf8) + tiff
    let length = exif.count + 2
    let scan: [UInt8] = [0xFF, 0xDA, 0, 3, 0, 1, 0xFF, 0, 2, 0xFF, 0xD9]
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif + scan
  }()

  /// Where `jpeg` says that it was taken.
  public static let position = "SECRETSECRETSECRETSECRET"

  /// Little endian: a directory that points at a GPS directory with one value.
  private static let tiff: [UInt8] =
    Array("II".utf8) + [42, 0, 8, 0, 0, 0]
    + [1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]
    + [1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0] + Array(position.utf8)

  public static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] + Array("IEND".utf8)
    + [0xAE, 0x42, 0x60, 0x82]

  public static func header(of name: String, _ bytes: [UInt8] = jpeg) -> UploadPhotoHeader {
    UploadPhotoHeader {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.item = "1"
      $0.side = "front"
      $0.mediaType = "image/jpeg"
      $0.sha256 = digest(bytes)
      $0.sizeBytes = Int64(bytes.count)
    }
  }

  public static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).hex }
}
