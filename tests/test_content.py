"""The real content, published whole at one instant: what the sources say is there, and nothing that should not be."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from subprocess import Popen

import pytest
from built import ROOT, SAID, Element, command, digests, page, pdf_text, squeezed, tags, texts_of
from ptce import publish
from ptce.artefact import pages_of
from ptce.build import check
from ptce.model.parsing import PARIS
from vocabulary import faults, objects

NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)
DAY = "agenda/2014-09-19-journee-nationale"
CALL = "appels/2013-premier-appel-de-l-etat"


@dataclass(frozen=True)
class Published:
    """The finished site, and another build of it that is under way."""

    folder: Path
    pages: int
    other: Path
    process: "Popen[str]"

    def page(self, address: str) -> Element:
        """The page at an address."""
        return page(self.folder / address / "index.html")

    def all(self) -> Iterator[tuple[str, Element]]:
        """Every page, by the path of its file."""
        for file in sorted(self.folder.rglob("*.html")):
            yield file.relative_to(self.folder).as_posix(), page(file)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The site of this repository, from a copy without a cache: other tests may be building here."""
    one, two = tmp_path_factory.mktemp("un"), tmp_path_factory.mktemp("deux") / "été"
    for root in (one, two):
        for folder in ("content", "poles", "press", "overrides"):
            shutil.copytree(ROOT / folder, root / folder)
        (root / "scripts").mkdir()
        shutil.copy(ROOT / "scripts/hooks.py", root / "scripts")
        shutil.copy(ROOT / "mkdocs.yml", root)
    with command(two, "build", "--date", "2026-11-21T12:00", PYTHONHASHSEED="7", TZ="Asia/Tokyo") as process:
        pages = publish.publish(one, one / "site", NOVEMBER, lambda _: None)
        yield Published(one / "site", pages, two / "site", process)


def test_every_page_tells_machines_what_it_is_in_the_words_of_schema_org(site: Published) -> None:
    """Each has an object of its own and, below the home page, its trail; the 404 page is of nothing."""
    found = {path: objects(tree) for path, tree in site.all()}
    counts = {path: 0 if path == "404.html" else 1 if path == "index.html" else 2 for path in found}
    assert {path: len(given) for path, given in found.items()} == counts
    assert [(path, fault) for path, given in found.items() for one in given for fault in faults(one)] == []


def test_the_files_have_no_error_and_only_these_warnings() -> None:
    expected = [
        ("content/site.yml", f"mentions, {name}", "avertissement")
        for name in ("editeur", "forme", "siege", "telephone", "directeur_de_la_publication", "hebergeur")
    ]
    assert [(found.path, found.champ, found.niveau) for found in check(ROOT).problems] == expected


def test_the_corpus_does_not_shrink() -> None:
    """The floors are those of the day on which they were written: a record that goes away is seen."""
    counts = {kind: len(records) for kind, records in check(ROOT).records.items()}
    floors = {"pole": 55, "press_release": 3, "event": 3, "call": 8, "region": 18, "sector": 18, "organisation": 9}
    assert {kind: counts[kind] for kind, floor in floors.items() if counts[kind] < floor} == {}
    assert counts["region"] == 18


def test_the_site_has_its_pages(site: Published) -> None:
    assert site.pages == len(list(site.folder.rglob("*.html")))
    assert site.pages >= 100


def test_another_folder_another_hash_seed_and_another_zone_give_the_same_site(site: Published) -> None:
    _, errors = site.process.communicate()
    assert (site.process.returncode, errors) == (0, "")
    first, second = digests(site.folder), digests(site.other)
    assert [path for path in sorted(first.keys() | second.keys()) if first.get(path) != second.get(path)] == []


FIVE_SOURCES = {
    "presse/communiques/2012-06-19-premiere-journee-nationale": ["Benoît Hamon", "250", "9 h 30 à 17 h"],
    "presse/communiques/2013-modele-de-sortie-de-crise": ["3e séminaire", "70 représentants", "16 régions"],
    "comprendre": ["Pour qui", "Pour quoi faire", "Comment", "Avec qui"],
    DAY: ["Carole Delga", "Hugues Sibille", "#PTCE2014"],
    "presse/communiques/2013-07-16-premier-appel-a-projets": ["Cécile Duflot", "3 millions d’euros", "600 000 euros"],
}
"""The page of each of the five documents, and words that it must hold."""


