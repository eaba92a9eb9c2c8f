// C++ Protobuf reading and writing a case, with an arena: what our own messages are compared with.
//
//	protobuf-case decode|encode FILE SECONDS
//
// FILE holds an encoded ipims.v1.Case. Prints one line: nanoseconds an operation.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <google/protobuf/arena.h>

#include "ipims/v1/case.pb.h"

namespace {

using Clock = std::chrono::steady_clock;
using ipims::v1::Case;

constexpr int kBatch = 1000;

[[noreturn]] void Fail(const char* why) {
  std::fprintf(stderr, "protobuf-case: %s\n", why);
  std::exit(1);
}

// Nanoseconds of one `operation`, over so many seconds.
template <typename Operation>
double Measure(double seconds, Operation operation) {
  long count = 0;
  const auto start = Clock::now();
  std::chrono::duration<double> spent;
  do {
    for (int i = 0; i < kBatch; i++) operation();
    count += kBatch;
    spent = Clock::now() - start;
  } while (spent.count() < seconds);
  return spent.count() * 1e9 / static_cast<double>(count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) Fail("usage: protobuf-case decode|encode FILE SECONDS");
  const std::string what = argv[1];
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const double seconds = std::atof(argv[3]);
  if (bytes.empty() || !(seconds > 0)) Fail("an empty file, or no time");

  // The arena's first block is reused, so that reading allocates nothing in the steady state.
  std::vector<char> block(64 * 1024);
  google::protobuf::ArenaOptions options;
  options.initial_block = block.data();
  options.initial_block_size = block.size();
  google::protobuf::Arena arena(options);

  Case* parsed = google::protobuf::Arena::CreateMessage<Case>(&arena);
  if (!parsed->ParseFromString(bytes)) Fail("the file holds no case");
  std::string written;
  if (!parsed->SerializeToString(&written) || written != bytes) Fail("other bytes come back");

  double nanoseconds = 0;
  if (what == "encode") {
    std::vector<char> out(bytes.size());
    nanoseconds = Measure(seconds, [&] {
      const size_t size = parsed->ByteSizeLong();
      if (size > out.size()) Fail("longer than it was");
      parsed->SerializeWithCachedSizesToArray(reinterpret_cast<unsigned char*>(out.data()));
    });
  } else if (what == "decode") {
    nanoseconds = Measure(seconds, [&] {
      arena.Reset();
      Case* message = google::protobuf::Arena::CreateMessage<Case>(&arena);
      if (!message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) Fail("parse");
    });
  } else {
    Fail("decode or encode");
  }
  std::printf("%.3f\n", nanoseconds);
  return 0;
}
