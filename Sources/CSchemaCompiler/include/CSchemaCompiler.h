// The messages that protoc and its plugins exchange, made by protoc-gen-c from Debian's
// libprotoc-dev (descriptor.proto, plugin.proto).
#include "google/protobuf/compiler/plugin.pb-c.h"
#include "google/protobuf/descriptor.pb-c.h"
