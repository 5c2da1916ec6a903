"""The redirects for servers: from each address that a public page has had to the one of today."""

from collections.abc import Callable
from pathlib import Path

import pytest
from built import only, publishable
from conftest import NOON
from ptce import publish
from ptce.build import Site, edit
from smallest import SITE

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
FILES = {
    "poles/phare.yml": f"nom: Phare\nanciennes_adresses: [vieux-phare, feu]\n{SOURCES}",
    "content/evenements/forum.yml": "titre: Forum\ndate: 2026-02-01\nanciennes_adresses: [debat]\n",
}
RULES = """\
/agenda/debat/ /agenda/forum/ 301
/poles/feu/ /poles/phare/ 301
/poles/vieux-phare/ /poles/phare/ 301
"""
MAP = """\
# À inclure dans le bloc http de nginx ; puis, dans le bloc server :
#     if ($nouvelle_adresse) { return 301 $nouvelle_adresse$is_args$args; }
# Si nginx dit « directive is duplicate », gardez la plus grande des deux valeurs de map_hash_bucket_size.
map_hash_bucket_size 64;
map $uri $nouvelle_adresse {
    default '';
    /agenda/debat/ /agenda/forum/;
    /agenda/debat /agenda/forum/;
    /poles/feu/ /poles/phare/;
    /poles/feu /poles/phare/;
    /poles/vieux-phare/ /poles/phare/;
    /poles/vieux-phare /poles/phare/;
}
"""


def _made(root: Path) -> dict[str, str]:
    files = only(Site(edit(root, NOON)), "_redirects", "redirections.nginx.conf")
    return {path: data.decode() for path, data in files.items()}


def test_each_former_address_leads_to_the_one_of_today(repository: Write) -> None:
    assert _made(repository(FILES)) == {"_redirects": RULES, "redirections.nginx.conf": MAP}


def test_a_site_below_a_folder_of_its_host_leads_from_whole_paths_to_whole_paths(repository: Write) -> None:
    home = {"content/index.md": "---\ntitre: Accueil\nanciennes_adresses: [bienvenue]\n---\n"}
    below = {"content/site.yml": SITE.replace("https://essai.example/", "https://essai.example/ptce/")}
    poles = {"poles/phare.yml": FILES["poles/phare.yml"]}
    made = _made(repository({**home, **below, **poles}))
    assert made["_redirects"] == (
        "/ptce/bienvenue/ /ptce/ 301\n"
        "/ptce/poles/feu/ /ptce/poles/phare/ 301\n"
        "/ptce/poles/vieux-phare/ /ptce/poles/phare/ 301\n"
    )
    assert made["redirections.nginx.conf"].splitlines()[4:] == [
        "map $uri $nouvelle_adresse {",
        "    default '';",
        "    /ptce/bienvenue/ /ptce/;",
        "    /ptce/bienvenue /ptce/;",
        "    /ptce/poles/feu/ /ptce/poles/phare/;",
        "    /ptce/poles/feu /ptce/poles/phare/;",
        "    /ptce/poles/vieux-phare/ /ptce/poles/phare/;",
        "    /ptce/poles/vieux-phare /ptce/poles/phare/;",
        "}",
    ]


@pytest.mark.parametrize(("letters", "bucket"), [(24, 64), (25, 128), (88, 128), (89, 256)])
def test_the_buckets_of_nginx_are_as_large_as_the_longest_address(repository: Write, letters: int, bucket: int) -> None:
    """`/poles/` and the last slash are eight characters, and nginx adds at most thirty-two bytes."""
    pole = f"nom: Phare\nanciennes_adresses: [feu, {'a' * letters}]\n{SOURCES}"
    made = _made(repository({"poles/phare.yml": pole}))["redirections.nginx.conf"]
    assert [line for line in made.splitlines() if line.startswith("map_hash")] == [f"map_hash_bucket_size {bucket};"]


def test_there_is_no_file_where_nothing_has_moved(repository: Write) -> None:
    assert _made(repository({"poles/phare.yml": f"nom: Phare\n{SOURCES}"})) == {}


def test_what_is_hidden_or_withdrawn_leads_nowhere(repository: Write) -> None:
    hidden = {
        "poles/phare.yml": f"statut: brouillon\n{FILES['poles/phare.yml']}",
        "content/evenements/forum.yml": f"embargo: 2026-04-01T10:00+02:00\n{FILES['content/evenements/forum.yml']}",
        "poles/moulin.yml": (
            f"nom: Moulin\nanciennes_adresses: [vieux]\nretrait: {{le: 2026-01-01, motif: Fini.}}\n{SOURCES}"
        ),
    }
    assert _made(repository(hidden)) == {}


def test_the_files_reach_the_root_of_the_site(tmp_path: Path) -> None:
    root = publishable(tmp_path, FILES)
    publish.publish(root, root / "site", NOON, lambda _: None)
    assert (root / "site/_redirects").read_text("utf-8") == RULES
    assert (root / "site/redirections.nginx.conf").read_text("utf-8") == MAP
