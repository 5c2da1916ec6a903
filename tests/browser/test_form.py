"""How the form reads and writes files, in a real browser: what nobody changed stays, comments and layout first."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from built import ROOT
from playwright.sync_api import Browser
from ptce.admin import page as parts
from ptce.admin.widgets import widgets
from ptce.build import all_kinds
from ptce.read import Fault, load
from ptce.read.composing import compose
from served import served

Ask = Callable[..., Any]
"""Calls a function of a script of the form: `ask("merge.js", "merge", text, values)`."""

CALL = """async ([address, script, name, given]) => {
  const found = await import(`${address}${script}`);
  try { return { made: found[name](...given) ?? null }; } catch (error) { return { fault: String(error.message) }; }
}"""
FORMAT = """async ([address, kind, text, changes]) => {
  const { format } = await import(`${address}format.js`);
  const { fromFile, toFile } = format(kind);
  const data = text === null ? {} : fromFile(text);
  try { return { data, made: toFile({ ...data, ...changes }) }; }
  catch (error) { return { data, fault: String(error) }; }
}"""


@pytest.fixture(scope="module")
def ask(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Calls what the form is made of; a refusal comes back as its words."""
    folder = tmp_path_factory.mktemp("form")
    shutil.copytree(parts.PARTS, folder, dirs_exist_ok=True)
    (folder / "404.html").write_text("<!doctype html><title>Essai</title>", "utf-8")
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}vide")

        def call(script: str, *given: Any) -> Any:
            if script == "format":
                return page.evaluate(FORMAT, [address, *given])
            name, *values = given
            return page.evaluate(CALL, [address, script, name, values])

        yield call
        page.close()


SPOKEN = """async (address) => {
  const { speakFrench } = await import(`${address}spoken.js`);
  const add = (html) => document.body.insertAdjacentHTML("beforeend", html);
  add('<button aria-label="close"></button>');
  speakFrench(document.body);
  add('<div><button aria-label="close"></button><p id="DndDescribedBy-3">To pick up…</p></div>');
  await new Promise(setTimeout);
  const names = [...document.querySelectorAll("button")].map((button) => button.ariaLabel);
  return [...names, document.querySelector("p").textContent.split(",")[0]];
}"""


def test_what_is_heard_is_french(browser: Browser, tmp_path: Path) -> None:
    shutil.copytree(parts.PARTS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "404.html").write_text("<!doctype html><title>Essai</title><body></body>", "utf-8")
    with served(tmp_path) as address:
        page = browser.new_page()
        page.goto(f"{address}vide")
        assert page.evaluate(SPOKEN, address) == ["Fermer", "Fermer", "Pour déplacer un élément"]
        page.close()


def real_texts() -> list[str]:
    """The YAML of all files of the repository."""
    files = {file for kind in all_kinds().values() for file in ROOT.glob(kind.FILES)}
    texts = [file.read_text("utf-8") for file in sorted(files)]
    return [text.split("\n---\n")[0].removeprefix("---\n") + "\n" if text.startswith("---") else text for text in texts]


def samples(texts: str) -> list[str]:
    """The texts between lines of dashes."""
    return texts.split("-----\n")


MANNERS = samples("""\
a: 1
-----
# head
a: b  # c
b:
  - x # y
  # z
  - {q: r, s: [1, 2]}
-----
a:
- b
- c
d: e
-----
a: |
  x
  y

b: >-
  one
  two

  three
   more
  end
-----
a: >
  one
  two
-----
a: "x\\n\\u00e9 \\"q\\" \\
   cont"
b: 'it''s
  two

  lines'
c: plain
  goes on

  there
d: http://x.y/#z
-----
a: {b, c: , d: "e"}
-----
a: |2
   x
  y
b: |+
  z

-----
a: ~
b:
c: ""
d: no
e: 12:30
f: 01
g: 2A
h: 2012-06
-----
---
a: b
-----
"a b": c
'd': e
f g: h
-----
a:
  - - x
    - y
  -
    b: c
  - d: |
      text
    e: f
-----
a: | # comment
  text
b: [a,
  # comment
  b c
  d]
-----
a: -1
b: -x
c: ?x
d: :x
e: a:b
f: x]
g: {c: https://x.y/?a=b,d: e}
-----
a: x

  y
  # c
b: z
-----
a:

  # comment

  b: c

  d: e
# end
-----
a: |-

  x

b: >

  x
   y

  z
-----
a: [1, 2,]
b: []
c: {}
d: [[], {}]
e: {b: [c, {d: e}]}
-----
a: >-
  x # not a comment
b: '#x'
c: Forum:\u00a0le bois
-----
a: b
""")
REFUSED = samples("""\
a: b: c
-----
a: &x b
-----
a: *b
-----
a: !!str b
-----
a: b
 c: d
-----
a:
  b: c
 d: e
-----
- a
-----
a: b #c
-----
a: b
a: c
-----
a: b
---
c: d
-----
a: 'x' y
-----
a: @x
-----
a: [x
-----
a: "
-----
a:
\tb: c
-----
<<: a
-----
a: x
  b: c
""")


