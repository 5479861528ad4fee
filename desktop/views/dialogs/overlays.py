"""What comes over the page or below it once the window stands: notices, help, search."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.guide import GuidePresenter, Place
from desktop.presenters.help import HelpPresenter
from desktop.presenters.notices import Notices
from desktop.presenters.search import Found, SearchPresenter
from desktop.views.dialogs import guide_part
from desktop.views.dialogs.find_box import FindBox
from desktop.views.dialogs.help_pane import HelpPane, Reading
from desktop.views.dialogs.keys_on_show import keys_on_show
from desktop.views.dialogs.notice_area import NoticeArea
from desktop.views.main_window import FIND, HELP, STANDARD, Frame
from desktop.views.widgets.act_keys import ACT

_ASKING: Final = frozenset(
    {
        *(
            f"decisions.{each}"
            for each in ("step", "find", "unfind", "complete", "return", "reassign", "ground")
        ),
        *(
            f"applications.{each}"
            for each in ("correct", "chancery", "tell", "take-in", "acts", "bind-file", "finish")
        ),
        *(f"handing.{each}" for each in ("turn", "tell", "finish")),
        *(
            f"region.{each}"
            for each in ("take", "ask", "settle", "drop", "receipt", "answer", "finish")
        ),
        "registers.print",
        "counter.drawer",
    }
)
"""Commands whose sheet or pane comes where the text of the standard stands."""
_SCOPE: Final = "guide"


class Overlays(QObject):
    """The parts of a frame that work needs and the first paint does not."""

    def __init__(
        self,
        frame: Frame,
        *,
        notices: Notices,
        help_: HelpPresenter,
        guide: GuidePresenter,
        search: SearchPresenter,
        go_to: Callable[[Found], None],
    ) -> None:
        """Fill `frame`, which owns this; `go_to` opens or does what was found."""
        super().__init__(frame)
        self._frame, self._help, self._guide = frame, help_, guide
        self.notices = NoticeArea(frame.theme)
        self.help = HelpPane(frame.theme, frame.work)
        self.find = FindBox(frame.theme, frame.work)
        self._go_to = go_to
        frame.add_below_page(self.notices)
        frame.work.installEventFilter(self)
        frame.installEventFilter(self)
        self._connect(notices, search)

    def _connect(self, notices: Notices, search: SearchPresenter) -> None:
        notices.said.connect(self.notices.say)
        notices.listener_left.connect(self._forget_listener)
        self._frame.pages.page_shown.connect(self.notices.leave_page)
        self._frame.help_requested.connect(self._toggle_help)
        self._frame.find_requested.connect(self.find.open_box)
        self._help.help_changed.connect(self.help.show_help)
        self._connect_guide()
        self.help.service_chosen.connect(self._help.show_standard)
        self.find.words_changed.connect(search.look_for)
        self.find.chosen.connect(search.chosen)
        self.find.chosen.connect(self._go_to)
        self.find.released.connect(self._go_on)
        self.help.released.connect(self._go_on)
        search.found.connect(self.find.show_found)

    def _forget_listener(self) -> None:
        """Show nobody what was said to the one before, or found by him."""
        self.notices.forget_listener()
        self.find.close_box()

    def _connect_guide(self) -> None:
        part = self.help.guide
        self.help.tab_chosen.connect(self._show_tab)
        self._guide.guide_changed.connect(self.help.show_guide)
        part.followed.connect(self._guide.follow)
        part.looked_for.connect(self._guide.look_for)
        part.asked.connect(self._do)
        self._frame.keys.command_requested.connect(self._do)
        part.cursor_moved.connect(self._mind_keys)

    def _toggle_help(self, tab: str) -> None:
        """Close what is read, or show another tab of it, or come on show."""
        if self.help.isVisible() and self.help.tab == tab:
            self.help.close_drawer()
            return
        self._show_tab(tab)
        if not self.help.tabs.isAncestorOf(self._frame.window().focusWidget()):
            self.help.take_focus()

    def _show_tab(self, tab: str) -> None:
        page = self._frame.pages.currentWidget()
        if tab == HELP:
            self._guide.show_for(self._frame.pages.current, self._detail(page))
        elif tab == STANDARD:
            self._help.show_standard()
        else:
            self.help.show_keys(() if page is None else keys_on_show(page))

    def _detail(self, page: QWidget | None) -> str:
        """Return what of the page is on show: its section, or the service of the visit in hand."""
        section = getattr(page, "section", "")
        return section if isinstance(section, str) and section else self._help.in_hand

    def _do(self, command: str) -> None:
        """Do what a key of the guide asks."""
        asked = {
            guide_part.BACK: self._guide.go_back,
            guide_part.ON: self._guide.go_on,
            guide_part.CONTENTS: self._guide.show_contents,
            guide_part.SEARCH: self.help.guide.start_search,
        }.get(command)
        if asked is None:
            return
        if command != guide_part.SEARCH:
            self.help.guide.forget_search()
        asked()

    def _mind_keys(self, is_here: bool) -> None:  # noqa: FBT001  the signal's own
        """Let the keys of the guide be heard only while the cursor stands in it."""
        if is_here:
            self._frame.keys.bind(_SCOPE, guide_part.KEYS)
        else:
            self._frame.keys.release(_SCOPE)

    def read_on(self, before: Reading) -> None:
        """Open again what was read, where it was read, in a frame made anew."""
        focused = self._frame.window().focusWidget()
        if before.service:
            self._help.show_standard(before.service, before.marked)
            self.help.text.bring_up(before.top)
        if before.tab == HELP:
            self._guide.go_to(Place(self._guide.place.page, before.heading), again=True)
        elif before.tab != STANDARD:
            self._show_tab(before.tab)
        if not before.has_cursor and focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """Put the focus where the work of the page begins."""
        start_work = getattr(self._frame.pages.currentWidget(), "start_work", None)
        if start_work is not None:
            start_work()

    def make_room(self, command: str) -> None:
        """Close the search before another key does its work, and the text where a sheet comes."""
        if command != FIND:
            self.find.close_box()
        if command in _ASKING or ACT in command:
            self.help.close_drawer()  # nobody signs what he does not see

    def close_all(self) -> None:
        """Put away what lies over the page: another page comes."""
        self.help.close_drawer()
        self.find.close_box()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self.find.isVisible():
                self.find.place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            unread = watched is self._frame and bool(self.notices.sentence)
            if unread and event.key() == Qt.Key.Key_Escape:
                self.notices.put_away()
                return True
        return False
