internal import FoundationEssentials

/// The id by which a server knows a repeated request.
public enum RequestID {
  /// A new UUID in lower case.
  public static func random() -> String { UUID().uuidString.lowercased() }
}
