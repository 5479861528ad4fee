"""The report of a period by keys: another report of the list, a figure laid open, a paper."""

from PySide6.QtCore import Qt

from desktop.models.facts import BlanksReceived, PaperPrinted
from desktop.services import settings as office_settings
from desktop.services.desk import Desk
from desktop.services.period_names import paper_name
from desktop.store import papers as paper_rows
from desktop.store.unit_of_work import unit_of_work
from desktop.views.cases.page import CasesPage
from desktop.views.reports.page import ReportsPage
from desktop.views.widgets.table import words_of
from tests.helpers.indicators import visited
from tests.helpers.office import Clock
from tests.helpers.on_path import as_
from tests.helpers.window import Desktop


def row(page: ReportsPage, at: int = 0) -> str:
    """Return what a row on show says."""
    model = page.table.model()
    return "|".join(words_of(model.index(at, column)) for column in range(model.columnCount()))


def test_it_is_chosen_walked_laid_open_and_printed(
    desktop: Desktop, page: ReportsPage, desk: Desk
) -> None:
    office_settings.set_printer(desk, kind="report-table", printer="laser", sheet="a4")
    desktop.press("→", "→")
    assert [each.isChecked() for each in page.names.rows()] == [False, False, True]
    assert page.table.currentIndex().row() == 1
    registered = row(page, 1)
    assert "1. Тіркелген өтініш" in registered
    desktop.press("Enter")
    assert page.back_key.isVisible()
    assert str(page.table.model().rowCount()) == registered.rpartition("|")[2]
    desktop.press("Esc")
    assert row(page, 1) == registered
    desktop.press("F5", "F9")
    (paper,) = [
        each
        for each in paper_rows.papers_of(desk.database, "office", desk.office().office)
        if each.kind == "report-table"
    ]
    assert "Тіркелген өтініш" in paper.content
    desktop.press("Esc")
    desktop.press("Enter")
    desktop.press("Enter")
    assert isinstance(desktop.page, CasesPage)


def test_it_follows_papers_printed_and_blanks_received_while_it_is_on_show(
    desktop: Desktop, page: ReportsPage, desk: Desk
) -> None:
    def told(words: str) -> list[str]:
        said = (row(page, at) for at in range(page.table.model().rowCount()))
        return [each.rpartition("|")[2] for each in said if words in each]

    desktop.press("→", "→")
    assert told("түскені") == []
    at, office = desk.now(), desk.office().office
    paper, *_others = paper_rows.unprinted(desk.database, office)
    with unit_of_work(desk.database, at=at, by="s1", office=office) as work:
        work.record(
            BlanksReceived(
                block="b1", kind="permit", series="АА", first=1, last=20, width=7, on=at.date(),
                clerk_name="А", old_stock=True,
            )
        )  # fmt: skip
        work.record(PaperPrinted(paper=paper.paper, printer="laser"))
    desktop.kense.settle()
    assert told("түскені") == ["20"]
    assert told(paper_name(desk, paper.kind).kk) == ["1"]


def test_what_is_laid_open_follows_and_the_cursor_stays(
    desktop: Desktop, page: ReportsPage, desk: Desk, clock: Clock
) -> None:
    desktop.press("→", "→")
    desktop.press("Enter")
    desktop.press("↓")
    before = [row(page, at) for at in range(page.table.model().rowCount())]
    chosen = row(page, page.table.currentIndex().row())
    visited(as_(desk, "s1"), clock, 7)
    desktop.kense.settle()
    after = [row(page, at) for at in range(page.table.model().rowCount())]
    assert len(after) == len(before) + 1
    assert row(page, page.table.currentIndex().row()) == chosen == before[1]
    desktop.press("Esc")
    assert row(page, 1).rpartition("|")[2] == str(len(after))
    visited(as_(desk, "s1"), clock, 8)
    desktop.kense.settle()
    assert not page.back_key.isVisible(), "what was left is not opened again"


def test_a_figure_that_opens_nothing_says_so(desktop: Desktop, page: ReportsPage) -> None:
    desktop.press("→", "→")
    rows = range(page.table.model().rowCount())
    at = next(at for at in rows if "Берілген кезек нөмірі" in row(page, at))
    desktop.press(*["↓"] * (at - 1))
    assert page.table.currentIndex().row() == at
    before = row(page, at)
    desktop.press("Enter")
    assert desktop.kense.work.overlays.notices.sentence
    assert not page.back_key.isVisible()
    assert row(page, at) == before


def test_the_heading_above_the_row_chosen_stays_in_sight(
    desktop: Desktop, page: ReportsPage
) -> None:
    for key in ("→", "→", "End"):
        desktop.press(key)
    table = page.table
    table.choose_row(1)  # as coming back from what was laid open does
    assert table.currentIndex().row() == 1
    assert not table.verticalScrollBar().value(), "the first heading can be read"
    desktop.press(*["↓"] * 40)
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()


def test_the_last_row_chosen_is_whole_after_the_charts_and_in_a_larger_window(
    desktop: Desktop, page: ReportsPage
) -> None:
    desktop.come_up(1366, 768)
    for key in ("→", "→", "End", "F7", "Esc"):
        desktop.press(key)
    desktop.come_up(1920, 1080)
    desktop.kense.settle()
    table = page.table
    assert table.visualRect(table.currentIndex()).bottom() < table.viewport().height()


def test_counts_stand_at_the_right_on_the_screen(desktop: Desktop, page: ReportsPage) -> None:
    desktop.press("→", "→")
    model = page.table.model()
    role = Qt.ItemDataRole.TextAlignmentRole
    told = [model.index(1, at).data(role) for at in range(model.columnCount())]
    right = [bool(each & Qt.AlignmentFlag.AlignRight) for each in told]
    assert right == [False, False, True, True, True], "the number of a line, its words, counts"
