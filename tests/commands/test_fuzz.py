"""Whatever a repository holds, `ptce check` ends, without a traceback and without an English word of ours."""

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from mutating import PIECES, SOUND, Mutation, mutate, mutations
from ptce.build import all_kinds
from ptce.cli import main
from smallest import SITE

ROTTEN = Path(__file__).parent.parent / "kinds" / "rotten"
PATHS = {name: kind.FILES.replace("**/", "").replace("*", "essai") for name, kind in all_kinds().items()}
"""A file of each kind."""
FILES = {"mkdocs.yml": "site_name: Essai\n", "content/site.yml": SITE, **SOUND}

ENGLISH = re.compile(
    r"\b(input|should|field|required|valid|invalid|validation|string|expected|found|error|errors|exception|warning|while"
    r"|parsing|scanning|mapping|mappings|block|scalar|token|value|values|missing|extra|permitted|dictionary|instance"
    r"|literal|integer|unable|must|None|NoneType|True|False|column|character|characters|stream|document start|anchor"
    r"|undefined|unknown|not|is|are|the|and|directory|file|permission|denied|Traceback|overflow|range|recursion|depth"
    r"|unacceptable|encoding|decode|codec|byte|start byte|allowed|could|did|key|line [0-9])\b|<class|\['|\\x0"
)
"""Words that our dependencies and Python use, none of which stands in a French sentence."""
QUOTED = re.compile(r"« [^»]*»|\bhttps?://\S+|\b[\w-]+\.(?:yml|md|yaml)\b|\[[a-z0-9-]*\]")


def said(out: str) -> str:
    """The words of a report, without what it quotes of authors: their lines, their paths, what they could write."""
    lines = [line for line in out.split("\n") if not re.match(r" *\d+ \|| +\|| +Remplacez par : |\S.*:\d+:\d+: ", line)]
    return QUOTED.sub("", "\n".join(lines))


def checked(root: Path) -> str:
    """What the command says of a repository; it must end well, in each of its forms."""
    with contextlib.chdir(root):
        result = CliRunner().invoke(main, ["check"])
        machine = CliRunner().invoke(main, ["check", "--format", "json"])
    for ended in (result, machine):
        assert ended.exception is None or isinstance(ended.exception, SystemExit), repr(ended.exception)
        assert ended.exit_code in (0, 1)
        assert ended.stderr == ""
    found = json.loads(machine.stdout)["problemes"]
    assert all(problem["regle"] and problem["phrase"] and problem["line"] >= 1 for problem in found)
    assert bool(result.exit_code) is any(problem["niveau"] == "erreur" for problem in found)
    assert not ENGLISH.search(said(result.stdout)), result.stdout
    assert "\x1b" not in result.stdout
    return result.stdout


@contextlib.contextmanager
def written(files: dict[str, bytes]) -> Iterator[Path]:
    """A repository that has these files beside the sound ones, or in their place."""
    with TemporaryDirectory() as folder:
        for path, data in {**{path: text.encode() for path, text in FILES.items()}, **files}.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        yield Path(folder)


def test_what_is_sound_is_said_to_be() -> None:
    with written({}) as root:
        assert checked(root) == "Aucun problème.\n"


@settings(max_examples=120, deadline=None)
@given(
    path=st.sampled_from(["mkdocs.yml", *sorted(PATHS.values())]),
    data=st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)),
)
def test_any_bytes_are_checked(path: str, data: bytes | str) -> None:
    with written({path: data if isinstance(data, bytes) else data.encode()}) as root:
        checked(root)


@pytest.mark.parametrize("kind", sorted(PATHS))
@settings(max_examples=25, deadline=None)
@given(changes=mutations)
def test_a_rotten_file_is_checked_whatever_becomes_of_it(kind: str, changes: list[Mutation]) -> None:
    path = PATHS[kind]
    text = (ROTTEN / f"{kind}{Path(path).suffix}").read_text("utf-8")

    with written({path: mutate(text, changes).encode()}) as root:
        checked(root)


