"""What the tests of reading share: one file, and the document or the one fault that comes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.read import Document, Fault, load

Read = Callable[..., Document]
Say = Callable[..., str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a text or bytes as a file, `.yml` by default."""

    def one(content: str | bytes, suffix: str = ".yml") -> Document:
        path = tmp_path / f"fiche{suffix}"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load(path)

    return one


@pytest.fixture
def fault(read: Read) -> Say:
    """The fault of a file, as it is told: `line:column: [champ] sentence | remedy`."""

    def say(content: str | bytes, suffix: str = ".yml") -> str:
        with pytest.raises(Fault) as raised:
            read(content, suffix)
        found = raised.value
        champ = f"[{found.champ}] " if found.champ else ""
        return f"{found.mark.line}:{found.mark.column}: {champ}{found.phrase} | {found.remede}"

    return say
