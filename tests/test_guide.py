"""What the guide shows is true: each of its examples, put where it says, passes the check."""

import re
from collections.abc import Callable
from pathlib import Path

from pictures import photo
from ptce import build

GUIDE = Path(__file__).parents[1] / "content/contribuer/guide.md"

VOCABULARY = {
    "content/regions/bretagne.yml": 'nom: Bretagne\ncode: "53"\nen: en Bretagne\n'
    'departements:\n  - code: "35"\n    nom: Ille-et-Vilaine\n',
    "content/secteurs/insertion.yml": "nom: Insertion\ncode: insertion\n",
}


def test_the_examples_of_the_guide_pass_the_check(repository: Callable[[dict[str, str]], Path]) -> None:
    pole, event, release, media = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.S)
    files = {
        "poles/nom-du-pole.yml": pole,
        "content/evenements/2026-11-05-journee.yml": event,
        "press/2026-11-05-titre.md": release,
    }
    root = repository({**VOCABULARY, **files, "content/medias/nom-du-visuel.yml": media})
    (root / "content/medias/nom-du-visuel.jpg").write_bytes(photo())
    corpus = build.check(root)
    assert corpus.problems == []
    assert {kind: list(records) for kind, records in corpus.records.items() if records} == {
        "event": ["2026-11-05-journee"],
        "media": ["nom-du-visuel"],
        "pole": ["nom-du-pole"],
        "press_release": ["2026-11-05-titre"],
        "region": ["bretagne"],
        "sector": ["insertion"],
        "site": ["site"],
    }
