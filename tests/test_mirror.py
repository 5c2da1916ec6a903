"""Names mirror: a kind has its templates, its tests and its rotten file; a module has its tests at its own path."""

from pathlib import Path

import ptce
import pytest
from ptce.build import all_formats, all_kinds, all_rules
from ptce.model.record import Record
from ptce.model.traits import Paged, Printable

PACKAGE = Path(ptce.__file__).parent
TEMPLATES = PACKAGE / "templates"
TESTS = Path(__file__).parent

WITHOUT_A_PAGE = {
    "figure": "shown on the pages that cite it",
    "media": "a file beside a page",
    "milestone": "a line of the timeline",
    "person": "never shown alone",
    "site": "the settings, on every page",
}

ELSEWHERE = {
    "__main__.py": "test_cli.py: runs the program",
    "read/__init__.py": "read/test_load.py: named for its function",
}
"""The modules without a test file of their name, and why. An `__init__` that holds only words is not looked at."""

MODULES = sorted(
    file.relative_to(PACKAGE).as_posix()
    for file in PACKAGE.rglob("*.py")
    if file.name != "__init__.py" or len(file.read_text("utf-8").strip().splitlines()) > 10
)


@pytest.mark.parametrize("name", all_kinds())
def test_a_kind_has_its_tests_and_its_rotten_file(name: str) -> None:
    suffix = Path(all_kinds()[name].FILES).suffix

    assert (TESTS / f"kinds/test_{name}.py").is_file()
    assert (TESTS / f"kinds/rotten/{name}{suffix}").is_file()
    assert (TESTS / f"kinds/rotten/{name}.txt").is_file()


@pytest.mark.parametrize("name", all_kinds())
def test_a_kind_with_a_page_has_its_template(name: str) -> None:
    assert issubclass(all_kinds()[name], Paged) is (name not in WITHOUT_A_PAGE)
    assert (TEMPLATES / f"{name}.md").is_file() is (name not in WITHOUT_A_PAGE)


SHEETS = {
    "event": ["event.typ", "livret.typ"],
    "pole": ["pole.typ"],
    "press_release": ["press_release.typ"],
    "selection": ["selection.typ"],
}


@pytest.mark.parametrize("name", all_kinds())
def test_a_kind_that_is_printed_has_its_sheets(name: str) -> None:
    kind: type[Record] = all_kinds()[name]

    assert issubclass(kind, Printable) is (name in SHEETS)
    for sheet in SHEETS.get(name, []):
        assert (TEMPLATES / sheet).is_file()
        assert f'"{sheet}"' in (PACKAGE / f"kinds/{name}.py").read_text("utf-8")


def test_every_typst_template_belongs_to_a_kind_or_draws_a_picture() -> None:
    found = sorted(file.name for file in TEMPLATES.glob("*.typ") if not file.name.startswith("_"))

    assert found == sorted(["card.typ", "map_picture.typ", *(sheet for sheets in SHEETS.values() for sheet in sheets)])


def test_no_rotten_file_is_left_behind() -> None:
    assert {file.stem for file in (TESTS / "kinds/rotten").iterdir()} == set(all_kinds())


@pytest.mark.parametrize("name", all_formats())
def test_a_format_has_its_tests(name: str) -> None:
    assert (TESTS / f"formats/test_{name}.py").is_file()


@pytest.mark.parametrize("name", all_rules())
def test_a_rule_has_its_tests(name: str) -> None:
    assert (TESTS / f"rules/test_{name}.py").is_file()


@pytest.mark.parametrize("folder", ["commands", "kinds", "formats", "rules", "read", "model", "french"])
def test_no_tests_are_left_behind(folder: str) -> None:
    tested = {file.stem.removeprefix("test_") for file in (TESTS / folder).glob("test_*.py")}
    known = {file.stem for file in (PACKAGE / folder).glob("*.py")}

    assert tested - known <= {"load", "fuzz"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_its_tests_at_its_own_path(module: str) -> None:
    path = TESTS / Path(module).parent / f"test_{Path(module).stem}.py"

    assert path.is_file() is (module not in ELSEWHERE)


def test_the_exceptions_are_modules_of_ours() -> None:
    assert set(ELSEWHERE) <= set(MODULES)