def test_a_text_says_what_ptce_reads_in_it(ask: Ask) -> None:
    texts = [*real_texts(), *MANNERS]
    told = [ask("yaml.js", "valuesIn", text) for text in texts]

    assert told == [{"made": compose(text, 1).values} for text in texts]


@pytest.mark.parametrize("text", REFUSED)
def test_what_ptce_refuses_is_refused(ask: Ask, text: str) -> None:
    with pytest.raises(Fault):
        compose(text, 1)

    assert re.match(r"ligne \d+ : .+|le fichier contient des champs", ask("yaml.js", "valuesIn", text)["fault"])


def test_what_nobody_changed_is_the_same_to_the_byte(ask: Ask) -> None:
    texts = [*real_texts(), *MANNERS]

    assert [ask("merge.js", "merge", text, compose(text, 1).values) for text in texts] == [{"made": t} for t in texts]


BEFORE = """\
# Une fiche.
nom: Le Phare  # son nom
date: 2012-06
departement: "01"  # l’Ain

# Autres noms.
alias:
  - Phare   # ancien
  # entre deux
  - 'Le Fanal'
chapo: >-
  Une phrase assez longue pour tenir
  sur plusieurs lignes du fichier, et
  qui se termine ici.
texte: |  # en Markdown
  Un premier paragraphe.

  Un second.
lieu: {commune: Brest, code_postal: 29200}
sources:
  - titre: Un rapport  # lu
    date: 2013
  - titre: Un autre
    # à vérifier
    url: https://essai.example/
fin: oui
"""
CHANGES: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "a word": ({"nom": "Le Grand Phare"}, [("nom: Le Phare  #", "nom: Le Grand Phare  #")]),
    "quotes stay": ({"departement": "2A"}, [('"01"', '"2A"')]),
    "text stays text": ({"fin": "12:30"}, [("fin: oui", "fin: 12:30")]),
    "quotes where they are needed": ({"fin": "Forum : le bois"}, [("fin: oui", 'fin: "Forum : le bois"')]),
    "a hash": ({"fin": "#PTCE"}, [("fin: oui", 'fin: "#PTCE"')]),
    "quotes inside": ({"fin": '# "x"'}, [("fin: oui", "fin: '# \"x\"'")]),
    "a field less": ({"date": None}, [("date: 2012-06\n", "")]),
    "a field less, its comment stays": ({"nom": ""}, [("nom: Le Phare  # son nom\n", "# son nom\n")]),
    "a new field, where the model has it": ({"region": "bretagne"}, [("l’Ain\n", "l’Ain\nregion: bretagne\n")]),
    "a new list": ({"pieces": ["a", "b: c"]}, [("fin: oui\n", 'fin: oui\npieces:\n  - a\n  - "b: c"\n')]),
    "a new group": ({"retrait": {"motif": "x", "le": "y"}}, [("oui\n", "oui\nretrait:\n  le: y\n  motif: x\n")]),
    "an item more": (
        {"alias": ["Phare", "Feu", "Le Fanal"]},
        [("# ancien\n", "# ancien\n  - Feu\n")],
    ),
    "an item less, its comment stays": ({"alias": ["Le Fanal"]}, [("  - Phare   # ancien\n", "  # ancien\n")]),
    "an item before all others": ({"alias": ["Feu", "Phare", "Le Fanal"]}, [("  - Phare ", "  - Feu\n  - Phare ")]),
    "an item changed": ({"alias": ["Phare", "Le Feu"]}, [("'Le Fanal'", "'Le Feu'")]),
    "items that change places take their words along": (
        {"alias": ["Le Fanal", "Phare"]},
        [("  - Phare   # ancien\n", ""), ("  - 'Le Fanal'\n", "  - 'Le Fanal'\n  - Phare   # ancien\n")],
    ),
    "a list less": (
        {"alias": []},
        [("alias:\n  - Phare   # ancien\n  # entre deux\n  - 'Le Fanal'\n", "# ancien\n# entre deux\n")],
    ),
    "a field inside an item": (
        {"sources": [{"titre": "Un rapport", "date": "2014"}, {"titre": "Un autre", "url": "https://essai.example/"}]},
        [("date: 2013", "date: 2014")],
    ),
    "a group less in a list": (
        {"sources": [{"titre": "Un autre", "url": "https://essai.example/"}]},
        [("  - titre: Un rapport  # lu\n    date: 2013\n", "  # lu\n")],
    ),
    "the first field of an item less": (
        {"sources": [{"date": "2013"}, {"titre": "Un autre", "url": "https://essai.example/"}]},
        [("  - titre: Un rapport  # lu\n", "  - # lu\n")],
    ),
    "a word of a folded text": (
        {"chapo": "Une phrase assez longue pour tenir sur quelques lignes du fichier, et qui se termine ici."},
        [("  sur plusieurs lignes", "  sur quelques lignes")],
    ),
    "a folded text in two paragraphs": (
        {"chapo": "Un.\n\nDeux."},
        [(BEFORE.partition("chapo: ")[2].partition("texte:")[0], "|\n  Un.\n\n  Deux.\n")],
    ),
    "a paragraph of a text": (
        {"texte": "Un premier paragraphe.\n\nUn deuxième.\n"},
        [("  Un second.", "  Un deuxième.")],
    ),
    "a text that begins with a space": (
        {"texte": "  x\ny"},
        [("texte: |  # en", "texte: |2  # en"), ("  Un premier paragraphe.\n\n  Un second.\n", "    x\n  y\n")],
    ),
    "a text where a word was": (
        {"nom": "Un\n\nDeux"},
        [("nom: Le Phare  # son nom\n", "nom: |  # son nom\n  Un\n\n  Deux\n")],
    ),
    "between braces, in place": (
        {"lieu": {"commune": "Brest, ville", "code_postal": "29200"}},
        [("Brest,", '"Brest, ville",')],
    ),
    "between braces, anew": (
        {"lieu": {"commune": "Brest"}},
        [("{commune: Brest, code_postal: 29200}", "{commune: Brest}")],
    ),
    "a value where nothing was": ({"fin": "non"}, [("fin: oui", "fin: non")]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_is_changed_is_written(ask: Ask, name: str) -> None:
    changes, replacements = CHANGES[name]
    order = {
        key: {} for key in ("nom", "date", "departement", "region", "alias", "chapo", "texte", "lieu", "sources", "fin")
    }
    order |= {"retrait": {"le": {}, "motif": {}}, "pieces": {}}
    expected = BEFORE
    for old, new in replacements:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)

    assert ask("merge.js", "merge", BEFORE, compose(BEFORE, 1).values | changes, order) == {"made": expected}


