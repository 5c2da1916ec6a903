"""The report for people, as a whole: places, lines, carets, remedies, the end."""

import re
from dataclasses import replace

from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem
from ptce.report import text

FILES = {
    "press/2013-02-28-seminaire.md": ["---", "titre: Un séminaire", "lieu: Paris", "date: 28/02/2013", "---"],
    "poles/phare.yml": ["nom: Phare"] * 99 + ["comunne: Brest"],
}
DATE = Problem(
    "press/2013-02-28-seminaire.md",
    4,
    7,
    "date",
    "Une date s’écrit année-mois-jour.",
    regle="date",
    correction="2013-02-28",
    width=10,
)
FIELD = Problem(
    "poles/phare.yml",
    100,
    1,
    "comunne",
    "Ce champ n’existe pas.",
    "Vouliez-vous dire « commune » ?",
    regle="champ-inconnu",
    correction="commune",
    width=7,
)
FILE = Problem("poles/É.yml", 1, 1, "", "Le nom est faux.", "Renommez-le.", regle="nom-de-fichier")
LONG = Problem("poles/phare.yml", 1, 6, "nom", "C’est long.", "", AVERTISSEMENT, "titres-courts", width=5)
NEAR = Problem("poles/phare.yml", 2, 6, "nom", "C’est proche.", "Vérifiez.", A_CONFIRMER, "noms-proches", width=5)
COMMENT = Problem("poles/phare.yml", 2, 1, "", "Sans raison.", "", AVERTISSEMENT, "accepter", width=3)


def told(*problems: Problem) -> str:
    return text(problems, lambda path: FILES.get(path, []))


REPORT = """\
press/2013-02-28-seminaire.md:4:7: erreur, champ « date » [date]
    4 | date: 28/02/2013
      |       ^^^^^^^^^^
    Une date s’écrit année-mois-jour.
    Remplacez par : date: 2013-02-28

poles/phare.yml:100:1: erreur, champ « comunne » [champ-inconnu]
  100 | comunne: Brest
      | ^^^^^^^
    Ce champ n’existe pas.
    Vouliez-vous dire « commune » ?
    Remplacez par : commune: Brest

poles/É.yml:1:1: erreur [nom-de-fichier]
    Le nom est faux.
    Renommez-le.

poles/phare.yml:1:6: avertissement, champ « nom » [titres-courts]
    1 | nom: Phare
      |      ^^^^^
    C’est long.

poles/phare.yml:2:6: à confirmer, champ « nom » [noms-proches]
    2 | nom: Phare
      |      ^^^^^
    C’est proche.
    Vérifiez.

3 erreurs, 1 avertissement et 1 point à confirmer.
Tant qu’il reste une erreur, rien n’est publié.
"""


def test_a_whole_report() -> None:
    assert told(DATE, FIELD, FILE, LONG, NEAR) == REPORT


def test_a_check_without_problems_says_so() -> None:
    assert told() == "Aucun problème.\n"


def test_warnings_keep_nobody_from_publishing() -> None:
    assert told(NEAR).split("\n\n")[-1] == (
        "1 point à confirmer.\nRien n’empêche de publier.\n"
        "Pour en accepter un, écrivez au-dessus de sa ligne : # accepter: noms-proches — la raison\n"
    )


def test_warnings_that_say_the_same_of_a_file_are_told_once_with_their_lines() -> None:
    same = [replace(LONG, line=line, champ=f"champ {line}") for line in (3, 5, 5, 8)]
    others = [replace(LONG, line=4, phrase="C’est trop long."), replace(LONG, path="poles/É.yml", line=6)]
    report = told(LONG, *same[:2], others[0], *same[2:], others[1], NEAR, replace(NEAR, line=9))

    assert [re.sub(r"^ .*[|].*\n", "", part, flags=re.M) for part in report.split("\n\n")[:4]] == [
        "poles/phare.yml:1:6: avertissement, champ « nom » [titres-courts]\n    C’est long.\n"
        "    … et 4 autres fois dans ce fichier, lignes 3, 5, 8.",
        "poles/phare.yml:4:6: avertissement, champ « nom » [titres-courts]\n    C’est trop long.",
        "poles/É.yml:6:6: avertissement, champ « nom » [titres-courts]\n    C’est long.",
        "poles/phare.yml:2:6: à confirmer, champ « nom » [noms-proches]\n    C’est proche.\n    Vérifiez.\n"
        "    … et 1 autre fois dans ce fichier, ligne 9.",
    ]


def test_each_error_is_told_in_full() -> None:
    again = replace(FIELD, line=99)
    assert told(FIELD, again).count("Vouliez-vous dire « commune » ?") == 2


def test_what_is_elsewhere_is_counted_and_keeps_a_site_from_being_published() -> None:
    assert text([], lambda _: (), elsewhere=[NEAR]) == (
        "Aucun problème.\nDans les autres fichiers : 1 point à confirmer.\n"
    )
    assert text([NEAR], lambda _: (), elsewhere=[FIELD, LONG]).split("\n\n")[-1] == (
        "1 point à confirmer.\nDans les autres fichiers : 1 erreur et 1 avertissement.\n"
        "Tant qu’il reste une erreur, rien n’est publié.\n"
    )


def test_a_comment_that_accepts_badly_is_not_to_be_accepted() -> None:
    assert told(COMMENT).endswith("\n\n1 avertissement.\nRien n’empêche de publier.\n")


def test_what_cannot_be_shown_is_told_all_the_same() -> None:
    gone = Problem("absent.yml", 7, 3, "x", "P.", "R.", ERREUR, "r", "juste", 4)
    short = Problem("poles/phare.yml", 500, 3, "x", "P.", "R.", ERREUR, "r", "juste", 4)

    for found in (gone, short):
        assert told(found).startswith(
            f"{found.path}:{found.line}:3: erreur, champ « x » [r]\n    P.\n    R.\n    Remplacez par : juste\n"
        )


def test_colours_add_nothing_but_colours() -> None:
    problems = [DATE, FIELD, FILE, LONG, NEAR]
    coloured = text(problems, lambda path: FILES.get(path, []), coloured=True)

    assert re.sub(r"\x1b\[\d+m", "", coloured) == REPORT
    assert coloured.startswith("\x1b[1mpress/2013-02-28-seminaire.md:4:7:\x1b[0m \x1b[31merreur\x1b[0m, champ")
    assert "\x1b[31m      ^^^^^^^^^^\x1b[0m" in coloured
    assert "\x1b[32mdate: 2013-02-28\x1b[0m" in coloured
    assert {"\x1b[33mavertissement\x1b[0m", "\x1b[36mà confirmer\x1b[0m"} <= set(
        re.findall(r"\x1b\[3\dm[^\x1b]*\x1b\[0m", coloured)
    )


def test_a_name_cannot_command_the_terminal() -> None:
    odd = Problem("a\n\x1b[2J\udcff.yml", 1, 1, "\x1b]0;x\x07", "P \x1b.", "R\n.", regle="r")

    assert told(odd).startswith("a��[2J�.yml:1:1: erreur, champ « �]0;x� » [r]\n    P �.\n    R�.\n")
