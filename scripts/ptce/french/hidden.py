"""A text whose untouchable parts are hidden, so that typographic rules see only words.

Three things hide:

* WORD stands for an opaque word (address, code, hashtag): a rule sees that something is there;
* SIGN stands for an opaque sign (entity, escape, table pipe): no rule adds a space next to it;
* marks (emphasis, tags, link brackets, list bullets) leave the text altogether and keep their
  place beside it, so that `d'**insertion**` reads `d'insertion` to the rules.

One character serves for all opaque parts of a kind: rules never remove or reorder them, so the
order in which they were hidden is enough to put them back.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

WORD = "\ue000"
SIGN = "\ue001"

Replacement = str | Callable[[re.Match[str]], str]

Change = tuple[int, int, str]  # Start and end in the text, and what comes there.

_PLACEHOLDER = re.compile(f"[{WORD}{SIGN}]")
_GROUP = re.compile(r"\\(\d)")


class Mark(NamedTuple):
    """A piece of markup taken out of the text, `position` visible characters from its start."""

    position: int
    source: str
    opening: bool


class Hidden:
    """A text without its markup: rules `edit` its words, `restored` gives the source back."""

    def __init__(self, bare: str, opaque: list[str], marks: list[Mark]) -> None:
        self.bare = bare
        self._opaque = opaque
        self._marks = marks

    def edit(self, pattern: re.Pattern[str], replacement: Replacement) -> None:
        """Replace every match of `pattern`, as `re.sub` does, and move the marks along.

        A space added at a mark goes outside the marked words: `**mot**:` becomes `**mot** :`,
        since `**mot **:` would no longer be Markdown. `replacement` keeps every WORD and SIGN; when it
        is a string, its groups come in the order of the text.
        """
        if not self._marks:
            self.bare = pattern.sub(replacement, self.bare)
            return
        pieces: list[str] = []
        moved: list[Mark] = []
        done = shift = rank = 0
        for start, end, new in self._changes(pattern, replacement):
            pieces += self.bare[done:start], new
            done = end
            while rank < len(self._marks) and self._marks[rank].position < max(end, start + 1):
                mark = self._marks[rank]
                if mark.position == start == end and mark.opening:
                    break
                position = min(mark.position, start + len(new)) + shift
                moved.append(mark._replace(position=position))
                rank += 1
            shift += len(new) - (end - start)
        if not pieces:
            return
        moved += [mark._replace(position=mark.position + shift) for mark in self._marks[rank:]]
        self.bare = "".join([*pieces, self.bare[done:]])
        self._marks = moved

    def _changes(self, pattern: re.Pattern[str], replacement: Replacement) -> Iterator[Change]:
        """What changes, without the groups kept as they are: marks inside them must not move."""
        for match in pattern.finditer(self.bare):
            done = match.start()
            if not isinstance(replacement, str):
                yield from _smallest(done, match.group(), replacement(match))
                continue
            new, *groups = _GROUP.split(replacement)
            for group, literal in zip(groups[::2], groups[1::2], strict=True):
                start, end = match.span(int(group))
                if start >= 0:
                    yield from _smallest(done, self.bare[done:start], new)
                    done, new = end, ""
                new += literal
            yield from _smallest(done, self.bare[done : match.end()], new)

    def restored(self) -> str:
        """The source, with everything hidden back in its place."""
        opaque = iter(self._opaque)
        pieces: list[str] = []
        done = 0
        for position, source, _ in [*self._marks, Mark(len(self.bare), "", False)]:
            pieces += _PLACEHOLDER.sub(lambda _: next(opaque), self.bare[done:position]), source
            done = position
        return "".join(pieces)


def _smallest(start: int, old: str, new: str) -> Iterator[Change]:
    """The same change without the characters it leaves alone at both ends, if anything remains."""
    if old == new:
        return
    shorter = min(len(old), len(new))
    before = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    after = next((i for i in range(shorter - before) if old[-1 - i] != new[-1 - i]), shorter - before)
    yield start + before, start + len(old) - after, new[before : len(new) - after]
