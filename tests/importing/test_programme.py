"""A programme goes into its event: sessions known again, what a person edited left alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE, keep, saved, workbook
from ptce.build import check
from ptce.importing.outcome import Outcome
from ptce.importing.programme import Programme, load
from ptce.importing.unreadable import Unreadable
from ptce.problem import ERREUR

Write = Callable[[dict[str, str]], Path]

EVENT = """\
titre: Journée des phares
date: 2014-09-19   # confirmée
lieu:
  commune: Brest

note: La salle est réservée.
"""
PATH = "content/evenements/journee.yml"
TEXT = """\
9h30 - 10h00 : Accueil café
10h à 11h : Ouverture
Avec Ada Lovelace, directrice ; Grace Hopper, sous réserve
On y parle.
12h30 - 14h Déjeuner
"""
SESSIONS = """\
seances:
  - titre: Accueil café
    horaire: 9h30 - 10h00
    nature: accueil
  - titre: Ouverture
    horaire: 10h à 11h
    texte: On y parle.
    intervenants:
      - personne: ada-lovelace
        fonction: directrice
      - personne: grace-hopper
        presence: sous_reserve
  - titre: Déjeuner
    horaire: 12h30 - 14h
    nature: repas
"""


@pytest.fixture
def root(repository: Write) -> Path:
    return repository({**SITE, PATH: EVENT})


def run(root: Path, text: str = TEXT, event: str = "journee", **options: Any) -> Outcome:
    return Programme(root, event, keep(root, "p.txt", text.encode()), **options).run()


def report(done: Outcome) -> str:
    return done.report.text("").replace("\u00a0", " ")


def after(done: Outcome) -> str:
    return next(draft.after for draft in done.drafts if draft.path == PATH)


def differences(done: Outcome) -> list[str]:
    title = "Différences : ce qu’une personne a écrit dans la fiche y reste"
    return [line for section in done.report.sections if section.title == title for line in section.lines]


def test_a_programme_goes_into_the_file_of_its_event(root: Path) -> None:
    done = run(root)
    assert after(done) == EVENT.replace("  commune: Brest\n", f"  commune: Brest\n{SESSIONS}")
    assert [(draft.path, draft.after) for draft in done.drafts if draft.is_new and draft.name] == [
        ("content/personnes/grace-hopper.yml", "nom: Grace Hopper\n")
    ]
    done.write()
    assert [one for one in check(root).problems if one.niveau == ERREUR and "evenements" in one.path] == []
    assert run(root).drafts == ()


def test_what_changed_in_the_programme_changes_and_what_a_person_edited_stays(root: Path) -> None:
    run(root).write()
    edited = (
        (root / PATH)
        .read_text("utf-8")
        .replace("titre: Ouverture", "titre: Ouverture par la maire")
        .replace("    nature: accueil\n", "    nature: accueil\n    salle: Hall  # au rez-de-chaussée\n")
        .replace("fonction: directrice", "fonction: mathématicienne")
    )
    (root / PATH).write_text(edited, "utf-8")
    text = (
        TEXT.replace("9h30 - 10h00", "9h - 10h")
        .replace("directrice", "comtesse")
        .replace("Déjeuner", "Déjeuner\n16h Clôture")
    )
    done = run(root, text)
    assert after(done) == edited.replace("9h30 - 10h00", "9h - 10h").replace(
        "    nature: repas\n", "    nature: repas\n  - titre: Clôture\n    horaire: 16h\n    nature: cloture\n"
    )
    assert differences(done) == [
        "champ « seances 2, intervenants » : la fiche garde"
        " « ada-lovelace ; mathématicienne ; grace-hopper ; sous_reserve » ;"
        " le programme dit « ada-lovelace ; comtesse ; grace-hopper ; sous_reserve ».",
    ]
    done.write()
    assert run(root, text).drafts == ()


def test_new_sessions_stand_where_their_hour_is(repository: Write) -> None:
    event = f"{EVENT}seances:\n  - titre: Matin\n    horaire: 9h\n\n  - titre: Soir   # tard\n    horaire: 18h\n"
    root = repository({**SITE, PATH: event})
    done = run(root, "14h Midi\n8h Aube\n20h Nuit\n")
    assert after(done) == EVENT + (
        "seances:\n  - titre: Aube\n    horaire: 8h\n\n  - titre: Matin\n    horaire: 9h\n\n"
        "  - titre: Midi\n    horaire: 14h\n\n  - titre: Soir   # tard\n    horaire: 18h\n\n"
        "  - titre: Nuit\n    horaire: 20h\n"
    )


def test_sessions_of_one_title_are_told_apart(root: Path) -> None:
    text = "9h Un\n10h Pause\n11h Deux\n15h Pause\n"
    run(root, text).write()
    done = run(root, text.replace("15h", "15h30"))
    assert [line for line in done.diff().split("\n") if line[:1] in "+-" and "horaire" in line] == [
        "-    horaire: 15h",
        "+    horaire: 15h30",
    ]


def test_a_session_that_was_taken_away_does_not_come_back(root: Path) -> None:
    run(root).write()
    lunch = "  - titre: Déjeuner\n    horaire: 12h30 - 14h\n    nature: repas\n"
    (root / PATH).write_text((root / PATH).read_text("utf-8").replace(lunch, ""), "utf-8")
    done = run(root)
    assert done.drafts == ()
    assert differences(done) == ["La séance « Déjeuner » a été retirée du programme : elle n’y revient pas."]


def test_a_session_that_the_programme_drops_stays_and_is_told(root: Path) -> None:
    run(root).write()
    done = run(root, TEXT.replace("12h30 - 14h Déjeuner\n", ""))
    assert done.drafts == ()
    assert differences(done) == ["« Déjeuner » n’est plus dans ce programme : elle reste dans la fiche."]


def test_a_programme_that_the_rules_refuse_is_kept_whole(root: Path) -> None:
    done = run(root, "14h Tard\n9h Tôt\n")
    assert done.drafts == ()
    assert "Cette séance commence avant" in report(done)
    assert "  ligne 2, « titre » (colonne C) : « Tôt »\n" in report(done)


def test_somebody_who_looks_like_another_is_asked_about(root: Path) -> None:
    done = run(root, "9h Accueil\nAvec Ada Lovelase\n")
    assert done.drafts == ()
    assert "« Ada Lovelase » ressemble à « Ada Lovelace » (ada-lovelace)." in report(done)
    done = run(root, "9h Accueil\nAvec Ada Lovelase\n", apart=["Ada Lovelase"])
    assert "content/personnes/ada-lovelase.yml" in [draft.path for draft in done.drafts]


@pytest.mark.parametrize("event", ["journee", PATH, "agenda/journee/", "/agenda/journee"])
def test_an_event_is_named_by_its_file_or_its_address(root: Path, event: str) -> None:
    assert run(root, event=event).drafts


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("journe", "« journe » n’est le nom d’aucune rencontre. Vouliez-vous dire « journee » ?"),
        ("zut", "« zut » n’est le nom d’aucune rencontre. Il y a : journee."),
    ],
)
def test_an_event_that_is_not_there_is_told(root: Path, event: str, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        run(root, event=event)
    assert str(refused.value).replace("\u00a0", " ") == told


def test_an_event_with_errors_or_between_brackets_waits(repository: Write) -> None:
    with pytest.raises(Unreadable) as told:
        run(repository({**SITE, PATH: "date: zut\n"}))
    assert told.value.phrase == f"Le fichier {PATH} a des erreurs."
    done = run(repository({**SITE, PATH: f"{EVENT}seances: [{{titre: A, horaire: 9h}}]\n"}))
    assert done.drafts == ()
    assert differences(done)[0].startswith(f"{PATH} est écrit d’une façon que l’import ne sait pas modifier")


def test_an_event_of_several_days_keeps_them(repository: Write) -> None:
    root = repository({**SITE, PATH: EVENT.replace("2014-09-19   # confirmée", "2014-09-19\nfin: 2014-09-20")})
    rows = [["Jour", "Début", "Fin", "Titre"], ["19/09/2014", "9h", "10h", "A"], ["20/09/2014", "9h", "", "B"]]
    file = keep(root, "p.xlsx", saved(workbook(rows)))
    done = Programme(root, "journee", file).run()
    assert (
        "seances:\n  - titre: A\n    horaire: 9h - 10h\n    jour: 2014-09-19\n  - titre: B\n    horaire: 9h\n"
        "    jour: 2014-09-20\n" in after(done)
    )
    done.write()
    assert Programme(root, "journee", file).run().drafts == ()


def test_a_text_is_known_by_its_name(tmp_path: Path) -> None:
    assert load(keep(tmp_path, "p.TXT", b"9h A\n")).rows[0].number == 0
    assert load(keep(tmp_path, "p.csv", b"Heure;Titre\n9h;A\n")).rows[0].number == 1
