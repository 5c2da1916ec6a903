"""`ptce new`: questions in French, answers taken or refused at once, and a file that the check accepts."""

from pathlib import Path

from click.testing import CliRunner, Result
from commanding import Run
from ptce.cli import main
from ptce.read import parse

POLE = ("new", "pole", "--nom", "L'Étoile : no 1", "--sources-titre", "Rapport # 3", "--oui")
NEXT = """
poles/l-etoile-no-1.yml est prêt. C’est un brouillon : il n’est pas dans le site.
Ouvrez le fichier poles/l-etoile-no-1.yml et complétez-le, puis :
  ptce check   dit ce qui ne va pas, s’il reste quelque chose
  ptce serve   montre la page
Page : /poles/l-etoile-no-1/
"""


def again(*arguments: str, typed: str = "") -> Result:
    """Runs a command in the repository where the last one ran."""
    return CliRunner().invoke(main, arguments, input=typed)


def test_options_are_enough_and_the_end_says_what_comes_next(run: Run) -> None:
    result = run({}, *POLE)
    assert (result.exit_code, result.output) == (0, NEXT)
    checked = again("check")
    assert checked.exit_code == 0, checked.output


def test_what_was_given_is_in_the_file(run: Run, tmp_path: Path) -> None:
    run({}, *POLE)
    values = parse(".yml", (tmp_path / "depot/poles/l-etoile-no-1.yml").read_bytes()).values
    assert values == {"nom": "L'Étoile : no 1", "statut": "brouillon", "sources": [{"titre": "Rapport # 3"}]}


def test_what_is_missing_or_wrong_is_told_at_once_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    result = run({}, "new", "repere", "--titre", "T", "--date", "28/02/2013", "--nature", "loix", "--oui")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "--date : Une date s’écrit année-mois-jour, année-mois, ou année seule. Écrivez 2013-02-28",
        "--nature : « loix » n’est pas un choix possible. Choisissez concept, appel, rencontre, loi, laureats"
        " ou rapport. Écrivez loi",
        "--texte : Ce champ est obligatoire.",
        "--sources-titre : Une source donne un titre, une adresse ou un document du site. Ajoutez titre, url"
        " ou document.",
        "Erreur : Rien n’a été écrit.",
    ]
    assert not (tmp_path / "depot/content/reperes").exists()


def test_a_conversation(run: Run, tmp_path: Path) -> None:
    run({}, "kinds")
    result = again("new", typed="persone\npersonne\n\nAda Lune\n\n")
    assert result.exit_code == 0
    assert "Que voulez-vous écrire ?\n  appel " in result.output
    assert "\ngenre : " in result.output
    assert "« persone » n’est pas un genre de fiche. Vouliez-vous dire « personne » ?" in result.output
    assert "Prénom et nom. Par exemple : Claude Alphandéry\nnom : " in result.output
    assert "Ce champ est obligatoire." in result.output
    assert "fichier [ada-lune] : " in result.output
    assert (tmp_path / "depot/content/personnes/ada-lune.yml").is_file()


def test_what_was_likely_meant_is_taken_with_one_key(run: Run, tmp_path: Path) -> None:
    run({}, "kinds")
    typed = "Un fait\n28/02/2013\n\nLoi\nIl a lieu.\nUne source\n\n\n\n"
    result = again("new", "repere", typed=typed)
    assert result.exit_code == 0, result.output
    assert "date [2013-02-28] : " in result.output
    values = parse(".yml", (tmp_path / "depot/content/reperes/2013-02-28-un-fait.yml").read_bytes()).values
    assert (values["date"], values["nature"]) == ("2013-02-28", "loi")


def test_it_is_said_before_the_questions_of_a_source_that_one_is_needed_and_the_title_is_asked_for_in_the_end(
    run: Run, tmp_path: Path
) -> None:
    run({}, "kinds")
    result = again("new", "pole", typed="Phare\n\n\n\n\n\n\nUne source\n\n\n")
    assert result.exit_code == 0, result.output
    told = "Une source donne un titre, une adresse ou un document du site."
    opening, again_ = f"\n{told} Il faut au moins une de ces réponses.\n", f"{told} Ajoutez titre, url ou document.\n"
    before, asked, rest = result.output.partition(opening)[0], *result.output.partition(opening)[2].split(again_)
    assert ("sources" in before, asked.count("Entrée pour passer."), "Facultatif" in asked) == (False, 3, False)
    assert rest.splitlines()[1:3] == [
        "D’où viennent les faits de la fiche · Titre du document ou de la page."
        " Par exemple : Communiqué du 19 juin 2012",
        "sources 1, titre : Une source",
    ]
    values = parse(".yml", (tmp_path / "depot/poles/phare.yml").read_bytes()).values
    assert values["sources"] == [{"titre": "Une source"}]


def test_what_has_no_page_is_not_said_to_have_one(run: Run) -> None:
    result = run({}, "new", "personne", "--nom", "Ada Lune", "--oui")
    assert (result.exit_code, "Page : " in result.output) == (0, False), result.output


def test_a_name_that_is_taken_is_told_and_another_is_proposed(run: Run) -> None:
    run({}, *POLE)
    result = again(*POLE)
    assert result.output.splitlines()[1] == (
        "Le fichier poles/l-etoile-no-1.yml existe déjà : vérifiez que ce n’est pas la même fiche."
    )
    assert "poles/l-etoile-no-1-2.yml est prêt." in result.output
    named = again(*POLE, "--nom-du-fichier", "l-etoile-no-1")
    assert (named.exit_code, named.stderr) == (
        1,
        "--nom-du-fichier : Le fichier poles/l-etoile-no-1.yml existe déjà. Écrivez l-etoile-no-1-3\n"
        "Erreur : Rien n’a été écrit.\n",
    )


def test_whoever_stops_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    run({}, "kinds")
    result = again("new", "personne", typed="Ada")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "Erreur : Rien n’a été écrit.")
    assert not (tmp_path / "depot/content/personnes").exists()


def test_a_kind_that_is_not_known_is_told_in_french(run: Run) -> None:
    result = run({}, "new", "pol")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Erreur : « pol » n’est pas un genre de fiche. Choisissez appel, chiffre, communique, liste, media,"
        " organisation, page, personne, pole, region, rencontre, repere, secteur."
    )


def test_the_help_of_a_kind_has_the_words_of_its_fields(run: Run) -> None:
    result = run({}, "new", "pole", "--aide")
    lines = [" ".join(line.split()) for line in result.output.splitlines()]
    assert "--nom TEXTE Nom du pôle." in lines
    assert "--sources-titre TEXTE D’où viennent les faits de la fiche · Titre du" in lines


def test_the_names_that_editors_propose_have_the_new_one(run: Run, tmp_path: Path) -> None:
    run({".vscode/schemas/fiches.json": "{}"}, *POLE)
    assert '"label": "l-etoile-no-1"' in (tmp_path / "depot/.vscode/schemas/fiches.json").read_text("utf-8")
