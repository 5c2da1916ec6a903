"""The vocabulary of schema.org, of a package that carries it whole: what an object may not say."""

import json
import re
from collections.abc import Iterator
from typing import Any

import schema_org
from built import Element

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(rf"{DAY.pattern}T\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")
KEYWORDS = {"@type", "@context"}
INPUTS = {"SearchAction": {"query-input"}}
"""How an action names what it is given, beside the vocabulary: https://schema.org/docs/actions.html."""


def objects(page: Element) -> list[dict[str, Any]]:
    """The objects that a page gives to machines, in its order."""
    return [json.loads("".join(found.children)) for found in page.all("script", type="application/ld+json")]


def faults(node: dict[str, Any], where: str = "") -> Iterator[str]:
    """What is no term of schema.org, stands in no place where it may, or is a date that is not exact."""
    kind = node.get("@type", "")
    model = getattr(schema_org, kind, None) if kind else None
    if model is None:
        yield f"{where}: no type {kind!r}"
        return
    known = {found.schema_name: found for found in model.SCHEMA_PROPERTIES}
    for name, value in node.items():
        here = f"{where}/{kind}.{name}"
        if name in KEYWORDS | INPUTS.get(kind, set()):
            continue
        if name not in known:
            yield f"{here}: no such property"
        elif known[name].superseded_by:
            yield f"{here}: superseded by {known[name].superseded_by}"
        else:
            for item in value if isinstance(value, list) else [value]:
                yield from _of_value(item, known[name].ranges, here)


def _of_value(value: Any, ranges: tuple[str, ...], here: str) -> Iterator[str]:
    if isinstance(value, dict):
        kinds = getattr(schema_org, value.get("@type", ""), None)
        if kinds is not None and not set(kinds.SCHEMA_TYPES) & set(ranges):
            yield f"{here}: {value['@type']} is none of {', '.join(ranges)}"
        yield from faults(value, here)
    elif not any(_fits(value, name) for name in ranges):
        yield f"{here}: {value!r} is none of {', '.join(ranges)}"


def _fits(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "Boolean"
    if isinstance(value, int | float):
        return name == "Number" or (name == "Integer" and isinstance(value, int))
    if name == "Text":
        return bool(value.strip())
    if name in ("URL", "Thing"):
        return value.startswith(("https://", "http://"))
    if name in ("Date", "DateTime"):
        return bool((DAY if name == "Date" else MOMENT).fullmatch(value))
    if name in ("Number", "Integer"):
        return bool(re.fullmatch(r"\d+(\.\d+)?", value))
    choices = getattr(schema_org, name, ())
    return isinstance(choices, type) and issubclass(choices, schema_org.base.SchemaEnum) and value in list(choices)
