"""The registration to an event closes on its last day at the latest."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"


@pytest.mark.parametrize(
    "fields",
    [
        "date: 2026-05-04\ninscription: {cloture: 2026-05-04}\n",
        "date: 2026-05-04\nfin: 2026-05-06\ninscription: {cloture: 2026-05-06}\n",
        "date: 2026-05\ninscription: {cloture: 2026-05-31}\n",
        "date: 2026-05-04\ninscription: {cloture: 2026-05-04T21:59+00:00}\n",
        "inscription: {cloture: 2026-05-04}\n",
        "date: 2026-05-04\ninscription: {places: limitées}\n",
    ],
)
def test_a_registration_that_closes_in_time_is_kept(problems: Problems, fields: str) -> None:
    assert problems({PATH: f"titre: Forum\n{fields}"}) == []


@pytest.mark.parametrize("closing", ["2026-05-05", "2026-05-04T22:30+00:00"])
def test_a_registration_that_stays_open_is_warned_of(problems: Problems, closing: str) -> None:
    expected = (
        f"{PATH}:3:24: champ « inscription, cloture » : Les inscriptions ferment le 5~mai 2026, après la rencontre"
        " (4~mai 2026). Vérifiez la clôture, ou la date de la rencontre. [avertissement]"
    )
    assert problems({PATH: f"titre: Forum\ndate: 2026-05-04\ninscription: {{cloture: {closing}}}\n"}) == [
        expected.replace("~", "\u00a0")
    ]
