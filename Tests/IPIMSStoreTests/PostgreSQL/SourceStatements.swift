#if PostgreSQL
  import Foundation

  /// A statement as the sources have it: a string literal that begins as one.
  struct SourceStatement: Sendable {
    /// What is bound, such as `text` for `.text(name)`; nil where that is not seen.
    typealias Argument = String?

    var file: String
    var line: Int
    var text: String
    var arguments: [Argument]

    var place: String { "\(file):\(line)" }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What bodies may run begins with one of these; the drivers refuse all else.
    static let beginnings = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"]

    /// What runs on one engine alone, or on neither: the driver's own words to it.
    private static let drivers = [
      "IPIMSStore/SQLite/", "IPIMSStore/PostgreSQL/", "IPIMSStore/Migrations.swift",
    ]

    /// Swift files whose statements run on both engines, and what they hold.
    static func files() throws -> [(path: String, text: String)] {
      try ["Sources", "Tests/ServiceHarness"].flatMap { folder in
        let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return try (files?.compactMap { $0 as? String } ?? []).sorted()
          .filter { name in
            name.hasSuffix(".swift") && !name.contains("/Generated/")
              && !drivers.contains(where: name.hasPrefix)
          }
          .map { name in
            let file = root.appending(path: "\(folder)/\(name)")
            return ("\(folder)/\(name)", try String(contentsOf: file, encoding: .utf8))
          }
      }
    }

    static func all() throws -> [SourceStatement] {
      try files().flatMap { file in
        SwiftLiterals(file.text).literals.compactMap { literal in
          let first = literal.text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first
          guard beginnings.contains(String(first ?? "")), literal.text.contains(" ") else {
            return nil
          }
          return SourceStatement(
            file: file.path, line: literal.line, text: literal.text,
            arguments: literal.arguments.map { argument in
              argument.firstMatch(of: /^(?:Value)?\.(\w+)\(/).map { String($0.1) }
            })
        }
      }
    }
  }

  /// Finds the string literals of Swift source, and what is passed after each.
  struct SwiftLiterals {
    struct Literal {
      var line: Int
      var text: String
      /// Arguments that follow the literal in its call, without labels; none where a label comes.
      var arguments: [String]
    }

    private static let marks = Set("/\"#()".utf8)

    private(set) var literals: [Literal] = []
    private let source: [UInt8]
    /// The source with blanks in place of comments and of what literals hold.
    private var code: [UInt8]
    private var index = 0
    private var found: [(start: Int, end: Int, text: String)] = []

    init(_ text: String) {
      source = Array(text.utf8)
      code = source
      scan(until: nil)
      literals = found.map { literal in
        Literal(
          line: source[..<literal.start].count { $0 == UInt8(ascii: "\n") } + 1,
          text: literal.text, arguments: arguments(after: literal.end))
      }
    }

    private func starts(_ text: String) -> Bool { source[index...].starts(with: text.utf8) }

    private mutating func blank(to end: Int) {
      for place in index..<end where code[place] != UInt8(ascii: "\n") {
        code[place] = UInt8(ascii: " ")
      }
      index = end
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func scan(until closing: UInt8?) {
      var depth = 0
      while index < source.count {
        // Most bytes begin nothing: without this the scan takes half a minute.
        guard Self.marks.contains(source[index]) else {
          index += 1
          continue
        }
        if starts("//") {
          blank(to: source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count)
        } else if starts("/*") {
          let end = source[index...].firstRange(of: Array("*/".utf8))?.upperBound
          blank(to: end ?? source.count)
        } else if starts("\"") || starts("#\"") {
          literal()
        } else {
          if source[index] == UInt8(ascii: "(") { depth += 1 }
          if source[index] == UInt8(ascii: ")") {
            if depth == 0, closing != nil { return }
            depth -= 1
          }
          index += 1
        }
      }
    }

    private mutating func literal() {
      let start = index
      let raw = starts("#\"")
      if raw { index += 1 }
      let quote = starts("\"\"\"") ? "\"\"\"" : "\""
      index += quote.utf8.count
      let end = raw ? quote + "#" : quote
      var bytes: [UInt8] = []
      while index < source.count, !starts(end) {
        if !raw, starts("\\(") {
          blank(to: index + 2)
          scan(until: UInt8(ascii: ")"))
          bytes += "?".utf8
        } else if !raw, starts("\\") {
          // Escapes that statements have: of a quotation mark and of the end of a line.
          if source[index + 1] != UInt8(ascii: "\n") { bytes.append(source[index + 1]) }
          blank(to: index + 2)
          continue
        } else {
          bytes.append(source[index])
        }
        blank(to: index + 1)
      }
      index = min(index + end.utf8.count, source.count)
      let text = String(decoding: bytes, as: UTF8.self)
      found.append((start, index, text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    private func arguments(after end: Int) -> [String] {
      var arguments: [String] = []
      var depth = 0
      var start: Int?
      for place in end..<code.count {
        let byte = code[place]
        if [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{")].contains(byte) { depth += 1 }
        let closes = [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
        if closes { depth -= 1 }
        guard depth < 0 || depth == 0 && byte == UInt8(ascii: ",") else { continue }
        if let start {
          let text = String(decoding: code[start..<place], as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
          // A label, or nothing after a comma at the end.
          if text.isEmpty || text.contains(/^\w+:/) { return arguments }
          arguments.append(text)
        }
        if depth < 0 { return arguments }
        start = place + 1
      }
      return arguments
    }
  }
#endif
