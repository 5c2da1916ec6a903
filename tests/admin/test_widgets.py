"""The widgets: each says what the model says of its field, and each value of the real files fits in one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from built import ROOT
from golden import compare
from ptce.admin.widgets import collection, widgets
from ptce.build import all_kinds
from ptce.model.fields import Chemin, Entier, Jour, Libelles, OuiNon, Prose, Reference, Texte, To
from ptce.model.record import Record
from ptce.model.shape import fields, shape
from ptce.model.value import Choice, Value
from ptce.read import load
from pydantic import BaseModel, Field

Widget = dict[str, Any]
GOLDEN = Path(__file__).parent / "golden"


class Preuve(Value):
    CHOICE = Choice(("titre", "jour"), "Donnez l’un : titre ou jour.", "", alone=True)

    titre: Texte | None = Field(None, description="Titre.")
    jour: Jour | None = Field(None, description="Jour de la preuve.")
    autres: Annotated[tuple["Preuve", ...], Field(description="Preuves de la preuve.")] = ()


class Fiche(Value):
    nom: Texte = Field(description="Nom, tel qu’on l’imprime.", examples=["Le Phare"])
    note: Texte | None = Field(None, description="Note.")
    texte: Prose | None = Field(None, description="Corps.")
    nombre: Entier = Field(0, description="Nombre de membres.")
    ouvert: OuiNon = Field(False, description="oui si l’on peut entrer.")
    genre: Annotated[Literal["a", "b"], Libelles(a="Premier", b="Second")] = Field("a", description="Genre.")
    fichier: Chemin | None = Field(None, description="Fichier.")
    alias: Annotated[tuple[Texte, ...], Field(description="Autres noms.")] = ()
    pole: Annotated[Reference, To("pole")] | None = Field(None, description="Pôle.")
    poles: Annotated[tuple[Annotated[Reference, To("pole")], ...], Field(description="Pôles.")]
    fiche: Annotated[Reference, To("pole", "event")] | None = Field(None, description="Fiche.")
    preuve: Preuve = Field(description="Preuve.")
    retrait: Preuve | None = Field(None, description="Retrait : la raison.")
    sources: Annotated[tuple[Preuve, ...], Field(min_length=1, description="Qui le dit.")]


TITRE = {"name": "titre", "label": "Titre", "required": False, "widget": "string"}
JOUR = {
    "name": "jour",
    "label": "Jour de la preuve",
    "required": False,
    "hint": "Écrivez par exemple 2014-09-19.",
    "widget": "string",
    "pattern": [
        r"^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$",
        "Une date s’écrit année-mois-jour. Écrivez par exemple 2014-09-19.",
    ],
}
CHOIX = {"champs": ["titre", "jour"], "phrase": "Donnez l’un\u00a0: titre ou jour.", "un_seul": True}
LIST = {"widget": "list", "label_singular": "élément", "collapsed": True}
DEEPEST = [TITRE, JOUR]


def within(inner: list[Widget]) -> list[Widget]:
    """The fields of a proof whose proofs have these."""
    several = {"name": "autres", "label": "Preuves de la preuve", "required": False, **LIST}
    return [*DEEPEST, {**several, "summary": "– {{fields.titre}} {{fields.jour}}", "fields": inner, "choix": CHOIX}]


PROOF = within(within(DEEPEST))
RELATION = {
    "widget": "relation",
    "collection": "poles",
    "search_fields": ["nom"],
    "display_fields": ["nom"],
    "value_field": "{{slug}}",
}
NAME = [r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*)$"]
NAME += ["Un nom de fiche s’écrit en minuscules sans accent, avec des tirets. Écrivez par exemple cite-phares."]
PARAGRAPH = [r"^(?:\s*\S[^\n]*\s*)$", "Ce texte tient en un seul paragraphe : retirez les retours à la ligne."]
NUMBER = [r"^(?:\d[\d \u00a0\u202f]*)$", "Un nombre entier est attendu. Écrivez-le en chiffres, par exemple 250."]


def field(name: str, label: str, required: bool = False, **more: Any) -> Widget:
    """A widget, with what all of them have."""
    return {"name": name, "label": label, "required": required, **more}


def test_each_sort_of_field_has_its_widget() -> None:
    yes = [{"label": "Oui", "value": "oui"}, {"label": "Non", "value": "non"}]
    choices = [{"label": "Premier", "value": "a"}, {"label": "Second", "value": "b"}]
    value = {"name": "valeur", "label": "Valeur", "required": True, "widget": "string"}
    proofs = {**LIST, "summary": "– {{fields.titre}} {{fields.jour}}", "fields": PROOF}
    hint = "Nom, tel qu’on l’imprime. Par exemple\u00a0: Le Phare"
    assert widgets(Fiche) == [
        field("nom", "Nom", True, hint=hint, widget="string"),
        field("note", "Note", widget="text", pattern=PARAGRAPH),
        field("texte", "Corps", widget="text"),
        field("nombre", "Nombre de membres", hint=NUMBER[1].partition(". ")[2], widget="string", pattern=NUMBER),
        field("ouvert", "L’on peut entrer", hint="Oui si l’on peut entrer.", widget="select", options=yes),
        field("genre", "Genre", widget="select", options=choices),
        field(
            "fichier", "Fichier", hint="Écrivez par exemple content/medias/logo.png.", widget="file", choose_url=False
        ),
        field("alias", "Autres noms", **LIST, summary="– {{fields.valeur}}", field=value),
        field("pole", "Pôle", **RELATION, multiple=False),
        field("poles", "Pôles", True, **RELATION, multiple=True, min=1),
        field("fiche", "Fiche", hint="Écrivez par exemple cite-phares.", widget="string", pattern=NAME),
        field("preuve", "Preuve", True, widget="object", fields=PROOF, choix=CHOIX),
        field("retrait", "Retrait", hint="Retrait\u00a0: la raison.", **proofs, max=1, seul=True, choix=CHOIX),
        field("sources", "Qui le dit", True, **proofs, min=1, choix=CHOIX),
    ]


def groups(owner: type[BaseModel], found: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """A record or a group, and all those inside it, by their names."""
    if owner.__name__ not in found:
        found[owner.__name__] = owner
        for name in fields(owner):
            if shape(owner, name).is_group:
                groups(shape(owner, name).type, found)
    return found


def test_the_widgets_of_all_records_and_groups() -> None:
    """Each once: what a group has inside is said where the group is."""
    found: dict[str, type[BaseModel]] = {}
    for kind in all_kinds().values():
        groups(kind, found)
    parts = [f"== {name} ==\n" + "".join(map(told, widgets(found[name]))) for name in sorted(found)]
    compare({"widgets.txt": "\n".join(parts)}, GOLDEN, f"python -m pytest tests/admin/{Path(__file__).name}")


def told(widget: Widget) -> str:
    """A widget in a few lines of text, one for each thing that it says."""
    inner = [one["name"] for one in widget.get("fields", [])]
    said = {**widget, "fields": " ".join(inner)} if inner else widget
    lines = [f"    {name}: {value}\n" for name, value in said.items() if name not in ("name", "field")]
    within = [f"    chaque {name}: {value}\n" for name, value in widget.get("field", {}).items() if name != "name"]
    return f"{widget['name']}\n{''.join(lines + within)}"


@pytest.mark.parametrize("kind", all_kinds().values(), ids=lambda kind: kind.kind())
def test_what_is_required_is_what_the_model_requires(kind: type[Record]) -> None:
    held = {widget["name"]: widget["required"] for widget in widgets(kind)}

    assert held == {name: kind.model_fields[name].is_required() for name in fields(kind) if name != "id"}


def files() -> list[tuple[type[Record], Path]]:
    """The real files, each with its kind."""
    return [(kind, file) for kind in all_kinds().values() for file in sorted(ROOT.glob(kind.FILES))]


@pytest.mark.parametrize(
    ("kind", "file"), files(), ids=lambda item: item.stem if isinstance(item, Path) else item.kind()
)
def test_every_value_of_a_real_file_fits_in_its_widget(kind: type[Record], file: Path) -> None:
    assert list(unfit(load(file).values, widgets(kind))) == []


def unfit(values: Any, held: list[Widget]) -> Iterator[str]:
    """What a form could not show, or would refuse."""
    known = {widget["name"]: widget for widget in held}
    yield from (f"{name} has no widget" for name in values.keys() - known.keys())
    yield from (
        f"{widget['name']} is missing" for widget in held if widget["required"] and widget["name"] not in values
    )
    for name, value in values.items():
        if widget := known.get(name):
            yield from refused(value, widget)


def refused(value: Any, widget: Widget) -> Iterator[str]:
    name = widget["name"]
    if "fields" in widget:
        several = widget["widget"] == "list" and not widget.get("seul")
        for item in value if several else [value]:
            yield from (f"{name}: {fault}" for fault in unfit(item, widget["fields"]))
    elif "field" in widget:
        for item in value:
            yield from refused(item, widget["field"])
    elif widget["widget"] == "relation" and widget["multiple"]:
        yield from (f"{name}: {item} is no name" for item in value if not isinstance(item, str))
    elif not isinstance(value, str):
        yield f"{name}: no text"
    elif "pattern" in widget and not re.fullmatch(widget["pattern"][0], value.strip()):
        yield f"{name}: {value} does not match"
    elif "options" in widget and value not in [option["value"] for option in widget["options"]]:
        yield f"{name}: {value} is no choice"


def test_what_does_not_fit_is_found() -> None:
    values = {"nom": ["un"], "genre": "c", "nombre": "douze", "inconnu": "x", "preuve": {"jour": "hier"}, "poles": [{}]}
    assert sorted(unfit(values, widgets(Fiche))) == [
        "genre: c is no choice",
        "inconnu has no widget",
        "nom: no text",
        "nombre: douze does not match",
        "poles: {} is no name",
        "preuve: jour: hier does not match",
        "sources is missing",
    ]


def test_the_names_of_the_collections() -> None:
    assert {collection(kind) for kind in all_kinds().values()} == {
        *("appels", "chiffres", "communiques", "listes", "medias", "organisations", "pages", "personnes", "poles"),
        *("regions", "reglages-du-site", "rencontres", "reperes", "secteurs"),
    }
