"""A table of poles becomes fiches: whole outputs, twice the same, nothing lost, nothing of a person's changed."""

import csv
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from drawers import PHARE, SITE, saved, workbook
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ptce.build import check
from ptce.french import names
from ptce.importing import csv_table, xlsx_table
from ptce.importing.characters import visible
from ptce.importing.fiches import Fiches
from ptce.importing.grid import Table
from ptce.importing.outcome import Outcome
from ptce.importing.unreadable import Unreadable
from ptce.problem import ERREUR
from ptce.read import parse
from smallest import SITE as SETTINGS

Write = Callable[[dict[str, str]], Path]

ROWS: list[list[Any]] = [
    ["Nom du PTCE", "Adresse", "CP", "Ville", "Dépt", "Secteur", "Site web", "E-mail", "Effectif", "Contact"],
    [
        "Le Bief",
        "12, rue Haute\nBâtiment B",
        1000,
        "Bourg",
        "Ain",
        "menuiserie",
        "www.bief.example",
        "a@bief.example",
        12,
        "Ada L.",
    ],
    ["Pôle du Phare", None, None, "Quimper", 29, "Culture", None, None, None, None],
]

BIEF = """\
nom: Le Bief
statut: brouillon
commune: Bourg
departement: "01"
region: ain-et-loire
secteurs:
  - bois
site: https://www.bief.example
adresse_postale: 12, rue Haute, Bâtiment B, 01000 Bourg
contact:
  nom: Ada L.
  courriel: a@bief.example
sources:
  - titre: Annuaire
"""

REPORT = """\
Rapport d’import, fait par « ptce import ».
Import de « a.xlsx », feuille « Pôles ».
Essai.

Où va chaque colonne (10)
-------------------------
  « Nom du PTCE » (colonne A) → champ « nom »
  « Adresse » (colonne B) → champ « adresse_postale »
  « CP » (colonne C) → champ « adresse_postale », avec la rue
  « Ville » (colonne D) → champ « commune »
  « Dépt » (colonne E) → champ « departement »
  « Secteur » (colonne F) → champ « secteurs »
  « Site web » (colonne G) → champ « site »
  « E-mail » (colonne H) → champ « contact_courriel »
  « Effectif » (colonne I) → sans place : gardée dans le rapport
  « Contact » (colonne J) → champ « contact_nom »

Différences : ce qu’une personne a écrit dans la fiche y reste
--------------------------------------------------------------
  poles/phare.yml, champ « commune » : la fiche garde « Brest » ; ligne 3, « Ville » (colonne D) dit « Quimper ».

À vérifier avant de publier
---------------------------
  ligne 2 : « Ada L. » est une personne : publiez son nom avec son accord.

Lu autrement qu’écrit (6)
-------------------------
  ligne 2, « Dépt » (colonne E) : « Ain » est le département 01.
  ligne 2, « Secteur » (colonne F) : « menuiserie » est « Construction, bois et matériaux ».
  ligne 2, « Site web » (colonne G) : « www.bief.example » est lu https://www.bief.example.
  Sans région dans le tableau, le département 01 donne la région Ain-et-Loire.
  ligne 2, « CP » (colonne C) : « 1000 » avait perdu son zéro : 01000.
  Sans région dans le tableau, le département 29 donne la région Bretagne.

Valeurs qui n’ont pas de place dans une fiche : elles sont gardées ici
----------------------------------------------------------------------
  ligne 2, « Effectif » (colonne I) : « 12 »

Fichiers nouveaux
-----------------
  poles/le-bief.yml

Fichiers modifiés
-----------------
  poles/phare.yml

Texte des fichiers nouveaux
---------------------------
  poles/le-bief.yml
      nom: Le Bief
"""

DIFF = """\
--- poles/phare.yml
+++ poles/phare.yml
@@ -1,8 +1,11 @@
 # Relu par Ada
 nom: Pôle du Phare
 commune: Brest   # le siège
+departement: "29"
+region: bretagne

 secteurs:
   - culture
 sources:
   - titre: Une source
+  - titre: Annuaire
"""


@pytest.fixture
def root(repository: Write) -> Path:
    return repository({**SITE, "poles/phare.yml": PHARE})


