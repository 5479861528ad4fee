"""The morning sheet of a real office: printed, printed once more, followed by the next."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.morning_sheet import FEW, MANY
from desktop.services import papers, settings
from desktop.services.desk import Desk
from desktop.services.morning_sheet import is_on_sheet, todays_sheet
from desktop.store import papers as paper_rows
from tests.helpers.counter import PaperSpool
from tests.helpers.office import Clock
from tests.helpers.visits import a_number


def test_the_sheet_of_a_day_is_one_paper_and_its_reprint_a_duplicate(desk: Desk) -> None:
    settings.set_printer(desk, kind="morning-sheet", printer="laser", sheet="a4")
    sheet, spool = todays_sheet(desk), PaperSpool()
    papers.print_paper(desk, spool, paper=sheet)
    spool.done = True
    papers.follow_jobs(desk, spool)
    assert todays_sheet(desk) == sheet
    papers.print_paper(desk, spool, paper=sheet)
    papers.follow_jobs(desk, spool)
    row = paper_rows.paper(desk.database, sheet)
    assert row is not None
    assert (row.prints, row.about, row.about_id) == (2, "day", "2013-11-25")
    assert len(spool.sent[1]) > len(spool.sent[0])  # «ТЕЛНҰСҚА»


def test_numbers_go_on_by_the_sheet_and_a_spent_line_gets_a_further_one(desk: Desk) -> None:
    by_word = a_number(desk, "weapons.collect")
    first = todays_sheet(desk)
    assert not is_on_sheet(desk, by_word)
    for _each in range(FEW):
        assert is_on_sheet(desk, a_number(desk, "weapons.collect"))
    assert not is_on_sheet(desk, a_number(desk, "weapons.collect"))
    second = todays_sheet(desk)
    assert second != first
    assert is_on_sheet(desk, a_number(desk, "weapons.collect"))
    assert todays_sheet(desk) == second


def test_a_line_no_window_calls_from_has_no_numbers_on_it(desk: Desk) -> None:
    sheet = paper_rows.paper(desk.database, todays_sheet(desk))
    assert sheet is not None
    assert f"Қ-{MANY:03d}" in sheet.content
    assert "Ж-001" not in sheet.content  # complaints are heard elsewhere
    assert papers.paper_pdf(desk, paper=sheet.paper).startswith(b"%PDF")


def test_before_the_day_is_open_there_is_no_sheet(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(24 * 60)
    with pytest.raises(Refusal) as refused:
        todays_sheet(desk)
    assert refused.value.code == "day-not-open"
