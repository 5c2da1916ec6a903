"""MkDocs' edge: the artefacts and our own frame become the site, and nothing else does."""

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from ptce import build, publish, search


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Our frame's files and the artefacts. What an author wrote comes in through the artefacts alone."""
    options: dict[str, Any] = config.extra.get("ptce", {})
    kept = Files([file for file in files if _is_of_the_frame(file, config)])
    try:
        site: build.Site = options.get("site") or _site(config, options)
        for artefact, data in site.make():
            kept.append(File.generated(config, artefact.path, content=data))
    except build.Refused as refused:
        raise Abort(str(refused)) from None
    return kept


def on_post_build(*, config: MkDocsConfig) -> None:
    """The search index, for `build` and for `serve`."""
    try:
        search.index(Path(config.site_dir))
    except search.Unindexed as failure:
        raise Abort(str(failure)) from None


def _site(config: MkDocsConfig, options: dict[str, Any]) -> build.Site:
    """The artefacts as the files are now: a preview reads them again at each save."""
    now = options.get("now") or publish.instant(None, os.environ)
    return publish.site(Path(config.config_file_path).parent, now, preview=options.get("preview", False))


def _is_of_the_frame(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is of overrides/: the base theme's own styles and scripts serve no page of ours."""
    folder = config.theme.custom_dir
    return bool(folder and file.abs_src_path and Path(file.abs_src_path).is_relative_to(folder))
