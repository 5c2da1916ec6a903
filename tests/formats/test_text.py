"""The plain texts: whole, in the order of a French release, in lines that hold, with no mark and no rare space."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from built import only, pdf_text, squeezed
from conftest import NOON
from hypothesis import given
from hypothesis import strategies as st
from pictures import SVG
from ptce.build import Site, edit
from ptce.formats import text
from ptce.model.fields import Markdown
from ptce.model.markup import parse
from ptce.model.parsing import PARIS
from ptce.view import View
from smallest import SITE

Write = Callable[[dict[str, str]], Path]
Texts = Callable[..., dict[str, str]]

PATH = "presse/communiques/annonce/communique.txt"
FULL = """\
---
titre: "Le réseau annonce : la 2ème journée"
sous_titre: À Rivage
emetteur: {nom: Réseau}
cosignataires: [{nom: Pôle du Phare}]
relaye: oui
original: https://ailleurs.example/cp
lieu: Rivage
date: 2026-02-01
etabli_d_apres: le communiqué du 1er février 2026
titre_redige: oui
chapo: Qui, quoi, quand, où.
citations: [{texte: Nous coopérons, personne: ada-lune, fonction: présidente}]
pieces:
  - {titre: Programme, introuvable: oui}
  - {titre: Affiche, url: 'https://ailleurs.example/affiche'}
  - {titre: Cahier, media: cahier}
  - {titre: Rencontre, fiche: forum}
contact: {nom: Ada Lune, fonction: présidente, telephone: 01 23 45 67 89, courriel: ada@essai.example}
a_propos: [reseau]
corrections: [{date: 2026-02-04, texte: La journée a lieu le **5 mars**.}]
---

Le **réseau** annonce une [journée](/agenda/forum/) à 14h, selon l'[appel no 5](https://a.example/b).

## Ce qui s'y passe

- un atelier ;
- un repas :

    1. une entrée
    2. un plat

> Une phrase.

| Heure | Lieu |
|---|---|
| 9h | Ici |

Écrire à [ada@essai.example](mailto:ada@essai.example).
"""
FILES = {
    "press/annonce.md": FULL,
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "content/evenements/forum.yml": "titre: Forum du bois\ndate: 2026-05-04\n",
    "content/medias/cahier.svg": SVG,
    "content/medias/cahier.yml": (
        "legende: Cahier\nfichier: content/medias/cahier.svg\nalt: Cahier\ncredit: A.\nlicence: Libre\n"
    ),
    "content/organisations/reseau.yml": (
        "nom: Réseau imaginaire\nnature: reseau\nsources: [{titre: Une source}]\n"
        "presentations: [{texte: Le réseau d'alors., du: 2010-01-01, au: 2026-02-15},"
        " {texte: Le réseau d'aujourd'hui., du: 2026-02-16}]\n"
    ),
}
EXPECTED = """\
COMMUNIQUÉ DE PRESSE

Réseau, Pôle du Phare
Communiqué relayé par Site d’essai

Pour diffusion immédiate

Rivage, le 1er~février 2026

Le réseau annonce~: la 2e journée

À Rivage

Correctif du 4~février 2026

La journée a lieu le 5~mars.

Qui, quoi, quand, où.

