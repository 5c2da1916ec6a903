"""A folder behind an address of this machine, as a good host serves it: compressed, and under a strict policy."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a page may load and run: our own files, and the WebAssembly of the search. README.md advises it to hosts."""
COMPRESSED = {".html", ".css", ".js", ".svg", ".xml", ".txt", ".json", ".ics", ".csv", ".md", ".geojson"}
TYPES = mimetypes.MimeTypes()
"""The types that Python knows by itself: those of the machine may differ."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, prefix: str, *request: object) -> None:
        self.folder, self.prefix = folder, prefix
        super().__init__(*request)

    def do_GET(self) -> None:
        """Answers with a file, with the `index.html` of a folder, or with the page of errors."""
        file = self._file()
        self.send_response(200 if file else 404)
        file = file or self.folder / "404.html"
        data = file.read_bytes()
        kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if file.suffix in COMPRESSED else kind)
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(data)

    def _file(self) -> Path | None:
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.removeprefix(self.prefix)
        if path.endswith("/"):
            file /= "index.html"
        return file if path.startswith(self.prefix) and file.is_file() else None

    def log_message(self, *_: object) -> None:
        """Says nothing: a test reports what matters."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Says nothing: a browser that leaves a page drops its connections."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serves a folder below a path, with both slashes, as long as the context lasts; gives its address."""
    with _Server(("127.0.0.1", 0), partial(_Handler, folder, prefix)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
