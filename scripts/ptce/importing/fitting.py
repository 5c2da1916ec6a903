"""What of some values a kind can take: the model refuses in its own words, and what it refuses is cut out and told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from .. import diagnosis

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Cut:
    """A value that a field cannot take."""

    path: Path
    value: Any
    phrase: str
    remede: str


@dataclass(frozen=True)
class Fit:
    """What is left of the values, and what was cut out."""

    values: dict[str, Any]
    cuts: tuple[Cut, ...]
    missing: tuple[Path, ...]
    """The fields without which there is no record."""


def fit(owner: type[BaseModel], values: Mapping[str, Any]) -> Fit:
    """The values that a record or a group can take. Each round of refusals may show others: a group without its part.

    :param values: texts, lists and groups, as a file has them; they are not changed.
    """
    left: dict[str, Any] = _copy(values)
    cuts: list[Cut] = []
    while True:
        found = _faults(owner, left)
        missing = tuple(sorted(fault.path for fault in found if fault.value is None and len(fault.path) == 1))
        new = [fault for fault in found if fault.path not in missing]
        if not new:
            return Fit(left, tuple(cuts), missing)
        for fault in sorted(new, key=lambda fault: str(fault.path), reverse=True):
            cut = _cut(left, fault.path)
            if cut is not None:
                cuts.append(Cut(fault.path, cut, fault.phrase, fault.remede))


def _faults(owner: type[BaseModel], values: dict[str, Any]) -> list[Cut]:
    """What the model says; the value is None where a field is missing, and a group that lacks a part is at fault."""
    name = {"id": "fiche"} if "id" in owner.model_fields else {}
    try:
        owner.model_validate({**values, **name})
    except ValidationError as errors:
        found = []
        for error in errors.errors():
            if error["type"] == "too_short" and error["input"]:
                continue  # it is, without the elements that are refused themselves
            path, context = error["loc"], error.get("ctx", {})
            if error["type"] == "refus":
                said = context["phrase"], context["remede"]
            else:
                said = diagnosis.sentence(error["type"], context, error["input"])[1:]
            missing = error["type"] == "missing"
            path = path[:-1] if missing and len(path) > 1 else path
            if path:
                found.append(Cut(path, None if missing and len(path) == 1 else error["input"], *said))
            else:
                found += [Cut((field,), values[field], *said) for field in values]
        return found
    return []


def _cut(values: Any, path: Path) -> Any:
    """Takes the value at a path out of its group or list; None if it is gone."""
    for step in path[:-1]:
        try:
            values = values[step]
        except (KeyError, IndexError):
            return None
    try:
        return values.pop(path[-1])
    except (KeyError, IndexError):
        return None


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _copy(inner) for name, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list | tuple) else value


def paths(values: Mapping[str, Any], before: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """The values of groups by their path; a list is one value."""
    found: dict[tuple[str, ...], Any] = {}
    for name, value in values.items():
        if isinstance(value, Mapping):
            found |= paths(value, (*before, name))
        else:
            found[*before, name] = value
    return found
