"""What the folders that are registries hold. Discovery hides from « find usages »; these lists do not."""

import importlib
import inspect
import re
from pathlib import Path
from types import ModuleType

import click
import ptce
import pytest
from ptce.build import _record_of, all_formats, all_kinds, all_rules
from ptce.cli import NAMES, main
from ptce.model.record import Record
from ptce.model.traits import TRAITS

PACKAGE = Path(ptce.__file__).parent

COMMANDS = ["admin", "build", "check", "import", "kinds", "new", "schema", "serve"]

KINDS = [
    "call",
    "event",
    "figure",
    "media",
    "milestone",
    "organisation",
    "page",
    "person",
    "pole",
    "press_release",
    "region",
    "sector",
    "selection",
    "site",
]

FORMATS = [
    "atom",
    "calendar",
    "card",
    "csv",
    "data_package",
    "geojson",
    "json",
    "json_feed",
    "kit",
    "list_table",
    "map_picture",
    "page",
    "pdf",
    "picture",
    "redirect",
    "schedule",
    "server_redirects",
    "table_schema",
    "text",
]

RULES = [
    "acronyms_are_known",
    "addresses_are_unique",
    "addresses_in_texts_are_whole",
    "alternatives_describe_images",
    "anchors_lead_to_headings",
    "budgets_add_up",
    "communes_are_written_as_insee_does",
    "contacts_hold_on_their_day",
    "counts_in_texts_agree_with_lists",
    "departments_belong_to_their_region",
    "descriptions_fit_in_a_result",
    "ends_come_after_starts",
    "events_say_when_they_are",
    "events_say_where_they_are",
    "every_file_is_read",
    "figures_agree_with_their_release",
    "figures_are_dated_by_their_sources",
    "files_lie_where_they_are_of_use",
    "hours_exist_in_paris",
    "instants_are_in_paris_time",
    "labels_agree_with_lists",
    "legal_mentions_are_given",
    "links_are_whole",
    "links_say_where_they_lead",
    "lists_hold_what_they_announce",
    "lists_stand_apart",
    "media_files_are_ours",
    "media_files_can_be_published",
    "mkdocs_settings_can_be_read",
    "names_are_spelt_as_registered",
    "page_templates_exist",
    "person_names_are_distinct",
    "phones_can_be_called",
    "positions_are_in_france",
    "positions_lie_in_their_region",
    "postal_codes_agree_with_places",
    "published_records_cite_published_ones",
    "quotations_bring_no_quotes",
    "records_are_told_once",
    "registrations_close_before_the_end",
    "releases_fit_on_a_page",
    "releases_live_in_order",
    "releases_name_a_contact",
    "releases_say_when_they_appear",
    "reservations_say_of_whom",
    "sessions_at_one_time_are_in_two_rooms",
    "sessions_follow_each_other",
    "sessions_stay_in_their_event",
    "speakers_are_in_one_place_at_a_time",
    "text_links_lead_to_pages",
    "texts_hold_no_leftovers",
    "there_is_one_site",
    "titles_are_short_sentences",
    "weekdays_agree_with_dates",
    "words_follow_french_usage",
    "years_are_near_those_of_the_site",
]


def files(folder: str) -> list[str]:
    """The names of the modules of a folder of the package; a word of Python has a line after it."""
    return sorted(file.stem.rstrip("_") for file in (PACKAGE / folder).glob("*.py") if file.stem != "__init__")


@pytest.mark.parametrize(
    ("folder", "found", "expected"),
    [
        ("commands", NAMES, COMMANDS),
        ("kinds", list(all_kinds()), KINDS),
        ("formats", list(all_formats()), FORMATS),
        ("rules", list(all_rules()), RULES),
    ],
)
def test_a_folder_holds_what_is_expected_of_it_and_all_of_it_is_found(
    folder: str, found: list[str], expected: list[str]
) -> None:
    assert files(folder) == expected
    assert found == expected


@pytest.mark.parametrize("name", KINDS)
def test_a_file_of_kinds_holds_one_kind_named_as_the_file(name: str) -> None:
    module = importlib.import_module(f"ptce.kinds.{name}")
    own = [
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Record) and member.__module__ == module.__name__
    ]

    assert own == [all_kinds()[name]]
    assert own[0].__name__ == "".join(word.capitalize() for word in name.split("_"))
    assert own[0].kind() == name


@pytest.mark.parametrize("count", [0, 2])
def test_a_file_that_holds_another_number_of_kinds_is_refused(count: int) -> None:
    module = ModuleType("intrus")
    for index in range(count):
        setattr(module, f"Kind{index}", type(f"Kind{index}", (Record,), {"__module__": "intrus"}))

    with pytest.raises(TypeError, match=f"intrus holds {count} kinds"):
        _record_of(module)


def test_no_two_kinds_read_the_same_files() -> None:
    patterns = [kind.FILES for kind in all_kinds().values()]

    assert len(set(patterns)) == len(patterns)


def test_no_two_kinds_have_the_same_words_for_readers() -> None:
    labels = [kind.LABEL for kind in all_kinds().values()]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_a_title_a_trait_and_declares(name: str) -> None:
    module = all_formats()[name]

    assert module.TITLE
    assert module.TRAIT in TRAITS
    assert list(inspect.signature(module.declare).parameters) == ["edition"]


def test_no_two_formats_have_the_same_title() -> None:
    titles = [module.TITLE for module in all_formats().values()]

    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_of_commands_holds_the_command_of_its_name(name: str) -> None:
    command = main.get_command(click.Context(main), name)

    assert command is not None
    assert command.name == name


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_a_check_of_a_corpus(name: str) -> None:
    rule = all_rules()[name]

    assert inspect.isgeneratorfunction(rule.check)
    assert rule.check.__module__ == f"ptce.rules.{name}"
    assert list(inspect.signature(rule.check).parameters) == ["corpus"]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.REGLE)


def test_no_two_rules_have_the_same_name_for_readers() -> None:
    called = [rule.REGLE for rule in all_rules().values()]

    assert len(set(called)) == len(called)