@pytest.mark.parametrize(("address", "words"), FIVE_SOURCES.items())
def test_each_of_the_five_sources_has_its_page(site: Published, address: str, words: list[str]) -> None:
    text = _plain(site.page(address).one("main").text)
    assert [word for word in words if word not in text] == []
    assert len(text.split()) > 250


# The programme of 19 September 2014, typed from the printed leaflet.

SESSIONS = [
    ("9 h 30 – 10 h", "Accueil café"),
    ("10 h – 10 h 30", "Émergence de pratiques et d’une culture PTCE"),
    ("10 h 30 – 11 h 30", "Les PTCE, des coopérations créatives pour leurs territoires"),
    ("11 h 30 – 12 h 30", "La démarche collective PTCE"),
    ("12 h 30 – 14 h", "Échanges autour d’un buffet"),
    ("14 h – 16 h", "La contribution des PTCE à la transformation de l’économie"),
    ("", "L’ESS : un moyen privilégié de construire le capital immatériel des territoires"),
    ("", "Les PTCE, enjeux pour l’ESS, enjeux pour les territoires"),
    ("", "Table ronde"),
    ("", "Intervention de Sylvia Pinel"),
    ("16 h", "Signature de la charte"),
    ("16 h 15", "Conclusion de la journée"),
    ("16 h 30", "Cocktail"),
]

DELGA = (
    "Carole Delga, secrétaire d’État chargée du Commerce, de l’Artisanat, de la Consommation et de l’Économie sociale"
    " et solidaire"
)
PINEL = "Sylvia Pinel sous réserve, ministre du Logement, de l’Égalité des territoires et de la Ruralité"

SPEAKERS = {
    "Émergence de pratiques et d’une culture PTCE": [
        "Claude Alphandéry, Le Labo de l’ESS",
        "Christophe Chevalier, PTCE Pôle Sud / COORACE",
        "Henri Arévalo, Réseau des collectivités territoriales pour une économie solidaire (RTES)",
        "Jean-Louis Cabrespine, Conseil national des chambres régionales à l’économie sociale et solidaire (CNCRES)",
        "Bruno Lasnier, Mouvement pour l’économie solidaire (MES)",
    ],
    "Les PTCE, des coopérations créatives pour leurs territoires": [
        "Michel Adam, sociologue et praticien de la coopération",
        "Témoignages et retours d’expériences de pôles expérimentés",
    ],
    "La démarche collective PTCE": [
        "Animation : Elena Fernandes, représentante des PTCE",
        "Animation : Colin Lemaitre, représentant des PTCE",
        "Réactions et expression des participants",
    ],
    "L’ESS : un moyen privilégié de construire le capital immatériel des territoires": [
        "Pierre Calame, président de la Fondation pour le progrès de l’Homme"
    ],
    "Les PTCE, enjeux pour l’ESS, enjeux pour les territoires": [
        "Laurent Fraisse, chercheur au CRIDA et membre fondateur du Labo de l’ESS"
    ],
    "Table ronde": [
        "Marie-Guite Dufay, présidente du conseil régional de Franche-Comté et de la commission ESS de l’Association"
        " des régions de France",
        "Fanélie Carrey-Conte, députée de la 15e circonscription de Paris",
        "Thierry Du Bouëtiez, conseiller spécial du commissaire général à l’Égalité des territoires",
        "Jean-Marc Maury, directeur du département développement économique et ESS, Caisse des dépôts",
        "Elena Fernandes, coordinatrice, cluster InitiativesETcité / PTCE Lille MetroPôle Solidaire",
        "Colin Lemaitre, coordinateur, PTCE Culture & Coopération, Saint-Étienne",
        "Conclusion : Claude Alphandéry",
    ],
    "Intervention de Sylvia Pinel": [PINEL],
    "Conclusion de la journée": [DELGA],
}

SPACES = [
    ("9 h 30 – 15 h", "Médias"),
    ("9 h 30 – 15 h", "Échanges entre pairs"),
    ("12 h 30 – 14 h 30", "Conseils professionnels"),
]

