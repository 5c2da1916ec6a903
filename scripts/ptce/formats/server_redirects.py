"""The redirects for servers: the addresses that pages have had and those of today, as two static hosts read them.

`_redirects` is for Netlify and Cloudflare Pages (one rule per line: from, to, status). `redirections.nginx.conf` is the
body of a `map $uri $nouvelle_adresse`, with the rule that uses it in its first lines.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Paged

TITLE = "Redirections du serveur"
TRAIT = Paged

RULES, MAP = "_redirects", "redirections.nginx.conf"
SOURCE = "site"
_HEAD = """\
# À inclure dans le bloc http de nginx ; puis, dans le bloc server :
#     if ($nouvelle_adresse) { return 301 $nouvelle_adresse; }
"""


def declare(edition: Edition) -> Iterator[Artefact]:
    """Both files, if a public record has had another address. What is hidden or withdrawn leads nowhere.

    A server knows whole paths: those of a site that does not stand at the root of its host begin with its own.
    """
    root = urlsplit(edition.site.permaliens).path
    moved = dict(sorted((f"{root}{former}", f"{root}{record.adresse()}") for former, record in edition.moved()))
    if moved:
        yield _file(RULES, _rules(moved))
        yield _file(MAP, _map(moved))


def _rules(moved: dict[str, str]) -> str:
    return "".join(f"{former} {today} 301\n" for former, today in moved.items())


def _map(moved: dict[str, str]) -> str:
    """Each address with and without its last slash: nginx compares whole addresses."""
    lines = [f"    {address} {today};\n" for former, today in moved.items() for address in (former, former.rstrip("/"))]
    return f"{_HEAD}map $uri $nouvelle_adresse {{\n    default '';\n{''.join(lines)}}}\n"


def _file(path: str, text: str) -> Artefact:
    def make(_: Catalogue) -> bytes:
        return text.encode()

    return Artefact(path, SOURCE, make)
