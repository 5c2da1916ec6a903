"""Values become files: new ones in the order of the site, lines of those that exist."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawers import PHARE, SITE
from ptce.build import all_kinds, check
from ptce.importing.editing import Change
from ptce.importing.filing import Filing
from ptce.importing.memory import Memory
from ptce.importing.merging import Kept, trace
from ptce.importing.outcome import Work
from ptce.importing.recognition import Question, Recognition
from ptce.importing.report import Report

Write = Callable[[dict[str, str]], Path]


def filing(root: Path, kind: str = "pole", memory: Memory | None = None) -> Filing:
    corpus, found = check(root), all_kinds()[kind]
    work = Work(root, memory or Memory("content/imports/x.json"), Report(""))
    return Filing(work, corpus, found, Recognition(corpus, found, work.memory, ()))


def test_a_new_file_has_its_fields_in_the_order_of_the_site(repository: Write) -> None:
    made = filing(repository(SITE))
    values = {
        "note": "N",
        "contact": {"nom": "Ada", "courriel": "a@a.example"},
        "sources": [{"titre": "S"}],
        "nom": "Le Bief",
        "statut": "brouillon",
    }
    made.new("bief", values)
    assert [(draft.path, draft.before, draft.after) for draft in made.work.drafts] == [
        (
            "poles/bief.yml",
            None,
            "nom: Le Bief\nstatut: brouillon\ncontact:\n  nom: Ada\n  courriel: a@a.example\n"
            'sources:\n  - titre: S\nnote: "N"\n',
        )
    ]
    assert made.work.remembered["bief"][("contact", "courriel")] == "a@a.example"


def test_a_new_page_has_a_header_and_a_body(repository: Write) -> None:
    made = filing(repository(SITE), "press_release")
    text = "Un.\n\n" + "mot " * 60 + "\n"
    made.new("c", {"titre": "T", "texte": text}, confirm=frozenset({"titre"}), about="Importé.")
    assert made.work.drafts[0].path == "press/c.md"
    assert made.work.drafts[0].after == f'---\n# Importé.\ntitre: "T"  # à confirmer\n---\n\n{text}'.replace('"T"', "T")
    assert made.work.remembered["c"] == {("titre",): "T", ("texte",): trace(text)}


def test_a_file_that_exists_gets_what_nobody_wrote_and_keeps_the_rest(repository: Write) -> None:
    made = filing(repository({**SITE, "poles/phare.yml": PHARE}))
    source = Change(("sources", 1), {"titre": "Annuaire"}, new=True)
    kept = made.changed("phare", {"commune": "Quimper", "departement": "29"}, [source])
    assert kept == (Kept(("commune",), "Brest", "Quimper"),)
    assert made.work.drafts[0].after == PHARE.replace(
        "commune: Brest   # le siège\n", 'commune: Brest   # le siège\ndepartement: "29"\n'
    ).replace("  - titre: Une source\n", "  - titre: Une source\n  - titre: Annuaire\n")
    assert made.work.remembered == {"phare": {("departement",): "29"}}


def test_a_file_in_which_nothing_changes_is_not_drafted(repository: Write) -> None:
    made = filing(repository({**SITE, "poles/phare.yml": PHARE}))
    source = Change(("sources", 1), {"titre": "Annuaire"}, new=True)
    assert made.changed("phare", {"commune": "Brest"}, [source]) == ()
    assert (made.work.drafts, made.work.remembered) == ([], {})


def test_a_record_that_was_renamed_is_known_by_what_it_was_called(repository: Write) -> None:
    memory = Memory("content/imports/x.json", {"fanal": {("commune",): "Brest"}})
    made = filing(repository({**SITE, "poles/phare.yml": f"{PHARE}anciennes_adresses: [fanal]\n"}), memory=memory)
    assert made.base("phare") == {("commune",): "Brest"}
    assert made.changed("phare", {"commune": "Quimper"}) == ()
    assert "commune: Quimper  # le siège\n" in made.work.drafts[0].after


def test_the_values_of_a_file_and_of_an_import_are_judged_together(repository: Write) -> None:
    contact = "contact: {courriel: a@a.example}\n"
    made = filing(repository({**SITE, "poles/phare.yml": PHARE + contact}))
    found, theirs = made.fit("phare", {"contact": {"nom": "Ada"}, "date": "hier"})
    assert [cut.path for cut in found.cuts] == [("date",)]
    assert theirs == {"contact": {"nom": "Ada"}}
    with pytest.raises(Question) as told:
        made.changed("phare", theirs)
    assert told.value == Question(
        "poles/phare.yml est écrit d’une façon que l’import ne sait pas modifier sans rien perdre.",
        "Reportez ces changements à la main.",
    )


def test_a_file_with_errors_is_left_to_its_author(repository: Write) -> None:
    made = filing(repository({**SITE, "poles/phare.yml": "nom: A\n", "poles/bief.yml": PHARE}))
    assert (made.exists("bief"), made.exists("neuf")) == (True, False)
    with pytest.raises(Question) as told:
        made.exists("phare")
    assert told.value.phrase == "Le fichier poles/phare.yml a des erreurs."