PRACTICAL = [
    ("Métro", "Bercy, lignes 6 et 14"),
    ("Métro", "Gare de Lyon, lignes 1 et 14"),
    ("RER", "Gare de Lyon, lignes A et D"),
    ("Bus", "Ministère de l’Économie, lignes 24 et 87"),
    ("Stationnement", "Paris-Bercy : 48 bis, boulevard de Bercy"),
    ("Stationnement", "Bercy : 77, rue de Bercy"),
    (
        "À l’entrée",
        "Le site étant soumis à des contrôles de sécurité, chacun doit présenter une pièce d’identité pour y entrer.",
    ),
    (
        "Participation",
        "20 euros : frais de déjeuner. À faire parvenir à : Labo de l’ESS, 41 rue Bellechasse, 75007 Paris",
    ),
    (
        "Inscription",
        "Les inscriptions sont closes. Auprès de : le site du Labo de l’ESS. Nombre de places limité.",
    ),
    ("Mot-dièse", "#PTCE2014"),
]


def _plain(text: str) -> str:
    """A text with ordinary spaces: the no-break ones are tested where typography is."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _own(session: Element, tag: str, class_: str) -> list[Element]:
    """The elements of a session that are not those of the sessions inside it."""
    inner = [found for nested in session.all("ol", class_="sous-seances") for found in nested.all(tag, class_=class_)]
    return [found for found in session.all(tag, class_=class_) if all(found is not other for other in inner)]


def _sessions(programme: Element) -> list[Element]:
    return [
        found for found in programme.all("li", class_="seance") if "seance-animation" not in found.attributes["class"]
    ]


def _title(session: Element) -> str:
    return _plain(next(found for found in session.all() if re.fullmatch("h[3-6]", found.tag)).text)


def test_the_programme_has_every_session_at_its_hour(site: Published) -> None:
    sessions = _sessions(site.page(DAY).one("ol", class_="programme"))
    found = [
        (" ".join(_plain(hours.text) for hours in _own(session, "p", "heures")), _title(session))
        for session in sessions
    ]
    assert found == SESSIONS


def test_the_programme_has_every_speaker_with_their_role(site: Published) -> None:
    sessions = _sessions(site.page(DAY).one("ol", class_="programme"))
    found = {
        _title(session): [
            _plain(speaker.text) for listed in _own(session, "ul", "intervenants") for speaker in listed.all("li")
        ]
        for session in sessions
    }
    assert {title: speakers for title, speakers in found.items() if speakers} == SPEAKERS


def test_sous_reserve_is_said_of_the_minister_and_of_nobody_else(site: Published) -> None:
    main = site.page(DAY).one("main")
    assert [found.text for found in main.all("span", class_="reserve")] == ["sous réserve", "sous réserve"]
    held = [found.text for found in main.all("li") + main.all("dd") if found.all("span", class_="reserve")]
    assert {_plain(text) for text in held if text.startswith("Sylvia")} == {PINEL}
    presence = main.one("dl", class_="faits").all("dd")[-2:]
    assert [_plain(found.text) for found in presence] == [DELGA, PINEL]


def test_the_afternoon_has_its_moderator(site: Published) -> None:
    animation = site.page(DAY).one("li", class_="seance-animation").text
    assert _plain(animation).endswith("Hugues Sibille (14 h – 16 h 30)")


def test_the_programme_has_its_spaces(site: Published) -> None:
    spaces = site.page(DAY).all("div", class_="espace")
    assert [(_plain(space.one("p", class_="heures").text), space.one("h3").text) for space in spaces] == SPACES
    questions = [_plain(found.text) for found in spaces[-1].all("li")]
    assert questions == [
        "questions juridiques ;",
        "questions financières ;",
        "questions sur l’accompagnement dans les territoires.",
    ]


def test_the_programme_says_how_to_come(site: Published) -> None:
    practical = site.page(DAY).all("dl", class_="pratique")[0]
    found, label = [], ""
    for item in practical.all():
        label = item.text if item.tag == "dt" else label
        found += [(label, _plain(item.text))] if item.tag == "dd" else []
    assert found == PRACTICAL
    where = _plain(site.page(DAY).one("dl", class_="faits").all("dd")[1].text)
    assert where == (
        "Ministère de l’Économie et des Finances Centre de conférence Pierre-Mendès-France 139, rue de Bercy"
        " 75012 Paris"
    )


def test_the_printed_programme_holds_on_two_pages_and_says_the_same(site: Published) -> None:
    data = (site.folder / DAY / "programme.pdf").read_bytes()
    text = squeezed(pdf_text(data))
    assert pages_of(data) <= 2
    titles = [title for _, title in SESSIONS + SPACES]
    names = [
        re.sub(r"^(Animation|Conclusion) : | sous réserve\b", "", speaker).split(",")[0]
        for said in SPEAKERS.values()
        for speaker in said
    ]
    hours = [hours for hours, _ in SESSIONS + SPACES if hours]
    ways = ["Bercy (lignes 6 et 14)", "Gare de Lyon (lignes 1 et 14)", "lignes A et D", "lignes 24 et 87"]
    parks = ["48 bis, boulevard de Bercy", "77, rue de Bercy", "#PTCE2014", "41 rue Bellechasse", "Hugues Sibille"]
    absent = [words for words in titles + names + hours + ways + parks if squeezed(words) not in text]
    assert absent == []


def test_the_printed_programme_has_the_words_of_the_page(site: Published) -> None:
    """Each word of a session of the page is in the PDF. Labels differ: a page and a sheet are not read alike."""
    text = squeezed(pdf_text((site.folder / DAY / "programme.pdf").read_bytes())).lower()
    words = re.findall(r"[\w’-]{3,}", site.page(DAY).one("ol", class_="programme").text.lower())
    assert len(words) > 250
    assert sorted({word for word in words if word not in text}) == []


def test_the_printed_programme_is_heard_in_the_order_of_the_day(site: Published) -> None:
    headings = tags((site.folder / DAY / "programme.pdf").read_bytes()).all("H2", "H3", "H4")
    found = [squeezed(heading.text) for heading in headings]
    places = [next(at for at, words in enumerate(found) if words.endswith(squeezed(title))) for _, title in SESSIONS]
    assert places == sorted(places)


def test_the_sums_of_the_first_call_of_the_state(site: Published) -> None:
    budget = _plain(site.page(CALL).one("main").text)
    start, end = budget.index("Budget"), budget.index("À qui s’adresse l’appel")
    sums = re.findall(r"[\d ,]*\d (?:millions? d’|000 )euros", budget[start:end])
    assert [found.strip() for found in sums] == [
        "3 millions d’euros",
        "2,4 millions d’euros",
        "2 millions d’euros",
        "600 000 euros",
    ]


def test_the_list_of_the_witness_poles_says_how_many_it_knows(site: Published) -> None:
    main = site.page("poles/listes/18-poles-temoins-2012").one("main")
    assert "18 pôles annoncés, 8 identifiés ici" in _plain(main.text)
    assert len(main.one("ul", class_="liste").all("h3")) == 8


# What a site may not say.

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
FICTION = "01 99 00 12 34"
"""A number that is kept for fiction (Arcep, décision n° 2018-0881): it may stand in the guide alone."""
GUIDE = "contribuer/guide/"
PHONE = re.compile(r"(?:\+33|\b0)[\s\u00a0.-]?[1-9](?:[\s\u00a0.-]?\d{2}){4}\b")


def test_an_address_or_a_number_would_be_found() -> None:
    assert ADDRESS.findall("Écrire à prenom.nom@labo-ess.org.") == ["prenom.nom@labo-ess.org"]
    numbers = [
        "01 58 50 14 09",
        "01.58.50.14.09",
        "0158501409",
        "+33 1 58 50 14 09",
        "01\u00a058\u00a050\u00a014\u00a009",
    ]
    assert [number for number in numbers if not PHONE.search(number)] == []


def _of_authors(site: Published) -> Iterator[tuple[str, str]]:
    """The path and the text of each file that holds words of authors: Pagefind's own programs do not."""
    for file in sorted(site.folder.rglob("*")):
        if file.suffix in (".html", ".xml", ".gz", ".pf_fragment"):
            yield file.relative_to(site.folder).as_posix(), texts_of(file)
        elif file.suffix == ".pdf":
            yield file.relative_to(site.folder).as_posix(), pdf_text(file.read_bytes())


