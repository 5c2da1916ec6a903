"""A text has no leftovers of other tools: Markdown in a title, formulas, entities, shortcodes, broken accents."""

import html
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..corpus import Corpus
from ..manuscript import Passage
from ..model import markup
from ..problem import AVERTISSEMENT, ERREUR, Problem

REGLE = "restes-de-mise-en-forme"


class _Leftover(NamedTuple):
    """Something that readers would see as it is."""

    pattern: re.Pattern[str]
    phrase: str
    write: Callable[[re.Match[str]], str | None]
    """What should stand there; None where a person has to tell."""
    in_markdown: bool = True


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error for accents that were broken on the way, which nobody can read; a warning for anything else."""
    for passage in corpus.passages:
        text = passage.words
        for found in _BROKEN.finditer(text):
            mended = _mended(found[0])
            if mended:
                phrase = f"« {found[0]} » est un accent abîmé par une copie."
                yield _problem(corpus, passage, found, phrase, mended, ERREUR)
        if not _ANY.search(text):
            continue
        for leftover in _LEFTOVERS:
            if passage.markdown and not leftover.in_markdown:
                continue
            for found in leftover.pattern.finditer(text):
                phrase = leftover.phrase.format(" ".join(found[0].split()))
                yield _problem(corpus, passage, found, phrase, leftover.write(found), AVERTISSEMENT)
        if passage.markdown and "**" in text:
            yield from _stars(corpus, passage)


def _problem(
    corpus: Corpus, passage: Passage, found: re.Match[str], phrase: str, right: str | None, niveau: str
) -> Problem:
    remede = "Retirez-le, ou récrivez la phrase." if right is None else "Retirez-le."
    if right:
        remede = f"Écrivez « {right.replace(chr(0xA0), ' ')} »."
    return corpus.problem_in(passage, found.span(), phrase, remede, niveau, right or "")


def _stars(corpus: Corpus, passage: Passage) -> Iterator[Problem]:
    """The stars that no bold has taken: what Markdown leaves of them is read by visitors."""
    if "**" in markup.plain(passage.text):
        runs = list(re.finditer(r"(?<!\\)\*\*", passage.words))
        if runs:
            phrase = "Des étoiles « ** » ne sont pas par deux : elles resteraient à l’écran."
            remede = "Le gras s’écrit **ainsi**, sans espace à l’intérieur, dans un seul paragraphe."
            yield corpus.problem_in(passage, runs[-1].span(), phrase, remede, AVERTISSEMENT)


_ANY = re.compile(r"[\\$&{}\[\]^<>*~:]|!!!|\d\.\s")
"""What each leftover has one of: most texts have none."""
_BROKEN = re.compile(
    r"(?:[ÃÂÅ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€„][\u00a0-\u00ff‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦])+"
)
"""UTF-8 that was read as Windows-1252: « Ã© » for « é », « â€™ » for « ’ »."""


def _mended(broken: str) -> str | None:
    for code in ("cp1252", "latin-1"):
        try:
            return broken.encode(code).decode("utf-8")
        except UnicodeError:
            continue
    return None


def _entity(found: re.Match[str]) -> str | None:
    return html.unescape(found[0])


def _inside(found: re.Match[str]) -> str | None:
    return found[1]


def _nothing(_found: re.Match[str]) -> str | None:
    return ""


def _unknown(_found: re.Match[str]) -> str | None:
    return None


_LEFTOVERS = (
    _Leftover(re.compile(r"\$(?=\S)([^$\n]{1,60}?)(?<=\S)\$(?!\d)"), "« {} » est un reste de formule.", _unknown),
    _Leftover(
        re.compile(r"\\(?:[a-zA-Z]{2,}\{[^{}\n]*\}|[nrt](?![a-zà-ÿ]))"), "« {} » est un reste de code.", _unknown
    ),
    _Leftover(
        re.compile(r"&(?!(?:lt|gt|amp);)(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,4});"),
        "« {} » est un reste de page web.",
        _entity,
    ),
    _Leftover(re.compile(r"&(?:lt|gt|amp);"), "« {} » est un reste de page web.", _entity, False),
    _Leftover(re.compile(r"</?[a-zA-Z][^<>\n]*>"), "« {} » est un reste de page web.", _nothing, False),
    _Leftover(re.compile(r"\{\{.*?\}\}|\{%.*?%\}"), "« {} » est un reste d’un autre outil.", _unknown, False),
    _Leftover(re.compile(r"\[\[([^\[\]\n]*)\]\]"), "« {} » est un reste d’un autre outil.", _inside),
    _Leftover(re.compile(r"\[\^[\w-]+\](?!:)"), "L’appel de note « {} » ne mène à rien.", _unknown),
    _Leftover(re.compile(r"^ {0,3}(?::::*\s*\{?\w*|!!!\s*\w+|\[TOC\])", re.M), "« {} » ne fait rien ici.", _unknown),
    _Leftover(re.compile(r"~~([^~\n]+)~~"), "« {} » ne barre rien ici.", _inside),
    _Leftover(re.compile(r"(?<![\w:/]):[a-z][a-z_]{2,20}:(?![\w/])"), "« {} » ne fait aucun dessin ici.", _nothing),
    _Leftover(re.compile(r"\*\*([^*\n]+)\*\*"), "Ce champ ne se met pas en gras : « {} ».", _inside, False),
    _Leftover(re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*\)"), "Ce champ ne prend pas de lien : « {} ».", _inside, False),
    _Leftover(
        re.compile(r"(?<=[a-zà-ÿ] )(?<!\bart )(?<!\bno )\d{1,2}\.[ \n](?=[a-zà-ÿ])"),
        "Le numéro « {} » est au milieu d’une phrase : c’est peut-être un reste de liste.",
        _unknown,
    ),
)
