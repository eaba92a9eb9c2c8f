import IPIMSClient
import IPIMSDomain
import ServiceHarness

@testable import ipims

/// A case that runs a course drawn at random: two right holders, a representative, an officer; what
/// a state refuses is left out.
struct Course {
  let customs: Customs
  let firms: [Desk]
  let representative: Desk
  let officer: Desk
  let onlookers: [Desk]
  let name: String
  /// What the firms were answered and would have kept, by firm.
  private(set) var kept: [String: [JSON]] = [:]

  private var requests: [AppraisalRequest] = []
  private var appraisals: [String: Appraisal] = [:]
  private var photos: [Photo] = []

  init(_ customs: Customs) async throws {
    self.customs = customs
    firms = [try await customs.firm(), try await customs.firm()]
    representative = try await customs.firm(.representative)
    officer = try await customs.officer()
    onlookers = [
      officer, try await customs.officer(office: "offices/busan"),
      try await customs.administrator(), try await customs.clearanceSystem(),
    ]
    var recordations: [String] = []
    for (firm, mark) in zip(firms, ["HANGANG", "NAKDONG"]) {
      recordations.append(try await customs.record(firm, mark: mark).name)
    }
    let open = Samples.openCase(
      recordations, items: [Samples.item(), Samples.item(mark: "NAKDONG")])
    name = try await officer.appraisal.openCase(open).name
  }

  mutating func run(steps: Int, _ random: inout some RandomNumberGenerator) async throws {
    for _ in 0..<steps {
      do throws(RPCError) {
        try await step(Int.random(in: 0..<14, using: &random), &random)
      } catch {
        // What a state refuses is no part of the course; anything else is a fault.
        guard [.failedPrecondition, .invalidArgument, .notFound].contains(error.code) else {
          throw error
        }
      }
      customs.clock.advance(seconds: Int64.random(in: 1...200_000, using: &random))
    }
  }

  private mutating func step(_ kind: Int, _ random: inout some RandomNumberGenerator)
    async throws(RPCError)
  {
    let firm = firms[Int.random(in: 0..<firms.count, using: &random)]
    let own = requests.first { $0.holder == firm.organization }
    switch kind {
    case 0, 1: try await photograph()
    case 2, 3: try await ask()
    case 4:
      guard let photo = photos.first else { return }
      _ = try await firm.appraisal.downloadPhoto(named: photo.name)
    case 5, 6, 7:
      guard let own else { return }
      let verdicts: [Verdict] = [.counterfeit, .genuine, .inconclusive]
      let verdict = verdicts[Int.random(in: 0..<verdicts.count, using: &random)]
      keep(try await firm.appraisal.submitAppraisal(Samples.appraisal(of: own, verdict)))
    case 8:
      guard let own, let earlier = appraisals[own.name] else { return }
      var next = SupersedeAppraisalRequest()
      next.appraisal = earlier.name
      next.items = earlier.items
      next.reason = "A second look."
      keep(try await firm.appraisal.supersedeAppraisal(next))
    case 9:
      guard let own else { return }
      _ = try await firm.appraisal.requestInformation(
        .init {
          $0.request = own.name
          $0.question = "Is there a label?"
        })
    case 10:
      guard let own else { return }
      _ = try await firm.appraisal.delegateRequest(
        .init {
          $0.request = own.name
          $0.delegate = representative.organization
        })
    case 11:
      _ = try await officer.appraisal.decideCase(Samples.decision(of: name))
    case 12:
      _ = try await officer.appraisal.downloadPhoto(named: photos.first?.name ?? name)
    default:
      guard let own else { return }
      _ = try await firm.appraisal.getRequest(.init { $0.name = own.name })
    }
  }

  private mutating func photograph() async throws(RPCError) {
    photos.append(
      try await officer.appraisal.uploadPhoto(SamplePhoto.header(of: name), SamplePhoto.jpeg))
  }

  private mutating func ask() async throws(RPCError) {
    let asked = try await officer.appraisal.requestAppraisal(Samples.ask(name)).requests
    requests += asked
    for request in asked { kept[request.holder, default: []].append(request.json) }
  }

  private mutating func keep(_ appraisal: Appraisal) {
    appraisals[appraisal.request] = appraisal
    kept[appraisal.holder, default: []].append(appraisal.json)
  }

  /// The history as somebody may see it, as `ipims --output json` prints it; nil where it may not
  /// know of the case.
  func export(by desk: Desk) async throws -> CaseHistory? {
    do {
      return try await desk.appraisal.getCaseHistory(.init { $0.name = name })
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  func trusted() async throws -> [TrustedKey] {
    try await officer.system.getServerInfo(.init()).historyKeys.compactMap {
      TrustedKey(hex: $0.publicKey)
    }
  }
}

/// Numbers that a seed repeats (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
