"""What is drawn where: both copies, marks around the form, layers, continuation, the Z."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.paper_contents import TalonContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_sheets import A4_TWO_UP, A5, LABEL, Sheet
from desktop.printing.drawing import BoxMark, ChartMark, CodeMark, Mark, RuleMark, TextMark
from desktop.printing.fonts import font
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from tests.printing.builders import LONG_NAME, PAPERS, layout, papers, talon, ticket

A5_OPTIONS = PrintOptions(sheet=A5)


def drawn(content: TalonContent, options: PrintOptions = A5_OPTIONS) -> list[tuple[Mark, ...]]:
    return list(draw_pages("talon-weapons", content, layout("talon-weapons"), options))


def texts(marks: tuple[Mark, ...]) -> list[TextMark]:
    return [mark for mark in marks if isinstance(mark, TextMark)]


def said(marks: tuple[Mark, ...]) -> set[str]:
    return {mark.text for mark in texts(marks)}


def strokes(marks: tuple[Mark, ...]) -> list[RuleMark]:
    """Return the strokes of the Z: the only rules of the fill layer."""
    return [mark for mark in marks if isinstance(mark, RuleMark) and mark.layer == "fill"]


def right_edge(mark: Mark) -> float:
    match mark:
        case TextMark():
            return mark.x + font(mark.face).width(mark.text, mark.size)
        case RuleMark():
            return max(mark.x, mark.to_x)
        case BoxMark() | ChartMark():
            return mark.x + mark.width
        case CodeMark():
            return mark.x + mark.side


def test_a_two_up_sheet_carries_both_copies_side_by_side() -> None:
    (sheet,) = drawn(talon(), PrintOptions(sheet=A4_TWO_UP))
    names = [mark.x for mark in texts(sheet) if mark.text == "Қасымов Төлеген Маратұлы"]
    assert len(names) == 2
    assert names[1] - names[0] == pytest.approx(148.5)
    assert {"Өтініш берушіге арналған дана", "Кеңсе данасы"} <= said(sheet)


def test_a_two_up_sheet_is_to_be_cut_in_the_middle() -> None:
    (sheet,) = drawn(talon(), PrintOptions(sheet=A4_TWO_UP))
    (cut,) = [mark for mark in sheet if isinstance(mark, RuleMark) and mark.dashed]
    assert (cut.x, cut.to_x) == (148.5, 148.5)


def test_a_single_sheet_is_the_applicants_copy_alone() -> None:
    (sheet,) = drawn(talon())
    assert "Кеңсе данасы" not in said(sheet)


def test_the_office_copy_can_be_asked_for() -> None:
    first, second = drawn(talon(), replace(A5_OPTIONS, copies=("applicant", "office")))
    assert "Өтініш берушіге арналған дана" in said(first)
    assert "Кеңсе данасы" in said(second)


def test_the_office_copy_is_the_same_form_word_for_word() -> None:
    first, second = drawn(talon(), replace(A5_OPTIONS, copies=("applicant", "office")))
    assert said(framed(first)) == said(framed(second))
    assert len(said(framed(first))) > 20


def framed(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the texts inside the frame of the prescribed form."""
    (frame,) = [mark for mark in marks if isinstance(mark, BoxMark)]
    return tuple(mark for mark in texts(marks) if frame.y < mark.y < frame.y + frame.height)


@pytest.mark.parametrize(
    ("options", "mark"),
    [
        (replace(A5_OPTIONS, duplicate=True), "ТЕЛНҰСҚА / ДУБЛИКАТ"),
        (replace(A5_OPTIONS, practice=True), "ҮЛГІ"),
    ],
)
def test_a_paper_is_marked_when_the_printing_asks_for_it(options: PrintOptions, mark: str) -> None:
    assert mark in said(drawn(talon(), options)[0])
    assert mark not in said(drawn(talon())[0])


def test_a_paper_of_a_repealed_standard_says_so() -> None:
    (sheet,) = drawn(replace(talon(), out_of_force=True))
    assert "Стандарттың күші жойылған" in said(sheet)


def test_the_mark_of_practice_crosses_the_sheet_from_corner_to_corner() -> None:
    (sheet,) = drawn(talon(), replace(A5_OPTIONS, practice=True))
    (cross,) = [mark for mark in texts(sheet) if mark.text == "ҮЛГІ"]
    assert cross.angle == pytest.approx(54.8, abs=0.1)


def test_only_what_is_filled_in_goes_on_to_a_ready_blank() -> None:
    (sheet,) = drawn(talon(), replace(A5_OPTIONS, fill_only=True))
    assert "Қасымов Төлеген Маратұлы" in said(sheet)
    assert not {"ТАЛОН", "Қабылдаған:", "1."} & said(sheet)
    assert {mark.layer for mark in sheet} == {"fill"}


def test_a_printer_is_calibrated_by_moving_everything() -> None:
    (plain,), (shifted,) = drawn(talon()), drawn(talon(), replace(A5_OPTIONS, offset_mm=(2, -1)))
    for before, after in zip(plain, shifted, strict=True):
        assert after.x - before.x == pytest.approx(2)
        assert after.y - before.y == pytest.approx(-1)


