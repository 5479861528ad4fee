"""How the words of a form stand beside and below one another."""

from dataclasses import replace

import pytest

from desktop.models.layout import Layout, Part, Row, Style, Value, Words
from desktop.models.paper_parts import Wording
from desktop.models.text import Text
from desktop.printing.drawing import RuleMark, TextMark
from desktop.printing.elements import RULE_DROP, Form, set_element
from desktop.printing.typeset import Block, width_of
from tests.printing.builders import layout

LARGE = Style(face="serif-bold", size=15.0, leading=7.0)
SMALL = Style(face="sans", size=8.0, leading=4.0)
NUMBER = Text(kk="нөмірі", ru="номер", en="number")
SAME = Text(kk="Бланк №", ru="Бланк №", en="Blank No")


def form(**values: Wording) -> Form:
    """Return a form in Russian with two styles."""
    styles = {"large": LARGE, "small": SMALL}
    whole: Layout = replace(layout("inquiry"), styles=styles)
    return Form(layout=whole, values=values, language="ru")


def texts(block: Block) -> list[TextMark]:
    """Return what is written, in its order."""
    return [mark for mark in block.marks if isinstance(mark, TextMark)]


@pytest.mark.parametrize("style", ["large", "small"])
def test_a_rendering_stands_one_space_behind_the_words_it_renders(style: str) -> None:
    element = Words(text=NUMBER, style=style, own="small")
    words, rendering = texts(set_element(element, form(), 100))
    assert rendering.text == "· номер"
    ends = words.x + width_of(words.text, form().style(style))
    assert rendering.x - ends == pytest.approx(width_of(" ", SMALL))


def test_words_that_are_the_same_in_both_languages_are_said_once() -> None:
    element = Words(text=SAME, style="small", own="small")
    assert [mark.text for mark in texts(set_element(element, form(), 100))] == ["Бланк №"]
    labelled = Value(field="number", style="small", label=SAME, label_style="small")
    said = texts(set_element(labelled, form(number=Wording(kk="0004411")), 100))
    assert [mark.text for mark in said] == ["Бланк №", "0004411"]


def test_what_fills_a_line_keeps_off_its_rule_in_both_languages() -> None:
    part = Part(blank=True, field="post", width=60.0)
    row = Row(parts=(part,), style="large", fill="large", fill_own="small")
    block = set_element(row, form(post=Wording(kk="бастық", own="начальник")), 100)
    (rule,) = (mark for mark in block.marks if isinstance(mark, RuleMark))
    kazakh, russian = texts(block)
    assert rule.y - russian.y == pytest.approx(RULE_DROP)
    assert russian.y - kazakh.y == pytest.approx(SMALL.leading)


def test_an_addressee_stands_where_his_column_begins() -> None:
    element = Value(field="to", style="small", indent=80.0)
    said = texts(set_element(element, form(to=Wording(kk="Ақмола облысы " * 4)), 120))
    assert len(said) > 1
    assert {mark.x for mark in said} == {80.0}


def test_a_line_for_an_addressee_begins_there_too() -> None:
    part = Part(blank=True, field="to", width=30.0)
    row = Row(parts=(part,), style="small", fill="small", indent=80.0)
    block = set_element(row, form(to=Wording(kk="Ақмола")), 120)
    (rule,) = (mark for mark in block.marks if isinstance(mark, RuleMark))
    assert (rule.x, rule.to_x) == (80.0, 110.0)
