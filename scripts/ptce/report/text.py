"""The report for people: each problem with its line, what is wrong underlined, what to write instead."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem, printable, summary
from .source import Lines, excerpt, mended

_RED, _YELLOW, _BLUE, _GREEN, _BOLD = "31", "33", "36", "32", "1"
_COLOURS = {ERREUR: _RED, AVERTISSEMENT: _YELLOW, A_CONFIRMER: _BLUE}


def text(problems: Sequence[Problem], lines: Lines, coloured: bool = False, elsewhere: Sequence[Problem] = ()) -> str:
    """The problems one below the other, then how many there are and what follows from it.

    :param lines: gives the lines of a file, by its path.
    :param coloured: with the colours of a terminal, which say nothing that the words do not.
    :param elsewhere: those of files for which nobody asked: they are counted, and keep a site from being published.
    """
    told = ["\n".join([*_problem(first, lines, coloured), *_others(rest)]) for first, *rest in _alike(problems)]
    return "\n\n".join([*told, "\n".join(_end(problems, elsewhere))]) + "\n"


def _alike(problems: Iterable[Problem]) -> Iterable[list[Problem]]:
    """The problems in their order, but for warnings that say of a file what another has said: they go with it."""
    found: dict[Problem, list[Problem]] = defaultdict(list)
    for problem in problems:
        said = problem if problem.niveau == ERREUR else replace(problem, line=0, column=0, champ="", width=0)
        found[said].append(problem)
    return found.values()


def _others(problems: Sequence[Problem]) -> Iterator[str]:
    """Where what was told once is wrong too."""
    if problems:
        places = list(dict.fromkeys(str(problem.line) for problem in problems))
        times = "autres fois" if len(problems) > 1 else "autre fois"
        where = "lignes" if len(places) > 1 else "ligne"
        yield f"    … et {len(problems)} {times} dans ce fichier, {where} {', '.join(places)}."


def _problem(problem: Problem, lines: Lines, coloured: bool) -> Iterator[str]:
    def paint(words: str, colour: str) -> str:
        return f"\x1b[{colour}m{words}\x1b[0m" if coloured else words

    colour = _COLOURS[problem.niveau]
    place = paint(printable(f"{problem.path}:{problem.line}:{problem.column}:"), _BOLD)
    champ = f", champ « {printable(problem.champ)} »" if problem.champ else ""
    regle = f" [{problem.regle}]" if problem.regle else ""
    yield f"{place} {paint(problem.niveau, colour)}{champ}{regle}"
    line = _line(problem, lines)
    if line is not None:
        shown, carets = excerpt(problem, line)
        gutter = " " * (max(5, len(str(problem.line))) + 1) + "|"
        yield f"{problem.line:>5} | {shown}".rstrip()
        yield f"{gutter} {paint(carets, colour)}"
    yield f"    {printable(problem.phrase)}"
    if problem.remede:
        yield f"    {printable(problem.remede)}"
    if problem.ajout:
        yield "    Par exemple :"
        yield from (f"        {paint(printable(added), _GREEN)}" for added in problem.ajout.split("\n"))
    if problem.correction:
        right = mended(problem, line) if line is not None else problem.correction
        yield f"    Remplacez par : {paint(printable(right), _GREEN)}"


def _line(problem: Problem, lines: Lines) -> str | None:
    """The line at which a problem is; None for what is wrong with a file as a whole, or where it cannot be shown."""
    known = lines(problem.path) if problem.width else ()
    return known[problem.line - 1] if problem.line <= len(known) else None


def _end(problems: Sequence[Problem], elsewhere: Sequence[Problem]) -> Iterator[str]:
    yield summary(problems) + "."
    if elsewhere:
        yield f"Dans les autres fichiers : {summary(elsewhere)}."
    if any(problem.niveau == ERREUR for problem in (*problems, *elsewhere)):
        yield "Tant qu’il reste une erreur, rien n’est publié."
    elif problems:
        yield "Rien n’empêche de publier."
        if rule := _acceptable(problems):
            yield f"Pour en accepter un, écrivez au-dessus de sa ligne : # accepter: {rule} — la raison"


def _acceptable(problems: Iterable[Problem]) -> str:
    """The first rule of which an editor may accept what it says, where nothing is an error."""
    return next((problem.regle for problem in problems if problem.regle != "accepter"), "")
