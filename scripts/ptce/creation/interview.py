"""The questions put one after the other, each until its answer is accepted; what was not asked for is not invented."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from pydantic import BaseModel

from ..corpus import Corpus
from ..meant import FEW
from ..model.record import Record
from ..model.shape import asked, shape
from ..model.value import Choice
from ..read.document import Steps
from .answer import MISSING, Answer, Refusal, accepted
from .question import Question, inside, questions

Answers = dict[Steps, Answer]
"""What goes into the file, by the way to its field."""


class Ask(Protocol):
    """Who answers."""

    def __call__(self, question: Question, needed: bool, refusal: Refusal | None) -> str | None:
        """The answer to a question: empty to leave it out, None if nobody can answer (again).

        :param needed: whether the record cannot do without.
        :param refusal: why the last answer was not taken.
        """


class Interview:
    """One pass through the questions of a kind."""

    def __init__(
        self, corpus: Corpus, ask: Ask, kept: Mapping[Steps, Answer], refused: Mapping[Steps, Refusal]
    ) -> None:
        """
        :param kept: what was accepted before, and is not asked again.
        :param refused: why some answers that were accepted cannot stay.
        """
        self._corpus = corpus
        self._ask = ask
        self._kept = kept
        self._refused = dict(refused)
        self._seen: set[Steps] = set()
        self._questions: dict[Steps, Question] = {}
        self.answers: Answers = {}
        self.refusals: dict[str, Refusal] = {}
        """What nobody could answer, by its option."""

    def put(self, kind: type[Record]) -> None:
        """Asks for all that a new record of this kind needs."""
        self._questions = {question.path: question for question in questions(kind)}
        self._group(kind, (), needed=True)

    def _group(self, owner: type[BaseModel], path: Steps, needed: bool) -> bool:
        """Asks for the fields of a group; whether it is given.

        A group that may be missing is left out where its first answer is empty, if it could not do without.
        """
        choice: Choice | None = getattr(owner, "CHOICE", None)
        given = choice is not None and self._chosen(path, choice, needed)
        if choice and not given:
            return False
        for name in asked(owner):
            if (*path, name) in self._seen or (choice and choice.alone and name in choice.fields):
                continue
            required = shape(owner, name).required
            found = self._field(owner, path, name, needed=required and (needed or given))
            if required and not found and not needed and not given:
                return False
            given = given or found
        return given

    def _chosen(self, path: Steps, choice: Choice, needed: bool) -> bool:
        """Asks for the fields of a choice until one is given; then for the first alone, where one must be."""
        asked_for = [self._questions[*path, name] for name in choice.fields]
        of_choice = choice if needed else None
        if any(self._answer(replace(question, choice=of_choice), needed=False) for question in asked_for):
            return True
        first = asked_for[0]
        if not needed or first.option in self.refusals:
            return False
        self._refused[first.path] = Refusal(choice.phrase, choice.remede)
        return self._answer(first, needed=True)

    def _field(self, owner: type[BaseModel], path: Steps, name: str, needed: bool) -> bool:
        seen = shape(owner, name)
        if seen.is_group:
            return self._group(seen.type, inside(path, name, seen), needed)
        return self._answer(self._questions[*path, name], needed)

    def _answer(self, question: Question, needed: bool) -> bool:
        """Asks until an answer is accepted, or left out; whether there is one."""
        path = question.path
        self._seen.add(path)
        refusal = self._refused.pop(path, None)
        if path in self._kept and refusal is None:
            self.answers[path] = self._kept[path]
            return True
        question = replace(question, known=self._known(question.shape.leads_to))
        while True:
            text = self._ask(question, needed, refusal)
            if text is None:
                if refusal or needed:
                    self.refusals[question.option] = refusal or MISSING
                return False
            if not text.strip() and not needed:
                return False
            try:
                if not text.strip():
                    raise MISSING
                self.answers[path] = accepted(question, text, self._corpus)
            except Refusal as found:
                refusal = found
                continue
            return True

    def _known(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """The records of some kinds, if they can be named in one sentence."""
        found = tuple(name for kind in kinds for name in sorted(self._corpus.files[kind]))
        return found if len(found) <= FEW else ()
