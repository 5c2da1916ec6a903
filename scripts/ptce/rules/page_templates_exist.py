"""The template that a page names is one of ours, and so are the kinds of which it lists or gathers the records."""

from collections.abc import Iterator
from pathlib import Path

from ..corpus import Corpus
from ..french import names
from ..problem import Problem

REGLE = "gabarit"
TEMPLATES = Path(__file__).parent.parent / "templates"
"""Where they are; the module `template` knows it too, and takes the time to load Jinja."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each page whose `modele` has no template, for each list by year and each kit of an unknown kind."""
    known = sorted(
        file.stem
        for file in TEMPLATES.glob("*.md")
        if not file.stem.startswith("_") and (file.stem == "page" or file.stem not in corpus.kinds)
    )
    kinds = sorted(kind.written_kind() for kind in corpus.kinds.values())
    for record in corpus.records["page"].values():
        for field, choices in (("modele", known), ("une_page_par_annee", kinds), ("kit_de", kinds)):
            name = getattr(record, field)
            if name is not None and name not in choices:
                close = names.closest(name, choices)
                remede = f"Vouliez-vous dire « {close} » ?" if close else f"Choisissez {' ou '.join(choices)}."
                yield corpus.problem(record, (field,), f"« {name} » n’existe pas.", remede, correction=close or "")
