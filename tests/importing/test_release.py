"""What the paragraphs of a release are: guesses that lose no word."""

from hypothesis import given
from hypothesis import strategies as st
from ptce.french import names
from ptce.importing.markdown import markdown
from ptce.importing.prose import Block, Grid, Paragraph, Prose, Run
from ptce.importing.release import Release, guess, presentations


def p(text: str, *, bold: bool = False, link: str = "", **more: object) -> Paragraph:
    return Paragraph((Run(text, bold, link=link),), **more)  # type: ignore[arg-type]


def texts(release: Release) -> list[str]:
    return [block.text for block in release.body if isinstance(block, Paragraph)]


def guessed(*blocks: Block) -> Release:
    return guess(Prose(list(blocks)))


def test_a_release_as_they_are_written() -> None:
    found = guessed(
        p("COMMUNIQUÉ DE PRESSE", bold=True),
        p("Paris, le mardi 16 juillet 2013"),
        p(""),
        p("Un phare s’allume.", style="title"),
        p("Et les bateaux arrivent", style="subtitle"),
        p("Le phare s’allume le 1er août."),
        p("Il éclaire."),
        p("À propos du Réseau", bold=True),
        p("Le Réseau réunit."),
        p("Contact presse : Ada Lovelace – ada@a.example"),
        p("###"),
    )
    assert found.values == {
        "date": "2013-07-16",
        "lieu": "Paris",
        "titre": "Un phare s’allume",
        "sous_titre": "Et les bateaux arrivent",
        "contact": {"nom": "Ada Lovelace", "courriel": "ada@a.example"},
        "chapo": "Le phare s’allume le 1er août.",
    }
    assert found.guessed == set(found.values)
    assert texts(found) == ["Il éclaire.", "À propos du Réseau", "Le Réseau réunit."]
    assert found.told == [
        "« COMMUNIQUÉ DE PRESSE » n’est pas repris : le site le dit de lui-même.",
        "« ### », qui marque la fin, n’est pas repris.",
    ]
    assert presentations(found.body) == [("Réseau", 1, 3)]


def test_a_label_and_a_date_may_share_a_line() -> None:
    found = guessed(p("Communiqué de presse – Paris, le 16 juillet 2013"), p("Titre", bold=True), p("Un."), p("Deux."))
    assert (found.values["date"], found.values["lieu"], found.values["titre"]) == ("2013-07-16", "Paris", "Titre")


def test_a_date_at_the_end_or_in_the_text_is_found_and_the_text_keeps_it() -> None:
    blocks = [p(f"Un paragraphe numéro {number}.") for number in range(12)]
    found = guessed(p("Titre", level=1), *blocks, p("Brest, le 3 mai 2014"))
    assert (found.values["date"], found.values["lieu"]) == ("2014-05-03", "Brest")
    found = guessed(p("Titre", level=1), p("Brest, le 3 mai 2014 – Le phare s’allume."), p("Deux."))
    assert found.values["chapo"] == "Brest, le 3 mai 2014 – Le phare s’allume."


def test_a_document_without_a_date_says_so() -> None:
    assert guessed(p("Titre", level=1), p("Un."), p("Deux.")).told == [
        "Aucune date trouvée en tête du document : ajoutez le champ « date », ou « posterieur_a »."
    ]


def test_a_weekday_that_does_not_agree_is_told() -> None:
    found = guessed(p("Paris, le lundi 16 juillet 2013"), p("Titre", bold=True), p("Un."), p("Deux."))
    assert found.told == ["Le document dit « lundi », mais le 16\u00a0juillet 2013 était un mardi."]


def test_the_title_is_the_first_of_the_surest_sort() -> None:
    one, two = p("Un texte."), p("Deux.")
    assert guessed(p("Gras", bold=True), p("Petit", level=2), p("Grand", level=1), one, two).values["titre"] == "Grand"
    assert guessed(p("Le Réseau"), p("Gras", bold=True), one, two).values["titre"] == "Gras"
    assert guessed(one, p("Sans point"), two).values["titre"] == "Sans point"
    assert "titre" not in guessed(one, two).values


def test_what_stands_above_the_title_stays_in_the_text() -> None:
    found = guessed(p("Le Réseau des Phares"), p("Titre", level=1), p("Un."), p("Deux."))
    assert found.values["chapo"] == "Le Réseau des Phares"
    assert texts(found) == ["Un.", "Deux."]


