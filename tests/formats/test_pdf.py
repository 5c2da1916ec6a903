"""The PDFs: tagged, in French, with our fonts alone, the same bytes everywhere, and no text that is code."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from built import ROOT, Tag, only, page_texts, pdf_text, squeezed, tags
from conftest import NOON
from ptce import typesetting
from ptce.artefact import pages_of
from ptce.build import Refused, Site, edit
from ptce.formats import pdf
from ptce.view import View
from smallest import SITE

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source, url: 'https://source.example/a'}]\n"
FILES = {
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "poles/phare.yml": (
        "nom: Pôle du Phare\ndate: 2025-03\nchapo: Un pôle d’essai.\ncommune: Brest\nactivites: [menuiserie, tri]\n"
        "texte: |\n  Un **texte** et [un lien](https://a.example/).\n\n  ## Un titre\n\n  - un\n  - deux\n"
        "histoire: [{date: 2021, texte: Ouverture, sources: [{titre: Une source}]}]\n"
        "chiffres: [{minimum: 50, unite: emplois, date: 2025, definition: Emplois., sources: [{titre: Une source}]}]\n"
        "personnes: [{personne: ada-lune, fonction: présidente}]\n"
        f"{SOURCES}"
    ),
    "press/annonce.md": (
        "---\ntitre: Une annonce\ndate: 2026-01-02\nlieu: Paris\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
        "citations: [{texte: Nous coopérons, personne: ada-lune}]\n---\n"
        "La 2ème journée.\n\n## Un titre\n\n- un\n- deux\n\n| A | B |\n|---|---|\n| c | d |\n"
    ),
    "content/evenements/forum.yml": (
        "titre: Forum du bois\ndate: 2026-05-04\nhoraire: 9h30 - 17h\nlieu: {nom: Maison du Bois}\n"
        "seances:\n  - {titre: Accueil, horaire: 9h30 - 10h, nature: accueil}\n"
        "  - titre: Table ronde\n    horaire: 10h - 12h\n    sous_reserve: oui\n"
        "    intervenants: [{personne: ada-lune, fonction: présidente}]\n    seances: [{titre: Un exposé}]\n"
        "espaces: [{titre: Rencontres, horaires: [14h - 16h]}]\n"
        "acces: [{mode: bus, arret: Pin, lignes: ['24']}]\nsources: [{titre: Le programme}]\n"
    ),
}
PATHS = {
    "pole": "poles/phare/fiche.pdf",
    "release": "presse/communiques/annonce/communique.pdf",
    "event": "agenda/forum/programme.pdf",
    "booklet": "agenda/forum/livret.pdf",
}


def _made(root: Path) -> dict[str, bytes]:
    return only(Site(edit(root, NOON)), ".pdf")


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDFs of a small repository, by what they are."""
    root = tmp_path_factory.mktemp("pdf")
    for path, text in {"content/site.yml": SITE, **FILES}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    made = _made(root)
    assert sorted(made) == sorted(PATHS.values())
    return {name: made[path] for name, path in PATHS.items()}


@pytest.fixture(params=PATHS)
def sheet(request: pytest.FixtureRequest, pdfs: dict[str, bytes]) -> bytes:
    """Each of the PDFs."""
    return pdfs[request.param]


TITLES = {
    "pole": "Pôle du Phare – Fiche du pôle",
    "release": "Une annonce",
    "event": "Forum du bois – Programme",
    "booklet": "Forum du bois – Livret",
}
PAGES = {"pole": 1, "release": 1, "event": 1, "booklet": 2}


@pytest.mark.parametrize("name", PATHS)
def test_a_pdf_has_a_title_a_language_and_no_more_pages_than_it_needs(pdfs: dict[str, bytes], name: str) -> None:
    with pikepdf.open(BytesIO(pdfs[name])) as opened:
        assert opened.Root.Lang == "fr-FR"
        assert opened.Root.ViewerPreferences.DisplayDocTitle is True
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == TITLES[name]
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:language"] == {"fr-FR"}
    assert pages_of(pdfs[name]) == PAGES[name]


def test_a_pdf_bears_no_date_of_its_making(sheet: bytes) -> None:
    with pikepdf.open(BytesIO(sheet)) as opened:
        with opened.open_metadata() as metadata:
            assert [name for name in metadata if "Date" in name] == []
        assert [str(name) for name in opened.docinfo if "Date" in str(name)] == []


