"""A table is read by what it holds, whatever its name."""

from pathlib import Path

import pytest
from drawers import keep, saved, workbook
from ptce.importing.table import load
from ptce.importing.unreadable import Unreadable


def test_a_table_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    assert load(keep(tmp_path, "a.csv", saved(workbook([["Nom"], ["A"]])))).title == "« a.csv », feuille « Pôles »"
    assert load(keep(tmp_path, "b.xlsx", b"Nom;Ville\nA;B\n")).title == "« b.xlsx »"


def test_a_table_without_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as told:
        load(keep(tmp_path, "a.csv", b";;\n"))
    assert told.value.phrase == "Ce tableau est vide."


def test_an_old_workbook_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as told:
        load(keep(tmp_path, "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))
    assert "n’est pas un classeur Excel (.xlsx)" in told.value.phrase
