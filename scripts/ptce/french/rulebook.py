"""The typographic rules, in the order in which they apply.

Sources: section 2.2 of the conventions, whose numbers are kept here; they come mostly from the
Lexique des règles typographiques en usage à l'Imprimerie nationale. Rules left to the checker
(marked C there) are not here.

In patterns and replacements `~` is the space of the rule: any space in a pattern, a no-break
space in a replacement.
"""

import re
import unicodedata
from typing import NamedTuple

from .hidden import SIGN, WORD, Replacement

NBSP = "\u00a0"
# Decision D5: the fine space U+202F is missing from the usual free fonts, which then draw a void
# or nothing; U+00A0 is everywhere, and in most of these fonts as narrow as a traditional fine.
FINE = NBSP

_UPPER = "[A-ZÀ-ÖØ-ÞŒ]"
_MONTH = (
    "(?i:janv(?:ier|\\.)|f[ée]vr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|ao[ûu]t"
    "|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|d[ée]c(?:embre|\\.))"
)
_HOUR = r"(?:0?\d|1\d|2[0-4])(?:~?h|H)(?:~?[0-5]\d(?!\d))?"
_UNIT = "€|%|‰|°C|[kM]€|Md€|km²?|kg|ha|[kMG]Wh?|[kMG]o"
_YEAR = r"(?:19|20)\d\d"
_QUOTED = r'"(?![\s"])((?:[^"\n]|\n(?![^\S\n]*\n))*)(?<!\s)"(?![\w"])'
# Small words that a number may precede without counting them: « de 2 à 3 », « le 5 de la rue ».
_SMALL_WORD = (
    "(?:(?:[cdjlmnst]|qu)[’']|(?:à|a|au|aux|avec|ce|ces|dans|de|des|du|en|est|et|il|ils|la|le|les|mais"
    "|ni|ont|ou|où|par|pour|puis|que|qui|sans|se|sera|seront|sont|sur|un|une)(?!\\w))"
)
_REFERENCE = re.compile(
    r"(?<!\w)(?i:nos?|n[°º]s?|réf(?:érence)?|siren|siret|rna|insee|rcs|tva|isbn|issn|ape|naf|dossier"
    r"|article|document|fiche|page|séance|code(?:~postal)?|bp|cs|tsa)\.?~?:?~?\Z".replace("~", f"[ {NBSP}]")
)
"""Words after which digits are a reference, not a quantity."""
_LONGEST_REFERENCE = 30


class Rule(NamedTuple):
    """One rule: its number in the conventions, what it looks for, what it puts instead."""

    number: int
    pattern: re.Pattern[str]
    replacement: Replacement
    signs: frozenset[str] = frozenset()
    """The characters without any of which it finds nothing (of digits, ours); empty where any text may have something.

    Most texts are a name or a sentence without figures: a glance at their characters spares them most of the rules.
    """


_DIGITS = "0123456789"
_ROMAN = "IVXLC"


def _rule(number: int, pattern: str, replacement: Replacement, signs: str = "") -> Rule:
    if isinstance(replacement, str):
        replacement = replacement.replace("~", NBSP)
    return Rule(number, re.compile(pattern.replace("~", f"[ {NBSP}]"), re.MULTILINE), replacement, frozenset(signs))


def _glued(number: int, left: str, right: str, signs: str) -> Rule:
    """The space between `left` and `right` does not break."""
    return _rule(number, f"({left})~(?={right})", r"\1~", signs)


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group())


def _one_space(match: re.Match[str]) -> str:
    return NBSP if NBSP in match.group() else " "


def _years(match: re.Match[str]) -> str:
    first, last = match.groups()
    return match.group() if first >= last or _is_reference(match) else f"{first}–{last}"


def _is_reference(digits: re.Match[str]) -> bool:
    start = digits.start()
    return _REFERENCE.search(digits.string, max(start - _LONGEST_REFERENCE, 0), start) is not None


def _hour(match: re.Match[str]) -> str:
    hours, minutes = match.groups()
    return f"{int(hours)}{NBSP}h" + (f"{NBSP}{minutes}" if minutes not in (None, "00") else "")


def _phone(match: re.Match[str]) -> str:
    digits = "0" + re.sub(r"\D", "", match.group("number"))
    return NBSP.join(digits[rank : rank + 2] for rank in range(0, 10, 2))


def grouped(digits: str) -> str:
    """Digits in groups of three from five of them on (rule 9): `1200`, `12 000`."""
    return f"{int(digits):,}".replace(",", FINE) if len(digits) > 4 else digits


