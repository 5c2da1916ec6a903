"""The base of every group of fields: frozen, without an unknown key, and what it must give beyond what is required."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from .refusal import refuse


@dataclass(frozen=True)
class Choice:
    """Fields that answer one question between them: at least one is given, or exactly one."""

    fields: tuple[str, ...]
    """Their names; the one that a new group is asked for before the others comes first."""
    phrase: str
    """The rule, in one French sentence."""
    remede: str
    """What to do where it does not hold."""
    alone: bool = False
    """True where no two of them may be given."""

    def hold(self, group: Any) -> None:
        """Refuses a group that gives none of the fields, or several where one stands alone.

        A field that says no (`introuvable: non`) gives nothing.
        """
        given = sum(getattr(group, name) is not None and getattr(group, name) is not False for name in self.fields)
        if given == 0 or (self.alone and given > 1):
            raise refuse(self.phrase, self.remede, "choix-de-champ")


class Value(BaseModel):
    """A group of fields inside a record. Frozen; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    CHOICE: ClassVar[Choice | None] = None
    """The fields of which one at least must be given, where no single one is required."""
    ASKED: ClassVar[tuple[str, ...]] = ()
    """The fields for which whoever begins a new one is asked, beside those that are required."""

    @model_validator(mode="after")
    def _gives_what_it_must(self) -> Self:
        if self.CHOICE:
            self.CHOICE.hold(self)
        return self
