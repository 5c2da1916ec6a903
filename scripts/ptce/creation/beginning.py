"""From a kind to a file in its folder: the questions, the name, the check; and again for what the check refuses."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from ..build import check
from ..model.record import Record
from ..problem import Problem
from ..read.document import Steps
from . import naming
from .answer import MISSING, Answer, Refusal
from .interview import Answers, Ask, Interview
from .placing import place
from .question import questions
from .text import text

NAME = "nom-du-fichier"
"""The option that names the file."""


class Unanswered(Exception):
    """Answers are missing or cannot be taken, and nobody is there to give others; nothing was written."""

    def __init__(self, refusals: Mapping[str, Refusal]) -> None:
        """
        :param refusals: by the option that would answer.
        """
        self.refusals = refusals
        super().__init__()


class Refused(Exception):
    """The check says of the new file what no other answer would mend; nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__()


class AskName(Protocol):
    """Who names the file."""

    def __call__(self, name: str, taken: str, refusal: Refusal | None) -> str | None:
        """The name of the file: empty for that which is proposed, None if nobody can answer again.

        :param name: the name that is proposed; no file has it.
        :param taken: the file that has the name that would have come first; nothing if there is none.
        :param refusal: why the last answer was not taken.
        """


def begin(root: Path, kind: type[Record], ask: Ask, ask_name: AskName) -> str:
    """Writes a new file, and returns its path, relative to the root.

    :raises Unanswered: if nobody answers what is needed.
    :raises Refused: if the file cannot be, whatever is answered.
    :raises OSError: if the disk refuses.
    """
    before = check(root)
    kept: Answers = {}
    told: dict[Steps, Refusal] = {}
    while True:
        interview = Interview(before, ask, kept, told)
        interview.put(kind)
        if interview.refusals:
            raise Unanswered(interview.refusals)
        kept = interview.answers
        path = naming.path_of(kind, _name(root, kind, kept, ask_name))
        try:
            problems = place(root, path, text(kind, kept), check, before)
        except FileExistsError:
            continue  # somebody wrote that file in the meantime: another name is proposed
        if not problems:
            return path
        told = _answerable(kind, kept, problems)
        if not told:
            raise Refused(problems)


def _name(root: Path, kind: type[Record], answers: Mapping[Steps, Answer], ask_name: AskName) -> str:
    first = naming.proposed(kind, answers)
    name = naming.free(root, kind, first)
    taken = naming.path_of(kind, first) if name != first else ""
    refusal = None
    while True:
        given = ask_name(name, taken, refusal)
        if given is None:
            raise Unanswered({NAME: refusal or MISSING})
        try:
            return naming.checked(root, kind, given or name)
        except Refusal as found:
            refusal = found


def _answerable(kind: type[Record], answers: Mapping[Steps, Answer], problems: list[Problem]) -> dict[Steps, Refusal]:
    """What the check says of the answers that were given, by the way to each."""
    champs = {question.champ: question.path for question in questions(kind) if question.path in answers}
    found = (problem for problem in problems if problem.champ in champs)
    return {champs[problem.champ]: Refusal(problem.phrase, problem.remede, problem.correction) for problem in found}
