"""The text of a new file: one for each kind stands in `texts/`, as a person would open it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
import yaml12
from golden import compare
from ptce import read
from ptce.build import all_kinds
from ptce.creation.answer import Answer
from ptce.creation.kinds import by_word
from ptce.creation.naming import path_of
from ptce.creation.text import text
from ptce.model.shape import fields
from ptce.read.document import Steps

TEXTS = Path(__file__).parent / "texts"
KINDS = by_word()
SOURCE = {("sources", 0, "titre"): "Rapport d’activité : 2025", ("sources", 0, "url"): "https://a.example/"}
ANSWERS: dict[str, Mapping[Steps, Answer]] = {
    "appel": {("titre",): "Appel aux graines", ("date",): "2026-03", **SOURCE},
    "chiffre": {
        ("titre",): "Pôles en 2025",
        ("chiffre", "minimum"): "50",
        ("chiffre", "unite"): "pôles",
        ("chiffre", "date"): "2025",
        ("chiffre", "definition"): "Pôles qui ont répondu.",
        ("chiffre", "sources", 0, "titre"): "Enquête",
    },
    "communique": {
        ("titre",): "Le forum : c'est demain",
        ("date",): "2026-05-03",
        ("emetteur", "nom"): "Réseau imaginaire",
        ("chapo",): "Qui, quoi, quand, où.",
        ("texte",): "Le forum ouvre ses portes.",
    },
    "liste": {("nom",): "Les premiers", ("annonces",): "4", **SOURCE},
    "media": {
        ("legende",): "Le phare",
        ("fichier",): "content/medias/phare.jpg",
        ("alt",): "Un phare",
        ("credit",): "A. Lune",
        ("licence",): "Libre",
    },
    "organisation": {("nom",): "Réseau imaginaire", ("nature",): "reseau", **SOURCE},
    "page": {("titre",): "Bienvenue", ("texte",): "Un texte."},
    "personne": {("nom",): "Ada Lune"},
    "pole": {("nom",): "no", ("commune",): "L'Île # 1", ("secteurs",): ["bois", "mer"], **SOURCE},
    "region": {
        ("nom",): "Septentrie",
        ("code",): "98",
        ("en",): "en Septentrie",
        ("departements", 0, "code"): "2A",
        ("departements", 0, "nom"): "Rivage",
    },
    "rencontre": {
        ("titre",): "Forum du bois",
        ("date",): "2026-05-04",
        ("horaire",): "9h30 - 17h",
        ("lieu", "nom"): "Maison",
    },
    "repere": {("titre",): "Une idée", ("date",): "2009", ("nature",): "concept", ("texte",): "Elle vient.", **SOURCE},
    "secteur": {("nom",): "Bois", ("code",): "bois"},
}


def test_the_texts_are_as_expected() -> None:
    made = {f"{word}{Path(KINDS[word].FILES).suffix}": text(KINDS[word], ANSWERS[word]) for word in KINDS}
    compare(made, TEXTS, "pytest tests/creation/test_text.py")


@pytest.mark.parametrize("word", KINDS)
def test_what_was_answered_is_read_back_and_it_is_a_draft(word: str) -> None:
    kind = KINDS[word]
    values = read.parse(Path(kind.FILES).suffix, text(kind, ANSWERS[word]).encode()).values
    assert values.pop("statut") == "brouillon"
    flat = dict(_flat(values))
    assert {path: str(value).strip("\n") for path, value in flat.items()} == {
        (*path, index) if isinstance(answer, list) else path: item
        for path, answer in ANSWERS[word].items()
        for index, item in enumerate(answer if isinstance(answer, list) else [answer])
    }


def _flat(value: Any, path: Steps = ()) -> Any:
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _flat(inner, (*path, step))
    else:
        yield path, value


@pytest.mark.parametrize("word", KINDS)
def test_every_field_of_the_kind_is_there_once(word: str) -> None:
    kind = KINDS[word]
    whole = text(kind, ANSWERS[word])
    found = re.findall(r"^(?:# )?([a-z_]+):", whole, re.M)
    expected = set(fields(kind)) - {"id"} - ({"texte"} if kind.FILES.endswith(".md") else set())
    assert len(found) == len(set(found))
    assert set(found) == expected


@pytest.mark.parametrize("word", KINDS)
def test_the_lines_of_all_fields_may_be_taken_out_of_their_comments_at_once(word: str) -> None:
    """A field that waits for its value says nothing; nothing is there that somebody could forget to replace."""
    kind = KINDS[word]
    whole = re.sub(r"^# ", "", text(kind, ANSWERS[word]), flags=re.M)
    values = read.parse(Path(kind.FILES).suffix, whole.encode()).values
    given = {path[0] for path in ANSWERS[word]} | {"statut"}
    assert {name for name in values if _says_something(values[name])} == given
    assert set(values) <= set(fields(kind))


def _says_something(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return bool(value) if isinstance(value, str) else any(_says_something(item) for item in inner)


@pytest.mark.parametrize("word", KINDS)
def test_no_line_is_too_long_to_be_read(word: str) -> None:
    assert [line for line in text(KINDS[word], ANSWERS[word]).splitlines() if len(line) > 110] == []


TRAPS = [
    *("no", "oui", "true", "null", "~", "12:30", "2026", "2026-05-04", "1e3", "0x1F", "- tiret", "# dièse", "a # b"),
    *(
        "clé: valeur",
        "à : b",
        "fin :",
        '"droits"',
        "l'une",
        'l\'une dit "oui"',
        "{a}",
        "[b]",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
    ),
    *("`a`", "?", "| a", "> a", "...", "---", "<<", "=", "C:\\dossier", "mot " * 60 + "fin", "« Ça va ? » Oui ; non !"),
]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_text_stays_what_it_is_for_us_and_for_editors(trap: str) -> None:
    """A year or a day alone is a number or a date for some of them, and is read by all as it was typed."""
    whole = text(KINDS["personne"], {("nom",): trap})
    assert read.parse(".yml", whole.encode()).values["nom"] == trap
    assert str(yaml12.load(whole)["nom"]) == trap
    assert str(yaml.safe_load(whole)["nom"]) == trap


def test_a_page_keeps_its_text_under_its_header() -> None:
    whole = text(KINDS["page"], {("titre",): "T", ("texte",): "# Un titre\tici"})
    assert whole.endswith("\n---\n\n# Un titre\tici\n")
    assert path_of(all_kinds()["page"], "t") == "content/t.md"
