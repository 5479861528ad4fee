"""A letter onto the office's letterhead leaves out what stands there, and nothing else (D28)."""

import pytest

from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4
from desktop.models.paper_table import Content
from desktop.printing.drawing import Mark, TextMark
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from tests.printing.builders import every_paper, layout

LETTERS = {
    name: (kind, content) for name, kind, content, _sheet in every_paper() if layout(kind).has_head
}


def drawn(
    kind: PaperKind, content: Content, *, onto: bool, duplicate: bool = False
) -> list[tuple[Mark, ...]]:
    options = PrintOptions(sheet=A4, fill_only=onto, duplicate=duplicate)
    return list(draw_pages(kind, content, layout(kind), options))


@pytest.mark.parametrize("name", LETTERS)
def test_all_below_the_head_stands_where_it_stands_on_plain_paper(name: str) -> None:
    whole, onto = (drawn(*LETTERS[name], onto=each) for each in (False, True))
    kept = [tuple(mark for mark in page if mark.layer != "letterhead") for page in whole]
    assert onto == kept
    head = [mark for mark in whole[0] if mark.layer == "letterhead"]
    foot = max(mark.y for mark in head)
    assert min(mark.y for mark in onto[0]) > foot, "something is printed over the letterhead"
    assert {mark.text for mark in head if isinstance(mark, TextMark)}


def test_pages_that_go_on_bear_their_number_though_the_first_does_not() -> None:
    name = next(name for name in LETTERS if len(drawn(*LETTERS[name], onto=True)) > 1)
    first, second, *_rest = drawn(*LETTERS[name], onto=True)
    assert not any("-бет" in mark.text for mark in first if isinstance(mark, TextMark))
    assert any("-бет" in mark.text for mark in second if isinstance(mark, TextMark))
