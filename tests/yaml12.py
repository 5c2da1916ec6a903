"""YAML as editors read it, by the core schema of YAML 1.2.2 (section 10.3.2): figures are numbers, dates are texts."""

import re
from typing import Any

import yaml


class Core(yaml.SafeLoader):
    """A loader with the tags of YAML 1.2, where PyYAML has those of 1.1."""

    yaml_implicit_resolvers: dict[str, Any] = {}


TAGS = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}
for name, pattern in TAGS.items():
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(rf"^(?:{pattern})$"), None)


def _integer(loader: Core, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10)) if text[:2] in ("0o", "0x") else int(text)


Core.add_constructor("tag:yaml.org,2002:int", _integer)


def load(text: str) -> Any:
    """The values of a text: what an editor holds against a schema."""
    return yaml.load(text, Loader=Core)
