"""What the paragraphs of a release are: its title, its date, its lead, its contact. Guesses, each to be confirmed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic_core import PydanticCustomError

from ..french import names
from ..model import parsing
from . import contacts
from .dateline import Dateline, dateline
from .prose import Block, Paragraph, Prose

_LABEL = re.compile(r"communiqu[ée](?:\s+de\s+presse)?\b\s*[-–—:|,/]*\s*", re.I)
_END = re.compile(r"[\W_]*(?:fin)?[\W_]*", re.I)
_ABOUT = re.compile(r"[àa]\s+propos\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])?(?P<nom>[^:\n]*)", re.I)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-z«])")
_AT_THE_TOP = 8
"""A title and a date stand among the first paragraphs."""
_LONGEST_TITLE = 250
_LONGEST_EMBARGO = 160
"""A line that sets an embargo says no more; a longer paragraph is already the text."""
_LONGEST_LEAD = 700
"""A lead has two to four lines; a longer paragraph is already the text."""


@dataclass
class Release:
    """What a document seems to be."""

    values: dict[str, Any] = field(default_factory=dict)
    body: list[Block] = field(default_factory=list)
    guessed: set[str] = field(default_factory=set)
    """The fields that a person confirms."""
    told: list[str] = field(default_factory=list)


def guess(prose: Prose) -> Release:
    """The fields that a document gives, and the text that is left. Every word is in one of them, or told."""
    blocks = [block for block in prose.blocks if not isinstance(block, Paragraph) or block.text]
    made = Release(body=blocks)
    _drop_marks(made)
    _embargo(made)
    _date(made)
    _title(made)
    _contact(made)
    _lead(made)
    return made


def _drop_marks(made: Release) -> None:
    """Takes away « Communiqué de presse » at the top and « ### » or « FIN » at the end: the site says it itself."""
    kept: list[Block] = []
    for place, block in enumerate(made.body):
        if isinstance(block, Paragraph) and block.text:
            label = _LABEL.match(block.text) if place < _AT_THE_TOP else None
            rest = block.text[label.end() :] if label else block.text
            if label and (not rest or re.fullmatch(r"(?:n[°o]\s*)?[\d/-]+", rest)):
                made.told.append(f"« {block.text} » n’est pas repris : le site le dit de lui-même.")
                continue
            if label and dateline(rest):
                block = replace(block, runs=(replace(block.runs[0], text=rest),))
            if place > len(made.body) - 4 and _END.fullmatch(block.text):
                made.told.append(f"« {block.text} », qui marque la fin, n’est pas repris.")
                continue
        kept.append(block)
    made.body = kept


def _embargo(made: Release) -> None:
    """Takes the line that sets an embargo out of the text: nobody may read it for a lead, or miss it."""
    for place, block in enumerate(made.body[:_AT_THE_TOP]):
        if isinstance(block, Paragraph) and len(block.text) <= _LONGEST_EMBARGO and _speaks_of_it(block):
            if found := _instant(block.text):
                made.values["embargo"] = found
                made.guessed.add("embargo")
                made.told.append(f"« {block.text} » devient le champ « embargo » : vérifiez le jour et l’heure.")
            else:
                made.told.append(f"« {block.text} » n’est pas repris : remplissez le champ « embargo ».")
            del made.body[place]
            return
    if any(isinstance(block, Paragraph) and _speaks_of_it(block) for block in made.body):
        made.told.append("Le document parle d’un embargo : remplissez le champ « embargo » avant de publier.")


def _speaks_of_it(block: Paragraph) -> bool:
    return "embargo" in names.fold(block.text)


def _instant(text: str) -> str:
    """The moment that a text names, in Paris; nothing if it names none, or one that is not sure."""
    try:
        return parsing.instant(text).isoformat()
    except PydanticCustomError as refusal:
        return str((refusal.context or {})["correction"])


def _date(made: Release) -> None:
    ends = [*range(min(_AT_THE_TOP, len(made.body))), *range(max(_AT_THE_TOP, len(made.body) - 3), len(made.body))]
    seen = [(place, found) for place in ends if (found := _dated(made.body[place]))]
    if not seen:
        made.told.append("Aucune date trouvée en tête du document : ajoutez le champ « date », ou « posterieur_a ».")
        return
    place, found = next((one for one in seen if one[1].alone), seen[0])
    made.values["date"] = found.jour.isoformat()
    made.guessed.add("date")
    if found.lieu:
        made.values["lieu"] = found.lieu
        made.guessed.add("lieu")
    if found.doubt:
        made.told.append(found.doubt)
    if found.alone:
        del made.body[place]


