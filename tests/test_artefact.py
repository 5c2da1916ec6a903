"""Artefacts: what is declared, made once, offered for download, kept from one build to the next."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from ptce.artefact import Artefact, Catalogue, Download, Store, collisions, digest, pages_of, worthwhile


def _artefact(path: str, source: str = "pole/phare", intitule: str = "", data: bytes = b"") -> Artefact:
    return Artefact(path, source, lambda _: data, intitule=intitule)


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[int], bytes]:
    """A PDF of some pages."""

    def make(pages: int) -> bytes:
        with pikepdf.new() as made:
            for _ in range(pages):
                made.add_blank_page()
            made.save(tmp_path / "essai.pdf")
        return (tmp_path / "essai.pdf").read_bytes()

    return make


@pytest.mark.parametrize("pages", [1, 3])
def test_the_pages_of_a_pdf_are_counted(pdf: Callable[[int], bytes], pages: int) -> None:
    assert pages_of(pdf(pages)) == pages


def test_a_catalogue_tells_what_comes_from_a_record(pdf: Callable[[int], bytes]) -> None:
    data = pdf(2)
    artefacts = [
        _artefact("phare.md"),
        _artefact("phare/fiche.pdf", intitule="Fiche en PDF", data=data),
        _artefact("phare/fiche.txt", intitule="Fiche en texte", data=b"12345"),
        _artefact("moulin/fiche.txt", "pole/moulin", "Fiche en texte", b"1"),
    ]
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    assert catalogue.of("pole/phare") == [
        Download("phare/fiche.pdf", "Fiche en PDF", len(data), 2),
        Download("phare/fiche.txt", "Fiche en texte", 5, 0),
    ]
    assert catalogue.of("pole/absent") == []
    assert catalogue.all() == [
        ("pole/moulin", [Download("moulin/fiche.txt", "Fiche en texte", 1, 0)]),
        ("pole/phare", catalogue.of("pole/phare")),
    ]


def test_what_is_over_is_in_the_list_of_all_downloads_alone() -> None:
    over = Artefact("phare/rencontre.ics", "pole/phare", lambda _: b"1", intitule="Calendrier", beside=False)
    catalogue = Catalogue([over], lambda artefact: artefact.make(catalogue))
    assert catalogue.of("pole/phare") == []
    assert catalogue.files_of("pole/phare") == []
    assert catalogue.all() == [("pole/phare", [Download("phare/rencontre.ics", "Calendrier", 1, 0)])]


def test_an_archive_is_told_last_and_holds_neither_archives_nor_feeds() -> None:
    artefacts = [
        Artefact("phare/kit.zip", "pole/phare", lambda _: b"z", intitule="Tout", gathers=("pole/phare", "media/nuit")),
        _artefact("phare/flux.xml", intitule="Flux", data=b"x"),
        _artefact("phare/fiche.txt", intitule="Fiche", data=b"1"),
        _artefact("phare/secret.txt", data=b"2"),
        _artefact("medias/nuit.jpg", "media/nuit", "La nuit", b"3"),
    ]
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    assert [(one.intitule, one.est_un_flux) for one in catalogue.of("pole/phare")] == [
        ("Flux", True),
        ("Fiche", False),
        ("Tout", False),
    ]
    assert [(one.path, data) for one, data in catalogue.files_of("pole/phare")] == [("phare/fiche.txt", b"1")]
    assert catalogue.files_of("pole/absent") == []


@pytest.mark.parametrize(
    ("sources", "kept"),
    [((), False), (("pole/un",), False), (("pole/un", "pole/deux"), True), (("pole/deux",), False), (None, True)],
)
def test_an_archive_of_fewer_than_two_files_is_left_out(sources: tuple[str, ...] | None, kept: bool) -> None:
    others = [
        _artefact("un.txt", "pole/un", "Un"),
        _artefact("un/cache.txt", "pole/un"),
        _artefact("flux.json", "pole/un", "Flux"),
        _artefact("deux.txt", "pole/deux", "Deux"),
    ]
    archive = Artefact("kit.zip", "pole/un", lambda _: b"", intitule="Tout", gathers=sources)
    assert worthwhile([archive, *others]) == ([archive, *others] if kept else others)


@pytest.mark.parametrize(
    ("path", "for_readers", "for_programs"),
    [
        ("a/fiche.pdf", "PDF", ""),
        ("a.csv", "CSV", "text/csv"),
        ("a.geojson", "GeoJSON", "application/geo+json"),
        ("a.schema.json", "JSON", "application/json"),
    ],
)
def test_a_download_says_its_format(path: str, for_readers: str, for_programs: str) -> None:
    download = Download(path, "A", 1, 0)
    assert (download.format, download.type_de_media) == (for_readers, for_programs)


def test_nothing_is_made_before_it_is_asked_for() -> None:
    asked = []

    def made(artefact: Artefact) -> bytes:
        asked.append(artefact.path)
        return b""

    catalogue = Catalogue([_artefact("a.txt", intitule="A"), _artefact("b.txt", "pole/moulin", "B")], made)
    assert asked == []
    catalogue.of("pole/moulin")
    assert asked == ["b.txt"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.md", "a.md"),
        ("a.md", "A.md"),
        ("a.md", "a/index.md"),
        ("a.md", "a.html"),
        ("a/index.html", "a.md"),
        ("index.md", "INDEX.html"),
        ("a/b.pdf", "a/B.PDF"),
        ("straße.txt", "STRASSE.txt"),
    ],
)
def test_two_files_for_one_address_collide(first: str, second: str) -> None:
    artefacts = [_artefact(first, "un"), _artefact("autre.md", "deux"), _artefact(second, "trois")]
    assert collisions(artefacts) == [(second, "un", "trois")]


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.md", "a.pdf"), ("a.md", "a/b.md"), ("index.md", "a/index.md"), ("a.txt", "a.csv")],
)
def test_other_addresses_do_not(first: str, second: str) -> None:
    assert collisions([_artefact(first), _artefact(second)]) == []


def test_a_name_that_ends_in_index_is_a_name() -> None:
    assert collisions([_artefact("a.md"), _artefact("aindex.md")]) == []


def test_every_collision_is_told() -> None:
    artefacts = [_artefact("a.md", "un"), _artefact("a.md", "deux"), _artefact("a.md", "trois")]
    assert collisions(artefacts) == [("a.md", "un", "deux"), ("a.md", "un", "trois")]


def test_a_digest_tells_apart_what_runs_together() -> None:
    inputs = [("ab", "c"), ("a", "bc"), ("abc",), ("ab", "c", ""), ("", "ab", "c"), ("abc", ""), ()]
    assert len({digest(*parts) for parts in inputs}) == len(inputs)
    assert digest("é", b"x") == digest("é".encode(), "x")
    assert digest() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_store_keeps_what_is_put_until_nobody_claims_it(tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "ptce"
    store = Store(folder)
    assert store.get("a") is None
    store.put("a", b"un")
    store.put("b", b"deux")
    assert Store(folder).get("a") == b"un"
    store.keep({"b"})
    assert (store.get("a"), store.get("b")) == (None, b"deux")
    store.put("b", b"trois")
    assert store.get("b") == b"trois"
    assert sorted(file.name for file in folder.iterdir()) == ["b"]


def test_a_write_that_was_cut_is_never_read(tmp_path: Path) -> None:
    """What a killed build left half written is no value, and goes away at the next one."""
    (tmp_path / "a.part").write_bytes(b"u")
    store = Store(tmp_path)
    assert store.get("a") is None
    store.keep({"a"})
    assert list(tmp_path.iterdir()) == []


def test_a_store_without_a_folder_keeps_nothing(tmp_path: Path) -> None:
    store = Store(None)
    store.put("a", b"un")
    store.keep(set())
    assert store.get("a") is None
    Store(tmp_path / "absent").keep(set())
    assert list(tmp_path.iterdir()) == []
