"""A file that cannot be imported: one sentence in French, and what to do."""

from dataclasses import dataclass

from ..french import typography


@dataclass(frozen=True)
class Unreadable(Exception):
    """Why nothing is imported."""

    phrase: str
    remede: str

    def __str__(self) -> str:
        return typography.spaced(f"{self.phrase} {self.remede}".strip())