def _thousands(match: re.Match[str]) -> str:
    return match.group() if _is_reference(match) else grouped(match.group())


def _same_groups(match: re.Match[str]) -> str:
    return match.group().replace(" ", FINE)


_CHARACTERS = [
    _rule(35, "[\u00ad\u200b\u2060\ufeff]", "", "\u00ad\u200b\u2060\ufeff"),
    _rule(35, "[\u2007\u2009\u200a\u202f]", "~", "\u2007\u2009\u200a\u202f"),
    _rule(35, "[\t\u2000-\u2006\u2008\u205f\u3000]", " "),
    _rule(35, "[\x00-\x7f]?[^\x00-\x7f]+", _composed),
    _rule(34, "~{2,}", _one_space),
    _rule(34, "^~|~$", ""),
    _rule(34, rf"(?<=[\w»)\]%€’…{WORD}])~(?=,(?!\d)|\.(?:[\s)\]»”]|$)|[)\]])", "", ",.)]"),
    _rule(38, r"(?<=[(\[])~(?=[^\s)\]])", "", "(["),
]

_SIGNS = [
    _rule(5, rf'(?<![\w"]){_QUOTED}(?=[^«»\n]{{0,300}}»)', r"“\1”", '"'),
    _rule(5, rf"(?<![\w\"]){_QUOTED}", r"«~\1~»", '"'),
    _rule(6, rf"(?<=[^\W\d_])'(?=[^\W_]|[«“{WORD}])", "’", "'"),
    _rule(7, r"\b([eE]tc)(?:\.?…|\.{3,4})", r"\1.", ".…"),
    _rule(7, r"(?<!\.)\.{3}(?!\.)", "…", "."),
    _rule(7, r"(?<=\w)~…(?!\w)", "…", "…"),
    _rule(7, r"(?<=[^\W\d_])…(?=[^\W\d_])", "… ", "…"),
    _rule(8, rf"(?<![\w./:,-])({_HOUR})~?[-–—]~?(?={_HOUR}(?!\w))", r"\1~–~", "-–—"),
    _rule(8, rf"(?<![\w./–-])({_YEAR})~?[-–]~?({_YEAR})(?![\w/–-]|[.,]\d)", _years, "-–"),
    _rule(8, r"(?<=[^\s\d-])~--?~(?=[^\s-])|(?<=\d)~--?~(?=[^\s\d-])", " – ", "-"),
    _rule(8, r"(?<=\S) –~([^–\n.!?;]{1,200}?)~– (?=\S)", r" –~\1~– ", "–"),
]

_WORDS = [
    _rule(18, r"(?<=[\dIVX])\^(?:\{([a-zè]{1,5})\}|([a-zè]{1,5})\b)", r"\1\2", "^"),
    _rule(18, r"(?<![\w.,/#-])1(?i:i?[èe]re)(s?)(?![\w-])", r"1re\1", "1"),
    _rule(18, r"(?<![\w.,/#-])(1|I)(?i:ier)(s?)(?![\w-])", r"\1er\2", "1I"),
    _rule(18, r"(?<![\w.,/#-])(\d{1,4}|[IVXLC]+)~?(?i:i?[èe]me)(?i:(s?))(?![\w-])", r"\1e\2", _DIGITS + _ROMAN),
    _rule(18, r"(?<![\w.,/#-])2n(de?s?)(?![\w-])", r"2\1", "2"),
    _glued(19, r"(?<!\w)(?:[IVXLC]+|\d{1,2})er?", r"siècle|s\.", _DIGITS + _ROMAN),
    _glued(19, rf"(?<!\w){_UPPER}[\w’-]+", r"(?:I(?:er|re)|[IVX]{2,}e?)(?!\w)", "IVX"),
    _rule(20, r"(?<!\w)([nN])(?:[°º](s?)~?|o(s?)\u00a0|o~)(?=\d)", r"\1o\2\3~", _DIGITS),
    _rule(21, r"(?<![\w.])((?i:art|p|pp|chap|vol|fig|al)\.)~?(?=\d|[IVX]+\b|[LRD]\.~?\d)", r"\1~", "."),
    _glued(21, r"(?<![\w.])[LRD]\.", r"\d", "."),
    _glued(22, r"(?<!\w)(?:MM?\.|Mmes?|Mlles?|Drs?|Prs?|Me|Mgr)", _UPPER, "MDP"),
    _glued(23, rf"(?<![\w.’]){_UPPER}\.(?:-?{_UPPER}\.)*", _UPPER, "."),
]

