"""What typography must not touch in a text: addresses, code, file names and markup.

Source: rule 39 of the conventions. `plain` hides what is recognisable in any sentence;
`markdown` also hides the markup of Markdown as Material for MkDocs reads it. An indented block
is text (it is the body of a list item or of a box), never code.
"""

import re

from .hidden import SIGN, WORD, Hidden, Mark

_ADDRESS = r"""[^\s<>"«»`|]*[^\s<>"«»`|.,;:!?)\]}'’…*_]"""  # No closing punctuation in it: rule 40.

_WORDS = {
    # Private-use characters of the source itself must survive: they hide like the rest.
    "SIGN_private": f"[{WORD}{SIGN}]",
    "SIGN_entity": r"&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});",
    "WORD_code": r"(?<!`)(?P<tick>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!`)(?P=tick)(?!`)",
    "WORD_address": rf"\b(?:https?://|ftp://|webcal://|mailto:|tel:|www\.){_ADDRESS}",
    "WORD_mail": r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "WORD_hashtag": r"(?<![\w&])[#@]\w*[^\W\d_]\w*",
    "WORD_file": rf"(?<![\w./~-])[\w./~-]*\w\.[a-z][a-z0-9]{{1,7}}(?!\w)(?:/(?:{_ADDRESS})?)?",
    "WORD_iso": r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\w-])",
}

# An element or a comment left open runs to the end, as in HTML: searching again from each one
# would take a time that grows with the square of the text.
_ELEMENTS = r"<(?P<element>(?i:{names}))\b[^<>]*(?<!/)>(?:.*?</(?P=element)\s*>|.*)"
_ATTRIBUTE = r"""\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?"""

_BLOCKS = (
    "article|aside|blockquote|br|button|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|input|label"
    "|li|main|nav|ol|option|p|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)

_MARKUP = {
    "WORD_fence": r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*(?:\n(?:.*?\n)??[ \t>]*(?P=fence)[`~]*[ \t]*$|.*)",
    "OPEN_comment": r"<!--(?:.*?-->|.*)",
    "WORD_element": _ELEMENTS.format(names="code|pre|kbd|script|style|svg"),
    "WORD_autolink": r"<(?:[A-Za-z][\w+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>",
    # Words on either side of a block do not touch: `2023</td><td>218` is no number.
    "SIGN_block": rf"</?(?i:{_BLOCKS})(?=[\s/>])(?:{_ATTRIBUTE})*\s*/?>",
    "CLOSE_tag": r"</[A-Za-z][\w:-]*\s*>",
    "OPEN_tag": rf"<[A-Za-z][\w:-]*(?:{_ATTRIBUTE})*\s*/?>",
    "SIGN_ruler": r"^[ \t]*[-=*_|:~][-:|=*_~ \t]*$",
    "SIGN_definition": r"^ {0,3}\[[^\]\n^][^\]\n]*\]:[^\n]*",
    "OPEN_definition": r"^ {0,3}(?:\[\^|\*\[)[^\]\n]+\]:[ \t]*",
    "OPEN_box": r'^[ \t]*(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+[^"\n]*"?',
    "OPEN_line": r"^(?=[ \t>]|[-*+:][ \t]|\#{1,6}[ \t]|\d{1,9}[.)][ \t])[ \t]*(?:>[ \t]*)*"
    r"(?:(?:[-*+:]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(?:>[ \t]*)*(?:\#{1,6}[ \t]+)?",
    "CLOSE_line": r"(?<![ \t])[ \t]{2,}$",
    "SIGN_pipe": r"(?<![ \t])[ \t]*\|[ \t]*",
    "SIGN_escape": r"\\[^\w\s]",
    "WORD_template": r"\{\{[^{}]*\}\}|\{%[^{}]*%\}",
    "CLOSE_attributes": r"(?<![ \t^])[ \t]*\{(?::[^{}\n]*|[ \t]*(?:[.\#][\w-]|[\w-]+=)[^{}\n]*)\}",
    "CLOSE_note": r"\[\^[^\[\]\n]+\]",
    "OPEN_link": r"!?\[(?=[^\[\]]*\][(\[])",
    "CLOSE_link": r"\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]*\])",
    "WORD_emoji": r"(?<![\w:]):[a-z0-9_+-]+:(?!\w)",
    "EMPHASIS_run": r"(?<!\*)\*{1,3}(?!\*)|(?<!\w)_{1,3}(?!_)|(?<!_)_{1,3}(?!\w)",
}

# Where `<sup>` already is, and what ends in an attribute, where a tag would show (rule 49).
_WITHOUT_TAGS = {
    "WORD_raised": r"<sup\b[^<>]*>[^<]*</sup>",
    "WORD_abbreviation": r"^ {0,3}\*\[[^\]\n]+\]:[^\n]*",
    "WORD_image": r"!\[[^\[\]]*(?=\][(\[])",
}

_NOT_AMONG_WORDS = r"(?!\B[^\W_]|(?<=\w) \w)"
"""Nothing of what hides begins inside a word, or with one space between two: most places are tried no further."""


def _one_of(*tables: dict[str, str]) -> re.Pattern[str]:
    alternatives = [f"(?P<{name}>{pattern})" for table in tables for name, pattern in table.items()]
    return re.compile(f"{_NOT_AMONG_WORDS}(?:{'|'.join(alternatives)})", re.MULTILINE | re.DOTALL)


_PLAIN = _one_of(_WORDS)
_HINT = re.compile(rf"[&`@#:{WORD}{SIGN}]|\.\S|\d-\d")
"""What each of the protected words has in it: most titles and sentences have none of it."""
_MARKDOWN = _one_of(_MARKUP, _WORDS)
_RAISED = _one_of(_WITHOUT_TAGS, _MARKUP, _WORDS)


def plain(value: str) -> Hidden:
    """A title or a sentence with its addresses, code, hashtags, file names and ISO dates hidden."""
    return _hidden(value, _PLAIN) if _HINT.search(value) else Hidden(value, [], [])


def markdown(value: str, raised: bool = False) -> Hidden:
    """A Markdown source with its markup hidden too; `raised` also hides where no `<sup>` may come."""
    return _hidden(value, _RAISED if raised else _MARKDOWN)


def _hidden(value: str, protected: re.Pattern[str]) -> Hidden:
    pieces: list[str] = []
    opaque: list[str] = []
    marks: list[Mark] = []
    emphasised: set[str] = set()
    done = length = 0
    for match in protected.finditer(value):
        skipped, done = value[done : match.start()], match.end()
        if "\n\n" in skipped:
            emphasised.clear()  # Emphasis never crosses paragraphs.
        kind = str(match.lastgroup).partition("_")[0]
        if kind == "EMPHASIS":
            kind = _emphasis(match, emphasised)
        hides = {"WORD": WORD, "SIGN": SIGN, "TEXT": match.group()}.get(kind, "")
        if kind in ("WORD", "SIGN"):
            opaque.append(match.group())
        pieces += skipped, hides
        length += len(skipped)
        if not hides:
            marks.append(Mark(length, match.group(), opening=kind == "OPEN"))
        length += len(hides)
    return Hidden("".join([*pieces, value[done:]]), opaque, marks)


def _emphasis(run: re.Match[str], emphasised: set[str]) -> str:
    """Whether stars or underscores open or close an emphasis, or are mere text: `3 * 4`."""
    source = run.string
    if run.group() in emphasised and not source[run.start() - 1].isspace():
        emphasised.remove(run.group())
        return "CLOSE"
    if source[run.end() : run.end() + 1].strip():
        emphasised.add(run.group())
        return "OPEN"
    return "TEXT"
