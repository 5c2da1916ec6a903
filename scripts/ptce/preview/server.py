"""The preview behind an address of this machine: each request in a thread of its own, under the policy of the site."""

import os
import socket
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from . import box
from .engine import Answer, Preview

NEWS = f"/{box.FOLDER}/suivi"
HEARTBEAT = 15.0
"""Seconds without news after which they are told again: a page that was closed is noticed then."""
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a page may load and run: what README.md advises to hosts, so that what they would refuse is refused here."""
_IN_UTF_8 = ("text/", "application/json", "application/geo+json", "application/xml", "image/svg+xml")


def is_local(host: str) -> bool:
    """Whether an address, or a name, is one that other machines cannot reach."""
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Server(ThreadingHTTPServer):
    """Serves a preview until it is shut down."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # Windows would let two previews share a port

    def __init__(self, host: str, port: int, preview: Preview) -> None:
        """
        :param port: 0 for any that is free.
        :raises OSError: if the address is taken, closed to us, or none of this machine.
        """
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), partial(_Handler, preview, is_local(host)))
        name = f"[{host}]" if ":" in host else host
        self.url = f"http://{name}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that leaves before it has its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, preview: Preview, local: bool, *request: Any) -> None:
        self.preview, self.local = preview, local
        super().__init__(*request)

    def do_HEAD(self) -> None:
        """Answers as to a GET, without the file."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answers with what the preview makes, or with its news as long as the page is open."""
        if self.local and not is_local(urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""):
            # a page of elsewhere may have its own name lead here: what is under embargo is not for it
            self._send(Answer(403, "text/plain", "Cet aperçu n’est que pour cet ordinateur.".encode()))
        elif urlsplit(self.path).path == NEWS:
            self._tell()
        else:
            self._send(self.preview.answer(self.path))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        charset = "; charset=utf-8" if answer.kind.startswith(_IN_UTF_8) else ""
        self.send_header("Content-Type", answer.kind + charset)
        self.send_header("Content-Length", str(len(answer.data)))
        if answer.location:
            self.send_header("Location", answer.location)
        self._finish_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.data)

    def _tell(self) -> None:
        """The news of the preview, as they come (server-sent events), until it is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self._finish_headers()
        news = self.preview.news()
        while news and self.command != "HEAD":
            self.wfile.write(f"data: {news}\n\n".encode())
            news = self.preview.news(news, HEARTBEAT)

    def _finish_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Robots-Tag", "noindex")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing: the terminal tells what changes, and not what is looked at."""
