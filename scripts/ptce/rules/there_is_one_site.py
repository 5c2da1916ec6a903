"""The settings of the site are there: every page needs them."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..problem import Problem

REGLE = "reglages-du-site"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem if `content/site.yml` is missing; one that is there but wrong has problems of its own."""
    if not corpus.files["site"]:
        yield Problem(
            "content/site.yml", 1, 1, "", "Les réglages du site manquent.", "Créez le fichier content/site.yml."
        )
