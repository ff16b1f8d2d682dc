"""Serves a world over loopback: HTTP/1.1, chunked, headers as the real ones; faults reach down to the socket."""

import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.standin import faults as f
from tests.standin import pages, publications, syncfeed
from tests.standin.answers import Answer, error
from tests.standin.odata import BASES, Service
from tests.standin.world import World

COOKIE = "TS01b46c01=01e9e0fda3; Path=/; Domain=.gegevensmagazijn.tweedekamer.nl"
CHUNK = 16_384


@dataclass(frozen=True, slots=True)
class Request:
    """A request that came: its path, query options and headers (names in lower case)."""

    path: str
    options: dict[str, str]
    headers: dict[str, str]


class Server(ThreadingHTTPServer):
    """The running stand-in: `origin`, `url(version)`, `faults`, and a log of `requests`."""

    daemon_threads = True

    def __init__(self, world: World, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.world = world
        self.faults = f.Faults()
        self.requests: list[Request] = []
        self._open: set[socket.socket] = set()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def url(self, version: str = "v5") -> str:
        """Return the address of a version's service document, without a slash at the end."""
        return self.origin + BASES[version]

    def asked(self, path: str) -> list[Request]:
        """Return the requests whose path ends so."""
        return [request for request in self.requests if request.path.endswith(path)]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection, so that it can be closed when the server stops."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close the connection and forget it."""
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Leave connections that a fault or a client broke; a mistake of ours is shown on stderr as usual."""
        if not isinstance(sys.exception(), OSError | ValueError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Close the listening socket and every connection that a client keeps alive."""
        super().server_close()
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    @property
    def stand_in(self) -> Server:
        """The server that this connection belongs to."""
        assert isinstance(self.server, Server)
        return self.server

    def do_GET(self) -> None:
        """Answer, with what goes wrong on the way."""
        parts = urlsplit(self.path)
        self.stand_in.requests.append(
            Request(parts.path, dict(parse_qsl(parts.query)), {k.lower(): v for k, v in self.headers.items()})
        )
        due = self.stand_in.faults.due(parts.path)
        for fault in due:
            if isinstance(fault, f.Delay):
                time.sleep(fault.seconds)
            elif isinstance(fault, f.Call):
                fault.action()
            elif isinstance(fault, f.Drop):
                self._hang_up()
                return
        self._send(_disturbed(self._answer(parts.path, parts.query, due), due), due)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives
        """Say nothing: `requests` is the log."""

    def _answer(self, path: str, query: str, due: Sequence[f.Fault]) -> Answer:
        server = self.stand_in
        for version, base in BASES.items():
            if path == base or path.startswith(base + "/"):
                return Service(server.world, version, server.origin).answer(path[len(base) :], query, due)
        if path.startswith("/SyncFeed/2.0/"):
            return syncfeed.answer(server.world, server.origin, path, query)
        if path.startswith("/officielebekendmakingen/"):
            return publications.answer(server.world, path)
        if path.startswith("/OData/"):
            return error(404, "Not found.")
        return pages.answer(server.world, path, query)

    def _send(self, answer: Answer, due: Sequence[f.Fault]) -> None:
        self.send_response(answer.status)
        for name, value in _headers(answer, first=len(self.stand_in.requests) == 1).items():
            self.send_header(name, value)
        if answer.status == 204:
            self.end_headers()
            return
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        broken = next((fault.after for fault in due if isinstance(fault, f.BreakOff)), None)
        if broken is not None:
            self.wfile.write(b"%x\r\n" % len(answer.body) + answer.body[:broken])
            self._hang_up()
            return
        for start in range(0, len(answer.body), CHUNK):
            part = answer.body[start : start + CHUNK]
            self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def version_string(self) -> str:
        """Name ourselves, so that nobody takes this for the chamber."""
        return "tkdocs-stand-in"

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


def _headers(answer: Answer, *, first: bool) -> dict[str, str]:
    headers = {"Content-Type": answer.content_type, "OData-Version": "4.0"} if answer.status != 204 else {}
    headers["Content-Security-Policy"] = "default-src 'self'; frame-ancestors 'self'"
    if first:
        headers["Set-Cookie"] = COOKIE
    return headers | answer.headers


def _disturbed(answer: Answer, due: Sequence[f.Fault]) -> Answer:
    """Return the answer as the faults leave it."""
    for fault in due:
        if isinstance(fault, f.Status):
            answer = Answer(fault.status, fault.body, fault.content_type, dict(fault.headers))
        elif isinstance(fault, f.ContentType):
            answer.content_type = fault.content_type
        elif isinstance(fault, f.Body):
            answer.body = fault.body
    return answer


@contextmanager
def serve(world: World, port: int = 0) -> Iterator[Server]:
    """Run the stand-in on a loopback port (0: a free one) until the block ends."""
    server = Server(world, port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
