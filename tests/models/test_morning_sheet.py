"""Whether every number of the day stands on paper once, and none that was given already."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.morning_sheet import (
    ACROSS,
    FEW,
    MANY,
    DayLine,
    highest,
    is_on,
    next_sheet,
    sheet_content,
)
from desktop.models.paper_contents import SheetContent
from desktop.models.text import Language, Text
from tests.helpers.facts import DAY, moment, office_chosen

NAME = Text(kk="Құжат тапсыру", ru="Сдача документов", en="Hand in")
LETTERS = {"hand-in": "Қ", "collect": "Б", "question": "С"}
LASTS = st.fixed_dictionaries({line: st.integers(0, 60) for line in LETTERS})


def lines(lasts: dict[str, int]) -> tuple[DayLine, ...]:
    return tuple(
        DayLine(service="weapons", line=line, letter=LETTERS[line], name=NAME, last=last)
        for line, last in lasts.items()
    )


def sheet(
    lasts: dict[str, int], on_paper: dict[str, int] | None = None, language: Language = "kk"
) -> SheetContent:
    return sheet_content(
        next_sheet(lines(lasts), on_paper=on_paper),
        day=DAY,
        office=office_chosen(),
        made_at=moment(8, 50),
        language=language,
    )


def numbers(content: SheetContent) -> list[str]:
    return [cell.kk for row in content.rows for cell in row.cells]


def test_papers_are_handed_in_by_more_people_than_come_for_anything_else() -> None:
    found = numbers(sheet({"hand-in": 0, "collect": 0}))
    assert found[:2] == ["Қ-001", "Қ-002"]
    assert found[MANY - 1 : MANY + 1] == ["Қ-020", "Б-001"]
    assert len(found) == MANY + FEW


def test_a_cell_says_its_line_and_its_day_by_itself() -> None:
    content = sheet({"hand-in": 0}, language="ru")
    assert content.rows[0].cells[0].own == "Құжат тапсыру · Сдача документов · 25.11"
    assert sheet({"hand-in": 0}).rows[0].cells[0].own == "Құжат тапсыру · 25.11"


def test_numbers_given_by_word_before_are_not_on_the_sheet() -> None:
    content = sheet({"hand-in": 3})
    assert numbers(content)[0] == "Қ-004"
    assert not is_on([content], "Қ-003")
    assert is_on([content], "Қ-004")


def test_a_further_sheet_is_for_the_lines_that_are_used_up_alone() -> None:
    first = sheet({"hand-in": 0, "collect": 0})
    ends = highest([first])
    assert ends == {"weapons.hand-in": MANY, "weapons.collect": FEW}
    assert next_sheet(lines({"hand-in": MANY - 1, "collect": FEW - 1}), on_paper=ends) == ()
    second = sheet({"hand-in": MANY, "collect": 2}, ends)
    assert numbers(second) == [f"Қ-{number:03d}" for number in range(MANY + 1, 2 * MANY + 1)]


@given(first=LASTS, given_later=LASTS)
def test_no_number_stands_on_two_sheets_and_none_that_was_given_before(
    first: dict[str, int], given_later: dict[str, int]
) -> None:
    lasts = {line: first[line] + given_later[line] for line in first}
    morning = sheet(first)
    later = sheet(lasts, highest([morning]))
    found = [*numbers(morning), *numbers(later)]
    assert len(found) == len(set(found))
    for line, letter in LETTERS.items():
        mine = [int(each.partition("-")[2]) for each in numbers(morning) if each[0] == letter]
        assert min(mine) == first[line] + 1
        rest = [int(each.partition("-")[2]) for each in numbers(later) if each[0] == letter]
        assert all(number > lasts[line] for number in rest)


@given(lasts=LASTS)
def test_every_row_is_full_so_that_the_sheet_can_be_cut(lasts: dict[str, int]) -> None:
    assert all(len(row.cells) == ACROSS for row in sheet(lasts).rows)
