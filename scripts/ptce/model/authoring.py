"""What is refused in the Markdown of authors: HTML, links that lead nowhere, images, skipped titles."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from .addresses import COURRIEL
from .markup import CODE, LINK, blank, characters, level, tree
from .refusal import Faute

MOST_CHARACTERS = 60_000
MOST_BRACKETS = 1_000
"""Python-Markdown is quadratic on opening brackets: 8,000 of them take ten seconds; a real text has a hundred."""

_AUTOLINK = re.compile(r"<(?:https?://[^\s>]+|[\w.+-]+@[\w.-]+)>")
_LINK = re.compile(r"(?<!!)\[[^\[\]\n`<>\\*_]+\]\((?:https?://|mailto:|tel:|/(?!/))[^\s()\[\]'\"`<>\\*]+\)")
_STRESS = re.compile(r"(?<![\w*])(\*{1,2})(?![*\s])[^*\n]+(?<!\s)\1(?![\w*])")
_TITLE = re.compile(r"^(#{2,6}) (?=[^\s#])", re.M)
_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d{1,3}\.) +(?=[^\s\d*+-])", re.M)
"""A link, an emphasis, a title, an item as nearly all are written."""
_MARKS = re.compile(r"[\[\]<>#=*_`|\\]|^(?: {4}|[ \t]*\t|[ \t]*[-+\d])", re.M)
"""What is left of a text without those, if only its tree can tell what it says."""
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "/")


def faults(text: str) -> Iterator[Faute]:
    """What is refused in a text, in the order in which it is looked for; the text is safe to render if nothing is."""
    if len(text) > MOST_CHARACTERS or text.count("[") > MOST_BRACKETS:
        remedy = f"Restez sous {MOST_CHARACTERS} signes, ou faites deux pages."
        yield Faute("Ce texte est trop long pour une page.", remedy, 0, 0, "texte-trop-long")
        return
    visible = _AUTOLINK.sub(blank, CODE.sub(blank, text))
    for pattern, rule, phrase, remedy, meant in _REFUSED:
        for found in pattern.finditer(visible):
            said, place = phrase.format(found[0].strip()), _where(text, found.start())
            yield Faute(said, remedy, *place, rule, len(found[0]), meant(found[0]))
    if _is_simple(text):
        return
    try:
        root = tree(text)
    except RecursionError:
        yield Faute("Ce texte a trop de niveaux.", "Simplifiez ses listes et ses citations.", 0, 0, "profondeur")
        return
    yield from _links(text, visible, root)
    starts = [found.start() for found in re.finditer(r"!\[", visible)]
    for index, _ in enumerate(root.iter("img")):
        where = _where(text, starts[index] if index < len(starts) else 0)
        phrase = "Une image se déclare dans content/medias/, avec son crédit."
        yield Faute(phrase, "Retirez-la du texte et citez le média.", *where, "image", 2)
    yield from _skipped_headings(text, root)


def _is_simple(text: str) -> bool:
    """Whether a text has paragraphs, titles that follow, flat lists, emphasis and whole links alone: it has no fault.

    Its tree would say the same, in twenty times as long.
    """
    levels = [1, *(len(title[1]) for title in _TITLE.finditer(text))]
    if any(level > last + 1 for last, level in pairwise(levels)):
        return False
    bare = _TITLE.sub("", _ITEM.sub("", _STRESS.sub("x", _LINK.sub("x", text))))
    return not _MARKS.search(bare)


def _links(text: str, visible: str, root: Element) -> Iterator[Faute]:
    plain_links = sum(1 for _ in LINK.finditer(visible))
    if plain_links != sum(characters(link.get("href", "")).startswith("/") for link in root.iter("a")):
        where = _where(text, max(visible.find("]"), 0))
        phrase = "Un lien du site s’écrit [mots](/adresse/), d’un seul tenant."
        yield Faute(phrase, "Récrivez-le ainsi.", *where, "lien")
    seen: Counter[str] = Counter()
    for element in root.iter("a"):
        target = characters(element.get("href", ""))
        written = f"]({element.get('href')}"
        where, length = _where(text, _nth(text, written, seen[written])), len(written) + 1
        seen[written] += 1
        if target in ("", "#"):
            phrase = "Ce lien ne mène nulle part."
            yield Faute(phrase, "Donnez son adresse, ou retirez le lien.", *where, "lien-vide", length)
        elif not target.startswith(_SCHEMES) or target.startswith(("//", "/\\")):
            phrase, remedy = (
                f"L’adresse « {target} » est incomplète.",
                "Un lien commence par https://, mailto:, tel: ou /.",
            )
            yield Faute(phrase, remedy, *where, "adresse", length, _with_scheme(target))


def _nth(text: str, part: str, index: int) -> int:
    """Where a part of a text stands for the nth time, from 0; the start of the text if it does not."""
    place = -1
    for _ in range(index + 1):
        place = text.find(part, place + 1)
    return max(place, 0)


def _skipped_headings(text: str, root: Element) -> Iterator[Faute]:
    last = 1
    for element in root.iter():
        found = level(element)
        if found and (found == 1 or found > last + 1):
            expected = "#" * min(last + 1, 6)
            written = re.search(rf"^#{{{found}}}(?!#)", text, re.M)
            where = _where(text, written.start() if written else 0)
            phrase, remedy = (
                f"Titre de niveau {found} sous un niveau {last}.",
                f"Écrivez « {expected} » au début du titre.",
            )
            yield Faute(phrase, remedy, *where, "niveau-de-titre", found, expected if written else "")
        last = found or last


def _in_markdown(tag: str) -> str:
    """What a pair of tags is in Markdown: `**gras**` for `<b>gras</b>`, `e` for `<sup>ème</sup>`."""
    pair = _PAIR.fullmatch(tag)
    if not pair:
        return ""
    words = pair["words"]
    if pair["tag"] == "sup":
        return _raised(words)
    stars = {"b": "**", "strong": "**", "i": "*", "em": "*"}.get(pair["tag"], "")
    return f"{stars}{words}{stars}" if words.strip() == words else ""


def _exponent(latex: str) -> str:
    return _raised(latex.strip("^{}"))


def _raised(letters: str) -> str:
    """The letters of an ordinal as they are written: the site raises them."""
    folded = letters.strip().lower()
    return "e" if folded in ("e", "è", "ème", "eme", "ième", "nd", "nde") else folded if folded in ("er", "re") else ""


def _nothing(_: str) -> str:
    return ""


def _with_scheme(target: str) -> str:
    """The end of a link to an address or to an e-mail that lacks its beginning; nothing for anything else."""
    if re.fullmatch(COURRIEL, target):
        return f"](mailto:{target})"
    return f"](https://{target})" if re.fullmatch(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/[^()\s]*)?", target) else ""


def _where(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n"), offset - (before.rfind("\n") + 1)


_PAIR = re.compile(r"<(?P<tag>b|strong|i|em|u|sup)>(?P<words>[^<>\n]+)</(?P=tag)>")
_REFUSED: tuple[tuple[re.Pattern[str], str, str, str, Callable[[str], str]], ...] = (
    (
        re.compile(rf"{_PAIR.pattern}|</?[a-zA-Z][^>\n]*>?|<!--|<\?"),
        "html",
        "Le HTML est refusé dans un texte : « {} ».",
        "Écrivez en Markdown : **gras**, *italique*, 2e.",
        _in_markdown,
    ),
    (
        re.compile(r"\^\{[^}\n]*\}?"),
        "mise-en-forme",
        "Reste de mise en forme : « {} ».",
        "Écrivez simplement 3e ou 1er : le site compose l’exposant.",
        _exponent,
    ),
    (
        re.compile(r"\{[:.#%{][^}\n]*\}?"),
        "accolades",
        "Les accolades ne servent pas dans un texte : « {} ».",
        "Retirez-les.",
        _nothing,
    ),
)
"""What is looked for: the rule, the sentence, the remedy, and what is written instead where that can be known."""
