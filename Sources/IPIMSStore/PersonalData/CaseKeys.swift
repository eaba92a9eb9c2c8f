public import Cryptography

/// One random key a case, each in a file of its own outside the database, so that destroying the
/// file erases what was sealed with it, in every copy of the database.
///
/// A file holds its key sealed with the master key, for the case's name: a file that is copied
/// elsewhere, or renamed, opens nothing. Every call does its I/O on threads of its own.
public final class CaseKeys: Sendable {
  /// For what the server gives away and gets back unread, such as where a stream goes on.
  public let tokens: AuthenticatedCipher

  private let folder: String
  private let pool: InputOutputPool
  private let master: AuthenticatedCipher
  private let codeKey: [UInt8]
  private let counter = Lock(0)

  /// Opens the folder, making it and the master key where there are none, and removes what
  /// unfinished writers left. Blocks. One process at a time may have it open.
  ///
  /// Throws `.corrupt` for a master key that is none, or that is missing where cases have keys.
  public init(folder: String, threadCount: Int = 2) throws(StoreError) {
    precondition((1...64).contains(threadCount))
    self.folder = folder
    pool = InputOutputPool(threadCount: threadCount)
    try File.makeFolder(folder)
    try File.makeFolder("\(folder)/incoming")
    for byte in UInt8.min...UInt8.max {
      try File.makeFolder("\(folder)/\(Hexadecimal.encode([byte]))")
    }
    for name in try File.names(in: "\(folder)/incoming") {
      File.remove("\(folder)/incoming/\(name)")
    }
    let masterPath = "\(folder)/master.key"
    if try SecretFile.read(masterPath) == nil, try Self.hasKeys(folder) {
      // A new one would open none of them, and hide that the old one was lost.
      throw StoreError(.corrupt, "keys of cases without \(masterPath)")
    }
    let key = try SecretFile.load(
      masterPath, count: AuthenticatedCipher.keyByteCount, in: folder)
    do {
      master = try AuthenticatedCipher(key: key)
      tokens = try AuthenticatedCipher(
        key: HMACSHA256.code(key: key, message: Array("tokens".utf8)).bytes)
    } catch {
      throw StoreError(.corrupt, "the master key: \(error)")
    }
    codeKey = HMACSHA256.code(key: key, message: Array("hashes of requests".utf8)).bytes
    try File.synchronizeFolder(folder)
  }

  private static func hasKeys(_ folder: String) throws(StoreError) -> Bool {
    for byte in UInt8.min...UInt8.max
    where try !File.names(in: "\(folder)/\(Hexadecimal.encode([byte]))").isEmpty {
      return true
    }
    return false
  }

  /// By the hash of the name: names of files tell nothing, and spread evenly.
  private func path(of caseName: String) -> (folder: String, file: String) {
    let hex = SHA256.hash(caseName).hex
    let folder = "\(folder)/\(hex.prefix(2))"
    return (folder, "\(folder)/\(hex.dropFirst(2))")
  }

  /// Makes a key for a case that has none; does nothing for one that has. After `destroy` it makes
  /// a new one, which does not open what was sealed before.
  public func makeKey(for caseName: String) async throws(StoreError) {
    let (subfolder, file) = path(of: caseName)
    let number = counter.withLock { count in
      count += 1
      return count
    }
    let temporary = "\(folder)/incoming/\(number)"
    let master = master
    try await pool.run { () throws(StoreError) in
      let wrapped = master.seal(
        SecureRandom.bytes(AuthenticatedCipher.keyByteCount), for: Array(caseName.utf8))
      try SecretFile.create(file, wrapped, by: temporary, in: subfolder)
    }
  }

  /// Destroys a case's key for good; does nothing where there is none.
  public func destroy(_ caseName: String) async throws(StoreError) {
    let (subfolder, file) = path(of: caseName)
    try await pool.run { () throws(StoreError) in
      try File.removeDurably(file, in: subfolder)
    }
  }

  /// A case's key; nil where it has none, or none any more.
  public func key(for caseName: String) async throws(StoreError) -> CaseKey? {
    let file = path(of: caseName).file
    let master = master
    return try await pool.run { () throws(StoreError) -> CaseKey? in
      guard let wrapped = try SecretFile.read(file) else { return nil }
      guard let key = master.open(wrapped, for: Array(caseName.utf8)),
        let cipher = try? AuthenticatedCipher(key: key)
      else { throw StoreError(.corrupt, "the key of \(caseName) does not open") }
      return CaseKey(cipher, of: caseName)
    }
  }

  /// A hash of bytes that nobody finds by guessing them, for want of the key.
  public func code(of bytes: [UInt8]) -> Digest {
    HMACSHA256.code(key: codeKey, message: bytes)
  }
}

/// The key of one case: does no I/O, so that a transaction may use it.
public struct CaseKey: Sendable {
  private let cipher: AuthenticatedCipher
  private let caseName: String

  init(_ cipher: AuthenticatedCipher, of caseName: String) {
    self.cipher = cipher
    self.caseName = caseName
  }

  /// Bytes that only this key opens, for this case.
  public func seal(_ bytes: [UInt8]) -> [UInt8] {
    cipher.seal(bytes, for: Array(caseName.utf8))
  }

  /// What was sealed with this key. Throws `.corrupt` for any other bytes.
  public func open(_ sealed: [UInt8]) throws(StoreError) -> [UInt8] {
    guard let opened = cipher.open(sealed, for: Array(caseName.utf8)) else {
      throw StoreError(.corrupt, "personal data of \(caseName) does not open")
    }
    return opened
  }
}
