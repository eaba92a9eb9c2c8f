internal import Cryptography
internal import IPIMSAPI
internal import IPIMSStore

extension Appraisal {
  /// The case's history up to and with this appraisal, which the firm keeps. The one place in which
  /// an appraisal gets it.
  mutating func takeReceipt(_ appended: AppendedEvent) {
    historyHead = appended.hash.hex
  }
}
