internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

extension SystemInformation {
  /// Made once: neither changes while the program runs.
  static let schemaDigest = SHA256.hash(SchemaDescriptor.fileDescriptorSet).hex

  func getSchema(_ request: GetSchemaRequest, context: RPCContext) async throws(RPCError) -> Schema
  {
    var validation = Validation()
    let known = validation.optional(request.knownSha256, "known_sha256", SHA256Text.self)
    try validation.finish()
    return Schema { schema in
      schema.sha256 = Self.schemaDigest
      if known != Self.schemaDigest {
        schema.fileDescriptorSet = SchemaDescriptor.fileDescriptorSet
      }
    }
  }
}
