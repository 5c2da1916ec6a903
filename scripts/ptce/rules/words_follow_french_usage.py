"""Words are written as French printers write them: accents on capitals, « œ », sigles without points or plural."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..corpus import Corpus
from ..manuscript import Passage
from ..problem import AVERTISSEMENT, Problem

REGLE = "usages-de-la-langue"
_MONTHS = "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
_DAYS = "Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche"
_ACCENTED = {
    "Echange": "Échange",
    "Ecole": "École",
    "Ecologie": "Écologie",
    "Ecologique": "Écologique",
    "Economie": "Économie",
    "Economique": "Économique",
    "Ecosystème": "Écosystème",
    "Education": "Éducation",
    "Egalement": "Également",
    "Egalité": "Égalité",
    "Eglise": "Église",
    "Election": "Élection",
    "Elu": "Élu",
    "Elue": "Élue",
    "Emergence": "Émergence",
    "Energie": "Énergie",
    "Equipe": "Équipe",
    "Equipement": "Équipement",
    "Etablissement": "Établissement",
    "Etant": "Étant",
    "Etape": "Étape",
    "Etat": "État",
    "Etienne": "Étienne",
    "Etude": "Étude",
    "Evaluation": "Évaluation",
    "Evidemment": "Évidemment",
    "Evolution": "Évolution",
    "Evénement": "Événement",
    "Evènement": "Évènement",
    "Ile": "Île",
}
"""Words of the subject that begin with an accented capital (rule 28), without their plural."""

Write = Callable[[re.Match[str]], str]
Usage = tuple[str, str, str, Write]
"""Its name, what breaks it, the usage in words, what is right (rules 10, 16, 22, 27 to 30, 45 of the conventions)."""

OF_CAPITALS: tuple[Usage, ...] = (
    (
        "accent",
        rf"\b(?:{'|'.join(_ACCENTED)})s?\b",
        "Une capitale garde son accent",
        lambda found: _ACCENTED.get(found[0]) or _ACCENTED[found[0][:-1]] + "s",
    ),
    (
        "a",
        r"(?:^|(?<=[.!?…»:]\s))A(?=\s(?:la|l[’']|partir|propos|noter|savoir|travers|terme|ce|cet|cette|Paris|Lyon)\b)",
        "Une capitale garde son accent",
        lambda _: "À",
    ),
    ("pluriel", r"\b[A-Z]{3,9}s\b(?![’'])", "Un sigle ne prend pas la marque du pluriel", lambda found: found[0][:-1]),
    (
        "points",
        r"(?<![\w.-])(?:[A-Z]\.){3,9}(?![\w-])",
        "Un sigle s’écrit sans points",
        lambda found: found[0].replace(".", ""),
    ),
    ("mr", r"\bMr\.?(?=\s[A-ZÀ-Ý])", "« Monsieur » s’abrège en « M. »", lambda _: "M."),
    ("saint", r"\bSte?\.?[\s-](?=[A-ZÀ-Ý])", "« Saint » s’écrit en entier", lambda found: _saint(found[0])),
    (
        "jour",
        rf"(?<=[a-zà-ÿ,]\s)(?:{_DAYS})(?=\s(?:\d|1er\b))",
        "Un jour de la semaine s’écrit en minuscules",
        lambda found: found[0].lower(),
    ),
    (
        "mois",
        rf"(?<=\d\s)(?:{_MONTHS})(?=\s(?:19|20)\d\d\b)|(?<=\b1er\s)(?!Mai\b)(?:{_MONTHS})\b",
        "Un mois s’écrit en minuscules",
        lambda found: found[0].lower(),
    ),
)
OF_WORDS: tuple[Usage, ...] = (
    (
        "oeu",
        r"\b\w{0,9}oeu\w*",
        "On lie « œ »",
        lambda found: found[0].replace("oeu", "œu"),
    ),
    ("Oeu", r"\bOeu\w*", "On lie « Œ »", lambda found: found[0].replace("Oeu", "Œu")),
    ("oeil", r"\boeil\b", "On lie « œ »", lambda _: "œil"),
    ("ppel", r"\b[aA]ppels? à projet\b", "Un appel attend plusieurs projets", lambda found: f"{found[0]}s"),
    (
        ".",
        r"(?<![\w.,-])\d{1,3}\.\d{1,2}(?=\s?(?:%|€|M€|millions?\b|milliards?\b|km\b|ha\b|tonnes?\b))",
        "Un nombre décimal prend une virgule",
        lambda found: found[0].replace(".", ","),
    ),
)
"""Those that are looked for only where a text has their name in it."""
CAPITALS = re.compile(
    "(?=[A-Z])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern, _, _ in OF_CAPITALS) + ")", re.MULTILINE
)
WORDS = [(clue, re.compile(pattern), usage, write) for clue, pattern, usage, write in OF_WORDS]
STREETS = re.compile(r"\b(?:rue|place|avenue|av\.|boulevard|bd|quai|cours|lycée|stade)\s+(?:du|des)\s+\d+\s$", re.I)
"""Before a month that is the name of a street: « place du 8 Mai 1945 »."""
NAMES = frozenset({"nom", "noms", "forme", "sigle", "alias"})
"""The fields that register a name, which a body may write without accents."""
CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ]")
SMALL_WORDS = re.compile(
    r"[cdlnsà]|[ld]es?|la|aux?|avec|ces?|cette|chaque|dans|du|en|et|leurs?|notre|ou|par|pour|sa|ses|son|sur|une?", re.I
)
"""The words that have a capital at the beginning of a sentence, and in no name."""
SENTENCE = re.compile(r"(?:\A|\n\s*\n|[.!?…»:]\s)\s*\Z")
"""Before a word that begins a sentence."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each word, with what is right. What is reported, or stands between « », is as others print it."""
    registered = [passage.text for passage in corpus.passages if _is_name(passage)]
    usages = {name: (usage, write) for name, _, usage, write in OF_CAPITALS}
    for passage in corpus.passages:
        text = passage.words
        if passage.reported or passage.where[-1] == "commune":  # a town is written as INSEE does: another rule
            continue
        wrong = [(found, *usages[str(found.lastgroup)]) for found in CAPITALS.finditer(text)]
        for clue, pattern, usage, write in WORDS:
            wrong += [(found, usage, write) for found in pattern.finditer(text)] if clue in text else []
        for found, usage, write in wrong:
            street = found.lastgroup == "mois" and STREETS.search(text, 0, found.start())
            if not street and not passage.quoted(found.start()):
                right = write(found)
                phrase = f"{usage} : « {found[0].strip()} »."
                remede = f"Écrivez « {right} »."
                problem = corpus.problem_in(passage, found.span(), phrase, remede, AVERTISSEMENT, correction=right)
                yield replace(problem, certaine=bool(problem.correction) and _is_certain(passage, found, registered))


