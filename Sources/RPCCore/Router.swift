internal import Glibc

/// One service as generated code describes it: its full proto name and its methods.
public struct ServiceDescription: Sendable {
  /// As `ipims.v1.SystemService`.
  public var name: String
  public var methods: [Method]

  public init(name: String, methods: [Method]) {
    self.name = name
    self.methods = methods
  }
}

/// Finds the method of a call from the bytes of the envelope, without building a string.
///
/// Routes lie in memory of their own, never move and live as long as the router: a call points to
/// its route, since a count of references that all loops share would cost more than the search.
// Unchecked: nothing changes after `init`.
public final class Router: @unchecked Sendable {
  package struct Route: Sendable {
    /// Its place among the router's routes, for tables by method.
    package let index: Int
    package let name: MethodName
    package let method: Method
    fileprivate let serviceBytes: [UInt8]
    fileprivate let methodBytes: [UInt8]
  }

  package typealias RoutePointer = UnsafePointer<Route>

  private let routes: UnsafeMutableBufferPointer<Route>
  /// Open addressing: places in `routes`, or -1. At most a quarter is taken, so a search ends.
  private let slots: UnsafeMutableBufferPointer<Int32>

  /// Every method of these services. A method that stands twice is our own bug.
  public init(_ services: [ServiceDescription]) {
    let count = services.reduce(0) { $0 + $1.methods.count }
    var size = 16
    while size < count * 4 { size *= 2 }
    routes = .allocate(capacity: count)
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1)
    var index = 0
    for service in services {
      for method in service.methods {
        (routes.baseAddress! + index).initialize(
          to: Route(
            index: index,
            name: MethodName(service: service.name, name: method.name, kind: method.kind),
            method: method, serviceBytes: Array(service.name.utf8),
            methodBytes: Array(method.name.utf8)))
        enter(index)
        index += 1
      }
    }
  }

  deinit {
    routes.deinitialize()
    routes.deallocate()
    slots.deallocate()
  }

  private func enter(_ index: Int) {
    let route = routes[index]
    let mask = slots.count - 1
    route.serviceBytes.withUnsafeBytes { service in
      route.methodBytes.withUnsafeBytes { method in
        precondition(find(service, method) == nil, "\(route.name) is registered twice")
        var slot = Self.hash(service, method) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
      }
    }
  }

  /// Every route, by its index.
  package var all: UnsafeBufferPointer<Route> { UnsafeBufferPointer(routes) }

  /// Every method, in the order of their routes' indices.
  package var names: [MethodName] { all.map(\.name) }

  /// The route of a call, or nil.
  package func find(
    _ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer
  ) -> RoutePointer? {
    let mask = slots.count - 1
    var slot = Self.hash(service, method) & mask
    while slots[slot] >= 0 {
      let route = UnsafePointer(routes.baseAddress! + Int(slots[slot]))
      if Self.same(route.pointee.methodBytes, method),
        Self.same(route.pointee.serviceBytes, service)
      {
        return route
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The refusal of a call that has no route: UNIMPLEMENTED.
  package func missing(
    _ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer
  ) -> RPCError {
    // A name may be as long as a frame; the refusal repeats so much of it and no more.
    let name = String(decoding: service.prefix(200), as: UTF8.self)
    guard routes.contains(where: { Self.same($0.serviceBytes, service) }) else {
      return RPCError(.unimplemented, "UNKNOWN_SERVICE", "There is no service \(name).")
    }
    let method = String(decoding: method.prefix(200), as: UTF8.self)
    return RPCError(.unimplemented, "UNKNOWN_METHOD", "\(name) has no method \(method).")
  }

  private static func same(_ left: [UInt8], _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count, let bytes = right.baseAddress else {
      return left.count == right.count
    }
    return left.withUnsafeBytes { memcmp($0.baseAddress!, bytes, $0.count) == 0 }
  }

  /// The names are ours, so a hash that others can foresee does no harm: they cannot add any.
  private static func hash(
    _ service: UnsafeRawBufferPointer, _ method: UnsafeRawBufferPointer
  ) -> Int {
    var result = UInt64(service.count) &* 0x9E37_79B9_7F4A_7C15
    result = (result ^ word(service)) &* 0xFF51_AFD7_ED55_8CCD
    result = (result ^ (result >> 29) ^ UInt64(method.count)) &* 0x9E37_79B9_7F4A_7C15
    result = (result ^ word(method)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: (result ^ (result >> 32)) & 0x7FFF_FFFF)
  }

  /// The first and last eight bytes, mixed.
  private static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 {
      let first = bytes.loadUnaligned(as: UInt64.self)
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return first ^ (last << 17 | last >> 47)
    }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
