"""Every applied rule of the conventions, by number: what it corrects and what it leaves alone.

`~` stands for U+00A0 in what is expected.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import typography
from ptce.french.hidden import SIGN, WORD
from ptce.french.rulebook import PLAIN_RULES, Rule


def n(expected: str) -> str:
    return expected.replace("~", "\u00a0")


CORRECTED = [
    (1, "Objet: la charte", "Objet~: la charte"),
    (1, "Objet : la charte", "Objet~: la charte"),
    (1, "Tél. :", "Tél.~:"),
    (2, "un pôle; deux pôles ;", "un pôle~; deux pôles~;"),
    (2, "Quand? Demain !", "Quand~? Demain~!"),
    (3, "Vraiment ? !", "Vraiment~?!"),
    (3, "Et alors ?!", "Et alors~?!"),
    (3, "Et alors… ?", "Et alors…?"),
    (4, "«mot»", "«~mot~»"),
    (4, "« mot », dit-il", "«~mot~», dit-il"),
    (5, 'un "pôle" et un "lieu"', "un «~pôle~» et un «~lieu~»"),
    (5, '« le mot "pôle" »', "«~le mot “pôle”~»"),
    (5, '« un "pôle" et un "lieu" » dit "pôle"', "«~un “pôle” et un “lieu”~» dit «~pôle~»"),
    (6, "l'État d'aujourd'hui", "l’État d’aujourd’hui"),
    (6, "l'«eau»", "l’«~eau~»"),
    (6, 'l\'"eau"', "l’«~eau~»"),
    (6, "l'`outil`", "l’`outil`"),
    (7, "des lieux...", "des lieux…"),
    (7, "des lieux, etc...", "des lieux, etc."),
    (7, "Etc…", "Etc."),
    (7, "des lieux …", "des lieux…"),
    (7, "des lieux...des gens", "des lieux… des gens"),
    (8, "un pôle - le premier - ouvre", "un pôle –~le premier~– ouvre"),
    (8, "un pôle -- le premier", "un pôle – le premier"),
    (8, "9h30-10h", "9~h~30~–~10~h"),
    (8, "9h30 - 10h00", "9~h~30~–~10~h"),
    (8, "le plan 2012-2014", "le plan 2012–2014"),
    (8, "le plan 2012 - 2014", "le plan 2012–2014"),
    (9, "600000 habitants", "600~000~habitants"),
    (9, "12500 salariés", "12~500~salariés"),
    (9, "plus de 12500.", "plus de 12~500."),
    (9, "600 000", "600~000"),
    (9, "12345,67", "12~345,67"),
    (11, "20€ et 20 %", "20~€ et 20~%"),
    (11, "5 km, 12ha, 2,4M€", "5~km, 12~ha, 2,4~M€"),
    (11, "12500 MWh", "12~500~MWh"),
    (12, "3 millions", "3~millions"),
    (12, "18 pôles et 200 salariés", "18~pôles et 200~salariés"),
    (14, "9h30, 9H30, 09h30, 9 h 30", "9~h~30, 9~h~30, 9~h~30, 9~h~30"),
    (14, "à 17h00", "à 17~h"),
    (14, "à 9:30 ou 14:00", "à 9~h~30 ou 14~h"),
    (15, "25 juin 2012", "25~juin 2012"),
    (15, "03 juin 2012", "3~juin 2012"),
    (15, "1er août", "1er~août"),
    (15, "19 sept. 2014", "19~sept. 2014"),
    (18, "1ère et 2ème journées", "1re et 2e journées"),
    (18, "1ier, 2ième, 2nde, 1ères, 3èmes", "1er, 2e, 2de, 1res, 3es"),
    (18, "la 2ÈME JOURNÉE", "la 2e JOURNÉE"),
    (18, "3^{ème} et 1^er", "3e et 1er"),
    (19, "XXIème siècle", "XXIe~siècle"),
    (19, "Napoléon Ier et Louis XIV", "Napoléon~Ier et Louis~XIV"),
    (20, "n° 2014-856", "no~2014-856"),
    (20, "Nº5, n°6, no 7, n°s 8 et 9", "No~5, no~6, no~7, nos~8 et 9"),
    (21, "art. 5, p.12, chap. IV", "art.~5, p.~12, chap.~IV"),
    (21, "art. L. 225-1", "art.~L.~225-1"),
    (22, "M. Petit, Mme Ève, Dr Roux", "M.~Petit, Mme~Ève, Dr~Roux"),
    (22, "MM. Petit et Roux", "MM.~Petit et Roux"),
    (23, "H. Sibille", "H.~Sibille"),
    (23, "J.-P. Martin et M. A. B. Roux", "J.-P.~Martin et M.~A.~B.~Roux"),
    (24, "0158501409", "01~58~50~14~09"),
    (24, "01.58.50.14.09 ou 01 58 50 14 09", "01~58~50~14~09 ou 01~58~50~14~09"),
    (24, "+33 1 58 50 14 09, +33158501409", "01~58~50~14~09, 01~58~50~14~09"),
    (24, "+33 (0)1 58 50 14 09", "01~58~50~14~09"),
    (25, "rue de Bercy, 75012 PARIS", "rue de Bercy, 75012~PARIS"),
    (25, "44000 Le Havre – 75007 Paris", "44000~Le Havre – 75007~Paris"),
    (34, "un  mot , deux mots .", "un mot, deux mots."),
    (34, "un\tmot ", "un mot"),
    (35, "e\u0301te\u0301", "été"),
    (35, "600\u202f000\u2009€", "600~000~€"),
    (35, "un\u2003mot\u200b co\u00adupé", "un mot coupé"),
    (38, "( un mot ) [ deux ]", "(un mot) [deux]"),
]

UNTOUCHED = [
    (1, "16:9"),
    (1, "a:b"),
    (2, "a;b"),
    (2, "a != b"),
    (3, "(?) [!] …?"),
    (4, "«~mot~»"),
    (5, 'un écran de 30"'),
    (5, "un “mot”"),
    (6, "5' 30"),
    (6, "rock 'n' roll"),
    (7, "[…] suite"),
    (7, "1......2"),
    (8, "porte-à-porte"),
    (8, "5 - 3"),
    (8, "2014-2012"),
    (8, "no~2012-2014"),
    (8, "2012-2014-fin"),
    (9, "1200 et 2014"),
    (9, "SIRET 12345678900012"),
    (9, "article 73334"),
    (9, "SIREN 123456789"),
    (9, "no~12345"),
    (9, "BP 12345"),
    (9, "75012"),
    (9, "Paris (75012)"),
    (9, "0.12345 et 3,14159"),
    (9, "00012345"),
    (11, "A20km"),
    (12, "de 2 à 3"),
    (12, "en 2014 les pôles"),
    (14, "12:30:45"),
    (14, "échelle 1:10"),
    (14, "24h/24"),
    (14, "x-9h30"),
    (15, "en juin 2012"),
    (15, "mai 68"),
    (18, "2ème-journee"),
    (18, "a.2ème"),
    (19, "le siècle"),
    (20, "nos pôles"),
    (20, "non 5"),
    (21, "part 5"),
    (22, "M. et Mme"),
    (23, "à l’ESS. Le pôle"),
    (24, "01 58 50 14"),
    (24, "A0158501409"),
    (25, "A75012 Paris"),
    (25, "75012-Paris"),
    (34, "un mot, deux mots."),
    (35, "\ue000 et \ue001"),
    (38, "[ ] et ( )"),
]


@pytest.mark.parametrize(
    ("source", "expected"), [pytest.param(*case, id=f"{number} {case[0]}") for number, *case in CORRECTED]
)
def test_a_rule_corrects(source: str, expected: str) -> None:
    assert typography.text(source) == n(expected)
    assert typography.markdown(source) == n(expected)


@pytest.mark.parametrize("source", [pytest.param(case, id=f"{rule} {case}") for rule, case in UNTOUCHED])
def test_a_rule_leaves_alone(source: str) -> None:
    assert typography.text(n(source)) == n(source)
    assert typography.markdown(n(source)) == n(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("La 2<sup>ème</sup> journée", "La 2e journée"),
        ("n<sup>o</sup> 5", "no~5"),
        ("10 m<sup>2</sup>, 5 m<sup>3</sup>", "10~m², 5~m³"),
        ("a < b", "a < b"),
    ],
)
def test_rule_49_plain_text_has_no_tag(source: str, expected: str) -> None:
    assert typography.text(source) == n(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1er, 1re, 1res, 2e, 2de, 3es", "1^er^, 1^re^, 1^res^, 2^e^, 2^de^, 3^es^"),
        ("XXIe siècle, Ve République, Ier", "XXI^e^ siècle, V^e^ République, I^er^"),
        ("no~5, No~5, nos~5 et 6", "n^o^~5, N^o^~5, n^os^~5 et 6"),
        ("la **2e** journée, [3e](a.md)", "la **2^e^** journée, [3^e^](a.md)"),
        ("**2**e", "**2**^e^"),
        ("2^e^, ![2e](2e.png), `2e`, a-2e, 2e-3, #2e", "2^e^, ![2e](2e.png), `2e`, a-2e, 2e-3, #2e"),
        ("*[X]: 2e", "*[X]: 2e"),
        ("Le, Me, Ce, Mme, Dr, 1e3, nos 5 pôles, no 5", "Le, Me, Ce, Mme, Dr, 1e3, nos 5 pôles, no 5"),
    ],
)
def test_rules_18_to_20_raise_the_letters(source: str, expected: str) -> None:
    def raised(value: str) -> str:
        opened = n(value).split("^")
        return "".join(f"<sup>{part}</sup>" if rank % 2 else part for rank, part in enumerate(opened))

    assert typography.superscript(raised(source) if "^" in source else n(source)) == raised(expected)


ALPHABET = "aehimnostuéèàAEIVXLCDMPÉ0125 \u00a0\n.,;:!?…'’\"«»“”-–—()[]<>/%€°^{}_#+\u00ad\u202f\u200b\t" + WORD + SIGN
PIECES = [
    *ALPHABET,
    "<sup>2</sup>",
    "etc",
    "M. ",
    "Mme ",
    "2ème",
    "XXIe siècle",
    "no 5",
    "art. 9",
    "9h30",
    "01 58 50 14 09",
]


@pytest.mark.parametrize(
    "rule", [rule for rule in PLAIN_RULES if rule.signs], ids=lambda rule: rule.pattern.pattern[:30]
)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_a_rule_finds_nothing_without_its_signs(rule: Rule, pieces: list[str]) -> None:
    text = "".join(sign for sign in "".join(pieces) if sign not in rule.signs)

    assert rule.pattern.search(text) is None


def test_most_rules_have_signs_by_which_a_text_is_spared() -> None:
    assert sum(not rule.signs for rule in PLAIN_RULES) <= 4
