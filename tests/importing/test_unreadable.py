"""Why nothing is imported, as readers see it."""

from ptce.importing.unreadable import Unreadable


def test_the_sentence_and_the_remedy_have_the_fixed_spaces_of_french() -> None:
    assert str(Unreadable("Il y a : « A ».", "Choisissez !")) == "Il y a\u00a0: «\u00a0A\u00a0». Choisissez\u00a0!"


def test_a_sentence_may_have_no_remedy() -> None:
    assert str(Unreadable("Rien.", "")) == "Rien."
