"""Wrapped text: where a line may end, and that the spans of it stay where they were."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from desktop.views.widgets.paragraph import Block, held, rich


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("before", "bound", "after"),
    [
        ("Рұқсат,", "№ 2013/0001", "берілді"),
        ("Сейтова ·", "№ 3", "парақ"),
        ("Хабарланды:", "8 700 000 01 01", "нөміріне"),
        ("Хабарланды:", "+7 701 000 01 01", "нөміріне"),
        ("Бас тартты", "Ермекова ·", "кеше"),
        ("Бас тартты", "мерзімі –", "кеше"),
    ],
)
def test_no_line_ends_within_a_number_or_begins_with_a_mark(
    before: str, bound: str, after: str
) -> None:
    said = f"{before} {bound} {after}"
    whole = max(QFontMetrics(QFont()).horizontalAdvance(each) for each in said.split())
    for width in range(whole, 4 * whole):
        lines = Block(said, QFont(), width).said()
        assert not any(line.startswith(("·", "–")) or line.endswith("№") for line in lines)
        assert any(bound.replace(" ", "\u00a0") in line for line in lines)


def test_what_is_bound_moves_no_span() -> None:
    said = "**Қасымов** · № 5 – **8 700 000 01 01**"
    assert rich(held(said)).strong == rich(said).strong
