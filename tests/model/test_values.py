"""The groups that several kinds share: what each of them cannot do without."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from ptce.model import values
from ptce.model.partial_date import PartialDate
from ptce.model.value import Value
from ptce.model.values import Chiffre, Contact, Correction, Divergence, Intervenant, Lieu, Piece, Source
from pydantic import ValidationError

CHIFFRE = {"unite": "pôles", "date": "2026", "definition": "D.", "sources": [{"titre": "T"}]}


def told(group: type[Value], given: Any) -> list[str]:
    """What is said of a group: where, and the error type or our own sentence."""
    with pytest.raises(ValidationError) as raised:
        group.model_validate(given)
    return [
        f"{'.'.join(map(str, error['loc']))}: {error.get('ctx', {}).get('phrase', error['type'])}"
        for error in raised.value.errors()
    ]


@pytest.mark.parametrize("bare", ["250", "250 pôles", ["250"]])
def test_a_bare_number_is_no_figure(bare: object) -> None:
    assert told(Chiffre, bare) == [": model_type"]


@pytest.mark.parametrize("field", ["unite", "date", "definition", "sources"])
def test_a_figure_says_what_it_counts_when_and_according_to_whom(field: str) -> None:
    given = {"valeur": "3", **CHIFFRE}
    del given[field]

    assert told(Chiffre, given) == [f"{field}: missing"]


@pytest.mark.parametrize(
    "quantities",
    [
        {},
        {"valeur": "1", "minimum": "2"},
        {"valeur": "1", "environ": "2"},
        {"minimum": "1", "environ": "2"},
        {"valeur": "1", "minimum": "1", "environ": "1"},
        {"valeur": "0", "minimum": "0"},
    ],
)
def test_a_figure_is_known_in_exactly_one_way(quantities: dict[str, str]) -> None:
    assert told(Chiffre, {**CHIFFRE, **quantities}) == [
        ": Un chiffre se donne par un seul de ces champs : valeur, minimum ou environ."
    ]


@pytest.mark.parametrize(("way", "nuance"), [("valeur", ""), ("minimum", "plus de"), ("environ", "environ")])
@pytest.mark.parametrize("quantity", ["0", "1 200"])
def test_a_figure_has_a_quantity_and_a_nuance(way: str, nuance: str, quantity: str) -> None:
    figure = Chiffre.model_validate({**CHIFFRE, way: quantity})

    assert figure.quantite == Decimal(quantity.replace(" ", ""))
    assert figure.nuance == nuance
    assert figure.annonce is False


@pytest.mark.parametrize("given", [{"titre": "T"}, {"url": "https://a.example"}, {"document": "annonce"}])
def test_a_source_names_something(given: dict[str, str]) -> None:
    assert Source.model_validate(given).model_dump(exclude_none=True) == given


@pytest.mark.parametrize("given", [{}, {"editeur": "RTES"}, {"date": "2026"}])
def test_a_source_that_names_nothing_is_refused(given: dict[str, str]) -> None:
    assert told(Source, given) == [": Une source donne un titre, une adresse ou un document du site."]


def test_a_source_has_a_date_as_precise_as_it_gives() -> None:
    assert Source.model_validate({"titre": "T", "date": "2026-02"}).date == PartialDate(2026, 2)


@pytest.mark.parametrize("given", [{}, {"fonction": "maire"}, {"personne": "ada", "collectif": "Le chœur"}])
def test_somebody_is_a_person_or_a_collective(given: dict[str, str]) -> None:
    assert told(Intervenant, given) == [": Un intervenant est une personne ou un collectif."]


def test_somebody_speaks_and_comes_unless_told_otherwise() -> None:
    somebody = Intervenant.model_validate({"personne": "ada"})

    assert (somebody.role, somebody.presence, somebody.structures) == ("intervention", "confirmee", ())


@pytest.mark.parametrize("given", [{}, {"nom": "Ada"}, {"nom": "Ada", "fonction": "maire", "du": "2026-01-01"}])
def test_a_contact_can_be_reached(given: dict[str, str]) -> None:
    assert told(Contact, given) == [": Un contact a un téléphone ou un courriel."]


def test_a_contact_has_days() -> None:
    contact = Contact.model_validate({"courriel": "a@b.example", "du": "2026-01-01", "au": "2026-12-31"})

    assert (contact.du, contact.au) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_piece_can_be_found() -> None:
    assert told(Piece, {"titre": "T"}) == [": Une pièce se trouve quelque part."]


@pytest.mark.parametrize("given", [{"url": "https://a.example"}, {"fiche": "forum"}, {"media": "logo"}])
def test_a_piece_is_found_in_one_of_three_places(given: dict[str, str]) -> None:
    piece = Piece.model_validate({"titre": "T", **given})

    assert (piece.etat_du_lien, piece.verifie_le) == ("inconnu", None)


@pytest.mark.parametrize("group", [Divergence, Correction])
def test_a_group_says_what_it_lacks(group: type[Value]) -> None:
    assert told(group, {}) == [f"{name}: missing" for name in group.model_fields]


def test_a_divergence_has_a_version_and_a_version_a_source() -> None:
    assert told(Divergence, {"sujet": "S", "versions": []}) == ["versions: too_short"]
    assert "versions.0.sources: too_short" in told(
        Divergence, {"sujet": "S", "versions": [{"texte": "T", "sources": []}]}
    )


def test_the_codes_of_a_place_keep_their_zeros() -> None:
    place = Lieu.model_validate({"code_postal": "01000", "code_insee": "01004"})

    assert (place.code_postal, place.code_insee) == ("01000", "01004")


GROUPS = [
    group
    for group in vars(values).values()
    if isinstance(group, type) and issubclass(group, Value) and group is not Value
]


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_is_frozen_and_refuses_unknown_fields(group: type[Value]) -> None:
    assert group.model_config.get("frozen") is True
    assert "inconnu: extra_forbidden" in told(group, {"inconnu": "x"})


@pytest.mark.parametrize("group", GROUPS)
def test_every_field_of_a_group_is_described(group: type[Value]) -> None:
    assert [name for name, field in group.model_fields.items() if not field.description] == []
