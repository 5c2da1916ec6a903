"""The values of a YAML text, from libyaml's events: every scalar stays text, and what would surprise is refused."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from .decoding import INVISIBLE
from .document import Document, Fault, Mark, Steps
from .libyaml import translate

MOST_DEPTH = 12
MOST_NODES = 5_000


def compose(text: str, first_line: int) -> Document:
    """The document in a YAML text.

    :param first_line: the line of the file on which the text starts, from 1.
    :raises Fault: at the first thing that keeps the text from being read.
    """
    shift = first_line - 1
    lines = text.split("\n")
    try:
        document = _Composer(yaml.parse(text, Loader=yaml.CSafeLoader), lines, shift).document()
    except yaml.MarkedYAMLError as error:
        raise translate(error, lines, shift) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Fault(
            Mark(first_line, 1), "Ce fichier ne peut pas être lu.", "Comparez-le avec un autre du même dossier."
        ) from None
    return document


class _Composer:
    """Builds a document from the events of one YAML text."""

    def __init__(self, events: Iterator[Any], lines: list[str], shift: int) -> None:
        self.events = events
        self.lines = lines
        self.shift = shift
        self.nodes = 0
        self.result = Document({})

    def document(self) -> Document:
        """The document; a fault if the text is not one group of fields."""
        event = self.next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
                raise Fault(self.mark(event), "Une ligne qui commence par « % » est refusée.", "Retirez-la.")
            event = self.next()
        if not isinstance(event, yaml.MappingStartEvent):
            raise Fault(
                Mark(1 + self.shift, 1),
                "Le fichier contient des champs « nom: valeur ».",
                "Écrivez un champ par ligne.",
            )
        self.result.values = self.build(event, ())
        end = self.next()
        after = self.next()
        if isinstance(end, yaml.DocumentEndEvent) and not isinstance(after, yaml.StreamEndEvent):
            raise Fault(
                self.mark(after),
                "Un fichier ne contient qu’une fiche.",
                "Retirez la ligne « --- », ou faites deux fichiers.",
            )
        return self.result

    def next(self) -> Any:
        return next(self.events)

    def mark(self, event: Any) -> Mark:
        line, column = event.start_mark.line, event.start_mark.column
        is_block = getattr(event, "style", None) in ("|", ">")
        below = tuple(self.lines[line + 1 : event.end_mark.line]) if is_block else ()
        return Mark(line + 1 + self.shift, column + 1, below)

    def build(self, event: Any, path: Steps) -> Any:
        """The value that starts at an event."""
        self.refuse(event, path)
        self.result.marks[path] = self.mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def refuse(self, event: Any, path: Steps) -> None:
        self.nodes += 1
        champ = str(path[-1]) if path else ""
        if isinstance(event, yaml.AliasEvent):
            raise Fault(self.mark(event), f"L’alias « *{event.anchor} » est refusé.", "Recopiez la valeur.", champ)
        if event.anchor:
            raise Fault(
                self.mark(event),
                f"L’ancre « &{event.anchor} » est refusée.",
                "Recopiez la valeur là où elle sert.",
                champ,
            )
        if event.tag:
            raise Fault(self.mark(event), "Une étiquette de type « ! » est refusée.", "Écrivez la valeur seule.", champ)
        if len(path) > MOST_DEPTH:
            raise Fault(self.mark(event), f"Plus de {MOST_DEPTH} niveaux de retrait.", "Simplifiez la fiche.", champ)
        if self.nodes > MOST_NODES:
            raise Fault(
                self.mark(event), f"Plus de {MOST_NODES} valeurs dans un fichier.", "Faites-en plusieurs.", champ
            )

    def scalar(self, event: Any) -> str | None:
        if not event.style and event.value in ("", "~"):
            return None
        self.refuse_cut(event)
        if event.style == '"' and (found := INVISIBLE.search(event.value)):
            raise Fault(
                self.mark(event),
                f"Le caractère U+{ord(found[0]):04X} est interdit : il ne se voit pas.",
                "Supprimez-le.",
            )
        return str(event.value)

    def refuse_cut(self, event: Any) -> None:
        """YAML takes « # » after a space for a comment, and would drop the rest of a name in silence."""
        if event.style:
            return
        line = self.lines[event.end_mark.line]
        rest = line[event.end_mark.column :]
        if re.match(r"\s+#\S", rest):
            mark = Mark(event.end_mark.line + 1 + self.shift, event.end_mark.column + 2)
            raise Fault(mark, "Le signe « # » coupe la valeur.", "Mettez toute la valeur entre guillemets.")

    def sequence(self, path: Steps) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            item = self.build(event, (*path, len(items)))
            if item is not None:
                items.append(item)
        return items

    def mapping(self, path: Steps) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            self.refuse(event, path)
            if not isinstance(event, yaml.ScalarEvent):
                raise Fault(self.mark(event), "Le nom d’un champ est un mot simple.", "Écrivez « nom: valeur ».")
            name, mark = str(event.value), self.mark(event)
            if name == "<<":
                raise Fault(mark, "La fusion « << » est refusée.", "Recopiez les champs.")
            if (*path, name) in self.result.keys:
                first = self.result.keys[*path, name].line
                raise Fault(mark, f"Ce champ est déjà donné ligne {first}.", "Gardez-en un seul.", name)
            self.result.keys[*path, name] = mark
            fields[name] = self.build(self.next(), (*path, name))
        return {name: value for name, value in fields.items() if value is not None}
