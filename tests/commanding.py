"""What the tests of the commands share: how one is run, and a fiche that is right or wrong."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]

POLE = "nom: Pôle du Phare\nsources:\n  - titre: Une source\n"
WRONG = "nom: Pôle du Phare\ncomunne: Brest\n"
TOLD = [
    "poles/phare.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez-le.",
    "poles/phare.yml:2:1: champ « comunne » : Ce champ n’existe pas. Vouliez-vous dire « commune » ?",
]
