"""A file as text, and where each of its fields stands: YAML, or Markdown under a YAML header.

The reader builds its values from libyaml's events: every scalar stays text, so that `12:30`, `no` and `01000` are
what they say; duplicate keys, anchors, aliases, tags and depth are refused before anything is built.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

MOST_BYTES = 256 * 1024
MOST_DEPTH = 12
MOST_NODES = 5_000

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Mark:
    """A place in a file; line and column count from 1. `block`: the text starts on the next line."""

    line: int
    column: int
    block: bool = False


@dataclass(frozen=True)
class Fault(Exception):
    """What is wrong with a file as text: where, the sentence, the remedy."""

    mark: Mark
    phrase: str
    remede: str
    champ: str = ""


@dataclass
class Document:
    """What a file holds: its values, all of them text, and the place of each."""

    values: dict[str, Any]
    marks: dict[Path_, Mark] = field(default_factory=dict)
    keys: dict[Path_, Mark] = field(default_factory=dict)

    def mark(self, path: Path_) -> Mark:
        """Where a value stands; for a missing one, the nearest group that should hold it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def key(self, path: Path_) -> Mark:
        """Where the name of a field stands; else, where its value does."""
        return self.keys.get(path) or self.mark(path)


def load(path: Path) -> Document:
    """The document in a `.yml` or `.md` file. The body of a `.md` file is its field `texte`.

    :raises Fault: at the first thing that keeps the file from being read.
    """
    text = _decode(path)
    if path.suffix == ".md":
        header, body, line = _split(text)
        document = _compose(header, first_line=2)
        if "texte" in document.values:
            raise Fault(document.key(("texte",)), "Le texte d’une page va sous l’en-tête.", "Déplacez-le.", "texte")
        if body.strip():
            document.values["texte"] = body
            document.marks["texte",] = Mark(line - 1, 1, block=True)
        return document
    return _compose(text, first_line=1)


def _decode(path: Path) -> str:
    start = Mark(1, 1)
    if path.is_symlink():
        raise Fault(start, "Un lien symbolique est refusé.", "Mettez le fichier lui-même à sa place.")
    try:
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise Fault(start, "Ce fichier ne peut pas être lu.", "Vérifiez ses droits.") from None
    if len(data) > MOST_BYTES:
        raise Fault(start, f"Ce fichier dépasse {MOST_BYTES // 1024} ko.", "Faites-en plusieurs.")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Fault(start, "Ce fichier est en UTF-16.", "Enregistrez-le en UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        mark = Mark(before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1)
        guess = data[error.start : error.start + 1].decode("cp1252", "replace")
        raise Fault(
            mark,
            f"L’octet 0x{data[error.start]:02x} n’est pas de l’UTF-8 (sans doute « {guess} » enregistré en Windows-1252).",
            "Enregistrez le fichier en UTF-8.",
        ) from None
    text = text.replace("\r\n", "\n")
    _refuse_characters(text)
    if not text.strip():
        raise Fault(start, "Ce fichier est vide.", "Remplissez-le, ou supprimez-le.")
    return text


_INVISIBLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")


def _refuse_characters(text: str) -> None:
    found = _INVISIBLE.search(text)
    if found:
        mark = _place(text, found.start())
        raise Fault(mark, f"Le caractère U+{ord(found[0]):04X} est interdit : il ne se voit pas.", "Supprimez-le.")


def _place(text: str, offset: int) -> Mark:
    before = text[:offset]
    return Mark(before.count("\n") + 1, offset - before.rfind("\n"))


def _split(text: str) -> tuple[str, str, int]:
    """The header, the body, and the line on which the body starts."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Fault(Mark(1, 1), "La page commence par un en-tête entre deux lignes « --- ».", "Écrivez « --- » en première ligne.")
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :]), index + 2
    raise Fault(Mark(1, 1), "L’en-tête « --- » n’est jamais refermé.", "Écrivez « --- » seul sur une ligne, sous le dernier champ.")


def _compose(text: str, first_line: int) -> Document:
    shift = first_line - 1
    lines = text.split("\n")
    try:
        document = _Composer(yaml.parse(text, Loader=yaml.CSafeLoader), lines, shift).document()
    except yaml.MarkedYAMLError as error:
        raise _translate(error, lines, shift) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Fault(Mark(first_line, 1), "Ce fichier ne peut pas être lu.", "Comparez-le avec un autre du même dossier.") from None
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
            raise Fault(Mark(1 + self.shift, 1), "Le fichier contient des champs « nom: valeur ».", "Écrivez un champ par ligne.")
        self.result.values = self.build(event, ())
        end = self.next()
        after = self.next()
        if isinstance(end, yaml.DocumentEndEvent) and not isinstance(after, yaml.StreamEndEvent):
            raise Fault(self.mark(after), "Un fichier ne contient qu’une fiche.", "Retirez la ligne « --- », ou faites deux fichiers.")
        return self.result

    def next(self) -> Any:
        return next(self.events)

    def mark(self, event: Any, *, block: bool = False) -> Mark:
        return Mark(event.start_mark.line + 1 + self.shift, event.start_mark.column + 1, block)

    def build(self, event: Any, path: Path_) -> Any:
        """The value that starts at an event."""
        self.refuse(event, path)
        self.result.marks[path] = self.mark(event, block=getattr(event, "style", None) in ("|", ">"))
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def refuse(self, event: Any, path: Path_) -> None:
        self.nodes += 1
        champ = str(path[-1]) if path else ""
        if isinstance(event, yaml.AliasEvent):
            raise Fault(self.mark(event), f"L’alias « *{event.anchor} » est refusé.", "Recopiez la valeur.", champ)
        if event.anchor:
            raise Fault(self.mark(event), f"L’ancre « &{event.anchor} » est refusée.", "Recopiez la valeur là où elle sert.", champ)
        if event.tag:
            raise Fault(self.mark(event), "Une étiquette de type « ! » est refusée.", "Écrivez la valeur seule.", champ)
        if len(path) > MOST_DEPTH:
            raise Fault(self.mark(event), f"Plus de {MOST_DEPTH} niveaux de retrait.", "Simplifiez la fiche.", champ)
        if self.nodes > MOST_NODES:
            raise Fault(self.mark(event), f"Plus de {MOST_NODES} valeurs dans un fichier.", "Faites-en plusieurs.", champ)

    def scalar(self, event: Any) -> str | None:
        if event.style is None and event.value in ("", "~"):
            return None
        self.refuse_cut(event)
        return str(event.value)

    def refuse_cut(self, event: Any) -> None:
        """YAML takes « # » after a space for a comment, and would drop the rest of a name in silence."""
        if event.style is not None:
            return
        line = self.lines[event.end_mark.line]
        rest = line[event.end_mark.column :]
        if re.match(r"\s+#\d", rest):
            mark = Mark(event.end_mark.line + 1 + self.shift, event.end_mark.column + 2)
            raise Fault(mark, "Le signe « # » coupe la valeur.", "Mettez toute la valeur entre guillemets.")

    def sequence(self, path: Path_) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.build(event, (*path, len(items))))
        return [item for item in items if item is not None]

    def mapping(self, path: Path_) -> dict[str, Any]:
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


