"""The values of a YAML text, from libyaml's events: every scalar stays text, and what would surprise is refused."""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import yaml

from .comments import Stretch, comments
from .decoding import INVISIBLE
from .document import Document, Fault, Mark, Steps
from .libyaml import translate
from .mending import requoted, spaced
from .signs import again, unbreakable

Made = TypeVar("Made")

MOST_DEPTH, MOST_NODES = 12, 5_000
_TO_THE_END = 1_000_000
"""A column beyond that of any line."""


def compose(text: str, first_line: int) -> Document:
    """The document in a YAML text.

    :param first_line: the line of the file on which the text starts, from 1.
    :raises Fault: at the first thing that keeps the text from being read.
    """
    shift, lines = first_line - 1, text.split("\n")
    return _told(
        lambda: _Composer(yaml.parse(text, Loader=yaml.CSafeLoader), [*lines, ""], shift).document(), lines, shift
    )


def scan(text: str) -> None:
    """Nothing, where a text is one group of fields, whatever is in them.

    :raises Fault: at the first thing that keeps the text from being read.
    """
    lines = text.split("\n")
    events = _told(lambda: list(yaml.parse(text, Loader=yaml.CSafeLoader)), lines, 0)
    if not any(isinstance(event, yaml.MappingStartEvent) for event in events[2:3]):
        raise _no_fields(lines, 0)


def _told(made: Callable[[], Made], lines: list[str], shift: int) -> Made:
    """What is made of a text; or, in French, what libyaml says of it."""
    try:
        return made()
    except yaml.MarkedYAMLError as error:
        raise translate(error, lines, shift) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        phrase, remedy = "Ce fichier ne peut pas être lu.", "Comparez-le avec un autre du même dossier."
        raise Fault(Mark(1 + shift, 1), phrase, remedy, regle="illisible") from None


def _no_fields(lines: list[str], shift: int) -> Fault:
    phrase, remedy = "Le fichier contient des champs « nom: valeur ».", "Écrivez un champ par ligne."
    other = Fault(Mark(1 + shift, 1), phrase, remedy, regle="champs")
    return spaced(lines[0], 1 + shift) or unbreakable(lines[0], 1 + shift) or other


