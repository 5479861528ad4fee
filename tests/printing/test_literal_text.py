"""What somebody wrote is printed as it was written: data is never markup, format or page count."""

import re
from dataclasses import replace
from itertools import count
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.letter import letter_passages
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_sheets import A4
from desktop.models.path import CaseItem
from desktop.models.refusal_words import refusal_content
from desktop.models.resolution_words import slips_content
from tests.helpers.facts import moment
from tests.printing.builders import every_paper, pdf_of
from tests.printing.decision_papers import letter_of, refused, slip, told
from tests.printing.personal import filled, texts
from tests.printing.reading import squeezed, text_of

ODD: Final = (
    *("**x**", "__x__", "--x--", "[x](http://x)", "<b>x</b>", "&lt;", "\\n", "$1"),
    *("(", ")", ") Tj", "\\)", "/JS (app.alert(1))", "<</S /URI>>"),
    *("{nb}", "{name}", "{page}", "{pages}", "{0}", "{}", "{", "}", "%(a)s", "%s", "%"),
)
PAPERS: Final = {name: (kind, content, sheet) for name, kind, content, sheet in every_paper()}
MARKUP: Final = st.lists(st.sampled_from(ODD) | st.text("{}%*<>&\\", min_size=1), min_size=1)


@pytest.mark.parametrize("odd", ["{nb}", "**x**", "<b>", "%(a)s", "{pages}"])
@pytest.mark.parametrize("name", PAPERS)
def test_a_name_full_of_markup_is_printed_letter_by_letter(name: str, odd: str) -> None:
    kind, content, sheet = PAPERS[name]
    pages = texts(kind, filled(content, odd, count()), sheet)
    said = "".join(squeezed(mark.text) for page in pages for mark in page)
    assert said.count(odd) >= len(set(re.findall(r"Z\d+Z", said)))


def test_a_pdf_says_what_was_typed_into_it() -> None:
    content = replace(
        slips_content([slip(1)], made_at=moment()), rows=(Entry(text=Wording(kk="".join(ODD))),)
    )
    assert squeezed("".join(ODD)) in squeezed(text_of(pdf_of("resolution", content, A4)))


@given(MARKUP)
def test_the_fact_of_a_refusal_goes_into_the_letter_as_it_was_typed(parts: list[str]) -> None:
    odd = " ".join(parts)
    person = CaseItem(key="person-1", scope="person", place=1, called=odd)
    other = CaseItem(key="person-2", scope="person", place=2, called="Қасымов Төлеген")
    passages = letter_passages(
        told(letter_of(), person, other), [refused("person-1", ("17.7b", odd))]
    )
    content = refusal_content(passages, letter_of())
    assert content.rows[0].text.kk == odd
    assert content.rows[1].text.own == odd


@given(MARKUP)
def test_the_name_on_a_slip_of_the_head_is_the_name_that_was_typed(parts: list[str]) -> None:
    odd = " ".join(parts)
    content = slips_content([replace(slip(1), applicant=odd)], made_at=moment())
    assert any(odd in cell.kk for row in content.rows for cell in row.cells)
