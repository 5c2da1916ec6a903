"""The search of the finished site: the index of Pagefind, and beside it what the pages are about and the words used."""

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .french.names import fold, sort_key

FOLDER = "pagefind"
"""Where the index stands in the site. The script of the search page knows it too."""
SUBJECTS = "pages.json"
WORDS = "mots.json"

_ELISION = re.compile(r"(?<!\w)((?:[cdjlmnst]|qu|jusqu|lorsqu|presqu|puisqu|quoiqu)’)(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*(?![\w’])")
_SHORTEST = 4
"""Under four letters, a word is one mistake away from too many others to be proposed."""
_SIGNATURE = b"pagefind_dcd"
"""What stands before the JSON of a fragment, once it is decompressed."""
_LOADED = re.compile(r"pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.fr\.pagefind")
"""What our script loads of what Pagefind writes beside the index; the rest is its own interface, of 600 kB."""
_SHARED = 3
"""The number of pages from which a heading that they share names a part of any page: « Sources », « Activités »."""


class Unindexed(Exception):
    """Pagefind made no index; the message is in French, and ends with what it said."""


def index(folder: Path) -> None:
    """Makes the search of a built site: the index of Pagefind, `pages.json` and `mots.json`, in `pagefind/`.

    Pagefind takes « l’économie » for one word: it is handed a copy of the pages where a space follows each elision,
    and the script closes it again. Its own filters are left aside: it writes them in another order at each run.

    :raises Unindexed: if Pagefind fails.
    """
    with tempfile.TemporaryDirectory() as workshop:
        _open_elisions(folder, Path(workshop))
        _run_pagefind(Path(workshop), folder / FOLDER)
    fragments = {file.stem: _fragment(file) for file in sorted((folder / FOLDER / "fragment").iterdir())}
    _write(folder / FOLDER / SUBJECTS, subjects(fragments))
    _write(folder / FOLDER / WORDS, words(f"{page['meta']['title']} {page['content']}" for page in fragments.values()))


def subjects(fragments: dict[str, Any]) -> dict[str, Any]:
    """What each page is about, so that results are grouped, counted and filtered before any of them is fetched.

    :param fragments: what Pagefind keeps of each page, by the name that its results bear.
    :returns: `genres` (singular and plural), `regions` and `rubriques` (the headings that say nothing of one page), in
        French order; and `pages`: for each name, the rank of its genre, those of its regions, its years.
    """
    metas = {name: page["meta"] for name, page in fragments.items()}
    genres = sorted({(meta["genre"], meta["pluriel"]) for meta in metas.values()}, key=lambda pair: sort_key(pair[0]))
    regions = sorted({region for meta in metas.values() for region in _listed(meta, "regions")}, key=sort_key)
    return {
        "genres": genres,
        "regions": regions,
        "rubriques": _shared_headings(fragments.values()),
        "pages": {
            name: [
                genres.index((meta["genre"], meta["pluriel"])),
                [regions.index(region) for region in _listed(meta, "regions")],
                [int(year) for year in _listed(meta, "annees")],
            ]
            for name, meta in sorted(metas.items(), key=lambda item: fragments[item[0]]["url"])
        },
    }


def words(texts: Iterable[str]) -> list[str]:
    """The words that may be proposed for a misspelt one, each as most texts write it; those of most texts come first.

    Two words are one if accents, capitals and apostrophes alone tell them apart.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for word in sorted(set(_WORD.findall(text))):
            spellings[fold(word).replace(" ", "")][word] += 1
    kept = [
        (-found.total(), min(found, key=lambda word: (-found[word], word)))
        for key, found in spellings.items()
        if len(key) >= _SHORTEST
    ]
    return [word for _, word in sorted(kept)]


def _open_elisions(folder: Path, copy: Path) -> None:
    for page in folder.rglob("*.html"):
        target = copy / page.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_ELISION.sub(r"\1 ", page.read_text("utf-8")), "utf-8")


def _run_pagefind(pages: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(target)]
    done = subprocess.run([*command, "--force-language", "fr", "--quiet"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unindexed(f"L’index de recherche n’a pas pu être fait. {done.stderr[-500:]}")
    for file in target.iterdir():
        if file.is_file() and not _LOADED.fullmatch(file.name):
            file.unlink()


def _fragment(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
    return data


def _listed(meta: dict[str, str], name: str) -> list[str]:
    """The values that base.html joins in one metadata."""
    return [value for value in meta.get(name, "").split(" ; ") if value]


def _shared_headings(pages: Iterable[dict[str, Any]]) -> list[str]:
    count = Counter(text for page in pages for text in {anchor["text"] for anchor in page["anchors"]})
    return sorted((text for text, number in count.items() if text and number >= _SHARED), key=sort_key)


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")