def test_a_lead_that_is_long_or_linked_or_alone_stays_in_the_text() -> None:
    told = "Le chapô est la première phrase du texte, qui la garde : récrivez l’un ou l’autre."
    for block in (p(f"Il s’allume. {'Un mot. ' * 100}"), p("Il s’allume. Là.", link="https://a.example/")):
        found = guessed(p("Titre", level=1), block, p("Deux."))
        assert found.values["chapo"] == "Il s’allume."
        assert found.told[-1] == told
        assert len(found.body) == 2
    assert texts(guessed(p("Titre", level=1), p("Seul."))) == ["Seul."]


def test_an_embargo_is_a_field_and_never_the_lead() -> None:
    line = "SOUS EMBARGO jusqu’au 12 juillet 2027 à 10 h"
    found = guessed(p("Brest, le 12 juillet 2027"), p(line), p("Titre", level=1), p("Un."), p("Deux."))
    assert (found.values["embargo"], found.values["chapo"]) == ("2027-07-12T10:00+02:00", "Un.")
    assert found.guessed == set(found.values)
    assert found.told == [f"« {line} » devient le champ « embargo » : vérifiez le jour et l’heure."]


def test_an_embargo_without_an_hour_is_told_and_is_never_the_lead() -> None:
    found = guessed(p("Brest, le 12 juillet 2027"), p("SOUS EMBARGO"), p("Titre", level=1), p("Un."), p("Deux."))
    assert ("embargo" in found.values, found.values["chapo"]) == (False, "Un.")
    assert found.told == ["« SOUS EMBARGO » n’est pas repris : remplissez le champ « embargo »."]


def test_a_text_that_speaks_of_an_embargo_stays_and_is_told() -> None:
    long = "Deux, sous embargo, " * 9 + "et c’est tout."
    found = guessed(p("Brest, le 12 juillet 2027"), p("Titre", level=1), p("Un."), p(long))
    assert texts(found) == [long]
    assert found.told == ["Le document parle d’un embargo : remplissez le champ « embargo » avant de publier."]


def test_contacts_that_are_not_understood_stay_in_the_text() -> None:
    found = guessed(
        p("Titre", level=1), p("Un."), p("Deux."), p("Contacts presse :"), p("a@a.example, b@a.example"), Grid(())
    )
    assert "contact" not in found.values
    assert texts(found) == ["Deux.", "Contacts presse :", "a@a.example, b@a.example"]
    found = guessed(p("Titre", level=1), p("Un."), p("Deux."), p("Contact : Ada Lovelace, a@a.example, x, y"))
    assert found.values["contact"] == {"nom": "Ada Lovelace", "fonction": "x", "courriel": "a@a.example"}
    assert texts(found)[-1] == "Contact : Ada Lovelace, a@a.example, x, y"
    assert found.told[-1].startswith("Le contact disait autre chose encore")


def test_an_empty_document_gives_nothing() -> None:
    found = guessed(p(""))
    assert (found.values, found.body) == ({}, [])


PIECES = st.sampled_from(
    [
        "Communiqué de presse",
        "Paris, le 16 juillet 2013",
        "Un titre",
        "Un paragraphe. Avec deux phrases.",
        "FIN",
        "###",
        "Contact presse : Ada Lovelace, a@a.example",
        "Contact",
        "01 99 00 12 34",
        "À propos du Réseau",
        "embargo",
        "• point",
    ]
) | st.text(st.characters(categories=("Ll", "Lu", "Nd")) | st.sampled_from(" .,:@-"), max_size=30)
BLOCKS = st.builds(
    lambda text, bold, level, depth, style: p(text, bold=bold, level=level, depth=depth, style=style),
    PIECES,
    st.booleans(),
    st.integers(0, 2),
    st.integers(0, 1),
    st.sampled_from(["", "title", "subtitle", "quote"]),
)


@given(st.lists(BLOCKS, max_size=12))
def test_every_word_is_in_a_field_in_the_text_or_told(blocks: list[Paragraph]) -> None:
    prose = Prose(list(blocks))
    found = guess(prose)
    contact = found.values.get("contact", {})
    said = [*map(str, found.values.values()), *contact.values(), *found.told, markdown(prose, found.body)]
    kept = set(names.fold(" ".join(said).replace("\\", "")).split())
    words = {word for block in blocks for word in names.fold(block.text).split()}
    explained = set("communique de presse paris le 16 juillet 2013 contact contacts tel mail".split())  # noqa: SIM905
    numbers = {word for word in words if word.isdigit() and contact}
    assert words - kept - explained - numbers == set()
