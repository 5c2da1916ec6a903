"""What the tests of the preview share: a small repository under a preview, what is saved in it and what is answered."""

from dataclasses import dataclass
from pathlib import Path

from built import Element, html, publishable
from conftest import NOON
from ptce.preview.engine import Answer, Preview

NBSP = "\N{NO-BREAK SPACE}"
PHARE = "nom: Pôle du Phare\nchapo: Une lumière.\nsources:\n  - titre: Une source\n"
WRONG = "nom: Pôle de la Dune\ncomunne: Brest\nsources:\n  - titre: Une source\n"
"""What keeps the file from being read: no field has this name."""
TOLD = (
    f"poles/phare.yml, ligne 2, champ «{NBSP}comunne{NBSP}» comunne: Brest Ce champ n’existe pas. "
    f"Vouliez-vous dire «{NBSP}commune{NBSP}»{NBSP}? Remplacez par{NBSP}: commune: Brest"
)
"""What the box says of it."""


@dataclass
class Desk:
    """A repository, and its preview."""

    root: Path
    preview: Preview

    def save(self, path: str, text: str) -> None:
        """Writes a file, and lets the preview follow."""
        (self.root / path).write_text(text, "utf-8")
        self.follow(path)

    def follow(self, *paths: str) -> None:
        """Lets the preview read the files again, and check them."""
        self.preview.refresh(paths)
        assert self.preview.check()

    def get(self, target: str) -> Answer:
        """What is answered to a request."""
        return self.preview.answer(target)

    def page(self, target: str) -> Element:
        """The page that is answered to a request."""
        return html(self.get(target).data.decode())

    def errors(self, target: str) -> list[str]:
        """The errors that the box of a page tells."""
        box = self.page(target).one("aside", class_="apercu")
        return [item.text for errors in box.all("details", class_="apercu-erreurs") for item in errors.all("li")]


def opened(folder: Path, files: dict[str, str]) -> Desk:
    """The desk of a repository that has these files, read and checked once."""
    root = publishable(folder / "depot", files)
    desk = Desk(root, Preview(root, NOON, root / ".cache/ptce"))
    desk.follow()
    return desk
