"""The preview behind an address: the headers of each answer, who may ask, and the news as they come."""

import errno
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.request import urlopen

import pytest
from previewing import PHARE, Desk, opened
from ptce.preview.server import Server, is_local
from served import POLICY


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A repository with one pole."""
    return opened(tmp_path, {"poles/phare.yml": PHARE})


@pytest.fixture
def server(desk: Desk) -> Iterator[Server]:
    """The desk, served on a port of this machine."""
    made = Server("127.0.0.1", 0, desk.preview)
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


@dataclass
class Reply:
    """What a browser gets."""

    status: int
    headers: Message
    data: bytes


def _ask(server: Server, target: str, method: str = "GET", **headers: str) -> Reply:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=20)) as connection:
        connection.request(method, target, headers=headers)
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers, answer.read())


def test_a_page_is_served_under_the_policy_that_hosts_are_advised(server: Server, desk: Desk) -> None:
    reply = _ask(server, "/poles/phare/")
    assert (reply.status, reply.data) == (200, desk.get("/poles/phare/").data)
    wanted = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": POLICY,
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
        "X-Content-Type-Options": "nosniff",
    }
    assert {name: reply.headers[name] for name in wanted} == wanted


def test_a_file_has_its_own_type(server: Server) -> None:
    reply = _ask(server, "/poles/phare/fiche.pdf")
    assert (reply.headers["Content-Type"], reply.data[:5]) == ("application/pdf", b"%PDF-")


def test_a_head_has_no_body_and_a_redirection_says_where_to(server: Server) -> None:
    reply = _ask(server, "/poles/phare", "HEAD")
    assert (reply.status, reply.headers["Location"], reply.data) == (301, "/poles/phare/", b"")


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8000", 200), ("[::1]:8000", 200), ("ailleurs.example", 403), ("10.0.0.1:8000", 403)],
)
def test_a_page_of_elsewhere_whose_name_leads_here_is_refused(server: Server, host: str, status: int) -> None:
    assert _ask(server, "/", Host=host).status == status


def test_the_news_come_as_they_happen(server: Server, desk: Desk) -> None:
    with urlopen(f"{server.url}_apercu/suivi", timeout=20) as news:
        assert news.headers["Content-Type"] == "text/event-stream"
        first = desk.preview.news()
        assert news.readline() + news.readline() == f"data: {first}\n\n".encode()
        desk.preview.refresh()
        assert news.readline() == f"data: {desk.preview.news()}\n".encode()
        assert desk.preview.news() != first


def test_a_port_that_is_taken_is_refused(server: Server, desk: Desk) -> None:
    with pytest.raises(OSError, match=f"Errno {errno.EADDRINUSE}"):
        Server("127.0.0.1", server.server_port, desk.preview)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "localhost", "::1", "[::1]"])
def test_this_machine_is_local(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "exemple.fr", "localhost.exemple.fr", ""])
def test_no_other_is(host: str) -> None:
    assert not is_local(host)
