"""An SMTP server for tests: prints {"port": N}, then one line of JSON for each message.

Arguments: [--port N] [--login USER PASSWORD]. Ends when its standard input does. Recipients whose
name begins with "refused" get 550, with "busy" 451; content that has "reject-content" gets 554.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import sys
import warnings

try:
    from aiosmtpd.smtp import SMTP, AuthResult
except ImportError:
    sys.exit("aiosmtpd is missing")


# aiosmtpd's own, about a login without TLS among them.
warnings.simplefilter("ignore")
logging.disable()


def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def answer_input():
    """For each line of standard input says {"sync": true}, after all messages before it."""
    for _ in sys.stdin:
        say({"sync": True})


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 No such user here"
        if address.startswith("busy"):
            return "451 4.2.1 Mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        raw = envelope.original_content
        message = email.message_from_bytes(raw, policy=email.policy.default)
        text = message.get_content()
        if "reject-content" in text:
            return "554 5.6.0 Message refused"
        say(
            {
                "mailFrom": envelope.mail_from,
                "rcptTos": envelope.rcpt_tos,
                "greeting": session.host_name,
                "peerPort": session.peer[1],
                "headers": {name: str(value) for name, value in message.items()},
                "defects": [str(d) for d in message.defects]
                + [str(d) for v in message.values() for d in v.defects],
                "body": text,
                "raw": raw.decode("ascii"),
            }
        )
        return "250 OK"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--login", nargs=2)
    options = parser.parse_args()

    def authenticate(server, session, envelope, mechanism, data):
        given = [data.login.decode(), data.password.decode()]
        return AuthResult(success=given == options.login, handled=False)

    def factory():
        if not options.login:
            return SMTP(Handler())
        return SMTP(
            Handler(), authenticator=authenticate, auth_required=True, auth_require_tls=False
        )

    async def serve():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(factory, "127.0.0.1", options.port)
        say({"port": server.sockets[0].getsockname()[1]})
        await loop.run_in_executor(None, answer_input)
        server.close()

    asyncio.run(serve())


main()
