"""Decap CMS and its local server, taken from npm: one version each, and the hash of what may be served."""

import base64
import hashlib
import re
import shutil
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

PACKAGE = "decap-cms@3.16.3"
INTEGRITY = "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw=="
"""Of the archive, as npm writes it: `npm view decap-cms@3.16.3 dist.integrity`."""
SERVER = "decap-server@3.11.3"
_SERVED = re.compile(r"(?:\d+\.)?decap-cms\.js|[0-9a-f]+\.wasm|decap-cms\.js\.LICENSE\.txt")
"""The files of dist/ that a page needs: not the second copy under another name, nor the maps of the sources."""


class Unavailable(Exception):
    """Decap CMS cannot be had; the words are for the person at the terminal."""


def program(cache: Path, folder: Path) -> None:
    """Writes the files of Decap CMS into a folder.

    :param cache: where its archive is kept from one time to the next.
    :raises Unavailable: if npm is missing, if the archive cannot be fetched, or if it is not the one that we know.
    """
    archive = cache / f"{PACKAGE.replace('@', '-')}.tgz"
    if not archive.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        _npm("pack", PACKAGE, "--pack-destination", str(cache), "--ignore-scripts")
    if integrity(archive.read_bytes()) != INTEGRITY:
        archive.unlink()
        raise Unavailable(
            f"Le programme reçu n’est pas {PACKAGE} tel que nous le connaissons : il n’est pas installé. "
            "Recommencez ; si cela se répète, prévenez la personne qui tient le programme."
        )
    with tarfile.open(archive) as opened:
        for member in opened:
            path = PurePosixPath(member.name)
            content = opened.extractfile(member)
            if path.parent == PurePosixPath("package/dist") and _SERVED.fullmatch(path.name) and content:
                (folder / path.name).write_bytes(content.read())


def integrity(data: bytes) -> str:
    """The hash of an archive, as npm writes it (Subresource Integrity, sha512)."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode("ascii")


def server(cache: Path) -> list[str]:
    """The command that runs the local server of Decap CMS, which npm installs if it is not there.

    :raises Unavailable: if Node or npm is missing, or if it cannot be fetched.
    """
    node = shutil.which("node")
    if node is None:
        raise Unavailable(_MISSING)
    name, _, version = SERVER.partition("@")
    package = cache / version / "node_modules" / name
    if not (package / "dist/index.js").is_file():
        package.parents[1].mkdir(parents=True, exist_ok=True)
        quiet = ("--no-save", "--no-audit", "--no-fund", "--ignore-scripts")
        _npm("install", SERVER, "--prefix", str(package.parents[1]), *quiet)
    return [node, str(package / "dist/index.js")]


_MISSING = "Il manque npm : installez Node.js (paquets nodejs et npm sous Debian), puis recommencez."


def _npm(*arguments: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable(_MISSING)
    done = subprocess.run([npm, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unavailable(f"npm n’a pas pu donner {arguments[1]} : vérifiez la connexion, puis recommencez.")
