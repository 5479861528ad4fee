"""Whether each unit's paper gets its own number and date from the keyboard (W-11.1c)."""

import pytest
from PySide6.QtCore import QPoint

from desktop.views.intake.large_check import LargeCheck
from desktop.views.intake.subject_ticks import SubjectTick
from tests.helpers.counter import Counter
from tests.helpers.drafts import RIFLE, citizen_with_rifle
from tests.views.counter.operator import Operator

SOURCE = "papers.source-document"


def bring(counter: Counter, operator: Operator, *, rifles: int) -> None:
    """Serve a citizen with some rifles, up to the step of papers."""
    operator.press("F4", "1", "F2", "F5")
    draft = citizen_with_rifle()
    for n in range(1, rifles):
        draft = draft.with_row("items", {**RIFLE, "model": f"Вепрь-{n}", "number": f"ТГ {n}"})
    counter.type_all(draft)
    counter.intake.go_to("papers")


def type_both(operator: Operator, number: str, day: str) -> None:
    operator.type_words(number)
    operator.press("Enter")
    operator.press_digits(day)
    operator.press("Enter")


def go_to_the_source_document(operator: Operator) -> None:
    for _stop in range(12):
        found = operator.focus
        if isinstance(found, LargeCheck) and found.document == "source-document":
            return
        operator.press("Enter")
    raise AssertionError("the paper is not on the way")


def text(counter: Counter, path: str) -> str:
    assert counter.intake.draft is not None
    return counter.intake.draft.text(path)


def test_every_unit_s_number_is_typed_without_a_mouse(operator: Operator, counter: Counter) -> None:
    bring(counter, operator, rifles=3)
    go_to_the_source_document(operator)
    operator.press("Space", "Enter")  # of all three, and on to the number
    type_both(operator, "А-1", "20112013")
    assert isinstance(operator.focus, SubjectTick)
    operator.press("Space")  # each its own: the cursor goes to the second, the first has it
    type_both(operator, "Б-7", "21112013")
    operator.type_words("В-9")
    found = [
        (text(counter, f"{SOURCE}.items-{n}.number"), text(counter, f"{SOURCE}.items-{n}.date"))
        for n in range(3)
    ]
    assert found == [("А-1", "20112013"), ("Б-7", "21112013"), ("В-9", "20112013")]


def test_the_tick_that_makes_all_alike_takes_enter_to_the_next_paper(
    operator: Operator, counter: Counter
) -> None:
    bring(counter, operator, rifles=2)
    go_to_the_source_document(operator)
    operator.press("Space", *["Enter"] * 3)
    assert isinstance(operator.focus, SubjectTick)
    operator.press("Enter")
    assert isinstance(operator.focus, LargeCheck)
    assert operator.focus.document != "source-document"


@pytest.mark.parametrize("scale", [100, 150])
def test_the_lines_of_six_units_stand_in_columns_inside_the_sheet(
    operator: Operator, counter: Counter, scale: int
) -> None:
    operator.look_at(1366, 768, scale=scale)
    bring(counter, operator, rifles=6)
    counter.intake.tick("source-document", ticked_now=True)
    counter.intake.mark_alike("source-document", alike=False)
    step = operator.work.middle.intake.papers
    numbers = [step.field_part(f"{SOURCE}.items-{n}.number") for n in range(6)]
    dates = [step.field_part(f"{SOURCE}.items-{n}.date") for n in range(6)]
    assert len({part.mapTo(step, QPoint()).x() for part in numbers}) == 1
    assert len({part.mapTo(step, QPoint()).x() for part in dates}) == 1
    tops = [part.mapTo(step, QPoint()).y() for part in numbers]
    assert tops == sorted(set(tops))
    assert all(part.mapTo(step, QPoint()).x() + part.width() <= step.width() for part in dates)


def test_a_serviceman_s_certificate_is_ticked_with_its_number_and_date(
    operator: Operator, counter: Counter
) -> None:
    operator.press("F4", "1", "F2", "F5")
    draft = citizen_with_rifle(papers=True)
    counter.type_all(draft.with_text("answers.serviceman", "yes"))
    counter.intake.go_to("papers")
    counter.intake.tick("service-certificate", ticked_now=True)
    step = operator.work.middle.intake.papers
    step.field_part("papers.service-certificate.number").setFocus()
    type_both(operator, "АА 041276", "14022011")
    assert text(counter, "papers.service-certificate.number") == "АА 041276"
    assert text(counter, "papers.service-certificate.date") == "14022011"
