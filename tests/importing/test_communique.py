"""A document becomes a page of press/: its header guessed, marked, and never over what a person wrote."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE, docx, keep, odt, p, part, r, zipped
from ptce.build import check
from ptce.importing.communique import Communique, load
from ptce.importing.outcome import Outcome
from ptce.importing.unreadable import Unreadable
from ptce.problem import ERREUR

Write = Callable[[dict[str, str]], Path]

BODY = (
    p(r("COMMUNIQUÉ DE PRESSE", "b")),
    p("Brest, le mardi 16 juillet 2013"),
    p("Un phare s’allume : enfin", style="Titre1"),
    p("Le 1", r("er", '<w:vertAlign w:val="superscript"/>'), " août, le phare s’allume."),
    p("Il éclaire la ", r("rade", "b"), "."),
    p(r("À propos du Réseau des Phares", "b")),
    p("Le Réseau réunit les phares."),
    p("Contact presse : Ada Lovelace, directrice – 01 99 00 12 34 – ada@reseau.example"),
)
NAME = "press/2013-07-16-un-phare-s-allume-enfin.md"
PAGE = """\
---
# Importé de « c.docx » : chaque ligne marquée « à confirmer » est devinée : relisez-la, puis retirez la marque.
titre: "Un phare s’allume : enfin"  # à confirmer
statut: brouillon
date: 2013-07-16  # à confirmer
emetteur:  # à confirmer
  nom: Le Réseau des Phares
  fiche: reseau
lieu: Brest  # à confirmer
chapo: Le 1er août, le phare s’allume.  # à confirmer
contact:  # à confirmer
  nom: Ada Lovelace
  fonction: directrice
  telephone: 01 99 00 12 34
  courriel: ada@reseau.example
  du: 2013-07-16
---

Il éclaire la **rade**.

**À propos du Réseau des Phares**

Le Réseau réunit les phares.
"""
REPORT = """\
Rapport d’import, fait par « ptce import ».
Import de « c.docx ».
Essai.

Deviné, à confirmer (6)
-----------------------
  date : « 2013-07-16 »
  lieu : « Brest »
  titre : « Un phare s’allume : enfin »
  contact : « Ada Lovelace ; directrice ; 01 99 00 12 34 ; ada@reseau.example ; 2013-07-16 »
  chapo : « Le 1er août, le phare s’allume. »
  emetteur : « Le Réseau des Phares ; reseau »

À savoir de ce document (2)
---------------------------
  « COMMUNIQUÉ DE PRESSE » n’est pas repris : le site le dit de lui-même.
  Le texte « À propos » (Réseau des Phares) reste dans la page, tel que le document le donne.

Fichiers nouveaux
-----------------
  press/2013-07-16-un-phare-s-allume-enfin.md

