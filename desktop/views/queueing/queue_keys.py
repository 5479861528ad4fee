"""The keys under the queue: call the next, call again, no-show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane, Side


class QueueKeys(Pane):
    """Keys that stand still whatever happens; those that cannot act are quiet.

    While nobody is in hand, whom F6 could end, the key that pauses the queue stands in its place.

    F6 ends without a result: the number called did not come, or whoever was served has left.
    In a compact window all but F2 stand back while something is open in the queue: their caps work
    on, and what is open has the room.

    Only who is in hand can be put on hold or sent elsewhere here; once he is served, nobody is to
    be called again.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.TOP | Side.RIGHT)
        self.next = KeyButton(theme, "F2", _("Call next"), shorts=(_("Next"),))
        self.again = KeyButton(theme, "F3", _("Call again"), small=True)
        self.no_show = KeyButton(theme, "F6", _("No-show"), small=True)
        self.hold = KeyButton(theme, "Ctrl+F6", _("Hold"), small=True)
        self.send = KeyButton(
            theme, "Shift+F6", _("Send elsewhere"), small=True, shorts=(_c("short", "Send"),)
        )
        self.pause = KeyButton(
            theme, "Ctrl+F2", _("Pause the queue"), small=True, shorts=(_("Pause"),)
        )
        self.causes = KeyButton(theme, "Ctrl+F3", "", small=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM - 2, MEDIUM, MEDIUM - 2, MEDIUM)
        layout.setSpacing(SMALL - 2)
        for key in (
            self.next,
            self.again,
            self.hold,
            self.send,
            self.pause,
            self.no_show,
            self.causes,
        ):
            layout.addWidget(key)
        self._wanted: dict[KeyButton, bool] = {}
        self._is_paused = self._is_back = False
        self.show_owed(0)
        self.show_state("", called=False, busy=False)

    def take_pause(self, *, paused: bool) -> None:
        """Know whether something is paused: the part that says so has the key that ends it."""
        self._is_paused = paused
        busy = self._wanted.get(self.hold, False)
        self._offer(self.pause, offered=not busy and not paused)
        self._offer(self.no_show, offered=busy or paused)

    def stand_back(self, *, back: bool) -> None:
        """Leave the room to what is open in the queue, where there is little, or take it again."""
        self._is_back = back
        for key, offered in self._wanted.items():
            self._offer(key, offered=offered)

    def _offer(self, key: KeyButton, *, offered: bool) -> None:
        self._wanted[key] = offered
        key.setVisible(offered and not (self._is_back and self.theme.metrics.compact))

    def show_owed(self, count: int) -> None:
        """Say how many waits and services are past their limit without a cause, if any are."""
        words = _("Past the limit, no cause: {n}").format(n=count)
        self.causes.set_verb(words, _("No cause: {n}").format(n=count))
        self._offer(self.causes, offered=count > 0)

    def show_state(
        self,
        next_number: str,
        *,
        called: bool,
        busy: bool,
        recall: bool = True,
        over: bool = False,
    ) -> None:
        """Name who is next; `called` when a number was called here, `busy` when one is in hand.

        `recall` says whether the number called may be called once more; after a visit that is
        `over` the next one may be called.
        """
        verb = _("Call next")
        if next_number:
            self.next.set_verb(f"{verb} · {next_number}", f"{_('Next')} · {next_number}")
        else:
            self.next.set_verb(verb, _("Next"))
        self.next.set_ready(ready=bool(next_number) and (over or not busy))
        self.again.set_ready(ready=called and recall)
        self._offer(self.again, offered=called or not busy)
        self._offer(self.hold, offered=busy)
        self._offer(self.send, offered=busy)
        self._offer(self.pause, offered=not busy and not self._is_paused)
        self.no_show.set_verb(_("The visitor has left") if busy and not called else _("No-show"))
        self.no_show.set_ready(ready=busy)
        self._offer(self.no_show, offered=busy or self._is_paused)
