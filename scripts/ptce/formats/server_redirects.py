"""The redirects for servers: the addresses that pages have had and those of today, as two static hosts read them.

`_redirects` is for Netlify and Cloudflare Pages (one rule per line: from, to, status). `redirections.nginx.conf` is the
body of a `map $uri $nouvelle_adresse`, with the rule that uses it in its first lines.
"""

from collections.abc import Iterator

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
    """Both files, if a public record has had another address. What is hidden or withdrawn leads nowhere."""
    moved = dict(sorted(_moved(edition)))
    if moved:
        yield _file(RULES, _rules(moved))
        yield _file(MAP, _map(moved))


def _moved(edition: Edition) -> Iterator[tuple[str, str]]:
    """The former addresses with those of today; a rule sees that no page has one of them now."""
    for record in edition.all(Paged):
        for name in record.anciennes_adresses:
            yield f"/{record.ADDRESS.format(id=name)}", f"/{record.adresse()}"


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
