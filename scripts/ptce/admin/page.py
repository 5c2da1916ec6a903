"""The folder of the form: its page, its scripts, its configuration, and Decap CMS beside them. Never committed."""

import json
import shutil
import tempfile
from html import escape
from pathlib import Path
from string import Template

from . import decap
from .configuration import Backend, configuration

PARTS = Path(__file__).parent / "page"
CONFIGURATION = "configuration.json"
ASSETS = (
    "favicon.svg",
    "logo.svg",
    "fonts/source-sans-3-400.woff2",
    "fonts/source-sans-3-600.woff2",
    "fonts/source-sans-3-OFL.txt",
)
"""The files of overrides/assets/ that stand beside the page."""
CACHE = ".cache/ptce-admin"
"""Where the archive of Decap CMS and its local server are kept."""


def write(root: Path, folder: Path, backend: Backend) -> None:
    """Writes the form into a folder, in the place of one that is already there.

    :param root: the repository.
    :raises decap.Unavailable: if Decap CMS cannot be had. What was there stays.
    :raises FileExistsError: if the folder holds something else than a form.
    """
    if folder.exists() and not (folder / CONFIGURATION).is_file():
        raise FileExistsError(0, "not a form", str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as temporary:
        made = Path(temporary) / folder.name
        made.mkdir()
        decap.program(root / CACHE, made)
        for part in sorted(PARTS.iterdir()):
            shutil.copy(part, made)
        for asset in ASSETS:
            shutil.copy(root / "overrides/assets" / asset, made)
        (made / "index.html").write_text(html(backend), "utf-8")
        text = json.dumps(configuration(backend), ensure_ascii=False, separators=(",", ":"))
        (made / CONFIGURATION).write_text(text, "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        made.rename(folder)


def html(backend: Backend) -> str:
    """The page, under a policy that lets it speak to its own address and to where it saves, and to nobody else."""
    return Template((PARTS / "index.html").read_text("utf-8")).substitute(policy=escape(policy(backend), quote=True))


def policy(backend: Backend) -> str:
    """The Content-Security-Policy of the page.

    Decap CMS checks its configuration by functions that it makes (Ajv), and styles itself by elements that it adds
    (Emotion): hence the two allowances that no page of the site has.
    """
    rules = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": f"'self' blob: {backend.address}",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())
