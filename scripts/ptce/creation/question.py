"""The questions that a new record asks: its required fields, and those that its kind says are useful."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from ..french import names, typography
from ..model.record import Record
from ..model.shape import Shape, asked, first_words, shape
from ..model.value import Choice
from ..model.writing import writing
from ..problem import champ
from ..read.document import Steps
from ..words import upper_first


@dataclass(frozen=True)
class Question:
    """One field of a new record, or of a group in it."""

    path: Steps
    """The way to the field: `("sources", 0, "titre")`."""
    shape: Shape
    within: str = ""
    """What the group that holds it is for, in a few words."""
    choice: Choice | None = None
    """The choice to which it belongs, where one of its fields must be given."""
    known: tuple[str, ...] = ()
    """The records that it may name, where they are few."""

    @property
    def option(self) -> str:
        """What it is called on the command line: `sources-titre`."""
        return names.slug(" ".join(step for step in self.path if isinstance(step, str)))

    @property
    def champ(self) -> str:
        """What problems call it: `sources 1, titre`."""
        return champ(self.path)

    @property
    def words(self) -> str:
        """What the field is for."""
        said = " · ".join(upper_first(words) for words in (self.within, self.shape.description) if words)
        more = " Le premier paragraphe suffit pour commencer." if self.shape.is_prose else ""
        several = " S’il y en a plusieurs, séparez-les par des virgules." if self.shape.many else ""
        return typography.spaced(said + several + more)

    @property
    def opening(self) -> str:
        """What is said before the first question of a choice, so that nobody leaves out all of them."""
        first = self.choice and self.choice.fields[0] == self.path[-1]
        return f"{self.choice.phrase} Il faut au moins une de ces réponses." if self.choice and first else ""

    @property
    def example(self) -> str:
        """What may be answered; nothing where the words of the question say enough."""
        return ", ".join(self.known) or example(self.shape)

    @property
    def is_a_choice(self) -> bool:
        """Whether what may be answered is all that can be."""
        return bool(self.known or self.shape.choices)


def example(seen: Shape) -> str:
    """What may be written in a field, for people: its choices, or one value."""
    if seen.choices:
        return ", ".join(f"{choice} ({label})" for choice, label in seen.choices.items())
    found = writing(seen)
    return (
        "" if seen.leads_to or seen.type is bool else seen.example or (found.example if found and found.phrase else "")
    )


def questions(kind: type[Record]) -> tuple[Question, ...]:
    """All that may be asked of a new record, at any depth: in a group, what says what it is comes first."""
    return tuple(_questions(kind, (), ""))


def _questions(owner: type[BaseModel], path: Steps, within: str) -> Iterator[Question]:
    choice: Choice | None = getattr(owner, "CHOICE", None)
    first = choice.fields if choice else ()
    for name in (*first, *(name for name in asked(owner) if name not in first)):
        seen = shape(owner, name)
        if seen.is_group:
            yield from _questions(seen.type, inside(path, name, seen), first_words(seen.description))
        else:
            yield Question((*path, name), seen, within)


def inside(path: Steps, name: str, seen: Shape) -> Steps:
    """The way to the group in a field: the first one, where it holds a list."""
    return (*path, name, 0) if seen.many else (*path, name)