@pytest.mark.parametrize(
    ("before", "values", "expected"),
    [
        ("a:   # rien\nb: c\n", {"a": "x", "b": "c"}, "a: x   # rien\nb: c\n"),
        ("a: ~\nb: c\n", {"a": "x", "b": "c"}, "a: x\nb: c\n"),
        ("a: x\nb: c\n", {"a": ["x", "y"], "b": "c"}, "a:\n  - x\n  - y\nb: c\n"),
        ("a: x  # un\nb: c\n", {"a": ["x"], "b": "c"}, "# un\na:\n  - x\nb: c\n"),
        ("a:\n  - x  # un\nb: c\n", {"a": "y", "b": "c"}, "a: y  # un\nb: c\n"),
        ("a: [x, y]\nb: c\n", {"a": ["y", "z", "x"], "b": "c"}, "a: [y, z, x]\nb: c\n"),
        ("a: [x,\n  # un\n  y]\nb: c\n", {"a": ["y"], "b": "c"}, "# un\na: [y]\nb: c\n"),
        ("a: x\n    # un\nb: c\n", {"a": "u\n\nv", "b": "c"}, 'a: "u\\n\\nv"\n    # un\nb: c\n'),
        ("a: |\n  x\nb: y\n    # un\n", {"a": "x"}, "a: |\n  x\n# un\n"),
        ("a: x", {"a": "x", "b": "y"}, "a: x\nb: y"),
        (
            "a: x\nb:\n  c: d\n  e: f\ng: h\n",
            {"a": "x", "b": {"c": "d"}, "g": "h", "i": "j"},
            "a: x\nb:\n  c: d\ng: h\ni: j\n",
        ),
    ],
)
def test_a_value_that_changes_its_kind_or_comes_from_nothing(
    ask: Ask, before: str, values: dict[str, Any], expected: str
) -> None:
    assert ask("merge.js", "merge", before, values) == {"made": expected}


