"""The report: what is told at a terminal, what is in the file alone."""

from ptce.importing.report import MARK, Report


def made() -> Report:
    report = Report("Import de « a.csv ».")
    report.add("Rien", [])
    report.add("Une ligne", ["« A » : refusé"])
    report.add("Beaucoup", (f"ligne {number}" for number in range(14)))
    report.add("Fichiers : en entier", ["a.yml\nnom: A : b\n"], detail=True, verbatim=True)
    return report


def test_a_report_has_all_of_its_sections() -> None:
    numbers = "".join(f"  ligne {number}\n" for number in range(14))
    assert made().text("Écrit.").replace("\u00a0", "~") == (
        "Rapport d’import, fait par «~ptce import~».\nImport de «~a.csv~».\nÉcrit.\n\n"
        "Une ligne\n---------\n  «~A~»~: refusé\n\n"
        f"Beaucoup (14)\n-------------\n{numbers}\n"
        "Fichiers~: en entier\n--------------------\n  a.yml\n      nom: A : b\n"
    )


def test_a_terminal_gets_the_beginning_of_each() -> None:
    text = made().text("Écrit.", detail=False)
    assert "nom: A" not in text
    assert "  ligne 11\n  … et 2 de plus, dans le rapport.\n" in text


def test_a_report_is_known_by_its_first_words() -> None:
    assert made().text("").startswith(MARK)
