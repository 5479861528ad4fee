"""The page of reports and the survey, by keys and by touch (W-A2, I-A5)."""

import csv
import datetime as dt
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.services import indicators, papers, survey
from desktop.services import settings as office_settings
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.store import saved_lists
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.registers.cell_lines import LINES
from desktop.views.registers.register_table import LEADING
from desktop.views.reports import page as page_module
from desktop.views.reports.page import ReportsPage
from desktop.views.reports.report_table import ReportDelegate
from desktop.views.survey.screen import SurveyScreen
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.table import words_of
from tests.helpers.clipping import cut_words
from tests.helpers.counter import PaperSpool
from tests.helpers.indicators import PLEASED, visited
from tests.helpers.keyboard import press
from tests.helpers.office import WINDOW, Clock
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.window import Desktop


def lines(page: ReportsPage) -> list[str]:
    """Return what every row on show says."""
    model = page.table.model()
    every = range(model.columnCount())
    return [
        "|".join(words_of(model.index(row, at)) for at in every) for row in range(model.rowCount())
    ]


def shown(desktop: Desktop) -> str:
    """Return what kind of page is on show."""
    return type(desktop.page).__name__


def reports_page(desktop: Desktop) -> ReportsPage:
    """Return the page on show, made anew by another language."""
    assert isinstance(desktop.page, ReportsPage)
    return desktop.page


def go_to(desktop: Desktop, page: ReportsPage, key: str) -> None:
    """Go to a field of the sheet on show by Tab."""
    for _step in range(3 * len(page.sheet.parts())):
        if page.sheet.field(key).isAncestorOf(desktop.focus):
            return
        desktop.press("Tab")
    raise AssertionError(key)


def test_a_figure_says_how_it_was_reached_and_opens_its_applications(
    desktop: Desktop, page: ReportsPage
) -> None:
    assert any("95 %|97,5 %|100 %\n2 / 2" in line for line in lines(page))
    assert "Кезеңде шешілген 2 өтініштің 2 мерзімінде" in page.says.accessibleName()
    desktop.press("Enter")
    assert [line.rpartition("|")[2] for line in lines(page)] == ["мерзімінде шешілді"] * 2
    desktop.press("Enter")
    assert shown(desktop) == "CasesPage"
    desktop.press("Alt+←")
    assert shown(desktop) == "ReportsPage"
    assert page.back_key.isVisible()
    desktop.press("Esc")
    assert any("1. Уақтылылығы" in line for line in lines(page))
    assert page.table.currentIndex().row() == 1, "on the row that was laid open"


def test_every_report_can_be_read_whole_in_large_type(desktop: Desktop) -> None:
    desktop.press("Ctrl+9")
    desktop.kense.use_language("ru")
    desktop.kense.looks.use_scale(150)
    desktop.kense.settle()
    made_anew = reports_page(desktop)
    most = 0
    for name in made_anew.names.rows():
        name.click()
        desktop.kense.settle()
        assert cut_words(desktop.window) == []
        table = made_anew.table
        cells, model = table.itemDelegate(), table.model()
        assert isinstance(cells, ReportDelegate)
        for row, at in itertools.product(range(model.rowCount()), range(model.columnCount())):
            said = cells.told(model.index(row, at), table.columnWidth(at))
            most = max(most, len(said.lines))
            assert not said.is_cut
            assert len(said.lines) * table.theme.metrics.px(LEADING) <= table.rowHeight(row)
    assert most > LINES, "some name takes more than the two lines of a register"


def test_a_norm_is_entered_by_keys_from_its_order(desktop: Desktop, page: ReportsPage) -> None:
    desktop.press("↓", "↓", "↓", "↓", "F2")
    assert page.sheet.isVisible()
    go_to(desktop, page, "indicator.value")
    desktop.type("90,5")
    desktop.press("F9")
    assert page.sheet.isVisible(), "nothing says what it rests on"
    go_to(desktop, page, "indicator.ground")
    desktop.type("№ 702 бұйрық")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert any(line.startswith("|3.1.") and "90,5 %" in line for line in lines(page))
    assert "3.1." in lines(page)[page.table.currentIndex().row()], "the cursor stays"


def test_on_a_heading_the_first_row_below_it_is_proposed(
    desktop: Desktop, page: ReportsPage
) -> None:
    heading = next(at for at, line in enumerate(lines(page)) if line.startswith("|2. "))
    while page.table.currentIndex().row() < heading:
        desktop.press("↓")
    desktop.press("F2")
    assert page.sheet.isVisible()
    assert page.sheet.field("indicator.number").value() == "2.1"


