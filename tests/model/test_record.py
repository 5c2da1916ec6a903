"""The base of every kind: what a record knows of itself, and how it is walked through."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from ptce.build import all_kinds, check
from ptce.model.fields import Libelles, Statut
from ptce.model.record import Record, groups, leaves, libelle, prose, references, texts
from pydantic import BaseModel, ValidationError

FILES = {
    "content/evenements/forum.yml": """\
titre: Forum
date: 2014
texte: Un texte.
presence: [{personne: ada}]
seances:
  - titre: A
    seances:
      - titre: B
        texte: Un autre.
        intervenants: [{personne: ada, structures: [{nom: R, fiche: reseau}]}]
sources: [{titre: T, document: forum}]
note: À ne pas publier.
""",
    "content/personnes/ada.yml": "nom: Ada Lune\n",
    "content/organisations/reseau.yml": "nom: R\nnature: reseau\nsources: [{titre: T}]\n",
}


@pytest.fixture
def forum(repository: Callable[[dict[str, str]], Path]) -> Any:
    corpus = check(repository(FILES))
    assert corpus.problems == []
    return corpus.records["event"]["forum"]


def test_a_record_knows_its_kind_its_key_and_its_title(forum: Any) -> None:
    assert (forum.kind(), forum.id, forum.key, forum.intitule) == ("event", "forum", "event/forum", "Forum")
    assert all_kinds()["press_release"].written_kind() == "press-release"


def test_a_record_is_public_unless_told_otherwise(forum: Any) -> None:
    assert (forum.statut, forum.embargo, forum.retrait) == ("publie", None, None)


def test_a_record_does_not_change(forum: Any) -> None:
    with pytest.raises(ValidationError):
        forum.statut = "brouillon"
    with pytest.raises(ValidationError):
        forum.seances[0].titre = "Z"


def test_leaves_are_all_the_values_with_their_paths(forum: Any) -> None:
    found = dict(leaves(forum))

    assert found["titre",] == "Forum"
    assert found["seances", 0, "seances", 0, "intervenants", 0, "structures", 0, "fiche"] == "reseau"
    assert found["note",] == "À ne pas publier."
    assert ("seances",) not in found
    assert not any(isinstance(value, BaseModel | tuple) for value in found.values())


def test_references_are_those_of_every_depth(forum: Any) -> None:
    assert dict(references(forum)) == {
        ("sources", 0, "document"): "forum",
        ("presence", 0, "personne"): "ada",
        ("seances", 0, "seances", 0, "intervenants", 0, "personne"): "ada",
        ("seances", 0, "seances", 0, "intervenants", 0, "structures", 0, "fiche"): "reseau",
    }


def test_groups_are_the_record_and_those_of_every_depth_in_order(forum: Any) -> None:
    assert [(path, type(group).__name__) for path, group in groups(forum)] == [
        ((), "Event"),
        (("sources", 0), "Source"),
        (("presence", 0), "Intervenant"),
        (("seances", 0), "Seance"),
        (("seances", 0, "seances", 0), "Seance"),
        (("seances", 0, "seances", 0, "intervenants", 0), "Intervenant"),
        (("seances", 0, "seances", 0, "intervenants", 0, "structures", 0), "Structure"),
    ]


def test_prose_is_the_markdown_of_every_depth(forum: Any) -> None:
    assert dict(prose(forum)) == {("texte",): "Un texte.", ("seances", 0, "seances", 0, "texte"): "Un autre."}


def test_texts_are_the_words_of_every_depth_and_nothing_else(forum: Any) -> None:
    assert dict(texts(forum)) == {
        ("note",): "À ne pas publier.",
        ("sources", 0, "titre"): "T",
        ("titre",): "Forum",
        ("texte",): "Un texte.",
        ("seances", 0, "titre"): "A",
        ("seances", 0, "seances", 0, "titre"): "B",
        ("seances", 0, "seances", 0, "texte"): "Un autre.",
        ("seances", 0, "seances", 0, "intervenants", 0, "structures", 0, "nom"): "R",
    }


def test_the_texts_of_a_list_are_told_one_by_one() -> None:
    pole = all_kinds()["pole"].model_construct(id="p", nom="P", alias=("Q", "R"), activites=("Forge",))

    assert list(texts(pole)) == [(("nom",), "P"), (("alias", 0), "Q"), (("alias", 1), "R"), (("activites", 0), "Forge")]


def test_a_choice_has_a_word(forum: Any) -> None:
    assert libelle(forum, "nature") == "Rencontre"
    assert libelle(forum.presence[0], "presence") == "confirmé"


def sorts_of_groups(group: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A group of fields and those inside it."""
    if group in seen:
        return
    seen.add(group)
    yield group
    for field in group.model_fields.values():
        for inner in inside(field.annotation):
            yield from sorts_of_groups(inner, seen)


def inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from inside(argument)


def choices(annotation: Any) -> tuple[str, ...]:
    """The choices of a field, those of `X | None` among them."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for argument in get_args(annotation) if (found := choices(argument))), ())


SEEN: set[type[BaseModel]] = set()
GROUPS = [group for kind in all_kinds().values() for group in sorts_of_groups(kind, SEEN)]


def test_the_groups_of_every_depth_are_looked_at() -> None:
    names = {group.__name__ for group in GROUPS}

    assert {kind.__name__ for kind in all_kinds().values()} <= names
    assert {"Seance", "Part", "Structure", "Presentation", "Mention", "Retrait"} <= names


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_choice_has_exactly_one_word(group: type[BaseModel]) -> None:
    for name, field in group.model_fields.items():
        found = choices(field.annotation)
        if found and found != get_args(Statut):
            words = [words for words in field.metadata if isinstance(words, Libelles)]
            assert [list(one) for one in words] == [list(found)], f"{group.__name__}.{name}"
            assert all(words[0].values())


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_field_is_described_for_those_who_fill_it(group: type[BaseModel]) -> None:
    assert [name for name, field in group.model_fields.items() if not field.description] == []


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_field_is_a_french_word_without_accents(group: type[BaseModel]) -> None:
    assert [name for name in group.model_fields if not name.isascii() or not name.islower()] == []


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_group_is_frozen_and_refuses_unknown_fields(group: type[BaseModel]) -> None:
    assert group.model_config.get("frozen") is True
    assert group.model_config.get("extra") == "forbid"


@pytest.mark.parametrize("kind", all_kinds().values(), ids=lambda kind: kind.kind())
def test_every_kind_says_where_its_files_are_and_what_readers_call_it(kind: type[Record]) -> None:
    assert kind.FILES.endswith((".yml", ".md"))
    assert kind.LABEL
    assert kind.PLURAL
    assert kind.TITLE in kind.model_fields
