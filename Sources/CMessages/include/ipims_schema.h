// Made by SchemaCompiler from Protos. Do not edit.
#ifndef IPIMS_SCHEMA_H
#define IPIMS_SCHEMA_H

#include <protobuf-c/protobuf-c.h>

ProtobufCBinaryData ipims_schema__google__protobuf__empty(void);
ProtobufCBinaryData ipims_schema__google__protobuf__timestamp(void);
ProtobufCBinaryData ipims_schema__ipims__v1__common(void);
ProtobufCBinaryData ipims_schema__ipims__v1__account_service(void);
ProtobufCBinaryData ipims_schema__ipims__v1__clock(void);
ProtobufCBinaryData ipims_schema__ipims__v1__history(void);
ProtobufCBinaryData ipims_schema__ipims__v1__case(void);
ProtobufCBinaryData ipims_schema__ipims__v1__appraisal_service(void);
ProtobufCBinaryData ipims_schema__ipims__v1__authorisation(void);
ProtobufCBinaryData ipims_schema__ipims__v1__reporting_service(void);
ProtobufCBinaryData ipims_schema__ipims__v1__sharing_service(void);
ProtobufCBinaryData ipims_schema__ipims__v1__system_service(void);

#endif
