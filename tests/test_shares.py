"""The parts of a sum as a picture: lengths to scale, and each part named with its amount."""

from dataclasses import dataclass
from decimal import Decimal

from ptce.shares import WIDTH, Line, Segment, picture


@dataclass
class Body:
    """Who pays."""

    nom: str


@dataclass
class Part:
    """What one body pays."""

    structure: Body
    montant: Decimal
    dont: tuple["Part", ...] = ()


def part(name: str, amount: int, *inner: Part) -> Part:
    return Part(Body(name), Decimal(amount), inner)


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


def test_each_length_is_to_the_width_what_its_amount_is_to_the_total() -> None:
    state = part("État", 2_400_000, part("Ministère", 1_500_000), part("Région", 600_000))
    found = picture(Decimal(3_000_000), [state, part("Banque", 600_000)])

    assert WIDTH == 320
    assert found.segments == (
        Segment(0, 0, 256, 36, 1, detail=False),
        Segment(0, 40, 160, 16, 1, detail=True),
        Segment(160, 40, 64, 16, 1, detail=True),
        Segment(256, 0, 64, 36, 2, detail=False),
    )


def test_each_part_is_named_with_its_amount_beside_its_mark() -> None:
    state = part("État", 2_400_000, part("Ministère", 1_500_000))
    found = picture(Decimal(3_000_000), [state, part("Banque", 600_000)])

    assert found.lignes == (
        Line(20, 80, n("2,4~M€"), "État"),
        Line(40, 100, n("dont 1,5~M€"), "Ministère"),
        Line(20, 120, n("600~000~€"), "Banque"),
    )
    assert found.reperes == (
        Segment(0, 69, 12, 12, 1, detail=False),
        Segment(20, 89, 12, 12, 1, detail=True),
        Segment(0, 109, 12, 12, 2, detail=False),
    )
    assert (found.largeur, found.hauteur) == (320, 126)


def test_there_is_no_second_row_where_no_part_comprises_another() -> None:
    found = picture(Decimal(100), [part("Un", 100)])

    assert found.segments == (Segment(0, 0, 320, 36, 1, detail=False),)
    assert found.lignes == (Line(20, 60, n("100~€"), "Un"),)


def test_a_long_name_goes_on_below_itself() -> None:
    found = picture(Decimal(100), [part("ministère de l’Égalité des territoires et du Logement", 100), part("Un", 0)])

    assert found.lignes == (
        Line(20, 60, n("100~€"), "ministère de l’Égalité des"),
        Line(20, 80, "", "territoires et du Logement"),
        Line(20, 100, n("0~€"), "Un"),
    )


def test_parts_follow_each_other_without_a_gap_and_end_with_the_bar() -> None:
    found = picture(Decimal(3), [part(name, 1) for name in "abc"])

    ends = [round(one.x + one.largeur, 2) for one in found.segments]
    assert [one.x for one in found.segments] == [0, *ends[:2]]
    assert abs(ends[-1] - WIDTH) < 0.05
