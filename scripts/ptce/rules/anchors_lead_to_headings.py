"""What follows the « # » of a link names a heading of its page: a browser would stay at the top without a word.

Pages whose template has anchors of its own are left to the inspection of the finished site.
"""

from collections.abc import Iterator
from typing import Any

from markdown.extensions.toc import slugify

from ..corpus import Corpus
from ..french import names
from ..model.markup import LINK, characters, level, tree
from ..problem import AVERTISSEMENT, Problem

REGLE = "ancre-morte"
OF_EVERY_PAGE = frozenset({"contenu", "sources", "les-organisations-citees", "la-page-dans-les-documents"})
"""The anchors that the frame and the template of a page bring."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each link to an anchor that a page without a template does not have."""
    pages = {record.adresse().strip("/"): record for record in _plain(corpus)}
    for passage in corpus.passages:
        if not passage.markdown or "#" not in passage.text or "](/" not in passage.text:
            continue
        for found in LINK.finditer(passage.without_code):
            address, _, anchor = found["address"].partition("#")
            page = pages.get(address.strip("/"))
            if page is None or not anchor or anchor in OF_EVERY_PAGE:
                continue
            known = _anchors(page)
            if anchor not in known:
                close = names.closest(anchor, known)
                phrase = f"La page « /{address} » n’a pas d’intertitre « #{anchor} »."
                remede = f"Vouliez-vous dire « #{close} » ?" if close else _choice(known)
                start, end = found.span("address")[1] - len(anchor), found.span("address")[1]
                yield corpus.problem_in(passage, (start, end), phrase, remede, AVERTISSEMENT, close or "")


def _choice(known: list[str]) -> str:
    """What may stand there; the first anchor is the title, which needs none."""
    return f"Les siens : {', '.join(f'#{name}' for name in known[1:])}." if known[1:] else "Retirez ce qui suit « # »."


def _plain(corpus: Corpus) -> Iterator[Any]:
    """The pages whose anchors are those of their text."""
    for record in corpus.records["page"].values():
        page: Any = record
        if not page.modele and not page.une_page_par_annee:
            yield page


def _anchors(page: Any) -> list[str]:
    """The headings of a page as the `toc` of Python-Markdown names them; the second of a name has `_1` behind it."""
    found = [slugify(page.titre, "-")]
    for element in tree(page.texte or "").iter():
        if level(element):
            name = base = slugify(characters("".join(element.itertext())), "-")
            times = 0
            while name in found:
                times += 1
                name = f"{base}_{times}"
            found.append(name)
    return found
