/// The collections that resources are named in; the raw value is the first part of a name.
public enum ResourceCollection: String, Hashable, Sendable, CaseIterable {
  case organizations
  case signUps
  case offices
  case members
  case tokens
  case representations
  case recordations
  case documents
  case cases
  /// Photos live in a case: `cases/ULID/photos/ULID`.
  case photos
  case requests
  case appraisals
  case articles
  case messages
  case notices

  /// How a name in this collection looks, e.g. "cases/ULID".
  public var pattern: String {
    switch self {
    case .photos: "cases/ULID/photos/ULID"
    case .offices: "offices/ID"
    default: "\(rawValue)/ULID"
    }
  }
}
