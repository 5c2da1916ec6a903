"""The types of the fields: text in, a value or a refusal out; a JSON Schema for editors."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

import pytest
from ptce.model import fields
from ptce.model.fields import Libelles, Markdown, Reference, To, prose
from ptce.model.partial_date import PartialDate
from ptce.model.refusal import Faute
from ptce.model.span import Span
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

TYPES = {
    "Texte": ("Un mot", "Un mot"),
    "Prose": ("Un **mot**", "Un **mot**"),
    "Slug": ("cite-phares-2", "cite-phares-2"),
    "Jour": ("2026-01-02", date(2026, 1, 2)),
    "DatePartielle": ("2026", PartialDate(2026)),
    "Instant": ("2026-01-02T03:04+00:00", datetime.fromisoformat("2026-01-02T03:04+00:00")),
    "Moment": ("2026-01-02", date(2026, 1, 2)),
    "Heure": ("9h", time(9)),
    "Horaire": ("9h - 10h", Span(time(9), time(10))),
    "Montant": ("1 200", Decimal(1200)),
    "Nombre": ("1 200", Decimal(1200)),
    "Entier": ("1 200", 1200),
    "Degres": ("-4.5", -4.5),
    "OuiNon": ("oui", True),
    "Url": ("https://a.example/", "https://a.example/"),
    "Telephone": ("01 23 45 67 89", "+33123456789"),
    "Courriel": ("a.b+c@d-e.example", "a.b+c@d-e.example"),
    "CodeInsee": ("2A004", "2A004"),
    "CodePostal": ("01000", "01000"),
    "MotDiese": ("#PTCE2014", "#PTCE2014"),
    "Chemin": ("content/medias/a.png", "content/medias/a.png"),
}


def told(kind: Any, value: object) -> str:
    """What is said of a value that a type refuses."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python(value)
    (error,) = raised.value.errors()
    return f"{error['ctx']['phrase']} {error['ctx']['remede']}"


@pytest.mark.parametrize(("name", "written", "expected"), [(name, *case) for name, case in TYPES.items()])
def test_a_type_reads_its_own_text(name: str, written: str, expected: object) -> None:
    assert TypeAdapter(getattr(fields, name)).validate_python(written) == expected


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize(("value", "found"), [(["x"], "une liste"), ({"x": "y"}, "des champs")])
def test_a_type_refuses_what_is_no_text(name: str, value: object, found: str) -> None:
    said = told(getattr(fields, name), value)

    assert said.startswith("On attend ici ")
    assert said.endswith(f", et non {found}. Écrivez la valeur après le « : ».")


@pytest.mark.parametrize("name", TYPES)
def test_an_editor_is_told_that_a_type_is_text(name: str) -> None:
    assert TypeAdapter(getattr(fields, name)).json_schema()["type"] == "string"


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("Slug", "Cité Phares", "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets."),
        ("Slug", "a--b", "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets."),
        ("Slug", "-a", "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets."),
        ("Slug", "a/b", "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets."),
        ("Slug", "", "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets."),
        ("Courriel", "a@b", "Ce n’est pas une adresse de courriel."),
        ("Courriel", "a b@c.example", "Ce n’est pas une adresse de courriel."),
        ("Courriel", "a@b.example, c@d.example", "Ce n’est pas une adresse de courriel."),
        ("CodeInsee", "2C004", "Un code INSEE de commune a cinq caractères."),
        ("CodeInsee", "20004", "Un code INSEE de commune a cinq caractères."),
        ("CodeInsee", "1004", "Un code INSEE de commune a cinq caractères."),
        ("CodePostal", "1000", "Un code postal a cinq chiffres."),
        ("CodePostal", "75 012", "Un code postal a cinq chiffres."),
        ("MotDiese", "PTCE", "Un mot-dièse s’écrit sans espace ni accent."),
        ("MotDiese", "#Forum du bois", "Un mot-dièse s’écrit sans espace ni accent."),
        ("MotDiese", "#Pôle", "Un mot-dièse s’écrit sans espace ni accent."),
        ("Chemin", "/etc/passwd", "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ »."),
        ("Chemin", "a/../b", "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ »."),
        ("Chemin", "..", "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ »."),
        ("Chemin", "a\\b", "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ »."),
        ("Chemin", "a b.png", "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ »."),
    ],
)
def test_a_word_of_another_shape_is_refused(name: str, written: str, expected: str) -> None:
    assert told(getattr(fields, name), written).startswith(expected)


@pytest.mark.parametrize("name", ["Texte", "Prose"])
@pytest.mark.parametrize("written", ["", "   ", "\n"])
def test_an_empty_text_is_refused(name: str, written: str) -> None:
    assert told(getattr(fields, name), written)


def test_a_text_is_set_by_the_rules_of_its_context_once_it_is_read() -> None:
    context = {"text": str.upper, "markdown": str.lower}

    assert TypeAdapter(fields.Texte).validate_python(" Mot ", context=context) == "MOT"
    assert TypeAdapter(fields.Prose).validate_python("Mot\n", context=context) == "mot"
    assert TypeAdapter(fields.Url).validate_python("https://A.example", context=context) == "https://A.example"


def test_a_text_keeps_its_type_under_the_rules_of_its_context() -> None:
    found = TypeAdapter(fields.Prose).validate_python("Mot", context={"markdown": str.lower})

    assert type(found) is Markdown


def test_prose_loses_the_blank_lines_around_it_and_no_indent() -> None:
    assert prose("\n\n    code\n\nfin  \n\n") == "    code\n\nfin"


def test_prose_that_is_not_safe_is_refused_at_its_place() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        prose("a\n\nb <i>")

    assert raised.value.context == {
        "phrase": "Le HTML est refusé dans un texte : « <i> ».",
        "remede": "Écrivez en Markdown : **gras**, *italique*, 2e.",
        "regle": "html",
        "correction": "",
        "certaine": False,
        "fautes": (
            Faute(
                "Le HTML est refusé dans un texte : « <i> ».",
                "Écrivez en Markdown : **gras**, *italique*, 2e.",
                2,
                2,
                "html",
                3,
            ),
        ),
    }


class Citing(BaseModel):
    cite: Annotated[Reference, To("organisation", "pole")]


def test_a_reference_knows_among_what_it_is_looked_for() -> None:
    reference = Citing.model_validate({"cite": " presse/kits "}).cite

    assert reference == "presse/kits"
    assert reference.kinds == ("organisation", "pole")
    assert Reference("x").kinds == ()


@pytest.mark.parametrize("written", ["Le Réseau", "reseau.yml", "/reseau", "reseau/", "a//b", "../a", ""])
def test_a_reference_looks_like_the_name_of_a_file(written: str) -> None:
    assert told(Annotated[Reference, To("pole")], written) == (
        "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets. Écrivez par exemple cite-phares."
    )


def test_an_editor_is_told_the_shape_of_a_reference() -> None:
    schema = TypeAdapter(Annotated[Reference, To("pole")]).json_schema()

    assert schema == {"type": "string", "pattern": f"^{fields.SLUG}(/{fields.SLUG})*$"}


def test_an_editor_is_told_the_choices_of_yes_and_no() -> None:
    assert TypeAdapter(fields.OuiNon).json_schema() == {"type": "string", "enum": ["oui", "non"]}


def test_the_words_of_choices_are_a_dictionary() -> None:
    assert Libelles(temoin="Pôle témoin") == {"temoin": "Pôle témoin"}