Texte des fichiers nouveaux
---------------------------
"""


@pytest.fixture
def root(repository: Write) -> Path:
    return repository(SITE)


def run(root: Path, *body: str, name: str = "c.docx", **options: Any) -> Outcome:
    file = keep(root, name, docx(*(body or BODY)))
    return Communique(root, file, **options).run()


def report(done: Outcome) -> str:
    return done.report.text("Essai.").replace("\u00a0", " ")


def test_a_document_makes_a_page_whose_guesses_are_marked(root: Path) -> None:
    done = run(root)
    assert {draft.path: draft.after for draft in done.drafts if draft.name} == {NAME: PAGE}
    assert report(done).startswith(REPORT)
    done.write()
    assert [one for one in check(root).problems if one.niveau == ERREUR and one.path == NAME] == []
    assert run(root).drafts == ()


def test_a_document_that_changed_updates_what_nobody_touched(root: Path) -> None:
    run(root).write()
    edited = PAGE.replace("lieu: Brest  # à confirmer", "lieu: Brest, Finistère").replace(
        "  # à confirmer\nemetteur", "\nemetteur"
    )
    (root / NAME).write_text(edited, "utf-8")
    body = [
        part.replace("éclaire", "illumine").replace("Brest", "Paris").replace("directrice", "présidente")
        for part in BODY
    ]
    done = run(root, *body)
    assert [draft.path for draft in done.drafts] == [NAME, "content/imports/press.json"]
    assert done.drafts[0].after == edited.replace("éclaire", "illumine").replace("directrice", "présidente")
    assert f"  {NAME}, champ « lieu » : la page garde « Brest, Finistère » ; le document dit « Paris »." in report(done)
    done.write()
    assert run(root, *body).drafts == ()


def test_a_text_that_a_person_rewrote_stays(root: Path) -> None:
    run(root).write()
    (root / NAME).write_text(PAGE.replace("Il éclaire", "Il baigne de lumière"), "utf-8")
    done = run(root, *[part.replace("éclaire", "illumine") for part in BODY])
    assert done.drafts == ()
    assert f"{NAME}, champ « texte » : la page garde" in report(done)


def test_another_date_under_one_title_is_asked_about(root: Path) -> None:
    run(root).write()
    body = [part.replace("mardi 16 juillet 2013", "3 mai 2014") for part in BODY]
    done = run(root, *body)
    assert done.drafts == ()
    assert (
        f"{NAME} porte ce titre, mais il est du 2013-07-16. Si c’est lui, relancez avec --fiche"
        " 2013-07-16-un-phare-s-allume-enfin ; si c’est un autre, avec --nouveau"
        ' "Un phare s’allume : enfin".' in report(done)
    )
    assert "  titre : Un phare s’allume : enfin\n" in report(done)
    done = run(root, *body, identifier="2013-07-16-un-phare-s-allume-enfin")
    assert "+date: 2014-05-03  # à confirmer\n" in done.diff()
    done = run(root, *body, apart=["Un phare s’allume : enfin"])
    assert done.drafts[0].path == "press/2014-05-03-un-phare-s-allume-enfin.md"
    done.write()
    assert run(root, *body, apart=["Un phare s’allume : enfin"]).drafts == ()


def test_a_title_that_looks_like_another_is_asked_about(root: Path) -> None:
    run(root).write()
    done = run(root, *[part.replace("s’allume : enfin", "s’alume : enfin") for part in BODY])
    assert done.drafts == ()
    assert "« Un phare s’alume : enfin » ressemble à « Un phare s’allume : enfin »" in report(done)


def test_the_presentation_that_the_site_holds_is_named_and_not_printed_twice(root: Path) -> None:
    body = [part.replace("juillet 2013", "juillet 2024") for part in BODY]
    done = run(root, *body)
    assert "a_propos:  # à confirmer\n  - reseau\n" in done.drafts[0].after
    assert done.drafts[0].after.endswith("---\n\nIl éclaire la **rade**.\n")


def test_somebody_must_publish_it(root: Path) -> None:
    body = BODY[:5]
    done = run(root, *body)
    assert done.drafts == ()
    assert 'Relancez avec --emetteur "Le Labo de l’ESS".' in report(done)
    assert "emetteur:\n  nom: Un autre\n" in run(root, *body, issuer="Un autre").drafts[0].after
    assert "emetteur:\n  nom: RDP\n  fiche: reseau\n" in run(root, *body, issuer="RDP").drafts[0].after


def test_who_publishes_may_be_deduced_from_the_address_of_the_contact(root: Path) -> None:
    after = run(root, *BODY[:5], BODY[7]).drafts[0].after
    assert (
        "emetteur:  # à confirmer\n  nom: Le Réseau des Phares\n  fiche: reseau\n"
        "emetteur_deduit: oui  # à confirmer\n" in after
    )


def test_who_publishes_is_read_in_the_margins(root: Path) -> None:
    data = docx(
        *BODY[:5],
        related=[("r1", "header", "h1.xml")],
        parts={"word/h1.xml": part("hdr", p("Le Réseau des Phares, Brest"))},
    )
    done = Communique(root, keep(root, "c.docx", data)).run()
    assert "emetteur:  # à confirmer\n  nom: Le Réseau des Phares\n  fiche: reseau\n" in done.drafts[0].after
    assert "En-têtes et pieds de page du document, non repris" in report(done)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ([p("Un texte. " * 40)], "Aucun titre n’a été trouvé."),
        ([p("Titre", style="Titre1")], "Ce document n’a pas de texte sous son titre."),
        ([p("Titre", style="Titre1"), p("Un", style="Titre1")], "Il manque à ce communiqué : « chapo »."),
    ],
)
def test_a_document_that_is_no_release_waits(root: Path, body: list[str], told: str) -> None:
    done = run(root, *body, issuer="Un autre")
    assert done.drafts == ()
    assert told in report(done)


def test_a_document_without_a_date_has_a_name_without_one(root: Path) -> None:
    title = "Un titre qui est bien trop long pour que son adresse puisse être copiée à la main par qui que ce soit"
    done = run(root, p(title, style="Titre1"), p("Un."), p("Deux."), issuer="Un autre")
    assert done.drafts[0].path == "press/un-titre-qui-est-bien-trop-long-pour-que-son-adresse-puisse.md"


def test_a_file_with_errors_waits(root: Path) -> None:
    (root / "press").mkdir()
    (root / NAME).write_text("---\ntitre: A\n---\n", "utf-8")
    assert "a des erreurs" in report(run(root, identifier="2013-07-16-un-phare-s-allume-enfin"))


def test_what_the_model_refuses_is_told(root: Path) -> None:
    body = [*BODY[:4], p("Un.", r("{% x %}")), *BODY[5:]]
    done = run(root, *body)
    assert "`{%" in done.drafts[0].after


def test_a_document_is_known_by_what_it_holds(tmp_path: Path) -> None:
    assert load(keep(tmp_path, "a.odt", docx(p("x")))).blocks
    assert load(keep(tmp_path, "b.docx", odt("<text:p>x</text:p>"))).blocks
    with pytest.raises(Unreadable) as told:
        load(keep(tmp_path, "c.docx", zipped({"xl/workbook.xml": "<a/>"})))
    assert told.value.phrase == "Ce fichier n’est ni un document Word (.docx) ni un texte de LibreOffice (.odt)."
    with pytest.raises(Unreadable) as told:
        load(keep(tmp_path, "d.docx", b"{\\rtf1 Bonjour}"))
    assert told.value.phrase == "Ce fichier n’est pas un document Word (.docx) ou LibreOffice (.odt), ou il est abîmé."
