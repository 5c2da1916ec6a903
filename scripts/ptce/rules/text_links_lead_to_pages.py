"""A link of a text to this site leads to one of its pages."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..french import names
from ..model.markup import LINK
from ..model.record import prose
from ..model.traits import Paged
from ..problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each link to an address that no file has, drafts included: the edition decides what is seen."""
    known = _addresses(corpus)
    for record in corpus.all():
        for where, text in prose(record):
            for found in LINK.finditer(text):
                address = found[2].partition("#")[0].strip("/")
                if address not in known:
                    close = names.closest(address, sorted(known))
                    remede = (
                        f"Vouliez-vous dire « /{close}/ » ?" if close else "Copiez l’adresse de la page sur le site."
                    )
                    yield corpus.problem(record, where, f"Aucune page n’est à l’adresse « /{address} ».", remede)


def _addresses(corpus: Corpus) -> set[str]:
    """The addresses of all files with a page; one that cannot be read now has its page all the same."""
    paged = {name: kind for name, kind in corpus.kinds.items() if issubclass(kind, Paged)}
    return {
        kind.model_construct(id=name).adresse().strip("/") for key, kind in paged.items() for name in corpus.files[key]
    }
