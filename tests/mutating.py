"""What the tests that fuzz share: sound files of several kinds, and the ways in which they are spoilt."""

from hypothesis import strategies as st

SOUND = {
    "content/evenements/forum.yml": """\
titre: "Forum : le bois"
date: 2026-05-04
horaire: 9h30 - 17h
lieu: {commune: Rivage, code_postal: 01000}
seances:
  - titre: Accueil
    horaire: 9h30
    intervenants:
      - personne: ada-lune
texte: |
  ## Pourquoi

  Un **texte**, [un lien](https://a.example/).
sources: [{titre: Une source, date: 2026}]
""",
    "poles/phare.yml": """\
nom: Pôle du Phare
latitude: 45.5
longitude: 4.5
chiffres:
  - {valeur: "1 200", unite: pôles, date: 2026, definition: D., annonce: oui, sources: [{titre: T}]}
contact: {telephone: 01 23 45 67 89, courriel: a@b.example}
embargo: 2026-12-03T10:00+01:00
sources:
  - titre: Une source
""",
    "content/personnes/ada-lune.yml": "nom: Ada Lune\nalias: [A. Lune]\n",
    "press/annonce.md": """\
---
titre: Une annonce
date: 2026-01-02
emetteur: {nom: Réseau}
chapo: Qui, quoi.
poles: [phare]
contact: {courriel: a@b.example}
---

## Un titre

- Un texte ;
- et *l'autre*.
""",
}

PIECES = [
    *"ab:-#'\"[]{}&*!|>%@`?,\n \t~<\\é\u00a0\u200b.09TZ+(^_=",
    "\n\n",
    "  ",
    ": ",
    "- ",
    "\r\n",
    " #3",
    "---\n",
    "null",
    "[[",
    "<b>",
    "](#)",
    "{{",
    "\\u0000",
    "2026-02-30",
    "25h",
    "1,5",
]
Mutation = tuple[float, int, str]
mutations = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from([0, 0, 1, 2, 8, 40]),
        st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
    ),
    min_size=1,
    max_size=4,
)
sound = st.sampled_from(sorted(SOUND.items()))


def mutate(text: str, changes: list[Mutation]) -> str:
    """A text after some changes: at a place, from 0 to 1, characters are taken out and others put in."""
    for where, removed, added in changes:
        start = int(where * len(text))
        text = text[:start] + added + text[start + removed :]
    return text
