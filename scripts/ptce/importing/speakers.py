"""Who speaks in a session, as programmes write it: people, what they are there, for whom, « sous réserve »."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .naming import Names, is_name

_APART = re.compile(r"[;\n•]| \| ")
_ROLES = (
    (
        re.compile(
            r"(?:animation|animée?\s+par|mod[ée]ration|mod[ée]rateurs?|mod[ée]ratrices?|mod[ée]rée?\s+par)\b\s*:?\s*",
            re.I,
        ),
        "animation",
    ),
    (re.compile(r"(?:conclusions?|conclue?\s+par)\b\s*:?\s*", re.I), "conclusion"),
    (re.compile(r"(?:intervenant(?:e|s|es)?|interventions?|orateurs?|avec|par)\b\s*:?\s*", re.I), ""),
)
RESERVE = re.compile(r"[\s,–—-]*\(?\s*sous\s+r[ée]serves?(?:\s+de\s+confirmation)?\s*\)?", re.I)
"""What says that something is not sure."""
_TITLE = re.compile(r"(?:M\.|Mme|MM\.|Mmes|Dr|Pr)\s+", re.I)
_SAID = re.compile(r"\s*(?:,|\s[–—-]\s|:)\s*")

People = Callable[[str], str]
"""From somebody's name to the name of their fiche, there or new."""


@dataclass
class Speakers:
    """The people of a session, as groups of fields."""

    found: list[dict[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


class Reading:
    """Reads the people of a programme, with the names that the site knows."""

    def __init__(self, known: Names, structures: Names, person: People) -> None:
        """
        :param person: finds or begins the fiche of somebody; it may raise a question.
        """
        self._known, self._structures, self._person = known, structures, person

    def read(self, text: str) -> Speakers:
        """The people whom a cell or a line names; what names nobody is a group, in its own words."""
        made = Speakers()
        role = ""
        for item in filter(None, (piece.strip(" \t,.") for piece in _APART.split(text))):
            found = next(((pattern.match(item), kind) for pattern, kind in _ROLES if pattern.match(item)), None)
            if found and found[0]:
                item, role = item[found[0].end() :], found[1]
            for one in self._several(item):
                person = self._one(one, made)
                made.found.append({**person, "role": role} if role else person)
        return made

    def structure(self, text: str) -> dict[str, str]:
        """A body for which somebody speaks, with its fiche if the site has one."""
        fiche = self._structures.known(text)
        return {"nom": text, "fiche": fiche} if fiche else {"nom": text}

    def _several(self, item: str) -> list[str]:
        """« A, B et C », where each is surely a name: the site knows them, or there is no comma."""
        parts = [part.strip() for part in re.split(r",| et ", item)]
        if len(parts) > 1 and all(self._known.known(RESERVE.sub("", part)) for part in parts):
            return parts
        pair = [part.strip() for part in item.split(" et ")]
        return pair if len(pair) > 1 and all(is_name(RESERVE.sub("", part)) for part in pair) else [item]

    def _one(self, item: str, made: Speakers) -> dict[str, Any]:
        reserved = RESERVE.search(item) is not None
        words = " ".join(RESERVE.sub("", item).split()).strip(" ,")
        presence = {"presence": "sous_reserve"} if reserved else {}
        inside = re.fullmatch(r"(.*?)\s*\((.*)\)", words)
        name, rest = (inside[1], inside[2]) if inside else ([*_SAID.split(words, maxsplit=1), ""])[:2]
        name = _TITLE.sub("", name, count=1).strip()
        if not (self._known.known(name) or is_name(name)):
            made.said.append(f"« {words} » n’est pas un nom de personne : c’est un collectif")
            return {"collectif": words, **presence}
        return {"personne": self._person(name), **self._part(rest), **presence}

    def _part(self, text: str) -> dict[str, Any]:
        """What somebody is there: a part, and the body for which they speak if the site knows it."""
        whole = text.strip(" ,")
        before, _, last = whole.rpartition(",")
        for part, body in ((before.strip(), last.strip()), ("", whole)):
            if body and self._structures.known(body):
                structures = {"structures": [self.structure(body)]}
                return {"fonction": part, **structures} if part else structures
        return {"fonction": whole} if whole else {}