def _dated(block: Block) -> Dateline | None:
    return dateline(block.text) if isinstance(block, Paragraph) and not block.depth else None


def _title(made: Release) -> None:
    top = [(place, block) for place, block in enumerate(made.body[:_AT_THE_TOP]) if isinstance(block, Paragraph)]
    fits = [(place, block) for place, block in top if not block.depth and len(block.text) <= _LONGEST_TITLE]
    ways = (
        [one for one in fits if one[1].style == "title"],
        sorted((one for one in fits if one[1].level), key=lambda one: one[1].level),
        [one for one in fits if one[1].is_bold],
        [one for one in fits if not one[1].text.endswith(".")],
    )
    place, block = next((way[0] for way in ways if way), (-1, None))
    if block is None:
        return
    made.values["titre"] = _one_line(block).rstrip(".")
    made.guessed.add("titre")
    del made.body[place]
    after = made.body[place] if place < len(made.body) else None
    if isinstance(after, Paragraph) and after.style == "subtitle":
        made.values["sous_titre"] = _one_line(after)
        made.guessed.add("sous_titre")
        del made.body[place]


def _contact(made: Release) -> None:
    places = [
        place for place, block in enumerate(made.body) if isinstance(block, Paragraph) and contacts.begins(block.text)
    ]
    if not places:
        return
    start = places[-1]
    after = made.body[start:]
    texts = [
        block.text
        for block in after[: next((n for n, one in enumerate(after) if _stops(one, n)), len(after))]
        if isinstance(block, Paragraph)
    ]
    found = contacts.read(texts)
    if not found.values:
        made.told.append(
            "Le contact n’est pas compris, ou ils sont plusieurs : il reste dans le texte. Mettez-le dans « contact »."
        )
        return
    made.values["contact"] = found.values
    made.guessed |= {"contact"}
    if found.whole:
        del made.body[start : start + found.lines]
    else:
        made.told.append(
            "Le contact disait autre chose encore : il est dans le champ « contact », et reste aussi dans le texte."
        )


def _stops(block: Block, place: int) -> bool:
    return not isinstance(block, Paragraph) or (place > 0 and (bool(block.level) or bool(_about(block))))


def _about(block: Block) -> str:
    """The name after « À propos de », at the head of a paragraph that says no more, or in bold."""
    if not isinstance(block, Paragraph) or block.depth:
        return ""
    first = block.text.split("\n")[0]
    found = _ABOUT.match(first)
    return found["nom"].strip(" .:") if found and len(first) <= 120 else ""


def _lead(made: Release) -> None:
    """The first paragraph is the lead, unless it is long: its first sentence then is, and it stays in the text."""
    for place, block in enumerate(made.body):
        if not isinstance(block, Paragraph) or block.depth or block.level or _about(block) or block.style == "quote":
            continue
        text = _one_line(block)
        made.guessed.add("chapo")
        others = any(
            isinstance(one, Paragraph) and not one.level for one in (*made.body[:place], *made.body[place + 1 :])
        )
        if len(text) <= _LONGEST_LEAD and others and not any(run.link for run in block.runs):
            made.values["chapo"] = text
            del made.body[place]
        else:
            made.values["chapo"] = _SENTENCE.split(text)[0]
            made.told.append("Le chapô est la première phrase du texte, qui la garde : récrivez l’un ou l’autre.")
        return


def _one_line(block: Paragraph) -> str:
    return " ".join(block.text.split())


def presentations(body: Sequence[Block]) -> list[tuple[str, int, int]]:
    """The « À propos de » of a text: each name, the place of its heading, and that of what follows its paragraphs."""
    starts = [(name, place) for place, block in enumerate(body) if (name := _about(block))]
    found = []
    for name, start in starts:
        after = (place for place in range(start + 1, len(body)) if _stops(body[place], place))
        found.append((name, start, next(after, len(body))))
    return found
