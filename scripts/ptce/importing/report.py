"""What an import tells: where each column went, what was refused and why, what would be written, what is kept here."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..french import typography

MARK = typography.spaced("Rapport d’import, fait par « ptce import ».")
"""The first words of a report: a file that does not begin with them is not one, and is not written over."""
_MOST = 12
"""How many lines of a section a terminal shows."""


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    title: str
    lines: tuple[str, ...]
    detail: bool = False
    """True for what is in the file alone: a terminal would be flooded."""
    verbatim: bool = False
    """True for the text of files, in which nothing is set."""
    waits: bool = False
    """True for what is not written until somebody answers or mends it."""


@dataclass
class Report:
    """The sections of a report, in the order in which they are told."""

    title: str
    """What was imported: « annuaire.csv »."""
    sections: list[Section] = field(default_factory=list)

    def add(
        self, title: str, lines: Iterable[str], *, detail: bool = False, verbatim: bool = False, waits: bool = False
    ) -> None:
        """Adds a section, unless it is empty."""
        found = tuple(lines)
        if found:
            self.sections.append(Section(title, found, detail, verbatim, waits))

    @property
    def waits(self) -> bool:
        """Whether something is not written until somebody answers or mends it."""
        return any(section.waits for section in self.sections)

    def text(self, written: str, *, detail: bool = True) -> str:
        """The report.

        :param written: what was done with it, in one sentence.
        :param detail: False to leave out what is in the file alone.
        """
        parts = [typography.spaced(f"{MARK}\n{self.title}\n{written}\n")]
        for section in self.sections:
            if detail or not section.detail:
                count = f" ({len(section.lines)})" if len(section.lines) > 1 else ""
                title = typography.spaced(f"{section.title}{count}")
                shown = section.lines if detail else section.lines[:_MOST]
                more = len(section.lines) - len(shown)
                shown += (f"… et {more} de plus, dans le rapport.",) if more else ()
                body = "\n".join(f"  {line.rstrip()}".replace("\n", "\n      ") for line in shown)
                body = body if section.verbatim else typography.spaced(body)
                parts.append(f"{title}\n{'-' * len(title)}\n{body}\n")
        return "\n".join(parts)
