"""The French of the command line: what is compiled is what is written."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[1] / "scripts/ptce/locale/fr/LC_MESSAGES"


def test_the_compiled_words_are_those_of_the_source() -> None:
    """Mend with: pybabel compile -d scripts/ptce/locale -l fr"""
    with (FOLDER / "messages.po").open("rb") as source, (FOLDER / "messages.mo").open("rb") as compiled:
        written = {_first(message.id): _all(message.string) for message in read_po(source) if message.id}
        read = {_first(message.id): _all(message.string) for message in read_mo(compiled) if message.id}
    assert read == written


def _first(words: Any) -> str:
    """The singular of a message that has a plural."""
    return words if isinstance(words, str) else str(words[0])


def _all(words: Any) -> tuple[str, ...]:
    """The singular and the plural."""
    return (words,) if isinstance(words, str) else tuple(words)
