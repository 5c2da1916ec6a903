"""The refusal of a value: the rule in one French sentence, and the remedy."""

from collections.abc import Sequence

from pydantic_core import PydanticCustomError


def refuse(
    phrase: str,
    remede: str = "",
    ligne: int = 0,
    colonne: int = 0,
    suite: Sequence[tuple[str, str, int, int]] = (),
) -> PydanticCustomError:
    """What a field raises when it cannot take what an author wrote.

    `ligne` and `colonne` (from 0) say where in the value, when it is a text of several lines; `suite` has what else
    is wrong with it: the sentence, the remedy, the line and the column of each.
    """
    context = {"phrase": phrase, "remede": remede, "ligne": ligne, "colonne": colonne, "suite": tuple(suite)}
    return PydanticCustomError("refus", "{phrase}", context)
