"""What libyaml says of a text that it cannot read, in French: the rule, the sentence, the remedy, what would do."""

import re

import yaml

from .document import Fault, Mark
from .mending import requoted, spaced
from .slips import slip

_TAB = ("tabulation", "Une tabulation est refusée.", "Remplacez-la par deux espaces.")
_INDENT = (
    "retrait",
    "Cette ligne n’est alignée avec aucun champ.",
    "Mettez le même retrait que la ligne du champ voisin.",
)
_DIRECTIVE = ("directive", "Une ligne qui commence par « % » est refusée.", "Retirez-la.")
_START = ("debut", "Ce caractère ne peut pas commencer une valeur.", "Mettez la valeur entre guillemets.")

_SAYINGS: tuple[tuple[str, tuple[str, str, str]], ...] = (
    ("cannot start any token", _START),
    (
        "mapping values are not allowed",
        (
            "deux-points",
            "Un « : » suivi d’une espace coupe cette valeur.",
            'Mettez toute la valeur entre guillemets : titre: "Forum : le bois".',
        ),
    ),
    ("found a tab character", _TAB),
    (
        "unexpected end of stream",
        ("guillemet", "Un guillemet ouvert n’est jamais refermé.", "Fermez-le à la fin de la valeur."),
    ),
    (
        "unknown escape character",
        ("echappement", "Entre guillemets doubles, « \\ » a un sens particulier.", "Prenez des guillemets simples."),
    ),
    (
        "could not find expected ':'",
        ("deux-points-manquant", "Il manque « : » après le nom du champ.", "Écrivez « nom: valeur »."),
    ),
    (
        "did not find expected ',' or",
        (
            "crochet",
            "Un crochet ou une accolade n’est pas refermé.",
            "Fermez-le, ou mettez la valeur entre guillemets.",
        ),
    ),
    ("did not find expected key", _INDENT),
    (
        "did not find expected '-' indicator",
        (
            "tiret",
            "Cette ligne n’est pas dans la liste qui la précède.",
            "Commencez-la par un tiret, avec le même retrait.",
        ),
    ),
    (
        "block sequence entries are not allowed",
        ("tiret", "Une liste commence sous le nom de son champ.", "Passez à la ligne avant le premier tiret."),
    ),
    (
        "expected comment or line break",
        ("bloc", "Après « | » ou « > », le texte commence à la ligne du dessous.", "Passez à la ligne, en retrait."),
    ),
    (
        "did not find expected node content",
        ("valeur-incomplete", "La valeur est incomplète.", "Mettez-la entre guillemets."),
    ),
    ("did not find expected <document start>", _INDENT),
    (
        "control characters are not allowed",
        ("caractere-invisible", "Un caractère de contrôle est refusé.", "Supprimez-le."),
    ),
    ("undefined alias", _START),
    ("alphabetic or numeric character", _START),
    ("undefined tag handle", _START),
    ("scanning a tag", _START),
    ("parsing a tag", _START),
    ("incompatible YAML", _DIRECTIVE),
    ("scanning a directive", _DIRECTIVE),
    ("%YAML", _DIRECTIVE),
)
"""What libyaml says, and what we say instead: the rule, the sentence, the remedy."""
_AT_THEIR_START = ("unexpected end of stream", "could not find expected ':'", "did not find expected ',' or")
"""What libyaml notices too late: what is wrong is where the quote, the name or the bracket stands."""
_OTHER = ("illisible", "Cette ligne ne se lit pas.", "Comparez-la avec une autre fiche.")
_QUOTABLE = {"debut", "deux-points", "guillemet", "echappement", "apostrophe", "valeur-incomplete"}
"""The rules that quotes around the value satisfy."""


def translate(error: yaml.MarkedYAMLError, lines: list[str], shift: int) -> Fault:
    """The fault that an error of libyaml stands for, at its place in the file.

    :param lines: the lines of the text.
    :param shift: how many lines of the file come before it.
    """
    said = f"{error.problem} {error.context}"
    opened = any(words in said for words in _AT_THEIR_START)
    place = (opened and error.context_mark) or error.problem_mark or error.context_mark
    line, column = (place.line, place.column) if place else (0, 0)
    text = lines[line] if line < len(lines) else ""
    if text.startswith("%"):
        column = 0
    if indent := re.match(r" *(\t+)", text):
        tabs = len(indent[1])
        mark = Mark(line + 1 + shift, indent.start(1) + 1, width=tabs, last=line + 1 + shift)
        return Fault(mark, *_TAB[1:], regle=_TAB[0], correction="  " * tabs)
    glued = line if "could not find expected ':'" in said else line - 1 if "mapping values" in said else -1
    if 0 <= glued < len(lines) and (fault := spaced(lines[glued], glued + 1 + shift)):
        return fault
    context = error.context_mark or place
    opening = (context.line, context.column) if context else (line, column)
    if fault := slip(said, lines, line, opening, shift):
        return fault
    rule, phrase, remedy = next((saying for words, saying in _SAYINGS if words in said), _OTHER)
    if place and "did not find expected key" in said and text[:column].strip():
        rule, phrase = "apostrophe", "Il reste du texte après un guillemet refermé."
        remedy = "Prenez des guillemets doubles autour d’une valeur qui a une apostrophe."
        if '"' in text:
            remedy = "Prenez des guillemets simples autour d’une valeur qui en a de doubles."
    fault = Fault(Mark(line + 1 + shift, column + 1, width=_width(text, column)), phrase, remedy, regle=rule)
    return requoted(fault, text) if rule in _QUOTABLE else fault


def _width(text: str, column: int) -> int:
    """How much of a line to show as wrong: the word at which libyaml stopped."""
    found = re.compile(r"\S+").match(text, column)
    return len(found[0]) if found else 0
