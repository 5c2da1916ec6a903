"""A record that is published cites records that are."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

PATH = "press/a.md"
ADA = "content/personnes/ada-lune.yml"
PHRASE = "Cette fiche est un brouillon : ce qui la cite ici ne paraîtra pas."
REMEDE = "Supprimez la ligne « statut: brouillon » de content/personnes/ada-lune.yml. [avertissement]"


def files(release: str = "", person: str = "") -> dict[str, str]:
    head = "titre: A\nemetteur: {nom: R}\nchapo: C\ncitations:\n  - {texte: B, personne: ada-lune}\n"
    return {PATH: f"---\n{head}{release}---\nT.\n", ADA: f"nom: Ada Lune\n{person}"}


def test_a_published_person_may_be_quoted(problems: Problems) -> None:
    assert problems(files()) == []


def test_a_quotation_of_a_draft_is_told_at_its_line(problems: Problems) -> None:
    assert problems(files(person="statut: brouillon\n")) == [
        f"{PATH}:6:26: champ « citations 1, personne » : {PHRASE} {REMEDE}"
    ]


def test_a_speaker_who_is_a_draft_is_told(problems: Problems) -> None:
    event = "titre: F\nseances: [{titre: S, intervenants: [{personne: ada-lune}]}]\n"

    assert problems({"content/evenements/f.yml": event, ADA: "nom: Ada Lune\nstatut: brouillon\n"}) == [
        f"content/evenements/f.yml:2:48: champ « seances 1, intervenants 1, personne » : {PHRASE} {REMEDE}"
    ]


def test_a_draft_may_cite_drafts(problems: Problems) -> None:
    assert problems(files("statut: brouillon\n", "statut: brouillon\n")) == []


def test_an_embargo_is_no_draft(problems: Problems) -> None:
    assert problems(files(person="embargo: 2099-01-01T10:00+01:00\n")) == []


def test_a_person_who_cannot_be_read_is_told_once(problems: Problems) -> None:
    assert problems({**files(), ADA: "nom:\n"}) == [
        f"{ADA}:1:1: champ « nom » : Ce champ est obligatoire. Remplissez-le."
    ]
