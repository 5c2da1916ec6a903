"""What imports wrote, so that the next one knows what people changed since: a file of the repository, shared by all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .unreadable import Unreadable

FOLDER = "content/imports"
_ABOUT = "Ce que `ptce import` a écrit dans les fiches. Gardez ce fichier dans git, et ne le modifiez pas."
_BETWEEN = "."

Values = dict[tuple[str, ...], Any]


@dataclass
class Memory:
    """The values that imports wrote into the records of a kind: by record, by field."""

    path: str
    """Where it is kept, from the root of the repository: `content/imports/poles.json`."""
    records: dict[str, Values] = field(default_factory=dict)
    before: str | None = field(default=None, compare=False)
    """The text of its file today; None if there is none."""

    def text(self) -> str:
        """The file."""
        said = {
            name: {_BETWEEN.join(path): values[path] for path in sorted(values)}
            for name, values in sorted(self.records.items())
        }
        return json.dumps({"": _ABOUT, **said}, ensure_ascii=False, indent=1) + "\n"


def load(root: Path, plural: str) -> Memory:
    """The memory of the imports of a kind; an empty one before the first.

    :param plural: what its file is called: `poles`.
    :raises Unreadable: if somebody broke the file.
    """
    path = f"{FOLDER}/{plural}.json"
    try:
        text = (root / path).read_text("utf-8")
    except FileNotFoundError:
        return Memory(path)
    except (OSError, UnicodeDecodeError):
        raise _broken(path) from None
    try:
        found = json.loads(text)
        records = {name: _values(values) for name, values in found.items() if name}
    except (ValueError, AttributeError, RecursionError):
        raise _broken(path) from None
    return Memory(path, records, text)


def _values(values: Mapping[str, Any]) -> Values:
    return {tuple(path.split(_BETWEEN)): value for path, value in values.items()}


def _broken(path: str) -> Unreadable:
    return Unreadable(
        f"La mémoire des imports, {path}, ne se lit plus.",
        "Reprenez-la dans git ; si git y a laissé des lignes <<<<<<<, gardez les deux côtés, et retirez ces lignes.",
    )
