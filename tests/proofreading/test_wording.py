"""The typography that is written back into a source: what is seen there, and nothing that the site prints otherwise."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce import read
from ptce.build import all_kinds
from ptce.corpus import _FRENCH
from ptce.manuscript import passages
from ptce.proofreading import wording
from ptce.proofreading.source import Source, edited

HEAD = "nom: P\nsources:\n  - titre: S\n"


def set_in(field: str) -> str:
    """What becomes of the lines of a field, in the file of a pole."""
    data = (HEAD + field).encode()
    source, document = Source.of(data), read.parse(".yml", data)
    record = all_kinds()["pole"].model_validate({**document.values, "id": "p"}, context=_FRENCH)
    changes = [change for one in passages(record, document) for change in wording.changes(one, document, source.lines)]
    return edited(source, [change.edit for change in changes]).data().decode().removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("chapo: L'eau d'ici", "chapo: L’eau d’ici"),
        ('chapo: Dit "le pôle" ici', "chapo: Dit « le pôle » ici"),
        ("chapo: Et puis...", "chapo: Et puis…"),
        ("chapo: Et puis ... là", "chapo: Et puis… là"),
        ("chapo: La 2ème, la XXIème, la 1ère", "chapo: La 2e, la XXIe, la 1re"),
        ("chapo: La 2<sup>e</sup> année, 3 m<sup>2</sup>", "chapo: La 2e année, 3 m²"),
        ("chapo: La 3^{ème} année", "chapo: La 3e année"),
        ("chapo: 'L''eau \"vive\"'", "chapo: 'L’eau « vive »'"),
        ('chapo: "L\'eau \\"vive\\""', 'chapo: "L’eau « vive »"'),
        ("chapo: 'L''eau c\\d'", "chapo: 'L’eau c\\d'"),
        ('chapo: "L\'eau c\\\\d"', 'chapo: "L’eau c\\\\d"'),
        ("chapo: >-\n  L'eau\n  d'ici # là", "chapo: >-\n  L’eau\n  d’ici # là"),
        ("texte: |\n  * l'*eau*\n\n  > d'ici  \n", "texte: |\n  * l’*eau*\n\n  > d’ici  \n"),
        ("activites: [l'eau, \"d'ici\"] # l'un", 'activites: [l’eau, "d’ici"] # l\'un'),
        ("chapo: L'eau\n  d'ici", "chapo: L’eau\n  d’ici"),
    ],
)
def test_what_is_seen_is_set(before: str, after: str) -> None:
    assert set_in(before) == after
    assert set_in(after) == after


@pytest.mark.parametrize(
    "field",
    [
        "chapo: Le n° 5, à 9h30, 12 000 €; voilà ?",
        "chapo: De 2011-2013 - ou presque - il y a",
        "chapo: Voir https://a.example/l'eau et l_x@a.example",
        "texte: |\n  `l'eau...` et <https://a.example/l'eau>",
        "alias: [L'Ancien nom]",
        "note: L'équipe n'a pas \"vu\"",
        'chapo: "L\'eau\\tvive"',
    ],
)
def test_what_is_not_seen_or_not_ours_stays_as_it_was_typed(field: str) -> None:
    assert set_in(field) == field


PIECES = st.sampled_from(
    ["l'eau", '"', "«", "»", " ", "...", "2ème", "1ère", "<sup>e</sup>", "^{e}", ":", "\u00a0", "a", "- "]
)


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_a_text_of_any_shape_is_printed_as_before(text: str) -> None:
    written = "nom: P\nsources: [{titre: S}]\nchapo: '" + text.replace("'", "''") + "x'\n"
    document = read.parse(".yml", written.encode())
    pole = all_kinds()["pole"]
    record = pole.model_validate({**document.values, "id": "p"}, context=_FRENCH)
    changes = [
        change for one in passages(record, document) for change in wording.changes(one, document, written.split("\n"))
    ]
    after = edited(Source.of(written.encode()), [change.edit for change in changes]).data()

    again = read.parse(".yml", after)
    assert pole.model_validate({**again.values, "id": "p"}, context=_FRENCH) == record
    assert not any(wording.changes(one, again, after.decode().split("\n")) for one in passages(record, again))


@pytest.mark.parametrize("words", ["l'eau ", "a'", '"a" ', "2ème...", "'", "... "])
def test_no_text_takes_long(words: str) -> None:
    start = time.process_time()
    set_in(f"chapo: >-\n  x{words * (4_000 // len(words))}\n")
    assert time.process_time() - start < 5
