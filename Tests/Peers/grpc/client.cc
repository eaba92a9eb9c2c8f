// gRPC C++'s load client, of the completion-queue kind: so many connections with so many calls in
// flight each. Every answer is compared with what it should be and followed by the next call.
//
//	grpc-client PORT CONNECTIONS IN_FLIGHT PAYLOAD_BYTES SECONDS
//
// Prints one line: the calls counted, their seconds, and all calls, those before the count too.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <grpcpp/grpcpp.h>

#include "ipims/bench/v1/echo_service.grpc.pb.h"

namespace {

using Clock = std::chrono::steady_clock;
using ipims::bench::v1::EchoRequest;
using ipims::bench::v1::EchoResponse;
using ipims::bench::v1::EchoService;

[[noreturn]] void Fail(const std::string& why) {
  std::fprintf(stderr, "grpc-client: %s\n", why.c_str());
  std::exit(1);
}

// One of the calls in flight, again and again.
class Call {
 public:
  Call(EchoService::Stub* stub, grpc::CompletionQueue* queue, const EchoRequest* request)
      : stub_(stub), queue_(queue), request_(request) {}

  void Start() {
    context_ = std::make_unique<grpc::ClientContext>();
    reader_ = stub_->AsyncEcho(context_.get(), *request_, queue_);
    reader_->Finish(&response_, &status_, this);
  }

  void Check() const {
    if (!status_.ok()) Fail(status_.error_message());
    if (response_.payload() != request_->payload()) Fail("an answer is not what was sent");
  }

 private:
  EchoService::Stub* stub_;
  grpc::CompletionQueue* queue_;
  const EchoRequest* request_;
  std::unique_ptr<grpc::ClientContext> context_;
  std::unique_ptr<grpc::ClientAsyncResponseReader<EchoResponse>> reader_;
  EchoResponse response_;
  grpc::Status status_;
};

// Answers calls until the time comes; how many.
long Run(grpc::CompletionQueue& queue, Clock::time_point end) {
  long calls = 0;
  void* tag = nullptr;
  bool ok = false;
  do {
    // Looking at the clock costs next to nothing beside a call.
    if (!queue.Next(&tag, &ok) || !ok) Fail("a call did not end");
    Call* call = static_cast<Call*>(tag);
    call->Check();
    call->Start();
    calls++;
  } while (Clock::now() < end);
  return calls;
}

Clock::duration Seconds(double seconds) {
  return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) Fail("usage: grpc-client PORT CONNECTIONS IN_FLIGHT PAYLOAD_BYTES SECONDS");
  const std::string target = std::string("127.0.0.1:") + argv[1];
  const int connections = std::atoi(argv[2]);
  const int in_flight = std::atoi(argv[3]);
  const int payload_bytes = std::atoi(argv[4]);
  const double seconds = std::atof(argv[5]);
  if (connections < 1 || in_flight < 1 || payload_bytes < 0 || !(seconds > 0)) Fail("usage");

  EchoRequest request;
  std::string payload;
  for (int i = 0; i < payload_bytes; i++) payload.push_back(static_cast<char>(i * 7 + 1));
  request.set_payload(payload);

  grpc::CompletionQueue queue;
  std::vector<std::unique_ptr<EchoService::Stub>> stubs;
  for (int i = 0; i < connections; i++) {
    grpc::ChannelArguments arguments;
    // Channels to one address share a connection unless told not to.
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    auto channel =
        grpc::CreateCustomChannel(target, grpc::InsecureChannelCredentials(), arguments);
    if (!channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(5)))
      Fail("cannot connect to " + target);
    stubs.push_back(EchoService::NewStub(channel));
  }
  std::vector<std::unique_ptr<Call>> calls;
  for (auto& stub : stubs) {
    for (int i = 0; i < in_flight; i++) {
      calls.push_back(std::make_unique<Call>(stub.get(), &queue, &request));
      calls.back()->Start();
    }
  }
  const long before = Run(queue, Clock::now() + Seconds(seconds / 10));
  const auto start = Clock::now();
  const long counted = Run(queue, start + Seconds(seconds));
  const std::chrono::duration<double> spent = Clock::now() - start;
  std::printf("%ld %.9f %ld\n", counted, spent.count(), before + counted);
  std::fflush(stdout);
  // The calls in flight are nobody's any more; ending them in order would only cost time.
  std::_Exit(0);
}
