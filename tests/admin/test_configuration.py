"""The configuration of the form: whole, but for the widgets, which have tests of their own."""

import pytest
from ptce.admin.configuration import COMMITS, Backend, configuration, github, gitlab, local
from ptce.admin.widgets import widgets
from ptce.build import all_kinds

HERE = local("http://127.0.0.1:8081")

COLLECTIONS = {
    "appels": ("Appels", "appel", "content/appels", "call"),
    "chiffres": ("Chiffres", "chiffre", "content/chiffres", "figure"),
    "communiques": ("Communiqués", "communiqué", "press", "press_release"),
    "listes": ("Listes", "liste", "content/selections", "selection"),
    "medias": ("Médias", "média", "content/medias", "media"),
    "organisations": ("Organisations", "organisation", "content/organisations", "organisation"),
    "pages": ("Pages", "page", "content", "page"),
    "personnes": ("Personnes", "personne", "content/personnes", "person"),
    "poles": ("Pôles", "pôle", "poles", "pole"),
    "regions": ("Régions", "région", "content/regions", "region"),
    "reglages-du-site": ("Réglages du site", "", "", "site"),
    "rencontres": ("Rencontres", "rencontre", "content/evenements", "event"),
    "reperes": ("Repères", "repère", "content/reperes", "milestone"),
    "secteurs": ("Secteurs", "secteur", "content/secteurs", "sector"),
}
"""What the form calls each collection, one of its records, where they are, and how their files are read."""
SLUGS = {
    "appels": "{{fields.date}}-{{fields.titre}}",
    "chiffres": "{{fields.chiffre.date}}-{{fields.titre}}",
    "communiques": "{{fields.date}}-{{fields.titre}}",
    "medias": "{{fields.legende}}",
    "pages": "{{fields.titre}}",
    "rencontres": "{{fields.date}}-{{fields.titre}}",
    "reperes": "{{fields.date}}-{{fields.titre}}",
}
DATED = {"appels", "communiques", "listes", "rencontres", "reperes"}
NAMES = {"date": "Date", "nom": "Titre", "titre": "Titre", "legende": "Titre"}


def test_what_the_form_is_told_beside_its_collections() -> None:
    made = configuration(HERE)
    del made["collections"]

    assert made == {
        "backend": {"name": "proxy", "proxy_url": "http://127.0.0.1:8081/api/v1", "commit_messages": COMMITS},
        "load_config_file": False,
        "local_backend": False,
        "locale": "fr",
        "publish_mode": "simple",
        "media_folder": "content/medias",
        "public_folder": "content/medias",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "logo": {"src": "logo.svg", "show_in_header": True},
        "show_preview_links": False,
        "editor": {"preview": False},
    }


def test_the_collections_stand_in_french_order() -> None:
    assert [one["name"] for one in configuration(HERE)["collections"]] == list(COLLECTIONS)


@pytest.mark.parametrize("name", [name for name in COLLECTIONS if name != "reglages-du-site"])
def test_a_collection_is_a_folder(name: str) -> None:
    label, singular, folder, kind = COLLECTIONS[name]
    title = all_kinds()[kind].TITLE
    sorts = [title, *(["date"] if name in DATED else [])]
    expected = {
        "name": name,
        "label": label,
        "label_singular": singular,
        "folder": folder,
        "extension": "md" if name in ("communiques", "pages") else "yml",
        "format": kind,
        "create": name != "pages",
        "delete": False,
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}" + (" ({{date}})" if name in DATED else ""),
        "slug": SLUGS.get(name, "{{fields.nom}}"),
        "sortable_fields": [{"field": field, "label": NAMES[field]} for field in sorts],
        "fields": widgets(all_kinds()[kind]),
        **({"path": "{{a}}/{{b}}/{{slug}}"} if name == "pages" else {}),
    }

    assert next(one for one in configuration(HERE)["collections"] if one["name"] == name) == expected


def test_the_settings_are_one_file() -> None:
    assert next(one for one in configuration(HERE)["collections"] if one["format"] == "site") == {
        "name": "reglages-du-site",
        "label": "Réglages du site",
        "format": "site",
        "delete": False,
        "files": [
            {
                "name": "site",
                "label": "Réglages du site",
                "file": "content/site.yml",
                "fields": widgets(all_kinds()["site"]),
            }
        ],
    }


@pytest.mark.parametrize(
    ("backend", "settings", "address"),
    [
        (
            gitlab("ptce/site", "main", "abc", "https://gitlab.example"),
            {
                "name": "gitlab",
                "repo": "ptce/site",
                "branch": "main",
                "auth_type": "pkce",
                "app_id": "abc",
                "base_url": "https://gitlab.example",
                "api_root": "https://gitlab.example/api/v4",
            },
            "https://gitlab.example",
        ),
        (
            github("ptce/site", "main", "https://connexion.example"),
            {"name": "github", "repo": "ptce/site", "branch": "main", "base_url": "https://connexion.example"},
            "https://api.github.com",
        ),
    ],
    ids=["gitlab", "github"],
)
def test_what_is_saved_at_a_host_waits_to_be_accepted(backend: Backend, settings: object, address: str) -> None:
    made = configuration(backend)

    assert made["backend"] == {**settings, "commit_messages": COMMITS}
    assert made["publish_mode"] == "editorial_workflow"
    assert backend.address == address
