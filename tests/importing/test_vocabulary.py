"""The words of tables: each leads to one field, and to a field that exists."""

from ptce.build import all_kinds
from ptce.french import names
from ptce.importing.agenda import PARTS
from ptce.importing.fields import fields
from ptce.importing.headings import _bare
from ptce.importing.vocabulary import EMPTY, FICHE, SEANCE
from ptce.model.programme import Seance


def test_every_key_is_a_field_or_a_part_of_one() -> None:
    assert set(FICHE) - {field.key for field in fields(all_kinds()["pole"])} == {"id", "code_postal", "complement"}
    assert set(SEANCE) - {field.key for field in fields(Seance)} == set(PARTS) - {"intervenants"}


def test_no_word_leads_to_two_fields() -> None:
    for vocabulary in (FICHE, SEANCE):
        words = [_bare(word) for said in vocabulary.values() for word in said]
        assert sorted(words) == sorted(set(words))


def test_what_says_empty_is_folded() -> None:
    assert {names.fold(word) or word for word in EMPTY} == EMPTY
