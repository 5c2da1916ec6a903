"""Which record a row is about: never a guess."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from commanding import POLE
from ptce.build import all_kinds, check
from ptce.importing.memory import Memory, Values
from ptce.importing.recognition import Question, Recognition

FILES = {
    "poles/phare.yml": f"{POLE}alias: [Le Fanal]\n",
    "poles/moulin.yml": "nom: Le Moulin à vent\nanciennes_adresses: [bief]\nsources: [{titre: S}]\n",
    "poles/un.yml": "nom: Coopaxis Nord\nalias: [Coopaxis]\nsources: [{titre: S}]\n",
    "poles/deux.yml": "nom: Coopaxis Sud\nalias: [Coopaxis]\nsources: [{titre: S}]\n",
}
Make = Callable[..., Recognition]


@pytest.fixture
def known(repository: Callable[[dict[str, str]], Path]) -> Make:
    def make(apart: Sequence[str] = (), **remembered: Values) -> Recognition:
        corpus = check(repository(FILES))
        return Recognition(corpus, all_kinds()["pole"], Memory("", remembered), apart)

    return make


@pytest.mark.parametrize(
    ("title", "identifier", "name"),
    [
        ("Pôle du Phare", "", "phare"),
        ("POLE DU PHARE", "", "phare"),
        ("Fanal", "", "phare"),
        ("Un autre nom", "phare", "phare"),
        ("Un autre nom", "bief", "moulin"),
        ("Tout nouveau", "", "tout-nouveau"),
        ("Tout nouveau", "neuf", "neuf"),
    ],
)
def test_a_record_is_known_by_its_name_or_its_identifier(known: Make, title: str, identifier: str, name: str) -> None:
    assert known().find(title, identifier) == name


def test_a_record_is_known_by_the_name_that_an_import_gave_it(known: Make) -> None:
    found = known(phare={("nom",): "La Lanterne rouge"}, bief={("nom",): "Le Vieux Bief"})
    assert found.find("Lanterne rouge") == "phare"
    assert found.find("Vieux Bief") == "moulin"


@pytest.mark.parametrize(
    ("title", "identifier", "phrase", "remede"),
    [
        (
            "Pôle du Fhare",
            "",
            "« Pôle du Fhare » ressemble à « Pôle du Phare » (phare).",
            "Si c’est le même, écrivez « Pôle du Phare » dans le tableau."
            ' Si c’est un autre, relancez avec --nouveau "Pôle du Fhare".',
        ),
        (
            "Coopaxis",
            "",
            "« Coopaxis » désigne plusieurs fiches : deux et un.",
            "Dites laquelle dans une colonne « Identifiant ».",
        ),
        (
            "!!!",
            "",
            "« !!! » ne peut pas nommer un fichier.",
            "Donnez, dans une colonne « Identifiant », un nom comme cite-phares.",
        ),
        (
            "A",
            "Un Nom",
            "« Un Nom » ne peut pas nommer un fichier.",
            "Donnez, dans une colonne « Identifiant », un nom comme cite-phares.",
        ),
        (
            "Phare",
            "",
            "Le fichier poles/phare.yml existe déjà, sous un autre nom.",
            "Donnez un identifiant à cette ligne.",
        ),
        (
            "Lanterne",
            "",
            "La fiche lanterne, importée naguère, a été supprimée depuis.",
            'Pour la recréer, relancez avec --nouveau "Lanterne".',
        ),
    ],
)
def test_what_is_not_sure_is_asked(known: Make, title: str, identifier: str, phrase: str, remede: str) -> None:
    with pytest.raises(Question) as told:
        known(lanterne={("nom",): "Lanterne"}).find(title, identifier)
    assert told.value == Question(phrase, remede)


def test_a_row_may_look_like_one_above_it(known: Make) -> None:
    found = known()
    assert found.find("Le Grand Cerisier") == "le-grand-cerisier"
    assert found.find("Grand cerisier") == "le-grand-cerisier"
    with pytest.raises(Question):
        found.find("Le Grand Cerisié")


def test_somebody_may_say_that_a_name_is_new(known: Make) -> None:
    assert known(["Pôle du Fhare"]).find("Pôle du Fhare") == "pole-du-fhare"
    assert known(["lanterne"], lanterne={("nom",): "Lanterne"}).find("Lanterne") == "lanterne"
    assert known(["Fanal"]).find("Le Fanal", name="2026-le-fanal") == "2026-le-fanal"
    assert known(["Pôle du Phare"]).find("Pôle du Phare", name="phare") == "phare"


def test_a_file_has_its_path_before_it_is_there(known: Make) -> None:
    assert [known().path(name) for name in ("phare", "neuf")] == ["poles/phare.yml", "poles/neuf.yml"]
