"""What the tests of the commands share: how one is run, and a fiche that is right or wrong."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]

POLE = "nom: Pôle du Phare\nsources:\n  - titre: Une source\n"
WRONG = "nom: Pôle du Phare\ncomunne: Brest\n"
TOLD = """\
poles/phare.yml:1:1: erreur, champ « sources » [champ-manquant]
    Ce champ est obligatoire.
    Ajoutez « sources: … » sous la ligne 2.
    Par exemple :
        sources:
          - titre: Titre du document ou de la page

poles/phare.yml:2:1: erreur, champ « comunne » [champ-inconnu]
    2 | comunne: Brest
      | ^^^^^^^
    Ce champ n’existe pas.
    Vouliez-vous dire « commune » ?
    Remplacez par : commune: Brest

2 erreurs.
Tant qu’il reste une erreur, rien n’est publié.
"""
"""What a check says of the wrong one."""
