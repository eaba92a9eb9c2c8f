internal import RPCCore

extension Validation {
  /// The names of the fields that an Update changes: at least one, each once, of `allowed`.
  mutating func updateMask(_ mask: [String], allowed: [String]) {
    count(mask.count, "update_mask", 1...allowed.count)
    for (index, name) in mask.enumerated() where !allowed.contains(name) {
      refuse("update_mask[\(index)]", "should be one of \(allowed.joined(separator: ", "))")
    }
    if Set(mask).count < mask.count { refuse("update_mask", "should name each field once") }
  }

  /// An etag, as the resource had it when it was read; empty for none.
  mutating func etag(_ etag: String) {
    text(etag, "etag", max: 64)
  }
}

extension RPCError {
  /// Throws ABORTED, ETAG_STALE where `given` is not the etag of what is about to change; an empty
  /// one changes it however it is.
  static func requireCurrent(_ given: String, _ etag: String, _ what: String) throws(RPCError) {
    guard given.isEmpty || given == etag else {
      throw RPCError(.aborted, "ETAG_STALE", "The \(what) has changed since it was read.")
    }
  }
}

extension String {
  /// `bill_of_lading` → `billOfLading`.
  var camelCased: String {
    let parts = split(separator: "_")
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
