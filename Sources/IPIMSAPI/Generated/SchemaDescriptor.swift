// Made by SchemaCompiler from Protos. Do not edit: change the schema, run .ci/generate.

internal import CMessages

/// The schema that this program was built with.
public enum SchemaDescriptor {
  /// An encoded `google.protobuf.FileDescriptorSet`: the API and what it imports, with
  /// comments, each file after those that it imports.
  public static let fileDescriptorSet: [UInt8] = [
    ipims_schema__google__protobuf__empty(),
    ipims_schema__google__protobuf__timestamp(),
    ipims_schema__ipims__v1__common(),
    ipims_schema__ipims__v1__account_service(),
    ipims_schema__ipims__v1__authorisation(),
    ipims_schema__ipims__v1__clock(),
    ipims_schema__ipims__v1__history(),
    ipims_schema__ipims__v1__case(),
    ipims_schema__ipims__v1__document(),
    ipims_schema__ipims__v1__statistics(),
    ipims_schema__ipims__v1__appraisal_service(),
    ipims_schema__ipims__v1__message(),
    ipims_schema__ipims__v1__reporting_service(),
    ipims_schema__ipims__v1__sharing_service(),
    ipims_schema__ipims__v1__system_service(),
  ].flatMap {
    UnsafeBufferPointer(start: $0.data, count: $0.len)
  }
}