def _is_name(passage: Passage) -> bool:
    return any(step in NAMES for step in passage.where)


def _is_certain(passage: Passage, found: re.Match[str], registered: Sequence[str]) -> bool:
    """Whether an accent is missing, and in no name: those of records, and those that stand beside other capitals."""
    text, (start, end) = passage.words, found.span()
    if found.lastgroup == "a":
        return bool(SENTENCE.search(text[:start]))
    if found.lastgroup != "accent" or found[0] == "Etienne" or _is_name(passage):
        return False
    if any(found[0] in name and _covers(name, text, start) for name in registered):
        return False
    if found[0] in ("Etat", "Etats"):
        return True
    before = "" if SENTENCE.search(text[:start]) else (re.findall(r"[^\W\d_]+", text[:start]) or [""])[-1]
    after = "" if text.startswith("-de-France", end) else re.split(r"[.!?…:;»\n]", text[end : end + 80])[0]
    beside = " ".join(re.findall(r"[^\W\d_]+", after)[:2])
    in_name = CAPITALISED.match(before) and not SMALL_WORDS.fullmatch(before)
    return not in_name and not CAPITALISED.search(beside)


def _covers(name: str, text: str, place: int) -> bool:
    """Whether a place of a text is inside of a name."""
    return any(found.start() <= place < found.end() for found in re.finditer(re.escape(name), text))


def _saint(written: str) -> str:
    return "Sainte-" if written.startswith("Ste") else "Saint-"
