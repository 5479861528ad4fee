"""The one window: a frame that stays, and the pages inside it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.frame_view import HeaderView, StatusView
from desktop.views.keys import Chord, PhysicalKeys
from desktop.views.pages import ON_RAIL, PageOnRail, PageStack
from desktop.views.theme import Theme
from desktop.views.tokens import breadth_for
from desktop.views.widgets.foot import Foot, FootStatus
from desktop.views.widgets.header import Header, HeaderLine
from desktop.views.widgets.header_hours import Reception
from desktop.views.widgets.practice_band import SAMPLE, PracticeBand
from desktop.views.widgets.rail import Rail
from desktop.views.widgets.state import State

FIND: Final = "frame.find"
HELP: Final = "frame.help"
STANDARD: Final = "frame.standard"
STANDARD_CAP: Final = "Shift+F1"
PAGE_KEYS: Final = "frame.keys"
PAGE_KEYS_CAP: Final = "Ctrl+F1"
ABOUT: Final = (HELP, STANDARD, PAGE_KEYS)
"""What can be read beside the work, in the order of its tabs."""
PERSON: Final = "frame.person"
COVER: Final = "guard.cover"
COVER_CAP: Final = "Ctrl+L"
"""Cover the screen: bound by `sign_in/guard.py`, where a password opened the record (D46)."""
BACK: Final = "frame.back"
BACK_CAP: Final = "Alt+←"
_PAGE: Final = "frame.page."
_HOME: Final = Chord.parse("Home")
_NOMINAL: Final = QSize(1366, 768)
_LEAST: Final = QSize(1024, 560)
_UNSEEN: Final = frozenset({"offscreen", "minimal"})  # platforms of Qt that show nothing


def keys_of(on_rail: Sequence[PageOnRail]) -> Mapping[str, str]:
    """Return the keys that work on every page; a page's own keys win over them."""
    return {
        "F1": HELP,
        STANDARD_CAP: STANDARD,
        PAGE_KEYS_CAP: PAGE_KEYS,
        "Ctrl+K": FIND,
        "F10": PERSON,
        BACK_CAP: BACK,
        **{page.cap: f"{_PAGE}{page.name}" for page in on_rail},
    }


KEYS: Final[Mapping[str, str]] = keys_of(ON_RAIL)
"""The keys that work on every page of an office."""