_NUMBERS = [
    _rule(14, r"(?<![\w:.,+/-])(0\d|1\d|2[0-3]|[2-9]):([0-5]\d)(?![\w:+-]|[.,]\d)", _hour, _DIGITS),
    _rule(14, r"(?<![\w:.,/-])(0?\d|1\d|2[0-4])(?:~?h|H)(?:~?([0-5]\d))?(?![\w/]|~min)", _hour, _DIGITS),
    _rule(15, rf"(?<![\w.,/])0?((?:[1-9]|[12]\d|3[01])(?:er)?)~(?={_MONTH}(?!\w))", r"\1~", _DIGITS),
    _rule(
        24,
        r"(?<![\w.+/-])(?:(?:\+|00)33~?(?:\(0\))?(?:~|\.)?|0)(?P<number>[1-9](?:(?:~|[.-])?\d\d){4})"
        r"(?!\w|[.-]\d|~\d\d(?!\d))",
        _phone,
        _DIGITS,
    ),
    _rule(25, rf"(?<![\w./])(\d{{5}})~(?={_UPPER}[\w’'-])", r"\1~", _DIGITS),
    # Five digits alone, in brackets or before a capital are a postal code (rule 25).
    _rule(
        9,
        r"(?<![\w./#°+-])(?<!\d,)(?!^\d{5}$)(?!(?<=\()\d{5}\))[1-9]\d{4,11}"
        rf"(?![\w/°-]|\.\d|(?<=(?<!\d)\d{{5}})~(?!(?:{_UNIT})(?!\w)){_UPPER}[\w’'-])",
        _thousands,
        _DIGITS,
    ),
    _rule(9, r"(?<![\w.,/#°+-])[1-9]\d{0,2}(?:~\d{3})+(?![\w/]|~?\d|\.\d)", _same_groups, _DIGITS),
    _rule(11, rf"(?<!\w)(\d+)~?(?=(?:{_UNIT})(?!\w))", r"\1~", _DIGITS),
    _rule(12, rf"(?<![\w./#-])(?<!h\u00a0)(?!{_YEAR}~)(\d+)~(?=[^\W\d_])(?!{_SMALL_WORD})", r"\1~", _DIGITS),
]

# What may stand before `;`, `:` and the like with a space: anything but a space, an opening sign or
# another of these signs (rule 3: `?!`, `…?`, `(?)`).
_BEFORE = rf"(?<=[^\s:;!?…(\[{{«“¿¡/{SIGN}])"
_END = rf"(?=[\s»”)\]…\"'{SIGN}]|$)"

_PUNCTUATION = [
    _rule(3, r"(?<=[!?…])~(?=[!?])", "", "!?"),
    _rule(1, rf"{_BEFORE}~?:(?=[\s«“{SIGN}]|$)", "~:", ":"),
    _rule(2, rf"{_BEFORE}~?(?=[;!?]+{_END})", FINE, ";!?"),
    _rule(4, r"«~?(?=\S)", "«~", "«"),
    _rule(4, r"(?<=[^\s«])~?»", "~»", "»"),
]

RULES = [*_CHARACTERS, *_SIGNS, *_WORDS, *_NUMBERS, *_PUNCTUATION]

# Rule 49: a feed, a title or a search index shows the tag itself.
PLAIN_RULES = [
    _rule(49, r"(?<=m)<sup>2</sup>", "²", "<"),
    _rule(49, r"(?<=m)<sup>3</sup>", "³", "<"),
    _rule(49, r"</?sup>", "", "<"),
    *RULES,
]

# What is seen in a source when it is set: quotes, apostrophes, ellipses, ordinals, leftovers of tags. The other rules
# are about spaces and dashes that look alike, or set what is read more easily as it was typed: « n° 5 », « 9h30 ».
_SEEN = {5, 6, 7, 18, 49}
VISIBLE_RULES = [rule for rule in RULES if rule.number in _SEEN]
VISIBLE_PLAIN_RULES = [rule for rule in PLAIN_RULES if rule.number in _SEEN]


def _raised(match: re.Match[str]) -> str:
    return f"{match[1]}<sup>{match[2]}</sup>"


# Rules 18 to 20, for pages: ordinals and `no` have their letters raised, once RULES have applied.
RAISING_RULES = [
    _rule(18, r"(?<![\w.,/#-])(1|I)(ers?|res?)(?![\w-])", _raised),
    _rule(18, r"(?<![\w.,/#-])(2)(de?s?)(?![\w-])", _raised),
    _rule(18, r"(?<![\w.,/#-])(\d{1,4}|[IVX]{2,}|[VX])(es?)(?![\w-])", _raised),
    _rule(20, r"(?<!\w)([nN])(os?)(?=\u00a0\d)", _raised),
]
