"""The head's sheet says what waits for him, what is due and who has it, on one page (D41)."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.head_words import MOST
from desktop.models.text import Language
from desktop.services import exchanging, head_sheet, staff
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import cases
from tests.helpers.office import an_office
from tests.helpers.on_path import HEAD, INSPECTOR, PEOPLE, as_, assigned, registered, staffed
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.services.test_exporting import Enrolled
from tests.services.test_installation import refused


def said_by(desk: Desk, language: Language = "ru") -> str:
    """Return the sheet of now, without spaces."""
    paper = head_sheet.issue_sheet(as_(desk, HEAD), language)
    pdf = paper_pdf(desk, paper=paper)
    assert page_sizes_mm(pdf) == [(210.0, 297.0)]
    return "".join(text_of(pdf).split())


def number_of(desk: Desk, case: str) -> str:
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row.number


def pass_days(desk: Desk, days: int) -> None:
    desk.clock.pass_minutes(days * 24 * 60)  # type: ignore[attr-defined]  # the clock of a test


def test_an_empty_morning_says_so(desk: Desk) -> None:
    said = said_by(staffed(desk))
    assert "Резолюциянет" in said
    assert "Истекаетсегоднянет" in said
    assert "Жалобы" not in said
    assert "Резервнаякопияещёниразу" in said


def test_a_region_that_never_answered_is_told_so(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        Enrolled(staffed(desk), tmp_path / "machine")
        pass_days(desk, 1)
        assert "Подтвержденообластьюещёниразу" in said_by(desk)


def test_a_confirmation_is_as_old_as_it_is_whichever_computer_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        office = Enrolled(staffed(desk), tmp_path / "machine")
        office.send()
        office.take()
        pass_days(desk, 10)
        monkeypatch.setattr(exchanging, "days_unconfirmed", lambda _desk: 1)  # of its new keys
        assert "Подтвержденообластьюднейназад:10" in said_by(desk)


def test_what_is_not_laid_before_him_and_what_ends_soon_stand_by_number(desk: Desk) -> None:
    first = registered(staffed(desk))
    assigned(desk)
    told = head_sheet.told_of(as_(desk, HEAD))
    assert [each.number for each in told.awaits["lay"]] == [number_of(desk, first)]
    assert not told.awaits["sign"]
    assert "Қасымов" not in said_by(desk)


def test_an_overdue_case_names_who_has_it(desk: Desk) -> None:
    case = assigned(staffed(desk))
    row = cases.by_id(desk.database, case)
    assert row is not None
    pass_days(desk, (row.safe - desk.now().date()).days)
    assert [each.number for each in head_sheet.told_of(desk).today] == [row.number]
    pass_days(desk, 2)
    (late,) = head_sheet.told_of(desk).overdue
    assert (late.number, late.who) == (row.number, PEOPLE[INSPECTOR][0])
    said = said_by(desk)
    assert "просроченодней:2·ЕрмековаСәуле" in said


def test_what_is_due_within_three_days_is_named_and_no_later(desk: Desk) -> None:
    case = assigned(staffed(desk))
    row = cases.by_id(desk.database, case)
    assert row is not None
    pass_days(desk, (row.safe - desk.now().date()).days - head_sheet.SOON - 1)
    assert not head_sheet.told_of(desk).soon
    pass_days(desk, 1)
    assert [each.number for each in head_sheet.told_of(desk).soon] == [row.number]


def test_of_a_long_list_it_names_the_first_and_counts_the_rest(desk: Desk) -> None:
    staffed(desk)
    for _n in range(MOST + 2):
        registered(desk)
    assert f"{MOST + 2}:" in said_by(desk)
    assert "иещё2" in said_by(desk)


def test_the_queue_is_that_of_the_last_day_that_was_open(desk: Desk) -> None:
    assigned(staffed(desk))
    assert head_sheet.told_of(desk).queue_of is None
    day = desk.now().date()
    pass_days(desk, 3)
    told = head_sheet.told_of(desk)
    assert told.queue_of == day
    assert sum(each.counts["given"] for each in told.lines) == 1


def test_whoever_may_see_no_application_gets_none(desk: Desk) -> None:
    staffed(desk)
    staff.set_staff(desk, staff="a9", name="Ахметов Ерлан", post_kk="ә", post_ru="а")
    staff.set_roles(desk, staff="a9", roles=("administrator",))
    with refused("not-allowed"):
        head_sheet.issue_sheet(replace(desk, operator="a9"), "kk")
