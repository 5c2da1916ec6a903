"""What imports wrote, in a file that people keep in git."""

import json
from pathlib import Path

import pytest
from ptce.importing.memory import Memory, load
from ptce.importing.unreadable import Unreadable


def test_there_is_nothing_to_remember_before_the_first_import(tmp_path: Path) -> None:
    assert load(tmp_path, "poles") == Memory("content/imports/poles.json", {})


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    kept = Memory(
        "content/imports/poles.json", {"b": {("contact", "nom"): "Ada"}, "a": {("secteurs",): ["mer"], ("nom",): "A"}}
    )
    (tmp_path / "content/imports").mkdir(parents=True)
    (tmp_path / kept.path).write_text(kept.text(), "utf-8")
    assert load(tmp_path, "poles") == kept
    assert list(json.loads(kept.text())) == ["", "a", "b"]


def test_the_file_says_what_it_is() -> None:
    assert Memory("x").text() == (
        '{\n "": "Ce que `ptce import` a écrit dans les fiches.'
        ' Gardez ce fichier dans git, et ne le modifiez pas."\n}\n'
    )


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"a": 3}', "<<<<<<< HEAD\n{}\n"])
def test_a_memory_that_somebody_broke_stops_the_import(tmp_path: Path, text: str) -> None:
    (tmp_path / "content/imports").mkdir(parents=True)
    (tmp_path / "content/imports/poles.json").write_text(text, "utf-8")
    with pytest.raises(Unreadable) as told:
        load(tmp_path, "poles")
    assert told.value.phrase == "La mémoire des imports, content/imports/poles.json, ne se lit plus."


def test_a_memory_that_cannot_be_opened_stops_the_import(tmp_path: Path) -> None:
    (tmp_path / "content/imports/poles.json").mkdir(parents=True)
    with pytest.raises(Unreadable):
        load(tmp_path, "poles")
