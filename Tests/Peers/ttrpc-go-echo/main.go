// Go's stock ttrpc server with the echo service, messages and stubs by its own generator. It takes
// the same frames as ours, so the same load generator calls both.
package main

import (
	"context"
	"fmt"
	"net"
	"os"

	"github.com/containerd/ttrpc"

	bench "ipims/bench/v1"
)

type echo struct{}

func (echo) Echo(_ context.Context, request *bench.EchoRequest) (*bench.EchoResponse, error) {
	return &bench.EchoResponse{Payload: request.Payload}, nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "ttrpc-echo:", err)
		os.Exit(1)
	}
}

func run() error {
	server, err := ttrpc.NewServer()
	if err != nil {
		return err
	}
	bench.RegisterEchoServiceService(server, echo{})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println("listening on", listener.Addr())
	return server.Serve(context.Background(), listener)
}