Le réseau annonce une journée (https://essai.example/agenda/forum/) à
14~h, selon l’appel no~5 (https://a.example/b).

Ce qui s’y passe

- un atelier~;
- un repas~:
  1. une entrée
  2. un plat

    Une phrase.

Heure~; Lieu
9~h~; Ici

Écrire à ada@essai.example.

«~Nous coopérons~»
Ada Lune, présidente

– Fin –

Documents joints
- Programme (document joint à l’original, non retrouvé)
- Affiche~: https://ailleurs.example/affiche (lien non vérifié)
- Cahier~: https://essai.example/medias/cahier.svg
- Rencontre~: https://essai.example/agenda/forum/

À propos~: Réseau imaginaire

Le réseau d’alors.

Contact presse

Ada Lune
présidente
01~23~45~67~89
ada@essai.example

Page de ce communiqué~:
https://essai.example/presse/communiques/annonce/
Original~: https://ailleurs.example/cp
Établi d’après le communiqué du 1er~février 2026. L’original n’a pas de
titre~: celui-ci est du site.
"""
SHORT = "---\ntitre: Une annonce\nemetteur: {{nom: Réseau}}\nchapo: Qui, quoi.\n{}---\nUn texte.\n"


@pytest.fixture
def texts(repository: Write) -> Texts:
    """The plain texts of a repository, by their path."""

    def make(files: dict[str, str], now: datetime = NOON, *, preview: bool = False) -> dict[str, str]:
        site = Site(edit(repository(files), now, preview=preview))
        return {path: data.decode("utf-8-sig") for path, data in only(site, ".txt").items()}

    return make


def test_a_release_is_whole_and_in_the_order_of_a_french_one(texts: Texts) -> None:
    made = texts(FILES)
    assert list(made) == [PATH]
    assert made[PATH].replace("\N{NO-BREAK SPACE}", "~") == EXPECTED


def test_an_issuer_that_is_only_deduced_is_said_to_be(texts: Texts) -> None:
    made = texts({"press/annonce.md": SHORT.format("emetteur_deduit: oui\n")})
    assert "Réseau (l’original ne nomme pas son émetteur)\n" in made[PATH]


OF_THE_TEXT = {"fin", "imaginaire", "https", "cp"}
"""What the PDF says otherwise: its links lead to addresses, its one « À propos » stands without a name."""


def test_the_text_and_the_pdf_say_the_same(repository: Write) -> None:
    made = only(Site(edit(repository(FILES), NOON)), ".txt", ".pdf")
    printed = squeezed(pdf_text(made[PATH.replace("txt", "pdf")])).lower()
    words = re.findall(r"\w+", made[PATH].decode("utf-8-sig").lower())
    assert {word for word in words if word not in printed} == OF_THE_TEXT


def test_a_reader_that_is_told_nothing_reads_utf_8(repository: Write) -> None:
    made = only(Site(edit(repository(FILES), NOON)), ".txt")
    assert made[PATH].startswith(b"\xef\xbb\xbfCOMMUNIQU\xc3\x89 DE PRESSE\n")
    assert made[PATH].count(b"\r") == 0


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-02-01\n", "Pour diffusion immédiate\n\nLe 1er~février 2026\n"),
        ("date: 2026-02\nlieu: Brest\n", "Pour diffusion immédiate\n\nBrest, février 2026\n"),
        ("", "Communiqué non daté\n"),
        (
            "posterieur_a: 2013-02-28\n",
            "Archive~: fonctions, montants et liens sont ceux de l’époque.\n\n"
            "Communiqué non daté, postérieur au 28~février 2013\n",
        ),
        (
            "date: 2013-07-16\nlieu: Paris\n",
            "Archive~: fonctions, montants et liens sont ceux de l’époque.\n\nParis, le 16~juillet 2013\n",
        ),
        (
            "date: 2026-03-05\nembargo: 2026-03-05T09:00+01:00\n",
            "Sous embargo jusqu’au jeudi 5~mars 2026 à 9~h\n\nLe 5~mars 2026\n",
        ),
    ],
)
def test_its_head_says_when_it_may_be_published_and_how_old_it_is(texts: Texts, fields: str, expected: str) -> None:
    made = texts({"press/annonce.md": SHORT.format(fields)}, preview="embargo" in fields)
    found = made[PATH].replace("\N{NO-BREAK SPACE}", "~")
    assert found.partition("\nRéseau\n\n")[2].partition("\nUne annonce\n")[0] == expected


@pytest.mark.parametrize(
    ("contact", "settings", "expected"),
    [
        ("contact: {courriel: a@essai.example, au: 2026-03-01}\n", "", "Contact presse\n\na@essai.example\n"),
        (
            "contact: {courriel: a@essai.example, au: 2026-02-28}\n",
            "",
            "Contact presse d’aujourd’hui\n\ncontact@essai.example\n",
        ),
        (
            "",
            "contact_presse: [{nom: A, courriel: a@essai.example}, {courriel: b@essai.example, au: 2026-01-01}]\n",
            "Contact presse d’aujourd’hui\n\nA\na@essai.example\n",
        ),
    ],
)
def test_the_contact_is_one_that_holds_today(texts: Texts, contact: str, settings: str, expected: str) -> None:
    made = texts({"content/site.yml": SITE + settings, "press/annonce.md": SHORT.format(contact)})
    assert expected in made[PATH]


HIDDEN = ["statut: brouillon\n", "embargo: 2026-03-01T12:00:01+01:00\n", "retrait: {le: 2026-03-01, motif: Erreur.}\n"]


@pytest.mark.parametrize("fields", HIDDEN)
def test_what_is_not_public_has_no_text(texts: Texts, fields: str) -> None:
    assert texts({"press/annonce.md": SHORT.format(fields)}) == {}


def test_a_link_to_what_is_not_public_keeps_its_words_alone(texts: Texts) -> None:
    event = FILES["content/evenements/forum.yml"] + "statut: brouillon\n"
    made = texts({**FILES, "content/evenements/forum.yml": event})
    assert "annonce une journée à 14" in made[PATH]
    assert "- Rencontre\n" in made[PATH]


def test_signs_that_editors_lose_are_replaced() -> None:
    assert text.tidy("a\u202f: b\u2011c \n\n\n\nd\n\n") == "a\u00a0: b-c\n\nd\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a " * 40, f"{'a ' * 36}".strip() + f"\n{'a ' * 4}".rstrip()),
        (f"{'m' * 60} 600\u00a0000\u00a0euros", f"{'m' * 60}\n600\u00a0000\u00a0euros"),
        (f"{'m' * 60} vice-présidente", f"{'m' * 60}\nvice-présidente"),
        (f"mot https://a.example/{'b' * 80} mot", f"mot\nhttps://a.example/{'b' * 80}\nmot"),
        ("un\ndeux", "un\ndeux"),
    ],
)
def test_a_line_is_cut_at_plain_spaces_alone(words: str, expected: str) -> None:
    assert text.wrapped(words) == expected


@given(st.lists(st.text("aé-\u00a0’", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=60))
def test_no_line_is_longer_than_it_must_and_no_word_is_lost(words: list[str]) -> None:
    lines = text.wrapped(" ".join(words), "- ", "  ").split("\n")
    assert " ".join(line[2:] for line in lines).split(" ") == words
    assert all(len(line) <= text.WIDTH or " " not in line[2:] for line in lines)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Un **mot** et *deux*, `trois`.", "Un mot et deux, trois."),
        ("<https://a.example/>", "https://a.example/"),
        ("[*a* **b**](https://a.example/) c", "a b (https://a.example/) c"),
        ("[a](tel:+33123456789)", "a (+33123456789)"),
        ("un  \ndeux", "un\ndeux"),
        ("- un\n\n    suite\n\n- deux", "- un\n  suite\n- deux"),
        ("- a\n    - b", "- a\n  - b"),
        ("> - a\n> - b", "    - a\n    - b"),
    ],
)
def test_markdown_leaves_no_mark(source: str, expected: str, repository: Write) -> None:
    blocks = View(edit(repository({}), datetime(2026, 3, 1, tzinfo=PARIS))).of(Markdown(source))
    assert len(blocks) == len(parse(source))
    assert text.paragraphs(blocks) == expected
