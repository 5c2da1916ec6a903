"""Names compared, sorted, listed and turned into addresses, whatever their accents and capitals.

Sources: rule 48 of the conventions (« Éducation » comes before « Services »); the names misspelt
in the source documents (Alphanbéry for Alphandéry) gave the measure of « near ».
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

# Letters that Unicode does not decompose into a base and an accent.
_PLAIN_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
LONGEST = 60
"""The letters of a short piece of address; the longest of the site has 43."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"(?:la|les?)\s+|l['’]\s*", re.IGNORECASE)

# Under five letters one mistake makes another name (Mes, Met); from twelve on (« Pôle Sud
# Aquitaine »), two mistakes are more likely than two bodies so close.
_SHORTEST_NEAR = 5
_LONG_NAME = 12

_FARTHEST_SUGGESTION = 2


@lru_cache(maxsize=50_000)
def fold(value: str) -> str:
    """Lower case, no accents, no ligatures, single spaces for the rest: what search compares.

    >>> fold("L’Île-Saint-Denis, cœur")
    'l ile saint denis coeur'
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", value).casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_A_WORD.sub(" ", letters.translate(_PLAIN_LETTERS)).strip()


def sort_key(value: str, ignore_article: bool = False) -> tuple[str, str]:
    """The key of French order: folded letters first, the raw string to part equals.

    `ignore_article` sorts « La Bonne Fabrique » under B.
    """
    article = _ARTICLE.match(value) if ignore_article else None
    return fold(value[article.end() :] if article else value), value


def distance(a: str, b: str) -> int:
    """Letters to add, remove, change or swap with the next one to go from `a` to `b`, both folded.

    Damerau-Levenshtein, optimal string alignment: `distance("Alphanbéry", "Alphandéry") == 1`.
    """
    a, b = _unlike(fold(a), fold(b))
    before_last: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            steps = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                steps = min(steps, before_last[j - 2] + 1)
            row.append(steps)
        before_last, last = last, row
    return last[-1]


def _unlike(a: str, b: str) -> tuple[str, str]:
    """Two words without how both begin and end, which takes no step."""
    shorter = min(len(a), len(b))
    start = next((place for place in range(shorter) if a[place] != b[place]), shorter)
    end = next((place for place in range(shorter - start) if a[-1 - place] != b[-1 - place]), shorter - start)
    return a[start : len(a) - end], b[start : len(b) - end]


def _within(a: str, b: str, most: int) -> bool:
    """Whether the distance of two folded words is at most so much. A step changes one length by one, two letters."""
    may_be = abs(len(a) - len(b)) <= most and len({*a} ^ {*b}) <= 2 * most
    return may_be and distance(a, b) <= most


def near(a: str, b: str) -> bool:
    """Whether two different names look like one name spelt in two ways (Lemaître, Lemaitre).

    One difference is allowed, two from twelve letters on, none under five. Different
    digits are different names: « Journée 2012 » is not « Journée 2013 ».
    """
    one, other = fold(a), fold(b)
    shortest = min(len(one), len(other))
    if a == b or shortest < _SHORTEST_NEAR or _digits(one) != _digits(other):
        return False
    return _within(one, other, 2 if shortest >= _LONG_NAME else 1)


def _digits(word: str) -> list[str]:
    return [] if word.isalpha() else re.findall(r"\d+", word)


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate for « vouliez-vous dire … ? », or None when none is near enough.

    At most two differences and less than a third of the word; among equals, the first in French order.
    """
    most = min(_FARTHEST_SUGGESTION, (len(fold(word)) - 1) // 3)
    ranked = sorted((distance(word, candidate), sort_key(candidate)) for candidate in candidates)
    return ranked[0][1][1] if ranked and ranked[0][0] <= most else None


def evident(word: str, candidates: Iterable[str]) -> str | None:
    """The only candidate of which a word can be a slip: one mistake at most, and no other one as near; else None.

    >>> evident("comune", ["commune", "region"]), evident("publié", ["publie", "publi"])
    ('commune', 'publie')
    """
    most = 1 if len(fold(word)) >= _SHORTEST_NEAR else 0
    ranked = sorted((distance(word, candidate), candidate) for candidate in candidates)
    if not ranked or ranked[0][0] > most or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return ranked[0][1]


def distinct(others: Iterable[str], known: str) -> list[str]:
    """The names that a reader tells apart from a known one and from one another, in their order.

    Case, accents, signs and a first article make no other name: « Le PHARES » is « Phares ».

    >>> distinct(["Le PHARES", "phares", "Cité Phares"], "La Cité PHARES")
    ['Le PHARES']
    """
    seen = {sort_key(known, ignore_article=True)[0]}
    kept = []
    for name in others:
        key = sort_key(name, ignore_article=True)[0]
        if key not in seen:
            kept.append(name)
        seen.add(key)
    return kept


def slug(value: str) -> str:
    """The name as a piece of address, only `a-z`, `0-9` and `-`: `cite-phares`; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(value)).strip("-")


def short_slug(value: str) -> str:
    """The name as a piece of address that is read, and copied by hand: whole words, where the first one fits."""
    whole = slug(value)
    return whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]


def list_sentence(items: Sequence[str]) -> str:
    """`a`, `a et b`, `a, b et c`; empty for no items."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"
