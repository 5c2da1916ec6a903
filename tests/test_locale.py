"""The French of the command line: what is compiled is what is written."""

from pathlib import Path

from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[1] / "scripts/ptce/locale/fr/LC_MESSAGES"


def test_the_compiled_words_are_those_of_the_source() -> None:
    """Mend with: pybabel compile -d scripts/ptce/locale -l fr"""
    with (FOLDER / "messages.po").open("rb") as source, (FOLDER / "messages.mo").open("rb") as compiled:
        written = {str(message.id): message.string for message in read_po(source) if message.id}
        read = {str(message.id): message.string for message in read_mo(compiled) if message.id}
    assert read == written
