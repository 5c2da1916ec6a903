"""Where kinds, rules and formats meet: what the folders hold, the artefacts of a site, their export."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest
from built import ROOT
from conftest import NOON
from ptce import build
from ptce.artefact import Artefact
from ptce.build import Refused, Site, check, edit, export

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources:\n  - titre: Une source\n"
POLE = f"nom: Pôle du Phare\n{SOURCES}"


def test_all_problems_of_all_files_stop_an_edition(repository: Write) -> None:
    root = repository({"poles/a.yml": "nom: A\n", "poles/b.yml": "", "content/regions/c.yml": "nom: [\n"})
    with pytest.raises(Refused) as refused:
        edit(root, NOON)
    assert [(problem.path, problem.line) for problem in refused.value.problems] == [
        ("content/regions/c.yml", 2),
        ("poles/a.yml", 1),
        ("poles/b.yml", 1),
    ]
    assert str(refused.value).splitlines() == [str(problem) for problem in refused.value.problems]


def test_a_warning_does_not_stop_an_edition(repository: Write) -> None:
    root = repository({"poles/phare.yml": f"description: {'long ' * 40}\n{POLE}"})
    assert [problem.niveau for problem in check(root).problems] == ["avertissement"]
    assert [record.id for record in edit(root, NOON).all("pole")] == ["phare"]


def test_a_naive_instant_is_refused(repository: Write) -> None:
    with pytest.raises(ValueError, match="offset"):
        edit(repository({}), datetime(2026, 3, 1))


def _declaring(monkeypatch: pytest.MonkeyPatch, *artefacts: Artefact) -> None:
    format = ModuleType("essai")
    format.declare = lambda _: iter(artefacts)  # type: ignore[attr-defined]
    monkeypatch.setattr(build, "all_formats", lambda: {"essai": format})


def test_two_sources_for_one_address_stop_the_site(repository: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    _declaring(monkeypatch, Artefact("a.md", "un", lambda _: b""), Artefact("A/index.md", "deux", lambda _: b""))
    with pytest.raises(Refused) as refused:
        Site(edit(repository({}), NOON))
    assert [str(problem) for problem in refused.value.problems] == [
        "A/index.md:1:1: Deux sources veulent cette adresse : un et deux. Renommez l’un des deux fichiers."
    ]


def test_each_artefact_is_made_once_and_those_with_a_key_once_for_all(
    repository: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(name: str) -> Artefact:
        def bytes_of(catalogue: object) -> bytes:
            made.append(name)
            if name == "page":
                assert [offered.taille for offered in catalogue.of("fiche")] == [5]  # type: ignore[attr-defined]
            return name.encode()

        return Artefact(f"{name}.txt", name, bytes_of, (lambda: "1" * 64) if name == "fiche" else None, name)

    _declaring(monkeypatch, make("page"), make("fiche"))
    edition = edit(repository({}), NOON)
    cache = tmp_path / "cache"
    for _ in range(2):
        site = Site(edition, cache)
        assert [(artefact.path, data) for artefact, data in site.make()] == [
            ("page.txt", b"page"),
            ("fiche.txt", b"fiche"),
        ]
        assert len(list(site.make())) == 2
    assert sorted(made) == ["fiche", "page", "page"]
    assert [file.name for file in cache.iterdir()] == ["1" * 64]


def test_the_cache_forgets_what_is_no_longer_made(repository: Write, tmp_path: Path) -> None:
    root, cache = repository({"poles/phare.yml": POLE}), tmp_path / "cache"
    list(Site(edit(root, NOON), cache).make())
    first = {file.name for file in cache.iterdir()}
    (root / "poles/phare.yml").write_text(f"chapo: Autre.\n{POLE}", "utf-8")
    list(Site(edit(root, NOON), cache).make())
    second = {file.name for file in cache.iterdir()}
    assert (len(first), len(second), len(first & second)) == (3, 3, 2), "the PDF changes, the two cards do not"


def test_an_export_writes_plain_files_and_replaces_none(repository: Write, tmp_path: Path) -> None:
    site = Site(edit(repository({"poles/phare.yml": POLE}), NOON))
    folder = tmp_path / "export"
    assert export(site, folder) == 11
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    data = ["datapackage.json", "poles.csv", "poles.geojson", "poles.json", "poles.schema.json"]
    assert files == [
        *(f"donnees/{name}" for name in data),
        "flux.json",
        "flux.xml",
        "partage.png",
        "poles/phare.md",
        "poles/phare/fiche.pdf",
        "poles/phare/partage.png",
    ]
    (folder / "poles/phare.md").write_text("le mien", "utf-8")
    with pytest.raises(FileExistsError):
        export(site, folder)
    assert (folder / "poles/phare.md").read_text("utf-8") == "le mien"


def test_a_check_loads_nothing_that_only_a_build_needs() -> None:
    heavy = ["PIL", "babel", "icalendar", "jinja2", "mkdocs", "typst"]
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r}); from pathlib import Path;"
        "from ptce.commands import check; from ptce import build;"
        f"build.check(Path({str(ROOT)!r})); print(sorted(sys.modules.keys() & {heavy}))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"
