"""A release of ours fits on a page."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

CUT = "signes : coupez, ou renvoyez à une page du site. [avertissement]"


def release(chapo: str, text: str, fields: str = "") -> dict[str, str]:
    return {"press/a.md": f"---\ntitre: A\nemetteur: {{nom: R}}\n{fields}chapo: {chapo}\n---\n{text}\n"}


def test_a_release_of_one_page_is_kept(problems: Problems) -> None:
    assert problems(release("c" * 400, "t" * 2000)) == []


def test_what_is_too_long_is_warned_of(problems: Problems) -> None:
    assert problems(release("c" * 401, "t" * 2001)) == [
        f"press/a.md:4:8: champ « chapo » : Le chapô a 401 signes. Restez sous 400 {CUT}",
        f"press/a.md:5:1: champ « texte » : Ce communiqué a 2001 signes. Restez sous 2000 {CUT}",
    ]


def test_marks_and_addresses_are_no_signs(problems: Problems) -> None:
    link = f"[lien](https://a.example/{'x' * 500})"

    assert problems(release("C", f"## Titre\n\n- **{'t' * 1900}**\n- {link}\n\n\n> {'t' * 80}")) == []


def test_what_is_relayed_is_as_its_issuer_wrote_it(problems: Problems) -> None:
    assert problems(release("c" * 401, "t" * 2001, "relaye: oui\n")) == []
