"""The form on this machine: its page behind an address of its own, and the server through which it reads and writes."""

import errno
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from . import decap, page
from .configuration import local

HOST = "127.0.0.1"
FOLDER = ".cache/ptce-admin/page"


class Taken(Exception):
    """Another program listens at the port of the page."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing: whoever writes a fiche need not read requests."""


@contextmanager
def opened(root: Path, port: int) -> Iterator[tuple[str, Callable[[], int]]]:
    """The form of a repository, as long as the context lasts: its address, and what waits until its server ends.

    :param port: that of the page; 0 for any. A browser keeps what is not saved under the address, port included.
    :raises decap.Unavailable: if Decap CMS or its server cannot be had.
    :raises FileExistsError: if the folder of the form holds something else.
    :raises Taken: if the port is taken.
    """
    command = decap.server(root / page.CACHE)
    with _listening(root, port) as pages:
        address = f"http://{HOST}:{pages.server_port}"
        door = _free_port()
        page.write(root, root / FOLDER, local(f"http://{HOST}:{door}"))
        Thread(target=pages.serve_forever, daemon=True).start()
        with _running(command, root, door, address) as process:
            yield f"{address}/", process.wait
        pages.shutdown()


def _listening(root: Path, port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((HOST, port), partial(_Quiet, directory=str(root / FOLDER)))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Taken from None
        raise


@contextmanager
def _running(command: list[str], root: Path, port: int, origin: str) -> Iterator[subprocess.Popen[bytes]]:
    """Decap CMS' server: it listens to this machine alone, and answers to our page alone."""
    settings = {"GIT_REPO_DIRECTORY": str(root), "PORT": str(port), "BIND_HOST": HOST, "ORIGIN": origin, "MODE": "fs"}
    environment = {**os.environ, **settings}
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere) as process:
        try:
            yield process
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
