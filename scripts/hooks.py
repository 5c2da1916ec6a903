"""MkDocs' edge: the artefacts and our own frame become the site, and nothing else does."""

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from ptce import build, publish, search


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Our frame's files and the artefacts. What an author wrote comes in through the artefacts alone."""
    kept = Files([file for file in files if _is_of_the_frame(file, config)])
    try:
        site: build.Site = _options(config).get("site") or _site(config)
        for artefact, data in site.make():
            kept.append(File.generated(config, artefact.path, content=data))
    except build.Refused as refused:
        raise Abort(str(refused)) from None
    return kept


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """The text of a page is made."""
    _step(config)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> None:
    """A page is in its frame."""
    _step(config)


def on_post_build(*, config: MkDocsConfig) -> None:
    """The search index."""
    _options(config).get("say", _nothing)("Préparation de la recherche…")
    try:
        search.index(Path(config.site_dir))
    except search.Unindexed as failure:
        raise Abort(str(failure)) from None


def _options(config: MkDocsConfig) -> dict[str, Any]:
    """What a publication hands over; MkDocs alone has nothing of it."""
    options: dict[str, Any] = config.extra.get("ptce", {})
    return options


def _step(config: MkDocsConfig) -> None:
    _options(config).get("step", _nothing)()


def _nothing(*_: object) -> None:
    """Where nobody asked to be told."""


def _site(config: MkDocsConfig) -> build.Site:
    """The artefacts as the files are now."""
    now = _options(config).get("now") or publish.instant(None, os.environ)
    return publish.site(Path(config.config_file_path).parent, now)


def _is_of_the_frame(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is of overrides/: the base theme's own styles and scripts serve no page of ours."""
    folder = config.theme.custom_dir
    return bool(folder and file.abs_src_path and Path(file.abs_src_path).is_relative_to(folder))
