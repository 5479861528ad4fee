"""Cover the window and uncover it, by time and by key; hand a counter to another person (D46)."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.cover import CoverDoor
from desktop.presenters.cover_password import change_password
from desktop.presenters.notices import Notices
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_view import QueueView
from desktop.presenters.shift import Shift
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import COVER, COVER_CAP, MainWindow
from desktop.views.sign_in.cover import Cover
from desktop.views.theme import Theme

KEYS: Final = {COVER_CAP: COVER}
_SCOPE: Final = "guard"
_ALONE: Final = "sign-in"
_HANDS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Guarded(Protocol):
    """What is guarded: a program that keeps what is typed, and speaks."""

    notices: Notices

    def save(self) -> None:
        """Keep everything typed now."""


def no_queue() -> None:
    """Tell of a place where nobody waits."""


class Guard(QObject):
    """Stand between the window and whoever comes to it; lives as long as the window."""

    def __init__(
        self,
        window: MainWindow,
        shift: Shift,
        program: Guarded,
        *,
        theme: Theme,
        keys: PhysicalKeys,
        report: Callable[[Exception], None],
        queue_here: Callable[[], tuple[str, QueuePresenter] | None] = no_queue,
    ) -> None:
        """Take the name of this window and the queue before it, if there is one."""
        super().__init__(window)
        self._window, self._program, self._keys = window, program, keys
        self._queue_here = queue_here
        self.shift = shift
        self.door = CoverDoor(shift, report=report, parent=self)
        self.cover = Cover(theme, self.door, keys, window)
        self._before: QWidget | None = None
        self._queue: QueuePresenter | None = None
        self._connect()
        keys.bind(_SCOPE, KEYS)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _connect(self) -> None:
        self.shift.cover_wanted.connect(self.cover_window)
        self.shift.change_wanted.connect(self.change_to)
        self.shift.password_wanted.connect(self.change_password)
        self.door.changed.connect(self._say_changed)
        self.door.admitted.connect(self.uncover)
        self._keys.command_requested.connect(self._obey)
        self._window.resized.connect(self._place)

    @property
    def is_covered(self) -> bool:
        """Say whether the screen is covered now."""
        return not self.cover.isHidden()

    def cover_window(self) -> None:
        """Hide what the person had on the screen; whoever comes back proves who it is.

        Somebody who was asked for a password and went away comes back that way too.
        """
        if self.is_covered and self.door.may_go_back:
            self.door.cover()
        self._lay(self.door.cover)

    def change_to(self, staff: str) -> None:
        """Let another person take this window over: the PIN, the first time the password."""
        self._lay(lambda: self.door.change_to(staff))

    def change_password(self) -> None:
        """Let whoever works here change his password."""
        self._lay(lambda: change_password(self.door))

    def _say_changed(self) -> None:
        self._program.notices.say("done", _("Your password is changed."))

    def _lay(self, ask: Callable[[], None]) -> None:
        if self.is_covered:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._before = self._window.focusWidget()
        self._program.save()
        self._window.hide_frame()
        self._keys.leave_alone(_ALONE)
        self._show_queue()
        ask()
        self._place()
        self.cover.raise_()  # first: the ring comes to lie over it with the cursor
        self.cover.show()
        self.cover.page.start_work()

    def _show_queue(self) -> None:
        """Let the numbers of this window go on while it is covered."""
        here = self._queue_here()
        if here is None:
            return
        place, queue = here
        self.cover.show_place(place)
        if self._queue is not queue:
            if self._queue is not None:
                self._queue.queue_changed.disconnect(self._take_queue)
            self._queue = queue
            queue.queue_changed.connect(self._take_queue)
        queue.refresh()

    def _take_queue(self, view: QueueView) -> None:
        self.cover.show_queue(view)

    def uncover(self, _admitted: object = None) -> None:
        """Give the window back as it was left."""
        self.cover.hide()
        self._keys.leave_alone(None)
        self._window.show_frame()
        self.shift.touch()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _place(self) -> None:
        self.cover.setGeometry(self._window.rect())

    def _obey(self, command: str) -> None:
        if command == COVER:
            self.cover_window()

    def close(self) -> None:
        """End the thread of the passwords, and forget every key."""
        self.door.close()
        self.shift.forget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS:
            self.shift.touch()
        return False
