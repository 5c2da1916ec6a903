"""What libyaml says of a text that it cannot read, in French: the rule and the remedy."""

import re

import yaml

from .document import Fault, Mark

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (
        "cannot start any token",
        "Ce caractère ne peut pas commencer une valeur.",
        "Mettez la valeur entre guillemets ; une tabulation devient deux espaces.",
    ),
    (
        "mapping values are not allowed",
        "Un « : » suivi d’une espace coupe cette valeur.",
        'Mettez toute la valeur entre guillemets : titre: "Forum : le bois".',
    ),
    ("found a tab character", "Une tabulation est refusée.", "Remplacez-la par deux espaces."),
    ("unexpected end of stream", "Un guillemet ouvert n’est jamais refermé.", "Fermez-le à la fin de la valeur."),
    (
        "unknown escape character",
        "Entre guillemets doubles, « \\ » a un sens particulier.",
        "Prenez des guillemets simples.",
    ),
    ("could not find expected ':'", "Il manque « : » après le nom du champ.", "Écrivez « nom: valeur »."),
    (
        "did not find expected ',' or",
        "Un crochet ou une accolade n’est pas refermé.",
        "Fermez-le, ou mettez la valeur entre guillemets.",
    ),
    (
        "did not find expected key",
        "Cette ligne n’est alignée avec aucun champ.",
        "Mettez le même retrait que la ligne du champ voisin.",
    ),
    (
        "did not find expected '-' indicator",
        "Cette ligne n’est pas dans la liste qui la précède.",
        "Commencez-la par un tiret, avec le même retrait.",
    ),
    ("did not find expected node content", "La valeur est incomplète.", "Mettez-la entre guillemets."),
    (
        "did not find expected <document start>",
        "Cette ligne n’est alignée avec aucun champ.",
        "Mettez le même retrait que la ligne du champ voisin.",
    ),
    ("control characters are not allowed", "Un caractère de contrôle est refusé.", "Supprimez-le."),
    ("undefined alias", "L’alias est refusé.", "Recopiez la valeur."),
    ("undefined tag handle", "Une étiquette de type « ! » est refusée.", "Écrivez la valeur seule."),
    ("incompatible YAML", "Une ligne qui commence par « % » est refusée.", "Retirez-la."),
    ("scanning a directive", "Une ligne qui commence par « % » est refusée.", "Retirez-la."),
    ("%YAML", "Une ligne qui commence par « % » est refusée.", "Retirez-la."),
)
"""What libyaml says, and what we say instead."""


def translate(error: yaml.MarkedYAMLError, lines: list[str], shift: int) -> Fault:
    """The fault that an error of libyaml stands for, at its place in the file.

    :param lines: the lines of the text.
    :param shift: how many lines of the file come before it.
    """
    said = f"{error.problem} {error.context}"
    opened = any(words in said for words in ("unexpected end of stream", "could not find expected ':'"))
    place = (opened and error.context_mark) or error.problem_mark or error.context_mark
    line, column = (place.line, place.column) if place else (0, 0)
    if line < len(lines) and lines[line].startswith("%"):
        column = 0
    indent = re.match(r" *\t", lines[line]) if line < len(lines) else None
    if indent:
        return Fault(Mark(line + 1 + shift, indent.end()), *_SAYINGS[2][1:])
    if place and "did not find expected key" in said and lines[line][:column].strip():
        return Fault(
            Mark(line + 1 + shift, column + 1),
            "Il reste du texte après un guillemet refermé.",
            "Prenez des guillemets doubles autour d’une valeur qui a une apostrophe.",
        )
    for words, phrase, remede in _SAYINGS:
        if words in said:
            return Fault(Mark(line + 1 + shift, column + 1), phrase, remede)
    return Fault(Mark(line + 1 + shift, column + 1), "Cette ligne ne se lit pas.", "Comparez-la avec une autre fiche.")
