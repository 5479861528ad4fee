"""The pages of the window: which there are, and each made when it is first shown."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from desktop.i18n import _, marked
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.rail import RailItem

TODAY: Final = "today"
COUNTER: Final = "counter"
APPLICATIONS: Final = "applications"
HANDING: Final = "handing"
DECISIONS: Final = "decisions"
COMPLAINTS: Final = "complaints"
REGISTERS: Final = "registers"
REPORTS: Final = "reports"
EXCHANGE: Final = "exchange"
PRINTS: Final = "prints"
SETTINGS: Final = "settings"
REGION_EXCHANGE: Final = "region-exchange"
REGION_CASES: Final = "region-cases"
REGION_FIGURES: Final = "region-figures"
DAY: Final = "day"
CLOSING: Final = "closing"
FIRST_RUN: Final = "first-run"

SEEN_TO: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unprinted": PRINTS,
        "printer": f"{SETTINGS}.printers",
        "sound": f"{SETTINGS}.sound",
        "draft": COUNTER,
        "recovery-sheet": f"{SETTINGS}.access",
        "drill": f"{SETTINGS}.backups",
        "exchange": EXCHANGE,
        "moved": EXCHANGE,
    }
)
"""The page where a status of the foot can be seen to, by its key."""


class PageOnRail(NamedTuple):
    """One page of the rail; `title` is translated when it is shown."""

    name: str
    title: str
    icon: Icon
    cap: str
    low: bool = False

    def rail_item(self) -> RailItem:
        """Return how the rail offers the page."""
        return RailItem(
            key=self.name, title=_(self.title), icon=self.icon, cap=self.cap, low=self.low
        )


ON_RAIL: Final[tuple[PageOnRail, ...]] = (
    PageOnRail(name=TODAY, title=marked("Today"), icon=Icon.TODAY, cap="Alt+Home"),
    PageOnRail(name=COUNTER, title=marked("Counter"), icon=Icon.COUNTER, cap="Ctrl+1"),
    PageOnRail(name=APPLICATIONS, title=marked("Applications"), icon=Icon.CASES, cap="Ctrl+2"),
    PageOnRail(name=DECISIONS, title=marked("Decisions"), icon=Icon.DECISIONS, cap="Ctrl+4"),
    PageOnRail(name=HANDING, title=marked("Hand-over"), icon=Icon.HAND_OVER, cap="Ctrl+5"),
    PageOnRail(name=COMPLAINTS, title=marked("Complaints"), icon=Icon.COMPLAINTS, cap="Ctrl+8"),
    PageOnRail(name=REGISTERS, title=marked("Registers"), icon=Icon.REGISTERS, cap="Ctrl+6"),
    PageOnRail(name=REPORTS, title=marked("Reports"), icon=Icon.REPORTS, cap="Ctrl+9"),
    PageOnRail(
        name=EXCHANGE, title=marked("Exchange with the region"), icon=Icon.EXCHANGE, cap="Ctrl+7"
    ),
    PageOnRail(name=PRINTS, title=marked("Print queue"), icon=Icon.PRINT, cap="F12"),
    PageOnRail(name=SETTINGS, title=marked("Settings"), icon=Icon.SETTINGS, cap="Ctrl+3", low=True),
)
"""Every page an operator may open; a page is added here when it exists."""

OF_REGION: Final[tuple[PageOnRail, ...]] = (
    PageOnRail(
        name=REGION_EXCHANGE, title=marked("File exchange"), icon=Icon.EXCHANGE, cap="Ctrl+7"
    ),
    PageOnRail(name=REGION_CASES, title=marked("Applications"), icon=Icon.CASES, cap="Ctrl+2"),
    PageOnRail(name=REGION_FIGURES, title=marked("Figures"), icon=Icon.REPORTS, cap="Ctrl+6"),
    PageOnRail(name=PRINTS, title=marked("Print queue"), icon=Icon.PRINT, cap="F12"),
    PageOnRail(name=SETTINGS, title=marked("Settings"), icon=Icon.SETTINGS, cap="Ctrl+3", low=True),
)
"""Every page a region may open."""


class PageStack(QStackedWidget):
    """The page on show; others wait as they were left.

    A page may have `start_work`, which puts the focus where its work starts, and `end_work`,
    which keeps what was typed there.

    Signals:
        page_shown: name of the page that came on show.
    """

    page_shown = Signal(str)

    def __init__(
        self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        """Take how each page is made; none is made yet."""
        super().__init__(parent)
        self._makers = dict(makers)
        self._made: dict[str, QWidget] = {}
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def current(self) -> str:
        """Return the name of the page on show, empty before the first."""
        return self._current

    def page(self, name: str) -> QWidget:
        """Return a page, made now if it was not yet; raise `KeyError` for one unknown."""
        if name not in self._made:
            page = self._makers[name]()
            self._made[name] = page
            self.addWidget(page)
        return self._made[name]

    def take(self, name: str, page: QWidget) -> None:
        """Show a page made elsewhere; its work is started later."""
        self._made[name] = page
        self.addWidget(page)
        self._current = name
        self.setCurrentWidget(page)
        self.page_shown.emit(name)

    def made(self, name: str) -> QWidget | None:
        """Return a page if it was made already."""
        return self._made.get(name)

    def show_page(self, name: str) -> None:
        """Bring a page on show and start work there."""
        page, before = self.page(name), self.currentWidget()
        if before is not None and before is not page:
            self.end_work()
            before.hide()  # first: it gives its keys back before the next page takes its own
        self._current = name
        self.setCurrentWidget(page)
        self.page_shown.emit(name)
        start_work = getattr(page, "start_work", None)
        if start_work is not None:
            start_work()

    def end_work(self) -> None:
        """Let the page on show keep what was typed: another is shown, or the window closes."""
        end_work = getattr(self.currentWidget(), "end_work", None)
        if end_work is not None:
            end_work()

    def forget(self, name: str) -> None:
        """Destroy a page; it is made anew when it is shown again."""
        page = self._made.pop(name, None)
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()

    @override
    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else QSize(0, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)
