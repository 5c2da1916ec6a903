"""An event, a call, a contact, an « À propos »: whatever has two ends starts before it ends."""

from collections.abc import Callable
from pathlib import Path

from ptce import build

SOURCES = "sources: [{titre: T}]\n"


def test_ends_after_their_starts_are_no_problem(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {
        "content/evenements/e.yml": "titre: E\ndate: 2026-05-04\nfin: 2026-05-05\n",
        "content/appels/a.yml": f"titre: A\nouverture: 2026-05-04\ncloture: 2026-05-04T12:00+02:00\n{SOURCES}",
        "content/appels/b.yml": f"titre: B\ndate: 2026\ncloture: 2026-01-02\n{SOURCES}",
        "content/evenements/f.yml": "titre: F\ndate: 2026\ninscription: {ouverture: 2026-05, cloture: 2026-05-01}\n",
    }
    assert build.check(repository(files)).problems == []


def test_ends_before_their_starts_are_told_at_their_place(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {
        "content/evenements/e.yml": "titre: E\ndate: 2026-05-04\nfin: 2026-05-01\n",
        "content/appels/a.yml": f"titre: A\nouverture: 2026-05-04\ncloture: 2026-05-03T12:00+02:00\n{SOURCES}",
        "content/organisations/o.yml": "nom: O\nnature: autre\n"
        f"{SOURCES}presentations:\n  - texte: T\n    du: 2026-05-04\n    au: 2026-05-01\n",
    }
    told = "La fin vient avant le début (« {} »). Vérifiez les deux dates."
    assert [str(problem) for problem in build.check(repository(files)).problems] == [
        f"content/appels/a.yml:3:10: champ « cloture » : {told.format('ouverture')}",
        f"content/evenements/e.yml:3:6: champ « fin » : {told.format('date')}",
        f"content/organisations/o.yml:7:9: champ « presentations 1, au » : {told.format('du')}",
    ]


def test_a_month_that_is_wholly_after_the_end_is_told(repository: Callable[[dict[str, str]], Path]) -> None:
    fields = "titre: F\ndate: 2026\ninscription: {ouverture: 2026-05, cloture: 2026-04-30}\n"

    assert [str(problem) for problem in build.check(repository({"content/evenements/f.yml": fields})).problems] == [
        "content/evenements/f.yml:3:44: champ « inscription, cloture » : La fin vient avant le début (« ouverture »)."
        " Vérifiez les deux dates."
    ]
