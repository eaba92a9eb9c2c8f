import Foundation
import Testing

@testable import IPIMSStore

@Suite struct CaseKeysTests {
  let folder = TemporaryFolder()
  static let secret = Array("P123456789012".utf8)

  func keyFiles() -> [String] { folder.files().filter { $0 != "master.key" } }

  @Test func whatWasSealedOpensAlsoAfterARestart() async throws {
    var keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    let sealed = try await keys.seal(Self.secret, for: "cases/1")
    #expect(!String(decoding: sealed, as: UTF8.self).contains("P1234"))
    #expect(try await keys.open(sealed, for: "cases/1") == Self.secret)
    keys = try CaseKeys(folder: folder.path)
    #expect(try await keys.open(sealed, for: "cases/1") == Self.secret)
  }

  @Test func aKeyIsMadeOnce() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    let sealed = try await keys.seal(Self.secret, for: "cases/1")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 { group.addTask { try await keys.makeKey(for: "cases/1") } }
      try await group.waitForAll()
    }
    #expect(try await keys.open(sealed, for: "cases/1") == Self.secret)
    #expect(keyFiles().count == 1)
  }

  @Test func manyWhoMakeItAtOnceGetOne() async throws {
    let keys = try CaseKeys(folder: folder.path, threadCount: 8)
    let sealed = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask {
          try await keys.makeKey(for: "cases/1")
          return try await keys.seal(Self.secret, for: "cases/1")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for bytes in sealed { #expect(try await keys.open(bytes, for: "cases/1") == Self.secret) }
    #expect(keyFiles().count == 1)
  }

  @Test func aDestroyedKeyOpensNothing() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    let sealed = try await keys.seal(Self.secret, for: "cases/1")
    #expect(try await keys.hasKey(for: "cases/1"))
    try await keys.destroy("cases/1")
    try await keys.destroy("cases/1")
    #expect(keyFiles() == [])
    #expect(try await keys.open(sealed, for: "cases/1") == nil)
    #expect(try await !keys.hasKey(for: "cases/1"))
    await expect(code: .notFound) { try await keys.seal(Self.secret, for: "cases/1") }
    let restarted = try CaseKeys(folder: folder.path)
    #expect(try await restarted.open(sealed, for: "cases/1") == nil)
    try await restarted.makeKey(for: "cases/1")
    await expect(code: .corrupt) { try await restarted.open(sealed, for: "cases/1") }
  }

  @Test func whatIsOfOneCaseDoesNotOpenForAnother() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    let sealed = try await keys.seal(Self.secret, for: "cases/1")
    #expect(try await keys.open(sealed, for: "cases/2") == nil)
    try await keys.makeKey(for: "cases/2")
    await expect(code: .corrupt) { try await keys.open(sealed, for: "cases/2") }
    // One's file in the other's place.
    let files = keyFiles().map { folder.path + "/" + $0 }
    try #require(files.count == 2)
    let contents = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(contents[0] != contents[1])
    try contents[0].write(to: URL(fileURLWithPath: files[1]))
    try contents[1].write(to: URL(fileURLWithPath: files[0]))
    for name in ["cases/1", "cases/2"] {
      await expect(code: .corrupt) { try await keys.open(sealed, for: name) }
    }
  }

  @Test func filesAreTheOwnersAloneAndTellNothing() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    #expect(folder.files().count == 2)
    for file in folder.files() {
      #expect(!file.contains("cases"))
      let path = folder.path + "/" + file
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
    }
  }

  @Test func whatUnfinishedWritersLeftIsRemoved() async throws {
    _ = try CaseKeys(folder: folder.path)
    let left = folder.path + "/incoming/7"
    try Data([1]).write(to: URL(fileURLWithPath: left))
    let keys = try CaseKeys(folder: folder.path)
    #expect(!FileManager.default.fileExists(atPath: left))
    for name in 0..<8 { try await keys.makeKey(for: "cases/\(name)") }
    #expect(folder.files().filter { $0.hasPrefix("incoming") } == [])
  }

  @Test func aDamagedKeyIsToldApartFromNone() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    let sealed = try await keys.seal(Self.secret, for: "cases/1")
    let file = URL(fileURLWithPath: folder.path + "/" + (try #require(keyFiles().first)))
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: file)
    await expect(code: .corrupt) { try await keys.open(sealed, for: "cases/1") }
  }

  @Test func aLostMasterKeyIsNotMadeAnew() async throws {
    let keys = try CaseKeys(folder: folder.path)
    try await keys.makeKey(for: "cases/1")
    try FileManager.default.removeItem(atPath: folder.path + "/master.key")
    await expect(code: .corrupt) { try CaseKeys(folder: folder.path) }
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.path + "/master.key"))
    await expect(code: .corrupt) { try CaseKeys(folder: folder.path) }
  }
}

extension CaseKeys {
  fileprivate func hasKey(for caseName: String) async throws(StoreError) -> Bool {
    try await key(for: caseName) != nil
  }

  fileprivate func seal(_ bytes: [UInt8], for caseName: String) async throws(StoreError) -> [UInt8]
  {
    guard let key = try await key(for: caseName) else {
      throw StoreError(.notFound, "\(caseName) has no key")
    }
    return key.seal(bytes)
  }

  fileprivate func open(_ sealed: [UInt8], for caseName: String) async throws(StoreError)
    -> [UInt8]?
  {
    guard let key = try await key(for: caseName) else { return nil }
    return try key.open(sealed)
  }
}
