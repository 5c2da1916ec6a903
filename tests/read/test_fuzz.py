"""Whatever the bytes, a file gives a document or one fault; whatever the faults, a check ends, and speaks French."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from ptce.build import all_kinds, check
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem
from ptce.read import Document, Fault, load
from smallest import SITE

ROTTEN = Path(__file__).parent.parent / "kinds" / "rotten"

SOUND = {
    "content/evenements/forum.yml": """\
titre: "Forum : le bois"
date: 2026-05-04
horaire: 9h30 - 17h
lieu: {commune: Rivage, code_postal: 01000}
seances:
  - titre: Accueil
    horaire: 9h30
    intervenants:
      - personne: ada-lune
texte: |
  ## Pourquoi

  Un **texte**, [un lien](https://a.example/).
sources: [{titre: Une source, date: 2026}]
""",
    "poles/phare.yml": """\
nom: Pôle du Phare
latitude: 45.5
longitude: 4.5
chiffres:
  - {valeur: "1 200", unite: pôles, date: 2026, definition: D., annonce: oui, sources: [{titre: T}]}
contact: {telephone: 01 23 45 67 89, courriel: a@b.example}
embargo: 2026-12-03T10:00+01:00
sources:
  - titre: Une source
""",
    "content/personnes/ada-lune.yml": "nom: Ada Lune\nalias: [A. Lune]\n",
    "press/annonce.md": """\
---
titre: Une annonce
date: 2026-01-02
emetteur: {nom: Réseau}
chapo: Qui, quoi.
poles: [phare]
---

## Un titre

- Un texte ;
- et *l'autre*.
""",
}

PIECES = [
    *"ab:-#'\"[]{}&*!|>%@`?,\n \t~<\\é\u00a0\u200b.09TZ+(^_=",
    "\n\n",
    "  ",
    ": ",
    "- ",
    "\r\n",
    " #3",
    "---\n",
    "null",
    "[[",
    "<b>",
    "](#)",
    "{{",
    "\\u0000",
    "2026-02-30",
    "25h",
    "1,5",
]
Mutation = tuple[float, int, str]
mutations = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from([0, 0, 1, 2, 8, 40]),
        st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
    ),
    min_size=1,
    max_size=4,
)
sound = st.sampled_from(sorted(SOUND.items()))

ENGLISH = re.compile(
    r"\b(input|should|field|required|valid|string|expected|found|error|while|parsing|scanning|mapping|block|token|"
    r"value|missing|extra|permitted|dictionary|instance|literal|integer|unable|must|NoneType|None|True|False|"
    r"column|character|stream|document start|anchor|not)\b|\\x02|\\x03|<class|\['"
)
"""Words of pydantic, of PyYAML and of Python, none of which is a French one in our sentences."""


def our_words(problem: Problem) -> str:
    """What a problem says, without what it quotes of the author."""
    return re.sub(r"« [^»]*»|https?://\S+", "", f"{problem.phrase} {problem.remede}")


def mutate(text: str, changes: list[Mutation]) -> str:
    for where, removed, added in changes:
        start = int(where * len(text))
        text = text[:start] + added + text[start + removed :]
    return text


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
