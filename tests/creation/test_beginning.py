"""From the answers to a file: whatever is accepted is read back, and the check has nothing against it."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ptce import read
from ptce.build import check
from ptce.creation.answer import Answer, Refusal
from ptce.creation.beginning import Refused, Unanswered, begin
from ptce.creation.kinds import by_word
from ptce.creation.question import Question, questions
from ptce.model.writing import writing
from ptce.problem import ERREUR
from smallest import SITE

KINDS = by_word()
Write = Callable[[dict[str, str]], Path]
FILES = {
    "content/site.yml": SITE,
    "content/regions/bretagne.yml": 'nom: Bretagne\ncode: "53"\nen: en Bretagne\n'
    'departements: [{code: "35", nom: Ille-et-Vilaine}]\n',
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\n",
    "content/secteurs/mer.yml": "nom: Mer\ncode: mer\n",
    "content/bienvenue.md": "---\ntitre: Bienvenue\n---\n",
    "content/medias/logo.png": "",
}
TRAPS = [
    *("no", "oui", "12:30", "2026", "- tiret", "# dièse", "L'Étoile : no 1", "à : b", "clé: valeur", "null", "~"),
    *(
        '"guillemets"',
        "'apostrophes'",
        "a # b",
        "{a}",
        "[b]",
        "*gras*",
        "&ancre",
        "!balise",
        "%x",
        "@y",
        "`z`",
        "?",
        "|",
        ">",
    ),
    *("fin :", "\\n", "C:\\dossier", "...", "---", "<<", "=", "1e3", "0x1F", "mot " * 60, "Ça va ? Oui ; non !"),
]
TEXTS = st.one_of(st.sampled_from(TRAPS), st.text(max_size=40), st.text("ab :#-'\"\\{}[]|>&*!%@`,?\t", max_size=20))


class Answering:
    """Answers by chance, with the example of a field where nothing else would be accepted."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data
        self.last: dict[str, str] = {}

    def field(self, question: Question, needed: bool, refusal: Refusal | None) -> str | None:
        seen = question.shape
        if seen.leads_to:
            names = {"region": "bretagne", "sector": "bois, mer"}
            answer = names.get(seen.leads_to[0], "")
        elif seen.choices:
            answer = self.data.draw(st.sampled_from(list(seen.choices)))
        else:
            found = writing(seen)
            assert found
            shaped = st.just(seen.example or found.example)
            answer = self.data.draw(shaped if found.phrase or refusal else TEXTS)
        return answer if needed or refusal or self.data.draw(st.booleans()) else ""

    def name(self, _name: str, _taken: str, refusal: Refusal | None) -> str | None:
        return None if refusal else ""


@pytest.mark.parametrize("word", [word for word in KINDS if word != "media"])
@settings(max_examples=25)
@given(data=st.data())
def test_whatever_is_accepted_is_read_back_and_passes_the_check(word: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, content in FILES.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, "utf-8")
        person, accepted = Answering(data), {}

        def answer(question: Question, needed: bool, refusal: Refusal | None) -> str | None:
            text = person.field(question, needed, refusal)
            accepted[question.path] = text or ""
            return text

        path = begin(root, KINDS[word], answer, person.name)
        assert [str(problem) for problem in check(root).problems if problem.niveau == ERREUR] == []
        values = read.parse(Path(path).suffix, (root / path).read_bytes()).values
        assert values.pop("statut") == "brouillon"
        given_ = {way: text.strip() for way, text in accepted.items() if text.strip()}
        lists = {question.path for question in questions(KINDS[word]) if question.shape.many}
        assert {way: _at(values, way) for way in given_} == {
            way: _parts(text) if way in lists else text for way, text in given_.items()
        }
        assert _count(values) == sum(len(_parts(text)) if way in lists else 1 for way, text in given_.items())


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def _at(values: Any, way: Any) -> Answer:
    for step in way:
        values = values[step]
    return values if isinstance(values, list) else str(values).strip("\n")


def _count(value: Any) -> int:
    """How many texts there are in values, at any depth."""
    inner = value.values() if isinstance(value, dict) else value
    return 1 if isinstance(value, str) else sum(map(_count, inner))


def answers(**given: str) -> Callable[[Question, bool, Refusal | None], str | None]:
    """Answers once, by option; nobody answers again."""
    left = {option.replace("_", "-"): text for option, text in given.items()}
    return lambda question, _needed, refusal: None if refusal else left.get(question.option)


def first(name: str, _taken: str, refusal: Refusal | None) -> str | None:
    return None if refusal else name


def test_a_second_file_of_one_name_gets_another_and_the_first_is_not_touched(repository: Write) -> None:
    root = repository({})
    seen: list[tuple[str, str]] = []

    def name(proposed: str, taken: str, _refusal: Refusal | None) -> str:
        seen.append((proposed, taken))
        return ""

    ask = answers(nom="Phare", sources_titre="S")
    assert begin(root, KINDS["pole"], ask, name) == "poles/phare.yml"
    before = (root / "poles/phare.yml").read_bytes()
    assert begin(root, KINDS["pole"], ask, name) == "poles/phare-2.yml"
    assert (root / "poles/phare.yml").read_bytes() == before
    assert seen == [("phare", ""), ("phare-2", "poles/phare.yml")]


def test_nothing_is_written_where_something_is_missing(repository: Write) -> None:
    root = repository({})
    with pytest.raises(Unanswered) as missing:
        begin(root, KINDS["pole"], answers(nom="Phare"), first)
    assert list(missing.value.refusals) == ["sources-titre"]
    assert not (root / "poles").exists()


def test_a_name_of_file_that_cannot_be_is_told(repository: Write) -> None:
    root = repository({})

    def name(_name: str, _taken: str, refusal: Refusal | None) -> str | None:
        return None if refusal else "Le Phare"

    with pytest.raises(Unanswered) as missing:
        begin(root, KINDS["pole"], answers(nom="Phare", sources_titre="S"), name)
    assert {option: refusal.correction for option, refusal in missing.value.refusals.items()} == {
        "nom-du-fichier": "le-phare"
    }


def test_what_the_check_says_of_an_answer_is_asked_for_again(repository: Write) -> None:
    root = repository({"content/medias/phare.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'})
    given_ = {"alt": "Un phare", "legende": "Le phare", "credit": "A. Lune", "licence": "Libre"}
    files, told = ["content/medias/absent.png", "content/medias/phare.svg"], []

    def ask(question: Question, _needed: bool, refusal: Refusal | None) -> str | None:
        if refusal:
            told.append((question.option, refusal.phrase))
        return files.pop(0) if question.option == "fichier" else given_[question.option]

    assert begin(root, KINDS["media"], ask, first) == "content/medias/phare.yml"
    assert [option for option, _ in told] == ["fichier"]


def test_what_no_answer_would_mend_is_told_and_nothing_stays(repository: Write) -> None:
    root = repository({"content/poles.md": "---\ntitre: Pôles\n---\n", "content/poles/x.md": "---\ntitre: X\n---\n"})
    shutil.rmtree(root / "content/poles")
    (root / "poles").mkdir()

    def name(_name: str, _taken: str, refusal: Refusal | None) -> str | None:
        return None if refusal else "poles/phare"

    begin(root, KINDS["pole"], answers(nom="Phare", sources_titre="S"), first)
    with pytest.raises(Refused) as reason:
        begin(root, KINDS["page"], answers(titre="Phare"), name)
    assert reason.value.problems
    assert not (root / "content/poles/phare.md").exists()
