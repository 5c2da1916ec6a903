"""MkDocs' edge: the artefacts become files of the site, and nothing else does."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from ptce import build, publish


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """The theme's files and the artefacts. What an author wrote comes in through the artefacts alone."""
    options: dict[str, Any] = config.extra.get("ptce", {})
    root = Path(config.config_file_path).parent
    now = options.get("now") or publish.instant(None, os.environ)
    try:
        site = publish.site(root, datetime.fromisoformat(str(now)), preview=bool(options.get("preview")))
        kept = Files([file for file in files if not file.abs_src_path or not _is_content(file.abs_src_path, config)])
        for artefact, data in site.make():
            kept.append(File.generated(config, artefact.path, content=data))
    except build.Refused as refused:
        raise PluginError(str(refused)) from None
    return kept


def on_post_build(*, config: MkDocsConfig) -> None:
    """The search index, for `build` and for `serve`."""
    publish.index(Path(config.site_dir))


def _is_content(path: str, config: MkDocsConfig) -> bool:
    return Path(path).is_relative_to(config.docs_dir)
