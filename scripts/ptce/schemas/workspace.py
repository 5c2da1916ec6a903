"""The files of `.vscode/` that are made from the models, and whether those of a repository are still so."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..corpus import Corpus
from ..french import names, typography
from ..model.record import Record
from ..words import upper_first
from .json_schema import FICHES, held, json_schema
from .record_names import record_names
from .snippet import header

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
SNIPPETS = f"{FOLDER}/fiches.code-snippets"
SETTINGS = f"{FOLDER}/settings.json"
ASSOCIATIONS = "yaml.schemas"


class Unreadable(Exception):
    """The settings of the workspace are no plain JSON: a person has written them otherwise, and they are left alone."""


def made(root: Path, kinds: Mapping[str, type[Record]], corpus: Corpus) -> dict[str, str]:
    """The text of each file that is made, by its path.

    :raises Unreadable: if the settings, of which one entry is made, are no plain JSON.
    """
    return {**_of_models(root, kinds), f"{SCHEMAS}/{FICHES}": _text(record_names(kinds, corpus))}


def stale(root: Path, kinds: Mapping[str, type[Record]]) -> list[str]:
    """The paths of the files that are not as the models would make them, and of schemas without a kind.

    The names of the records are not looked at: a new record must not make anything wrong.

    :raises Unreadable: as `made`.
    """
    files = _of_models(root, kinds)
    old = [path for path, text in files.items() if not _has(root / path, text)]
    known = {*files, f"{SCHEMAS}/{FICHES}"}
    return sorted([*old, *(path for path in _schemas(root) if path not in known)])


def write(root: Path, kinds: Mapping[str, type[Record]], corpus: Corpus) -> list[str]:
    """Writes what is made, and removes the schemas of kinds that are no more.

    :return: the paths of the files that changed.
    :raises Unreadable: as `made`; nothing is written then.
    """
    files = made(root, kinds, corpus)
    changed = [path for path, text in files.items() if not _has(root / path, text)]
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(files[path], "utf-8", newline="\n")
    gone = [path for path in _schemas(root) if path not in files]
    for path in gone:
        (root / path).unlink()
    return sorted([*changed, *gone])


def refresh(root: Path, kinds: Mapping[str, type[Record]], corpus: Corpus) -> None:
    """Writes the names of the records anew, where the schemas are in use."""
    file = root / SCHEMAS / FICHES
    if file.is_file():
        file.write_text(_text(record_names(kinds, corpus)), "utf-8", newline="\n")


def _of_models(root: Path, kinds: Mapping[str, type[Record]]) -> dict[str, str]:
    schemas = {f"{SCHEMAS}/{name}.json": _text(json_schema(kind)) for name, kind in kinds.items()}
    return {**schemas, SNIPPETS: _text(_snippets(kinds)), SETTINGS: _text(_settings(root, kinds))}


def _settings(root: Path, kinds: Mapping[str, type[Record]]) -> dict[str, Any]:
    """The settings as they are, with the schema of each folder. The others belong to whoever wrote them."""
    file = root / SETTINGS
    try:
        found = json.loads(file.read_text("utf-8")) if file.exists() else {}
    except (ValueError, OSError):
        raise Unreadable(SETTINGS) from None
    if not isinstance(found, dict):
        raise Unreadable(SETTINGS)
    yaml = {name: kind.FILES for name, kind in kinds.items() if kind.FILES.endswith(".yml")}
    return {**found, ASSOCIATIONS: {f"./{SCHEMAS}/{name}.json": files for name, files in yaml.items()}}


def _snippets(kinds: Mapping[str, type[Record]]) -> dict[str, Any]:
    """A snippet for each kind whose files are Markdown, since no schema reads what stands above a text."""
    return {
        typography.spaced(f"{upper_first(kind.LABEL)} : en-tête"): {
            "scope": "markdown",
            "prefix": names.slug(kind.LABEL),
            "description": typography.spaced(f"{upper_first(kind.LABEL)} : l’en-tête, puis le texte."),
            "body": ["---", *header(kind, held(kind)), "---", "", "$0"],
        }
        for kind in kinds.values()
        if kind.FILES.endswith(".md")
    }


def _schemas(root: Path) -> list[str]:
    return [file.relative_to(root).as_posix() for file in (root / SCHEMAS).glob("*.json")]


def _has(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode("utf-8")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