class _Composer:
    """Builds a document from the events of one YAML text."""

    def __init__(self, events: Iterator[Any], lines: list[str], shift: int) -> None:
        self.events = events
        self.lines = lines
        """The lines of the text, and an empty one: where the last has no end, libyaml ends what it holds below it."""
        self.shift = shift
        self.nodes = 0
        self.last = 0
        self.scalars: list[Stretch] = []
        self.result = Document({})

    def document(self) -> Document:
        """The document; a fault if the text is not one group of fields."""
        event = self.next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
                raise self.fault(event, "directive", "Une ligne qui commence par « % » est refusée.", "Retirez-la.")
            event = self.next()
        if not isinstance(event, yaml.MappingStartEvent):
            raise _no_fields(self.lines, self.shift)
        self.result.values = self.build(event, ())
        end, after = self.next(), self.next()
        if isinstance(end, yaml.DocumentEndEvent) and not isinstance(after, yaml.StreamEndEvent):
            remedy = "Retirez la ligne « --- », ou faites deux fichiers."
            raise self.fault(after, "une-fiche", "Un fichier ne contient qu’une fiche.", remedy)
        if any("#" in line for line in self.lines):
            self.result.comments = tuple(comments(self.lines[:-1], self.scalars, self.shift))
        return self.result

    def next(self) -> Any:
        return next(self.events)

    def fault(self, event: Any, regle: str, phrase: str, remede: str, champ: str = "") -> Fault:
        """What is wrong at an event."""
        return Fault(self.mark(event), phrase, remede, champ, regle)

    def mark(self, event: Any) -> Mark:
        """Where an event stands. The last line of a group or of a list is known once it is built."""
        start, end = event.start_mark, event.end_mark
        number, line = start.line + 1 + self.shift, self.lines[start.line]
        is_group = isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent)
        width = (len(line.rstrip()) if is_group or end.line > start.line else end.column) - start.column
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event, number, width)
        if is_group:
            return Mark(number, start.column + 1, width=width, form="flow" if event.flow_style else "block")
        return Mark(number, start.column + 1, width=width, last=number)

    def text(self, event: Any, number: int, width: int) -> Mark:
        """Where a scalar stands, with its lines, so that each of its words can be found."""
        start, end = event.start_mark, event.end_mark
        if not event.style and end.line == start.line:  # nearly all of them
            first = " " * start.column + self.lines[start.line][start.column : end.column]
            return Mark(number, start.column + 1, (), first, width, number, "scalar")
        if event.style in ("|", ">"):
            below = tuple(self.lines[start.line + 1 : end.line + bool(end.column)])
            last = number + next((back for back in range(len(below), 0, -1) if below[back - 1].strip()), 0)
            return Mark(number, start.column + 1, below, width=1, last=last, form="scalar")
        last, quotes = number + end.line - start.line, 1 if event.style else 0
        raw = [*self.lines[start.line : end.line], self.lines[end.line][: end.column - quotes]]
        raw[0] = " " * (start.column + quotes) + raw[0][start.column + quotes :]
        if (event.style == "'" and any("''" in part for part in raw)) or (event.style == '"' and "\\" in "".join(raw)):
            raw = [""]
        return Mark(number, start.column + 1, tuple(raw[1:]), raw[0], width, last, "scalar")

    def build(self, event: Any, path: Steps) -> Any:
        """The value that starts at an event."""
        self.refuse(event, path)
        mark = self.mark(event)
        self.result.marks[path] = mark
        if isinstance(event, yaml.ScalarEvent):
            self.stretch(event)
            self.last = mark.last
            return self.scalar(event)
        built = self.sequence(path) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(path)
        self.result.marks[path] = Mark(mark.line, mark.column, width=mark.width, last=self.last, form=mark.form)
        return built

    def stretch(self, event: Any) -> None:
        """Keeps where a scalar stands. A comment may follow the sign that begins a block."""
        start, end = event.start_mark, event.end_mark
        if event.style in ("|", ">"):
            self.scalars.append((start.line + 1, 0, end.line - 1 + bool(end.column), _TO_THE_END))
        else:
            self.scalars.append((start.line, start.column, end.line, end.column))

    def refuse(self, event: Any, path: Steps) -> None:
        self.nodes += 1
        if not event.anchor and not event.tag and len(path) <= MOST_DEPTH and self.nodes <= MOST_NODES:
            return
        champ = str(path[-1]) if path else ""
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if event.anchor else "!" if event.tag else ""
        if sign:
            phrase, remedy = f"Une valeur ne commence pas par « {sign} ».", "Mettez toute la valeur entre guillemets."
            fault = self.fault(event, "debut", phrase, remedy, champ)
            raise requoted(fault, self.lines[event.start_mark.line])
        if len(path) > MOST_DEPTH:
            phrase = f"Plus de {MOST_DEPTH} niveaux de retrait."
            raise self.fault(event, "profondeur", phrase, "Simplifiez la fiche.", champ)
        phrase = f"Plus de {MOST_NODES} valeurs dans un fichier."
        raise self.fault(event, "trop-de-valeurs", phrase, "Faites-en plusieurs.", champ)

    def scalar(self, event: Any) -> str | None:
        if not event.style and event.value in ("", "~"):
            return None
        self.refuse_cut(event)
        if event.style == '"' and (found := INVISIBLE.search(event.value)):
            phrase = f"Le caractère U+{ord(found[0]):04X} est interdit : il ne se voit pas."
            raise self.fault(event, "caractere-invisible", phrase, "Supprimez-le.")
        return str(event.value)

    def refuse_cut(self, event: Any) -> None:
        """YAML takes « # » after a space for a comment, and would drop the rest of a name in silence."""
        end = event.end_mark
        if event.style or "#" not in self.lines[end.line]:
            return
        if re.match(r"\s+#\S", self.lines[end.line][end.column :]):
            width = len(self.lines[end.line].rstrip()) - end.column - 1
            mark = Mark(end.line + 1 + self.shift, end.column + 2, width=width)
            phrase, remedy = "Le signe « # » coupe la valeur.", "Mettez toute la valeur entre guillemets."
            raise requoted(Fault(mark, phrase, remedy, regle="diese"), self.lines[end.line])

    def sequence(self, path: Steps) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            item = self.build(event, (*path, len(items)))
            if item is not None:
                items.append(item)
        self.close(event)
        return items

    def mapping(self, path: Steps) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            self.refuse(event, path)
            if not isinstance(event, yaml.ScalarEvent):
                raise self.fault(event, "nom-de-champ", "Ce nom n’est pas un mot simple.", "Écrivez « nom: valeur ».")
            name, mark = str(event.value), self.mark(event)
            self.stretch(event)
            if not name.isascii() and (hidden := unbreakable(self.lines[mark.line - 1 - self.shift], mark.line)):
                raise hidden
            if name == "<<":
                raise self.fault(event, "fusion", "La fusion « << » est refusée.", "Recopiez les champs.")
            if given := self.result.keys.get((*path, name)):
                item = isinstance((path or ("",))[-1], int) and given.line == self.result.marks[path].line
                above = "" if path else self.lines[mark.line - 2 - self.shift]
                raise self.fault(event, "champ-double", *again(given.line, item, above), name)
            self.result.keys[*path, name] = mark
            fields[name] = self.build(self.next(), (*path, name))
        self.close(event)
        return {name: value for name, value in fields.items() if value is not None}

    def close(self, event: Any) -> None:
        """Keeps the line of a brace or of a bracket; the end of what is set by indentation has no place of its own."""
        if event.end_mark.column > event.start_mark.column:
            self.last = event.end_mark.line + 1 + self.shift
