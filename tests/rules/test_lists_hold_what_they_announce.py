"""A list never names more poles than it announces, nor the same one twice."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

SOURCES = "sources: [{titre: T}]\n"
NAMES = ["phare", "moulin", "four"]


def poles(label: str) -> dict[str, str]:
    labels = f"labels: [{{{label}, sources: [{{titre: T}}]}}]\n"
    return {f"poles/{name}.yml": f"nom: {name}\n{labels}{SOURCES}" for name in NAMES}


def selection(announced: int, *names: str) -> dict[str, str]:
    members = "".join(f"  - {{pole: {name}, sources: [{{titre: T}}]}}\n" for name in names)
    text = f"nom: Les premiers\nannonces: {announced}\nmembres:\n{members}{SOURCES}"
    return {**poles("nature: temoin, selection: premiers"), "content/selections/premiers.yml": text}


def call(announced: int, names: str) -> dict[str, str]:
    laureates = f"laureats:\n  - annonce: 2026\n    nombre: {announced}\n    poles: [{names}]\n    {SOURCES}"
    text = f"titre: Graines\n{SOURCES}{laureates}"
    return {**poles("nature: laureat, appel: graines"), "content/appels/graines.yml": text}


def test_a_list_that_names_as_many_as_it_announces_is_kept(problems: Problems) -> None:
    assert problems(selection(3, *NAMES)) == []


def test_a_call_that_names_as_many_as_it_announces_is_kept(problems: Problems) -> None:
    assert problems(call(3, "phare, moulin, four")) == []


def test_a_list_that_names_fewer_is_kept(problems: Problems) -> None:
    assert problems(selection(18, *NAMES)) == []


def test_a_list_that_names_more_is_refused(problems: Problems) -> None:
    assert problems(selection(2, *NAMES)) == [
        "content/selections/premiers.yml:4:3: champ « membres » : 2 pôles sont annoncés, et 3 sont nommés."
        " Vérifiez la liste."
    ]


def test_a_list_that_names_a_pole_twice_is_refused(problems: Problems) -> None:
    assert problems(selection(9, "phare", "moulin", "phare", "four", "phare")) == [
        "content/selections/premiers.yml:6:5: champ « membres 3 » : « phare » est déjà dans la liste. Retirez-le.",
        "content/selections/premiers.yml:8:5: champ « membres 5 » : « phare » est déjà dans la liste. Retirez-le.",
    ]


def test_the_laureates_of_a_call_are_counted_too(problems: Problems) -> None:
    assert problems(call(2, "phare, moulin, four, phare")) == [
        "content/appels/graines.yml:6:12: champ « laureats 1, poles » : 2 pôles sont annoncés, et 4 sont nommés."
        " Vérifiez la liste.",
        "content/appels/graines.yml:6:34: champ « laureats 1, poles 4 » : « phare » est déjà dans la liste."
        " Retirez-le.",
    ]
