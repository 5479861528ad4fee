"""A paper brought to the window of collecting is taken in there, by keyboard and scanner (D9)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.store import cases, tickets
from desktop.store import papers as paper_rows
from desktop.store.cases import CaseRow
from desktop.views.counter.collect_sheet import CollectSheet
from desktop.views.counter.later_drawer import LaterDrawer
from desktop.views.counter.work import CounterWork
from desktop.views.pages import APPLICATIONS, COUNTER
from desktop.views.widgets.check_row import CheckRow
from tests.helpers.office import OFFICE, Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases
from tests.views.test_scans import scan

COLLECT = "2"  # the digit of the line where a result is collected or a paper brought
SHORT, WHOLE, OTHER = "Қ-2013/0002", "Қ-2013/0001", "Қ-2013/0004"


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    clock = Clock()
    an_office_with_cases(tmp_path / "kense.db", clock, cases=4)
    with a_desktop(tmp_path / "kense.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def work(desktop: Desktop) -> CounterWork:
    """Return the counter with a visitor of the line of collecting in hand."""
    desktop.press("F4", COLLECT, "Esc", "F2", "F5")
    found = desktop.page.findChild(CounterWork)
    assert found is not None
    assert isinstance(found.middle.current, CollectSheet)
    return found


def row_of(desktop: Desktop, number: str = SHORT) -> CaseRow:
    row = cases.by_number(desktop.kense.desk().database, number)
    assert row is not None
    return row


def ends(desktop: Desktop) -> list[str]:
    desk = desktop.kense.desk()
    found = tickets.of_day(desk.database, office=OFFICE, day=desk.now().date())
    return [each.end for each in found if each.line == "collect"]


def drawer(desktop: Desktop) -> LaterDrawer:
    found = desktop.page.findChild(LaterDrawer)
    assert found is not None
    return found


def test_the_case_is_found_and_its_paper_taken_in_with_two_keys(
    desktop: Desktop, work: CounterWork
) -> None:
    before = row_of(desktop).missing
    desktop.type("0002")
    assert [row.key for row in work.middle.collect.list.rows] == [row_of(desktop).case]
    desktop.press("Enter")
    assert drawer(desktop).sheet.isVisible()
    assert isinstance(desktop.focus, CheckRow)
    desktop.press("Space", "F9")
    assert row_of(desktop).missing == before - 1
    assert ends(desktop) == [""]  # he may have papers for another case
    assert not drawer(desktop).sheet.isVisible()
    assert work.middle.finished.isVisible()
    assert work.middle.band.number == SHORT
    papers = paper_rows.papers_of(desktop.kense.desk().database, "case", row_of(desktop).case)
    assert papers[-1].kind == "talon-supplement"


def take_in(desktop: Desktop, number: str) -> None:
    """Take the first paper in that a case lacks."""
    desktop.type(number)
    desktop.press("Enter", "Space", "F9")


@pytest.mark.parametrize("more", ["Ins", "F5"])
def test_papers_of_two_cases_are_taken_in_at_one_visit(
    desktop: Desktop, work: CounterWork, more: str
) -> None:
    before = [row_of(desktop, number).missing for number in (SHORT, OTHER)]
    take_in(desktop, "0002")
    assert work.middle.finished.alike.isVisible()
    assert work.middle.finished.alike.words == "Басқа өтінішке құжат"
    assert not work.middle.finished.other.isVisible()
    desktop.press(more)
    assert work.middle.collect.isVisible()
    assert work.middle.collect.line.text() == ""
    assert work.middle.collect.line.hasFocus()
    take_in(desktop, "0004")
    after = [row_of(desktop, number).missing for number in (SHORT, OTHER)]
    assert after == [count - 1 for count in before]
    assert work.middle.finished.isVisible()
    assert ends(desktop) == [""]
    hand = desktop.kense.program.counter("1").queue.hand
    assert hand is not None
    assert hand.results == 2


def test_a_scan_goes_on_from_the_talon_to_the_next_case(
    desktop: Desktop, work: CounterWork
) -> None:
    take_in(desktop, "0002")
    scan(desktop, row_of(desktop).qr)
    assert drawer(desktop).sheet.isVisible()
    assert work.middle.finished.isVisible()


@pytest.mark.parametrize("key", ["F9", "F6", "F2", "Esc"])
def test_the_operator_ends_the_visit_and_it_ended_with_its_last_talon(
    desktop: Desktop, work: CounterWork, key: str
) -> None:
    take_in(desktop, "0002")
    desktop.pass_minutes(7)
    desktop.press(key)
    assert ends(desktop) == ["answered"]
    assert desktop.kense.program.counter("1").queue.hand is None
    desk = desktop.kense.desk()
    found = tickets.of_day(desk.database, office=OFFICE, day=desk.now().date())
    (visit,) = [each for each in found if each.line == "collect"]
    assert visit.ended_at == visit.result_at
    assert work is not None


def test_another_case_begun_and_left_ends_the_visit_all_the_same(
    desktop: Desktop, work: CounterWork
) -> None:
    take_in(desktop, "0002")
    desktop.press("Ins", "Ins")
    assert work.middle.notice.sentence.startswith("Б-001 талонын алды")
    desktop.press("F9")
    assert ends(desktop) == ["answered"]


def test_a_name_finds_him_and_how_much_he_lacks_is_told(
    desktop: Desktop, work: CounterWork
) -> None:
    desktop.type("ибрае")
    (row,) = work.middle.collect.list.rows
    assert row.title == "Ибраева Сәуле Нұрланқызы"
    assert row.note == "6 құжат жоқ"
    desktop.press("Enter")
    assert len(drawer(desktop).sheet.findChildren(CheckRow)) == 6


def test_the_talon_opens_it_at_the_window_and_nowhere_else(
    desktop: Desktop, work: CounterWork
) -> None:
    scan(desktop, row_of(desktop).qr)
    assert desktop.kense.page == COUNTER
    assert drawer(desktop).sheet.isVisible()
    desktop.press("Esc", "F9")
    assert ends(desktop) == ["answered"]
    scan(desktop, row_of(desktop).qr)
    assert desktop.kense.page == APPLICATIONS
    assert work is not None


def test_a_case_that_lacks_nothing_says_so_and_the_visit_goes_on(
    desktop: Desktop, work: CounterWork
) -> None:
    desktop.type("0001")
    desktop.press("Enter")
    assert not drawer(desktop).sheet.isVisible()
    assert work.middle.notice.sentence.startswith(WHOLE)
    assert ends(desktop) == [""]


def test_what_is_not_there_is_said(desktop: Desktop, work: CounterWork) -> None:
    desktop.type("жоқадам")
    assert work.middle.collect.list.rows == ()
    desktop.press("Enter")
    assert not drawer(desktop).sheet.isVisible()


def test_the_drawer_left_by_escape_takes_nothing_in(desktop: Desktop, work: CounterWork) -> None:
    before = row_of(desktop).missing
    desktop.type("0002")
    desktop.press("Enter", "Space", "Esc")
    assert row_of(desktop).missing == before
    assert ends(desktop) == [""]
    assert work.middle.collect.line.hasFocus()


def test_the_next_visitor_begins_with_an_empty_line(desktop: Desktop, work: CounterWork) -> None:
    desktop.type("0002")
    desktop.press("F9", "F4", COLLECT, "Esc", "F2", "F5")
    assert work.middle.collect.line.text() == ""
    assert work.middle.collect.list.rows == ()


def test_another_line_takes_no_papers(desktop: Desktop) -> None:
    desktop.press("F4", "3", "Esc", "F2", "F5")
    work = desktop.page.findChild(CounterWork)
    assert work is not None
    assert work.middle.visit.isVisible()
    scan(desktop, row_of(desktop).qr)
    assert desktop.kense.page == APPLICATIONS


def test_what_needs_no_number_is_found_from_any_page(desktop: Desktop) -> None:
    desktop.kense.show_page(APPLICATIONS)
    desktop.press("Ctrl+K")
    desktop.type("пошта")
    desktop.press("Enter")
    assert desktop.kense.page == COUNTER
    work = desktop.page.findChild(CounterWork)
    assert work is not None
    assert work.open_parts.chooser.isVisible()
    assert work.open_parts.chooser.title == "Пошта, портал, қолмен берілген талон"