_LIBYAML: tuple[tuple[str, str, str], ...] = (
    ("cannot start any token", "Ce caractère ne peut pas commencer une valeur.", "Mettez la valeur entre guillemets ; une tabulation devient deux espaces."),
    ("mapping values are not allowed", "Un « : » suivi d’une espace coupe cette valeur.", "Mettez toute la valeur entre guillemets : titre: \"Forum : le bois\"."),
    ("found a tab character", "Une tabulation est refusée.", "Remplacez-la par deux espaces."),
    ("unexpected end of stream", "Un guillemet ouvert n’est jamais refermé.", "Fermez-le à la fin de la valeur."),
    ("unknown escape character", "Entre guillemets doubles, « \\ » a un sens particulier.", "Prenez des guillemets simples."),
    ("could not find expected ':'", "Il manque « : » après le nom du champ.", "Écrivez « nom: valeur »."),
    ("did not find expected ',' or", "Un crochet ou une accolade n’est pas refermé.", "Fermez-le, ou mettez la valeur entre guillemets."),
    ("did not find expected key", "Cette ligne n’est alignée avec aucun champ.", "Mettez le même retrait que la ligne du champ voisin."),
    ("did not find expected '-' indicator", "Cette ligne n’est pas dans la liste qui la précède.", "Commencez-la par un tiret, avec le même retrait."),
    ("did not find expected node content", "La valeur est incomplète.", "Mettez-la entre guillemets."),
    ("did not find expected <document start>", "Cette ligne n’est alignée avec aucun champ.", "Mettez le même retrait que la ligne du champ voisin."),
    ("control characters are not allowed", "Un caractère de contrôle est refusé.", "Supprimez-le."),
    ("undefined alias", "L’alias est refusé.", "Recopiez la valeur."),
    ("undefined tag handle", "Une étiquette de type « ! » est refusée.", "Écrivez la valeur seule."),
    ("%YAML", "Une ligne qui commence par « % » est refusée.", "Retirez-la."),
)
"""What libyaml says, and what we say instead."""


def _translate(error: yaml.MarkedYAMLError, lines: list[str], shift: int) -> Fault:
    place = error.problem_mark or error.context_mark
    line, column = (place.line, place.column) if place else (0, 0)
    said = f"{error.problem} {error.context}"
    indent = re.match(r" *\t", lines[line]) if line < len(lines) else None
    if indent:
        return Fault(Mark(line + 1 + shift, indent.end()), *_LIBYAML[2][1:])
    for words, phrase, remede in _LIBYAML:
        if words in said:
            return Fault(Mark(line + 1 + shift, column + 1), phrase, remede)
    return Fault(Mark(line + 1 + shift, column + 1), "Cette ligne ne se lit pas.", "Comparez-la avec une autre fiche.")
