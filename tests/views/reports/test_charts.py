"""Charts on the page of reports, and a report that takes its time: the counter never waits."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.about import Topic
from desktop.models.errors import Refusal
from desktop.models.report import Asked, Behind, BehindList, Head, Line, Report, plain
from desktop.models.steps import Step
from desktop.presenters import report_works
from desktop.presenters.list_view import NothingView
from desktop.services import queueing, reports
from desktop.services.desk import Desk
from desktop.services.reports import Composing, Offered, ReportKind
from desktop.store import papers as paper_rows
from desktop.views.reports.charts import colours_of
from desktop.views.reports.page import ReportsPage
from tests.helpers.charts import CHARTS, WAITS
from tests.helpers.clipping import cut_words
from tests.helpers.facts import DAY, LINE
from tests.helpers.keyboard import press
from tests.helpers.window import Desktop

PARTS = 40
NAMES = Report(
    asked=Asked(report="drawn", first=DAY, last=DAY),
    title=plain("Сызба"),
    short=plain("Сызба"),
    heads=(Head(title=plain("Көрсеткіш")), Head(title=plain("Барлығы"), width=24)),
    lines=(Line(heading=plain("Кезек")), Line(cells=(plain("1. Күту"), plain("12")), key="a")),
    charts=CHARTS,
)


class Slow:
    """A report whose parts wait until they are let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.began = threading.Event()
        self.parts = 0
        self.fault: Refusal | None = None
        self.seen: list[int] = []
        self.opening = threading.Event()
        self.opening.set()
        self.opened = 0

    def composing(self, desk: Desk, asked: Asked) -> Composing:
        self.began.set()
        for done in range(PARTS):
            assert self.gate.wait(20)
            self.parts += 1
            if self.fault is not None:
                raise self.fault
            self.seen.append(int(desk.database.value("SELECT count(*) FROM tickets")))
            yield Step(done=done, total=PARTS)
        return replace(NAMES, asked=asked)

    def behind(self, _desk: Desk, _asked: Asked, _key: str) -> BehindList:
        """Return as many rows as it was asked for times."""
        self.opened += 1
        rows = tuple(
            Behind(kind="note", ref=str(at), cells=(plain(str(at)),)) for at in range(self.opened)
        )
        assert self.opening.wait(20)
        return BehindList(title=plain("Сызба"), heads=(Head(title=plain("Нөмірі")),), rows=rows)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    kind = ReportKind(
        offered=lambda _desk: (Offered(report="drawn", name=plain("Сызба")),),
        composing=made.composing,
        behind=made.behind,
    )
    kinds = {**reports.REPORTS, "drawn": kind}
    monkeypatch.setattr(reports, "REPORTS", MappingProxyType(kinds))
    monkeypatch.setattr(report_works, "PATIENCE", 0)
    monkeypatch.setattr(report_works, "CALM", 0)
    yield made
    made.gate.set()
    made.opening.set()


def go_to_drawn(desktop: Desktop, page: ReportsPage) -> None:
    """Go to the last report of the list."""
    for _each in page.names.rows()[1:]:
        desktop.press("→")


def give_a_number(desk: Desk) -> None:
    """Do at the counter what a visitor at the door asks for."""
    service, _dot, line = LINE.partition(".")
    queueing.issue_number(desk, service=service, line=line)


def turn(app: QApplication, times: int = 50) -> None:
    """Let the window live for a while without waiting for what is beside it."""
    for _each in range(times):
        app.processEvents()


def test_charts_stand_in_place_of_the_table_by_a_key_and_are_read_out(
    slow: Slow, desktop: Desktop, page: ReportsPage
) -> None:
    go_to_drawn(desktop, page)
    assert slow.parts == PARTS
    assert page.charts_key.isVisible()
    assert not page.charts.isVisible()
    desktop.press("F7")
    assert page.charts.isVisible()
    assert not page.middle.isVisible()
    assert [each.view.chart for each in page.charts.charts()] == list(CHARTS)
    assert desktop.focus is page.charts.charts()[0]
    desktop.press("Tab")
    assert desktop.focus.accessibleDescription() == WAITS.alternative("kk")
    assert cut_words(desktop.window) == []
    desktop.press("Esc")
    assert page.table.hasFocus()
    assert not page.charts.isVisible()


def test_charts_stand_beside_the_table_where_there_is_room(
    slow: Slow, desktop: Desktop, page: ReportsPage
) -> None:
    desktop.come_up(1920, 1080)
    go_to_drawn(desktop, page)
    assert page.charts.isVisible()
    assert page.middle.isVisible()
    assert slow.parts == PARTS
    desktop.press("F7")
    assert not page.charts.isVisible()


def test_a_chart_takes_the_colours_of_the_theme_and_the_size_of_its_type(
    slow: Slow, desktop: Desktop, page: ReportsPage
) -> None:
    del slow
    go_to_drawn(desktop, page)
    desktop.press("F7")
    picture = page.charts.charts()[0]
    before = QSize(picture.size())
    desktop.kense.looks.use_theme("dark")
    desktop.kense.settle()
    ground = colours_of(page.theme.palette).ground
    assert picture.grab().toImage().pixelColor(1, picture.height() - 1).name().upper() == ground
    desktop.kense.looks.use_scale(150)
    desktop.kense.settle()
    assert picture.height() > before.height()


