"""The redirects for servers: the addresses that pages have had and those of today, as static hosts and nginx read them.

`_redirects` is for Cloudflare Pages, Netlify and GitLab Pages (one rule per line: from, to, status); the last two
prefer files to rules, and serve the pages of `redirect.py`. `redirections.nginx.conf` is a `map $uri
$nouvelle_adresse`, with the rule that uses it in its first lines.
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
#     if ($nouvelle_adresse) { return 301 $nouvelle_adresse$is_args$args; }
# Si nginx dit « directive is duplicate », gardez la plus grande des deux valeurs de map_hash_bucket_size.
"""
_ROOM = 32
"""What nginx keeps beside each address in the bucket that holds it, in bytes, and more (`NGX_HASH_ELT_SIZE`)."""


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
    """Each address with and without its last slash: nginx compares whole addresses.

    Its buckets hold 64 bytes if nothing is said, and nginx does not start where an address is longer.
    """
    lines = [f"    {address} {today};\n" for former, today in moved.items() for address in (former, former.rstrip("/"))]
    bucket = max(64, 1 << (max(map(len, moved)) + _ROOM - 1).bit_length())
    size = f"map_hash_bucket_size {bucket};\n"
    return f"{_HEAD}{size}map $uri $nouvelle_adresse {{\n    default '';\n{''.join(lines)}}}\n"


def _file(path: str, text: str) -> Artefact:
    def make(_: Catalogue) -> bytes:
        return text.encode()

    return Artefact(path, SOURCE, make)
