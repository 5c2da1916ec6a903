"""Whatever the bytes, a file gives a document or one fault; whatever the faults, a check ends, and speaks French."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from mutating import PIECES, SOUND, Mutation, mutate, mutations, sound
from ptce.build import all_kinds, check
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem
from ptce.read import Document, Fault, load
from smallest import SITE

ROTTEN = Path(__file__).parent.parent / "kinds" / "rotten"

ENGLISH = re.compile(
    r"\b(input|should|field|required|valid|string|expected|found|error|while|parsing|scanning|mapping|block|token|"
    r"value|missing|extra|permitted|dictionary|instance|literal|integer|unable|must|NoneType|None|True|False|"
    r"column|character|stream|document start|anchor|not)\b|\\x02|\\x03|<class|\['"
)
"""Words of pydantic, of PyYAML and of Python, none of which is a French one in our sentences."""


def our_words(problem: Problem) -> str:
    """What a problem says, without what it quotes of the author."""
    return re.sub(r"« [^»]*»|https?://\S+", "", f"{problem.phrase} {problem.remede}")


def attempt(content: bytes, suffix: str) -> Document | Fault:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        try:
            return load(path)
        except Fault as fault:
            return fault


def is_sound(found: Document | Fault) -> bool:
    if isinstance(found, Fault):
        return bool(found.mark.line >= 1 and found.mark.column >= 1 and found.phrase and found.remede)
    return all(isinstance(name, str) for name in found.values)


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=200), suffix=st.sampled_from([".yml", ".md"]))
def test_any_bytes_give_a_document_or_a_fault(content: bytes, suffix: str) -> None:
    assert is_sound(attempt(content, suffix))


@settings(max_examples=400, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join), suffix=st.sampled_from([".yml", ".md"]))
def test_any_signs_of_yaml_give_a_document_or_a_fault(text: str, suffix: str) -> None:
    assert is_sound(attempt(text.encode(), suffix))


@settings(max_examples=300, deadline=None)
@given(file=sound, changes=mutations)
def test_a_mutated_file_gives_a_document_or_a_fault(file: tuple[str, str], changes: list[Mutation]) -> None:
    path, text = file

    assert is_sound(attempt(mutate(text, changes).encode(), Path(path).suffix))


@cache
def repository() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    for path, text in {"content/site.yml": SITE, **SOUND}.items():
        file = Path(folder.name) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def test_the_repository_of_the_fuzz_is_sound() -> None:
    assert check(Path(repository().name)).problems == []


@settings(max_examples=250, deadline=None)
@given(file=sound, changes=mutations)
def test_a_mutated_repository_is_checked_to_the_end_and_in_french(
    file: tuple[str, str], changes: list[Mutation]
) -> None:
    path, text = file
    root = Path(repository().name)
    mutated = mutate(text, changes)
    (root / path).write_text(mutated, "utf-8", newline="")
    try:
        problems = check(root).problems
    finally:
        (root / path).write_text(text, "utf-8")

    for problem in problems:
        assert problem.path in {*SOUND, "content/site.yml"}
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.phrase[:1].isupper() or problem.phrase[:1] in "«"
        assert problem.phrase[-1:] in ".:)"
        assert problem.niveau in (ERREUR, AVERTISSEMENT, A_CONFIRMER)
        assert not ENGLISH.search(our_words(problem)), str(problem)
    assert problems == sorted(set(problems))


def test_the_problems_of_the_rotten_files_have_no_english_word(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {}
    for file in sorted(ROTTEN.glob("*.[ym]*")):
        path = all_kinds()[file.stem].FILES.replace("**/", "").replace("*", "pourri")
        files[path] = file.read_text("utf-8")

    problems = check(repository(files)).problems

    assert len(problems) > 200
    assert [str(problem) for problem in problems if ENGLISH.search(our_words(problem))] == []
