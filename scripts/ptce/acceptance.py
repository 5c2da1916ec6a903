"""What an editor accepts: `# accepter: titre-trop-long — l’original porte ce titre`, above a line or at its end.

A warning, or what is to be confirmed, is then told no more. The reason is for whoever reads the file next; without one,
or where nothing needed it, the comment itself is told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from .french import names
from .problem import AVERTISSEMENT, ERREUR, Problem
from .read import Comment, Document

REGLE = "accepter"
_WRITTEN = re.compile(r"accepte[rz]?\s*:?\s*(?P<regle>[^\s:—–]*)(?P<raison>.*)", re.I)
_SIGNS = " \t—–-:"


@dataclass(frozen=True)
class Acceptance:
    """A comment that accepts what a rule says of some lines of a file."""

    path: str
    comment: Comment
    regle: str
    raison: str
    last: int
    """The last line of what it speaks of, a text of several lines being one thing."""

    def holds_for(self, problem: Problem) -> bool:
        """Whether it speaks of a problem."""
        where = problem.path == self.path and self.comment.target <= problem.line <= self.last
        return where and problem.regle == self.regle


def accepts(comment: Comment) -> bool:
    """Whether a comment accepts something."""
    return _WRITTEN.fullmatch(comment.text) is not None


def sifted(problems: Set[Problem], documents: Mapping[str, Document], rules: Set[str]) -> set[Problem]:
    """The problems that nobody accepted, and those of the comments that accept.

    :param documents: what was read, by path.
    :param rules: the names of the rules that may give a warning.
    """
    found = [acceptance for path in documents for acceptance in _acceptances(path, documents[path])]
    if not found:
        return set(problems)
    sound = [one for one in found if one.raison]
    accepted = {
        problem
        for problem in problems
        if problem.niveau != ERREUR and any(acceptance.holds_for(problem) for acceptance in sound)
    }
    told = {problem for acceptance in found for problem in _wrong(acceptance, problems, rules)}
    return {*problems} - accepted | told


def _acceptances(path: str, document: Document) -> Iterator[Acceptance]:
    for comment in document.comments:
        if written := _WRITTEN.fullmatch(comment.text):
            regle, raison = written["regle"].strip(_SIGNS), written["raison"].strip(_SIGNS)
            yield Acceptance(path, comment, regle, raison, _last(document, comment.target))


def _last(document: Document, line: int) -> int:
    """The last line of a text that starts on a line."""
    return max(
        (mark.last for mark in document.marks.values() if mark.line == line and mark.form == "scalar"), default=line
    )


def _wrong(acceptance: Acceptance, problems: Iterable[Problem], rules: Set[str]) -> Iterator[Problem]:
    """What is to be said of a comment that accepts. Whether one is of use is only known where nothing is wrong."""
    regle = acceptance.regle
    spoken = [problem for problem in problems if acceptance.holds_for(problem)]
    if any(problem.niveau == ERREUR for problem in spoken):
        yield _told(acceptance, "Une erreur ne s’accepte pas.", "Corrigez-la, puis retirez ce commentaire.")
    elif not regle:
        remedy = "Écrivez-le après « accepter: », tel que la vérification le donne entre crochets."
        yield _told(acceptance, "Ce commentaire n’a pas le nom d’une règle.", remedy)
    elif regle not in rules:
        close = names.closest(regle, sorted(rules))
        remedy = (
            f"Vouliez-vous dire « {close} » ?" if close else "Recopiez le nom entre crochets que donne la vérification."
        )
        yield _told(acceptance, f"« {regle} » n’est le nom d’aucune règle que l’on puisse accepter.", remedy)
    elif not acceptance.raison:
        remedy = f"Écrivez-la après un tiret : # accepter: {regle} — l’original porte ce titre."
        yield _told(acceptance, "Ce commentaire ne donne pas de raison.", remedy)
    elif not spoken and not any(problem.niveau == ERREUR for problem in problems):
        phrase = f"Ce commentaire n’accepte rien : « {regle} » n’a rien à dire de la ligne {acceptance.comment.target}."
        yield _told(acceptance, phrase, "Retirez-le, ou mettez-le juste au-dessus de la ligne concernée.")


def _told(acceptance: Acceptance, phrase: str, remedy: str) -> Problem:
    mark = acceptance.comment.mark
    return Problem(acceptance.path, mark.line, mark.column, "", phrase, remedy, AVERTISSEMENT, REGLE, width=mark.width)
