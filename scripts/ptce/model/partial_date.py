"""A date as precise as its source: a year, a month or a day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PartialDate:
    """A year; perhaps its month (1-12); perhaps the day of that month (1-31)."""

    annee: int
    mois: int | None = None
    jour: int | None = None

    @property
    def precision(self) -> str:
        """`annee`, `mois` or `jour`."""
        return "jour" if self.jour else "mois" if self.mois else "annee"

    @property
    def debut(self) -> date:
        """The first day that the date covers: what lists sort by, never what a reader is shown."""
        return date(self.annee, self.mois or 1, self.jour or 1)

    @property
    def fin(self) -> date:
        """The last day that the date covers."""
        if self.jour:
            return self.debut
        month = self.mois or 12
        return date(self.annee, month, monthrange(self.annee, month)[1])

    @property
    def exacte(self) -> date | None:
        """The day, when it is known."""
        return self.debut if self.jour else None

    def __str__(self) -> str:
        """ISO 8601, as far as it is known: `2011`, `2011-12`, `2012-06-25`."""
        parts = [f"{self.annee:04}", *(f"{part:02}" for part in (self.mois, self.jour) if part)]
        return "-".join(parts)
