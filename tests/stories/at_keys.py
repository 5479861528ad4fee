"""People who take turns at one computer and only press keys, each of them counted."""

from pathlib import Path

from typing_extensions import override

from desktop.models.paper import paper_kinds, sheets_of
from desktop.services import settings
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.decisions.page import DecisionsPage
from desktop.views.handing.page import HandingPage
from tests.helpers.keyboard import press
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, staffed
from tests.helpers.window import Desktop
from tests.stories.newcomer import Newcomer

CLERK = "s1"
_ROLES = {HEAD: ["head"], INSPECTOR: ["inspector"], OTHER: ["inspector"]}


def an_office_of_four(path: Path, clock: Clock, *, services: tuple[str, ...]) -> None:
    """Make an office where each of four people has one role, and every paper its printer."""
    with an_office(path, clock, services=services) as desk:
        staffed(desk)
        for kind in paper_kinds(services):
            settings.set_printer(desk, kind=kind, printer="laser", sheet=sheets_of(kind)[0].id)
        for staff, roles in _ROLES.items():
            employees.set_roles(desk, staff=staff, roles=roles)
        employees.set_roles(desk, staff=OTHER, roles=["inspector", "administrator"])
        employees.set_roles(desk, staff=CLERK, roles=["clerk"])


class AtKeys(Newcomer):
    """Whoever sits here now; `pressed` counts the keys, not the letters of what is typed."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.pressed = 0

    @override
    def press(self, *caps: str) -> None:
        self.pressed += len(caps)
        super().press(*caps)

    def begin_to_count(self) -> None:
        """Count the keys from here on."""
        self.pressed = 0

    @property
    def desk(self) -> Desk:
        """Return the desk of whoever sits here."""
        return self.desktop.kense.desk()

    def sits_down(self, staff: str) -> None:
        """Let somebody else work here."""
        self.desktop.kense.sit_down("1", staff)
        self.desktop.kense.settle()

    @property
    def decisions(self) -> DecisionsPage:
        """Return the page of decisions, which is on show."""
        shown = self.desktop.page
        assert isinstance(shown, DecisionsPage)
        return shown

    @property
    def handing(self) -> HandingPage:
        """Return the page of handing over, which is on show."""
        shown = self.desktop.page
        assert isinstance(shown, HandingPage)
        return shown

    def presses_at_once(self, *caps: str) -> None:
        """Press keys as a hand does that knows them: no key waits for what the one before did."""
        self.pressed += len(caps)
        press(self.desktop.window, *caps)
        self.desktop.kense.settle()

    @property
    def said(self) -> str:
        """Return what was said last."""
        return self.desktop.said[-1].sentence if self.desktop.said else ""

    def answers(self, sheet: ActSheet, words: dict[str, str]) -> None:
        """Type into part after part of a sheet, and do it by Enter on its key."""
        for _part in range(30):
            asked = sheet.part_in_focus
            if asked == "finish":
                break
            self.fill(words.get(asked, ""))
        self.press("Enter")
        assert not sheet.isVisible(), self.said