def test_nobody_is_given_away(site: Published) -> None:
    addresses, phones = set(), set()
    for path, text in _of_authors(site):
        addresses |= {found.lower() for found in ADDRESS.findall(text)}
        phones |= {(path, found) for found in PHONE.findall(re.sub(r"https?://\S+", "", text))}
    assert addresses == {"contact@ptce.fr"}
    assert {(path, found) for path, found in phones if found != FICTION or not path.startswith(GUIDE)} == set()


def _readable(element: Element) -> Iterator[str]:
    """The texts of a page that a reader sees or hears, code and addresses left out, one for each block."""
    if element.tag in ("script", "style", "code", "pre", "svg"):
        return
    for name in SAID & element.attributes.keys():
        if element.tag != "meta" or element.attributes.get("name") == "description":
            yield element.attributes[name]
    pieces = [child for child in element.children if isinstance(child, str)]
    yield from (piece for piece in pieces if piece.strip())
    for child in element.children:
        if isinstance(child, Element):
            yield from _readable(child)


def _texts(tree: Element) -> list[str]:
    texts = (re.sub(r"https?://\S+|\S+@\S+|\bwww\.\S+", "", text) for text in _readable(tree))
    return [text for text in texts if text.strip()]


FAULTS = {
    "a narrow no-break space": re.compile("\u202f"),
    "a straight apostrophe": re.compile(r"\w'\w|'"),
    "a straight quotation mark": re.compile('"'),
    "three dots": re.compile(r"\.\.\."),
    "an ordinal in -ème": re.compile(r"\d\s?[eè]me"),
    "an ordinary space before a high sign": re.compile(r" [;:!?»]"),
    "an ordinary space after an opening quotation mark": re.compile("« "),
    "no space before a high sign": re.compile(r"\w[;!?](?:\s|$)|\w:\s"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_page_is_set_as_the_french_set_it(site: Published, fault: str) -> None:
    offenders = [
        (path, text.strip()[:100]) for path, tree in site.all() for text in _texts(tree) if FAULTS[fault].search(text)
    ]
    assert offenders == []


def test_an_ordinal_of_a_text_is_raised(site: Published) -> None:
    """The 1er, the 2e: their letters stand in an element of their own. A title of a tab cannot raise them."""
    ordinal = re.compile(r"\b(?:1(?:er|re|ère)|\d+(?:e|ème|nd|nde))s?\b|\b[XVI]{2,}e\b")
    offenders = []
    for path, tree in site.all():
        blocks = [found for found in tree.one("body").all() if found.tag not in ("script", "option", "title", "code")]
        texts = [child for found in blocks for child in found.children if isinstance(child, str)]
        offenders += [(path, text.strip()[:80]) for text in texts if ordinal.search(text)]
    assert offenders == []


ENGLISH = re.compile(
    r"\b(search|skip|next|previous|not found|edit|home|back to top|table of contents|read more)\b", re.I
)


def test_no_page_speaks_english_of_itself(site: Published) -> None:
    offenders = [
        (path, text.strip()[:80]) for path, tree in site.all() for text in _texts(tree) if ENGLISH.search(text)
    ]
    assert offenders == []


def test_every_page_is_in_french_and_has_one_main_title(site: Published) -> None:
    for path, tree in site.all():
        assert (path, tree.one("html").attributes["lang"]) == (path, "fr")
        assert (path, len(tree.all("h1"))) == (path, 1)


def test_no_two_pages_have_the_same_title(site: Published) -> None:
    titles: dict[str, list[str]] = {}
    for path, tree in site.all():
        titles.setdefault(tree.one("head").one("title").text, []).append(path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_every_page_describes_itself_in_a_few_words(site: Published) -> None:
    """A search engine cuts what is longer than 160 signs. The page of errors is never found by one."""
    told = {}
    for path, tree in site.all():
        found = [meta.attributes["content"] for meta in tree.all("meta", name="description")]
        told[path] = [len(words) for words in found]
    assert told.pop("404.html") == []
    assert {path: lengths for path, lengths in told.items() if len(lengths) != 1 or not 20 < lengths[0] <= 160} == {}


LANDMARKS = {"header": "banner", "footer": "contentinfo", "main": "main", "nav": "navigation", "aside": "complementary"}
ALONE = ("banner", "contentinfo", "main")


def _landmarks(tree: Element, top: bool = True) -> Iterator[tuple[str, str]]:
    """The landmarks of a page, each with its name: what a screen reader lists."""
    for found in (child for child in tree.children if isinstance(child, Element)):
        own = top or found.tag not in ("header", "footer")
        role = found.attributes.get("role") or (LANDMARKS.get(found.tag, "") if own else "")
        if role in (*LANDMARKS.values(), "search", "region"):
            yield role, found.attributes.get("aria-label") or found.attributes.get("aria-labelledby", "")
        yield from _landmarks(found, top and found.tag not in ("main", "article", "section", "aside", "nav"))


def test_every_landmark_of_a_page_has_a_name_of_its_own(site: Published) -> None:
    faults = []
    for path, tree in site.all():
        landmarks = list(_landmarks(tree))
        roles = [role for role, _ in landmarks]
        faults += [(path, role) for role in ALONE if roles.count(role) != 1]
        faults += [(path, *found) for found in set(landmarks) if landmarks.count(found) > 1]
        faults += [(path, role) for role, name in landmarks if not name and role in ("navigation", "search", "region")]
    assert faults == []


def test_no_two_elements_of_a_page_have_the_same_name(site: Published) -> None:
    twice = []
    for path, tree in site.all():
        names = [found.attributes["id"] for found in tree.all() if "id" in found.attributes]
        twice += [(path, name) for name in set(names) if names.count(name) > 1]
    assert twice == []


def test_every_link_and_every_button_has_words(site: Published) -> None:
    silent = []
    for path, tree in site.all():
        for found in tree.all("a") + tree.all("button"):
            said = [found.text, found.attributes.get("aria-label", "")]
            said += [image.attributes.get("alt", "") for image in found.all("img")]
            silent += [] if any(words.strip() for words in said) else [(path, str(found.attributes))]
    assert silent == []


def test_the_parts_that_a_page_names_are_on_it(site: Published) -> None:
    lost = []
    for path, tree in site.all():
        names = {found.attributes["id"] for found in tree.all() if "id" in found.attributes}
        for found in tree.all():
            for relation in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                lost += [(path, name) for name in found.attributes.get(relation, "").split() if name not in names]
    assert lost == []


def test_a_page_loads_the_stylesheet_of_each_of_its_parts(site: Published) -> None:
    """A class that only the stylesheets of other pages know would stand there without its looks."""
    sheets = {file.name: file.read_text("utf-8") for file in (site.folder / "assets/css").glob("*.css")}
    dressed = {name: set(re.findall(r"\.([a-z][\w-]*)", sheet)) for name, sheet in sheets.items()}
    known = set().union(*(classes for name, classes in dressed.items() if name != "impression.css"))
    bare = set()
    for _, tree in site.all():
        frame = next(iter(tree.all("main"))).attributes["class"].split()[-1]
        loaded = {Path(link.attributes["href"]).name for link in tree.all("link", rel="stylesheet")}
        mine = set().union(*(dressed[name] for name in loaded if name != "impression.css"))
        used = {name for found in tree.all() for name in found.attributes.get("class", "").split()}
        bare |= {(frame, name) for name in (used & known) - mine}
    assert bare == set()


def test_no_heading_level_is_skipped(site: Published) -> None:
    skipped = []
    for path, tree in site.all():
        levels = [int(found.tag[1]) for found in tree.all() if re.fullmatch("h[1-6]", found.tag)]
        skipped += [(path, last, level) for last, level in zip([0, *levels], levels, strict=False) if level > last + 1]
    assert skipped == []


def test_no_page_shows_a_mark_of_its_source(site: Published) -> None:
    marks = re.compile(r"\{:|\]\(|\*\*|</?[a-z]+>|&#\d+;|markdown=|\{\{|\bNone\b")
    assert [(path, text.strip()[:80]) for path, tree in site.all() for text in _texts(tree) if marks.search(text)] == []


def test_every_pdf_is_read_by_somebody(site: Published) -> None:
    """Each PDF is offered by its page, with its true number of pages."""
    for file in sorted(site.folder.rglob("*.pdf")):
        holder = page(file.parent / "index.html")
        offered = [found for found in holder.all("a", class_="bouton") if found.attributes["href"].endswith(file.name)]
        pages = pages_of(file.read_bytes())
        assert [f"{pages} page{'s' if pages > 1 else ''}," in _plain(found.text) for found in offered] == [True], file
