// Made by SchemaCompiler from ipims/v1/system_service.proto. Do not edit.
#include "ipims_schema.h"

static const char bytes[] =
  "\012\336\006"
  "\012\035ipims/v1/system_service.proto\022\010ipims.v1\032\037google/protobuf/timestamp.prot"
  "o\032\026ipims/v1/history.proto\042\026"
  "\012\024GetServerInfoRequest\042\333\001"
  "\012\012ServerInfo\022\030"
  "\012\007version\030\001 \001(\011R\007version\022%"
  "\012\016schema_version\030\002 \001(\011R\015schemaVersion\022\030"
  "\012\007regimes\030\003 \003(\011R\007regimes\0229"
  "\012\012start_time\030\004 \001(\0132\032.google.protobuf.TimestampR\011startTime\0227"
  "\012\014history_keys\030\005 \003(\0132\024.ipims.v1.HistoryKeyR\013historyKeys2V"
  "\012\015SystemService\022E"
  "\012\015GetServerInfo\022\036.ipims.v1.GetServerInfoRequest\032\024.ipims.v1.ServerInfoJ\243"
  "\003\012\032"
  "\012\002\004\001\022\004"
  "\012\000\025\001\032\016 What serves."
  "\012\0124"
  "\012\004\004\001\002\000\022\003\014\002\025\032' The program's version, such as 0.1.0."
  "\012\0126"
  "\012\004\004\001\002\001\022\003\016\002\034\032) The schema's package, such as ipims.v1."
  "\012\012D"
  "\012\004\004\001\002\002\022\003\020\002\036\0327 The legal regimes that this server knows,"
  " such as KR."
  "\012\012."
  "\012\004\004\001\002\003\022\003\022\002+\032! Since when this process serves."
  "\012\012-"
  "\012\004\004\001\002\004\022\003\024\002'\032  Verify the heads of histories."
  "\012\012&"
  "\012\002\006\000\022\004\030\000\033\001\032\032 About the server itself."
  "\012\012J"
  "\012\004\006\000\002\000\022\003\032\002\077\032= Answers what serves here. Anyone may call"
  ", without a token."
  "\012b\006proto3";

ProtobufCBinaryData ipims_schema__ipims__v1__system_service(void) {
  return (ProtobufCBinaryData){sizeof(bytes) - 1, (uint8_t *)bytes};
}
