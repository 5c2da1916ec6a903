"""MkDocs' edge: the artefacts and our own frame become the site, and nothing else does."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from ptce import build, publish


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Our frame's files and the artefacts. What an author wrote comes in through the artefacts alone."""
    options: dict[str, Any] = config.extra.get("ptce", {})
    root = Path(config.config_file_path).parent
    now = datetime.fromisoformat(options["now"]) if options else publish.instant(None, os.environ)
    kept = Files([file for file in files if _is_of_the_frame(file, config)])
    try:
        for artefact, data in publish.site(root, now, preview=options.get("preview", False)).make():
            kept.append(File.generated(config, artefact.path, content=data))
    except build.Refused as refused:
        raise PluginError(str(refused)) from None
    return kept


def on_post_build(*, config: MkDocsConfig) -> None:
    """The search index, for `build` and for `serve`."""
    publish.index(Path(config.site_dir))


def _is_of_the_frame(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is of overrides/: the base theme's own styles and scripts serve no page of ours."""
    folder = config.theme.custom_dir
    return bool(folder and file.abs_src_path and Path(file.abs_src_path).is_relative_to(folder))
