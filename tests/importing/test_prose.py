"""The tree of a text: runs made one, tables that only lay out the page, what is told once."""

from ptce.importing.prose import Grid, Paragraph, Prose, Run, grid, joined


def test_runs_of_one_style_are_one_and_a_space_is_of_no_style() -> None:
    assert joined([Run("A", bold=True), Run(""), Run(" "), Run("b", bold=True), Run("c"), Run("d")]) == (
        Run("A b", bold=True),
        Run("cd"),
    )


def test_a_paragraph_knows_its_words_and_whether_all_are_bold() -> None:
    assert Paragraph((Run(" A"), Run("b "))).text == "Ab"
    assert Paragraph((Run("A", bold=True), Run(" "))).is_bold
    assert not Paragraph((Run("A", bold=True), Run("b"))).is_bold
    assert not Paragraph(()).is_bold


def cell(text: str, **more: int) -> list[Paragraph | Grid]:
    return [Paragraph((Run(text),), **more)]


def test_a_table_is_a_grid_and_one_row_or_one_column_is_no_table() -> None:
    prose = Prose()
    assert grid([[cell("a"), cell("b")], [cell("c")]], prose) == [Grid((((Run("a"),), (Run("b"),)), ((Run("c"),), ())))]
    assert grid([[cell("a"), cell("b")]], prose) == [*cell("a"), *cell("b")]
    assert grid([[cell("a")], [cell("b")]], prose) == [*cell("a"), *cell("b")]
    assert grid([], prose) == []
    assert prose.told == []


def test_what_a_cell_cannot_hold_is_made_one_line_and_told() -> None:
    prose = Prose()
    inner = Grid((((Run("x"),), (Run("y"),)), ((Run("z"),), ())))
    rows: list[list[list[Paragraph | Grid]]] = [
        [cell("a\nb"), [*cell("c", depth=1), *cell("d", depth=1)]],
        [[*cell(""), *cell("e")], [inner]],
    ]
    assert grid(rows, prose) == [Grid((((Run("a / b"),), (Run("c / d"),)), ((Run("e"),), (Run("x / y / z"),))))]
    assert prose.told == ["Une cellule d’un tableau contenait une liste ou un autre tableau : elle tient en une ligne."]


def test_notes_are_numbered_and_images_told() -> None:
    prose = Prose()
    assert [prose.note([]), prose.note([Paragraph((Run("b"),))])] == [" (note 1)", " (note 2)"]
    prose.image("i.png", "")
    prose.image("j.png", "Un phare")
    prose.image("i.png", "")
    assert prose.told == [
        "Les notes sont réunies à la fin du texte, et appelées par « (note 1) ».",
        "Image i.png : elle reste dans le document. Pour la publier, déclarez-la dans content/medias/.",
        "Image j.png (« Un phare ») : elle reste dans le document. Pour la publier, déclarez-la dans content/medias/.",
    ]
