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
from collections.abc import Callable
from typing import NamedTuple

WORD = "\ue000"
SIGN = "\ue001"

Replacement = str | Callable[[re.Match[str]], str]

_PLACEHOLDER = re.compile(f"[{WORD}{SIGN}]")


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
        since `**mot **:` would no longer be Markdown. `replacement` keeps every WORD and SIGN.
        """
        if not self._marks:
            self.bare = pattern.sub(replacement, self.bare)
            return
        pieces: list[str] = []
        moved: list[Mark] = []
        done = shift = rank = 0
        for match in pattern.finditer(self.bare):
            new = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            start, end, new = _smallest_change(match, new)
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
        moved += [mark._replace(position=mark.position + shift) for mark in self._marks[rank:]]
        self.bare = "".join([*pieces, self.bare[done:]])
        self._marks = moved

    def restored(self) -> str:
        """The source, with everything hidden back in its place."""
        opaque = iter(self._opaque)
        pieces: list[str] = []
        done = 0
        for position, source, _ in [*self._marks, Mark(len(self.bare), "", False)]:
            pieces += _PLACEHOLDER.sub(lambda _: next(opaque), self.bare[done:position]), source
            done = position
        return "".join(pieces)


def _smallest_change(match: re.Match[str], new: str) -> tuple[int, int, str]:
    """Start, end and text of the same change without the characters it leaves alone at both ends."""
    old, start = match.group(), match.start()
    shorter = min(len(old), len(new))
    before = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    after = next((i for i in range(shorter - before) if old[-1 - i] != new[-1 - i]), shorter - before)
    return start + before, start + len(old) - after, new[before : len(new) - after]