def test_a_pdf_is_tagged(sheet: bytes) -> None:
    with pikepdf.open(BytesIO(sheet)) as opened:
        assert opened.Root.MarkInfo.Marked is True
        assert opened.Root.StructTreeRoot.Type == "/StructTreeRoot"
        assert {str(page.get("/Tabs")) for page in opened.pages} == {"/S"}
        assert "/Outlines" in opened.Root


FAMILIES = ("SourceSans3", "BricolageGrotesque")


def test_a_pdf_embeds_its_fonts_and_has_no_others_than_ours(sheet: bytes) -> None:
    with pikepdf.open(BytesIO(sheet)) as opened:
        fonts = [font for page in opened.pages for font in page.resources.Font.values()]
        assert fonts
        for font in fonts:
            family = str(font.BaseFont).split("+")[1]
            assert family.startswith(FAMILIES)
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()) != set()
            assert "/ToUnicode" in font


def _headings(tree: Tag) -> list[tuple[int, str]]:
    found = tree.all("H1", "H2", "H3", "H4", "H5", "H6")
    return [(int(heading.kind[1]), heading.text) for heading in found]


def test_headings_begin_with_one_of_level_1_and_skip_none(sheet: bytes) -> None:
    levels = [level for level, _ in _headings(tags(sheet))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(last, level) for last, level in pairwise(levels) if level > last + 1] == []


def test_lists_have_items_with_a_body(sheet: bytes) -> None:
    lists = tags(sheet).all("L")
    assert lists
    assert {child.kind for found in lists for child in found.children} == {"LI"}
    items = [item for found in lists for item in found.children]
    assert all("LBody" in [part.kind for part in item.children] for item in items)


def test_tables_have_header_cells(pdfs: dict[str, bytes]) -> None:
    table = tags(pdfs["release"]).all("Table")
    assert [[cell.text for cell in found.all("TH", "TD")] for found in table] == [["A", "B", "c", "d"]]
    assert [[cell.text for cell in found.all("TH")] for found in table] == [["A", "B"]]


def test_links_have_words_and_an_annotation_that_says_where_they_lead(sheet: bytes) -> None:
    links = tags(sheet).all("Link")
    assert links
    assert [link.text for link in links if not link.text.strip() or not link.has_annotation] == []
    with pikepdf.open(BytesIO(sheet)) as opened:
        notes = [note for page in opened.pages for note in page.get("/Annots", [])]
        assert [str(note.Subtype) for note in notes if note.Subtype != "/Link"] == []
        assert [note for note in notes if "/Contents" not in note] == []
        targets = [str(note.A.URI) for note in notes]
    assert [target for target in targets if not target.startswith(("https://", "mailto:"))] == []


def test_the_text_is_heard_in_the_order_of_the_release(pdfs: dict[str, bytes]) -> None:
    text = squeezed(tags(pdfs["release"]).text)
    words = [
        "COMMUNIQUÉDEPRESSE",
        "Réseau",
        "Paris,le2janvier2026",
        "Uneannonce",
        "Qui,quoi.",
        "La2ejournée.",
        "Untitre",
    ]
    words += ["«Nouscoopérons»", "AdaLune", "Àpropos", "Contactpresse"]
    places = [text.find(word) for word in words]
    assert -1 not in places
    assert places == sorted(places)


def test_every_text_of_a_pdf_is_told_or_is_decoration(sheet: bytes) -> None:
    """What is outside of the structure is the head and the foot of the pages, and nothing of the record."""
    outside = squeezed(pdf_text(sheet))[len(squeezed(tags(sheet).text)) :]
    assert outside.startswith("Sited’essai") or outside.isdecimal()
    assert len(outside) < 200


def test_the_hours_and_the_title_of_a_session_are_two_words(pdfs: dict[str, bytes]) -> None:
    titles = [text.replace("\N{NO-BREAK SPACE}", " ") for _, text in _headings(tags(pdfs["event"]))]
    assert "10 h – 12 h Table ronde sous réserve" in titles


def test_the_sessions_are_heard_before_the_spaces(pdfs: dict[str, bytes]) -> None:
    text = tags(pdfs["event"]).text
    assert text.index("Table ronde") < text.index("Rencontres")


CONTACT = "contact: {nom: Basile Noé, telephone: 01 23 45 67 89, au: %s}\n"
OF_THE_SITE = "contact_presse: [{nom: Ada Lune, courriel: ada@essai.example}, {courriel: b@essai.example}]\n"


