"""The JSON Schema of a kind: what its authors write, as an editor sees it, in words for people who do not program.

Draft 7, with the words that the YAML language server of Red Hat reads besides: `errorMessage`, `markdownDescription`,
`enumDescriptions`, `defaultSnippets`. A message of the schema replaces all those of its own level, hence one level
(`allOf`) for each thing that may be wrong: what an author is told is then a sentence of the check, and is in French
whatever the language of the editor. `contains: {}` stands for `minItems: 1`, for which no sentence may be given.
"""

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from ..diagnosis import sentence
from ..french import names, typography
from ..model.record import Record
from ..model.shape import Shape, asked, fields, first_words, shape
from ..model.value import Choice
from ..model.writing import Writing, writing
from ..words import upper_first
from .snippet import snippet

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

DRAFT = "http://json-schema.org/draft-07/schema#"
FICHES = "fiches.json"
"""The file that holds the names of the records; each schema refers to it."""
PROPOSED = "Le nom d’une fiche\u00a0: Ctrl + Espace les propose."
BODY = "texte"
"""The field that stands under the header of a Markdown file."""


def json_schema(kind: type[Record]) -> Schema:
    """The schema of the files of a kind; of the header alone, for Markdown files."""
    path = PurePosixPath(kind.FILES)
    where = f"Un fichier par {kind.LABEL}\u00a0: {path}" if "*" in kind.FILES else f"Le fichier {path}"
    groups: dict[str, type[BaseModel]] = {}
    root = _group(kind, held(kind), groups, f"Nouvelle fiche ({kind.LABEL})")
    done: Schema = {}
    while left := groups.keys() - done.keys():
        name = min(left)
        done[name] = _group(groups[name], fields(groups[name]), groups)
    return {
        "$schema": DRAFT,
        "title": upper_first(kind.LABEL),
        "description": f"{where}.",
        **root,
        "definitions": {name: done[name] for name in sorted(done)},
    }


def held(kind: type[Record]) -> tuple[str, ...]:
    """The fields that stand in the YAML of a kind: not its name, nor the body of a page."""
    outside = {"id", BODY} if kind.FILES.endswith(".md") else {"id"}
    return tuple(name for name in fields(kind) if name not in outside)


def _group(
    owner: type[BaseModel], held: tuple[str, ...], groups: dict[str, type[BaseModel]], label: str = ""
) -> Schema:
    """A record or a group of fields.

    :param held: its fields.
    :param groups: the groups that it holds are added here.
    :param label: what its snippet is called; by default, the fields that it inserts.
    """
    shapes = {name: shape(owner, name) for name in held}
    begun = [name for name in asked(owner) if name in held]
    choice = getattr(owner, "CHOICE", None)
    return {
        "properties": {name: _property(shapes[name], owner.model_fields[name].default, groups) for name in held},
        "additionalProperties": False,
        "errorMessage": _told("extra_forbidden"),
        "allOf": [
            {"type": "object", "errorMessage": _told("model_type")},
            *(_required(name, seen) for name, seen in shapes.items() if seen.required),
            *(_choice(choice) if choice else ()),
        ],
        "defaultSnippets": [
            {
                "label": label or ", ".join(begun),
                "description": "Insère ces champs\u00a0; la touche de tabulation mène de l’un à l’autre.",
                "body": snippet(owner, held),
            }
        ],
    }


def _required(name: str, seen: Shape) -> Schema:
    return {"required": [name], "errorMessage": f"Il manque le champ «\u00a0{name}\u00a0». {_said(seen)}"}


def _choice(choice: Choice) -> Iterator[Schema]:
    """At least one of the fields of a choice; no two of them, where one stands alone."""
    message = {"errorMessage": typography.spaced(f"{choice.phrase} {choice.remede}")}
    *others, last = choice.fields
    least: Schema = {"required": [last], **message}
    for name in reversed(others):
        least = {"if": {"required": [name]}, "else": least}
    yield least
    if choice.alone:
        for index, name in enumerate(choice.fields[:-1]):
            rest = dict.fromkeys(choice.fields[index + 1 :], False)
            yield {"if": {"required": [name]}, "then": {"properties": rest, **message}}


def _property(seen: Shape, default: Any, groups: dict[str, type[BaseModel]]) -> Schema:
    """A field: what it is for, then what may be written there."""
    found = writing(seen)
    title, whole = typography.spaced(upper_first(first_words(seen.description))), _said(seen)
    words = [whole, PROPOSED if seen.leads_to else ""]  # a list of fields shows no title: these words stand alone there
    if seen.choices and isinstance(default, str):
        words.append(f"Par défaut\u00a0: `{default}`.")
    words.append("Obligatoire." if seen.required else "")
    said = {
        "title": title,
        "description": whole,
        "markdownDescription": "\n\n".join(filter(None, words)),
    }
    if not seen.many:
        return said | _value(seen, found, groups)
    filled = [{"contains": {}, "errorMessage": _told("too_short")}] if seen.required else []
    return {
        **said,
        "type": "array",
        "errorMessage": _told("tuple_type"),
        "items": _value(seen, found, groups),
        **({"allOf": filled} if filled else {}),
    }


def _value(seen: Shape, found: Writing | None, groups: dict[str, type[BaseModel]]) -> Schema:
    """One value: a group, a word to choose, the name of a record, or a text of one shape."""
    if seen.is_group:
        groups[seen.type.__name__] = seen.type
        return {"$ref": f"#/definitions/{seen.type.__name__}"}
    if seen.leads_to:
        return {"$ref": f"{FICHES}#/definitions/{reference(seen.leads_to)}"}
    if seen.choices:
        labels = list(seen.choices.values())
        expected = names.list_sentence(list(seen.choices)).replace(" et ", " ou ")
        return {
            "enum": list(seen.choices),
            "enumDescriptions": labels,
            "markdownEnumDescriptions": labels,
            "errorMessage": f"Choisissez {expected}.",
        }
    if found is None:
        raise TypeError(f"nothing says how {seen.type} is written")
    if seen.type is bool:
        return {"enum": ["oui", "non"], "errorMessage": message(found)}
    return text(found) | _examples(seen, found)


def _examples(seen: Shape, found: Writing) -> Schema:
    """An example as an editor would read it: a number where only figures are right, and a text in any other field."""
    example = seen.example or (found.example if found.phrase else "")
    if not example:
        return {}
    shaped = bool(found.phrase) and re.fullmatch(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", example)
    return {"examples": [json.loads(example) if shaped else example]}


def reference(kinds: tuple[str, ...]) -> str:
    """What the names of the records of some kinds are called in the file that holds them: `event-call`."""
    return "-".join(kinds)


def text(found: Writing) -> Schema:
    """A text of one shape. What has only figures is a number for an editor, and a text for us."""
    kind: Schema = {"type": ["string", *found.numbers] if found.numbers else "string"}
    return kind | {"pattern": found.pattern, "errorMessage": message(found)}


def message(found: Writing) -> str:
    """What an author is told of a text that does not have the shape of its field."""
    phrase = f"{found.phrase} {found.remede}".strip()
    return typography.spaced(phrase or "Écrivez ici un texte, d’un seul paragraphe.")


def _said(seen: Shape) -> str:
    """What a field is for, as readers of French set it."""
    return typography.spaced(upper_first(seen.description))


def _told(error: str) -> str:
    """What the check says of an error of pydantic, whatever the value."""
    _, phrase, remede = sentence(error, {}, [])
    return typography.spaced(f"{phrase} {remede}")
