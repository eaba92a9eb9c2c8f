// Made by SchemaCompiler from ipims/rpc/v1/hello.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// The first frame of each side of a connection that speaks more than plain ttrpc.
public struct Hello: Message {
  /// Version of this protocol: 1.
  public var version: UInt32 = 0
  /// The longest frame data that the sender takes, in bytes; at least 16 KiB. 0 is 4 MiB.
  public var frameBytesMax: UInt32 = 0
  /// Bytes of DATA that the sender takes on a new stream before it grants more. 0 is 64 KiB.
  public var streamWindowBytes: UInt32 = 0
  /// Streams that the sender lets be open at once. 0 is 100.
  public var streamsMax: UInt32 = 0
  /// Name and version of the program, for the log.
  public var agent: String = ""

  public init() {}

  public static let protoName = "ipims.rpc.v1.Hello"
  public static let layout = MessageLayout(
    Ipims__Rpc__V1__Hello.self, ipims__rpc__v1__hello__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Rpc__V1__Hello.self)
    self.version = c.pointee.version
    self.frameBytesMax = c.pointee.frame_bytes_max
    self.streamWindowBytes = c.pointee.stream_window_bytes
    self.streamsMax = c.pointee.streams_max
    self.agent = try copyText(c.pointee.agent, "agent")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Rpc__V1__Hello.self, capacity: 1)
    ipims__rpc__v1__hello__init(c)
    c.pointee.version = self.version
    c.pointee.frame_bytes_max = self.frameBytesMax
    c.pointee.stream_window_bytes = self.streamWindowBytes
    c.pointee.streams_max = self.streamsMax
    c.pointee.agent = arena.text(self.agent)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.version = try fields.read("version", "version", as: UInt32.self) ?? 0
    self.frameBytesMax = try fields.read("frameBytesMax", "frame_bytes_max", as: UInt32.self) ?? 0
    self.streamWindowBytes = try fields.read("streamWindowBytes", "stream_window_bytes", as: UInt32.self) ?? 0
    self.streamsMax = try fields.read("streamsMax", "streams_max", as: UInt32.self) ?? 0
    self.agent = try fields.read("agent", "agent", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("version", self.version)
    fields.write("frameBytesMax", self.frameBytesMax)
    fields.write("streamWindowBytes", self.streamWindowBytes)
    fields.write("streamsMax", self.streamsMax)
    fields.write("agent", self.agent)
    return fields.json
  }
}
