public import RPCCore

/// What a server has counted since its start, over all its loops.
public struct ServerMetrics: Sendable {
  /// One method, by the names of its calls; the last stands for calls of no known method.
  public struct Method: Sendable, Hashable {
    /// As `ipims.v1.SystemService`; empty for calls of no known method.
    public var service: String
    public var name: String
    /// Calls that have ended, by outcome; those that are zero are left out.
    public var calls: [StatusCode: UInt64] = [:]
    /// Calls that have ended, by duration: `CallStatistics.Buckets`.
    public var buckets = [UInt64](repeating: 0, count: CallStatistics.Buckets.count)
    /// Of all of them together.
    public var nanoseconds: UInt64 = 0
    public var bytesIn: UInt64 = 0
    public var bytesOut: UInt64 = 0
    /// Calls that run now.
    public var open: UInt64 = 0
  }

  public var methods: [Method]
  /// Connections that stand now.
  public var connections = 0
  public var connectionsAccepted: UInt64 = 0
  /// Above `connectionsMax`.
  public var connectionsRefused: UInt64 = 0
  /// Calls refused because of a limit, by reason.
  public var rejects: [String: UInt64] = [:]
  /// Connections closed because of what the peer did, by reason.
  public var closings: [String: UInt64] = [:]
  public var logLinesDropped: UInt64 = 0

  init(methods names: [MethodName]) {
    methods =
      names.map { Method(service: $0.service, name: $0.name) } + [Method(service: "", name: "")]
  }

  /// Of one shard, whose rows are in the order of `methods`.
  init(_ names: [MethodName], _ statistics: CallStatistics, connections: Int) {
    self.init(methods: names)
    typealias Row = CallStatistics.Row
    let rows = statistics.rows
    for index in methods.indices {
      let row = rows[index * Row.count..<(index + 1) * Row.count]
      let start = row.startIndex
      for code in StatusCode.allCases {
        let count = row[start + Row.statuses + Int(code.rawValue)]
        if count > 0 { methods[index].calls[code] = count }
      }
      methods[index].buckets = Array(row[start + Row.buckets..<start + Row.nanoseconds])
      methods[index].nanoseconds = row[start + Row.nanoseconds]
      methods[index].bytesIn = row[start + Row.bytesIn]
      methods[index].bytesOut = row[start + Row.bytesOut]
      methods[index].open = row[start + Row.open]
    }
    self.connections = connections
    connectionsAccepted = statistics.connectionsAccepted
    rejects = statistics.rejects
    closings = statistics.closings
    logLinesDropped = statistics.linesDropped
  }

  /// Adds what another loop of the same server has counted.
  mutating func add(_ other: ServerMetrics) {
    for (index, method) in other.methods.enumerated() {
      methods[index].calls.merge(method.calls, uniquingKeysWith: +)
      for (bucket, count) in method.buckets.enumerated() {
        methods[index].buckets[bucket] += count
      }
      methods[index].nanoseconds += method.nanoseconds
      methods[index].bytesIn += method.bytesIn
      methods[index].bytesOut += method.bytesOut
      methods[index].open += method.open
    }
    connections += other.connections
    connectionsAccepted += other.connectionsAccepted
    rejects.merge(other.rejects, uniquingKeysWith: +)
    closings.merge(other.closings, uniquingKeysWith: +)
    logLinesDropped += other.logLinesDropped
  }
}