class Frame(QWidget):
    """Header, rail, notices and foot round the page on show; made anew for another language.

    Signals:
        page_requested: a page of the rail, by mouse or by its key.
        back_requested: Alt+←, to the page an application was opened from.
        help_requested: F1, or the keys beside it; what it is to show, by its command.
        find_requested: Ctrl+K.
        person_requested: who works here, or at which window, is to be changed.
        status_chosen: key of a status in the foot.
    """

    page_requested = Signal(str)
    help_requested = Signal(str)
    find_requested = Signal()
    back_requested = Signal()
    person_requested = Signal()
    status_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        makers: Mapping[str, Callable[[], QWidget]],
        keys: PhysicalKeys,
        parent: QWidget | None = None,
        *,
        practice: bool = False,
        on_rail: Sequence[PageOnRail] = ON_RAIL,
    ) -> None:
        """Take how pages are made, and those of the rail, the first of which is home.

        A `practice` office is always told from a real one.
        """
        super().__init__(parent)
        self.theme, self._on_rail = theme, tuple(on_rail)
        self.band = PracticeBand(theme) if practice else None
        self.keys = keys
        self._statuses: tuple[StatusView, ...] = ()
        self._saved = ""
        self.header = Header(theme)
        self.rail = Rail(theme)
        self.pages = PageStack(makers)
        self.foot = Foot(theme)
        self.foot.add_hint("F1", _("Help"))
        self.foot.add_hint("Ctrl+K", _("Search"))
        self.work = QWidget()
        self._lay_out()
        self._connect()
        keys.bind("window", keys_of(self._on_rail))

    @property
    def is_practice(self) -> bool:
        """Say whether this is the window of a practice office."""
        return self.band is not None

    def _lay_out(self) -> None:
        self.work_rows = work = QVBoxLayout(self.work)
        middle = QHBoxLayout()
        rows = QVBoxLayout(self)
        for layout in (work, middle, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        work.addWidget(self.pages, 1)
        middle.addWidget(self.rail)
        middle.addWidget(self.work, 1)
        rows.addWidget(self.header)
        if self.band is not None:
            rows.addWidget(self.band)
        rows.addLayout(middle, 1)
        rows.addWidget(self.foot)

    def _connect(self) -> None:
        self.rail.page_requested.connect(self.page_requested)
        self.pages.page_shown.connect(self.rail.set_current)
        self.header.person_menu_requested.connect(self.person_requested)
        self.foot.status_chosen.connect(self.status_chosen)
        self.keys.command_requested.connect(self._do)

    def _do(self, command: str) -> None:
        asked = {
            FIND: self.find_requested,
            PERSON: self.person_requested,
            BACK: self.back_requested,
        }.get(command)
        if asked is not None:
            asked.emit()
        elif command in ABOUT:
            self.help_requested.emit(command)
        elif command.startswith(_PAGE):
            self.page_requested.emit(command.removeprefix(_PAGE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go home by Home alone, wherever the part in focus has no use for it."""
        if Chord.of(event) == _HOME:
            self.page_requested.emit(self._on_rail[0].name)
        else:
            super().keyPressEvent(event)

    def add_below_page(self, part: QWidget) -> None:
        """Put a part between the page and the foot."""
        self.work_rows.addWidget(part)

    def offer_pages(self, names: Sequence[str]) -> None:
        """Offer these pages in the rail; none before the first run is over."""
        self.rail.set_items([page.rail_item() for page in self._on_rail if page.name in names])
        self.rail.set_current(self.pages.current)

    def show_header(self, view: HeaderView) -> None:
        """Say where we are, what time it is, who receives and who works here."""
        self.header.show_line(
            HeaderLine(
                program=_("Kense"),
                office=f"{SAMPLE} · {view.office}" if self.is_practice else view.office,
                receptions=tuple(
                    Reception(
                        service=each.service,
                        until=each.until,
                        tag=each.force.word,
                        why=each.force.why,
                    )
                    for each in view.receptions
                ),
                day=view.day,
                day_short=view.day_short,
                time=view.time,
                person=view.person,
                place=view.place,
            )
        )

    def show_statuses(self, views: Sequence[StatusView]) -> None:
        """Say how printer and papers fare."""
        self._statuses = tuple(views)
        self._tell_foot()

    def show_draft(self, saved: str) -> None:
        """Say when the draft in hand was saved; an empty text says that there is none."""
        if saved != self._saved:
            self._saved = saved
            self._tell_foot()

    def _tell_foot(self) -> None:
        said = _("Draft (saved {time})").format(time=self._saved)
        draft = (StatusView(key="draft", words=said),) if self._saved else ()
        self.foot.show_statuses(
            [
                FootStatus(key=view.key, words=view.words, state=State(view.tone))
                for view in (*self._statuses, *draft)
            ]
        )


class MainWindow(QWidget):
    """The top-level window; it follows its own width and says when it is closed.

    Signals:
        closed: the window is going; everything must be kept now.
        resized: the window has another size.
        painted: the window stands on the screen for the first time, painted whole.
    """

    closed = Signal()
    resized = Signal()
    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._painted = self._is_seen = False
        self.theme = theme
        self._frame: QWidget | None = None
        self._hold: Callable[[], bool] = lambda: False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        # The parts ask for the room of the breadth in force, and would not let it become less.
        self._rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST)
        self.setWindowTitle("Kense")

    def take_size(self, app: QApplication) -> None:
        """Take the size the screen has room for, before anything is laid out for another one."""
        screen = app.primaryScreen()
        self._is_seen = app.platformName() not in _UNSEEN
        seen = screen.availableSize() if self._is_seen and screen is not None else _NOMINAL
        self.resize(seen)
        self.fit()

    def come_up(self) -> None:
        """Come on show, filling the screen there is."""
        if self._is_seen:
            self.showMaximized()
        else:
            self.show()

    def set_frame(self, frame: QWidget) -> None:
        """Show another frame, or the page of signing in; the one before is destroyed."""
        if self._frame is not None:
            self._rows.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame
        self._rows.addWidget(frame)
        frame.show()

    def hide_frame(self) -> None:
        """Show no page, to the eye or to a screen reader: something lies over the window."""
        if self._frame is not None:
            self._frame.hide()

    def show_frame(self) -> None:
        """Show the pages again."""
        if self._frame is not None:
            self._frame.show()

    def fit(self) -> None:
        """Take the breadth that the window's width has room for."""
        breadth = breadth_for(self.width(), self.theme.metrics.scale)
        self.theme.use(breadth=breadth)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)  # once its children are painted too

    def hold_by(self, hold: Callable[[], bool]) -> None:
        """Ask `hold` whether the window must wait whenever it is to be closed."""
        self._hold = hold

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._hold():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    @override
    def sizeHint(self) -> QSize:
        return _NOMINAL