@pytest.mark.parametrize(
    ("contact", "settings", "expected"),
    [
        (CONTACT % "2026-03-01", OF_THE_SITE, "Contact presse Basile Noé 01 23 45 67 89"),
        (
            CONTACT % "2026-02-28",
            OF_THE_SITE,
            "Contact presse d’aujourd’hui Ada Lune ada@essai.example b@essai.example",
        ),
        ("", "", "Contact presse d’aujourd’hui contact@essai.example"),
    ],
)
def test_a_release_gives_its_contact_or_all_those_of_today(
    repository: Write, contact: str, settings: str, expected: str
) -> None:
    text = f"---\ntitre: Une annonce\ndate: 2026-01-02\nemetteur: {{nom: R}}\nchapo: Qui.\n{contact}---\nUn texte.\n"
    root = repository({"content/site.yml": SITE + settings, "press/annonce.md": text})
    told = tags(_made(root)[PATHS["release"]]).text
    assert squeezed(told[told.index("Contact presse") :]).startswith(squeezed(expected + "Page de ce communiqué"))


def test_what_was_corrected_is_told_before_the_text(repository: Write) -> None:
    fields = "corrections: [{date: 2026-02-03, texte: Le 5 mars.}]\npieces: [{titre: Plan, introuvable: oui}]\n"
    text = f"---\ntitre: Une annonce\ndate: 2026-01-02\nemetteur: {{nom: R}}\nchapo: Qui.\n{fields}---\nUn texte.\n"
    told = squeezed(tags(_made(repository({"press/annonce.md": text}))[PATHS["release"]]).text)
    said = "Uneannonce" + squeezed("Correctif du 3 février 2026 Le 5 mars. Qui. Un texte.")
    assert said in told
    assert squeezed("Plan (document joint à l’original, non retrouvé)") in told


def test_a_release_is_no_longer_under_embargo_after_the_hour(repository: Write) -> None:
    root = repository(
        {
            "press/annonce.md": FILES["press/annonce.md"].replace("---\n", "---\nembargo: 2026-02-01T10:00+01:00\n", 1),
            "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
        }
    )
    assert "Sous embargo" not in pdf_text(_made(root)[PATHS["release"]])


# A release of any length: one page for a usual one, never a contact alone.