WORDS = [
    "x",
    "no",
    "12:30",
    "01",
    "2A",
    "a: b",
    "# y",
    '"q"',
    "l’ess",
    "a\nb\n\nc",
    " lead\nx",
    "{a}",
    "[b",
    "- c",
    "~",
]
WORDS += ["x #y", "https://a.b/c?d=1#e", "a, b", "tab\tx", "", "mot " * 60, "* a\n* b\n  c", "`x`", "%", "@z", "a\\b"]
SEEDS = 6


def sprinkled(text: str, dice: random.Random) -> str:
    """A text with comments and empty lines in many places, if `ptce` can still read it."""
    lines = []
    for index, line in enumerate(text.split("\n")):
        lines += [" " * dice.randrange(9) + f"# {index}"] if dice.random() < 0.15 else []
        lines += [""] if dice.random() < 0.1 else []
        lines.append(f"{line}  # à {index}" if line.strip() and dice.random() < 0.2 else line)
    made = "\n".join(lines)
    try:
        compose(made, 1)
    except Fault:
        return text
    return made


def changed(value: Any, dice: random.Random) -> Any:
    """A value in which one thing is other than it was."""
    if isinstance(value, str):
        return dice.choice(WORDS) if dice.random() < 0.5 else value + dice.choice([" z", "!", "\nq"])
    if isinstance(value, list):
        made = [*value] or ["x"]
        index = dice.randrange(len(made))
        how = dice.randrange(4)
        if how == 0:
            made.insert(index, changed(made[index], dice))
        elif how == 1:
            made.insert(index, made.pop())
        elif how == 2:
            del made[index]
        else:
            made[index] = changed(made[index], dice)
        return made
    name = dice.choice([*value, "neuf"])
    how = dice.randrange(5)
    if how == 0:
        return {key: inner for key, inner in value.items() if key != name}
    if how == 1:
        return value | {
            f"neuf_{dice.randrange(9)}": dice.choice([dice.choice(WORDS), ["a", "b"], [{"a": "1", "b": "l\nm"}]])
        }
    return value | {name: changed(value.get(name, "x"), dice)}


def said(value: Any) -> Any:
    """What the values say: nothing of what is empty, texts without the line ends around them."""
    if isinstance(value, str):
        return re.sub(r"^\n+|\s+$", "", re.sub(r"^[ \t]+$", "", value, flags=re.M)) or None
    inner = value if isinstance(value, list) else value.values()
    kept = [found for found in map(said, inner) if found is not None]
    if isinstance(value, list):
        return kept or None
    return {name: found for name in value if (found := said(value[name])) is not None} or None


def comments(text: str) -> list[str]:
    """The comments of a text, wherever they are."""
    return sorted(comment.text for comment in compose(text, 1).comments)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_is_changed_is_said_and_no_comment_is_lost(ask: Ask, seed: int) -> None:
    dice = random.Random(seed)
    wrong = []
    for source in [*real_texts(), BEFORE]:
        text = sprinkled(source, dice)
        values = compose(text, 1).values
        wanted = changed(changed(values, dice), dice)
        if not said(wanted) or not set(said(wanted)) & set(values):
            continue
        made = ask("merge.js", "merge", text, wanted).get("made")
        if made is None or said(compose(made, 1).values) != said(wanted) or comments(made) != comments(text):
            wrong.append((text, wanted, made))

    assert wrong == []


def kind(name: str) -> dict[str, Any]:
    """What the configuration says of a kind, as far as its files are concerned."""
    found = all_kinds()[name]
    suffix = Path(found.FILES).suffix.removeprefix(".")
    return {"extension": suffix, "fields": widgets(found), "identifier_field": found.TITLE}


PAGE = "---\ntitre: Une annonce  # provisoire\nretrait:\n  le: 2026-01-02\n  motif: Une erreur.\n---\n\nUn texte.\n"


