/// The kind of a frame. Types that this version does not know are values, too.
public struct FrameType: RawRepresentable, Sendable, Hashable {
  public var rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let request = FrameType(rawValue: 0x01)
  public static let response = FrameType(rawValue: 0x02)
  public static let data = FrameType(rawValue: 0x03)
  public static let hello = FrameType(rawValue: 0x10)
  public static let window = FrameType(rawValue: 0x11)
  public static let cancel = FrameType(rawValue: 0x12)
  public static let ping = FrameType(rawValue: 0x13)
  public static let pong = FrameType(rawValue: 0x14)
  public static let goAway = FrameType(rawValue: 0x15)
}

/// The flags of a frame; bits that this version does not know are kept and ignored.
public struct FrameFlags: OptionSet, Sendable, Hashable {
  public var rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The sender says nothing more on the stream.
  public static let remoteClosed = FrameFlags(rawValue: 0x01)
  /// The sender goes on with DATA.
  public static let remoteOpen = FrameFlags(rawValue: 0x02)
  /// The frame carries no message; an empty message is one.
  public static let noData = FrameFlags(rawValue: 0x04)
}

/// The ten bytes before the data of every frame, integers big-endian (ttrpc 1.2).
public struct FrameHeader: Sendable, Hashable {
  public static let byteCount = 10

  /// Bytes of data that follow.
  public var dataBytes: Int
  /// Odd, chosen by the client; 0 for the connection.
  public var stream: UInt32
  public var type: FrameType
  public var flags: FrameFlags

  public init(_ type: FrameType, stream: UInt32, flags: FrameFlags = [], dataBytes: Int) {
    self.type = type
    self.stream = stream
    self.flags = flags
    self.dataBytes = dataBytes
  }

  /// Reads ten bytes.
  package init(reading bytes: UnsafeRawPointer) {
    dataBytes = Int(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
    stream = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    type = FrameType(rawValue: bytes.load(fromByteOffset: 8, as: UInt8.self))
    flags = FrameFlags(rawValue: bytes.load(fromByteOffset: 9, as: UInt8.self))
  }

  /// Writes ten bytes.
  package func write(to bytes: UnsafeMutableRawPointer) {
    bytes.storeBytes(of: UInt32(dataBytes).bigEndian, as: UInt32.self)
    bytes.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    bytes.storeBytes(of: type.rawValue, toByteOffset: 8, as: UInt8.self)
    bytes.storeBytes(of: flags.rawValue, toByteOffset: 9, as: UInt8.self)
  }
}

/// One whole frame. The data belongs to whoever decoded it and lives until the next step there.
package struct Frame {
  package var header: FrameHeader
  package var data: UnsafeRawBufferPointer

  package init(header: FrameHeader, data: UnsafeRawBufferPointer) {
    self.header = header
    self.data = data
  }
}
