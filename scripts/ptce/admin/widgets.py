"""The widgets of the form: one for each field of a record or of a group, from the annotations of the model."""

import re
from dataclasses import replace
from typing import Any, get_args

from pydantic import BaseModel

from ..build import all_kinds
from ..french import names, typography
from ..model.fields import Chemin
from ..model.record import Record
from ..model.shape import Shape, fields, first_words, shape
from ..model.value import Value
from ..model.writing import Writing, writing
from ..words import upper_first

Widget = dict[str, Any]
"""A field in the configuration of Decap CMS (https://decapcms.org/docs/widgets/)."""

MOST_INSIDE = 3
"""How many groups of one sort may be one inside the other, as sessions are; what is deeper stays as the file has it."""
LONG = frozenset({"chapo", "definition", "description", "motif", "note", "precision", "presentation", "role", "texte"})
"""The fields of one paragraph that are written on more than a line."""
_FILE = get_args(Chemin)[1]
_ANSWER = re.compile(r"oui (?:si|quand|pour|tant que) ")
"""How the description of a yes or no begins; the rest makes its title."""
_LIST: Widget = {"widget": "list", "label_singular": "élément", "collapsed": True}
_YES_OR_NO: Widget = {
    "widget": "select",
    "options": [{"label": "Oui", "value": "oui"}, {"label": "Non", "value": "non"}],
}
_TOLD = ("string", "text", "select", "relation")
"""The widgets whose values tell an item of a list that is folded."""
_ONE_PARAGRAPH = "Ce texte tient en un seul paragraphe : retirez les retours à la ligne."


def widgets(owner: type[BaseModel], around: tuple[type[BaseModel], ...] = ()) -> list[Widget]:
    """The widgets of a record or of a group, in the order of the files.

    :param around: the groups that hold this one.
    """
    chain = (*around, owner)
    held = [name for name in fields(owner) if name != "id" and chain.count(shape(owner, name).type) < MOST_INSIDE]
    return [_widget(name, shape(owner, name), chain) for name in held]


def collection(kind: type[Record]) -> str:
    """What the records of a kind are called in the addresses of the form: `communiques`."""
    return names.slug(kind.PLURAL)


def _widget(name: str, seen: Shape, chain: tuple[type[BaseModel], ...]) -> Widget:
    found = writing(seen)
    title = upper_first(_ANSWER.sub("", first_words(seen.description)))
    common = {"name": name, "label": typography.text(title), "required": seen.required}
    hint = _hint(seen, found, title)
    return (
        common
        | ({"hint": hint} if hint else {})
        | (_group(seen, chain) if seen.is_group else _value(name, seen, found))
    )


def _hint(seen: Shape, found: Writing | None, title: str) -> str:
    """What the title does not say: the whole description, then an example or how the value is written."""
    whole = typography.text(upper_first(seen.description))
    is_typed = len(seen.leads_to) != 1 and seen.type is not bool
    remedy = found.remede if found and is_typed else ""
    how = f"Par exemple\u00a0: {seen.example}" if seen.example and is_typed else remedy
    return " ".join(part for part in (whole if whole.rstrip(".") != typography.text(title) else "", how) if part)


def _group(seen: Shape, chain: tuple[type[BaseModel], ...]) -> Widget:
    """A group that may be missing is a list of one at most, since Decap CMS asks for every field of an object."""
    inner = widgets(seen.type, chain)
    choice = _choice(seen.type)
    if seen.required and not seen.many:
        return {"widget": "object", "fields": inner} | choice
    told = [one["name"] for one in inner if one["widget"] in _TOLD and one.get("options") != _YES_OR_NO["options"]]
    words = [f"{{{{fields.{name}}}}}" for name in told[:3]]
    bounds = _least(seen) if seen.many else {"max": 1, "seul": True}
    return _LIST | {"summary": " ".join(["–", *words]), "fields": inner} | bounds | choice


def _choice(group: type[Value]) -> Widget:
    """The fields of which one at least must be given: our own key, which the form holds before it saves."""
    if group.CHOICE is None:
        return {}
    found = group.CHOICE
    return {"choix": {"champs": list(found.fields), "phrase": typography.text(found.phrase), "un_seul": found.alone}}


def _value(name: str, seen: Shape, found: Writing | None) -> Widget:
    if len(seen.leads_to) == 1:
        return _relation(all_kinds()[seen.leads_to[0]], seen)
    if seen.many:
        inner = {"name": "valeur", "label": "Valeur", "required": True} | _value(name, replace(seen, many=False), found)
        return _LIST | {"summary": "– {{fields.valeur}}", "field": inner} | _least(seen)
    if seen.type is bool:
        return _YES_OR_NO
    if seen.choices:
        return _select(seen.choices)
    if _FILE in seen.marks:
        return {"widget": "file", "choose_url": False}
    if seen.is_prose:
        return {"widget": "text"}  # that of Markdown would write the whole text anew for one word
    assert found, name  # what is no group and no choice is written
    if not found.phrase:
        return {"widget": "text", "pattern": [found.pattern, _ONE_PARAGRAPH]} if name in LONG else {"widget": "string"}
    return {"widget": "string", "pattern": [found.pattern, f"{found.phrase} {found.remede}".strip()]}


def _relation(kind: type[Record], seen: Shape) -> Widget:
    """A choice among the records of a kind. The form finds them by their title and writes the names of their files."""
    return {
        "widget": "relation",
        "collection": collection(kind),
        "search_fields": [kind.TITLE],
        "display_fields": [kind.TITLE],
        "value_field": "{{slug}}",
        "multiple": seen.many,
    } | _least(seen)


def _least(seen: Shape) -> Widget:
    return {"min": 1} if seen.many and seen.required else {}


def _select(choices: dict[str, str]) -> Widget:
    return {"widget": "select", "options": [{"label": label, "value": value} for value, label in choices.items()]}