@pytest.mark.parametrize("name", all_kinds())
def test_every_real_file_opens_and_saves_as_it_is(ask: Ask, name: str) -> None:
    for file in sorted(ROOT.glob(all_kinds()[name].FILES)):
        text = file.read_text("utf-8")
        told = ask("format", kind(name), text, {})

        assert told["made"] == text
        assert set(told["data"]) == {*load(file).values, "«source»"}


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"texte": "Un autre texte."}, "\nUn texte.\n", "\nUn autre texte.\n"),
        ({"titre": "Deux : annonces"}, "Une annonce ", '"Deux : annonces" '),
        ({"retrait": []}, "retrait:\n  le: 2026-01-02\n  motif: Une erreur.\n", ""),
        ({"retrait": [{"le": "2026-01-03", "motif": "Une erreur."}]}, "01-02", "01-03"),
        ({"inconnu": "reste"}, "---\n\nUn", "inconnu: reste\n---\n\nUn"),
    ],
)
def test_a_page_keeps_its_header_and_its_body_apart(ask: Ask, changes: dict[str, Any], old: str, new: str) -> None:
    assert ask("format", kind("page"), PAGE, changes)["made"] == PAGE.replace(old, new)


def test_the_line_ends_and_the_mark_of_a_file_stay(ask: Ask) -> None:
    text = "\ufeff" + PAGE.replace("\n", "\r\n")

    assert ask("format", kind("page"), text, {})["made"] == text
    changed = ask("format", kind("page"), text, {"titre": "Deux"})["made"]
    assert changed == text.replace("Une annonce ", "Deux ")


def test_a_new_file_has_its_fields_in_the_order_of_the_model(ask: Ask) -> None:
    given = {
        "sources": [{"date": "2012", "titre": "x"}],
        "retrait": [],
        "departement": "01",
        "nom": "Le : Phare",
        "note": "",
    }

    assert ask("format", kind("pole"), None, given)["made"] == (
        'nom: "Le : Phare"\ndepartement: 01\nsources:\n  - titre: x\n    date: 2012\n'
    )


def test_a_new_page_has_its_text_below_its_header(ask: Ask) -> None:
    given = {"texte": "Un.\n\nDeux.\n", "titre": "Annonce"}

    assert ask("format", kind("page"), None, given)["made"] == "---\ntitre: Annonce\n---\n\nUn.\n\nDeux.\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "nom: Le Phare\nalias: Phare\n",
            "le champ « Autres noms et graphies sous lesquels on le cherche » est une liste",
        ),
        ("nom: [Le Phare]\n", "le champ « Nom du pôle » est un texte"),
        ("nom: Le Phare\nretrait: oui\n", "le champ « Retrait du texte » contient des champs"),
        ("nom: &a Le Phare\n", "ligne 1 : une valeur ne commence pas par « & »"),
    ],
)
def test_a_file_that_cannot_be_read_well_is_shown_with_the_reason_and_never_written(
    ask: Ask, text: str, why: str
) -> None:
    told = ask("format", kind("pole"), text, {"nom": "Autre"})

    assert told["data"]["nom"] == f"Fichier illisible ici, {why}"
    assert told["fault"] == f"ouvrez ce fichier dans un éditeur de texte ({why})."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"nom": "Le Phare", "sources": [{"titre": "x"}]}, ""),
        ({"nom": "Le Phare"}, "« D’où viennent les faits de la fiche » demande au moins un élément."),
        (
            {"nom": "Le Phare", "sources": [{"titre": ""}]},
            "« D’où viennent les faits de la fiche » demande au moins un élément.",
        ),
        (
            {"nom": "Le Phare", "sources": [{"editeur": "x"}]},
            "« D’où viennent les faits de la fiche » : Une source donne un titre, une adresse ou un document du site.",
        ),
        (
            {"nom": "Le Phare", "sources": [{"titre": "x"}], "chiffres": [{"valeur": "1", "minimum": "2"}]},
            "« Chiffres » : Un chiffre se donne par un seul de ces champs\u00a0: valeur, minimum ou environ.",
        ),
    ],
)
def test_what_decap_cms_does_not_hold_is_held_before_saving(ask: Ask, data: dict[str, Any], expected: str) -> None:
    assert ask("format.js", "missing", data, kind("pole")["fields"]) == {"made": expected}
