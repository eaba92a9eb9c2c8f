public import CProtobufC

// What generated code calls to carry one field between its C struct and its Swift value. The
// names say the direction: `copy…` reads C, an arena's methods make C.

/// Throws `.field` when the bytes are not UTF-8, which libprotobuf-c does not check.
public func copyText(_ data: ProtobufCBinaryData, _ name: StaticString) throws(MessageError)
  -> String
{
  guard data.len > 0, let start = data.data else { return "" }
  let span = unsafe Span(_unsafeStart: start, count: data.len)
  do {
    return String(copying: try UTF8Span(validating: span))
  } catch {
    throw .field(path: "\(name)", description: "is not valid UTF-8")
  }
}

public func copyTexts(
  _ count: Int, _ pointer: UnsafeMutablePointer<ProtobufCBinaryData>?, _ name: StaticString
) throws(MessageError) -> [String] {
  guard let pointer else { return [] }
  var result: [String] = []
  result.reserveCapacity(count)
  for index in 0..<count { result.append(try copyText(pointer[index], name)) }
  return result
}

@inlinable
public func copyBytes(_ data: ProtobufCBinaryData) -> [UInt8] {
  [UInt8](UnsafeBufferPointer(start: data.data, count: data.len))
}

/// Scalars of the same type on both sides.
@inlinable
public func copyScalars<Value>(_ count: Int, _ pointer: UnsafeMutablePointer<Value>?) -> [Value] {
  [Value](UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : count))
}

@inlinable
public func copyMessage<M: Message, C>(
  _ type: M.Type, _ pointer: UnsafeMutablePointer<C>?, _ name: StaticString
) throws(MessageError) -> M? {
  var result: M?
  try copyMessage(pointer, into: &result, name)
  return result
}

/// The same, in place.
@inlinable
public func copyMessage<M: Message, C>(
  _ pointer: UnsafeMutablePointer<C>?, into result: inout M?, _ name: StaticString
) throws(MessageError) {
  guard let pointer else { return }
  result = M()
  do {
    try result?.copy(UnsafeRawPointer(pointer))
  } catch {
    throw error.inside("\(name)")
  }
}

@inlinable
public func copyMessages<M: Message, C>(
  _ type: M.Type, _ count: Int,
  _ pointer: UnsafeMutablePointer<UnsafeMutablePointer<C>?>?, _ name: StaticString
) throws(MessageError) -> [M] {
  guard let pointer else { return [] }
  var result: [M] = []
  result.reserveCapacity(count)
  for index in 0..<count {
    guard let element = pointer[index] else { continue }
    result.append(M())
    do {
      try result[result.count - 1].copy(UnsafeRawPointer(element))
    } catch {
      throw error.inside("\(name)[\(index)]")
    }
  }
  return result
}

extension Arena {
  public func text(_ value: String) -> ProtobufCBinaryData {
    let copy = value.utf8.withContiguousStorageIfAvailable { data(UnsafeRawBufferPointer($0)) }
    if let copy { return copy }
    var value = value
    return value.withUTF8 { data(UnsafeRawBufferPointer($0)) }
  }

  public func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
    value.withUnsafeBytes { data($0) }
  }

  private func data(_ bytes: UnsafeRawBufferPointer) -> ProtobufCBinaryData {
    guard let start = bytes.baseAddress, bytes.count > 0 else {
      return ProtobufCBinaryData(len: 0, data: nil)
    }
    let copy = allocate(bytes.count, of: UInt8.self)
    UnsafeMutableRawPointer(copy).copyMemory(from: start, byteCount: bytes.count)
    return ProtobufCBinaryData(len: bytes.count, data: copy)
  }

  public func texts(_ values: [String]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    array(values) { text($0) }
  }

  @inlinable
  public func array<Value, C>(_ values: [Value], _ convert: (Value) -> C)
    -> UnsafeMutablePointer<C>?
  {
    guard !values.isEmpty else { return nil }
    let memory = allocate(values.count, of: C.self)
    for index in values.indices { (memory + index).initialize(to: convert(values[index])) }
    return memory
  }

  @inlinable
  public func message<M: Message, C>(_ value: M, as type: C.Type) -> UnsafeMutablePointer<C> {
    let memory = allocate(1, of: C.self)
    value.fill(UnsafeMutableRawPointer(memory), from: self)
    return memory
  }

  @inlinable
  public func messages<M: Message, C>(_ values: [M], as type: C.Type)
    -> UnsafeMutablePointer<UnsafeMutablePointer<C>?>?
  {
    array(values) { message($0, as: C.self) }
  }
}
