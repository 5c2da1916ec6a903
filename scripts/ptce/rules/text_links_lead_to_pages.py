"""A link of a text to this site leads to one of its pages."""

import re
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..manuscript import Passage
from ..model.markup import LINK
from ..model.traits import Paged
from ..problem import AVERTISSEMENT, Problem

REGLE = "lien-mort"
WHOLE = re.compile(r"(?<=\]\()(https?://[^()\s]+)(?=\))")
"""The target of a link that gives its whole address."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each link to an address that no file has, drafts included: the edition decides what is seen.

    A warning for a page of ours that is cited by its whole address, which no other rule could follow.
    """
    known = _addresses(corpus)
    settings: list[Any] = list(corpus.records["site"].values())
    roots = tuple(re.sub(r"^https?://", "", site.permaliens) for site in settings)
    for passage in corpus.passages:
        if not passage.markdown or ("](" not in passage.text and "]:" not in passage.text):
            continue
        for found in LINK.finditer(passage.without_code):
            address = found[2].partition("#")[0].strip("/")
            if address not in known:
                close = names.closest(address, sorted(known))
                remede = f"Vouliez-vous dire « /{close}/ » ?" if close else "Copiez l’adresse de la page sur le site."
                span, right = found.span(2), f"{close}/" if close else ""
                phrase = f"Aucune page n’est à l’adresse « /{address} »."
                yield corpus.problem_in(passage, span, phrase, remede, correction=right)
        for found in WHOLE.finditer(passage.without_code):
            yield from _ours(corpus, passage, found, roots, known)


def _ours(
    corpus: Corpus, passage: Passage, found: re.Match[str], roots: tuple[str, ...], known: set[str]
) -> Iterator[Problem]:
    """What is wrong with a whole address; nothing if it is that of another site, or of a file."""
    bare = re.sub(r"^https?://", "", found[1])
    root = next((root for root in roots if bare.startswith(root)), None)
    if root is None:
        return
    address = bare.removeprefix(root).partition("#")[0].strip("/")
    if address in known:
        right = f"/{bare.removeprefix(root)}"
        phrase = "Un lien vers une page de ce site commence par /."
        yield corpus.problem_in(passage, found.span(1), phrase, f"Écrivez {right}", AVERTISSEMENT, right)
    elif "." not in address.rpartition("/")[2]:
        phrase = f"Aucune page de ce site n’est à l’adresse « {found[1]} »."
        remede = "Copiez l’adresse de la page sur le site."
        yield corpus.problem_in(passage, found.span(1), phrase, remede, AVERTISSEMENT)


def _addresses(corpus: Corpus) -> set[str]:
    """The addresses of all files with a page; one that cannot be read now has its page all the same."""
    paged = {name: kind for name, kind in corpus.kinds.items() if issubclass(kind, Paged)}
    return {
        kind.model_construct(id=name).adresse().strip("/") for key, kind in paged.items() for name in corpus.files[key]
    }
