"""What a test of the page of handing over looks at, and how a visitor is served there."""

from desktop.models.facts import HandedOver
from desktop.presenters.today_view import TaskView, TodayView
from desktop.views.counter.work import CounterWork
from desktop.views.handing.page import HandingPage
from desktop.views.pages import COUNTER
from tests.helpers.on_path import whole
from tests.helpers.window import Desktop

NUMBER, APPLICANT, RESULT, SINCE, TOLD = range(1, 6)
COLLECT_LINE = "2"  # the digit of the line where results are collected


def handing_page(desktop: Desktop) -> HandingPage:
    shown = desktop.page
    assert isinstance(shown, HandingPage)
    return shown


def shown(page: HandingPage, column: int = APPLICANT) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def handed(desktop: Desktop, case: str) -> list[HandedOver]:
    return [each.handed for each in whole(desktop.kense.desk(), case).handovers]


def said(desktop: Desktop) -> str:
    return desktop.said[-1].sentence if desktop.said else ""


def collecting(desktop: Desktop) -> CounterWork:
    """Serve a visitor of the line of collecting."""
    desktop.kense.show_page(COUNTER)
    desktop.press("F4", COLLECT_LINE, "Esc", "F2", "F5")
    found = desktop.page.findChild(CounterWork)
    assert found is not None
    return found


def today_tasks(desktop: Desktop) -> tuple[TaskView, ...]:
    seen: list[TodayView] = []
    desktop.kense.program.today.today_changed.connect(seen.append)
    desktop.kense.program.today.start()
    desktop.kense.settle()
    return seen[-1].tasks
