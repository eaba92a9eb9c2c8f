/// Names in Swift, in C as protoc-gen-c spells them, and in the CLI.
enum Names {
  // MARK: Swift

  /// `declaration_id` → `declarationID`.
  static func property(_ name: String) -> String {
    let parts = name.split(separator: "_")
    return parts.enumerated().map { index, part in
      if index == 0 { return String(part) }
      if part == "id" || part == "url" { return part.uppercased() }
      return part.prefix(1).uppercased() + part.dropFirst()
    }.joined()
  }

  /// The property where it is declared: a keyword stands in backticks.
  static func declared(_ name: String) -> String {
    let property = property(name)
    return swiftKeywords.contains(property) ? "`\(property)`" : property
  }

  /// The standard library has the same names.
  static func type(_ name: String) -> String {
    ["Any": "AnyMessage", "Duration": "DurationMessage"][name] ?? name
  }

  /// `GetServerInfo` → `getServerInfo`.
  static func method(_ name: String) -> String {
    let method = name.prefix(1).lowercased() + name.dropFirst()
    return swiftKeywords.contains(method) ? "`\(method)`" : method
  }

  /// `VERDICT_NOT_OUR_RIGHT` of `Verdict` → `notOurRight`.
  static func enumCase(_ value: String, of type: String) -> String {
    let prefix = enumPrefix(type)
    let short = value.hasPrefix(prefix) ? String(value.dropFirst(prefix.count)) : value
    return declared(short.lowercased())
  }

  /// `GoodsState` → `GOODS_STATE_`.
  static func enumPrefix(_ type: String) -> String { camelToLower(type).uppercased() + "_" }

  /// `AppraisalService` → `appraisal`, the client's and the command's name.
  static func serviceStem(_ shortName: String) -> String {
    let stem = shortName.hasSuffix("Service") ? String(shortName.dropLast(7)) : shortName
    return method(stem)
  }

  private static let swiftKeywords: Set<String> = [
    "case", "default", "in", "import", "operator", "extension", "protocol", "where", "self",
    "public", "internal", "return", "class", "struct", "enum", "func", "var", "let", "init",
    "switch", "for", "is", "as", "repeat", "static", "true", "false", "nil",
  ]

  // MARK: C, after protobuf-c's c_helpers.cc

  static func cType(_ fullName: String) -> String {
    fullName.split(separator: ".").map { part in
      part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: "__")
  }

  static func cFunction(_ fullName: String) -> String {
    fullName.split(separator: ".").map { camelToLower(String($0)) }.joined(separator: "__")
  }

  static func cField(_ name: String) -> String {
    let lower = name.lowercased()
    return cKeywords.contains(lower) ? lower + "_" : lower
  }

  static func camelToLower(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      let isUpper = character.isUppercase
      if isUpper && !wasUpper { result += "_" }
      result += character.lowercased()
      wasUpper = isUpper
    }
    return result
  }

  /// The words to which protoc-gen-c adds an underscore.
  private static let cKeywords: Set<String> = [
    "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
    "class", "compl", "const", "const_cast", "continue", "default", "delete", "do", "double",
    "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for", "friend",
    "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "not_eq",
    "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch",
    "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union",
    "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
  ]

  // MARK: The CLI

  /// `OpenCase` or `open_case` → `open-case`.
  static func kebab(_ name: String) -> String {
    camelToLower(name).replacing("_", with: "-")
  }
}
