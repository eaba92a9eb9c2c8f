import IPIMSClient
import ServiceHarness
import Testing

/// Every update: what its etag and its mask keep anybody from.
@Suite(.timeLimit(.minutes(10)))
struct UpdatesTests {
  private static let stale = Refusal(.aborted, "ETAG_STALE")

  /// A new update has an entry, too.
  @Test func everyUpdateHasAnEntry() async throws {
    let names = UpdateMethod.all.map(\.name)
    #expect(Set(names).count == names.count)
    try await Customs.open { customs in
      let served = customs.methods.map(\.name).filter { $0.hasPrefix("Update") }
      #expect(!served.isEmpty)
      #expect(Set(names) == Set(served))
    }
  }

  @Test(arguments: UpdateMethod.all)
  func aStaleEtagChangesNothing(_ method: UpdateMethod) async throws {
    try await Customs.open { customs in
      let open = try await method.open(customs)
      let before = try await open.get()
      #expect(!before.etag.isEmpty)
      var change = OpenUpdate.Change(
        name: open.name, etag: before.etag, mask: [open.field], value: "first",
        requestID: RequestID.random())
      let first = try await open.update(open.owner, change)
      #expect(first.etag != before.etag)
      #expect(first.bytes != before.bytes)
      #expect(try await open.get() == first)
      // The same again is answered as it was.
      #expect(try await open.update(open.owner, change) == first)
      change.requestID = ""
      change.value = "second"
      for etag in [before.etag, "x", String(first.etag.dropLast())] {
        change.etag = etag
        let stale = change
        #expect(await refusal { try await open.update(open.owner, stale) } == Self.stale)
        #expect(try await open.get() == first)
      }
      change.etag = first.etag
      let second = try await open.update(open.owner, change)
      #expect(Set([before.etag, first.etag, second.etag]).count == 3)
      // None at all: however it is.
      change.etag = ""
      change.value = "third"
      let third = try await open.update(open.owner, change)
      #expect(try await open.get() == third)
      #expect(third.bytes != second.bytes)
      change.etag = String(repeating: "x", count: 65)
      let long = change
      #expect(await refusal { try await open.update(open.owner, long) } == .fields("etag"))
      #expect(try await open.get() == third)
    }
  }

  @Test(arguments: UpdateMethod.all)
  func aWrongMaskChangesNothing(_ method: UpdateMethod) async throws {
    try await Customs.open { customs in
      let open = try await method.open(customs)
      let before = try await open.get()
      let tooMany = Array(repeating: open.field, count: method.fieldCount + 1)
      let wrong: [([String], Set<String>)] = [
        ([], ["update_mask"]), ([open.field, open.field], ["update_mask"]),
        (tooMany, ["update_mask"]), (["nonsense"], ["update_mask[0]"]), ([""], ["update_mask[0]"]),
        ([open.field, "etag"], ["update_mask[1]"]), (["name"], ["update_mask[0]"]),
        (["*"], ["update_mask[0]"]), ([open.field.uppercased()], ["update_mask[0]"]),
        ([open.field + ".name"], ["update_mask[0]"]),
      ]
      for (mask, fields) in wrong {
        let change = OpenUpdate.Change(name: open.name, etag: before.etag, mask: mask)
        let refused = await refusal { try await open.update(open.owner, change) }
        #expect(refused?.code == .invalidArgument, "\(mask)")
        #expect(Set(refused?.fields ?? []) == fields, "\(mask)")
        #expect(try await open.get() == before, "\(mask)")
      }
      // What is wrong with the mask is told, whether or not the etag is stale.
      let both = OpenUpdate.Change(name: open.name, etag: "x", mask: ["nonsense"])
      let refused = await refusal { try await open.update(open.owner, both) }
      #expect(refused == .fields("update_mask[0]"))
    }
  }

  /// Whatever etag it has.
  @Test(arguments: UpdateMethod.all)
  func aStrangerChangesNothing(_ method: UpdateMethod) async throws {
    try await Customs.open { customs in
      let open = try await method.open(customs)
      let before = try await open.get()
      let collection = String(open.name.prefix { $0 != "/" })
      for etag in [before.etag, "x", ""] {
        var change = OpenUpdate.Change(name: open.name, etag: etag, mask: [open.field])
        let told = await error { [change] in try await open.update(open.stranger, change) }
        let refused = await refusal { [change] in try await open.update(open.stranger, change) }
        #expect(refused == open.strangerIsTold)
        #expect(try await open.get() == before)
        change.name = missing(collection)
        for desk in [open.stranger, open.owner] {
          let absent = await error { [change] in try await open.update(desk, change) }
          #expect(absent?.code == .notFound)
          if open.strangerIsTold == .notFound { #expect(absent == told) }
        }
      }
    }
  }
}
