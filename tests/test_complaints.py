"""What MkDocs complains of, in French, at the line of the setting that it names."""

import pytest
from ptce.complaints import told

SETTINGS = "site_name: PTCE\ntheme:\n  name: materiel\nfoo: bar\n"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "Config value 'theme': Unrecognised theme name: 'materiel'.",
            "mkdocs.yml:2:1: champ « theme » : MkDocs refuse ce réglage : « Unrecognised theme name: 'materiel'. »."
            " Reprenez sa valeur précédente.",
        ),
        (
            "Config value 'foo': Unrecognised configuration name: foo",
            "mkdocs.yml:4:1: champ « foo » : MkDocs ne connaît pas ce réglage. Retirez-le, ou corrigez son nom.",
        ),
        (
            "Config value 'docs_dir': The path isn't there.",
            "mkdocs.yml:1:1: champ « docs_dir » : MkDocs refuse ce réglage : « The path isn't there. »."
            " Reprenez sa valeur précédente.",
        ),
        (
            "Config value 'theme': The path set in custom_dir ('/a/b') does not exist.",
            "mkdocs.yml:2:1: champ « theme » : Le dossier « /a/b » n’existe pas. Remettez-le, ou corrigez custom_dir.",
        ),
        (
            "Something else.",
            "mkdocs.yml:1:1: MkDocs s’arrête : « Something else. »."
            " Reprenez la version précédente de ce qui vient de changer.",
        ),
    ],
)
def test_what_mkdocs_says_is_told_in_french_around_its_own_words(message: str, expected: str) -> None:
    problem = told(message, SETTINGS)

    assert str(problem) == expected
    assert problem.regle == "reglages-de-mkdocs"


@pytest.mark.parametrize(
    "message",
    [
        "Doc file 'a.md' contains a link 'b.md#c', but the doc 'b.md' does not contain an anchor '#c'.",
        "Doc file 'a.md' contains a link 'b.md#c', but the target 'b.md' is not found among documentation files.",
        "Doc file 'a.md' contains an unrecognized relative link 'b.md#c', it was left as is.",
    ],
)
def test_a_link_that_leads_nowhere_is_that_of_its_page(message: str) -> None:
    assert str(told(message, SETTINGS)) == "a.md:1:1: Le lien « b.md#c » ne mène nulle part. Corrigez son adresse."


def test_the_name_of_the_setting_is_underlined() -> None:
    assert (told("Config value 'foo': No.", SETTINGS).width, told("No.", SETTINGS).width) == (3, 0)
