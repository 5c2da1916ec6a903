"""The refusal of a value: the rule in one French sentence, and the remedy."""

from pydantic_core import PydanticCustomError


def refuse(phrase: str, remede: str = "", ligne: int = 0, colonne: int = 0) -> PydanticCustomError:
    """What a field raises when it cannot take what an author wrote.

    `ligne` and `colonne` (from 0) say where in the value, when it is a text of several lines.
    """
    context = {"phrase": phrase, "remede": remede, "ligne": ligne, "colonne": colonne}
    return PydanticCustomError("refus", "{phrase}", context)