def book(rows: Sequence[Sequence[Any]]) -> Table:
    return xlsx_table.read(saved(workbook(rows)), "a.xlsx", None)


def run(root: Path, rows: Sequence[Sequence[Any]] = ROWS, **options: Any) -> Outcome:
    return Fiches(root, book(rows), "pole", **{"source": "Annuaire", **options}).run()


def report(done: Outcome) -> str:
    return done.report.text("Essai.").replace("\u00a0", " ")


def changed(rows: Sequence[Sequence[Any]], number: int, index: int, value: Any) -> list[list[Any]]:
    made = [list(row) for row in rows]
    made[number][index] = value
    return made


def test_a_table_makes_new_fiches_completes_old_ones_and_tells_all(root: Path) -> None:
    done = run(root)
    assert {draft.path: draft.after for draft in done.drafts if draft.is_new and draft.name} == {
        "poles/le-bief.yml": BIEF
    }
    assert report(done).startswith(REPORT)
    assert done.diff().replace("\n \n", "\n\n") == DIFF
    assert (root / "poles/phare.yml").read_text("utf-8") == PHARE
    done.write()
    assert [one for one in check(root).problems if one.niveau == ERREUR and one.path.startswith("poles/")] == []


def test_a_second_import_changes_nothing(root: Path) -> None:
    run(root).write()
    again = run(root)
    assert again.drafts == ()
    assert "Fichiers" not in report(again)


def test_a_table_that_changed_updates_what_came_from_it(root: Path) -> None:
    run(root).write()
    file = root / "poles/le-bief.yml"
    edited = (
        file.read_text("utf-8")
        .replace("commune: Bourg", "commune: Bourg-en-Bresse  # vérifié")
        .replace("statut: brouillon\n", "")
        .replace("site: https://www.bief.example\n", "")
    )
    file.write_text(edited, "utf-8")
    rows = changed(changed(changed(ROWS, 1, 3, "Belley"), 1, 7, "b@bief.example"), 1, 6, "bief.example")
    done = run(root, rows)
    assert "+  courriel: b@bief.example\n" in done.diff()
    assert "Belley" not in "".join(draft.after.replace("01000 Belley", "") for draft in done.drafts)
    assert [line for line in report(done).split("\n") if line.startswith("  poles/le-bief.yml, champ")] == [
        "  poles/le-bief.yml, champ « commune » : la fiche garde « Bourg-en-Bresse » ;"
        " ligne 2, « Ville » (colonne D) dit « Belley ».",
        "  poles/le-bief.yml, champ « site » : le champ a été retiré de la fiche ;"
        " ligne 2, « Site web » (colonne G) dit « https://bief.example ».",
    ]
    done.write()
    after = file.read_text("utf-8")
    assert "commune: Bourg-en-Bresse  # vérifié\n" in after
    assert "adresse_postale: 12, rue Haute, Bâtiment B, 01000 Belley\n" in after
    assert "statut" not in after
    assert run(root, rows).drafts == ()


def test_a_fiche_that_was_renamed_since_is_known_again(root: Path) -> None:
    run(root).write()
    (root / "poles/le-bief.yml").write_text(BIEF.replace("nom: Le Bief", "nom: Le Vieux Moulin"), "utf-8")
    done = run(root, changed(ROWS, 1, 7, "b@bief.example"))
    assert [draft.path for draft in done.drafts] == ["poles/le-bief.yml", "content/imports/poles.json"]


def test_a_fiche_that_was_deleted_since_does_not_come_back(root: Path) -> None:
    run(root).write()
    (root / "poles/le-bief.yml").unlink()
    assert run(root).drafts == ()
    assert "La fiche le-bief, importée naguère, a été supprimée depuis." in report(run(root))
    assert [draft.path for draft in run(root, apart=["Le Bief"]).drafts] == ["poles/le-bief.yml"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["Pôle du Fhare"], "« Pôle du Fhare » ressemble à « Pôle du Phare » (phare)."),
        (["Le Phare Bleu", "LE PHARE BLEU"], "La ligne 2 parle déjà de « LE PHARE BLEU »."),
        ([None], "Cette ligne n’a pas de nom. Donnez-lui-en un."),
    ],
)
def test_a_row_that_is_not_sure_waits_and_is_kept_whole(root: Path, row: list[str | None], told: str) -> None:
    rows = [["Nom", "Ville"], *([name, "Lorient"] for name in row)]
    text = report(run(root, rows))
    assert told in text
    assert f"  ligne {len(rows)}, « Ville » (colonne B) : « Lorient »" in text


