"""A programme written as a text, line by line, as the table that it would be."""

from ..model.span import Span
from .characters import decode, visible
from .dateline import dateline
from .grid import MOST_ROWS, Cell, Row, Table, too_large
from .speakers import RESERVE

HEADINGS = ("jour", "horaire", "titre", "texte", "intervenants")
_MOST_SIGNS = 40
"""How long the hours of a session may be, in the widest of their notations."""
_PEOPLE = ("intervenant", "animation", "animé", "modérat", "modéré", "avec ", "conclusion", "orateur")


def read(data: bytes, name: str) -> Table:
    """The table of a programme: a line that begins with hours begins a session, a date begins a day.

    What follows is its title if the hours stand alone, who speaks where a line says so, and else what it is about. The
    lines above the first session stand above the table.

    :raises Unreadable: if the file is no text, or has too many lines.
    """
    text, encoding = decode(data)
    lines = [" ".join(line.split()) for line in visible(text).split("\n")]
    if len(lines) > MOST_ROWS:
        raise too_large()
    above: list[Row] = []
    sessions: list[tuple[int, list[str]]] = []
    day = ""
    for number, line in enumerate(lines, 1):
        found = dateline(line)
        hours, rest = split(line.lstrip("-–—•* "))
        if found and found.alone and not hours:
            day = found.jour.isoformat()
        elif hours:
            sessions.append((number, [day, hours, rest, "", ""]))
        elif not line:
            continue
        elif not sessions:
            above.append(Row(number, (Cell(line),)))
        else:
            _add(sessions[-1][1], line)
    head = Row(0, tuple(Cell(heading) for heading in HEADINGS))
    rows = [Row(number, tuple(Cell(cell) for cell in cells)) for number, cells in sessions]
    return Table(f"« {name} »", (*above, head, *rows), (f"Fichier texte lu en {encoding}.",))


def split(line: str) -> tuple[str, str]:
    """The hours with which a line begins, in any of the notations of programmes, and the rest; no hours if none."""
    for end in range(min(len(line), _MOST_SIGNS), 0, -1):
        try:
            Span.read(line[:end])
        except ValueError:
            continue
        return line[:end].strip(), line[end:].strip(" :–—-|.,\u00a0")
    return "", line


def _add(cells: list[str], line: str) -> None:
    """A line of a session that has begun."""
    bare = line.lstrip("-–—•* ")
    if not cells[2]:
        cells[2] = line
    elif bare.lower().startswith(_PEOPLE):
        cells[4] = f"{cells[4]}\n{bare}".strip()
    elif RESERVE.fullmatch(f" {line}"):
        cells[2] += f" ({line.strip('()')})"
    else:
        cells[3] = f"{cells[3]}\n{line}".strip()
