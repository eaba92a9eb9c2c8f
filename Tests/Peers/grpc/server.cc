// gRPC C++'s echo server, in the two ways that gRPC offers: `callback`, whose threads are gRPC's
// own, and `queue`, with completion queues that threads of ours wait on, one queue a thread, as its
// performance guide advises.
//
//	grpc-server callback
//	grpc-server queue THREADS
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <grpcpp/grpcpp.h>

#include "ipims/bench/v1/echo_service.grpc.pb.h"

namespace {

using ipims::bench::v1::EchoRequest;
using ipims::bench::v1::EchoResponse;
using ipims::bench::v1::EchoService;

// Calls that wait to be taken, on each queue: more than any client here has in flight.
constexpr int kWaitingCalls = 1024;

class CallbackEcho final : public EchoService::CallbackService {
  grpc::ServerUnaryReactor* Echo(grpc::CallbackServerContext* context, const EchoRequest* request,
                                 EchoResponse* response) override {
    response->set_payload(request->payload());
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

// One call of the completion-queue server; when it is answered, a new one takes its place.
class QueuedCall {
 public:
  QueuedCall(EchoService::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue), responder_(&context_) {
    service_->RequestEcho(&context_, &request_, &responder_, queue_, queue_, this);
  }

  void Proceed(bool ok) {
    if (!ok || answered_) {
      delete this;
      return;
    }
    new QueuedCall(service_, queue_);
    response_.set_payload(request_.payload());
    answered_ = true;
    responder_.Finish(response_, grpc::Status::OK, this);
  }

 private:
  EchoService::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  grpc::ServerContext context_;
  EchoRequest request_;
  EchoResponse response_;
  grpc::ServerAsyncResponseWriter<EchoResponse> responder_;
  bool answered_ = false;
};

void Serve(grpc::ServerCompletionQueue* queue) {
  void* tag = nullptr;
  bool ok = false;
  while (queue->Next(&tag, &ok)) static_cast<QueuedCall*>(tag)->Proceed(ok);
}

std::unique_ptr<grpc::Server> Start(grpc::ServerBuilder& builder) {
  int port = 0;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (!server || port == 0) {
    std::fprintf(stderr, "grpc-server: cannot listen\n");
    std::exit(1);
  }
  std::printf("listening on 127.0.0.1:%d\n", port);
  return server;
}

int ServeCallback() {
  CallbackEcho service;
  grpc::ServerBuilder builder;
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server = Start(builder);
  std::fflush(stdout);
  server->Wait();
  return 0;
}

int ServeQueues(int threads) {
  EchoService::AsyncService service;
  grpc::ServerBuilder builder;
  builder.RegisterService(&service);
  std::vector<std::unique_ptr<grpc::ServerCompletionQueue>> queues;
  for (int i = 0; i < threads; i++) queues.push_back(builder.AddCompletionQueue());
  std::unique_ptr<grpc::Server> server = Start(builder);
  std::vector<std::thread> running;
  for (auto& queue : queues) {
    for (int i = 0; i < kWaitingCalls; i++) new QueuedCall(&service, queue.get());
    running.emplace_back(Serve, queue.get());
  }
  std::fflush(stdout);
  for (auto& thread : running) thread.join();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string api = argc > 1 ? argv[1] : "";
  if (api == "callback" && argc == 2) return ServeCallback();
  const int threads = argc == 3 ? std::atoi(argv[2]) : 0;
  if (api == "queue" && threads >= 1 && threads <= 64) return ServeQueues(threads);
  std::fprintf(stderr, "usage: grpc-server callback | grpc-server queue THREADS\n");
  return 2;
}
