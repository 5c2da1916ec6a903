"""French typography for what readers see: spaces, quotes, ordinals, hours, numbers.

No existing library does it without harming addresses or code (decision D6, section 2.3 of the
conventions), hence this one. `protection` hides what must stay, `rulebook` holds the rules.

Every function here gives back its own results unchanged: `text(text(x)) == text(x)`.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from . import protection
from .hidden import Hidden
from .rulebook import NBSP, PLAIN_RULES, RAISING_RULES, RULES, VISIBLE_PLAIN_RULES, VISIBLE_RULES, Rule

# A correction may call for another (a space removed brings two signs together). Real texts settle
# at the second pass; the limit is for texts made to resist.
_MOST_PASSES = 20


@lru_cache(maxsize=20_000)
def text(value: str) -> str:
    """A plain string (title, name, sentence) in good French typography, U+00A0 the only fixed space.

    Ordinals stay on the line and `<sup>` goes away (rule 49). Never fails.

    >>> text('L\\'appel n° 2014-856, "2ème journée": de 9h30 à 17h00')
    'L’appel no\\xa02014-856, «\\xa02e journée\\xa0»\\xa0: de 9\\xa0h\\xa030 à 17\\xa0h'
    """
    return _settled(value, lambda source: protection.plain(source.strip()), PLAIN_RULES)


def spaced(value: str) -> str:
    """A sentence of the program with the fixed spaces of its signs, and nothing else: what it quotes stays as typed.

    >>> spaced("Ou écrivez : « complet: oui » !")
    'Ou écrivez\\xa0: «\\xa0complet: oui\\xa0»\\xa0!'
    """
    return re.sub(r" (?=[:;!?»])|(?<=«) ", "\u00a0", value)


@lru_cache(maxsize=20_000)
def markdown(value: str) -> str:
    """The same for a Markdown source: markup, code and addresses stay, lines are never joined or cut.

    >>> markdown("Parler d'**insertion**: `a:b`")
    'Parler d’**insertion**\\xa0: `a:b`'
    """
    return _settled(value, protection.markdown, RULES)


def visible(value: str, *, markdown: bool) -> str:
    """A source with what can be seen in it set as `text` or `markdown` sets it; its lines stay as many.

    >>> visible("L'appel n° 5...", markdown=False)
    'L’appel n° 5…'
    """
    if markdown:
        return _settled(value, protection.markdown, VISIBLE_RULES)
    return _settled(value, protection.plain, VISIBLE_PLAIN_RULES)


def superscript(value: str) -> str:
    """A Markdown source with the letters of ordinals and of `no` raised (rules 18 to 20).

    It comes after `markdown`, whose no-break space tells « no 5 » from any other « no ».

    >>> superscript("La 2e journée, XXIe siècle, no\\xa05")
    'La 2<sup>e</sup> journée, XXI<sup>e</sup> siècle, n<sup>o</sup>\\xa05'
    """
    return _settled(value, lambda source: protection.markdown(source, raised=True), RAISING_RULES)


def page(value: str) -> str:
    """The Markdown of a whole page, set by `markdown` then by `superscript`.

    Block by block, since the same blocks come back from page to page: each is set once.
    """
    if _CROSSES_BLOCKS.search(value):
        return superscript(markdown(value))
    return "\n\n".join(_block(block) for block in value.split("\n\n"))


@lru_cache(maxsize=50_000)
def _block(value: str) -> str:
    return superscript(markdown(value)) if value.strip() else value


_CROSSES_BLOCKS = re.compile(r"^[ \t>]*(?:```|~~~)|<!--|<(?:code|pre|kbd|script|style|svg)\b", re.M | re.I)
"""What may hold a blank line inside, and must be seen whole."""


def _settled(value: str, hide: Callable[[str], Hidden], rules: Sequence[Rule]) -> str:
    for _ in range(_MOST_PASSES):
        hidden = hide(value)
        seen, present = hidden.bare, set(hidden.bare)
        for rule in rules:
            if rule.signs and rule.signs.isdisjoint(present):
                continue
            hidden.edit(rule.pattern, rule.replacement)
            if hidden.bare is not seen:
                seen, present = hidden.bare, set(hidden.bare)
        corrected = hidden.restored()
        if corrected == value:
            break
        value = corrected
    return value


def quoted(words: str) -> str:
    """Words between « ». What they quote themselves stands between “ ”, as French has it at the second level."""
    inner = words.replace(f"«{NBSP}", "“").replace(f"{NBSP}»", "”")
    return f"«{NBSP}{inner}{NBSP}»"
