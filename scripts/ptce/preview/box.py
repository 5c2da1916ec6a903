"""The box at the top of each page of a preview: what a preview is, and what is wrong in the files."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from ..french.rulebook import NBSP
from ..problem import ERREUR, Problem, printable, summary
from ..report.source import Lines, mended

FOLDER = "_apercu"
"""Where the preview serves what it adds to the pages, and the place of its box in them: no name of a record has `_`."""
SHOWN = 2
"""The errors that are seen at once; the others are a click away, so that a page is not pushed out of sight."""
MOST = 50
"""The errors, and the warnings, that a page tells; the check tells all of them."""

_TOP = re.compile(r'<body[^>]*>\s*(?:<a class="evitement"[^>]*>[^<]*</a>)?')
"""What comes before the box: for those who use a keyboard, the first link is still that to the content."""
_HEAD = f"""\
<link rel="stylesheet" href="/{FOLDER}/apercu.css">
<script src="/{FOLDER}/apercu.js" defer></script>
</head>"""
_BOX = """
<aside class="apercu" id="{folder}" aria-label="Aperçu" data-version="{news}">
<p><strong>Aperçu :</strong> brouillons et embargos visibles.{preparing}</p>
<p class="apercu-arret" role="status"></p>
{errors}{warnings}{reminder}</aside>
"""
_PREPARING = ' <span class="apercu-recherche">La recherche se prépare.</span>'
_REMINDER = f'<a class="apercu-rappel" href="#{FOLDER}" hidden>{{said}}</a>\n'
"""What the script shows while the box is out of sight: a page that is loaded anew keeps its place."""
_NOTE = "<p>En attendant, un fichier qui ne peut pas être lu reste montré tel qu’il était.</p>\n"
_AROUND = 40
"""The characters that are shown before what is wrong in a line, and after it."""
_SPACE = re.compile(r"(?<=«) | (?=[»:;?!])")


def dressed(html: str, box: str) -> str:
    """A page with its box, and with the script that reloads it. Both are files, so that the policy of pages holds."""
    found = _TOP.search(html)
    top = found.end() if found else 0
    return (html[:top] + box + html[top:]).replace("</head>", _HEAD, 1)


def box(problems: Iterable[Problem], lines: Lines, pages: Mapping[str, str], here: str, news: str) -> str:
    """The HTML of the box.

    :param lines: gives the lines of a file, by its path.
    :param pages: the path of the page of each file, by that of the file.
    :param here: the path of the page that bears the box; what concerns it comes first.
    :param news: the versions of the pages, of the check and of the search that the page shows.
    """

    def item(problem: Problem) -> str:
        known = lines(problem.path) if problem.width else ()
        line = known[problem.line - 1] if problem.line <= len(known) else ""
        return _item(problem, line, pages.get(problem.path), here)

    known = sorted(problems, key=lambda problem: pages.get(problem.path) != here)
    errors = [problem for problem in known if problem.niveau == ERREUR]
    others = [problem for problem in known if problem.niveau != ERREUR]
    return _BOX.format(
        folder=FOLDER,
        news=news,
        preparing="" if news.endswith("cherche") else _PREPARING,
        errors=_errors([item(problem) for problem in errors[:MOST]], len(errors)) if errors else "",
        warnings=_warnings([item(problem) for problem in others[:MOST]], others) if others else "",
        reminder=_REMINDER.format(said=_counted(len(errors))) if errors else "",
    )


def _counted(errors: int) -> str:
    return f"{errors} problème{'s' if errors > 1 else ''} dans les fichiers"


def _errors(items: list[str], count: int) -> str:
    more = f"{count - SHOWN} autre{'s' if count - SHOWN > 1 else ''}"
    rest = _folded("apercu-suite", more, _list(items[SHOWN:]) + _beyond(count)) if count > SHOWN else ""
    return _folded("apercu-erreurs", _counted(count), f"{_NOTE}{_list(items[:SHOWN])}{rest}", " open")


def _warnings(items: list[str], problems: list[Problem]) -> str:
    return _folded("apercu-reserves", summary(problems), _list(items) + _beyond(len(problems)))


def _beyond(count: int) -> str:
    return f"<p>Les {MOST} premiers sont ici ; <code>ptce check</code> les dit tous.</p>\n" if count > MOST else ""


def _folded(name: str, said: str, inner: str, opened: str = "") -> str:
    return f'<details class="{name}"{opened}>\n<summary>{said}</summary>\n{inner}</details>\n'


def _list(items: Iterable[str]) -> str:
    return f"<ul>\n{''.join(items)}</ul>\n"


def _item(problem: Problem, line: str, page: str | None, here: str) -> str:
    champ = f", champ « {problem.champ} »" if problem.champ else ""
    parts = [f"<p><code>{escape(problem.path)}</code>, ligne {problem.line}{_set(champ)}</p>"]
    if line.strip():
        parts.append(f"<pre>{_marked(problem, line)}</pre>")
    parts.append(f"<p>{_set(problem.phrase)} {_set(problem.remede)}</p>")
    if problem.correction:
        right = mended(problem, line) if line else problem.correction
        parts.append(f"<p>Remplacez par{NBSP}: <code>{escape(printable(right))}</code></p>")
    if page is not None and page != here:
        parts.append(f'<p><a href="/{escape(page)}">Voir la page</a></p>')
    return "<li>\n{}\n</li>\n".format("\n".join(parts))


def _set(words: str) -> str:
    """Words as HTML, with the spaces at which no line breaks."""
    return escape(_SPACE.sub(NBSP, printable(words)))


def _marked(problem: Problem, line: str) -> str:
    """A line with a mark on what is wrong; what is far from it in a long line is left out."""
    start, end = problem.column - 1, problem.column - 1 + problem.width
    before, wrong, after = line[:start].lstrip(), line[start:end], line[end:].rstrip()
    left = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    right = f"{after[:_AROUND]}…" if len(after) > _AROUND else after
    return f"{escape(printable(left))}<mark>{escape(printable(wrong))}</mark>{escape(printable(right))}"