@pytest.mark.parametrize(
    ("spoken", "said", "empty"),
    [
        ("kk", "Алдағы жылы көрсеткіштің мақсатты мәні", "3.2. 2013 жыл үшін енгізілмеген"),
        ("ru", "Целевое значение показателя", "3.2. За 2013 год не введено"),
    ],
)
def test_the_table_prints_on_a4_with_what_each_figure_is(
    desktop: Desktop, page: ReportsPage, desk: Desk, spoken: str, said: str, empty: str
) -> None:
    desktop.press("F5")
    box = page.sheet.field("report.language").findChild(ComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData(spoken))
    box.activated.emit(box.currentIndex())
    desktop.press("F9")
    assert page.middle.is_previewing
    office = desk.office().office
    paper = paper_rows.papers_of(desk.database, "office", office)[-1].paper
    pdf = papers.paper_pdf(desk, paper=paper)
    text = " ".join(text_of(pdf).split())
    assert page_sizes_mm(pdf) == [(210.0, 297.0)]
    for each in (said, "97,5 %", "66,7 %", "2 / 3", empty):
        assert each in text


def test_the_file_is_formula_safe_and_leaves_its_fact(
    desktop: Desktop, page: ReportsPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indicators.set_value(
        desk, service="weapons", number="3.2", kind="current", year=2013, value="50",
        ground="=cmd|' /C calc'!A0",
    )  # fmt: skip
    place = tmp_path / "report.csv"
    monkeypatch.setattr(page_module, "ask_new_file", lambda *_asked: str(place))
    desktop.press("Ctrl+S")
    rows = list(csv.reader(place.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0][-1] == "Көрсеткіштер қалай шығарылды"
    timely = next(row for row in rows if row[0].startswith("1.1."))
    assert timely[1:4] == ["95 %", "97,5 %", "100 % 2 / 2"]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert page.isVisible()
    (kept,) = saved_lists.since(desk.database, desk.now() - dt.timedelta(hours=1))
    assert (kept.saved.what, kept.saved.file) == ("report.indicators", "report.csv")
    assert kept.saved.first == dt.date(2013, 1, 1)


def test_a_visitor_touches_two_keys_and_the_box_counts_him(
    desktop: Desktop, desk: Desk, clock: Clock
) -> None:
    visited(desk, clock, 7)
    desktop.press("Ctrl+1", "Ctrl+F8", "F9")
    screen = desktop.kense.work.survey.screen
    assert isinstance(screen, SurveyScreen)
    said = screen.question.accessibleName()
    assert "қанағаттандыңыз ба?" in said
    assert "Довольны ли вы" in said
    QTest.mouseClick(screen.yes, Qt.MouseButton.LeftButton)
    press(screen, "2", "3", "1")
    desktop.kense.settle()
    assert survey.in_box(desk, "weapons") == 1
    assert "Рақмет!" in screen.question.accessibleName()
    screen.close()
    desktop.press("Ctrl+F8")
    assert "сұралды" in desktop.said[-1].sentence


def test_a_slip_comes_with_its_number_and_is_entered_at_the_desk(
    desktop: Desktop, desk: Desk, clock: Clock, spool: PaperSpool
) -> None:
    office_settings.set_printer(desk, kind="ticket", printer="laser", sheet="roll-80")
    visited(desk, clock, 7)
    desktop.press("Ctrl+1", "Ctrl+F8")
    sheet = next(each for each in desktop.page.findChildren(ActSheet) if each.isVisible())
    box = sheet.field("survey.way").findChild(ComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData("slip"))
    box.activated.emit(box.currentIndex())
    desktop.press("F9")
    digits = "".join(each for each in text_of(spool.sent[-1]) if each.isdecimal())
    desktop.press("Ctrl+9", "F3")
    page = desktop.page
    assert isinstance(page, ReportsPage)
    desktop.type(digits[-9:])
    answer = page.sheet.field("survey.5.1").findChild(ComboBox)
    assert answer is not None
    answer.setCurrentIndex(answer.findData("satisfied"))
    answer.activated.emit(answer.currentIndex())
    desktop.press("F9")
    assert survey.in_box(desk, "weapons") == 1
    desktop.press("F3")
    desktop.type(digits[-9:])
    desktop.press("F9")
    assert "есепке алынған" in desktop.said[-1].sentence


def test_the_box_is_opened_by_keys_once_enough_lies_in_it(
    desktop: Desktop, page: ReportsPage, desk: Desk, clock: Clock
) -> None:
    desktop.press("F6", "F9")
    assert "кемінде 3" in desktop.said[-1].sentence
    desktop.press("Esc")
    for n in range(7, 10):
        visited(desk, clock, n)
        token = survey.ask(desk, window=WINDOW, way="screen").token
        survey.answer(desk, token=token, said=PLEASED)
    desktop.press("F6", "F9")
    assert any("83,3 %\n5 / 6" in line for line in lines(page)), "four of them pleased, one angry"