HEADER = "---\ntitre: A\n---\n"
ODD = {
    "empty": b"",
    "blank": b"  \n\n\t\n",
    "comments alone": b"# rien\n# du tout\n",
    "a list": b"- a\n- b\n",
    "a word": b"Bonjour\n",
    "a null byte": b"nom: a\0b\n",
    "a mark of order": b"\xef\xbb\xbfnom: A\n",
    "two marks of order": b"\xef\xbb\xbf\xef\xbb\xbfnom: A\n",
    "UTF-16": "nom: A\n".encode("utf-16"),
    "Windows-1252": "nom: Évêché\n".encode("cp1252"),
    "line ends of Windows": b"nom: A\r\nchapo: B\r\n",
    "line ends of old Macs": b"nom: A\rchapo: B\r",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "very deep": b"a:\n" + b"".join(b" " * depth + b"- \n" for depth in range(1, 60)),
    "deep brackets": b"a: " + b"[" * 5000,
    "deep braces": b"a: " + b"{a: " * 5000,
    "many values": b"a: [" + b"x, " * 6000 + b"]",
    "too long": b"nom: " + b"x" * 300_000,
    "a long line": b"nom: " + b"x" * 100_000 + b": y",
    "enormous numbers": b"ordinal: "
    + b"9" * 5000
    + b"\nannee: 1"
    + b"0" * 5000
    + b"\nlatitude: 9999999\nlongitude: -1e999\n",
    "an enormous sum": b"chiffres:\n  - {valeur: " + b"9" * 5000 + b", unite: u, date: 2026, definition: d}\n",
    "the last day": b"date: 9999-12-31\nfin: 9999-12-31\nembargo: 9999-12-31T23:59\n",
    "the last instant": b"embargo: 9999-12-31T23:59:59-23:59\ndate: 9999\n",
    "the first instant": b"embargo: 0001-01-01T00:00\ndate: 0001-01-01\n",
    "the first instant elsewhere": b"embargo: 0001-01-01T00:00:00+23:59\n",
    "a year of zero": b"date: 0000\nembargo: 0000-00-00T00:00\n",
    "digits of another script": "date: ２０２６-０１-０１\nordinal: ٣\nannee: ²\n".encode(),
    "odd keys": b"? [a, b]\n: c\n? {d: e}\n: f\n",
    "an empty key": b": a\n'': b\n",
    "a key of a line": b"nom du champ: a\nid: b\n__class__: c\nmodel_fields: d\n",
    "anchors": b"a: &a [*a]\nb: *a\n<<: *a\n",
    "tags": b"a: !!python/object/apply:os.system ['true']\n",
    "directives": b"%YAML 1.1\n%TAG ! tag:a,2000:\n---\na: b\n",
    "two documents": b"a: b\n---\nc: d\n",
    "an end": b"a: b\n...\n",
    "commands of a terminal": b"nom: \x1b[2J\x07\n",
    "invisible characters": "nom: A\u200b\u202eB\u00adC\n".encode(),
    "an escape": b'nom: "\\x1b\\u0000\\ud800\\U0010ffff"\n',
    "a surrogate": b"nom: \xed\xa0\x80\n",
    "wide characters": "nom: 漢字 \U0001f600 e\u0301: x\n".encode(),
    "tabs": b"\tnom:\tA\n\t\tb: c\n",
    "comments that accept": b"# accepter\n# accepter: \xc2\xab \xe2\x80\x94\nnom: A # accepter: x - y\n",
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_of_each_kind_is_checked(name: str) -> None:
    data = ODD[name]
    header = b"---\n" + data + b"\n---\n" + data
    files = {path: header if path.endswith(".md") else data for path in PATHS.values()}

    with written(files) as root:
        checked(root)
    with written({"mkdocs.yml": data, **{path: data for path in PATHS.values() if path.endswith(".md")}}) as root:
        checked(root)


BODIES = {
    "brackets": "[" * 2000,
    "quotations": "> " * 3000 + "a",
    "lists": "1. " * 10_000,
    "stars": "*" * 20_000 + "a",
    "html": "<a" * 5000,
    "a table": "|a" * 5000 + "\n" + "|-" * 5000,
    "links": "[a](#) [b](<c d>) ![e](f) [g][h]\n\n[h]: javascript:i\n",
    "braces": "{{ a }} {% b %} {: .c} ^{d}",
    "a fence": "```\n<b>\n",
}


@pytest.mark.parametrize("name", BODIES)
def test_an_odd_text_is_checked(name: str) -> None:
    with written({"content/a.md": (HEADER + BODIES[name]).encode()}) as root:
        checked(root)


def _folder(root: Path) -> None:
    for path in PATHS.values():
        (root / path).unlink(missing_ok=True)
        (root / path).mkdir(parents=True)


def _links(root: Path) -> None:
    (root / "poles/lien.yml").symlink_to("phare.yml")
    (root / "poles/mort.yml").symlink_to("nulle-part.yml")
    (root / "poles/boucle.yml").symlink_to("boucle.yml")
    (root / "content/secteurs").symlink_to("secteurs", target_is_directory=True)
    (root / "content/regions").symlink_to(root, target_is_directory=True)


def _pipe(root: Path) -> None:
    os.mkfifo(root / "poles/tuyau.yml")
    os.mkfifo(root / "content/tuyau.md")


def _names(root: Path) -> None:
    names = ["a b", "É", "-", "..a", "a\nb", "\x1b[2J", "a:b", "%s{}", "x" * 200, "漢", "CON", "~", "a\\b", "«»", "#"]
    for name in names:
        for folder, suffix in (("poles", "yml"), ("press", "md"), ("content", "md")):
            (root / folder / f"{name}.{suffix}").write_bytes(b"nom: A\n")
    (root / "poles/.yml").write_bytes(b"nom: A\n")
    with contextlib.suppress(OSError):
        Path(os.fsdecode(bytes(root / "poles") + b"/\xff\xfe.yml")).write_bytes(b"nom: A\n")


def _files_for_folders(root: Path) -> None:
    for name in ("appels", "regions", "medias", "presse"):
        (root / "content" / name).write_bytes(b"nom: A\n")


def _settings_are_a_folder(root: Path) -> None:
    (root / "content/site.yml").unlink()
    (root / "content/site.yml").mkdir()


def _no_content(root: Path) -> None:
    for path in FILES:
        if path != "mkdocs.yml":
            (root / path).unlink()


STATES: dict[str, Callable[[Path], None]] = {
    "folders": _folder,
    "links": _links,
    "pipes": _pipe,
    "names": _names,
    "files for folders": _files_for_folders,
    "the settings are a folder": _settings_are_a_folder,
    "nothing": _no_content,
}


@pytest.mark.parametrize("name", STATES)
def test_an_odd_repository_is_checked(name: str) -> None:
    with written({}) as root:
        STATES[name](root)
        checked(root)


def test_a_file_that_the_system_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refusing(path: object, *rest: int, **options: int) -> int:
        if str(path).endswith("phare.yml"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *rest, **options)  # type: ignore[arg-type]

    with written({}) as root:
        monkeypatch.setattr(os, "open", refusing)
        told = checked(root)

    assert told.startswith("poles/phare.yml:1:1: erreur [illisible]\n    Ce fichier ne peut pas être lu.\n")
