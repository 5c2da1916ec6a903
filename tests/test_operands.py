"""The files that somebody names: from any folder, in any way that a system takes, and nothing outside of the site."""

import pytest
from conftest import Write
from ptce import operands

FILES = {"poles/phare.yml": "nom: P\n", "content/une page.md": "---\ntitre: P\n---\n", "mkdocs.yml": "site_name: P\n"}


@pytest.mark.parametrize(
    ("here", "names", "found"),
    [
        (".", [], []),
        (".", ["poles/phare.yml", "./poles/../poles/phare.yml"], ["poles/phare.yml"]),
        ("poles", ["phare.yml", "../content/une page.md"], ["content/une page.md", "poles/phare.yml"]),
    ],
)
def test_a_file_is_named_from_the_folder_where_one_is(
    repository: Write, here: str, names: list[str], found: list[str]
) -> None:
    root = repository(FILES)

    assert sorted(operands.files(root, root / here, names)) == found
    assert sorted(operands.files(root, root, [str(root / here / name) for name in names])) == found


@pytest.mark.parametrize(
    "name",
    ["", ".", "poles", "poles/absent.yml", "mkdocs.yml", "../ailleurs.yml", "x" * 9_000, "poles/a\0b", "\x1b[2J"],
)
def test_what_is_no_file_of_the_site_is_told(repository: Write, name: str) -> None:
    root = repository(FILES)
    (root.parent / "ailleurs.yml").write_text("nom: P\n", "utf-8")

    with pytest.raises(LookupError) as told:
        operands.files(root, root, ["poles/phare.yml", name])
    shown = name.replace("\0", "�").replace("\x1b", "�")
    assert str(told.value) == (
        f"« {shown} » n’est pas un fichier du site : ils sont dans les dossiers poles, press et content."
        " Vérifiez le nom, à partir du dossier où vous êtes."
    )
