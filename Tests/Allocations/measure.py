"""Holds the budget of allocations a unary call: against the release build's echo server.

Usage: measure.py IPIMS_BENCH COUNT_LIBRARY
"""

import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

# One for the payload of the request, which a handler may keep; the rest is shared by a batch.
BUDGET_IN_BATCHES = 1.25
# Alone, a call also pays for what the others share: the read, its task's turn, the output.
BUDGET_ALONE = 2.25
# With a token and a deadline: the metadata's one piece of memory.
BUDGET_WITH_METADATA = 2.25
WARM_UP, CALLS, BATCH = 20_000, 100_000, 64


def field(number: int, data: bytes) -> bytes:
    assert len(data) < 128
    return bytes([number << 3 | 2, len(data)]) + data


def request(stream: int, extra: bytes) -> bytes:
    message = field(1, bytes(64))
    envelope = field(1, b"ipims.bench.v1.EchoService") + field(2, b"Echo")
    envelope += field(3, message) + extra
    return struct.pack(">IIBB", len(envelope), stream, 1, 0) + envelope


def call(connection: socket.socket, calls: int, batch: int, extra: bytes = b"") -> None:
    answer_bytes = len(field(2, field(1, bytes(64)))) + 10
    for _ in range(calls // batch):
        # Plain peers may use an id again once its stream has ended.
        connection.sendall(b"".join(request(2 * i + 1, extra) for i in range(batch)))
        left = answer_bytes * batch
        while left:
            got = len(connection.recv(left))
            assert got, "the server closed the connection"
            left -= got


def main(bench: str, library: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        counts = os.path.join(folder, "counts")
        environment = os.environ | {"LD_PRELOAD": library, "ALLOCATION_COUNT_FILE": counts}
        server = subprocess.Popen(
            [bench, "serve-echo", "--listen", f"unix:{folder}/socket"],
            env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout.readline().startswith("listening on")

            def count() -> int:
                before = os.path.getsize(counts) if os.path.exists(counts) else 0
                server.send_signal(signal.SIGUSR1)
                for _ in range(500):
                    if os.path.exists(counts) and os.path.getsize(counts) > before:
                        return int(open(counts).read().split()[-1])
                    time.sleep(0.01)
                raise RuntimeError("the server tells no count")

            connection = socket.socket(socket.AF_UNIX)
            connection.connect(f"{folder}/socket")
            pair = field(1, b"authorization") + field(2, b"Bearer 0123456789abcdef")
            extra = field(5, pair) + b"\x20" + b"\x80\xe0\xba\x84\xbf\x03"
            failed = False
            for name, batch, budget, more in (
                (f"in batches of {BATCH}", BATCH, BUDGET_IN_BATCHES, b""),
                ("alone", 1, BUDGET_ALONE, b""),
                ("in batches, with a token and a deadline", BATCH, BUDGET_WITH_METADATA, extra),
            ):
                calls = CALLS if batch > 1 else CALLS // 10
                call(connection, WARM_UP if batch > 1 else WARM_UP // 10, batch, more)
                before = count()
                call(connection, calls, batch, more)
                each = (count() - before) / calls
                over = each > budget
                failed = failed or over
                print(f"allocations a unary call, {name}: {each:.2f}, budget {budget}"
                      + ("  OVER" if over else ""))
            return 1 if failed else 0
        finally:
            server.kill()
            server.wait()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
