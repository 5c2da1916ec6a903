"""A pole says that it is on a list exactly when the list says so."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

SOURCES = "sources: [{titre: T}]\n"


def pole(*labels: str) -> str:
    listed = "".join(f"  - {{{label}, sources: [{{titre: T}}]}}\n" for label in labels)
    return f"nom: Phare\n{SOURCES}" + (f"labels:\n{listed}" if labels else "")


def selection(*poles: str) -> str:
    members = ", ".join(f"{{pole: {name}, sources: [{{titre: T}}]}}" for name in poles)
    return f"nom: Les premiers\nannonces: 9\nmembres: [{members}]\n{SOURCES}"


def call(**phases: str) -> str:
    laureates = "".join(
        f"  - {{annonce: 2026, nombre: 9, poles: [{poles}], sources: [{{titre: T}}]"
        f"{'' if phase == 'seule' else f', phase: {phase}'}}}\n"
        for phase, poles in phases.items()
    )
    return f"titre: Graines\n{SOURCES}laureats:\n{laureates}"


WITNESS = "nature: temoin, selection: premiers"
LAUREATE = "nature: laureat, appel: graines"


def test_a_label_and_its_list_agree(problems: Problems) -> None:
    assert (
        problems(
            {
                "poles/phare.yml": pole(WITNESS, f"{LAUREATE}, phase: deux"),
                "poles/moulin.yml": pole(f"{LAUREATE}, phase: une"),
                "content/selections/premiers.yml": selection("phare"),
                "content/appels/graines.yml": call(une="moulin", deux="phare"),
            }
        )
        == []
    )


def test_a_label_of_a_list_that_names_nobody_is_kept(problems: Problems) -> None:
    assert (
        problems(
            {
                "poles/phare.yml": pole(WITNESS, LAUREATE, "nature: charte", "nature: candidat, appel: graines"),
                "content/selections/premiers.yml": selection(),
                "content/appels/graines.yml": f"titre: Graines\n{SOURCES}",
            }
        )
        == []
    )


def test_a_list_that_names_a_pole_without_the_label_is_told_on_the_pole(problems: Problems) -> None:
    assert problems(
        {
            "poles/phare.yml": pole(),
            "poles/moulin.yml": pole("nature: charte"),
            "content/selections/premiers.yml": selection("phare"),
            "content/appels/graines.yml": call(une="phare, moulin"),
        }
    ) == [
        "poles/moulin.yml:4:3: champ « labels » : La liste « graines » (une) nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
        "poles/phare.yml:1:1: champ « labels » : La liste « graines » (une) nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
        "poles/phare.yml:1:1: champ « labels » : La liste « premiers » nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
    ]


def test_a_label_that_its_list_does_not_know_is_told(problems: Problems) -> None:
    assert problems(
        {
            "poles/phare.yml": pole("nature: charte", WITNESS, f"{LAUREATE}, phase: une"),
            "poles/moulin.yml": pole(WITNESS, f"{LAUREATE}, phase: une"),
            "content/selections/premiers.yml": selection("moulin"),
            "content/appels/graines.yml": call(une="moulin"),
        }
    ) == [
        "poles/phare.yml:5:5: champ « labels 2 » : La liste « premiers » ne nomme pas ce pôle."
        " Ajoutez-l’y, ou retirez le label.",
        "poles/phare.yml:6:5: champ « labels 3 » : La liste « graines » (une) ne nomme pas ce pôle."
        " Ajoutez-l’y, ou retirez le label.",
    ]


def test_a_laureate_of_another_phase_is_told_on_both_sides(problems: Problems) -> None:
    assert problems(
        {
            "poles/phare.yml": pole(f"{LAUREATE}, phase: deux"),
            "poles/moulin.yml": pole(f"{LAUREATE}, phase: deux"),
            "content/appels/graines.yml": call(une="phare", deux="moulin"),
        }
    ) == [
        "poles/phare.yml:4:3: champ « labels » : La liste « graines » (une) nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
        "poles/phare.yml:4:5: champ « labels 1 » : La liste « graines » (deux) ne nomme pas ce pôle."
        " Ajoutez-l’y, ou retirez le label.",
    ]


def test_phases_with_and_without_a_name_are_told_in_order(problems: Problems) -> None:
    assert problems({"poles/phare.yml": pole(), "content/appels/graines.yml": call(seule="phare", deux="phare")}) == [
        "poles/phare.yml:1:1: champ « labels » : La liste « graines » (deux) nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
        "poles/phare.yml:1:1: champ « labels » : La liste « graines » nomme ce pôle, et sa fiche ne le dit pas."
        " Ajoutez le label.",
    ]
