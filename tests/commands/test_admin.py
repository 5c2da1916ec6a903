"""`ptce admin`: what it asks for, and what it says."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commanding import Run
from ptce.admin import decap, desk, page
from ptce.admin.configuration import Backend, github, gitlab

Written = list[tuple[Path, Backend]]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    """What was to be written, and where; nothing is."""
    found: Written = []
    monkeypatch.setattr(page, "write", lambda _, folder, backend: found.append((folder, backend)))
    return found


def test_a_form_beside_a_site_that_saves_on_gitlab(run: Run, written: Written) -> None:
    done = run({}, "admin", "--site", "site", "--gitlab", "ptce/site", "--application", "abc")

    assert (done.exit_code, done.output) == (0, "Le formulaire est dans site/admin.\n")
    assert written == [(Path("site/admin"), gitlab("ptce/site", "main", "abc", "https://gitlab.com"))]


def test_another_gitlab_and_another_branch(run: Run, written: Written) -> None:
    where = (
        "--gitlab",
        "ptce/site",
        "--application",
        "abc",
        "--instance",
        "https://forge.example/",
        "--branche",
        "fiches",
    )
    run({}, "admin", "--site", "site", *where)

    assert written == [(Path("site/admin"), gitlab("ptce/site", "fiches", "abc", "https://forge.example"))]


def test_a_form_beside_a_site_that_saves_on_github(run: Run, written: Written) -> None:
    where = ("--github", "ptce/site", "--connexion", "https://connexion.example/")
    done = run({}, "admin", "--site", "site", *where)

    assert done.exit_code == 0
    assert written == [(Path("site/admin"), github("ptce/site", "main", "https://connexion.example"))]


@pytest.mark.parametrize(
    "given",
    [
        (),
        ("--gitlab", "ptce/site"),
        ("--github", "ptce/site"),
        ("--gitlab", "a/b", "--application", "x", "--github", "a/b", "--connexion", "https://connexion.example"),
    ],
)
def test_a_form_beside_a_site_says_where_the_fiches_are(run: Run, written: Written, given: tuple[str, ...]) -> None:
    done = run({}, "admin", "--site", "site", *given)

    assert done.exit_code == 2
    assert "Dites où sont les fiches : --gitlab et --application, ou --github et --connexion." in done.output
    assert written == []


@contextmanager
def opened(_: Path, port: int) -> Iterator[tuple[str, object]]:
    """A form that somebody stops at once."""

    def stopped() -> int:
        raise KeyboardInterrupt

    yield f"http://127.0.0.1:{port}/", stopped


def test_without_a_site_the_form_is_here(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "opened", opened)
    done = run({}, "admin", "--port", "9000")

    assert done.exit_code == 0
    assert done.output == (
        "Le formulaire est à l’adresse http://127.0.0.1:9000/ : il modifie les fichiers de ce dossier. "
        "Ctrl-C pour arrêter.\nArrêté. Vérifiez les fiches par « ptce check ».\n"
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (decap.Unavailable("Il manque npm."), "Erreur : Il manque npm.\n"),
        (
            FileExistsError(0, "", "site/admin"),
            "Erreur : Le dossier site/admin contient autre chose qu’un formulaire.\n",
        ),
        (
            OSError(28, "No space left on device", "site"),
            "Erreur : Écriture impossible (site) : vérifiez la place sur le disque et les droits. "
            "Le site en place n’a pas changé.\n",
        ),
    ],
)
def test_what_fails_is_told_in_french(run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(page, "write", fails)
    done = run({}, "admin", "--site", "site", "--gitlab", "ptce/site", "--application", "abc")

    assert (done.exit_code, done.output) == (1, words)


def test_a_port_that_is_taken_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def taken(*_: object) -> Iterator[None]:
        raise desk.Taken
        yield

    monkeypatch.setattr(desk, "opened", taken)
    done = run({}, "admin")

    assert (done.exit_code, done.output) == (
        1,
        "Erreur : Le port 8010 est pris : donnez-en un autre, par --port 8011.\n",
    )


def test_a_server_that_ends_by_itself_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def ended(*_: object) -> Iterator[tuple[str, object]]:
        yield "http://127.0.0.1:9000/", lambda: 1

    monkeypatch.setattr(desk, "opened", ended)
    done = run({}, "admin")

    assert done.exit_code == 1
    assert done.output.endswith("Erreur : Le serveur du formulaire s’est arrêté. Relancez « ptce admin ».\n")
