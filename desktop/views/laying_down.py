"""Lay down what stands open before the window is made anew, and take it up in another language.

Presenters keep what was typed; here is only what stands open, and where the cursor is.
"""

from dataclasses import dataclass

from desktop.presenters.case_acts import CaseActs
from desktop.views.complaints.page import ComplaintsPage
from desktop.views.counter.at_work import CounterAtWork, Open
from desktop.views.decisions.page import DecisionsPage
from desktop.views.dialogs.drawer import Drawer
from desktop.views.dialogs.help_pane import Reading
from desktop.views.dialogs.overlays import Overlays
from desktop.views.focus import Caret, caret_of, put_caret
from desktop.views.handing.page import HandingPage
from desktop.views.main_window import Frame
from desktop.views.pages import COUNTER
from desktop.views.registers.page import RegistersPage
from desktop.views.reports.page import ReportsPage

_WITH_PARTS = (ComplaintsPage, DecisionsPage, HandingPage, RegistersPage, ReportsPage)
"""The pages that know where in them the cursor stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Say which `part` of a drawer or page has the cursor, and where in its text it stands.

    `counter` is what stands open there, `reading` the standard that is read beside the work.
    """

    part: str = ""
    caret: Caret | None = None
    counter: Open | None = None
    reading: Reading | None = None


def lay_down(frame: Frame, counter: CounterAtWork | None) -> Laid:
    """Let every drawer go without ending what it asks, and say what stood open."""
    overlays = frame.findChild(Overlays)
    reading = overlays.help.reading if overlays is not None else None
    drawers = [each for each in frame.findChildren(Drawer) if each.isVisible()]
    for drawer in drawers:
        drawer.let_go()
    page = frame.pages.currentWidget()
    pages = [page] if isinstance(page, _WITH_PARTS) else []
    parts = (each.part_in_focus for each in (*drawers, *pages))
    at_counter = counter is not None and frame.pages.current == COUNTER
    return Laid(
        part=next((part for part in parts if part), ""),
        caret=caret_of(frame.window().focusWidget()),
        counter=counter.open if counter is not None and at_counter else None,
        reading=reading,
    )


def take_up(laid: Laid, frame: Frame, counter: CounterAtWork | None, *acts: CaseActs) -> None:
    """Open again what was laid down, in a frame whose page is on show."""
    if laid.counter is not None and counter is not None:
        counter.open_again(laid.counter)
    for each in acts:
        each.show_again()
    page = frame.pages.currentWidget()
    if isinstance(page, _WITH_PARTS) and laid.part:
        page.focus_part(laid.part)
    for drawer in frame.findChildren(Drawer):
        if drawer.isVisible():
            drawer.focus_part(laid.part)
    put_caret(frame.window().focusWidget(), laid.caret)
    overlays = frame.findChild(Overlays)
    if laid.reading is not None and overlays is not None:
        overlays.read_on(laid.reading)