def test_the_counter_goes_on_while_a_long_report_is_composed_and_esc_stops_it(
    slow: Slow, desktop: Desktop, page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    slow.gate.clear()
    for _each in page.names.rows()[1:]:
        page.names.step(1)
    qtbot.waitUntil(page.leaving.isVisible)
    assert page.middle.is_empty, "no other report stands in its place meanwhile"
    assert page.part_in_focus == "names"
    before = int(desk.database.value("SELECT count(*) FROM tickets"))
    give_a_number(desk)
    turn(desktop.app)
    assert int(desk.database.value("SELECT count(*) FROM tickets")) == before + 1
    page.setFocus()

    press(desktop.window, "Esc")
    slow.gate.set()
    desktop.kense.settle()
    assert slow.parts < PARTS
    assert not page.leaving.isVisible()
    assert page.middle.is_empty
    desktop.press("F4", "Enter", "↓", "Enter")
    assert page.middle.is_listing
    assert set(slow.seen[-PARTS:]) == {before + 1}


def test_a_report_is_of_one_moment_and_is_told_anew_when_the_record_changed(
    slow: Slow, desktop: Desktop, page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    slow.gate.clear()
    for _each in page.names.rows()[1:]:
        page.names.step(1)
    qtbot.waitUntil(slow.began.is_set)
    before = int(desk.database.value("SELECT count(*) FROM tickets"))
    give_a_number(desk)
    slow.gate.set()
    desktop.kense.settle()
    assert set(slow.seen[:PARTS]) == {before}, "as the record stood when it began"
    assert set(slow.seen[PARTS:]) == {before + 1}, "and once more as it stands now"
    assert page.middle.is_listing
    assert page.table.hasFocus()


@pytest.mark.parametrize(
    "topic",
    [
        *("case", "complaint", "survey", "indicator", "office", "region", "ticket", "visit"),
        *("paper", "blank", "day", "unit", "coupon"),
    ],
)
def test_a_report_on_show_follows_whatever_one_of_them_counts(
    topic: Topic, slow: Slow, desktop: Desktop, page: ReportsPage
) -> None:
    go_to_drawn(desktop, page)
    desktop.kense.program.changes.tell(frozenset({"card", "list", "staff"}))
    desktop.kense.settle()
    assert slow.parts == PARTS, "what no report counts leaves it alone"
    desktop.kense.program.changes.tell(frozenset({topic}))
    desktop.kense.settle()
    assert slow.parts == 2 * PARTS


def test_what_was_laid_open_and_left_meanwhile_is_not_opened_again(
    slow: Slow, desktop: Desktop, page: ReportsPage, qtbot: QtBot
) -> None:
    go_to_drawn(desktop, page)
    desktop.press("Enter")
    assert page.back_key.isVisible()
    slow.opening.clear()
    desktop.kense.program.changes.tell(frozenset({"case"}))
    qtbot.waitUntil(lambda: slow.opened > 1)
    page.table.setFocus()
    press(desktop.window, "Esc")
    slow.opening.set()
    desktop.kense.settle()
    assert not page.back_key.isVisible()


def test_a_paper_of_it_is_made_beside_the_window_and_can_be_stopped(
    slow: Slow, desktop: Desktop, page: ReportsPage, desk: Desk, qtbot: QtBot
) -> None:
    def printed() -> list[str]:
        office = desk.office().office
        rows = paper_rows.papers_of(desk.database, "office", office)
        return [each.content for each in rows if each.kind == "report-table"]

    go_to_drawn(desktop, page)
    desktop.press("F5")
    slow.gate.clear()

    press(desktop.window, "F9")
    qtbot.waitUntil(page.leaving.isVisible)
    press(desktop.window, "Shift+Esc")
    slow.gate.set()
    desktop.kense.settle()
    assert printed() == []
    desktop.press("F5", "F9")
    (paper,) = printed()
    assert "заңды күту шегі" in paper


def test_another_period_is_never_told_by_what_was_laid_open_of_the_last_one(
    slow: Slow, desktop: Desktop, page: ReportsPage, qtbot: QtBot
) -> None:
    desktop.press("→", "→")
    desktop.press("Enter")
    assert page.back_key.isVisible()
    behind = page.table.model().rowCount()
    reports_shown = desktop.kense.program.reports
    reports_shown.choose("", "month-before")
    assert not page.back_key.isVisible()
    assert page.table.model().rowCount() != behind, "the report again, until the other one is there"
    reports_shown.open_row()
    assert "Есеп" in desktop.said[-1].sentence
    desktop.kense.settle()
    assert not page.back_key.isVisible()
    reports_shown.choose("", "year")
    desktop.kense.settle()
    reports_shown.open_row()
    reports_shown.choose("", "month-before")
    desktop.kense.settle()
    assert not page.back_key.isVisible(), "what was asked of the year is not told of the month"
    del slow, qtbot


def test_a_report_that_cannot_be_composed_is_told_so_and_may_be_asked_for_again(
    slow: Slow, desktop: Desktop, page: ReportsPage
) -> None:
    told: list[NothingView | None] = []
    desktop.kense.program.reports.nothing_changed.connect(told.append)
    slow.fault = Refusal("database-busy")
    go_to_drawn(desktop, page)
    last = told[-1]
    assert last is not None
    assert last.head == "Есеп тоқтатылды", "nothing is being composed any more"
    slow.fault = None
    desktop.press("F4", "Enter", "↓", "Enter")
    assert told[-1] is None
    assert page.middle.is_listing
