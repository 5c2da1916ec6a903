"""Tables in text files: which sign parts their cells, where their quotes end, what their rows are called."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.importing.characters import visible
from ptce.importing.csv_table import read
from ptce.importing.unreadable import Unreadable


def rows(text: str) -> list[tuple[int, list[str]]]:
    found = read(text.encode(), "a.csv")
    return [(row.number, [cell.text for cell in row.cells]) for row in found.rows]


@pytest.mark.parametrize(("sign", "name"), [(";", "point-virgule"), (",", "virgule"), ("\t", "tabulation")])
def test_the_separator_is_found(sign: str, name: str) -> None:
    text = f"Nom{sign}Ville\nLe Phare{sign}Brest\nLe Bief{sign}\n"
    assert rows(text) == [(1, ["Nom", "Ville"]), (2, ["Le Phare", "Brest"]), (3, ["Le Bief", ""])]
    remark = f"Fichier texte lu en UTF-8, cellules séparées par « {name} »."
    assert read(text.encode(), "a.csv").remarks == (remark,)


def test_commas_in_addresses_and_decimals_do_not_part_cells() -> None:
    text = "Nom;Adresse;Latitude\nA;12, rue Haute, Brest;48,4\nB;3, rue Basse, Brest;48,5\n"
    assert [len(cells) for _, cells in rows(text)] == [3, 3, 3]


def test_semicolons_in_lists_do_not_part_cells() -> None:
    text = "Nom,Secteurs\nA,bois ; mer\nB,culture ; eau ; pain\nC,air\n"
    assert rows(text)[1] == (2, ["A", "bois ; mer"])


def test_the_separator_that_the_file_says_is_taken() -> None:
    assert rows("sep=;\nNom;Ville, pays\nA;B, C\n") == [(2, ["Nom", "Ville, pays"]), (3, ["A", "B, C"])]


def test_a_list_of_names_has_one_column() -> None:
    assert rows("Nom\nLe Phare\n") == [(1, ["Nom"]), (2, ["Le Phare"])]


def test_quoted_cells_hold_line_breaks_quotes_and_separators() -> None:
    text = 'Nom;Texte\n"Le ""Phare""";"une ligne\r\nune autre ; ici"\n'
    assert rows(text) == [(1, ["Nom", "Texte"]), (2, ['Le "Phare"', "une ligne\nune autre ; ici"])]


def test_blank_rows_are_left_out_and_still_count() -> None:
    assert [number for number, _ in rows("Nom;Ville\n\n;\nA;B\n")] == [1, 4]


@pytest.mark.parametrize("text", ['Nom;Ville\nA;"Brest\nB;Quimper\n', 'Nom;Ville\n"A"x;Brest\n'])
def test_a_quote_without_its_pair_would_swallow_rows_and_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        read(text.encode(), "a.csv")
    assert told.value.phrase == 'À partir de la ligne 2 du fichier, un guillemet droit (") n’a pas son pendant.'


@pytest.mark.parametrize("text", ["a;b\n" * 5_001, ";".join("x" * 201) + "\n"])
def test_a_table_out_of_proportion_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        read(text.encode(), "a.csv")
    assert told.value.phrase == "Ce tableau dépasse 5000 lignes ou 200 colonnes."


CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.sampled_from(";,\t"))
def test_any_cells_are_read_back_as_they_were_written(cells: list[tuple[str, str]], sign: str) -> None:
    stream = StringIO()
    writer = csv.writer(stream, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerows([("Nom", "Ville"), *cells])
    expected = [[visible(cell).strip() for cell in row] for row in [("Nom", "Ville"), *cells]]
    assert [found for _, found in rows(f"sep={sign}\r\n{stream.getvalue()}")] == [row for row in expected if any(row)]