def test_the_laws_words_are_serif_and_what_is_filled_in_is_sans() -> None:
    (sheet,) = drawn(talon())
    below = next(mark.y for mark in texts(sheet) if mark.text.startswith("Нәтиже"))
    inside = [mark for mark in texts(sheet) if 12 < mark.y < below]
    assert {mark.face.split("-")[0] for mark in inside if mark.layer == "blank"} == {"serif"}
    assert {mark.face.split("-")[0] for mark in inside if mark.layer == "fill"} == {"sans"}


def test_lines_left_over_are_struck_with_a_z() -> None:
    (sheet,) = drawn(talon(*papers(3)))
    top, diagonal, foot = strokes(sheet)
    assert top.y == top.to_y < foot.y == foot.to_y
    assert (diagonal.x, diagonal.y) == (top.to_x, top.to_y)
    assert (diagonal.to_x, diagonal.to_y) == (foot.x, foot.y)


def test_all_lines_of_the_form_stand_there_however_many_are_used() -> None:
    for count in (0, 3, 9):
        (sheet,) = drawn(replace(talon(), papers=talon(*papers(9)).papers[:count]))
        numbers = {mark.text for mark in texts(sheet) if mark.layer == "blank"}
        assert {f"{number}." for number in range(1, 10)} <= numbers
        rules = [
            mark
            for mark in sheet
            if isinstance(mark, RuleMark) and mark.grey == pytest.approx(0.55)
        ]
        assert len(rules) == 15


def test_fifteen_short_papers_leave_nothing_to_strike() -> None:
    (sheet,) = drawn(talon(*["Өтініш"] * 15))
    assert strokes(sheet) == []
    assert {"10.", "15."} <= {mark.text for mark in texts(sheet) if mark.layer == "fill"}


def test_the_lines_left_over_close_up_before_another_page_is_begun() -> None:
    short, full = drawn(talon(*papers(2)))[0], drawn(talon(*papers(8)))[0]
    assert len(drawn(talon(*papers(8)))) == 1
    heights = [strokes(sheet)[2].y - strokes(sheet)[0].y for sheet in (short, full)]
    assert heights[0] > heights[1] > 3


def test_the_narrow_face_is_tried_before_another_page_is_begun() -> None:
    listed = [drawn(talon(*[PAPERS[2]] * count)) for count in range(1, 15)]
    faces = [
        {mark.face for mark in texts(sheets[0]) if mark.layer == "fill"}
        for sheets in listed
        if len(sheets) == 1
    ]
    assert len(faces) < len(listed)
    assert "narrow" not in faces[0]
    assert "narrow" in faces[-1]


def test_a_continued_talon_strikes_its_last_page_only() -> None:
    *before, last = drawn(talon(*papers(14)))
    assert all(strokes(sheet) == [] for sheet in before)
    assert len(strokes(last)) == 3


def test_an_entry_is_not_parted_between_pages() -> None:
    for sheet in drawn(talon(*papers(60))):
        filled = [mark.text for mark in texts(sheet) if mark.layer == "fill"]
        assert not any(text.startswith("түбіртек, № 45") for text in filled[2:3])


def test_an_entry_longer_than_a_page_is_parted_all_the_same() -> None:
    sheets = drawn(talon(" ".join(papers(40)), "Өтініш"))
    assert len(sheets) > 1
    assert "Өтініш" in said(sheets[-1])


def test_a_ticket_fits_its_label_however_long_the_names_are() -> None:
    content = replace(
        ticket(),
        office=Wording(
            kk="Шығыс Қазақстан облысы Ішкі істер департаментінің " * 3, own="Отдел " * 30
        ),
    )
    (sheet,) = draw_pages("ticket", content, layout("ticket"), PrintOptions(sheet=LABEL))
    assert max(mark.y for mark in sheet) <= 52


@settings(max_examples=40)
@given(
    st.integers(0, 45),
    st.sampled_from(["Қасымов Төлеген", LONG_NAME, "Ж" * 300, "i" * 200]),
    st.sampled_from(["kk", "ru", "en"]),
    st.sampled_from([A5, A4_TWO_UP]),
)
def test_every_mark_stays_between_the_margins(
    count: int, name: str, language: str, sheet: Sheet
) -> None:
    content = replace(
        talon(name=name, language=language),
        papers=tuple(Entry(text=Wording(kk=text)) for text in papers(count)),
    )
    margins = layout("talon-weapons").sheets[sheet.id]
    for marks in drawn(content, PrintOptions(sheet=sheet)):
        for mark in marks:
            if isinstance(mark, RuleMark) and mark.dashed:
                continue
            assert mark.x >= margins.left - 1e-6
            assert right_edge(mark) <= sheet.width_mm - margins.right + 1e-6
            assert margins.top - 1e-6 <= mark.y <= sheet.height_mm - margins.bottom + 1e-6


@settings(max_examples=20)
@given(st.integers(0, 30), st.sampled_from(["Қасымов", LONG_NAME]))
def test_nothing_filled_in_overlaps(count: int, name: str) -> None:
    content = replace(
        talon(name=name), papers=tuple(Entry(text=Wording(kk=text)) for text in papers(count))
    )
    for marks in drawn(content):
        filled = [mark for mark in texts(marks) if mark.layer == "fill"]
        for one, other in combinations(filled, 2):
            beside = one.x >= right_edge(other) or other.x >= right_edge(one)
            assert beside or abs(one.y - other.y) >= 3.2, (one.text, other.text)
