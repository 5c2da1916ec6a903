"""Decap CMS comes from npm: in one version, checked by its hash, and only what a page needs of it."""

import io
import stat
import tarfile
from pathlib import Path

import pytest
from ptce.admin import decap

FILES = {
    "package/package.json": b"{}",
    "package/dist/decap-cms.js": b"program",
    "package/dist/decap-cms.js.map": b"map",
    "package/dist/decap-cms.js.LICENSE.txt": b"licences",
    "package/dist/21.decap-cms.js": b"part",
    "package/dist/21.decap-cms.js.map": b"map",
    "package/dist/cms.js": b"twice",
    "package/dist/21.cms.js": b"twice",
    "package/dist/f728dc.wasm": b"wasm",
    "package/dist/deep/decap-cms.js": b"elsewhere",
    "../dist/decap-cms.js": b"outside",
}


def archive() -> bytes:
    """An archive as npm makes them."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as opened:
        for name, content in FILES.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            opened.addfile(member, io.BytesIO(content))
    return made.getvalue()


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of commands in which npm gives this archive, and writes down what it was asked."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "archive.tgz").write_bytes(archive())
    script = folder / "npm"
    script.write_text(
        f'#!/bin/sh\necho "$@" >> {folder}/asked\n'
        f'[ "$1" = pack ] && cp {folder}/archive.tgz "$4/decap-cms-3.16.3.tgz"\n'
        'if [ "$1" = install ]; then\n'
        '  mkdir -p "$4/node_modules/decap-server/dist"; : > "$4/node_modules/decap-server/dist/index.js"\nfi\n',
        "utf-8",
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    (folder / "node").symlink_to("/bin/true")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_page_gets_the_files_that_it_needs(tmp_path: Path, npm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decap, "INTEGRITY", decap.integrity(archive()))
    out = tmp_path / "out"
    out.mkdir()

    decap.program(tmp_path / "cache", out)
    decap.program(tmp_path / "cache", out)

    assert files(out) == {
        "decap-cms.js": b"program",
        "decap-cms.js.LICENSE.txt": b"licences",
        "21.decap-cms.js": b"part",
        "f728dc.wasm": b"wasm",
    }
    asked = (npm / "asked").read_text("utf-8")
    assert asked == f"pack decap-cms@3.16.3 --pack-destination {tmp_path}/cache --ignore-scripts\n"


def test_another_archive_is_refused_and_not_kept(tmp_path: Path, npm: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(decap.Unavailable) as reason:
        decap.program(tmp_path / "cache", out)

    assert str(reason.value) == (
        "Le programme reçu n’est pas decap-cms@3.16.3 tel que nous le connaissons : il n’est pas installé. "
        "Recommencez ; si cela se répète, prévenez la personne qui tient le programme."
    )
    assert files(out) == {}
    assert files(tmp_path / "cache") == {}
    assert (npm / "asked").exists()


def test_the_hash_is_written_as_npm_writes_it() -> None:
    empty = "z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="

    assert decap.integrity(b"") == f"sha512-{empty}"


def test_the_local_server_is_installed_once(tmp_path: Path, npm: Path) -> None:
    for _ in range(2):
        node, script = decap.server(tmp_path / "cache")

    assert (node, script) == (
        f"{npm}/node",
        f"{tmp_path}/cache/3.11.3/node_modules/decap-server/dist/index.js",
    )
    assert (npm / "asked").read_text("utf-8").count("install decap-server@3.11.3") == 1


@pytest.mark.parametrize("wanted", ["program", "server"])
def test_a_machine_without_npm_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ask = {"program": lambda: decap.program(tmp_path / "cache", tmp_path), "server": lambda: decap.server(tmp_path)}
    with pytest.raises(decap.Unavailable) as reason:
        ask[wanted]()

    assert str(reason.value) == (
        "Il manque npm : installez Node.js (paquets nodejs et npm sous Debian), puis recommencez."
    )


def test_npm_that_fails_is_told_without_its_words(tmp_path: Path, npm: Path) -> None:
    (npm / "npm").write_text("#!/bin/sh\necho 'npm ERR! network' >&2\nexit 1\n", "utf-8")
    with pytest.raises(decap.Unavailable) as reason:
        decap.program(tmp_path / "cache", tmp_path)

    assert str(reason.value) == "npm n’a pas pu donner decap-cms@3.16.3 : vérifiez la connexion, puis recommencez."