SENTENCE = "Le réseau réunit ses membres pour parler de leur démarche et de ses suites. "
BODIES: dict[str, Callable[[int], str]] = {
    "one paragraph": lambda signs: SENTENCE * (signs // len(SENTENCE)),
    "paragraphs": lambda signs: "\n\n".join([SENTENCE * 3] * (signs // len(SENTENCE * 3))),
    "a list at the end": lambda signs: "\n".join(f"- {SENTENCE}" for _ in range(signs // len(SENTENCE))),
    "a quotation at the end": lambda signs: f"{SENTENCE}\n\n> {SENTENCE * (signs // len(SENTENCE))}",
    "a table at the end": lambda signs: "| A |\n|---|\n" + f"| {SENTENCE} |\n" * (signs // len(SENTENCE)),
    "a line at the end": lambda signs: "\n\n".join([SENTENCE * 4] * (signs // len(SENTENCE * 4))) + "\n\nVoilà tout.",
}
LONG_RELEASE = (
    "---\ntitre: Une annonce\ndate: 2026-01-02\nlieu: Paris\nemetteur: {nom: Réseau}\n"
    f"chapo: {SENTENCE * 3}\ncontact: {{nom: Ada Lune, telephone: 01 23 45 67 89}}\n---\n"
)


@pytest.mark.parametrize("signs", [500, 1500, 2000, *range(3000, 5001, 250)])
@pytest.mark.parametrize("body", BODIES)
def test_a_release_has_one_page_or_two_and_its_contact_never_stands_alone(
    repository: Write, body: str, signs: int
) -> None:
    edition = edit(repository({"press/annonce.md": LONG_RELEASE + BODIES[body](signs)}), NOON)
    record = edition.get("press_release", "annonce")
    assert record
    data = typesetting.document("press_release.typ", json.dumps(View(edition).document(record)))
    texts = [squeezed(text) for text in page_texts(data)]
    assert len(texts) <= (1 if signs <= 2000 else 2)
    above, _, contact = texts[-1].partition("Contactpresse")
    assert contact.startswith("AdaLune")
    assert re.search(r"suites\.|Voilàtout\.", above)
    assert [text for text in texts[:-1] if len(text) < 2000] == []


# Text is never code, and what cannot be printed stops the build.

CODE = '#eval("1") $x$ *a* _b_ = c #pagebreak() @d <e> // f /* g */ \\u{41} `h` ~ https://i.example #"j"'


def test_a_text_that_looks_like_typst_comes_out_as_text(repository: Write) -> None:
    prose = CODE.replace("`h` ", "").replace("<e> ", "")
    text = f"nom: '{CODE}'\nchapo: '{CODE}'\nactivites: ['{CODE}']\ntexte: 'Le {prose}'\n{SOURCES}"
    root = repository({"poles/phare.yml": text})
    record: Any = edit(root, NOON).get("pole", "phare")
    printed = squeezed(pdf_text(_made(root)[PATHS["pole"]]))
    assert printed.count(squeezed(record.chapo)) >= 2
    assert printed.count("#eval") >= 4
    assert pages_of(_made(root)[PATHS["pole"]]) == 1


def test_a_character_that_the_fonts_do_not_have_is_refused(repository: Write) -> None:
    root = repository({"poles/phare.yml": f"nom: Pôle 漢\n{SOURCES}"})
    with pytest.raises(Refused, match=r"^poles/phare\.yml:1:1: Le caractère « 漢 » n’existe pas dans la police"):
        _made(root)


# The same bytes, and a key that changes with all that they depend on.

PROGRAM = """
import hashlib, sys
from datetime import datetime
from pathlib import Path
from ptce.build import Site, edit
for artefact, data in Site(edit(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))).make():
    if artefact.path.endswith(".pdf"):
        print(artefact.path, artefact.key(), hashlib.sha256(data).hexdigest())
"""


def test_the_bytes_are_the_same_in_another_process(repository: Write) -> None:
    root = repository(FILES)
    said = set()
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/Caracas", "C.UTF-8")):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(root), NOON.isoformat()],
            env={**environment, "LC_ALL": locale},
            cwd=root if seed == "1" else "/",
            capture_output=True,
            text=True,
            check=True,
        )
        said.add(done.stdout)
    assert len(said) == 1
    assert len(said.pop().splitlines()) == 4
    assert _made(root) == _made(root)


def _keys(root: Path, days: int = 0) -> dict[str, str]:
    found = Site(edit(root, NOON + timedelta(days=days))).artefacts
    return {one.path: one.key() for one in found if one.key and one.path.endswith(".pdf")}


def _changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [name for name, path in PATHS.items() if before[path] != after[path]]


def test_the_key_does_not_change_with_the_day_but_once_when_a_release_becomes_an_archive(repository: Write) -> None:
    root = repository(FILES)
    found = [_keys(root, days) for days in (0, 200, 400, 1200)]
    assert [_changed(before, after) for before, after in pairwise(found)] == [[], ["release"], ["event", "booklet"]]


@pytest.mark.parametrize(
    ("path", "old", "new", "changed"),
    [
        ("poles/phare.yml", "Ouverture", "Fermeture", ["pole"]),
        ("press/annonce.md", "La 2ème", "La 3ème", ["release"]),
        ("content/evenements/forum.yml", "Pin", "Chêne", ["event", "booklet"]),
        ("content/personnes/ada-lune.yml", "Ada Lune", "Ada Soleil", ["pole", "release", "event", "booklet"]),
        ("content/personnes/ada-lune.yml", "nom:", "statut: brouillon\nnom:", ["pole", "release", "event", "booklet"]),
        ("content/site.yml", "contact@essai", "autre@essai", ["pole", "release", "event", "booklet"]),
        ("poles/phare.yml", "nom: Pôle", "note: Une note\nnom: Pôle", []),
        ("content/site.yml", "Une association", "Une coopérative", []),
    ],
)
def test_the_key_changes_with_the_records(repository: Write, path: str, old: str, new: str, changed: list[str]) -> None:
    root = repository(FILES)
    before = _keys(root)
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")
    assert _changed(before, _keys(root)) == changed


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("pole.typ", ["pole"]),
        ("livret.typ", ["booklet"]),
        ("_sheet.typ", ["pole", "release", "event", "booklet"]),
        ("_autre.typ", ["pole", "release", "event", "booklet"]),
    ],
)
def test_the_key_changes_with_the_templates(repository: Write, templates: Path, name: str, changed: list[str]) -> None:
    root = repository(FILES)
    before = _keys(root)
    with (templates / name).open("a", encoding="utf-8") as stream:
        stream.write("\n// Une ligne de plus.\n")
    typesetting._inputs.cache_clear()
    assert _changed(before, _keys(root)) == changed


def test_the_key_changes_with_the_fonts(repository: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(FILES)
    before = _keys(root)
    shutil.copytree(typesetting.FONTS, tmp_path / "fonts")
    monkeypatch.setattr(typesetting, "FONTS", tmp_path / "fonts")
    font = min((tmp_path / "fonts").glob("*.ttf"))
    font.write_bytes(font.read_bytes() + b"\0")
    typesetting._constants.cache_clear()
    after = _keys(root)
    monkeypatch.undo()
    typesetting._constants.cache_clear()
    assert _changed(before, after) == ["pole", "release", "event", "booklet"]
    assert _keys(root) == before


def test_the_key_of_a_booklet_alone_changes_with_the_way_of_folding(
    repository: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(FILES)
    before = _keys(root)
    other = tmp_path / "imposition.py"
    other.write_text("# Une autre façon de plier.\n", "utf-8")
    monkeypatch.setattr(pdf.imposition, "__file__", str(other))
    pdf._folding.cache_clear()
    after = _keys(root)
    monkeypatch.undo()
    pdf._folding.cache_clear()
    assert _changed(before, after) == ["booklet"]


# The booklet: what the programme says, on sheets to be folded.


def test_a_booklet_has_four_pages_for_each_sheet_of_a4_on_its_side(pdfs: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(pdfs["booklet"])) as opened:
        assert [[round(float(side)) for side in page.mediabox] for page in opened.pages] == [[0, 0, 842, 595]] * 2
        assert opened.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_a_download_says_that_a_booklet_is_for_printing_and_the_programme_can_be_read(repository: Write) -> None:
    offered = {artefact.path: artefact.intitule for artefact in Site(edit(repository(FILES), NOON)).artefacts}
    assert offered[PATHS["booklet"]] == "Livret A5 à plier, pour l’impression"
    assert offered[PATHS["event"]] == "Programme en PDF"


def test_the_first_side_of_a_booklet_has_the_back_cover_and_the_cover(pdfs: dict[str, bytes]) -> None:
    first, second = [squeezed(text) for text in page_texts(pdfs["booklet"])]
    assert first.index("[1]Leprogramme") < first.index("PROGRAMME") < first.index("Forumdubois")
    assert second.index("Accueil") < second.index("Tableronde") < second.index("Rencontres")
    assert "Informationspratiques" in second


def test_a_booklet_is_heard_from_its_cover_to_its_back_cover(pdfs: dict[str, bytes]) -> None:
    text = squeezed(tags(pdfs["booklet"]).text)
    words = ["PROGRAMME", "Forumdubois", "Accueil", "Tableronde", "Informationspratiques", "[1]Leprogramme"]
    places = [text.find(word) for word in words]
    assert -1 not in places
    assert places == sorted(places)


LONG = "titre: Forum\ndate: 2026-05-04\nseances:\n" + "".join(
    f"  - titre: Séance {number}\n    horaire: {number}h\n    texte: |\n"
    + f"      Début {number}. {'Un texte qui se poursuit. ' * 60}Fin {number}.\n"
    for number in range(8, 14)
)


def test_a_session_is_never_cut_by_the_end_of_a_page_of_a_booklet(
    repository: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf.imposition, "booklet", bytes)
    data = _made(repository({"content/evenements/forum.yml": LONG}))[PATHS["booklet"]]
    pages = [squeezed(text) for text in page_texts(data)]
    cut = [
        number for number in range(8, 14) for page in pages if (f"Début{number}." in page) != (f"Fin{number}." in page)
    ]
    assert cut == []
    assert sum(page.count("Début") for page in pages) == 6


def test_who_speaks_is_listed_once_with_the_hours_and_the_part(repository: Write) -> None:
    event = (
        "titre: Forum\ndate: 2026-05-04\nseances:\n"
        "  - {titre: Un, horaire: 9h, intervenants: [{personne: ada-lune, fonction: présidente}]}\n"
        "  - titre: Deux\n    horaire: 10h\n    seances: [{titre: Trois, intervenants: [{personne: ada-lune,"
        " role: conclusion}, {collectif: Des pôles}]}]\n"
        "animations: [{titre: Animation, horaire: 9h - 11h, intervenant: {personne: basile-noe,"
        " presence: sous_reserve}}]\n"
    )
    files = {name: text for name, text in FILES.items() if "personnes" in name}
    root = repository(
        {**files, "content/personnes/basile-noe.yml": "nom: Basile Noé\n", "content/evenements/forum.yml": event}
    )
    text = tags(_made(root)[PATHS["event"]]).text
    listed = squeezed(text[text.rindex("Intervenants") :].partition("Page de cette")[0])
    assert listed == squeezed(
        "Intervenants Ada Lune, présidente (9 h ; 10 h : conclusion) Basile Noé (9 h : animation) sous réserve"
    )


SEVERAL = """\
titre: Forum
date: 2026-05-04
fin: 2026-05-05
horaire: 9h - 18h
seances:
  - {titre: Un, horaire: 9h, intervenants: [{personne: ada-lune, fonction: présidente}]}
  - {titre: Deux, horaire: 10h, intervenants: [{personne: ada-lune}]}
  - {titre: Trois, horaire: 11h, jour: 2026-05-05, intervenants: [{personne: ada-lune, role: animation}]}
animations: [{titre: Animation, horaire: 9h - 18h, intervenant: {personne: ada-lune}}]
"""


@pytest.mark.parametrize("name", ["event", "booklet"])
def test_each_day_of_an_event_has_its_heading_and_who_speaks_the_day_of_each_part(repository: Write, name: str) -> None:
    root = repository({"content/personnes/ada-lune.yml": "nom: Ada Lune\n", "content/evenements/forum.yml": SEVERAL})
    tree = tags(_made(root)[PATHS[name]])
    headings = [text.replace("\N{NO-BREAK SPACE}", " ") for _, text in _headings(tree)]
    text = squeezed(tree.text)

    assert [text for text in headings if text.endswith("mai 2026")] == ["Lundi 4 mai 2026", "Mardi 5 mai 2026"]
    assert "Du4au5mai2026" in text
    assert "de9h,lepremierjour,à18h,ledernier" in text
    assert text.index("Animation:AdaLune") < text.index("Lundi4mai2026")
    assert "AdaLune,présidente(4mai,9h;10h;5mai,11h:animation;animation)" in text


def test_a_programme_that_is_longer_than_a_sheet_still_lists_who_speaks(repository: Write) -> None:
    speaker = "    intervenants: [{personne: ada-lune, fonction: présidente}]\n"
    sessions = "".join(
        f"  - titre: Séance {number}\n    horaire: 9h\n    texte: '{'Un texte qui se poursuit. ' * 60}'\n{speaker}"
        for number in range(14)
    )
    root = repository(
        {
            "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
            "content/evenements/forum.yml": f"titre: Forum\ndate: 2026-05-04\nseances:\n{sessions}",
        }
    )
    data = _made(root)[PATHS["event"]]

    assert pages_of(data) > 2
    assert "Intervenants" in [text for _, text in _headings(tags(data))]


REGISTER = "inscription: {url: 'https://essai.example/inscription', places: 40 places}\n"


@pytest.mark.parametrize(
    ("state", "said"),
    [("confirme", "essai.example/inscription. 40 places"), ("annule", "Les inscriptions sont closes")],
)
def test_nobody_is_led_to_register_for_what_is_called_off(repository: Write, state: str, said: str) -> None:
    event = f"titre: Forum\ndate: 2026-05-04\netat: {state}\n{REGISTER}seances: [{{titre: Débat}}]\n"
    text = pdf_text(_made(repository({"content/evenements/forum.yml": event}))[PATHS["event"]])

    assert squeezed(text).partition("Inscription")[2].startswith(squeezed(said))


FIRST = "Date annoncée d’abord : 1er avril 2026."


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("date: 2026-05-04\n", ""),
        ("date: 2026-05-04\netat: sous_reserve\n", "Rencontre sous réserve."),
        ("date: 2026-05-04\netat: annule\n", "Rencontre annulée."),
        ("date: 2026-05-04\netat: reporte\ndate_precedente: 2026-04-01\n", f"Rencontre reportée. {FIRST}"),
        ("etat: reporte\ndate_precedente: 2026-04-01\n", f"Rencontre reportée à une date non fixée. {FIRST}"),
    ],
)
def test_a_programme_says_that_its_event_is_called_off_or_put_off(repository: Write, fields: str, said: str) -> None:
    event = f"titre: Forum\n{fields}seances: [{{titre: Débat}}]\n"
    text = squeezed(pdf_text(_made(repository({"content/evenements/forum.yml": event}))[PATHS["event"]]))

    assert "".join(re.findall(r"Rencontre.*?(?=Quand|Débat)", text)) == squeezed(said)
