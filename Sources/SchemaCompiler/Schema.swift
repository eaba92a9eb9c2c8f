/// What the writers need to know of the `.proto` files, read once from protoc's request.
struct Schema {
  struct File {
    var path: String
    var package: String
    /// Packages of the files that this one imports.
    var importedPackages: [String]
    var messages: [Message]
    var enums: [Enum]
    var services: [Service]
  }

  struct Message {
    /// Full name, such as `ipims.v1.Case`.
    var name: String
    /// Names from the outermost message inwards; one name unless nested.
    var path: [String]
    var docs: String
    var fields: [Field]
    var oneofs: [Oneof]
    var messages: [Message]
    var enums: [Enum]
  }

  struct Oneof {
    var name: String
    var docs: String
    var fields: [Field]
  }

  struct Field {
    enum Kind {
      case bool, int32, int64, uint32, uint64, float, double, text, bytes
      case message(String)
      case enumeration(String)
    }

    var name: String
    var jsonName: String
    var number: Int32
    var docs: String
    var kind: Kind
    var isRepeated: Bool
    /// Marked `optional`: 0 differs from absent.
    var isOptional: Bool
    /// The oneof of the C struct: a written one's name, or the one that `optional` makes.
    var oneof: String?
  }

  struct Enum {
    struct Value {
      var name: String
      var number: Int32
      var docs: String
    }

    var name: String
    var path: [String]
    var docs: String
    var values: [Value]
  }

  struct Service {
    /// Full name, such as `ipims.v1.SystemService`.
    var name: String
    var shortName: String
    var docs: String
    var methods: [Method]
  }

  struct Method {
    var name: String
    var docs: String
    var input: String
    var output: String
    var clientStreams: Bool
    var serverStreams: Bool
  }

  var files: [File]

  /// Every message by its full name, nested ones too.
  var messagesByName: [String: Message] {
    var result: [String: Message] = [:]
    func add(_ messages: [Message]) {
      for message in messages {
        result[message.name] = message
        add(message.messages)
      }
    }
    for file in files { add(file.messages) }
    return result
  }

  var enumsByName: [String: Enum] {
    var result: [String: Enum] = [:]
    func add(_ messages: [Message]) {
      for message in messages {
        for one in message.enums { result[one.name] = one }
        add(message.messages)
      }
    }
    for file in files {
      for one in file.enums { result[one.name] = one }
      add(file.messages)
    }
    return result
  }
}

/// Why the schema cannot be compiled; shown by protoc.
struct SchemaError: Error {
  var description: String
}
