/// An engine's statement that stands on a row.
protocol Cursor: AnyObject {
  func isNull(_ column: Int) -> Bool
  func text(_ column: Int) -> String
  func int(_ column: Int) -> Int64
  func real(_ column: Int) -> Double
  func blob(_ column: Int) -> [UInt8]
}
