"""How an import ends: its drafts are tried, what the check refuses stays out, the memory follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..problem import Problem
from . import plan
from .memory import Memory, Values
from .plan import Draft
from .report import Report


@dataclass
class Work:
    """What an import gathers before anything is written."""

    root: Path
    memory: Memory
    report: Report
    drafts: list[Draft] = field(default_factory=list)
    remembered: dict[str, Values] = field(default_factory=dict)
    """What to remember of each record, if it may be written."""
    whole: dict[str, list[str]] = field(default_factory=dict)
    """What the report keeps of each record, if it may not: all that the import had for it."""


@dataclass(frozen=True)
class Outcome:
    """What is ready to be written."""

    root: Path
    drafts: tuple[Draft, ...]
    report: Report

    def diff(self) -> str:
        """What changes in the files that people write; a new one is shown in the report, whole."""
        return "".join(draft.diff() for draft in self.drafts if draft.name and not draft.is_new)

    def state(self, written: bool) -> str:
        """What was done, or would be, in one sentence."""
        if not self.drafts and self.report.waits:
            return "Rien à écrire pour le moment : le rapport dit ce qui attend une réponse ou une correction."
        if not self.drafts:
            return "Rien à écrire : le site a déjà tout ce qui peut y entrer."
        told = [draft for draft in self.drafts if draft.name]
        new = sum(draft.is_new for draft in told)
        counts = [_count(new, "nouveau", "nouveaux"), _count(len(told) - new, "modifié", "modifiés")]
        files = " et ".join(count for count in counts if count) or "la mémoire de l’import"
        return f"Écrit : {files}." if written else f"ESSAI : rien n’est encore écrit. À écrire : {files}."

    def write(self) -> None:
        """Writes it all; the memory last, so that it never knows more than the files.

        :raises OSError: if the disk refuses.
        """
        plan.write(self.root, self.drafts)


def finish(work: Work) -> Outcome:
    """Tries the drafts, and tells what will be written and what will not."""
    found = plan.tried(work.root, work.drafts)
    for name, values in work.remembered.items():
        if name not in found.refused:
            work.memory.records[name] = values
    report = work.report
    changed = [draft for draft in found.good if draft.before != draft.after]
    report.add("Fichiers nouveaux", (draft.path for draft in changed if draft.is_new))
    report.add("Fichiers modifiés", (draft.path for draft in changed if not draft.is_new))
    report.add(
        "Ce qui n’est pas écrit, car la vérification le refuserait", _refusals(found.refused, work.whole), waits=True
    )
    report.add(
        "À relire : la vérification le signale sans le refuser",
        (f"{one.path}, champ « {one.champ} » : {one.phrase} {one.conseil}".rstrip() for one in found.warnings),
    )
    report.add(
        "Texte des fichiers nouveaux",
        (f"{draft.path}\n{draft.after}" for draft in changed if draft.is_new),
        detail=True,
        verbatim=True,
    )
    memory = Draft(work.memory.path, work.memory.before, work.memory.text(), "")
    if work.memory.records and memory.before != memory.after:
        report.add("La mémoire de l’import, à garder dans git avec les fiches", [memory.path])
        changed.append(memory)
    return Outcome(work.root, tuple(changed), report)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} fichier{'s' if number > 1 else ''} {several if number > 1 else one}" if number else ""


def _refusals(refused: Mapping[str, Sequence[Problem]], whole: Mapping[str, list[str]]) -> list[str]:
    lines = []
    for name, problems in refused.items():
        lines += [f"{one.path}, champ « {one.champ} » : {one.phrase} {one.conseil}" for one in problems]
        lines += whole.get(name, [])
    return lines
