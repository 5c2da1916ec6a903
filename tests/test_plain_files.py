"""What programs and journalists read word by word has no mark of HTML, no entity and no rare space in it."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from built import only
from icalendar import Calendar
from ptce.build import Site, edit
from ptce.model.parsing import PARIS

ROOT = Path(__file__).parents[1]
MARK = re.compile(r"</?[a-z]|&(#\d+|[a-z]+);|\^\{|\*\*|\]\(|\u202f")
IS_HTML = {"content_html", "content"}
"""The fields of feeds that hold a page's HTML, by the words of their formats."""


def _json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from () if name in IS_HTML else _json(item)
    elif isinstance(value, list):
        for item in value:
            yield from _json(item)
    elif isinstance(value, str):
        yield value


def _xml(data: str) -> Iterator[str]:
    for element in ElementTree.fromstring(data).iter():
        if element.tag.rpartition("}")[2] not in IS_HTML:
            yield element.text or ""


def _ics(data: str) -> Iterator[str]:
    for part in Calendar.from_ical(data).walk():
        yield from (str(value) for value in part.values())


READERS = {
    "json": lambda data: _json(json.loads(data)),
    "geojson": lambda data: _json(json.loads(data)),
    "csv": lambda data: (cell for row in csv.reader(io.StringIO(data)) for cell in row),
    "xml": _xml,
    "ics": _ics,
    "txt": lambda data: [data],
}


def words(path: str, data: bytes) -> Iterator[str]:
    """The words of a file, as a program of its format reads them."""
    yield from READERS[path.rpartition(".")[2]](data.decode("utf-8-sig"))


def is_prose_of_the_data(path: str) -> bool:
    """The complete data keep their Markdown: their dictionary says so, column by column."""
    return path.startswith("donnees/") and path.endswith("json")


def test_what_is_read_word_by_word_has_no_mark() -> None:
    read = only(Site(edit(ROOT, datetime(2026, 11, 21, 12, tzinfo=PARIS))), *(f".{suffix}" for suffix in READERS))
    assert {path.rpartition(".")[2] for path in read} == set(READERS)
    plain = [(path, data) for path, data in read.items() if not is_prose_of_the_data(path)]
    assert [(path, text) for path, data in plain for text in words(path, data) if MARK.search(text)] == []


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.json", '{"title": "2<sup>e</sup>"}'),
        ("a.csv", "a,b\r\n1,n&nbsp;5\r\n"),
        ("a.xml", "<feed><title>2^{ème}</title></feed>"),
        ("a.ics", "BEGIN:VCALENDAR\r\nSUMMARY:une **journée**\r\nEND:VCALENDAR\r\n"),
        ("a.txt", "Qui\u202f?"),
    ],
)
def test_a_mark_would_be_found(path: str, data: str) -> None:
    assert [text for text in words(path, data.encode()) if MARK.search(text)] != []