def test_a_fiche_needs_a_source(root: Path) -> None:
    done = run(root, [["Nom"], ["Le Bief"], ["Le Four"]], source="")
    assert done.drafts == ()
    assert (
        "  lignes 2 et 3 : Rien ne dit d’où viennent ces faits, et une fiche a une source."
        ' Ajoutez une colonne « Source », ou relancez avec --source "Titre du document".\n' in report(done)
    )
    done = run(root, [["Nom", "Source"], ["Le Bief", "https://a.example/b"]], source="")
    assert done.drafts[0].after == "nom: Le Bief\nstatut: brouillon\nsources:\n  - url: https://a.example/b\n"


def test_fiches_may_be_published_at_once(root: Path) -> None:
    assert (
        run(root, [["Nom"], ["Le Bief"]], draft=False).drafts[0].after
        == "nom: Le Bief\nsources:\n  - titre: Annuaire\n"
    )


def test_what_the_rules_refuse_is_not_written_and_is_kept_whole(root: Path) -> None:
    done = run(root, [["Nom", "Département", "Région"], ["Le Bief", "01", "Bretagne"]])
    assert done.drafts == ()
    text = report(done)
    assert "Ce qui n’est pas écrit, car la vérification le refuserait" in text
    assert "  ligne 2, « Département » (colonne B) : « 01 »\n" in text


def test_a_file_with_errors_or_between_braces_waits(repository: Write) -> None:
    root = repository(
        {**SITE, "poles/a.yml": "nom: A\n", "poles/phare.yml": PHARE + "contact: {courriel: a@a.example}\n"}
    )
    done = run(root, [["Identifiant", "Nom", "Contact"], ["a", "A", ""], ["phare", "Pôle du Phare", "Ada"]])
    assert done.drafts == ()
    assert "Le fichier poles/a.yml a des erreurs." in report(done)
    assert "poles/phare.yml est écrit d’une façon que l’import ne sait pas modifier" in report(done)


def test_a_table_without_names_is_refused(root: Path) -> None:
    with pytest.raises(Unreadable):
        run(root, [["Ville"], ["Brest"]])


HEADINGS = [
    "Nom",
    "Ville",
    "Effectif",
    "Secteurs",
    "E-mail",
    "Description",
    "Date",
    "CP",
    "Dépt",
    "Adresse",
    "Site",
    "",
]
CELLS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=25),
    st.sampled_from(
        ["Culture", "culture ; zut", "2026-03", "19/09/2014", "1000", "01", "a@a.example", "a.example", "NC"]
    ),
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=len(HEADINGS), max_size=len(HEADINGS)), min_size=1, max_size=3))
def test_every_word_of_every_cell_is_in_a_fiche_or_in_the_report(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    root = tmp_path_factory.mktemp("depot")
    for path, text in {"content/site.yml": SETTINGS, **SITE, "poles/phare.yml": PHARE}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    stream = StringIO()
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL).writerows([HEADINGS, *rows])
    done = Fiches(root, csv_table.read(f"sep=;\n{stream.getvalue()}".encode(), "a.csv"), "pole", source="S").run()
    values = [str(parse(".yml", draft.after.encode()).values) for draft in done.drafts if draft.name]
    found = set(names.fold(" ".join([*values, done.report.text("")]).replace("\\n", " ").replace("\\xa0", " ")).split())
    words = {word for row in rows for cell in row for word in names.fold(visible(cell)).split()}
    assert words - found == set()
    done.write()
    assert (
        Fiches(root, csv_table.read(f"sep=;\n{stream.getvalue()}".encode(), "a.csv"), "pole", source="S").run().drafts
        == ()
    )
    assert [one for one in check(root).problems if one.niveau == ERREUR and one.path.startswith("poles/")] == []
