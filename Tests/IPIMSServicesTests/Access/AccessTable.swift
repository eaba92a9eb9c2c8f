import Foundation

/// The expected table, `Fixtures/access.txt`: see there.
struct AccessTable {
  /// A line of the table.
  struct Row {
    /// Counted from 1.
    var line: Int
    var relation: String
    /// Empty where the RPC is of nothing that has stages.
    var stages: [String]
    /// By column.
    var cells: [String: String]
    /// What the cell `no` stands for.
    var refusal: String
  }

  /// An RPC, what is special about its request, and the thing that it is of.
  struct Block {
    var rpc: String
    var variant: String
    var thing: String
    var rows: [Row] = []

    var title: String { variant.isEmpty ? rpc : "\(rpc)[\(variant)]" }
  }

  struct SyntaxError: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var columns: [String] = []
  /// The stages of each thing.
  private(set) var things: [String: [String]] = [:]
  private(set) var blocks: [Block] = []

  init() throws {
    for (number, line) in try Fixture.text("access.txt").enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, first != "#" else { continue }
      if line.hasPrefix(" ") {
        try readIndented(words, number + 1)
      } else if first == "columns" {
        columns = Array(words.dropFirst())
      } else if first != "things" {
        readTitle(words)
      }
    }
    for index in blocks.indices { try expand(&blocks[index]) }
  }

  private mutating func readTitle(_ words: [String]) {
    let parts = words[0].split(whereSeparator: { "[]".contains($0) }).map(String.init)
    blocks.append(
      Block(
        rpc: parts[0], variant: parts.count > 1 ? parts[1] : "",
        thing: words.count > 2 ? words[2] : ""))
  }

  private mutating func readIndented(_ words: [String], _ line: Int) throws {
    guard !columns.isEmpty else {
      things[words[0]] = Array(words.dropFirst())
      return
    }
    guard !blocks.isEmpty, words.count >= columns.count + 2 else {
      throw SyntaxError(description: "access.txt:\(line) is neither an RPC nor a row of one")
    }
    let cells = words[2..<(columns.count + 2)]
    let refusal = words[(columns.count + 2)...].joined(separator: " ")
    guard cells.contains("no") == !refusal.isEmpty else {
      throw SyntaxError(description: "access.txt:\(line) says `no` without what, or the reverse")
    }
    let stages = words[1].split(separator: ",").map(String.init)
    blocks[blocks.count - 1].rows.append(
      Row(
        line: line, relation: words[0], stages: stages,
        cells: Dictionary(uniqueKeysWithValues: zip(columns, cells)), refusal: refusal))
  }

  /// Puts stages in the place of `any` and of `-`, and checks that each is named once.
  private func expand(_ block: inout Block) throws {
    let known = things[block.thing] ?? []
    for relation in Set(block.rows.map(\.relation)) {
      let named = block.rows.filter { $0.relation == relation }.flatMap(\.stages)
      guard Set(named).count == named.count,
        named.allSatisfy({ known.contains($0) || $0 == "any" || $0 == "-" })
      else {
        throw SyntaxError(
          description: "\(block.title) \(relation): a stage is unknown, or named twice")
      }
      // Of one's own, what a bare RPC says is said for each stage.
      if relation == "own", block.variant.isEmpty, !named.contains("any"), named != ["-"] {
        guard Set(named) == Set(known) else {
          throw SyntaxError(description: "\(block.title) \(relation) lacks a stage")
        }
      }
      for index in block.rows.indices where block.rows[index].relation == relation {
        switch block.rows[index].stages {
        case ["any"]: block.rows[index].stages = known.filter { !named.contains($0) }
        case ["-"]: block.rows[index].stages = [""]
        default: break
        }
      }
    }
  }
}

/// The files beside the tests.
enum Fixture {
  /// The lines of a file.
  static func text(_ name: String) throws -> [Substring] {
    let file = #filePath
    let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
    return try String(contentsOfFile: "\(folder)Fixtures/\(name)", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
