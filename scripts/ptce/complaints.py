"""What MkDocs complains of, in French: a setting that it refuses, or anything else, whose English words are quoted."""

import re

from .problem import Problem

REGLE = "reglages-de-mkdocs"
PATH = "mkdocs.yml"

_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains an? (?:[a-z]+ ){0,2}link '(?P<link>[^']*)'.*", re.S)
_SETTING = re.compile(r"Config value '(?P<champ>[^']+)': (?P<said>.*)", re.S)


def told(message: str, settings: str) -> Problem:
    """The problem that a message of MkDocs stands for, at the line of the setting that it names.

    :param message: what MkDocs logs or raises.
    :param settings: the text of mkdocs.yml.
    """
    if link := _LINK.match(message):
        phrase = f"Le lien « {link['link']} » ne mène nulle part."
        return Problem(link["page"], 1, 1, "", phrase, "Corrigez son adresse.", regle="lien-mort")
    found = _SETTING.match(message)
    champ, said = (found["champ"], found["said"]) if found else ("", message)
    if "Unrecognised configuration name" in said:
        phrase, remedy = "MkDocs ne connaît pas ce réglage.", "Retirez-le, ou corrigez son nom."
    elif lost := re.search(r"The path set in custom_dir \('(?P<path>.+)'\) does not exist", said):
        phrase, remedy = f"Le dossier « {lost['path']} » n’existe pas.", "Remettez-le, ou corrigez custom_dir."
    elif found:
        phrase, remedy = f"MkDocs refuse ce réglage : « {said} ».", "Reprenez sa valeur précédente."
    else:
        phrase, remedy = f"MkDocs s’arrête : « {said} ».", "Reprenez la version précédente de ce qui vient de changer."
    lines = [line.partition(":")[0] for line in settings.split("\n")]
    line, width = (lines.index(champ) + 1, len(champ)) if champ and champ in lines else (1, 0)
    return Problem(PATH, line, 1, champ, phrase, remedy, regle=REGLE, width=width)
