// A stock ttrpc client: Debian's containerd/ttrpc, messages and stubs by its own generator. It
// shows that who has the .proto files and a ttrpc library needs nothing else to call the server.
//
//	ttrpc-client [-ca FILE] ADDRESS [-token TOKEN]
//
// ADDRESS is HOST:PORT (TLS), plain:HOST:PORT or unix:PATH. Prints one line of JSON an answer:
// GetServerInfo without a token, then, where there is one, WhoAmI with it. Any refusal is printed
// with its status and ends the program with 1.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"github.com/containerd/ttrpc"
	"github.com/gogo/protobuf/jsonpb"
	"github.com/gogo/protobuf/proto"
	"google.golang.org/grpc/status"

	ipims "ipims/v1"
)

const callTimeout = 10 * time.Second

func main() {
	flags := flag.NewFlagSet("ttrpc-client", flag.ExitOnError)
	ca := flags.String("ca", "", "`FILE` of certificates to trust, in PEM; the system's by default")
	token := flags.String("token", "", "also call WhoAmI with this `TOKEN`")
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: ttrpc-client [-ca FILE] ADDRESS [-token TOKEN]")
		flags.PrintDefaults()
	}
	address := parse(flags, os.Args[1:])
	if err := run(address, *ca, *token); err != nil {
		fmt.Fprintln(os.Stderr, "ttrpc-client:", describe(err))
		os.Exit(1)
	}
}

// parse takes options on both sides of the address.
func parse(flags *flag.FlagSet, arguments []string) string {
	flags.Parse(arguments)
	address := flags.Arg(0)
	if flags.NArg() > 1 {
		flags.Parse(flags.Args()[1:])
		if flags.NArg() > 0 {
			address = ""
		}
	}
	if address == "" {
		flags.Usage()
		os.Exit(2)
	}
	return address
}

func run(address, ca, token string) error {
	conn, err := dial(address, ca)
	if err != nil {
		return err
	}
	client := ttrpc.NewClient(conn)
	defer client.Close()

	ctx, cancel := context.WithTimeout(context.Background(), callTimeout)
	defer cancel()
	info, err := ipims.NewSystemServiceClient(client).GetServerInfo(
		ctx, &ipims.GetServerInfoRequest{})
	if err != nil {
		return fmt.Errorf("GetServerInfo: %w", err)
	}
	if err := printJSON(info); err != nil {
		return err
	}
	if token == "" {
		return nil
	}

	metadata := ttrpc.MD{}
	metadata.Set("authorization", "Bearer "+token)
	ctx, cancel = context.WithTimeout(
		ttrpc.WithMetadata(context.Background(), metadata), callTimeout)
	defer cancel()
	identity, err := ipims.NewAccountServiceClient(client).WhoAmI(ctx, &ipims.WhoAmIRequest{})
	if err != nil {
		return fmt.Errorf("WhoAmI: %w", err)
	}
	return printJSON(identity)
}

func dial(address, ca string) (net.Conn, error) {
	dialer := &net.Dialer{Timeout: callTimeout}
	if strings.HasPrefix(address, "plain:") {
		return dialer.Dial("tcp", strings.TrimPrefix(address, "plain:"))
	}
	if strings.HasPrefix(address, "unix:") {
		return dialer.Dial("unix", strings.TrimPrefix(address, "unix:"))
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if ca != "" {
		pem, err := os.ReadFile(ca)
		if err != nil {
			return nil, err
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s holds no certificate", ca)
		}
	}
	return tls.DialWithDialer(dialer, "tcp", address, config)
}

func printJSON(message proto.Message) error {
	marshaler := jsonpb.Marshaler{OrigName: true}
	line, err := marshaler.MarshalToString(message)
	if err != nil {
		return err
	}
	fmt.Println(line)
	return nil
}

// describe shows the status of a refusal, its code first and each detail's type after it.
func describe(err error) string {
	inner := err
	for {
		unwrapped, ok := inner.(interface{ Unwrap() error })
		if !ok || unwrapped.Unwrap() == nil {
			break
		}
		inner = unwrapped.Unwrap()
	}
	refusal, ok := status.FromError(inner)
	if !ok {
		return err.Error()
	}
	text := fmt.Sprintf("%s: %s: %s", strings.TrimSuffix(err.Error(), ": "+inner.Error()),
		refusal.Code(), refusal.Message())
	for _, detail := range refusal.Proto().GetDetails() {
		text += " [" + detail.GetTypeUrl() + "]"
	}
	return text
}
