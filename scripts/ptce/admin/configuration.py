"""The configuration of Decap CMS: a collection for each kind, and where what is saved goes."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ..build import all_kinds
from ..french import names
from ..model.record import Record
from ..model.traits import Dated, Visual
from ..words import upper_first
from .widgets import collection, widgets

DEPTH = "{{a}}/{{b}}/{{slug}}"
"""Of pages, down to two folders below content/: Decap CMS counts the slashes, and nothing is created there."""
COMMITS = {
    "create": "Ajoute {{slug}} ({{collection}})",
    "update": "Modifie {{slug}} ({{collection}})",
    "delete": "Retire {{slug}} ({{collection}})",
    "uploadMedia": "Ajoute le fichier {{path}}",
    "deleteMedia": "Retire le fichier {{path}}",
}


@dataclass(frozen=True)
class Backend:
    """Where the form reads and writes: a server of this machine, or a host of git repositories."""

    settings: dict[str, Any]
    """The block `backend` of Decap CMS."""
    address: str
    """The origin to which the page may speak besides its own."""
    reviewed: bool
    """Whether what is saved waits on a branch until it is checked and accepted."""


def local(address: str) -> Backend:
    """The files of this machine, through decap-server.

    :param address: its origin: `http://127.0.0.1:8081`.
    """
    return Backend({"name": "proxy", "proxy_url": f"{address}/api/v1"}, address, reviewed=False)


def github(repository: str, branch: str, door: str) -> Backend:
    """A repository of GitHub, whose visitors sign in through a server that keeps the secret of the OAuth application.

    :param repository: `organisation/depot`.
    :param door: the address of that server.
    """
    settings = {"name": "github", "repo": repository, "branch": branch, "base_url": door}
    return Backend(settings, "https://api.github.com", reviewed=True)


def gitlab(repository: str, branch: str, application: str, host: str) -> Backend:
    """A repository of GitLab, whose visitors sign in by PKCE: no server and no secret is needed.

    :param application: the identifier of the OAuth application, public by nature.
    :param host: the address of the GitLab: `https://gitlab.com`.
    """
    settings = {"name": "gitlab", "repo": repository, "branch": branch, "auth_type": "pkce", "app_id": application}
    return Backend({**settings, "base_url": host, "api_root": f"{host}/api/v4"}, host, reviewed=True)


def configuration(backend: Backend) -> dict[str, Any]:
    """The whole configuration of the form, in values for JSON."""
    kinds = sorted(all_kinds().values(), key=lambda kind: names.sort_key(kind.PLURAL))
    return {
        "backend": {**backend.settings, "commit_messages": COMMITS},
        "load_config_file": False,
        "local_backend": False,
        "locale": "fr",
        "publish_mode": "editorial_workflow" if backend.reviewed else "simple",
        "media_folder": Visual.FOLDER.rstrip("/"),
        "public_folder": Visual.FOLDER.rstrip("/"),
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "logo": {"src": "logo.svg", "show_in_header": True},
        "show_preview_links": False,
        "editor": {"preview": False},
        "collections": [_file(kind) if "*" not in kind.FILES else _folder(kind) for kind in kinds],
    }


def _folder(kind: type[Record]) -> dict[str, Any]:
    """The records of a folder. None is deleted here: a draft or a withdrawal leaves nothing behind that is broken."""
    path = PurePosixPath(kind.FILES)
    nested = "**" in path.parts
    dated = issubclass(kind, Dated)
    named_after = () if issubclass(kind, Visual) else kind.NAMED_AFTER  # a path would make a long name
    return {
        "name": collection(kind),
        "label": upper_first(kind.PLURAL),
        "label_singular": kind.LABEL,
        "folder": path.parts[0] if nested else str(path.parent),
        "extension": path.suffix.lstrip("."),
        "format": kind.kind(),
        "create": not nested,
        "delete": False,
        "identifier_field": kind.TITLE,
        "summary": f"{{{{{kind.TITLE}}}}}" + (" ({{date}})" if dated else ""),
        "slug": "-".join(f"{{{{fields.{name}}}}}" for name in named_after or (kind.TITLE,)),
        "sortable_fields": [{"field": kind.TITLE, "label": "Titre"}]
        + ([{"field": "date", "label": "Date"}] if dated else []),
        "fields": widgets(kind),
    } | ({"path": DEPTH} if nested else {})


def _file(kind: type[Record]) -> dict[str, Any]:
    file = PurePosixPath(kind.FILES)
    name = {"name": file.stem, "label": upper_first(kind.LABEL), "file": str(file), "fields": widgets(kind)}
    return {
        "name": collection(kind),
        "label": upper_first(kind.PLURAL),
        "format": kind.kind(),
        "delete": False,
        "files": [name],
    }
