"""MkDocs, one page at a time: our frame around the page that is asked for, as a publication would set it."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from html import escape
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_BARE = """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{titre}</title>
</head>
<body>
<main><h1>{titre}</h1><p>{phrase}</p></main>
</body>
</html>
"""
_NOTICE = """\
{% extends "base.html" %}
{% block entete %}<title>{{ titre|e }}</title>{% endblock %}
{% block contenu %}<div class="tete"><h1>{{ titre|e }}</h1><p class="chapo">{{ phrase|e }}</p></div>{% endblock %}
"""

logging.getLogger("mkdocs").addHandler(logging.NullHandler())  # it speaks English, and the check tells of dead links


class Frame:
    """The templates of `overrides/` and the settings of `mkdocs.yml`, as they are when it is made."""

    def __init__(self, root: Path, number: int) -> None:
        """
        :param number: what tells it from those that were made before.
        :raises MkDocsException: if the settings cannot be read.
        """
        self.number = number
        self._config = load_config(str(root / "mkdocs.yml"))
        self._environment = self._config.theme.get_env()

    def files(self, paths: Iterable[str]) -> Files:
        """The files of a site, to which the links of its pages may lead, from their paths: `poles/phare.md`."""
        return Files([self._file(path, "") for path in paths])

    def page(self, files: Files, path: str, markdown: str) -> str:
        """The HTML of the page that a Markdown file of a site makes."""
        page = Page(None, self._file(path, markdown), self._config)
        page.read_source(self._config)
        page.render(self._config, files)
        context = get_context(Navigation([], []), files, self._config, page)
        return self._environment.get_template("main.html").render(context)

    def alone(self, template: str, **given: str) -> str:
        """What a template makes that is not about a page, as at the root of a host."""
        context = get_context(Navigation([], []), Files([]), self._config, base_url="/")
        return self._environment.from_string(template).render({**context, **given})

    def _file(self, path: str, content: str) -> File:
        made = File(path, None, self._config.site_dir, self._config.use_directory_urls)
        made.content_string = content
        return made


def notice(frame: Frame | None, titre: str, phrase: str) -> str:
    """A page of the preview's own: in the frame, or bare as long as there is none that can be read."""
    with suppress(TemplateError):
        if frame:
            return frame.alone(_NOTICE, titre=titre, phrase=phrase)
    return _BARE.format(titre=escape(titre), phrase=escape(phrase))


def not_found(frame: Frame | None) -> str:
    """The page of the site for an address that has none."""
    with suppress(TemplateError):
        if frame:
            return frame.alone('{% extends "404.html" %}')
    return notice(None, "Cette page n’existe pas", "L’adresse a pu changer, ou comporter une faute.")
