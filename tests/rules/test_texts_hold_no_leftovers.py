"""A text has no leftovers of other tools."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

TELL = "Retirez-le, ou récrivez la phrase."


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


def pole(title: str) -> dict[str, str]:
    return {"poles/p.yml": f"sources: [{{titre: T}}]\nnom: '{title}'\n"}


@pytest.mark.parametrize(
    "text",
    [
        "De 20 $ à 30 $, ou $20 et $30.",
        "Un **gras** et un ***gras italique***.",
        "Le code `{{ x }}`, `&nbsp;`, `\\n` et `**`.",
        "R&D ; Culture & Coopération ; AT&T; &lt;b&gt; ; a && b",
        "Voir art. 5. de la loi, no 2. du journal",
        "Les 16. Puis rien.",
        "1. Un\n2. deux",
        "Il est 10:30:45, et http://a.example:80/b:c:d",
        "Ratio 3:2:1.",
        "C:\\temp",
        "Âge, château, Ãnimé, façade",
        "\\*\\*",
    ],
)
def test_what_readers_may_see_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("La $3^e$ journée", 4, f"« $3^e$ » est un reste de formule. {TELL}"),
        ("Un \\textbf{mot}", 4, f"« \\textbf{{mot}} » est un reste de code. {TELL}"),
        ("Une ligne\\nUne autre", 10, f"« \\n » est un reste de code. {TELL}"),
        ("Un mot&nbsp;: ici", 7, "« &nbsp; » est un reste de page web. Écrivez «   »."),
        ("L&eacute;on", 2, "« &eacute; » est un reste de page web. Écrivez « é »."),
        ("Un [[mot]]", 4, "« [[mot]] » est un reste d’un autre outil. Écrivez « mot »."),
        ("Un mot[^1].", 7, f"L’appel de note « [^1] » ne mène à rien. {TELL}"),
        ("::: info", 1, f"« ::: info » ne fait rien ici. {TELL}"),
        ("!!! note", 1, f"« !!! note » ne fait rien ici. {TELL}"),
        ("[TOC]", 1, f"« [TOC] » ne fait rien ici. {TELL}"),
        ("Un ~~mot~~", 4, "« ~~mot~~ » ne barre rien ici. Écrivez « mot »."),
        ("Bravo :tada:", 7, "« :tada: » ne fait aucun dessin ici. Retirez-le."),
        (
            "en déclinaison des 1. engagements",
            20,
            f"Le numéro « 1. » est au milieu d’une phrase : c’est peut-être un reste de liste. {TELL}",
        ),
        (
            "Un **mot ** gras",
            10,
            "Des étoiles « ** » ne sont pas par deux : elles resteraient à l’écran."
            " Le gras s’écrit **ainsi**, sans espace à l’intérieur, dans un seul paragraphe.",
        ),
    ],
)
def test_a_leftover_in_a_text_is_warned_of(problems: Problems, text: str, column: int, words: str) -> None:
    assert problems(page(text)) == [f"content/a.md:4:{column}: champ « texte » : {words} [avertissement]"]


@pytest.mark.parametrize(
    ("title", "column", "words"),
    [
        ("Le **Phare**", 10, "Ce champ ne se met pas en gras : « **Phare** ». Écrivez « Phare »."),
        ("Le [Phare](/phare/)", 10, "Ce champ ne prend pas de lien : « [Phare](/phare/) ». Écrivez « Phare »."),
        ("Le <u>Phare", 10, "« <u> » est un reste de page web. Retirez-le."),
        ("Arts &amp; Ville", 12, "« &amp; » est un reste de page web. Écrivez « & »."),
        ("Le {{ phare }}", 10, f"« {{{{ phare }}}} » est un reste d’un autre outil. {TELL}"),
    ],
)
def test_a_title_is_printed_sign_for_sign(problems: Problems, title: str, column: int, words: str) -> None:
    assert problems(pole(title)) == [f"poles/p.yml:2:{column}: champ « nom » : {words} [avertissement]"]


@pytest.mark.parametrize(
    ("broken", "right"), [("Ã©", "é"), ("â€™", "’"), ("Å“", "œ"), ("Â«", "«"), ("Ã‰", "É"), ("Ãª", "ê")]
)
def test_accents_that_were_broken_by_a_copy_are_refused(problems: Problems, broken: str, right: str) -> None:
    assert problems(page(f"Un mot{broken}s")) == [
        f"content/a.md:4:7: champ « texte » : « {broken} » est un accent abîmé par une copie. Écrivez « {right} »."
    ]


def test_the_titles_of_other_documents_are_looked_at_too(problems: Problems) -> None:
    files = {"poles/p.yml": "nom: P\nsources: [{titre: Journ&eacute;e}]\n"}

    assert problems(files) == [
        "poles/p.yml:2:24: champ « sources 1, titre » : « &eacute; » est un reste de page web."
        " Écrivez « é ». [avertissement]"
    ]
